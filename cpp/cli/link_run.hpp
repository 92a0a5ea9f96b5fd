// `heelwise link`: makes the link of a programme, reads one, and measures those of every released document.
#pragma once

#include <iosfwd>
#include <string>

namespace heelwise {

struct LinkMakeOptions {
    std::string path;    // overrides, or any other text of a programme that a link can carry
    std::string address; // empty: the fragment alone
};

struct LinkReadOptions {
    std::string text;
    bool check = false;
    std::string date; // with check: whether it may be accepted on that day; empty: not asked
};

// All of them: 0; 1 and a line on `err` for each fault; 2 where a file cannot be read or the usage is wrong.
int run_link_make(const LinkMakeOptions& options, std::ostream& out, std::ostream& err);
int run_link_read(const LinkReadOptions& options, std::ostream& out, std::ostream& err);
int run_link_table(std::ostream& out);

} // namespace heelwise
