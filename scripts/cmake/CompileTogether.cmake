# Compiles several sources of one folder as one ("unity build"): the templates that they share are instantiated once, which takes less than
# half the time. clang-tidy compiles each changed file by itself, and so notices an include that is missing.
option(HEELWISE_TOGETHER "Compile several sources of a folder as one" ON)

# Compiles the sources of a target in groups of at most `size` from one folder.
function(heelwise_compile_together target size)
  if(NOT HEELWISE_TOGETHER)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    # Without the path of this machine, which may not reach the bytes.
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${CMAKE_SOURCE_DIR}" OUTPUT_VARIABLE folder)
    cmake_path(GET folder PARENT_PATH folder)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY "${CMAKE_SOURCE_DIR}")
    string(MAKE_C_IDENTIFIER "${folder}" folder)
    if(NOT DEFINED count_${folder})
      set(count_${folder} 0)
    endif()
    if(source MATCHES "\\.cpp$")
      math(EXPR group "${count_${folder}} / ${size}")
      math(EXPR count_${folder} "${count_${folder}} + 1")
      set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${target}_${folder}_${group}")
    endif()
  endforeach()
endfunction()
