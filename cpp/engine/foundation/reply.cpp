#include "foundation/reply.hpp"

namespace heelwise {

std::string answer_ok(json::value value) { return write_json(json::object{{"ok", std::move(value)}}); }

json::object write_fault(const Fault& fault) {
    json::object error{{"code", code_name(fault.code)}, {"path", fault.path}};
    if (!fault.params.empty()) {
        json::object params;
        for (const auto& [name, value] : fault.params) {
            if (const auto* number = std::get_if<std::int64_t>(&value)) {
                params[name] = *number;
            } else {
                params[name] = std::get<std::string>(value);
            }
        }
        error["params"] = std::move(params);
    }
    return error;
}

std::string answer_error(const Fault& fault) { return write_json(json::object{{"error", write_fault(fault)}}); }

} // namespace heelwise
