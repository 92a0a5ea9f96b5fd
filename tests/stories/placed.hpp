// Places the person of a test anywhere on the ladder, by a decision that a log could contain, and trains from there.
#pragma once

#include "stories/told.hpp"

namespace heelwise::test {

// Adds the plan as a decision of another device of the same person, made today.
inline World& put_at(World& world, std::int64_t phase, std::string_view exercise, std::int64_t rung) {
    world.minutes_later(1); // records of two devices at the same moment would be ordered by the names of the devices
    std::int64_t seq = 0;
    for (const std::string& record : world.log) {
        const Envelope envelope = opened(record);
        if (envelope.device == "dev-put") seq = std::max(seq, envelope.seq);
    }
    Envelope envelope;
    envelope.device = "dev-put";
    envelope.seq = seq + 1;
    envelope.id = "put-" + std::to_string(envelope.seq);
    envelope.command_id = envelope.id;
    envelope.now = world.now();
    PlanDecided decided;
    decided.cause = PlanCause::offer;
    decided.plan = plan_at(default_programme(), Stage::build_up, phase, exercise, rung);
    envelope.body = decided;
    world.log.push_back(seal(envelope));
    world.reload();
    return world.minutes_later(1);
}

// Moves on by this many days, with a check-in each morning and the safety screen whenever it is due.
inline World& days_on(World& world, int days, const json::object& morning = {}) {
    for (int day = 0; day < days; ++day) {
        world.days_later(1).open_day();
        if (world.status() != "clear") world.answer_all_safe();
        world.check_in(morning);
    }
    return world;
}

// Trains every other day and ends on the morning after the last session.
inline World& trained_alternately(World& world, int sessions, const json::object& rating = {}) {
    for (int i = 0; i < sessions; ++i) {
        if (i > 0) days_on(world, 1);
        world.train(rating);
        days_on(world, 1);
    }
    return world;
}

inline std::string review(World& world, json::array sore, json::array goals) {
    return world.send({{"kind", "submit_review"}, {"sore", std::move(sore)}, {"goals", std::move(goals)}});
}
inline json::object rated(std::string_view item, std::int64_t rating) { return {{"item", item}, {"rating", rating}}; }

} // namespace heelwise::test
