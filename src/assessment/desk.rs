use std::cell::RefCell;
use std::rc::Rc;

use super::{
    Action, Clock, Depth, Draft, DraftStore, Event, Found, ResultFileError, Session, StoreError,
    Turn, Unreadable, erase, load, save,
};
use crate::instrument::Instrument;

/// A session with everything around it: each thing a person does is applied, kept on the device and
/// told to the page before anything is drawn.
pub struct Desk {
    outside: Outside,
    view: RefCell<View>,
    watch: RefCell<Option<Watch>>,
}

type Watch = Rc<dyn Fn(View)>;

/// What a desk needs from outside.
pub struct Outside {
    /// Where the draft is kept; none when the owner of the page wants nothing kept.
    pub store: Option<Box<dyn DraftStore>>,
    /// What time it is.
    pub clock: Box<dyn Clock>,
    /// Tells the page around the widget what happened.
    pub tell: Box<dyn Fn(Event)>,
}

/// What there is to show.
#[derive(Clone, Debug)]
pub struct View {
    /// The person at work.
    pub session: Rc<Session>,
    /// Whether the answers are on the device.
    pub kept: Kept,
    /// Something to say, once.
    pub notice: Option<Notice>,
    /// How many times a screen was entered; at 0 the page just opened, and the focus stays where it is.
    pub entered: usize,
    /// From which side the screen was entered last.
    pub way: Way,
}

/// From which side a screen was entered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// From an earlier one.
    #[default]
    Forward,
    /// From a later one.
    Backward,
}

/// Whether the answers are on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// There is nothing to keep yet.
    Nothing,
    /// They are.
    Yes,
    /// The owner of the page wants nothing kept.
    Unwanted,
    /// The device does not keep them.
    Failed(StoreError),
}

/// Something to say to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Earlier answers were taken up again.
    Resumed,
    /// Everything was erased.
    Erased,
    /// Another window started over, so this one did too.
    RestartedElsewhere,
    /// Something on the device could not be read.
    Unreadable(Unreadable),
}

impl PartialEq for View {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session)
            && self.kept == other.kept
            && self.notice == other.notice
            && self.entered == other.entered
            && self.way == other.way
    }
}

impl Desk {
    /// Takes up what the device kept, or the page did while the widget was away from it.
    #[must_use]
    pub fn new(
        instrument: Rc<Instrument>,
        preset: Depth,
        carried: Option<Draft>,
        outside: Outside,
    ) -> Self {
        let at = outside.clock.millis();
        let kept = if outside.store.is_some() { Kept::Nothing } else { Kept::Unwanted };
        let session = Rc::new(Session::new(instrument, preset));
        let view = View { session, kept, notice: None, entered: 0, way: Way::Forward };
        let desk = Self { outside, view: RefCell::new(view), watch: RefCell::new(None) };
        let found = desk
            .outside
            .store
            .as_ref()
            .map(|store| load(store.as_ref(), desk.view().session.instrument(), at));
        match found {
            Some(Ok(found)) => desk.take_up(found, carried),
            Some(Err(error)) => {
                desk.take_up(Found::default(), carried);
                desk.not_kept(error);
            }
            None => desk.take_up(Found::default(), carried),
        }
        desk
    }

    /// Whether the device has answers that could not be read.
    #[must_use]
    pub fn has_aside(&self) -> bool {
        self.outside.store.as_ref().is_some_and(|store| store.has_aside())
    }

    /// What there is to show now.
    #[must_use]
    pub fn view(&self) -> View {
        self.view.borrow().clone()
    }

    /// Calls back with what there is to show, whenever that changes; in place of an earlier call.
    pub fn watch(&self, watch: impl Fn(View) + 'static) {
        *self.watch.borrow_mut() = Some(Rc::new(watch));
    }

    /// Does what a person asked for.
    pub fn act(&self, action: Action) {
        let before = self.view().session;
        let answers = matches!(action, Action::Answer(..));
        let finishes = matches!(action, Action::Finish(_));
        let resets = matches!(action, Action::Reset);
        let replaces = matches!(action, Action::Reset | Action::Open(_) | Action::Return);
        let after = before.apply(action, self.outside.clock.millis());
        if Rc::ptr_eq(&before, &after) && !finishes {
            return;
        }
        self.change(|view| {
            view.session = Rc::clone(&after);
            if replaces || before.screen() != after.screen() {
                view.notice = None;
                view.entered += 1;
                view.way = match after.screen() < before.screen() && !replaces {
                    true => Way::Backward,
                    false => Way::Forward,
                };
            }
        });
        if resets {
            self.erase();
        } else {
            self.keep();
        }
        if answers {
            Event::answered(&before, &after).into_iter().for_each(&self.outside.tell);
        }
        if finishes {
            self.tell(Event::completed(&after, &after.evaluation()));
        }
        self.show();
    }

    /// Goes to the result, now.
    pub fn finish(&self) {
        if let Some(moment) = self.outside.clock.moment() {
            self.act(Action::Finish(moment));
        }
    }

    /// Opens a result file, or a PDF that carries one; gives whether an earlier version of the
    /// instrument made it.
    ///
    /// # Errors
    /// When it is none of this check; then nothing changed.
    pub fn open(&self, bytes: &[u8]) -> Result<bool, ResultFileError> {
        let view = self.view();
        let at = self.outside.clock.millis();
        match Draft::from_file(bytes, view.session.instrument(), at) {
            Ok((draft, older)) => {
                self.keep();
                self.act(Action::Open(Box::new(draft)));
                Ok(older)
            }
            Err(error) => {
                self.tell(Event::Error("file-refused"));
                Err(error)
            }
        }
    }

    /// Takes over what another window kept.
    pub fn sync(&self) {
        let before = self.view();
        self.keep();
        if self.view() != before {
            self.show();
        }
    }

    /// Says no longer what was to be said.
    pub fn dismiss(&self) {
        self.change(|view| view.notice = None);
        self.show();
    }

    /// Tells the page around the widget.
    pub fn tell(&self, event: Event) {
        (self.outside.tell)(event);
    }

    fn change(&self, change: impl FnOnce(&mut View)) {
        change(&mut self.view.borrow_mut());
    }

    fn show(&self) {
        let watch = self.watch.borrow().clone();
        if let Some(watch) = watch {
            watch(self.view());
        }
    }

    fn take_up(&self, found: Found, carried: Option<Draft>) {
        let at = self.outside.clock.millis();
        let resumed = is_more(found.draft.as_ref(), carried.as_ref());
        let is_carried = carried.is_some();
        let drafts: Vec<Draft> = found.draft.into_iter().chain(carried).collect();
        self.change(|view| {
            for draft in drafts {
                view.session = view.session.apply(Action::Resume(Box::new(draft)), at);
            }
            if resumed {
                view.notice = Some(Notice::Resumed);
            }
            if view.kept == Kept::Nothing && !view.session.draft().is_blank() {
                view.kept = Kept::Yes;
            }
        });
        if is_carried {
            self.keep();
        }
        if let Some(unreadable) = found.unreadable {
            self.unreadable(unreadable);
        }
    }

    fn keep(&self) {
        let Some(store) = &self.outside.store else { return };
        let at = self.outside.clock.millis();
        let session = self.view().session;
        match save(store.as_ref(), &session, at) {
            Ok(found) => {
                let draft = found.draft.unwrap_or_default();
                let merged = session.apply(Action::Merge(Box::new(draft)), at);
                let restarted = merged.draft().turn_since(session.draft()) == Turn::Afresh;
                self.change(|view| {
                    view.kept = if merged.draft().is_blank() { Kept::Nothing } else { Kept::Yes };
                    view.session = merged;
                    if restarted {
                        view.notice = Some(Notice::RestartedElsewhere);
                    }
                });
                if let Some(unreadable) = found.unreadable {
                    self.unreadable(unreadable);
                }
            }
            Err(error) => self.not_kept(error),
        }
    }

    fn erase(&self) {
        let erased =
            self.outside.store.as_ref().map(|store| erase(store.as_ref(), &self.view().session));
        self.change(|view| view.notice = Some(Notice::Erased));
        match erased {
            Some(Ok(())) => self.change(|view| view.kept = Kept::Nothing),
            Some(Err(error)) => self.not_kept(error),
            None => {}
        }
    }

    fn not_kept(&self, error: StoreError) {
        let known = self.view().kept == Kept::Failed(error);
        self.change(|view| view.kept = Kept::Failed(error));
        if !known {
            let code = match error {
                StoreError::Off => "storage-off",
                StoreError::Full => "storage-full",
            };
            self.tell(Event::Error(code));
        }
    }

    fn unreadable(&self, unreadable: Unreadable) {
        self.change(|view| view.notice = Some(Notice::Unreadable(unreadable)));
        self.tell(Event::Error("draft-unreadable"));
    }
}

/// Whether the device kept something that the page itself did not carry.
fn is_more(found: Option<&Draft>, carried: Option<&Draft>) -> bool {
    let Some(found) = found.filter(|found| !found.is_blank()) else { return false };
    let Some(carried) = carried else { return true };
    let mut both = carried.clone();
    both.merge(found);
    both != *carried
}

#[cfg(test)]
#[path = "desk_tests.rs"]
mod tests;
