#include "builder/form_fault.hpp"

#include "foundation/reply.hpp"

namespace heelwise {

namespace {

std::string unescaped(std::string_view step) {
    std::string out;
    for (std::size_t i = 0; i < step.size(); ++i) {
        const bool is_escape = step[i] == '~' && i + 1 < step.size();
        if (!is_escape) {
            out += step[i];
            continue;
        }
        out += step[++i] == '1' ? '/' : '~';
    }
    return out;
}

} // namespace

std::string key_of_fault(const Fault& fault) {
    constexpr std::string_view lead = "/set/";
    const std::string_view path = fault.path;
    if (path.substr(0, lead.size()) != lead) return {};
    const std::string_view rest = path.substr(lead.size());
    return unescaped(rest.substr(0, rest.find('/')));
}

std::vector<FormFault> form_faults(const std::vector<Fault>& faults) {
    std::vector<FormFault> out;
    for (const Fault& fault : faults) out.push_back({fault, key_of_fault(fault)});
    return out;
}

json::object write_form_fault(const FormFault& fault) {
    json::object out = write_fault(fault.fault);
    out["pointer"] = fault.pointer;
    return out;
}

} // namespace heelwise
