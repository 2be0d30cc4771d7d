use clap::Args;

use super::Failure;
use super::files::{self, Output};
use crate::assessment::{LARGEST_PDF, carried};

#[derive(Args)]
pub(super) struct Options {
    /// A PDF that was made of a result; `-` for standard input
    #[arg(value_name = "PDF")]
    pdf: String,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(options: &Options) -> Result<(), Failure> {
    let bytes = files::read(&options.pdf, LARGEST_PDF)?;
    let result = carried(&bytes)
        .map_err(|error| Failure::Result { path: files::name(&options.pdf), error })?;
    options.output.write(result.as_bytes())
}
