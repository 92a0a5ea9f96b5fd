#include "log/envelope.hpp"

#include "foundation/ids.hpp"
#include "log/event_codec.hpp"

#include <array>
#include <boost/crc.hpp>
#include <cstdio>

namespace heelwise {

namespace {

constexpr std::int64_t event_version_max = 1'000;
constexpr std::string_view crc_lead = R"(,"crc":")";
constexpr std::string_view crc_end = R"("})";
constexpr std::size_t crc_tail_size = crc_lead.size() + 8 + crc_end.size();

std::string crc_of(std::string_view bytes) {
    boost::crc_32_type crc;
    crc.process_bytes(bytes.data(), bytes.size());
    std::array<char, 9> text{};
    std::snprintf(text.data(), text.size(), "%08x", static_cast<unsigned>(crc.checksum()));
    return text.data();
}

// Checks the CRC, which covers every stored byte before it. Nothing is serialized again for the comparison.
bool crc_holds(std::string_view raw) {
    if (raw.size() < crc_tail_size) return false;
    const std::string_view head = raw.substr(0, raw.size() - crc_tail_size);
    std::string tail(crc_lead);
    tail += crc_of(head);
    tail += crc_end;
    return raw.substr(head.size()) == tail;
}

DamagedRecord damaged(Code code, std::string path) { return {Fault{code, std::move(path), {}}}; }

// The members of an envelope except the body, which is read according to its kind and version.
struct Head {
    Envelope envelope;
    std::int64_t version = 0;
    const json::value* body = nullptr;
};

Result<Head> read_head(const json::value& value) {
    Fields fields(value, "");
    Head head;
    head.envelope.id = fields.text("id", 1, id_bytes_max);
    head.envelope.device = fields.text("device", 1, id_bytes_max);
    head.envelope.seq = fields.integer("seq", 1, seq_max);
    head.version = fields.integer("v", 1, event_version_max);
    head.envelope.command_id = fields.text("command_id", 1, command_id_bytes_max);
    const json::value* now = fields.member("now");
    head.body = fields.member("body");
    fields.text("crc", 8, 8);
    if (fields.failed()) return *fields.end();
    if (now == nullptr) return Fault{Code::missing_field, "/now", {}};
    if (head.body == nullptr) return Fault{Code::missing_field, "/body", {}};
    if (!is_id(head.envelope.id)) return Fault{Code::unknown_value, "/id", {}};
    if (!is_id(head.envelope.device)) return Fault{Code::unknown_value, "/device", {}};
    if (!is_id(head.envelope.command_id)) return Fault{Code::unknown_value, "/command_id", {}};
    auto read = read_now(*now, "/now");
    if (!read) return read.fault();
    head.envelope.now = *read;
    // An intact record with unknown members comes from a newer app. The highest version makes open_record return
    // NewerRecord.
    if (auto fault = fields.end()) head.version = event_version_max;
    return head;
}

} // namespace

std::string seal(const Envelope& envelope) {
    const json::object head{{"id", envelope.id},
                            {"device", envelope.device},
                            {"seq", envelope.seq},
                            {"v", current_version(kind_of(envelope.body))},
                            {"command_id", envelope.command_id},
                            {"now", write_now(envelope.now)},
                            {"body", write_event(envelope.body)}};
    std::string raw = write_json(head);
    raw.pop_back(); // the closing brace comes after the checksum
    const std::string crc = crc_of(raw);
    raw += crc_lead;
    raw += crc;
    raw += crc_end;
    return raw;
}

std::variant<Envelope, NewerRecord, DamagedRecord> open_record(std::string_view raw) {
    if (!crc_holds(raw)) return damaged(Code::record_invalid, "/crc");
    const auto value = parse_json(raw, record_bytes_max);
    if (!value) return DamagedRecord{value.fault()};
    auto head = read_head(*value);
    if (!head) return DamagedRecord{head.fault()};
    Fields fields(*head->body, "/body");
    const std::string kind = fields.text("kind", 1, 64);
    if (fields.failed()) return DamagedRecord{*fields.end()};
    const std::int64_t current = current_version(kind);
    if (current == 0 || head->version > current) return NewerRecord{};
    // No kind has an earlier version yet. Earlier versions will be converted here before they are read.
    if (head->version < current) return DamagedRecord{Fault{Code::record_invalid, "/v", {}}};
    auto event = read_event(*head->body, "/body");
    if (!event && event.fault().code == Code::programme_unknown) return NewerRecord{};
    if (!event) return DamagedRecord{event.fault()};
    head->envelope.body = *event;
    return head->envelope;
}

} // namespace heelwise
