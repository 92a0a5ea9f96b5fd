# Builds the Catch2 suite (tests/engine, tests/golden) and story_maker, natively and as WebAssembly for Node, and the RapidCheck suite
# (tests/properties) natively only. All of them share tests/stories.

file(GLOB story_sources CONFIGURE_DEPENDS tests/stories/*.cpp)
list(FILTER story_sources EXCLUDE REGEX "/(patient_life|story_maker)\\.cpp$")
file(GLOB_RECURSE suite_sources CONFIGURE_DEPENDS tests/engine/*.cpp tests/golden/*_test.cpp)
file(GLOB property_sources CONFIGURE_DEPENDS tests/properties/*.cpp tests/stories/patient_life.cpp)

function(heelwise_set_test_options name)
  target_link_libraries(${name} PRIVATE heelwise_engine heelwise_options)
  target_include_directories(${name} PRIVATE tests)
  # Only the engine is instrumented and optimised. Doing the same to the tests takes several times as long and finds nothing more.
  if(HEELWISE_SANITIZE)
    target_compile_options(${name} PRIVATE -O0 -g0 -fno-sanitize=all)
  elseif(EMSCRIPTEN)
    target_compile_options(${name} PRIVATE -O0 -g0)
  endif()
  target_compile_definitions(${name} PRIVATE CATCH_CONFIG_FAST_COMPILE
                             # The path is relative, so that clones share the results of ccache. The programs run in the repository.
                             "HEELWISE_GOLDEN_DIR=\"tests/golden\"")
endfunction()

function(heelwise_add_program name)
  add_executable(${name} ${ARGN})
  heelwise_set_test_options(${name})
endfunction()

add_library(heelwise_stories STATIC EXCLUDE_FROM_ALL ${story_sources})
heelwise_set_test_options(heelwise_stories)

if(HEELWISE_CATCH AND suite_sources)
  heelwise_add_program(heelwise_tests ${suite_sources})
  target_link_libraries(heelwise_tests PRIVATE heelwise_stories heelwise_catch)
  target_include_directories(heelwise_tests PRIVATE scripts/cmake)
  target_precompile_headers(heelwise_tests PRIVATE <precompiled_tests.hpp>)
  heelwise_compile_together(heelwise_tests 6)
  if(EMSCRIPTEN)
    heelwise_link_for_node(heelwise_tests)
    # Code from emcc 3.1.6 takes a Node with fetch for a browser.
    find_program(HEELWISE_NODE node)
    add_test(NAME engine_wasm WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMAND "${HEELWISE_NODE}" --no-experimental-fetch "$<TARGET_FILE:heelwise_tests>")
  else()
    add_test(NAME engine WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMAND heelwise_tests)
  endif()
endif()

if(NOT EMSCRIPTEN)
  if(HEELWISE_CATCH AND HEELWISE_RAPIDCHECK AND property_sources)
    heelwise_add_program(heelwise_properties ${property_sources})
    target_link_libraries(heelwise_properties PRIVATE heelwise_catch "${HEELWISE_RAPIDCHECK}")
    heelwise_compile_together(heelwise_properties 4)
    add_test(NAME properties WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMAND heelwise_properties)
  endif()
endif()

# For scripts/faults. It replaces operator new, which a sanitizer does too.
if(NOT EMSCRIPTEN AND NOT HEELWISE_SANITIZE)
  heelwise_add_program(allocation_faults tests/faults/allocation_faults.cpp)
  target_link_libraries(allocation_faults PRIVATE heelwise_stories)
  set_target_properties(allocation_faults PROPERTIES EXCLUDE_FROM_ALL ON)
endif()

# The target `stories` writes the logs and views that the gallery and the tests of the shell read. Native builds write build/stories,
# with which tests compare the WebAssembly engine (H18). A WebAssembly build writes its own folder, for scripts/dev and scripts/compare.
heelwise_add_program(story_maker tests/stories/story_maker.cpp)
target_link_libraries(story_maker PRIVATE heelwise_stories)
set_target_properties(story_maker PROPERTIES EXCLUDE_FROM_ALL ON)
if(EMSCRIPTEN)
  heelwise_link_for_node(story_maker)
  find_program(HEELWISE_NODE node)
  set(run_story_maker "${HEELWISE_NODE}" --no-experimental-fetch)
  set(stories "${CMAKE_BINARY_DIR}/stories")
else()
  set(run_story_maker)
  set(stories "${CMAKE_SOURCE_DIR}/build/stories")
endif()
add_custom_command(
  OUTPUT "${CMAKE_BINARY_DIR}/stories.stamp"
  COMMAND ${run_story_maker} "$<TARGET_FILE:story_maker>" "${stories}"
  COMMAND "${CMAKE_COMMAND}" -E touch "${CMAKE_BINARY_DIR}/stories.stamp"
  DEPENDS story_maker tests/stories/answers.json tests/stories/programmes.json
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
  COMMENT "Writing the stories")
add_custom_target(stories DEPENDS "${CMAKE_BINARY_DIR}/stories.stamp")

# scripts/compare builds this program, which writes the stories and random lives as commands. As WebAssembly it needs no second build
# of the engine.
if(EMSCRIPTEN)
  file(GLOB compare_sources CONFIGURE_DEPENDS tests/compare/*.cpp tests/compare/*.hpp)
  heelwise_add_program(compare_corpus ${compare_sources} tests/stories/patient_life.cpp)
  target_link_libraries(compare_corpus PRIVATE heelwise_stories)
  # Optimised, because a thousand lives would take too long otherwise.
  set_source_files_properties(tests/stories/patient_life.cpp PROPERTIES COMPILE_OPTIONS "-O2")
  heelwise_link_for_node(compare_corpus)
  set_target_properties(compare_corpus PROPERTIES EXCLUDE_FROM_ALL ON)
endif()
