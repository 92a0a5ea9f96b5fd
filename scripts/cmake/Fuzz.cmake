# What tests/fuzz needs, and nothing else, with clang, libFuzzer and sanitizers: the preset `fuzz`. Only the sources of the engine
# that read links and documents; a new one among those has to be named here.

set(engine "${CMAKE_SOURCE_DIR}/cpp/engine")
file(GLOB fuzz_sources CONFIGURE_DEPENDS ${engine}/link*.cpp ${engine}/*_check.cpp)
foreach(name IN ITEMS
        answer assessment_question assessment_value boost_json document_under_check dose_kind exercise json ladder plan programme
        programme_overrides programme_read programme_source programme_spec registry result spec time timeline utf8)
  list(APPEND fuzz_sources "${engine}/${name}.cpp")
endforeach()

set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
add_library(heelwise_fuzzed STATIC ${fuzz_sources} ${HEELWISE_GENERATED_SOURCES})
target_include_directories(heelwise_fuzzed PUBLIC cpp/engine "${HEELWISE_GENERATED_DIR}")
target_link_libraries(heelwise_fuzzed PUBLIC heelwise_boost)
target_compile_options(heelwise_fuzzed PUBLIC ${sanitizers} -fsanitize=fuzzer-no-link)
set_source_files_properties(cpp/engine/boost_json.cpp PROPERTIES COMPILE_OPTIONS "-w")

file(GLOB fuzz_targets CONFIGURE_DEPENDS tests/fuzz/*_fuzz.cpp)
foreach(source IN LISTS fuzz_targets)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(${name} "${source}")
  target_link_libraries(${name} PRIVATE heelwise_fuzzed)
  target_link_options(${name} PRIVATE ${sanitizers} -fsanitize=fuzzer)
endforeach()
