//! The developer's commands of Gereed: `cargo xtask …`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::{bench, build, dist, interface, pictures, serve, size, test};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The developer's commands of Gereed")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make dist/: the files to host
    Build(build::Options),
    /// Make dist/ with gereed.html, the whole in a single file
    Dist,
    /// Build, then show dist/ on this machine alone, building again when a source changes
    Serve(serve::Options),
    /// Run everything that must hold before a change is merged
    Test(test::Options),
    /// List what the bytes of the widget are spent on
    Size(size::Options),
    /// Renew the tables of the README from src/embed/interface.toml
    Interface,
    /// Make the pictures of the README
    Pictures,
    /// Measure Gereed beside its peers, into docs/bench.md
    Bench(bench::Options),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Build(options) => build::run(&options),
        Command::Dist => dist::run(),
        Command::Serve(options) => serve::run(&options),
        Command::Test(options) => test::run(&options),
        Command::Size(options) => size::run(&options),
        Command::Interface => interface::run(),
        Command::Pictures => pictures::run(),
        Command::Bench(options) => bench::run(&options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
