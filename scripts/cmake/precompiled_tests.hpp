// Precompiled for the tests: Catch2, and what a person with the app is made of.
#pragma once

#include "stories/world.hpp"
#include "support/catch.hpp"
