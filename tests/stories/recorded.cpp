#include "stories/recorded.hpp"

#include "stories/forms.hpp"
#include "stories/story_text.hpp"

#include <algorithm>
#include <array>

namespace heelwise::test {

namespace {

// Together they have every kind of event and offer, and every rule that decides in any story. golden_test.cpp checks
// that.
constexpr std::array<std::string_view, 27> stories{
    "under_age",
    "rescreen_all_changed",
    "rescreen_changed",
    "damaged_then_clear",
    "both_sides",
    "reentry_asked",
    "retry_hold_offered",
    "rung_down_offered",
    "phase_offered",
    "red_rest_over",
    "diary",
    "soreness_pending",
    "too_much",
    "flared",
    "smallest_step",
    "rising",
    "harmed",
    "nothing_more",
    "activities",
    "activity_red",
    "advice_calming",
    "advice_physio",
    "chosen",
    "clock_back",
    "clock_confirmed",
    "sent_few_changes",
    "programme_waits",
};
// Stories that take hundreds of days: the whole ladder, and maintenance.
constexpr std::array<std::string_view, 2> long_stories{"readiness_due", "maintained"};

bool is_recorded(std::string_view name) {
    return std::find(stories.begin(), stories.end(), name) != stories.end() ||
           std::find(long_stories.begin(), long_stories.end(), name) != long_stories.end();
}

} // namespace

std::vector<RecordedFile> recorded_files() {
    std::vector<RecordedFile> files;
    const auto add = [&](const golden::Scenario& story) {
        files.push_back({"story_" + story.name + ".txt", story_text(story)});
    };
    for (const golden::Scenario& story : golden::scenarios()) {
        if (is_recorded(story.name)) add(story);
    }
    for (const golden::Scenario& story : golden::recorded_only()) add(story);
    // A released document is recorded with every field, a changed programme only with its changes.
    for (const Form& form : forms()) {
        const bool is_whole = form.source.at("set").as_object().size() <= 1;
        files.push_back({"form_" + form.name + ".txt", form_text(form, !is_whole)});
    }
    return files;
}

} // namespace heelwise::test
