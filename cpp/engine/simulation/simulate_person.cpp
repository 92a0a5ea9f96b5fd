#include "simulation/simulate_person.hpp"

#include "foundation/enum_names.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

namespace {

Nature nature_of(PersonKind kind) {
    Nature nature;
    switch (kind) {
    case PersonKind::steady:
        nature.capacity = 180;
        nature.gain = 12;
        nature.activity_one_in = 7;
        break;
    case PersonKind::slow:
        nature.capacity = 150;
        nature.gain = 3;
        nature.misses_one_in = 12;
        nature.forgets_one_in = 12;
        nature.pauses_one_in = 120;
        nature.away_days = 16;
        nature.activity_one_in = 9;
        nature.declines_one_in = 10;
        nature.less_one_in = 60;
        break;
    case PersonKind::flaring:
        nature.capacity = 170;
        nature.gain = 9;
        nature.misses_one_in = 10;
        nature.forgets_one_in = 10;
        nature.flares_one_in = 25;
        nature.activity_one_in = 9;
        nature.new_sign_one_in = 3;
        break;
    case PersonKind::forgetful:
        nature.capacity = 170;
        nature.gain = 9;
        nature.misses_one_in = 2;
        nature.forgets_one_in = 3;
        nature.pauses_one_in = 80;
        nature.away_days = 100;
        nature.activity_one_in = 20;
        nature.new_sign_one_in = 6;
        nature.turns_clock_one_in = 90;
        break;
    case PersonKind::over_keen:
        nature.capacity = 110;
        nature.gain = 2;
        nature.forgets_one_in = 6;
        nature.activity_one_in = 3;
        nature.more_one_in = 2;
        break;
    case PersonKind::never_mornings:
        nature.capacity = 180;
        nature.gain = 10;
        nature.forgets_one_in = 1;
        nature.activity_one_in = 9;
        break;
    }
    return nature;
}

template <std::size_t N>
std::string one_of(Chance& chance, const std::array<const char*, N>& words) {
    return words[static_cast<std::size_t>(chance.below(N))];
}

} // namespace

Person person_of(PersonKind kind, Chance& chance) {
    Person person;
    person.kind = kind;
    person.nature = nature_of(kind);
    person.sides = static_cast<Sides>(chance.below(3));
    person.site = one_of<3>(chance, {"midportion", "insertional", "not_sure"});
    person.equipment = {"step", "weight", "rope"};
    if (kind == PersonKind::steady) return person;
    for (const char* thing : {"step", "weight", "rope"}) {
        if (!chance.one_in(3)) continue;
        person.equipment.erase(std::find(person.equipment.begin(), person.equipment.end(), thing));
    }
    person.is_sorer = kind != PersonKind::never_mornings && chance.one_in(2);
    person.trend = chance.one_in(5) ? "worse" : "same";
    person.seated_hold = chance.one_in(6) ? "too_painful" : one_of<3>(chance, {"challenging", "easy", "challenging"});
    person.raise = one_of<3>(chance, {"not_tried", "challenging", "too_painful"});
    return person;
}

std::int64_t work_of(const Plan& plan, const Programme& programme) {
    const Phase* phase = programme.phase(plan.phase);
    if (phase == nullptr || plan.exercises.empty()) return 0;
    const PlanExercise& hardest = plan.exercises.back();
    const auto at = std::find_if(phase->exercises.begin(), phase->exercises.end(), [&](const PhaseExercise& one) {
        return one.exercise == hardest.exercise;
    });
    const auto rank = static_cast<std::int64_t>(at - phase->exercises.begin());
    const auto count = static_cast<std::int64_t>(phase->exercises.size());
    return 100 * plan.phase + 60 * rank / count + 4 * hardest.rung;
}

std::string_view name_of(PersonKind kind) {
    switch (kind) {
    case PersonKind::steady: return "steady";
    case PersonKind::slow: return "slow";
    case PersonKind::flaring: return "flaring";
    case PersonKind::forgetful: return "forgetful";
    case PersonKind::over_keen: return "over_keen";
    case PersonKind::never_mornings: return "never_mornings";
    }
    return "";
}

std::optional<PersonKind> person_kind_named(std::string_view name) { return value_named<PersonKind>(name); }

} // namespace heelwise
