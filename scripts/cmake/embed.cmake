# cmake -DINPUT=file -DOUTPUT=file.cpp -DNAME=name -P embed.cmake
# Writes a file as a C++ constant of single characters, because string literals have a length limit and would need escapes.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
file(WRITE "${OUTPUT}.new"
     "#include \"content.hpp\"\n\nnamespace heelwise::content {\nstatic constexpr char ${NAME}_bytes[] = {${bytes}'\\0'};\n"
     "const std::string_view ${NAME}{${NAME}_bytes, sizeof(${NAME}_bytes) - 1};\n}\n")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
