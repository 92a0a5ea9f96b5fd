# Sources made at build time: cpp/content/*.json as C++ (content.hpp) and the build id (build_id.hpp).

set(HEELWISE_GENERATED_DIR "${CMAKE_BINARY_DIR}/generated")
set(HEELWISE_GENERATED_SOURCES)
file(GLOB content_files CONFIGURE_DEPENDS cpp/content/*.json)
file(GLOB_RECURSE build_id_inputs CONFIGURE_DEPENDS cpp/engine/*.cpp cpp/engine/*.hpp cpp/content/*.json)

set(declarations)
foreach(file IN LISTS content_files)
  get_filename_component(name "${file}" NAME_WE)
  string(REGEX REPLACE "[^A-Za-z0-9_]" "_" name "${name}")
  string(APPEND declarations "extern const std::string_view ${name};\n")
  set(output "${HEELWISE_GENERATED_DIR}/content_${name}.cpp")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DINPUT=${file}" "-DOUTPUT=${output}" "-DNAME=${name}" -P
            "${CMAKE_SOURCE_DIR}/scripts/cmake/embed.cmake"
    DEPENDS "${file}" "${CMAKE_SOURCE_DIR}/scripts/cmake/embed.cmake"
    VERBATIM)
  list(APPEND HEELWISE_GENERATED_SOURCES "${output}")
endforeach()

file(CONFIGURE OUTPUT "${HEELWISE_GENERATED_DIR}/content.hpp" @ONLY CONTENT
     "// Made by CMake: the files of cpp/content, byte for byte.\n#pragma once\n\n#include <string_view>\n\nnamespace heelwise::content {\n@declarations@}\n")
file(CONFIGURE OUTPUT "${HEELWISE_GENERATED_DIR}/build_id.hpp" @ONLY CONTENT
     "// Made by CMake: 12 hex digits of the content of cpp/engine and cpp/content, equal natively and in WebAssembly.\n#pragma once\n\n#include <string_view>\n\nnamespace heelwise {\nextern const std::string_view build_id;\n}\n")

set(build_id_source "${HEELWISE_GENERATED_DIR}/build_id.cpp")
add_custom_command(
  OUTPUT "${build_id_source}"
  COMMAND "${CMAKE_COMMAND}" "-DROOT=${CMAKE_SOURCE_DIR}" "-DOUTPUT=${build_id_source}" -P
          "${CMAKE_SOURCE_DIR}/scripts/cmake/build_id.cmake"
  DEPENDS ${build_id_inputs} "${CMAKE_SOURCE_DIR}/scripts/cmake/build_id.cmake"
  VERBATIM)
list(APPEND HEELWISE_GENERATED_SOURCES "${build_id_source}")
