use std::rc::Rc;

use web_sys::File;
use yew::Callback;

use super::Stage;
use crate::assessment::{Event, LARGEST_PDF, Notice, ResultFile, ResultFileError, Screen};
use crate::i18n::Key;
use crate::json::Object;
use crate::ui::errands::{Done, Errand, Kind};
use crate::ui::result::{Earlier, PdfState};

impl Stage {
    /// Opens a file that the person chose, or compares it with the result that she sees.
    pub(super) fn take_file(self: &Rc<Self>, file: File, compare: bool) {
        let session = self.desk.view().session;
        let known = self.report().is_some_and(|report| report.level.number.is_some());
        match session.result_file(false) {
            Some(result) if compare && known && session.screen() == Screen::Result => {
                self.set_earlier(Earlier::Busy);
                self.run(Errand::Compare(file, result.to_json()));
            }
            _ => self.run(Errand::Read(file)),
        }
    }

    /// Opens the result that was compared with.
    pub(super) fn open_earlier(self: &Rc<Self>) {
        let text = match &self.now.borrow().earlier {
            Earlier::Beside { text, .. } => Rc::clone(text),
            _ => return,
        };
        drop(self.open(text.as_bytes()));
    }

    pub(super) fn set_earlier(&self, earlier: Earlier) {
        self.change(|now| {
            now.focus = match earlier {
                Earlier::None => Some("[data-earlier]".to_owned()),
                Earlier::Busy => None,
                // Said about the result that was opened: she stays where that begins.
                Earlier::Beside { ref text, .. } if text.is_empty() => None,
                Earlier::Beside { .. } | Earlier::Refused(_) => Some("#g-earlier".to_owned()),
            };
            now.earlier = earlier;
        });
    }

    /// Opens a result file, or a PDF that carries one. What became of the check since is said when
    /// an earlier version of it made the file.
    ///
    /// # Errors
    /// When it is none of this check; the person is told too.
    pub fn open(self: &Rc<Self>, bytes: &[u8]) -> Result<(), ResultFileError> {
        let older = self.desk.open(bytes);
        self.say(older.as_ref().map_or_else(|error| error.message(self.text()), |_| String::new()));
        if older? && let Some(result) = self.desk.view().session.result_file(false) {
            self.set_earlier(Earlier::Busy);
            self.run(Errand::Changes(bytes.to_vec(), result.to_json()));
        }
        Ok(())
    }

    /// The result as a file; none before it was seen. Notes go in when the person chose so.
    #[must_use]
    pub fn result_file(&self) -> Option<ResultFile> {
        self.file(self.desk.view().session.draft().include_notes.value)
    }

    fn file(&self, with_notes: bool) -> Option<ResultFile> {
        let mut file = self.desk.view().session.result_file(with_notes)?;
        if file.role.is_none() {
            file.role.clone_from(&self.now().options.role);
        }
        Some(file)
    }

    /// Makes the PDF and hands it to the person.
    pub fn download_pdf(self: &Rc<Self>) {
        if self.now.borrow().pdf == PdfState::Busy {
            return;
        }
        let Some(result) = self.result_file() else { return };
        self.set_pdf(PdfState::Busy);
        let (options, earlier) = {
            let now = self.now.borrow();
            (now.options.clone(), now.earlier.text().map(str::to_owned))
        };
        self.run(Errand::MakePdf {
            name: file_name(&result, ".pdf"),
            result: result.to_json(),
            options: Object::new()
                .with("sender", options.sender)
                .with("booking_url", options.booking_url)
                .with("earlier", earlier),
        });
    }

    /// Puts the plan in a file for a calendar and hands it to the person.
    pub(super) fn download_calendar(self: &Rc<Self>) {
        if let Some(result) = self.result_file() {
            let name = file_name(&result, ".ics");
            self.run(Errand::MakeCalendar(name, result.to_json()));
        }
    }

    /// Makes the PDF of the blank checklist and hands it to the person.
    pub(super) fn download_form(self: &Rc<Self>) {
        let session = self.desk.view().session;
        self.set_pdf(PdfState::Busy);
        let sender = self.now.borrow().options.sender.clone();
        self.run(Errand::MakePdf {
            name: [&session.instrument().id, ".pdf"].concat(),
            result: String::new(),
            options: Object::new().with("sender", sender).with("depth", session.depth().name()),
        });
    }

    /// Prints the result.
    pub fn print(self: &Rc<Self>) {
        if let Some(report) = self.report() {
            let changed = self.now.borrow().earlier.drawing();
            self.errands.print(report, changed, self.hears_of());
        }
    }

    /// Her own copy: the notes are hers, and go with it.
    pub(super) fn save_file(self: &Rc<Self>) {
        if let Some(result) = self.file(true) {
            let (name, text) = (file_name(&result, ".json"), result.to_json());
            self.run(Errand::Save(Kind::Json, name, text));
        }
    }

    /// What was found on the device and could not be read.
    pub(super) fn save_unreadable(self: &Rc<Self>) {
        if let Some(Notice::Unreadable(unreadable)) = self.desk.view().notice {
            let name = "gereed.txt".to_owned();
            self.run(Errand::Save(Kind::Text, name, unreadable.text));
        }
    }

    fn run(self: &Rc<Self>, errand: Errand) {
        self.errands.run(errand, self.hears_of());
    }

    fn hears_of(self: &Rc<Self>) -> Callback<Done> {
        let stage = Rc::clone(self);
        Callback::from(move |done| stage.done(done))
    }

    fn done(self: &Rc<Self>, done: Done) {
        match done {
            Done::Read(Some(bytes)) => drop(self.open(&bytes)),
            Done::Read(None) => self.say_text(Key::DeviceUnreadableFile),
            Done::TooLarge => {
                let error = ResultFileError::TooLarge { bytes: LARGEST_PDF, most: LARGEST_PDF };
                let words = error.message(self.text());
                if matches!(self.now.borrow().earlier, Earlier::Busy) {
                    self.set_earlier(Earlier::Refused(words));
                } else {
                    self.say(words);
                }
            }
            Done::Compared(drawing, text) => {
                let answered_at = self.desk.view().session.draft().answered_at();
                self.set_earlier(Earlier::Beside { drawing, text, answered_at });
            }
            Done::NotCompared(words) => {
                self.fail("file-refused");
                let unread = || self.text().text(Key::DeviceUnreadableFile).to_owned();
                let words = if words.is_empty() { unread() } else { words };
                self.set_earlier(Earlier::Refused(words));
            }
            Done::Given(kind, name) => {
                self.desk.tell(Event::Download(kind.name()));
                match kind {
                    Kind::Pdf => self.set_pdf(PdfState::Done(name)),
                    _ => self.say(String::new()),
                }
            }
            Done::NotGiven(Kind::Print) => {
                self.fail("print-failed");
                self.say_text(Key::DevicePrintFailed);
            }
            Done::NotGiven(kind) => {
                self.fail("save-failed");
                match kind {
                    Kind::Pdf => self.set_pdf(PdfState::Failed),
                    _ => self.say_text(Key::DeviceSaveFailed),
                }
            }
            Done::NoPdfMaker => {
                self.fail("pdf-unreachable");
                if matches!(self.now.borrow().earlier, Earlier::Busy) {
                    let words = self.text().text(Key::EarlierUnreachable).to_owned();
                    self.set_earlier(Earlier::Refused(words));
                } else {
                    self.set_pdf(PdfState::Unreachable);
                }
            }
            Done::NoPdf => {
                self.fail("pdf-failed");
                self.set_pdf(PdfState::Failed);
            }
        }
    }

    fn fail(&self, code: &'static str) {
        self.desk.tell(Event::Error(code));
    }

    fn set_pdf(&self, state: PdfState) {
        self.change(|now| now.pdf = state);
    }

    fn say(&self, trouble: String) {
        self.change(|now| now.trouble = trouble);
    }

    fn say_text(&self, trouble: Key) {
        self.say(self.text().text(trouble).to_owned());
    }
}

/// Such as `strategic-learning-policy-2026-11-21.pdf`.
fn file_name(result: &ResultFile, extension: &str) -> String {
    let name = result.instrument.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    [&name, "-", &result.completed_at.date().to_string(), extension].concat()
}
