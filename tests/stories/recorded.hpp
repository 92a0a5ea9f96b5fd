// The text files of tests/golden. They are kept in the repository so that a change of a rule shows in a diff. They show
// what the engine does, not what is right.
#pragma once

#include <string>
#include <vector>

namespace heelwise::test {

struct RecordedFile {
    std::string name; // "story_green.txt"
    std::string text;
};

std::vector<RecordedFile> recorded_files();

} // namespace heelwise::test
