// Prints each fault as one line of JSON in the engine's format, like `heelwise check`.
#include "link_run.hpp"

#include "exit_codes.hpp"
#include "foundation/reply.hpp"
#include "sharing/link.hpp"
#include "sharing/programme_source.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace heelwise {

namespace {

int tell(const std::string& what, const std::vector<Fault>& faults, std::ostream& err) {
    err << "heelwise link: " << what << " has " << faults.size() << (faults.size() == 1 ? " fault" : " faults") << '\n';
    for (const Fault& fault : faults) err << answer_error(fault) << '\n';
    return exit_content;
}

} // namespace

int run_link_make(const LinkMakeOptions& options, std::ostream& out, std::ostream& err) {
    if (options.address.find('#') != std::string::npos) {
        err << "heelwise link: the address must not contain #, because the link follows it\n";
        return exit_usage;
    }
    std::ifstream file(options.path, std::ios::binary);
    if (!file) {
        err << "heelwise link: cannot open " << options.path << '\n';
        return exit_usage;
    }
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const auto source = read_source(text);
    if (!source) return tell(options.path, {source.fault()}, err);
    const CheckedSource checked = check_source(*source);
    if (!checked.programme) return tell(options.path, checked.faults, err);
    const auto link = make_link(write_source(*source));
    if (!link) return tell(options.path, {link.fault()}, err);
    out << options.address << (options.address.empty() ? "" : "#") << *link << '\n';
    return 0;
}

int run_link_read(const LinkReadOptions& options, std::ostream& out, std::ostream& err) {
    const auto today = parse_date(options.date);
    if (!options.date.empty() && !today) {
        err << "heelwise link: not a date (YYYY-MM-DD): " << options.date << '\n';
        return exit_usage;
    }
    const auto read = read_link(options.text);
    if (!read) return tell("the link", {read.fault()}, err);
    out << write_json(*read) << '\n';
    if (!options.check) return 0;
    const auto source = read_source(write_json(*read));
    if (!source) return tell("the link", {source.fault()}, err);
    const CheckedSource checked = check_source(*source);
    if (!checked.programme) return tell("the link", checked.faults, err);
    const auto fault = today ? fault_of_dates(checked.programme->given, *today) : std::nullopt;
    return fault ? tell("the link", {*fault}, err) : 0;
}

} // namespace heelwise
