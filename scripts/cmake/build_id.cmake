# cmake -DROOT=repository -DOUTPUT=file.cpp -P build_id.cmake
# Writes an id of the engine's content. Paths are relative and sorted, so equal sources give the same id in every clone.
file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/cpp/engine/*.cpp" "${ROOT}/cpp/engine/*.hpp" "${ROOT}/cpp/content/*.json")
list(SORT files)
set(all "")
foreach(file IN LISTS files)
  file(SHA256 "${ROOT}/${file}" hash)
  string(APPEND all "${file} ${hash}\n")
endforeach()
string(SHA256 all "${all}")
string(SUBSTRING "${all}" 0 12 id)
file(WRITE "${OUTPUT}"
     "#include \"build_id.hpp\"\n\nnamespace heelwise {\nconst std::string_view build_id{\"${id}\"};\n}\n")
