//! One widget: what is open on the screen, and what happens when a person wishes for something.

mod device;
mod files;
mod hear;
mod lead;

use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

use yew::{Callback, NodeRef};

use super::errands::Errands;
use super::focus;
use super::panel::Panel;
use super::result::{Details, Earlier, PdfState};
use crate::assessment::{Desk, Session};
use crate::i18n::Messages;
use crate::lead::{Outbox, Owner, Place};
use crate::report::{ComposeOptions, Report, compose};

/// What the owner of the page set on the element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Where a strategy session is booked.
    pub booking_url: Option<String>,
    /// The owner's name.
    pub sender: Option<String>,
    /// Where the owner's logo is.
    pub logo: Option<String>,
    /// Where the owner's privacy statement is.
    pub privacy_url: Option<String>,
    /// The role of who answers.
    pub role: Option<String>,
    /// How the page on which one books takes what is known: by name, if the owner said so.
    pub booking: Option<String>,
    /// Who takes leads, if anyone does.
    pub lead: Option<Rc<Owner>>,
    /// From where they are sent.
    pub place: Rc<Place>,
}

/// One widget: the desk, what is open on the screen, and the errands around it.
pub struct Stage {
    /// The session and all that is kept of it.
    pub desk: Desk,
    errands: Rc<dyn Errands>,
    outbox: Rc<Outbox>,
    now: RefCell<Now>,
    report: RefCell<Option<Composed>>,
    draw: RefCell<Callback<()>>,
    /// What changes now is drawn later.
    patient: Cell<bool>,
    heading: NodeRef,
    top: NodeRef,
}

/// What a screen shows beside the session.
#[derive(Default)]
pub(in crate::ui) struct Now {
    /// How far the PDF is.
    pub pdf: PdfState,
    /// The earlier result that is beside this one.
    pub earlier: Earlier,
    /// The file that is being chosen is one to compare with.
    pub picks_earlier: bool,
    /// What went wrong last with a file or a print, in words; empty when all is well.
    pub trouble: String,
    /// What is open.
    pub open: Vec<Panel>,
    /// What the owner of the page set.
    pub options: Options,
    talk: lead::Talking,
    /// Who takes the focus after the next drawing, as a CSS selector.
    focus: Option<String>,
    /// The last screen that was entered, and that whose heading has had the focus.
    entered: usize,
    arrived: usize,
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
    pub fn new(
        desk: Desk,
        errands: Rc<dyn Errands>,
        outbox: Rc<Outbox>,
        options: Options,
    ) -> Rc<Self> {
        let stage = Rc::new(Self {
            desk,
            errands,
            outbox,
            now: RefCell::new(Now { options, ..Now::default() }),
            report: RefCell::default(),
            draw: RefCell::default(),
            patient: Cell::default(),
            heading: NodeRef::default(),
            top: NodeRef::default(),
        });
        stage.desk.watch({
            let stage = Rc::downgrade(&stage);
            move |_| stage.upgrade().iter().for_each(|stage| stage.changed())
        });
        stage.deliver(true);
        stage
    }

    /// What the owner of the page set now.
    pub fn set(&self, options: Options) {
        self.change(|now| now.options = options);
        self.heard(None);
    }

    /// The texts.
    #[must_use]
    pub fn text(&self) -> Messages {
        Messages::new(self.desk.view().session.instrument().locale)
    }

    /// Whether a panel is open.
    #[must_use]
    pub fn is_open(&self, panel: Panel) -> bool {
        self.now.borrow().open.contains(&panel)
    }

    /// Opens or closes a panel, and moves the focus to the first element for a CSS selector.
    pub fn toggle(&self, panel: Panel, focus: Option<&str>) {
        self.change(|now| {
            match now.open.iter().position(|open| *open == panel) {
                Some(place) => drop(now.open.swap_remove(place)),
                None => now.open.push(panel),
            }
            now.focus = focus.map(ToOwned::to_owned);
        });
    }

    /// What the answers come to, in words; none before a result was asked for.
    #[must_use]
    pub fn report(&self) -> Option<Rc<Report>> {
        let session = self.desk.view().session;
        let options = self.now.borrow().options.clone();
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

    /// What the person added to the PDF.
    #[must_use]
    pub fn details(&self) -> Details {
        let session = self.desk.view().session;
        let draft = session.draft();
        Details {
            organisation: draft.organisation.value.clone(),
            filled_in_by: draft.filled_in_by.value.clone(),
            include_notes: draft.include_notes.value,
            has_notes: draft.notes.iter().any(|note| !note.value.trim().is_empty()),
        }
    }

    /// What there is to show beside the session.
    pub(in crate::ui) fn now(&self) -> Ref<'_, Now> {
        self.now.borrow()
    }

    /// The heading of the screen.
    pub(super) fn heading(&self) -> &NodeRef {
        &self.heading
    }

    /// What is around the screen.
    pub(super) fn top(&self) -> &NodeRef {
        &self.top
    }

    /// Draws whenever something changes.
    pub(super) fn draw_with(&self, draw: Callback<()>) {
        *self.draw.borrow_mut() = draw;
    }

    /// After drawing: the focus goes where it belongs.
    pub(super) fn arrive(&self) {
        let (entered, focus) = {
            let now = &mut *self.now.borrow_mut();
            let entered = now.arrived != now.entered;
            now.arrived = now.entered;
            (entered, now.focus.take())
        };
        if entered {
            focus::arrive(&self.heading, &self.top);
        }
        if let Some(selector) = focus {
            focus::focus(&self.top, &selector);
        }
    }

    fn change(&self, change: impl FnOnce(&mut Now)) {
        change(&mut self.now.borrow_mut());
        self.redraw();
    }

    fn changed(&self) {
        let view = self.desk.view();
        let draft = view.session.draft();
        let (entered, answered_at) = (view.entered, draft.answered_at());
        self.change(|now| {
            now.earlier.keep_for(answered_at);
            now.talk.follow(&view.session);
            if now.entered != entered {
                now.entered = entered;
                now.open.clear();
                now.trouble.clear();
            }
            if now.pdf != PdfState::Busy {
                now.pdf = PdfState::Idle;
            }
        });
    }

    fn redraw(&self) {
        if !self.patient.get() {
            let draw = self.draw.borrow().clone();
            draw.emit(());
        }
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
        work: session.work(),
        sender: options.sender.clone(),
        booking_url: options.booking_url.clone(),
        ..ComposeOptions::on(draft.completed_at.value.as_ref()?.date())
    };
    Some(compose(session.instrument(), &session.answers(), &session.evaluation(), &options))
}
