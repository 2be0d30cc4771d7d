use yew::{Callback, Html, MouseEvent, NodeRef, UseStateHandle, hook, html, use_memo, use_state};

use super::view::{Medium, View};
use crate::ui::focus::focus;
use crate::ui::icon::Icon;

/// A detail that opens and closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Panel {
    /// The statements and the sum of a factor, by its position.
    Factor(usize),
    /// How the whole was computed.
    Method,
    /// The rest of a long path.
    Path,
}

/// Which details are open, and the buttons that open them.
pub(super) struct Panels {
    open: UseStateHandle<Vec<Panel>>,
    buttons: std::rc::Rc<Vec<NodeRef>>,
}

/// Details that all begin closed.
#[hook]
pub(super) fn use_panels(factors: usize) -> Panels {
    let open = use_state(Vec::new);
    let buttons = use_memo(factors, |factors| {
        (0..=Panel::Factor(*factors).place()).map(|_| NodeRef::default()).collect()
    });
    Panels { open, buttons }
}

impl Panel {
    /// The id of its content.
    pub fn id(self) -> String {
        match self {
            Self::Factor(position) => format!("g-factor-{}", position + 1),
            Self::Method => "g-method".to_owned(),
            Self::Path => "g-path".to_owned(),
        }
    }

    fn place(self) -> usize {
        match self {
            Self::Method => 0,
            Self::Path => 1,
            Self::Factor(position) => position + 2,
        }
    }
}

impl Panels {
    fn is_open(&self, panel: Panel) -> bool {
        self.open.contains(&panel)
    }

    fn toggle(&self, panel: Panel) -> Callback<MouseEvent> {
        let open = self.open.clone();
        Callback::from(move |_| {
            let mut now: Vec<Panel> =
                open.iter().copied().filter(|other| *other != panel).collect();
            if now.len() == open.len() {
                now.push(panel);
            }
            open.set(now);
        })
    }

    fn reveal(&self, panel: Panel) -> Callback<MouseEvent> {
        let open = self.open.clone();
        let button = self.button(panel);
        Callback::from(move |_| {
            if !open.contains(&panel) {
                open.set(open.iter().copied().chain([panel]).collect());
            }
            focus(&button);
        })
    }

    fn button(&self, panel: Panel) -> NodeRef {
        self.buttons.get(panel.place()).cloned().unwrap_or_default()
    }
}

impl View<'_> {
    /// What opens and closes a detail; on paper the bare words.
    pub fn opener(&self, panel: Panel, words: Html) -> Html {
        let Medium::Screen { panels, .. } = self.medium else { return words };
        let open = panels.is_open(panel);
        html! {
            <button type="button" class="g-disc" ref={panels.button(panel)} onclick={panels.toggle(panel)}
                aria-expanded={open.to_string()} aria-controls={panel.id()}>
                { words }
                { Icon::Down.draw_with("g-turn") }
            </button>
        }
    }

    /// The same for the rest of a list; on paper, where the list just goes on, nothing.
    pub fn opener_of_rest(&self, panel: Panel, words: String) -> Html {
        match self.medium {
            Medium::Screen { .. } => self.opener(panel, html! { <span>{ words }</span> }),
            Medium::Paper => Html::default(),
        }
    }

    /// A detail; on paper always open.
    pub fn panel(&self, panel: Panel, content: Html) -> Html {
        let hidden = match &self.medium {
            Medium::Screen { panels, .. } => !panels.is_open(panel),
            Medium::Paper => false,
        };
        html! { <div class="g-panel" id={panel.id()} {hidden}>{ content }</div> }
    }

    /// Words that open a detail elsewhere on the page and go there; on paper the bare words.
    pub fn link_to(&self, panel: Panel, words: Html, hint: &'static str) -> Html {
        let Medium::Screen { panels, .. } = self.medium else { return words };
        html! {
            <button type="button" class="g-link" title={hint} onclick={panels.reveal(panel)}>{ words }</button>
        }
    }
}
