// FROZEN. Links that people received must keep their meaning for ever, so no code in this file changes once it is released: no
// order, no number, no unit, not even anything that looks useless. Documents may be added only at the end of `document_ids`.
// Any other change is version 2 of the link, in files of its own. The test of tests/golden/links.txt fails on a violation.
#include "sharing/link_slots.hpp"

#include "programme/programme.hpp"

#include <algorithm>
#include <array>

namespace heelwise {

namespace {

constexpr std::string_view document_ids[] = {
    "six_phases_adapted", "alfredson", "silbernagel_combined", "heavy_slow_resistance", "isometric_five"};

struct NamedCoding {
    std::string_view name;
    LinkCoding coding;
};

constexpr LinkCoding pain{LinkKind::integer, 1, 6, 1};
constexpr LinkCoding advance{LinkKind::integer, 1, 28, 1};
constexpr LinkCoding first_hold{LinkKind::integer, 5'000, 60'000, 2, 1'000, 13};
constexpr LinkCoding frequency{LinkKind::frequency, 0, 4};
constexpr LinkCoding times{LinkKind::integer, 1, 4, 1};
constexpr LinkCoding weekdays{LinkKind::weekdays, 0, 127};
constexpr LinkCoding use{LinkKind::boolean, 0, 1};
constexpr LinkCoding top{LinkKind::integer, 0, 29, 2};
constexpr LinkCoding rest{LinkKind::integer, 30'000, 300'000, 5, 1'000, 16};

constexpr NamedCoding number_codings[] = {
    {"/parameters/first_hold/high_ms", first_hold}, {"/parameters/first_hold/moderate_ms", first_hold},
    {"/parameters/first_hold/low_ms", first_hold},  {"/parameters/response/rest_today_pain", pain},
    {"/parameters/response/red_pain", pain},        {"/parameters/response/amber_pain", pain},
    {"/parameters/step/easy_sessions", advance},    {"/parameters/step/green_sessions", advance},
    {"/parameters/step/good_sessions", advance},    {"/parameters/into_2/easy_sessions", advance},
    {"/parameters/into_2/easy_days", advance},      {"/parameters/into_2/green_sessions", advance},
    {"/parameters/into_2/green_days", advance},     {"/parameters/into_2/good_sessions", advance},
    {"/parameters/into_2/good_days", advance},      {"/parameters/into_3_4/easy_sessions", advance},
    {"/parameters/into_3_4/easy_days", advance},    {"/parameters/into_3_4/green_sessions", advance},
    {"/parameters/into_3_4/green_days", advance},   {"/parameters/into_3_4/good_sessions", advance},
    {"/parameters/into_3_4/good_days", advance},    {"/parameters/into_5_6/easy_sessions", advance},
    {"/parameters/into_5_6/easy_days", advance},    {"/parameters/into_5_6/green_sessions", advance},
    {"/parameters/into_5_6/green_days", advance},   {"/parameters/into_5_6/good_sessions", advance},
    {"/parameters/into_5_6/good_days", advance},
};

// The members of a ladder's constant part and of its rungs, in this order. Only members that the document contains have a slot.
constexpr NamedCoding dose_codings[] = {
    {"sets", {LinkKind::integer, 1, 20, 1}},
    {"reps", {LinkKind::integer, 3, 20, 1}},
    {"rm", {LinkKind::integer, 4, 20, 1}},
    {"hold_ms", {LinkKind::integer, 1'000, 60'000, 3, 1'000, 14}},
    {"up_ms", {LinkKind::integer, 1'000, 5'000, 1, 500, 11}},
    {"down_ms", {LinkKind::integer, 2'000, 5'000, 1, 500, 11}},
    {"rep_ms", {LinkKind::integer, 400, 3'000, 2, 100, 11}},
    {"bout_ms", {LinkKind::integer, 5'000, 1'800'000, 4, 1'000, 17}},
    {"walk_ms", {LinkKind::integer, 60'000, 300'000, 5, 1'000, 17}},
    {"load_g", {LinkKind::integer, 0, 60'000, 2, 500, 15}},
};

class SlotList {
public:
    explicit SlotList(const json::value& document) : document_(document) {}

    std::vector<LinkSlot> all() {
        for (const NamedCoding& number : number_codings) add_there(std::string(number.name), number.coding);
        for (std::size_t i = 0; i < size_at("/phases"); ++i) phase("/phases/" + std::to_string(i));
        return std::move(slots_);
    }

private:
    const json::value* at(const std::string& pointer) const {
        json::error_code error;
        const json::value* found = document_.find_pointer(pointer, error);
        return error ? nullptr : found;
    }

    std::size_t size_at(const std::string& pointer) const {
        const json::value* found = at(pointer);
        return found == nullptr || !found->is_array() ? 0 : found->get_array().size();
    }

    // Adds a slot even if the document lacks this member.
    void add(std::string pointer, const LinkCoding& coding) {
        const json::value* found = at(pointer);
        const std::int64_t base = found != nullptr && found->is_int64() ? found->get_int64() : 0;
        slots_.push_back({std::move(pointer), &coding, base});
    }

    void add_there(std::string pointer, const LinkCoding& coding) {
        if (at(pointer) != nullptr) add(std::move(pointer), coding);
    }

    void phase(const std::string& path) {
        add(path + "/frequency", frequency);
        add(path + "/times", times);
        add(path + "/weekdays", weekdays);
        for (std::size_t i = 0; i < size_at(path + "/exercises"); ++i) {
            const std::string exercise = path + "/exercises/" + std::to_string(i);
            add(exercise + "/use", use);
            add_there(exercise + "/rest_ms", rest);
        }
        for (std::size_t i = 0; i < size_at(path + "/ladders"); ++i) ladder(path + "/ladders/" + std::to_string(i));
    }

    void ladder(const std::string& path) {
        add(path + "/top", top);
        dose(path + "/constant");
        for (std::size_t i = 0; i < size_at(path + "/rungs"); ++i) dose(path + "/rungs/" + std::to_string(i));
    }

    void dose(const std::string& path) {
        for (const NamedCoding& member : dose_codings) add_there(path + "/" + std::string(member.name), member.coding);
    }

    const json::value& document_;
    std::vector<LinkSlot> slots_;
};

std::vector<std::string> texts_of(const json::value& list, std::string_view member) {
    std::vector<std::string> texts;
    for (const json::value& item : list.as_array()) {
        texts.emplace_back(view_of((member.empty() ? item : item.at(member)).as_string()));
    }
    return texts;
}

LinkDocument read_link_document(const Programme& programme, std::uint64_t number) {
    const auto document = parse_json(released_document(programme.id, programme.version));
    assert(document); // released
    LinkDocument read{programme.id, programme.version, number, texts_of(document->at("goals"), ""), {}, {}};
    for (const json::value& phase : document->at("phases").as_array()) {
        read.exercises.push_back(texts_of(phase.at("exercises"), "exercise"));
    }
    read.slots = SlotList(*document).all();
    return read;
}

const std::vector<LinkDocument>& link_documents() {
    static const std::vector<LinkDocument> documents = [] {
        std::vector<LinkDocument> all;
        for (const Programme& programme : released_programmes()) {
            const auto* found = std::find(std::begin(document_ids), std::end(document_ids), programme.id);
            if (found == std::end(document_ids)) continue;
            all.push_back(read_link_document(programme, static_cast<std::uint64_t>(found - document_ids)));
        }
        return all;
    }();
    return documents;
}

} // namespace

std::int64_t LinkDocument::slot_of(std::string_view pointer) const {
    const auto is_it = [&](const LinkSlot& slot) { return slot.pointer == pointer; };
    const auto found = std::find_if(slots.begin(), slots.end(), is_it);
    return found == slots.end() ? -1 : found - slots.begin();
}

const LinkDocument* link_document(std::string_view id, std::int64_t version) {
    for (const LinkDocument& document : link_documents()) {
        if (document.id == id && document.version == version) return &document;
    }
    return nullptr;
}

const LinkDocument* link_document(std::uint64_t number, std::int64_t version) {
    for (const LinkDocument& document : link_documents()) {
        if (document.number == number && document.version == version) return &document;
    }
    return nullptr;
}

const std::vector<std::string_view>& link_sides() {
    static const std::vector<std::string_view> sides{"left", "right", "both"};
    return sides;
}

const std::vector<std::string_view>& link_frequencies() {
    static const std::vector<std::string_view> frequencies{
        "twice_daily", "daily", "every_other_day", "weekdays", "times_a_week"};
    return frequencies;
}

const std::vector<std::string_view>& link_weekdays() {
    static const std::vector<std::string_view> days{
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    return days;
}

// Printable ASCII by its frequency in English and in names, then all bytes outside ASCII, then control characters.
std::string_view link_letters() {
    static const std::string letters = [] {
        std::string all = " eta"
                          "oinsrhld"
                          "ucmgfpywbv.,k-SA"
                          "TMPxIWjqz'0123456789RDCBHNLEGFJ("
                          ")KOUVYXZQ/:;!?&+\"#%*=@_<>[]{}\\|^$~`";
        for (int i = 0x80; i <= 0xff; ++i) all += static_cast<char>(i);
        for (int i = 0; i < 0x20; ++i) all += static_cast<char>(i);
        return all + '\x7f';
    }();
    return letters;
}

} // namespace heelwise
