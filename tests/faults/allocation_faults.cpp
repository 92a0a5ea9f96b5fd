// Lets the nth allocation of every call to the engine fail, for every n of a session (or for every STEPth). After each failure
// the state must be what it was, and the same call must then succeed: allocation_faults [STEP].
#include "decisions/decide.hpp"
#include "stories/world.hpp"

#include <cstdio>
#include <cstdlib>
#include <new>

namespace {

std::int64_t left = -1; // allocations until one fails; negative: none fails

void* allocate(std::size_t size) {
    if (left >= 0 && left-- == 0) throw std::bad_alloc();
    if (void* found = std::malloc(size == 0 ? 1 : size)) return found;
    throw std::bad_alloc();
}

} // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* at) noexcept { std::free(at); }
void operator delete[](void* at) noexcept { std::free(at); }
void operator delete(void* at, std::size_t) noexcept { std::free(at); }
void operator delete[](void* at, std::size_t) noexcept { std::free(at); }

namespace {

using heelwise::Engine;
using heelwise::test::World;

struct Counts {
    std::int64_t calls = 0;
    std::int64_t failures = 0;
    std::int64_t changed = 0;
};

std::string dump(const Engine& engine) { return heelwise::write_json(heelwise::dump_state(engine.state())); }

// Calls with the first, then the (1 + step)th allocation failing, and so on, until the call succeeds.
template <class Call>
std::string with_failures(const Engine& engine, std::int64_t step, Counts& counts, Call call) {
    const std::string before = dump(engine);
    ++counts.calls;
    for (std::int64_t n = 0;; n += step) {
        left = n;
        try {
            std::string answer = call();
            left = -1;
            return answer;
        } catch (const std::bad_alloc&) {
            left = -1;
            ++counts.failures;
            if (dump(engine) != before) ++counts.changed;
        }
    }
}

// Screened, with a plan, and in the middle of a session that is then ended and rated.
World session() {
    World world;
    world.on("2026-03-01").begin();
    world.on("2026-03-02").check_in();
    world.train();
    world.on("2026-03-03").check_in();
    return world;
}

} // namespace

int main(int argc, char** argv) {
    const std::int64_t step = argc > 1 ? std::atoll(argv[1]) : 1;
    const World world = session();
    Engine engine;
    engine.load("");
    Counts counts;
    for (const auto& one : world.steps) {
        if (one.command.empty()) continue;
        const std::string decided =
            with_failures(engine, step, counts, [&] { return engine.decide(one.command, one.now); });
        const heelwise::json::value answer = World::parsed(decided);
        std::string lines;
        for (const auto& record : answer.at("ok").at("records").as_array()) {
            lines += (lines.empty() ? "" : "\n") + World::text(record);
        }
        with_failures(engine, step, counts, [&] { return engine.apply(lines); });
        with_failures(engine, step, counts, [&] { return engine.view(one.now); });
    }
    const bool is_same = dump(engine) == world.dump();
    std::printf("%lld calls, %lld failed allocations, %lld changed the state; the end is %s\n",
                static_cast<long long>(counts.calls),
                static_cast<long long>(counts.failures),
                static_cast<long long>(counts.changed),
                is_same ? "the same" : "another");
    return counts.changed == 0 && is_same ? 0 : 1;
}
