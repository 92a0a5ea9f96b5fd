// libFuzzer over programme documents and overrides: any text, any edit of a released one, huge and nested ones: faults or a
// programme, never a crash (H8).
#include "programme/programme_check.hpp"
#include "sharing/programme_source.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace heelwise;

namespace {

void must(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "document_fuzz: %s\n", what);
    std::abort();
}

void check(std::string_view base, std::optional<std::string_view> overrides = std::nullopt) {
    const CheckedProgramme checked = check_programme(base, overrides);
    must(checked.programme.has_value() == checked.faults.empty(), "neither a programme nor a fault");
    for (const Fault& fault : checked.faults) must(!code_name(fault.code).empty(), "a fault without a code");
}

// Whatever is opened: a link, overrides, a whole document. What can be followed is the same when it is read again.
void open(std::string_view text) {
    const auto followable = read_followable(text);
    if (!followable) return;
    const auto again = read_followable(followable->text());
    must(again && again->text() == followable->text(), "a programme changes when it is read again");
}

// Bytes as decisions; zeros when there are none left.
class Decisions {
public:
    explicit Decisions(std::string_view bytes) : bytes_(bytes) {}
    bool left() const { return !bytes_.empty(); }
    std::size_t below(std::size_t end) {
        std::size_t number = 0;
        for (int i = 0; i < 2; ++i, bytes_.remove_prefix(std::min<std::size_t>(1, bytes_.size()))) {
            number = number << 8U | (bytes_.empty() ? 0U : static_cast<unsigned char>(bytes_.front()));
        }
        return end == 0 ? 0 : number % end;
    }
    std::string_view text(std::size_t size) {
        const std::string_view taken = bytes_.substr(0, size);
        bytes_.remove_prefix(taken.size());
        return taken;
    }

private:
    std::string_view bytes_;
};

std::size_t children_of(const json::value& value) {
    if (const json::object* object = value.if_object()) return object->size();
    if (const json::array* array = value.if_array()) return array->size();
    return 0;
}

json::value& child_of(json::value& value, std::size_t index) {
    if (json::object* object = value.if_object())
        return (object->begin() + static_cast<std::ptrdiff_t>(index))->value();
    return value.get_array()[index];
}

json::value any_value(Decisions& decisions, const json::value& was) {
    switch (decisions.below(9)) {
    case 0: return nullptr;
    case 1: return decisions.below(2) == 1;
    case 2: return static_cast<std::int64_t>(decisions.below(65'536)) - 32'768;
    case 3: return std::int64_t{1} << decisions.below(63);
    case 4: return json::string(decisions.text(decisions.below(12)));
    case 5: return json::array{was, was};
    case 6: return json::array(decisions.below(children_of(was) == 0 ? 3'000 : 3), was);
    case 7: return json::object{{"id", was}, {"use", true}};
    default:
        return was.is_int64() ? json::value(was.get_int64() + static_cast<std::int64_t>(decisions.below(5)) - 2) : was;
    }
}

void edit(json::value& document, Decisions& decisions) {
    json::value* at = &document;
    for (std::size_t depth = decisions.below(8) + 1; depth > 0 && children_of(*at) > 0; --depth) {
        const std::size_t index = decisions.below(children_of(*at));
        if (depth == 1 && decisions.below(4) == 0 && at->is_object()) {
            at->get_object().erase(at->get_object().begin() + static_cast<std::ptrdiff_t>(index));
            return;
        }
        if (depth == 1 && decisions.below(4) == 0 && at->is_array()) {
            at->get_array().push_back(json::value(at->get_array()[index]));
            return;
        }
        at = &child_of(*at, index);
    }
    *at = any_value(decisions, *at);
}

void check_edited(Decisions decisions) {
    const auto& released = released_programmes();
    const Programme& programme = released[decisions.below(released.size())];
    json::value document = *parse_json(released_document(programme.id, programme.version));
    // More than the engine takes is no use, and doubles of doubles would only fill the memory here.
    std::string text;
    for (int edits = 0; edits < 12 && decisions.left() && text.size() <= document_bytes_max; ++edits) {
        edit(document, decisions);
        text = write_json(document);
    }
    check(text);
}

// A piece of text over and over, up to more than is taken, with something before and behind it: long lists, deep nests.
void check_repeated(Decisions decisions) {
    const std::string before(decisions.text(decisions.below(40)));
    const std::string piece(decisions.text(decisions.below(40) + 1));
    const std::size_t times = decisions.below(20'000);
    std::string text = before;
    for (std::size_t i = 0; i < times && text.size() <= document_bytes_max; ++i) text += piece;
    text += decisions.text(80);
    check(text);
    open(text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 8) {
    case 0: check(rest); break;
    case 1: open(rest); break;
    case 2: check(released_document("isometric_five", 1), rest); break;
    case 3: check_repeated(Decisions(rest)); break;
    default: check_edited(Decisions(rest)); break;
    }
    return 0;
}
