// The engine as the shell, the command line and the tests use it: text in, text out, one long-lived object.
#pragma once

#include "programme/programme.hpp"
#include "state/fold.hpp"
#include "state/state.hpp"

#include <string>
#include <string_view>

namespace heelwise {

// Every answer is {"ok":…} or {"error":{"code","path","params"?}}. Documents of arguments are in web/engine/contract.ts.
class Engine {
public:
    // `lines`: the log, a line for each record. Answers the counts.
    std::string load(std::string_view lines);
    // Answers the records to store; they count only once they were applied.
    std::string decide(std::string_view command_json, std::string_view now_json) const;
    // Records that are durable now. Answers refold_needed where they do not go last: then load everything.
    std::string apply(std::string_view lines);
    std::string view(std::string_view now_json) const;
    std::string query(std::string_view name, std::string_view args_json, std::string_view now_json) const;

    const State& state() const { return state_; }

private:
    bool loaded_ = false;
    FoldKey last_;
    State state_;
};

// Build, codes, kinds of commands.
std::string about();
std::string backup_make(std::string_view lines, std::string_view now_json);
std::string backup_read(std::string_view text);

} // namespace heelwise
