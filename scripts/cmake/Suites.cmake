# The Catch2 suite (tests/engine, tests/golden), natively and as WebAssembly under Node; RapidCheck (tests/properties) and the
# maker of golden files natively only. CMake brings the main function; tests/stories is shared by all of them.

file(GLOB_RECURSE suite_sources CONFIGURE_DEPENDS tests/engine/*.cpp tests/golden/*_test.cpp tests/stories/scenarios*.cpp)
file(GLOB property_sources CONFIGURE_DEPENDS tests/properties/*.cpp tests/stories/patient_life.cpp)
file(GLOB golden_sources CONFIGURE_DEPENDS tests/golden/golden_make.cpp tests/stories/scenarios*.cpp)

function(heelwise_add_program name)
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE heelwise_engine heelwise_options)
  target_include_directories(${name} PRIVATE tests)
  # The tests examine the engine. To instrument and optimise the tests themselves takes several times as long and finds nothing more.
  if(HEELWISE_SANITIZE)
    target_compile_options(${name} PRIVATE -O0 -g0 -fno-sanitize=all)
  elseif(EMSCRIPTEN)
    target_compile_options(${name} PRIVATE -O0 -g0)
  endif()
  target_compile_definitions(${name} PRIVATE CATCH_CONFIG_FAST_COMPILE
                             # Relative, so that ccache finds in one clone what another compiled: the programs run in the repository.
                             "HEELWISE_GOLDEN_DIR=\"tests/golden\"")
endfunction()

if(HEELWISE_CATCH AND suite_sources)
  heelwise_add_program(heelwise_tests ${suite_sources})
  target_link_libraries(heelwise_tests PRIVATE heelwise_catch)
  target_include_directories(heelwise_tests PRIVATE scripts/cmake)
  target_precompile_headers(heelwise_tests PRIVATE <precompiled_tests.hpp>)
  if(EMSCRIPTEN)
    heelwise_link_for_node(heelwise_tests)
    # emcc 3.1.6 takes a Node that has fetch for a browser.
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
    add_test(NAME properties WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMAND heelwise_properties)
  endif()
  if(golden_sources)
    heelwise_add_program(golden_make ${golden_sources})
    set_target_properties(golden_make PROPERTIES EXCLUDE_FROM_ALL ON) # scripts/golden asks for it
  endif()
endif()

# scripts/compare asks for this one: the stories and random lives as commands. As WebAssembly it needs no second build of the engine.
if(EMSCRIPTEN)
  file(GLOB compare_sources CONFIGURE_DEPENDS tests/compare/*.cpp tests/compare/*.hpp)
  list(FILTER golden_sources EXCLUDE REGEX "/golden_make\\.cpp$")
  heelwise_add_program(compare_corpus ${compare_sources} ${golden_sources} tests/stories/patient_life.cpp)
  # A thousand lives take their time otherwise.
  set_source_files_properties(tests/stories/patient_life.cpp PROPERTIES COMPILE_OPTIONS "-O2")
  heelwise_link_for_node(compare_corpus)
  set_target_properties(compare_corpus PROPERTIES EXCLUDE_FROM_ALL ON)
endif()
