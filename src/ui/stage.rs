use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde_json::json;
use web_sys::File;
use yew::{AttrValue, Callback};

use super::errands::{Errands, FileTrouble, PdfTrouble};
use super::result::{Details, PdfState, ResultEvent};
use crate::assessment::{Action, Depth, Desk, Event, ResultFile, ResultFileError, Session};
use crate::i18n::{Key, Messages};
use crate::report::{ComposeOptions, Report, compose};

/// What the owner of the page set on the element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Where a strategy session is booked.
    pub booking_url: Option<String>,
    /// The owner's name.
    pub sender: Option<String>,
}

/// One widget: the desk, what is open on the screen, and the errands around it.
pub struct Stage {
    /// The session and all that is kept of it.
    pub desk: Desk,
    errands: Rc<dyn Errands>,
    options: RefCell<Options>,
    report: RefCell<Option<Composed>>,
    pdf: RefCell<PdfState>,
    trouble: RefCell<AttrValue>,
    panels: RefCell<Vec<AttrValue>>,
    focus: RefCell<Option<AttrValue>>,
    entered: Cell<usize>,
    draw: RefCell<Callback<()>>,
}

/// A report with what it was made from.
struct Composed {
    session: Rc<Session>,
    options: Options,
    report: Rc<Report>,
}

impl Stage {
    /// A widget that is not drawn yet.
    #[must_use]
    pub fn new(desk: Desk, errands: Rc<dyn Errands>, options: Options) -> Rc<Self> {
        let stage = Rc::new(Self {
            desk,
            errands,
            options: RefCell::new(options),
            report: RefCell::default(),
            pdf: RefCell::default(),
            trouble: RefCell::default(),
            panels: RefCell::default(),
            focus: RefCell::default(),
            entered: Cell::new(0),
            draw: RefCell::default(),
        });
        stage.desk.watch({
            let stage = Rc::downgrade(&stage);
            move |_| stage.upgrade().iter().for_each(|stage| stage.changed())
        });
        stage
    }

    /// Draws whenever something changes.
    pub fn watch(&self, draw: Callback<()>) {
        *self.draw.borrow_mut() = draw;
    }

    /// What the owner of the page set now.
    pub fn set(&self, options: Options) {
        *self.options.borrow_mut() = options;
        self.draw();
    }

    /// The texts.
    #[must_use]
    pub fn text(&self) -> Messages {
        Messages::new(self.desk.view().session.instrument().locale)
    }

    /// How far the PDF is.
    #[must_use]
    pub fn pdf(&self) -> PdfState {
        self.pdf.borrow().clone()
    }

    /// What went wrong last with a file or a print, in words; empty when all is well.
    #[must_use]
    pub fn trouble(&self) -> AttrValue {
        self.trouble.borrow().clone()
    }

    /// Whether the panel with this id is open.
    #[must_use]
    pub fn is_open(&self, panel: &str) -> bool {
        self.panels.borrow().iter().any(|open| open == panel)
    }

    /// Opens or closes the panel with this id, and moves the focus to the element with another id.
    pub fn toggle(&self, panel: &AttrValue, focus: Option<AttrValue>) {
        let mut open = self.panels.borrow_mut();
        if open.contains(panel) {
            open.retain(|other| other != panel);
        } else {
            open.push(panel.clone());
        }
        drop(open);
        *self.focus.borrow_mut() = focus;
        self.draw();
    }

    /// The id of the element that takes the focus after this drawing; once.
    #[must_use]
    pub fn take_focus(&self) -> Option<AttrValue> {
        self.focus.take()
    }

    /// What the answers come to, in words; none before a result was asked for.
    #[must_use]
    pub fn report(&self) -> Option<Rc<Report>> {
        let session = self.desk.view().session;
        let options = self.options.borrow().clone();
        if let Some(composed) = &*self.report.borrow()
            && Rc::ptr_eq(&composed.session, &session)
            && composed.options == options
        {
            return Some(Rc::clone(&composed.report));
        }
        let report = Rc::new(words(&session, &options)?);
        let composed = Composed { session, options, report: Rc::clone(&report) };
        *self.report.borrow_mut() = Some(composed);
        Some(report)
    }

    /// Does what was asked for on the result screen.
    pub fn on_result(self: &Rc<Self>, event: ResultEvent) {
        match event {
            ResultEvent::EditFactor(factor) => self.desk.act(Action::Go(factor)),
            ResultEvent::GoOnToFull => self.go_on_to_full(),
            ResultEvent::DownloadPdf => self.download_pdf(),
            ResultEvent::SaveFile => self.save_file(),
            ResultEvent::OpenFile => self.errands.pick(),
            ResultEvent::Print => self.print(),
            ResultEvent::StartOver => self.desk.act(Action::Reset),
            ResultEvent::Booking => self.desk.tell(Event::Booking),
            ResultEvent::Details(details) => self.set_details(&details),
        }
    }

    /// What the person added to the PDF.
    #[must_use]
    pub fn details(&self) -> Details {
        let session = self.desk.view().session;
        let draft = session.draft();
        Details {
            organisation: draft.organisation.value.clone().into(),
            filled_in_by: draft.filled_in_by.value.clone().into(),
            include_notes: draft.include_notes.value,
            has_notes: draft.notes.iter().any(|note| !note.value.trim().is_empty()),
        }
    }

    /// Asks the person for a file.
    pub fn pick_file(&self) {
        self.errands.pick();
    }

    /// Opens a file that the person chose.
    pub fn open_file(self: &Rc<Self>, file: File) {
        let stage = Rc::clone(self);
        let done = Callback::from(move |read: Result<Vec<u8>, FileTrouble>| match read {
            Ok(bytes) => drop(stage.open(&bytes)),
            Err(_) => stage.say(stage.text().text(Key::DeviceUnreadableFile)),
        });
        self.errands.read(file, done);
    }

    /// Opens a result file, or a PDF that carries one.
    ///
    /// # Errors
    /// When it is none of this check; the person is told too.
    pub fn open(&self, bytes: &[u8]) -> Result<(), ResultFileError> {
        let opened = self.desk.open(bytes);
        match &opened {
            Ok(()) => self.say(""),
            Err(error) => self.say(&error.message(self.text())),
        }
        opened
    }

    /// Saves a text that was found on the device and could not be read.
    pub fn save_unreadable(self: &Rc<Self>, text: &str) {
        self.save("gereed.txt", "text/plain", text.as_bytes().to_vec(), Event::Download("text"));
    }

    /// The result as a file; none before it was seen. Notes go in when the person chose so.
    #[must_use]
    pub fn result_file(&self) -> Option<ResultFile> {
        let session = self.desk.view().session;
        session.result_file(session.draft().include_notes.value)
    }

    /// Makes the PDF and hands it to the person.
    pub fn download_pdf(self: &Rc<Self>) {
        let Some(result) = self.result_file().filter(|_| *self.pdf.borrow() != PdfState::Busy)
        else {
            return;
        };
        self.set_pdf(PdfState::Busy);
        let options = self.options.borrow().clone();
        let options = json!({ "sender": options.sender, "booking_url": options.booking_url });
        let stage = Rc::clone(self);
        let name = file_name(&result, "pdf");
        let done = Callback::from(move |made: Result<Vec<u8>, PdfTrouble>| match made {
            Ok(bytes) => stage.save_pdf(&name, bytes),
            Err(PdfTrouble::Unreachable(message)) => {
                stage.failed("pdf-unreachable", message);
                stage.set_pdf(PdfState::Unreachable);
            }
            Err(PdfTrouble::Failed(message)) => {
                stage.failed("pdf-failed", message);
                stage.set_pdf(PdfState::Failed);
            }
        });
        self.errands.make_pdf(result.to_json(), options, done);
    }

    /// Prints the result.
    pub fn print(self: &Rc<Self>) {
        let Some(report) = self.report() else { return };
        let stage = Rc::clone(self);
        let done = Callback::from(move |printed| {
            if printed {
                stage.desk.tell(Event::Download("print"));
                stage.say("");
            } else {
                stage.failed("print-failed", String::new());
                stage.say(stage.text().text(Key::DevicePrintFailed));
            }
        });
        self.errands.print(report, done);
    }

    fn go_on_to_full(&self) {
        self.desk.act(Action::Depth(Depth::Full));
        let session = self.desk.view().session;
        let open = session.asked_factors().find(|factor| session.progress_in(*factor).open() > 0);
        self.desk.act(Action::Go(open.unwrap_or(0)));
    }

    fn set_details(&self, details: &Details) {
        self.desk.act(Action::Organisation(details.organisation.to_string()));
        self.desk.act(Action::FilledInBy(details.filled_in_by.to_string()));
        self.desk.act(Action::IncludeNotes(details.include_notes));
    }

    /// Her own copy: the notes are hers, and go with it.
    fn save_file(self: &Rc<Self>) {
        if let Some(result) = self.desk.view().session.result_file(true) {
            let name = file_name(&result, "json");
            let bytes = result.to_json().into_bytes();
            self.save(&name, "application/json", bytes, Event::Download("json"));
        }
    }

    fn save(self: &Rc<Self>, name: &str, kind: &str, bytes: Vec<u8>, event: Event) {
        let stage = Rc::clone(self);
        let done = Callback::from(move |saved| {
            if saved {
                stage.desk.tell(event.clone());
                stage.say("");
            } else {
                stage.failed("save-failed", String::new());
                stage.say(stage.text().text(Key::DeviceSaveFailed));
            }
        });
        self.errands.save(name, kind, bytes, done);
    }

    fn save_pdf(self: &Rc<Self>, name: &str, bytes: Vec<u8>) {
        let (stage, file) = (Rc::clone(self), AttrValue::from(name.to_owned()));
        let done = Callback::from(move |saved| {
            if saved {
                stage.desk.tell(Event::Download("pdf"));
                stage.set_pdf(PdfState::Done(file.clone()));
            } else {
                stage.failed("save-failed", String::new());
                stage.set_pdf(PdfState::Failed);
            }
        });
        self.errands.save(name, "application/pdf", bytes, done);
    }

    fn failed(&self, code: &'static str, message: String) {
        self.desk.tell(Event::Error { code, message });
    }

    fn set_pdf(&self, state: PdfState) {
        *self.pdf.borrow_mut() = state;
        self.draw();
    }

    fn say(&self, trouble: &str) {
        *self.trouble.borrow_mut() = trouble.to_owned().into();
        self.draw();
    }

    fn changed(&self) {
        let entered = self.desk.view().entered;
        if self.entered.replace(entered) != entered {
            self.panels.borrow_mut().clear();
            *self.trouble.borrow_mut() = AttrValue::default();
        }
        if *self.pdf.borrow() != PdfState::Busy {
            *self.pdf.borrow_mut() = PdfState::Idle;
        }
        self.draw();
    }

    fn draw(&self) {
        let draw = self.draw.borrow().clone();
        draw.emit(());
    }
}

fn words(session: &Session, options: &Options) -> Option<Report> {
    let draft = session.draft();
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let notes = draft.notes.iter().map(|note| note.value.clone());
    let options = ComposeOptions {
        organisation: given(&draft.organisation.value),
        filled_in_by: given(&draft.filled_in_by.value),
        notes: if draft.include_notes.value { notes.collect() } else { Vec::new() },
        sender: options.sender.clone(),
        booking_url: options.booking_url.clone(),
        ..ComposeOptions::on(draft.completed_at.value.as_ref()?.date())
    };
    Some(compose(session.instrument(), &session.answers(), &session.evaluation(), &options))
}

/// Such as `strategic-learning-policy-2026-11-21.pdf`.
fn file_name(result: &ResultFile, extension: &str) -> String {
    let name = result.instrument.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    format!("{name}-{}.{extension}", result.completed_at.date())
}
