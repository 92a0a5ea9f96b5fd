// `heelwise link`: makes the link of a programme, reads a link, and measures the links of every released document.
#pragma once

#include <iosfwd>
#include <string>

namespace heelwise {

struct LinkMakeOptions {
    std::string path;    // overrides, or another form of a programme that a link can express
    std::string address; // the app's address; if empty, only the fragment is printed
};

struct LinkReadOptions {
    std::string text;
    bool check = false;
    std::string date; // with `check`: the day on which the programme is to be accepted; may be empty
};

// Return 0, or 1 with a line on `err` for each fault, or 2 if a file cannot be read or the usage is wrong.
int run_link_make(const LinkMakeOptions& options, std::ostream& out, std::ostream& err);
int run_link_read(const LinkReadOptions& options, std::ostream& out, std::ostream& err);
int run_link_table(std::ostream& out);

} // namespace heelwise
