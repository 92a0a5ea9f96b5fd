// The command `heelwise`. It exits with 2 on usage errors and with 1 on bad content, and prints the reason on stderr.
#include "build_id.hpp"
#include "check.hpp"
#include "exit_codes.hpp"
#include "link_run.hpp"
#include "on_track_run.hpp"
#include "replay.hpp"
#include "schema.hpp"
#include "simulate_run.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

namespace {

void add_replay(CLI::App& app, heelwise::ReplayOptions& options) {
    CLI::App* replay =
        app.add_subcommand("replay", "Print the view of an exported log at a given moment, as the browser shows it");
    replay->add_option("LOG", options.path, "a file exported by the app")->required()->check(CLI::ExistingFile);
    replay->add_option("--epoch-ms", options.epoch_ms, "the moment, in milliseconds since 1970-01-01 UTC")->required();
    replay->add_option("--date", options.date, "the civil date at that moment, YYYY-MM-DD")->required();
    replay->add_option("--offset", options.utc_offset_min, "minutes east of UTC at that moment")->required();
    replay->add_flag(
        "--step",
        options.step,
        "before the view, print one line of JSON for each record: the record, its rules and the state after it");
}

CLI::App* add_check(CLI::App& app, heelwise::CheckOptions& options) {
    CLI::App* check =
        app.add_subcommand("check", "Check a programme document and print every fault with its JSON pointer");
    check->add_option("FILE", options.path, "a programme document")->required()->check(CLI::ExistingFile);
    check->add_option("--overrides", options.overrides_path, "an overrides document to apply first")
        ->check(CLI::ExistingFile);
    return check;
}

CLI::App* add_simulate(CLI::App& app, heelwise::SimulateOptions& options) {
    CLI::App* simulate = app.add_subcommand("simulate", "Simulate virtual people who follow a programme document");
    CLI::Option* file = simulate->add_option("FILE", options.path, "a programme document; without it, the default one");
    file->check(CLI::ExistingFile);
    simulate->add_option("--template", options.template_, "the id of a released document")->excludes(file);
    simulate->add_option("--people", options.people, "number of people, spread evenly over the kinds")
        ->check(CLI::Range(1, 100'000));
    simulate->add_option("--days", options.days, "number of days for each person")->check(CLI::Range(1, 2'000));
    simulate->add_option("--seed", options.seed, "the same seed gives the same people")
        ->check(CLI::Range(0, 1'000'000'000));
    simulate->add_option("--threads", options.threads, "number of threads; by default, one for each core")
        ->check(CLI::Range(1, 64));
    simulate->add_flag("--json", options.as_json, "print one line of JSON");
    return simulate;
}

struct LinkOptions {
    heelwise::LinkMakeOptions make;
    heelwise::LinkReadOptions read;
};

CLI::App* add_link(CLI::App& app, LinkOptions& options) {
    CLI::App* link = app.add_subcommand("link", "Make, read and measure links to programmes");
    link->require_subcommand(1);
    CLI::App* make = link->add_subcommand("make", "Print the link of a programme");
    make->add_option("FILE", options.make.path, "overrides over a released document")
        ->required()
        ->check(CLI::ExistingFile);
    make->add_option("--address", options.make.address, "the app's address, to print the complete address");
    CLI::App* read = link->add_subcommand("read", "Print the overrides in a link");
    read->add_option("TEXT", options.read.text, "a link, or an address or a message that contains one")->required();
    CLI::Option* check = read->add_flag("--check", options.read.check, "print every fault of the resulting programme");
    read->add_option(
            "--date", options.read.date, "YYYY-MM-DD; also check that the programme may be accepted on that day")
        ->needs(check);
    link->add_subcommand("table", "Print the lengths of the links of every released document");
    return link;
}

int run_link(const CLI::App& link, const LinkOptions& options) {
    if (link.got_subcommand("make")) return heelwise::run_link_make(options.make, std::cout, std::cerr);
    if (link.got_subcommand("read")) return heelwise::run_link_read(options.read, std::cout, std::cerr);
    return heelwise::run_link_table(std::cout);
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("heelwise: the programme engine on the command line");
    app.set_version_flag("--version", std::string(heelwise::build_id));
    app.require_subcommand(1);
    heelwise::ReplayOptions replay;
    heelwise::CheckOptions check;
    add_replay(app, replay);
    heelwise::SimulateOptions simulate;
    const CLI::App* simulate_command = add_simulate(app, simulate);
    const CLI::App* check_command = add_check(app, check);
    LinkOptions link;
    const CLI::App* link_command = add_link(app, link);
    const CLI::App* schema_command = app.add_subcommand("schema", "Print the JSON Schema of a programme document");
    const CLI::App* on_track_command = app.add_subcommand(
        "on-track", "Print the table of how fast virtual people get on, for cpp/content/on_track.json");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // CLI11 prints --help and --version and returns 0 for them. Everything else is a usage error.
        return app.exit(error) == 0 ? 0 : heelwise::exit_usage;
    }
    if (check_command->parsed()) return heelwise::run_check(check, std::cout, std::cerr);
    if (simulate_command->parsed()) return heelwise::run_simulate(simulate, std::cout, std::cerr);
    if (link_command->parsed()) return run_link(*link_command, link);
    if (on_track_command->parsed()) return heelwise::run_on_track(std::cout);
    if (schema_command->parsed()) return heelwise::run_schema(std::cout);
    return heelwise::run_replay(replay, std::cout, std::cerr);
}
