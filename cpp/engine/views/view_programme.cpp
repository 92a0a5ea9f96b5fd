// The part of the view for the programme: its maker, its start, and whether the change to it can be undone.
#include "decisions/adopt_programme.hpp"
#include "progress/session_day.hpp"
#include "state/active_programme.hpp"
#include "views/view_parts.hpp"

namespace heelwise {

json::value view_maker(const Given& given) {
    if (given.name.empty() && given.clinic.empty()) return nullptr;
    return json::object{{"name", given.name}, {"clinic", given.clinic}};
}

void add_given(json::object& out, const Given& given) {
    out["by"] = view_maker(given);
    out["note"] = given.note;
    out["side"] = name_or_null(given.side);
    out["issued"] = date_or_null(given.issued);
    out["expires"] = date_or_null(given.expires);
    out["review"] = date_or_null(given.review);
    out["hold_until"] = date_or_null(given.hold_until);
}

namespace {

json::value view_undo(const State& state, const Programme& standard) {
    if (!undoing(state, standard)) return nullptr;
    const auto& before = state.programme.before->followed;
    const Programme& back = before && before->programme ? *before->programme : standard;
    return json::object{{"title", back.title}, {"by", view_maker(back.given)}};
}

} // namespace

json::object view_programme(const State& state, const Programme& standard, CivilDate today) {
    const Programme& programme = active_programme(state, standard);
    const auto& followed = state.programme.followed;
    const auto& decided = state.assessment.decided;
    const Given& given = programme.given;
    json::object out{{"id", programme.id},
                     {"version", programme.version},
                     {"title", programme.title},
                     {"standard", !followed || followed->source.empty()},
                     {"since", followed ? json::value(write_date(followed->since)) : json::value(nullptr)}};
    add_given(out, given);
    out["ended"] = given.expires && *given.expires < today;
    out["other_side"] = decided && !is_for(given, decided->baseline.sides);
    out["undo"] = view_undo(state, standard);
    return out;
}

} // namespace heelwise
