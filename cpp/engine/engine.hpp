// The engine's interface for the shell, the command line and the tests: text in, text out, one long-lived object.
#pragma once

#include "programme/programme.hpp"
#include "state/fold.hpp"
#include "state/state.hpp"

#include <string>
#include <string_view>

namespace heelwise {

// Every method returns {"ok":…} or {"error":{"code","path","params"?}}. The shapes of arguments and answers are in
// web/engine/contract.ts.
class Engine {
public:
    // Loads the log, one record per line. Returns {records, damaged, missing, read_only}.
    std::string load(std::string_view lines);
    // Returns the records to store. They take effect only when they are applied.
    std::string decide(std::string_view command_json, std::string_view now_json) const;
    // Applies records that have been stored. Returns refold_needed if they do not belong at the end of the log. The
    // caller must then load the whole log again.
    std::string apply(std::string_view lines);
    std::string view(std::string_view now_json) const;
    std::string query(std::string_view name, std::string_view args_json, std::string_view now_json) const;

    const State& state() const { return state_; }

private:
    bool loaded_ = false;
    FoldKey last_;
    State state_;
};

// Returns the build, the fault codes, the kinds of commands and the format of backups.
std::string about();
std::string backup_make(std::string_view lines, std::string_view now_json);
std::string backup_read(std::string_view text);

} // namespace heelwise
