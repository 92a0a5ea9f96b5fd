// The command `heelwise`. Usage errors exit 2, bad content exits 1; both say why on stderr.
#include "build_id.hpp"
#include "replay.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

namespace {

constexpr int exit_usage = 2;

void add_replay(CLI::App& app, heelwise::ReplayOptions& options) {
    CLI::App* replay =
        app.add_subcommand("replay", "Print the view of an exported log at a moment, as the browser shows it");
    replay->add_option("LOG", options.path, "a file exported by the app")->required()->check(CLI::ExistingFile);
    replay->add_option("--epoch-ms", options.epoch_ms, "the moment, in milliseconds since 1970-01-01 UTC")->required();
    replay->add_option("--date", options.date, "the civil date at that moment, YYYY-MM-DD")->required();
    replay->add_option("--offset", options.utc_offset_min, "minutes east of UTC at that moment")->required();
    replay->add_flag(
        "--step", options.step, "print each record and the state after it, a JSON line each, before the view");
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("heelwise: the programme engine on the command line");
    app.set_version_flag("--version", std::string(heelwise::build_id));
    app.require_subcommand(1);
    heelwise::ReplayOptions replay;
    add_replay(app, replay);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // CLI11 answers 0 for --help and --version, and prints them; everything else is a usage error.
        return app.exit(error) == 0 ? 0 : exit_usage;
    }
    return heelwise::run_replay(replay, std::cout, std::cerr);
}
