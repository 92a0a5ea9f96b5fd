# Compiles and links the engine as WebAssembly. The module that ships and the tests use the same flags.

# Catch2 and Boost.JSON need exceptions. With native WebAssembly exceptions the engine stays usable after one is caught at the boundary.
target_compile_options(heelwise_options INTERFACE -fwasm-exceptions)
target_link_options(heelwise_options INTERFACE -fwasm-exceptions)
# Also applies to Boost and Catch2, which are compiled here.
add_compile_options(-fwasm-exceptions)
# Inlines less than -O2 does by itself: a tenth fewer bytes for every visitor, for a sixth of the engine's speed.
add_compile_options("SHELL:-mllvm -inline-threshold=60")

set(common_link_options
    -sALLOW_MEMORY_GROWTH=1
    # This is the name in emcc 3.1.6, and later versions still accept it. Their default of 64 KB is too small.
    -sTOTAL_STACK=1048576)

# emcc runs acorn at the end. A Node that is not Debian's finds it only with this path.
function(heelwise_link_with_acorn target)
  set_target_properties(${target} PROPERTIES RULE_LAUNCH_LINK "\"${CMAKE_COMMAND}\" -E env NODE_PATH=/usr/share/nodejs")
endfunction()

# Builds heelwise_engine.mjs and .wasm, a module without a file system for a page with a strict content security policy.
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
    # Otherwise Embind builds functions from text, which a policy without 'unsafe-eval' forbids.
    -sDYNAMIC_EXECUTION=0
    -sFILESYSTEM=0)
  set_target_properties(heelwise_engine_module PROPERTIES OUTPUT_NAME heelwise_engine SUFFIX .mjs)
  heelwise_link_with_acorn(heelwise_engine_module)
endfunction()

# Links a program for Node that reads and writes files. It skips link-time optimisation, which would take longer than running the
# program. The module that ships is optimised, and Vitest and the browsers test it.
function(heelwise_link_for_node target)
  target_link_options(${target} PRIVATE ${common_link_options} -O0 -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1)
  set_target_properties(${target} PROPERTIES SUFFIX .cjs)
  heelwise_link_with_acorn(${target})
endfunction()
