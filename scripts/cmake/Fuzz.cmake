# What tests/fuzz needs, with clang, libFuzzer and sanitizers: the preset `fuzz`. Links and documents are read by three folders.

set(engine "${CMAKE_SOURCE_DIR}/cpp/engine")
file(GLOB fuzz_sources CONFIGURE_DEPENDS ${engine}/foundation/*.cpp ${engine}/programme/*.cpp ${engine}/sharing/*.cpp)

set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
add_library(heelwise_fuzzed STATIC ${fuzz_sources} ${HEELWISE_GENERATED_SOURCES})
target_include_directories(heelwise_fuzzed PUBLIC cpp/engine "${HEELWISE_GENERATED_DIR}")
target_link_libraries(heelwise_fuzzed PUBLIC heelwise_boost)
target_compile_options(heelwise_fuzzed PUBLIC ${sanitizers} -fsanitize=fuzzer-no-link)
set_source_files_properties(cpp/engine/foundation/boost_json.cpp PROPERTIES COMPILE_OPTIONS "-w")

file(GLOB fuzz_targets CONFIGURE_DEPENDS tests/fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzz_targets)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(${name} "${source}")
  target_link_libraries(${name} PRIVATE heelwise_fuzzed)
  target_link_options(${name} PRIVATE ${sanitizers} -fsanitize=fuzzer)
endforeach()
