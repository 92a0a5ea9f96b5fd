# Builds the fuzzers of tests/fuzz with the sanitized engine.

file(GLOB fuzz_targets CONFIGURE_DEPENDS tests/fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzz_targets)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(${name} "${source}")
  target_link_libraries(${name} PRIVATE heelwise_engine heelwise_options)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endforeach()
