// Registers the engine with Emscripten and turns exceptions into answers. No other file includes Emscripten headers.
#include "builder/programme_form.hpp"
#include "engine.hpp"
#include "simulation/simulate.hpp"

#include <emscripten/bind.h>
#include <exception>
#include <string>

namespace {

// Only bad_alloc can reach this handler. The engine is unchanged then, but the shell discards it anyway.
template <class Call>
std::string caught(Call call) {
    try {
        return call();
    } catch (const std::exception&) {
        return R"({"error":{"code":"engine_threw","path":""}})";
    }
}

class BoundEngine {
public:
    std::string load(const std::string& lines) {
        return caught([&] { return engine_.load(lines); });
    }
    std::string load_begin() {
        return caught([&] { return engine_.load_begin(); });
    }
    std::string load_part(const std::string& lines) {
        return caught([&] { return engine_.load_part(lines); });
    }
    std::string load_end() {
        return caught([&] { return engine_.load_end(); });
    }
    std::string decide(const std::string& command, const std::string& now) {
        return caught([&] { return engine_.decide(command, now); });
    }
    std::string apply(const std::string& lines) {
        return caught([&] { return engine_.apply(lines); });
    }
    std::string view(const std::string& now) {
        return caught([&] { return engine_.view(now); });
    }
    std::string query(const std::string& name, const std::string& args, const std::string& now) {
        return caught([&] { return engine_.query(name, args, now); });
    }

private:
    heelwise::Engine engine_;
};

std::string about() {
    return caught([] { return heelwise::about(); });
}
std::string join_logs(const std::string& mine, const std::string& theirs) {
    return caught([&] { return heelwise::join_logs_answer(mine, theirs); });
}
std::string inspect_log(const std::string& lines) {
    return caught([&] { return heelwise::inspect_log_answer(lines); });
}
std::string simulate(const std::string& document, const std::string& kind, int first, int count, int days, int seed) {
    return caught([&] { return heelwise::simulate(document, kind, first, count, days, seed); });
}
std::string simulate_summary(const std::string& document, const std::string& slices) {
    return caught([&] { return heelwise::simulate_summary(document, slices); });
}

std::string programme_list() {
    return caught([] { return heelwise::programme_list_answer(); });
}
std::string programme_form(const std::string& text, const std::string& now) {
    return caught([&] { return heelwise::programme_form_answer(text, now); });
}
std::string programme_export(const std::string& text) {
    return caught([&] { return heelwise::programme_export_answer(text); });
}
std::string link_read(const std::string& text, const std::string& now) {
    return caught([&] { return heelwise::link_read_answer(text, now); });
}

} // namespace

EMSCRIPTEN_BINDINGS(heelwise) {
    emscripten::class_<BoundEngine>("Engine")
        .constructor<>()
        .function("load", &BoundEngine::load)
        .function("load_begin", &BoundEngine::load_begin)
        .function("load_part", &BoundEngine::load_part)
        .function("load_end", &BoundEngine::load_end)
        .function("decide", &BoundEngine::decide)
        .function("apply", &BoundEngine::apply)
        .function("view", &BoundEngine::view)
        .function("query", &BoundEngine::query);
    emscripten::function("about", &about);
    emscripten::function("join_logs", &join_logs);
    emscripten::function("inspect_log", &inspect_log);
    emscripten::function("simulate", &simulate);
    emscripten::function("simulate_summary", &simulate_summary);
    emscripten::function("programme_list", &programme_list);
    emscripten::function("programme_form", &programme_form);
    emscripten::function("programme_export", &programme_export);
    emscripten::function("link_read", &link_read);
}
