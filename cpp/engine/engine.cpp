#include "engine.hpp"

#include "build_id.hpp"
#include "decisions/command.hpp"
#include "decisions/decide.hpp"
#include "foundation/reply.hpp"
#include "query.hpp"
#include "state/evolve.hpp"
#include "state/join.hpp"
#include "views/view.hpp"

#include <utility>

namespace heelwise {

namespace {

constexpr std::size_t command_bytes_max = 256U << 10U;

json::array written(const std::vector<Envelope>& envelopes) {
    json::array records;
    for (const Envelope& envelope : envelopes) records.push_back(json::value(seal(envelope)));
    return records;
}

std::string loaded(const State& state) {
    return answer_ok(json::object{{"records", state.records},
                                  {"damaged", state.damaged},
                                  {"missing", state.missing},
                                  {"read_only", state.read_only}});
}

} // namespace

std::string Engine::load(std::string_view lines) {
    const OrderedLog log = order_log(split_lines(lines));
    state_ = fold_log(log);
    last_ = log.last;
    loaded_ = true;
    return loaded(state_);
}

std::string Engine::load_begin() {
    loading_.emplace();
    return answer_ok(json::object{});
}

std::string Engine::load_part(std::string_view lines) {
    if (!loading_) return answer_error({Code::not_loaded, "", {}});
    for (const std::string_view line : split_lines(lines)) loading_->add(line);
    return answer_ok(json::object{});
}

std::string Engine::load_end() {
    if (!loading_) return answer_error({Code::not_loaded, "", {}});
    std::optional<InOrderFold> folded = std::exchange(loading_, std::nullopt);
    if (!folded->is_in_order()) return answer_error({Code::refold_needed, "", {}});
    state_ = std::move(folded->state());
    last_ = folded->last();
    loaded_ = true;
    return loaded(state_);
}

std::string Engine::decide(std::string_view command_json, std::string_view now_json) const {
    if (!loaded_) return answer_error({Code::not_loaded, "", {}});
    const auto now = parse_now(now_json);
    if (!now) return answer_error(now.fault());
    const auto value = parse_json(command_json, command_bytes_max);
    if (!value) return answer_error(value.fault());
    const auto command = read_command(*value);
    if (!command) return answer_error(command.fault());
    const auto envelopes = heelwise::decide(state_, default_programme(), *command, *now);
    if (!envelopes) return answer_error(envelopes.fault());
    return answer_ok(json::object{{"records", written(*envelopes)}});
}

std::string Engine::apply(std::string_view lines) {
    if (!loaded_) return answer_error({Code::not_loaded, "", {}});
    State state = state_;
    FoldKey last = last_;
    for (const std::string_view line : split_lines(lines)) {
        const auto opened = open_record(line);
        const auto* envelope = std::get_if<Envelope>(&opened);
        if (envelope == nullptr) return answer_error({Code::record_invalid, "", {}});
        const auto seq = state.seq_of_device.find(envelope->device);
        const std::int64_t expected = (seq == state.seq_of_device.end() ? 0 : seq->second) + 1;
        const FoldKey key = key_after(last, *envelope);
        const bool changes_earlier = std::holds_alternative<ClockConfirmed>(envelope->body);
        if (envelope->seq != expected || !(last < key) || changes_earlier)
            return answer_error({Code::refold_needed, "", {}});
        evolve(state, *envelope);
        last = key;
    }
    // All or nothing: if one record is refused, the state stays as it was.
    state_ = std::move(state);
    last_ = std::move(last);
    return answer_ok(json::object{{"records", state_.records}});
}

std::string Engine::view(std::string_view now_json) const {
    if (!loaded_) return answer_error({Code::not_loaded, "", {}});
    const auto now = parse_now(now_json);
    if (!now) return answer_error(now.fault());
    return answer_ok(heelwise::view(state_, default_programme(), *now));
}

std::string Engine::query(std::string_view name, std::string_view args_json, std::string_view now_json) const {
    if (!loaded_) return answer_error({Code::not_loaded, "", {}});
    const auto now = parse_now(now_json);
    if (!now) return answer_error(now.fault());
    const auto args = parse_json(args_json, command_bytes_max);
    if (!args) return answer_error({args.fault().code, "/args", {}});
    auto found = heelwise::query(state_, default_programme(), name, *args, *now);
    if (!found) return answer_error(found.fault());
    return answer_ok(std::move(*found));
}

std::string about() {
    json::array codes;
    for (const Code code : all_codes()) codes.push_back(json::value(code_name(code)));
    json::array commands;
    for (const std::string_view kind : command_kinds()) commands.push_back(json::value(kind));
    return answer_ok(json::object{{"build", build_id}, {"codes", std::move(codes)}, {"commands", std::move(commands)}});
}

std::string join_logs_answer(std::string_view mine, std::string_view theirs) {
    return answer_ok(write_joined(join_logs(split_lines(mine), split_lines(theirs))));
}

std::string inspect_log_answer(std::string_view lines) {
    return answer_ok(write_log_summary(inspect_log(split_lines(lines))));
}

} // namespace heelwise
