// Precompiled headers of the tests: Catch2, and the world that simulates a person with the app.
#pragma once

#include "stories/world.hpp"
#include "support/catch.hpp"
