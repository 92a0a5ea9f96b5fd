#include "foundation/result.hpp"

namespace heelwise {

namespace {

std::string_view name_or_nothing(Code code) {
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
    case Code::copy_not_ours: return "copy_not_ours";
    case Code::copy_newer: return "copy_newer";
    case Code::screening_not_clear: return "screening_not_clear";
    case Code::assessment_incomplete: return "assessment_incomplete";
    case Code::no_plan: return "no_plan";
    case Code::session_running: return "session_running";
    case Code::session_unknown: return "session_unknown";
    case Code::session_over: return "session_over";
    case Code::resting: return "resting";
    case Code::rest_today: return "rest_today";
    case Code::not_due_yet: return "not_due_yet";
    case Code::soreness_pending: return "soreness_pending";
    case Code::future_date: return "future_date";
    case Code::offer_unknown: return "offer_unknown";
    case Code::not_earned: return "not_earned";
    case Code::dose_invalid: return "dose_invalid";
    case Code::duplicate_id: return "duplicate_id";
    case Code::dangling_id: return "dangling_id";
    case Code::floor_twin_missing: return "floor_twin_missing";
    case Code::support_missing: return "support_missing";
    case Code::dose_incomplete: return "dose_incomplete";
    case Code::rung_not_rising: return "rung_not_rising";
    case Code::rung_changes_two: return "rung_changes_two";
    case Code::rung_too_steep: return "rung_too_steep";
    case Code::phase_out_of_order: return "phase_out_of_order";
    case Code::phase_closed: return "phase_closed";
    case Code::parameters_contradict: return "parameters_contradict";
    case Code::override_not_allowed: return "override_not_allowed";
    case Code::programme_unknown: return "programme_unknown";
    case Code::programme_not_as_released: return "programme_not_as_released";
    case Code::programme_expired: return "programme_expired";
    case Code::programme_not_yet: return "programme_not_yet";
    case Code::programme_other_side: return "programme_other_side";
    case Code::programme_above_reach: return "programme_above_reach";
    case Code::programme_same: return "programme_same";
    case Code::nothing_to_undo: return "nothing_to_undo";
    case Code::link_not_one: return "link_not_one";
    case Code::link_version_unknown: return "link_version_unknown";
    case Code::link_truncated: return "link_truncated";
    case Code::link_altered: return "link_altered";
    case Code::link_document_unknown: return "link_document_unknown";
    case Code::link_cannot_carry: return "link_cannot_carry";
    }
    return "";
}

} // namespace

std::string_view code_name(Code code) {
    const std::string_view name = name_or_nothing(code);
    assert(!name.empty());
    return name;
}

const std::vector<Code>& all_codes() {
    static const std::vector<Code> codes = [] {
        std::vector<Code> all;
        // A value after the last code has no name.
        for (int i = 0; !name_or_nothing(static_cast<Code>(i)).empty(); ++i) all.push_back(static_cast<Code>(i));
        return all;
    }();
    return codes;
}

} // namespace heelwise
