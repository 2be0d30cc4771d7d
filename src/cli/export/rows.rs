use super::columns::{Columns, Scored};
use super::format::Format;
use super::glance::Glance;
use super::quick::Quick;
use crate::assessment::{ResultFile, ResultFileError, outcome};
use crate::cli::Failure;
use crate::cli::checks::Check;
use crate::cli::input::Batch;
use crate::instrument::Instrument;

/// Makes rows of results.
pub(super) struct Rows<'a> {
    instrument: &'a Instrument,
    columns: &'a Columns,
    quick: Quick<'a>,
    format: Format,
}

/// What became of a batch.
#[derive(Default)]
pub(super) struct Done {
    /// The rows as they are written.
    pub bytes: Vec<u8>,
    /// How many there are.
    pub rows: u64,
    /// How many bytes of input they come from.
    pub read: u64,
    /// What is wrong with the results that have no row.
    pub failures: Vec<Failure>,
}

impl<'a> Rows<'a> {
    /// Of results of a check.
    pub fn new(instrument: &'a Instrument, columns: &'a Columns, format: Format) -> Self {
        Self { instrument, columns, quick: Quick::new(instrument, columns.identity), format }
    }

    /// What stands above the rows.
    pub fn header(&self) -> Vec<u8> {
        self.format.header(&self.columns.names)
    }

    /// The rows of a batch, in its order.
    pub fn of(&self, batch: Result<Batch, Failure>) -> Done {
        let mut done = Done::default();
        match batch {
            Ok(batch) => {
                done.read = u64::try_from(batch.bytes.len()).unwrap_or_default();
                done.bytes.reserve(batch.bytes.len() / 4);
                for (line, bytes) in batch.results() {
                    match self.row(&mut done.bytes, bytes) {
                        Ok(()) => done.rows += 1,
                        Err(error) => {
                            done.failures.push(Failure::Result { path: batch.place(line), error });
                        }
                    }
                }
            }
            Err(failure) => done.failures.push(failure),
        }
        done
    }

    fn row(&self, bytes: &mut Vec<u8>, result: &[u8]) -> Result<(), ResultFileError> {
        if let Some(glance) = self.quick.read(result) {
            self.write(bytes, &glance);
            return Ok(());
        }
        let mut file = ResultFile::open(result)?;
        let version = file.version;
        file.migrate(self.instrument)?;
        self.write(bytes, &Glance::of(&file, version, self.instrument)?);
        Ok(())
    }

    fn write(&self, bytes: &mut Vec<u8>, glance: &Glance) {
        let (factors, overall) = outcome(self.instrument, &glance.answers, glance.depth);
        let scored = Scored { glance, factors: &factors, overall: &overall };
        let cells = self.columns.cells(self.instrument, &scored);
        self.format.row(bytes, &self.columns.names, &cells);
    }
}

/// The check that the first result of a batch answers that can be read; what is wrong with all of
/// them when there is none.
pub(super) fn check_of(batch: &Batch) -> Result<Check, Vec<Failure>> {
    let mut failures = Vec::new();
    for (line, bytes) in batch.results() {
        let path = batch.place(line);
        let check = match ResultFile::open(bytes) {
            Ok(file) => Check::of(&file.instrument, &path),
            Err(error) => Err(Failure::Result { path, error }),
        };
        match check {
            Ok(check) => return Ok(check),
            Err(failure) => failures.push(failure),
        }
    }
    Err(failures)
}
