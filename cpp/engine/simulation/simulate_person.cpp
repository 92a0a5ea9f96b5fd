#include "simulation/simulate_person.hpp"

#include <algorithm>
#include <array>

namespace heelwise {

namespace {

std::vector<std::string> first_of(std::vector<std::string> words, std::size_t count) {
    if (words.size() > count) words.resize(count);
    return words;
}

} // namespace

std::string_view name_of(SimulatedStart start) {
    switch (start) {
    case SimulatedStart::calm_down: return "calm_down";
    case SimulatedStart::hold: return "hold";
    case SimulatedStart::raise: return "raise";
    }
    return "";
}

Person person_of(PersonKind kind, SimulatedStart start, const Programme& programme, SplitMix64& random) {
    constexpr std::array<const char*, 3> sites{"midportion", "insertional", "not_sure"};
    Person person;
    person.traits = traits_of(kind);
    person.start = start;
    const auto drawn = static_cast<Sides>(random.below(3));
    person.sides = programme.given.side.value_or(drawn);
    person.site = sites[static_cast<std::size_t>(random.below(3))];
    for (const char* thing : {"step", "weight", "rope"}) {
        const bool is_missing = random.one_in(3);
        if (kind == PersonKind::steady || !is_missing) person.equipment.emplace_back(thing);
    }
    return person;
}

AssessmentValue
answer_of(const Person& person, AssessmentQuestion question, const Programme& programme, const Experience& experience) {
    const bool is_sore = person.start == SimulatedStart::calm_down && !experience.has_trained;
    const bool can_raise = person.start == SimulatedStart::raise || experience.has_raised;
    AssessmentValue value;
    switch (question) {
    case AssessmentQuestion::sides: value.word = name_of(person.sides); break;
    case AssessmentQuestion::site_left:
    case AssessmentQuestion::site_right: value.word = person.site; break;
    case AssessmentQuestion::duration: value.word = "months"; break;
    case AssessmentQuestion::trend: value.word = "same"; break;
    case AssessmentQuestion::settling: value.word = is_sore ? "by_morning" : "hours"; break;
    case AssessmentQuestion::woken: value.word = "no"; break;
    case AssessmentQuestion::illness:
        if (person.traits.takes_painkiller) value.chosen = {"painkillers"};
        if (person.traits.has_heart_trouble) value.chosen = {"heart_lungs"};
        break;
    case AssessmentQuestion::change: value.word = "more"; break;
    case AssessmentQuestion::calming: value.word = "partly"; break;
    case AssessmentQuestion::seated_hold:
        value.word = person.start == SimulatedStart::raise ? "easy" : "challenging";
        break;
    case AssessmentQuestion::short_hold: value.word = "yes"; break;
    case AssessmentQuestion::two_leg_raise: value.word = can_raise ? "challenging" : "not_tried"; break;
    case AssessmentQuestion::fitness: value.word = "some"; break;
    case AssessmentQuestion::stiffness: value.number = 10; break;
    case AssessmentQuestion::activity_pain_left:
    case AssessmentQuestion::activity_pain_right: value.number = is_sore ? 6 : 3; break;
    case AssessmentQuestion::morning_pain_left:
    case AssessmentQuestion::morning_pain_right: value.number = is_sore ? 2 : 1; break;
    case AssessmentQuestion::equipment: value.chosen = person.equipment; break;
    case AssessmentQuestion::sore_activities: value.chosen = first_of(words_of(question, programme), 2); break;
    case AssessmentQuestion::goals:
        value.chosen = first_of(words_of(question, programme), 2);
        value.ratings.assign(value.chosen.size(), goal_at_start);
        break;
    case AssessmentQuestion::sports: break;
    }
    return value;
}

} // namespace heelwise
