use std::collections::HashSet;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;

use super::brand::{Brand, BrandFile};
use super::checks::Check;
use super::files::{self, Output};
use super::input::Extent;
use super::parallel::in_order;
use super::report::Paper;
use super::tally::Tally;
use super::{Failure, many};
use crate::assessment::Depth;
use crate::i18n::Locale;
use crate::report::pdf::{self, PdfOptions};

#[derive(Args)]
pub(super) struct Options {
    /// Built-in checks, definitions or compiled checks
    #[arg(required = true, value_name = "ID|FILE")]
    checks: Vec<String>,

    /// Make a file of each check in this folder, named by its id. What cannot be read is named and
    /// passed over; the program then ends with 1, or with 2 when there is no such file
    #[arg(long, value_name = "DIR", conflicts_with = "output")]
    out_dir: Option<PathBuf>,

    /// Only the statements of the quick check
    #[arg(long)]
    quick: bool,

    /// Size of the paper
    #[arg(long, value_enum, default_value_t)]
    paper: Paper,

    #[command(flatten)]
    brand: BrandFile,

    #[command(flatten)]
    output: Output,
}

/// A checklist and the check it is of.
struct Made {
    id: String,
    pdf: Vec<u8>,
}

pub(super) fn run(options: &Options, lang: Option<Locale>) -> Result<(), Failure> {
    if let Some(folder) = &options.out_dir {
        return options.each(folder, lang);
    }
    let [check] = options.checks.as_slice() else { return Err(Failure::NoFolder) };
    if options.output.is_standard() && io::stdout().is_terminal() {
        return Err(Failure::Terminal);
    }
    options.output.write(&options.made(check, &options.brand.read(lang)?, lang)?.pdf)
}

impl Options {
    fn made(&self, name: &str, brand: &Brand, lang: Option<Locale>) -> Result<Made, Failure> {
        let check = Check::load(name)?;
        let instrument = check.in_language(lang)?;
        let depth = if self.quick { Depth::Quick } else { Depth::Full };
        let options = PdfOptions { paper: self.paper.into(), ..PdfOptions::default() };
        let pdf = pdf::form(instrument, depth, brand.name.as_deref(), &brand.on(options));
        let pdf = pdf.map_err(|error| Failure::Pdf { path: name.to_owned(), error })?;
        Ok(Made { id: instrument.id.clone(), pdf })
    }

    fn each(&self, folder: &Path, lang: Option<Locale>) -> Result<(), Failure> {
        let brand = self.brand.read(lang)?;
        many::create(folder)?;
        let whole = u64::try_from(self.checks.len()).ok();
        let whole = Extent { bytes: 0, results: whole };
        let mut tally = Tally::new(|| Some(whole), false, lang);
        let mut taken = HashSet::new();
        let work = |name: &String| self.made(name, &brand, lang);
        in_order(self.checks.iter(), work, |made| {
            tally.add(1, 0);
            match made {
                Ok(Made { id, pdf }) => {
                    files::write(&folder.join(many::free(&id, "pdf", &mut taken)), &pdf)
                }
                Err(failure) => {
                    tally.tell(&[failure]);
                    Ok(())
                }
            }
        })?;
        tally.end()
    }
}
