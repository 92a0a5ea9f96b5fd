# How the engine is compiled and linked as WebAssembly; the same flags for what ships and for what is tested.

# Exceptions of WebAssembly itself: Catch2 and Boost.JSON need some, and a throw caught at the boundary leaves the engine usable.
target_compile_options(heelwise_options INTERFACE -fwasm-exceptions)
target_link_options(heelwise_options INTERFACE -fwasm-exceptions)
# Beside the Boost and Catch2 compiled by us, too.
add_compile_options(-fwasm-exceptions)

set(common_link_options
    -sALLOW_MEMORY_GROWTH=1
    # emcc 3.1.6 calls it so, later ones still know the name; their own default of 64 KB is too little.
    -sTOTAL_STACK=1048576)

# emcc runs acorn at the end; with a Node that is not Debian's it is not found without this.
function(heelwise_link_with_acorn target)
  set_target_properties(${target} PROPERTIES RULE_LAUNCH_LINK "\"${CMAKE_COMMAND}\" -E env NODE_PATH=/usr/share/nodejs")
endfunction()

# heelwise_engine.mjs and .wasm beside it: a module for a page under a strict CSP, without a file system.
function(heelwise_add_wasm_module)
  file(GLOB sources CONFIGURE_DEPENDS cpp/wasm/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(heelwise_engine_module ${sources})
  target_link_libraries(heelwise_engine_module PRIVATE heelwise_engine heelwise_options)
  target_link_options(
    heelwise_engine_module
    PRIVATE
    ${common_link_options}
    "$<$<CONFIG:Release>:-O2>"
    "$<$<CONFIG:Debug>:-g3;-O1;-sASSERTIONS=1>"
    --bind
    --no-entry
    -sMODULARIZE=1
    -sEXPORT_ES6=1
    -sENVIRONMENT=web,worker
    # Embind builds functions from text otherwise, which a CSP without 'unsafe-eval' forbids.
    -sDYNAMIC_EXECUTION=0
    -sFILESYSTEM=0)
  set_target_properties(heelwise_engine_module PROPERTIES OUTPUT_NAME heelwise_engine SUFFIX .mjs)
  heelwise_link_with_acorn(heelwise_engine_module)
endfunction()

# A program for Node that reads and writes files. It is not optimised once more as a whole, which would take longer
# than to run it; the module that ships is, and Vitest and the browsers test that.
function(heelwise_link_for_node target)
  target_link_options(${target} PRIVATE ${common_link_options} -O0 -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1)
  set_target_properties(${target} PROPERTIES SUFFIX .cjs)
  heelwise_link_with_acorn(${target})
endfunction()
