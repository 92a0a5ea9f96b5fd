// What the shell can ask for, read from JSON.
#pragma once

#include "event.hpp"
#include "json.hpp"

#include <string>
#include <variant>

namespace heelwise {

struct OpenDay {};
struct AnswerScreen {
    Question question{};
    Tri answer{};
    bool slip = false; // "I tapped that by mistake": needed to take back an answer that stops
};
struct AnswerClearance {
    ScreenRule rule{};
    Tri seen{};
    Tri told{};
};
struct ReportSomethingNew {};
struct DeleteRecord {
    std::string target;
};
struct ConfirmRestore {
    std::int64_t records = 0;
    std::int64_t damaged = 0;
    std::int64_t missing = 0;
};

using CommandBody =
    std::variant<OpenDay, AnswerScreen, AnswerClearance, ReportSomethingNew, DeleteRecord, ConfirmRestore>;

struct Command {
    std::string command_id;
    std::string device;
    CommandBody body;
};

const std::array<std::string_view, std::variant_size_v<CommandBody>>& command_kinds();
Result<Command> read_command(const json::value& value);

} // namespace heelwise
