// The one place where Boost.JSON is compiled: it is used header-only, so that native and wasm run the same code.
#include <boost/json/src.hpp>
