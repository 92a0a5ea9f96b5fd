#include "programme.hpp"

#include "content.hpp"
#include "ids.hpp"

namespace heelwise {

namespace {

constexpr std::size_t document_bytes_max = 256U << 10U;
constexpr std::size_t title_bytes_max = 120;
constexpr std::int64_t version_max = 1'000'000;

// The hard bounds: a document may be stricter than the clinical model here, never laxer.
ScreenNumbers read_screen_numbers(Fields& parent) {
    ScreenNumbers numbers;
    const json::value* value = parent.member("screen");
    if (value == nullptr) {
        parent.fail(Code::missing_field, "screen");
        return numbers;
    }
    Fields fields(*value, parent.path_to("screen"));
    numbers.adult_years = fields.integer("adult_years", 18, 25);
    numbers.fluoroquinolone_months = fields.integer("fluoroquinolone_months", 6, 24);
    numbers.walking_steps = fields.integer("walking_steps", 4, 10);
    numbers.repeat_days = fields.integer("repeat_days", 7, 28);
    if (auto fault = fields.end()) parent.fail(*fault);
    return numbers;
}

} // namespace

Result<Programme> read_programme(std::string_view text) {
    const auto value = parse_json(text, document_bytes_max);
    if (!value) return value.fault();
    Fields fields(*value, "");
    Programme programme;
    programme.id = fields.text("id", 1, id_bytes_max);
    if (!fields.failed() && !is_id(programme.id)) fields.fail(Code::unknown_value, "id");
    programme.version = fields.integer("version", 1, version_max);
    programme.title = fields.text("title", 1, title_bytes_max);
    programme.screen = read_screen_numbers(fields);
    if (auto fault = fields.end()) return *fault;
    return programme;
}

const Programme& default_programme() {
    static const Programme programme = [] {
        const auto read = read_programme(content::six_phases_adapted);
        assert(read); // compiled in and tested
        return *read;
    }();
    return programme;
}

} // namespace heelwise
