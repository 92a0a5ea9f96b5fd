// Compiles Boost.JSON, which is used header-only so that native and wasm builds run the same code.
#include <boost/json/src.hpp>
