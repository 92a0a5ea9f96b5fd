// One virtual person who uses the app, day by day. Its parts: answers (simulate_answers.cpp), offers and wishes (simulate_wishes.cpp),
// and the day itself (simulate_life.cpp).
#pragma once

#include "decisions/command.hpp"
#include "offers/offer.hpp"
#include "simulation/simulate_course.hpp"
#include "simulation/simulate_tendon.hpp"

#include <map>

namespace heelwise {

class PatientSimulation {
public:
    PatientSimulation(const Programme& programme, const SimulatedLife& life);

    SimulatedCourse live();

private:
    SimulatedCourse& course() { return recorder_.course(); }
    // Sets the clock.
    void at(std::int64_t day, std::int64_t hour);
    // Returns false if the command was refused.
    bool send(CommandBody body);

    // ---- answers
    void open();
    void answer_screen();
    std::optional<ScreeningQuestion> new_sign();
    bool has_open_hit() const;
    void clear_hits();
    void answer_assessment();
    void wake_up(CivilDate today);
    void check_in();
    std::int64_t goal_now() const;
    void review();
    void read_advice();

    // ---- offers and wishes
    bool is_near_running() const;
    bool says_yes(OfferKind kind);
    std::optional<std::string> option_of(const Offer& offer);
    bool answer_offers();
    void ask();

    // ---- the day
    bool may_train();
    bool train();
    void do_something_else();
    bool is_away();
    void begin_flare();
    bool opens(std::int64_t day);
    bool answer_all();
    void live_day(std::int64_t day);

    const Programme programme_;
    const SimulatedLife life_;
    SplitMix64 random_;
    Person person_;
    PatientTraits traits_;
    Tendon tendon_;
    CourseRecorder recorder_;
    State state_;
    Now now_;
    std::map<CivilDate, CheckIn> mornings_; // those that are told when they are asked for
    std::int64_t commands_ = 0;
    std::int64_t well_taken_ = 0;
    std::int64_t pause_days_ = 0;
    std::int64_t blocked_days_ = 0;
    std::int64_t opened_ = -2;
    std::int64_t without_ = 0;
    std::int64_t untold_ = 0;
    bool has_missed_ = false;
};

} // namespace heelwise
