#include "result.hpp"

namespace heelwise {

std::string_view code_name(Code code) {
    switch (code) {
    case Code::bad_json: return "bad_json";
    case Code::wrong_type: return "wrong_type";
    case Code::missing_field: return "missing_field";
    case Code::unknown_field: return "unknown_field";
    case Code::out_of_range: return "out_of_range";
    case Code::unknown_value: return "unknown_value";
    case Code::bad_date: return "bad_date";
    case Code::now_invalid: return "now_invalid";
    case Code::unknown_query: return "unknown_query";
    case Code::not_loaded: return "not_loaded";
    case Code::log_newer: return "log_newer";
    case Code::refold_needed: return "refold_needed";
    case Code::record_invalid: return "record_invalid";
    case Code::question_not_asked: return "question_not_asked";
    case Code::slip_unconfirmed: return "slip_unconfirmed";
    case Code::no_open_hit: return "no_open_hit";
    case Code::never_clears: return "never_clears";
    case Code::target_unknown: return "target_unknown";
    case Code::restore_not_confirmed: return "restore_not_confirmed";
    case Code::backup_not_ours: return "backup_not_ours";
    case Code::backup_newer: return "backup_newer";
    case Code::document_invalid: return "document_invalid";
    }
    assert(false);
    return "";
}

const std::vector<Code>& all_codes() {
    static const std::vector<Code> codes = [] {
        std::vector<Code> all;
        for (int i = 0; i <= static_cast<int>(Code::document_invalid); ++i) all.push_back(static_cast<Code>(i));
        return all;
    }();
    return codes;
}

} // namespace heelwise
