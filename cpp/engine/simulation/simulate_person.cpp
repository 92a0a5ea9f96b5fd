#include "simulation/simulate_person.hpp"

#include "foundation/enum_names.hpp"

#include <algorithm>
#include <cassert>

namespace heelwise {

namespace {

PatientTraits nature_of(PersonKind kind) {
    PatientTraits traits;
    switch (kind) {
    case PersonKind::steady:
        traits.capacity = 180;
        traits.gain = 12;
        traits.activity_one_in = 7;
        break;
    case PersonKind::slow:
        traits.capacity = 150;
        traits.gain = 3;
        traits.misses_one_in = 12;
        traits.forgets_one_in = 12;
        traits.pauses_one_in = 120;
        traits.away_days = 16;
        traits.activity_one_in = 9;
        traits.declines_one_in = 10;
        traits.less_one_in = 60;
        break;
    case PersonKind::flaring:
        traits.capacity = 170;
        traits.gain = 9;
        traits.misses_one_in = 10;
        traits.forgets_one_in = 10;
        traits.flares_one_in = 25;
        traits.activity_one_in = 9;
        traits.new_sign_one_in = 3;
        break;
    case PersonKind::forgetful:
        traits.capacity = 170;
        traits.gain = 9;
        traits.misses_one_in = 2;
        traits.forgets_one_in = 3;
        traits.pauses_one_in = 80;
        traits.away_days = 100;
        traits.activity_one_in = 20;
        traits.new_sign_one_in = 6;
        traits.turns_clock_one_in = 90;
        break;
    case PersonKind::over_keen:
        traits.capacity = 110;
        traits.gain = 2;
        traits.forgets_one_in = 6;
        traits.activity_one_in = 3;
        traits.more_one_in = 2;
        break;
    case PersonKind::never_mornings:
        traits.capacity = 180;
        traits.gain = 10;
        traits.forgets_one_in = 1;
        traits.activity_one_in = 9;
        break;
    }
    return traits;
}

template <std::size_t N>
std::string one_of(SplitMix64& random, const std::array<const char*, N>& words) {
    return words[static_cast<std::size_t>(random.below(N))];
}

} // namespace

Person person_of(PersonKind kind, SplitMix64& random) {
    Person person;
    person.kind = kind;
    person.traits = nature_of(kind);
    person.sides = static_cast<Sides>(random.below(3));
    person.site = one_of<3>(random, {"midportion", "insertional", "not_sure"});
    person.equipment = {"step", "weight", "rope"};
    if (kind == PersonKind::steady) return person;
    for (const char* thing : {"step", "weight", "rope"}) {
        if (!random.one_in(3)) continue;
        person.equipment.erase(std::find(person.equipment.begin(), person.equipment.end(), thing));
    }
    person.is_sorer = kind != PersonKind::never_mornings && random.one_in(2);
    person.trend = random.one_in(5) ? "worse" : "same";
    person.seated_hold = random.one_in(6) ? "too_painful" : one_of<3>(random, {"challenging", "easy", "challenging"});
    person.raise = one_of<3>(random, {"not_tried", "challenging", "too_painful"});
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
