use yew::{Html, classes, html};

/// A part of the page under a heading of its own.
pub(super) struct Section<'a> {
    /// Last part of the heading's id; unique on the page.
    pub id: &'static str,
    /// What one learns here.
    pub title: &'a str,
    /// In a few words, below the title; may be empty.
    pub summary: &'a str,
    /// Takes the full width on wide pages, its heading on top.
    pub wide: bool,
}

impl Section<'_> {
    /// The section around its content.
    pub fn around(&self, content: Html) -> Html {
        let id = format!("g-h-{}", self.id);
        html! {
            <section part="section" class={classes!("g-sec", self.wide.then_some("g-wide"))} aria-labelledby={id.clone()} data-part={self.id}>
                <div class="g-sec-head">
                    <h3 {id}>{ self.title }</h3>
                    if !self.summary.is_empty() {
                        <p>{ self.summary }</p>
                    }
                </div>
                { content }
            </section>
        }
    }
}
