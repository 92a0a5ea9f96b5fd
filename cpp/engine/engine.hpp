// The engine's interface for the shell, the command line and the tests: text in, text out, one long-lived object.
#pragma once

#include "programme/programme.hpp"
#include "state/fold_in_order.hpp"
#include "state/state.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace heelwise {

// Every method returns {"ok":…} or {"error":{"code","path","params"?}}. The shapes of arguments and answers are in
// web/engine/contract.ts.
class Engine {
public:
    // Loads the log, one record per line. Returns {records, damaged, missing, read_only}.
    std::string load(std::string_view lines);
    // Does the same in slices of whole lines, so that nobody holds the whole text. load_end returns refold_needed if the log
    // is damaged or not in order. The caller must then load it as a whole.
    std::string load_begin();
    std::string load_part(std::string_view lines);
    std::string load_end();
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
    std::optional<InOrderFold> loading_;
};

// Returns the build, the fault codes, and the kinds of commands.
std::string about();
// Joins two logs (join.hpp). Returns the joined log and how the two differ.
std::string join_logs_answer(std::string_view mine, std::string_view theirs);
// Returns what a log holds, for a preview.
std::string inspect_log_answer(std::string_view lines);

} // namespace heelwise
