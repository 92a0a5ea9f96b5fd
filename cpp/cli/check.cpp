// Reads the files and prints each fault as one line of JSON in the engine's format.
#include "check.hpp"

#include "exit_codes.hpp"
#include "foundation/reply.hpp"
#include "programme/programme_check.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace heelwise {

namespace {

std::optional<std::string> text_of(const std::string& path, std::ostream& err) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        err << "heelwise check: cannot open " << path << '\n';
        return std::nullopt;
    }
    return std::string{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

int run_check(const CheckOptions& options, std::ostream& out, std::ostream& err) {
    const auto base = text_of(options.path, err);
    if (!base) return exit_usage;
    std::optional<std::string> overrides;
    if (!options.overrides_path.empty()) {
        overrides = text_of(options.overrides_path, err);
        if (!overrides) return exit_usage;
    }
    const CheckedProgramme checked = check_programme(*base, overrides);
    const std::string& path = checked.in_overrides ? options.overrides_path : options.path;
    if (!checked.programme) {
        const std::size_t count = checked.faults.size();
        err << "heelwise check: " << path << " has " << count << (count == 1 ? " fault" : " faults") << '\n';
        for (const Fault& fault : checked.faults) err << answer_error(fault) << '\n';
        return exit_content;
    }
    const Programme& programme = *checked.programme;
    out << options.path << ": " << programme.title << ", version " << programme.version << ", "
        << programme.exercises.size() << " exercises in " << programme.phases.size() << " phases: no fault\n";
    return 0;
}

} // namespace heelwise
