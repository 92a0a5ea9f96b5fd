#include "views/on_track_table.hpp"

#include "content.hpp"

namespace heelwise {

namespace {

const json::object& table() {
    static const json::value parsed = *parse_json(content::on_track);
    return parsed.as_object();
}

BandDays read_days(const json::value& value) {
    BandDays days;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const json::value& day = value.at(i);
        if (day.is_int64()) days[i] = day.get_int64();
    }
    return days;
}

} // namespace

std::string on_track_start(Stage stage, std::int64_t phase) {
    return stage == Stage::calm_down ? std::string(name_of(stage)) : "phase_" + std::to_string(phase);
}

std::vector<BandDays> on_track_band(std::string_view document, std::int64_t version, std::string_view start) {
    std::vector<BandDays> band;
    for (const json::value& one : table().at("documents").as_array()) {
        if (view_of(one.at("document").as_string()) != document || one.at("version") != version) continue;
        for (const json::value& each : one.at("starts").as_array()) {
            if (view_of(each.at("start").as_string()) != start) continue;
            for (const json::value& days : each.at("phases").as_array()) band.push_back(read_days(days));
        }
    }
    return band;
}

} // namespace heelwise
