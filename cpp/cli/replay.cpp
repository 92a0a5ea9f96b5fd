#include "replay.hpp"

#include "exit_codes.hpp"
#include "foundation/reply.hpp"
#include "log/event_codec.hpp"
#include "programme/programme.hpp"
#include "state/copy_text.hpp"
#include "state/fold.hpp"
#include "views/view.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

namespace heelwise {

namespace {

Result<Now> now_of(const ReplayOptions& options) {
    const json::value now = json::object{
        {"epoch_ms", options.epoch_ms}, {"local_date", options.date}, {"utc_offset_min", options.utc_offset_min}};
    return read_now(now, "/now");
}

// Returns the rules that a decision gives as its reasons, each once. Returns none for records of what a person said.
json::array rules_of(const json::object& body) {
    json::array rules;
    const json::value* reasons = body.if_contains("reasons");
    if (reasons == nullptr) return rules;
    for (const json::value& reason : reasons->as_array()) {
        const json::value& rule = reason.at("rule");
        if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(rule);
    }
    return rules;
}

json::object step_line(const FoldItem& item, const State& state) {
    json::object line;
    if (const auto* envelope = std::get_if<Envelope>(&item)) {
        json::object body = write_event(envelope->body);
        line["id"] = envelope->id;
        line["now"] = write_now(envelope->now);
        line["rules"] = rules_of(body);
        line["body"] = std::move(body);
    } else {
        line["unreadable"] = true;
    }
    line["state"] = dump_state(state);
    return line;
}

int refuse(std::ostream& err, int exit_code, const std::string& what, const Fault& fault) {
    err << "heelwise replay: " << what << '\n' << answer_error(fault) << '\n';
    return exit_code;
}

} // namespace

int run_replay(const ReplayOptions& options, std::ostream& out, std::ostream& err) {
    const auto now = now_of(options);
    if (!now) {
        return refuse(err, exit_usage, "--epoch-ms, --date and --offset do not describe the same moment", now.fault());
    }
    std::ifstream file(options.path, std::ios::binary);
    if (!file) {
        err << "heelwise replay: cannot open " << options.path << '\n';
        return exit_usage;
    }
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const auto lines = lines_of_copy(text);
    if (!lines)
        return refuse(err, exit_content, options.path + " is not a log that this build can read", lines.fault());
    const OrderedLog log = order_log(*lines);
    const State state = fold_log(log, [&](const FoldItem& item, const State& after) {
        if (options.step) out << write_json(step_line(item, after)) << '\n';
    });
    if (log.damaged + log.missing > 0) {
        err << "heelwise replay: " << log.damaged << " records damaged, " << log.missing
            << " missing; they were set aside\n";
    }
    out << write_json(view(state, default_programme(), *now)) << '\n';
    return 0;
}

} // namespace heelwise
