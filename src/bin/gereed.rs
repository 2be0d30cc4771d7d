//! `gereed` on the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    gereed::cli::main()
}
