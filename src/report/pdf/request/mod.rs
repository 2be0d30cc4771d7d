//! What the widget asks of this module: texts in, a document out.

mod error;
mod options;

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

pub use error::RequestError;

use self::options::Options;
use super::{PdfOptions, form, render};
use crate::assessment::{
    ActionState, Answers, Response, ResultFile, ResultFileError, Work, evaluate, score_json,
    text_in,
};
use crate::i18n::{Date, Instant, composed};
use crate::instrument::{Changes, Instrument};
use crate::report::{
    ChangesStory, ComparisonStory, ComposeOptions, Report, calendar, compose, compose_changes,
    compose_comparison, page, safe_link,
};

/// What comes as bytes beside the options.
#[derive(Clone, Debug, Default)]
pub struct Extra<'a> {
    /// The pixels of the logo: rows of red, green, blue and alpha.
    pub logo: Option<&'a [u8]>,
    /// [`super::LETTERS`]; without them what is not Latin is visibly replaced.
    pub letters: Option<Cow<'static, [u8]>>,
}

/// Makes the PDF of a result file, with that file in it.
///
/// `instrument` is a compiled instrument, `result` a result file, both JSON. `options` is a JSON
/// object, in which each of these may be absent or null: `paper` (`a4` or `letter`), `accent`
/// (`#1d3fa6`), `sender` (a name), `contact` (a line), `booking_url` (left out unless http, https or
/// mailto), `logo` (an object with the `width` and `height` of [`Extra::logo`]) and `earlier` (the text of a result file to compare
/// with).
///
/// # Errors
///
/// When one of them cannot be read, or the PDF cannot be made.
pub fn make(
    instrument: &str,
    result: &str,
    options: &str,
    extra: Extra<'_>,
) -> Result<Vec<u8>, RequestError> {
    let [instrument, result, options] = [instrument, result, options].map(composed);
    let instrument = read(&instrument)?;
    let opened = Opened::read(&instrument, &result)
        .map_err(|error| RequestError::Result(error, instrument.locale))?;
    let notes = opened.file.notes(&instrument);
    let notes = notes.map_err(|error| RequestError::Result(error, instrument.locale))?;
    let options = Options::read(&options)?;
    let said = ComposeOptions {
        notes,
        sender: options.text("sender")?.map(str::to_owned),
        contact: options.text("contact")?.map(str::to_owned),
        booking_url: options.text("booking_url")?.and_then(safe_link).map(str::to_owned),
        ..opened.said()
    };
    let mut report = opened.report(&instrument, &said);
    if let Some(earlier) = options.text("earlier")? {
        report.comparison = match beside(&instrument, &opened, earlier)? {
            Beside::Story(story) => Some(*story),
            Beside::Itself(_) => return Err(RequestError::Itself(instrument.locale)),
        };
    }
    let attachment = Some(opened.file.to_json().into_bytes());
    let options = PdfOptions {
        paper: options.paper()?,
        accent: options.accent()?,
        logo: options.logo(extra.logo)?,
        letters: extra.letters,
        attachment,
    };
    Ok(render(&report, &options)?)
}

/// Makes the PDF of the blank checklist. `options` are those of [`make`], and `depth`: `full`, unless
/// `quick`.
///
/// # Errors
///
/// As [`make`].
pub fn make_form(
    instrument: &str,
    options: &str,
    extra: Extra<'_>,
) -> Result<Vec<u8>, RequestError> {
    let [instrument, options] = [instrument, options].map(composed);
    let instrument = read(&instrument)?;
    let options = Options::read(&options)?;
    let depth = options.depth()?;
    let sender = options.text("sender")?;
    let made = PdfOptions {
        paper: options.paper()?,
        accent: options.accent()?,
        logo: options.logo(extra.logo)?,
        letters: extra.letters,
        ..PdfOptions::default()
    };
    Ok(form(&instrument, depth, sender, &made)?)
}

/// The plan of a result for a calendar; `now` in seconds after 1970 began.
///
/// # Errors
///
/// As [`make`], and when no action is open.
pub fn make_calendar(instrument: &str, result: &str, now: u64) -> Result<String, RequestError> {
    let instrument = read(instrument)?;
    let opened = Opened::read(&instrument, result)
        .map_err(|error| RequestError::Result(error, instrument.locale))?;
    let report = opened.report(&instrument, &opened.said());
    let made = Instant::after_1970(now);
    calendar(&instrument, &report, &opened.file.completed_at, &made)
        .ok_or(RequestError::NothingOpen)
}

/// What differs between a result and that in a file, a result file or a PDF: the text of the latter
/// and a part of the page ([`page`]), with [`page::APART`] between them. When the result was opened
/// from that file and an earlier version of the check made it: no text, and what became of the check
/// since.
///
/// # Errors
///
/// When the instrument or one of the results cannot be read, or the two are the same.
pub fn compare(instrument: &str, result: &str, file: &[u8]) -> Result<String, RequestError> {
    let instrument = read(instrument)?;
    let earlier = text_in(file).map_err(|error| RequestError::Earlier(error, instrument.locale))?;
    let opened = Opened::read(&instrument, result)
        .map_err(|error| RequestError::Result(error, instrument.locale))?;
    let (text, drawn) = match beside(&instrument, &opened, &earlier)? {
        Beside::Story(story) => (&*earlier, page::comparison(&instrument, &story)),
        Beside::Itself(Some(changes)) => ("", page::changes(&changes)),
        Beside::Itself(None) => return Err(RequestError::Itself(instrument.locale)),
    };
    Ok([text, &String::from(page::APART), &drawn].concat())
}

/// The outcome of a result file as [`score_json`] gives it, from what [`make`] reads too.
///
/// # Errors
/// When the instrument or the result cannot be read, or they do not belong together.
pub fn score(instrument: &str, result: &str) -> Result<String, RequestError> {
    let instrument = read(instrument)?;
    let opened = Opened::read(&instrument, result)
        .map_err(|error| RequestError::Result(error, instrument.locale))?;
    Ok(score_json(&instrument, &opened.response.answers, opened.file.depth))
}

thread_local! {
    /// The last compiled instrument, and its text: mostly the next one is the same.
    static LAST: RefCell<Option<(String, Rc<Instrument>)>> = const { RefCell::new(None) };
}

fn read(text: &str) -> Result<Rc<Instrument>, RequestError> {
    LAST.with_borrow_mut(|last| {
        if let Some((_, instrument)) = last.as_ref().filter(|(known, _)| known == text) {
            return Ok(instrument.clone());
        }
        let instrument = Instrument::from_json(text).map_err(RequestError::Instrument)?;
        let instrument = Rc::new(instrument);
        *last = Some((text.to_owned(), instrument.clone()));
        Ok(instrument)
    })
}

/// What another result is to a result.
enum Beside {
    /// Earlier or later.
    Story(Box<ComparisonStory>),
    /// The same; and what became of the check since, when an earlier version made it.
    Itself(Option<ChangesStory>),
}

/// The result beside an earlier one; the older of the two is the earlier, whatever it was called.
fn beside(instrument: &Instrument, result: &Opened, earlier: &str) -> Result<Beside, RequestError> {
    let unread = |error| RequestError::Earlier(error, instrument.locale);
    let earlier = Opened::read(instrument, earlier).map_err(unread)?;
    let same = earlier.response.answers == result.response.answers
        && earlier.file.completed_at == result.file.completed_at;
    if same {
        let Opened { made_with, response, .. } = &earlier;
        let changes = (*made_with != instrument.version)
            .then(|| compose_changes(instrument, *made_with, &response.changes));
        return Ok(Beside::Itself(changes));
    }
    let [then, now] = [&earlier, result].map(|opened| opened.file.completed_at.instant());
    let (before, after) = if then > now { (result, &earlier) } else { (&earlier, result) };
    let sides = [before, after].map(|opened| (&opened.response, &opened.file.completed_at));
    Ok(Beside::Story(Box::new(compose_comparison(instrument, sides[0], sides[1]))))
}

/// A result that fits the instrument.
struct Opened {
    file: ResultFile,
    /// The version of the check that it was made with.
    made_with: u32,
    response: Response,
    work: Work,
}

impl Opened {
    fn read(instrument: &Instrument, text: &str) -> Result<Self, ResultFileError> {
        let mut file = ResultFile::parse(text)?;
        let made_with = file.version;
        let changes: Changes = file.migrate(instrument)?;
        let answers: Answers = file.answers(instrument)?;
        let work = Work::new(file.work.clone());
        let done = work.actions(instrument, ActionState::Done);
        let skipped = work.actions(instrument, ActionState::Skipped);
        let response = Response { answers, depth: file.depth, changes, done, skipped };
        Ok(Self { file, made_with, response, work })
    }

    /// What it says besides the answers, without the notes.
    fn said(&self) -> ComposeOptions {
        ComposeOptions {
            organisation: self.file.organisation.clone(),
            filled_in_by: self.file.filled_in_by.clone(),
            work: self.work.clone(),
            ..ComposeOptions::on(self.day())
        }
    }

    fn report(&self, instrument: &Instrument, said: &ComposeOptions) -> Report {
        let evaluation = evaluate(instrument, &self.response.answers, self.file.depth);
        compose(instrument, &self.response.answers, &evaluation, said)
    }

    fn day(&self) -> Date {
        self.file.completed_at.date()
    }
}
