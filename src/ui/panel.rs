use super::pen::Pen;
use super::wish::Wish;

/// Something that opens and closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The list of factors, where there is no room for a row of them.
    Steps,
    /// What the choices of the item at a position look like.
    Looks(usize),
    /// The note with a factor.
    Note,
    /// Whether everything may be erased, asked with the statements.
    Erase,
    /// The same, asked with the result.
    StartOver,
    /// The statements and the sum of the factor at a position.
    Factor(usize),
    /// The person's own plan for the action of the item at a position.
    Action(usize),
    /// The work sheet at a place.
    Sheet(usize),
    /// How the result was computed.
    Method,
    /// The rest of a long path.
    Path,
    /// The form in which one asks for a conversation.
    Ask,
    /// What that form sends.
    Exact,
}

impl Panel {
    /// The id of what opens; unique on the page.
    pub fn id(self) -> String {
        let (before, number, after) = match self {
            Self::Steps => return "g-steps".to_owned(),
            Self::Note => return "g-note".to_owned(),
            Self::Erase => return "g-erase".to_owned(),
            Self::StartOver => return "g-over".to_owned(),
            Self::Method => return "g-method".to_owned(),
            Self::Path => return "g-path".to_owned(),
            Self::Ask => return "g-ask".to_owned(),
            Self::Exact => return "g-exact".to_owned(),
            Self::Looks(item) => ("g-", item, "-looks"),
            Self::Action(item) => ("g-action-", item, ""),
            Self::Sheet(place) => ("g-sheet-", place, ""),
            Self::Factor(position) => ("g-factor-", position + 1, ""),
        };
        [before, &number.to_string(), after].concat()
    }
}

impl Pen {
    /// On a button: it opens and closes a panel. The focus goes to the first element for these CSS
    /// selectors, if any.
    #[inline(never)]
    pub(super) fn toggles(&mut self, panel: Panel, is_open: bool, focus: Option<&'static str>) {
        self.tell("aria-expanded", is_open);
        self.set("aria-controls", &panel.id());
        self.pressed(Wish::Toggle(panel, focus));
    }
}
