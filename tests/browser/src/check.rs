//! The check on a page, used as a person uses it.

use gereed::assessment::{Answer, Answers, Depth};
use gereed::i18n::{Key, Locale, Messages};
use gereed::instrument::Instrument;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::driver::Element;

/// Finds the inside of the element, also in another one's; `shown` tells what a person can see and use.
const INSIDE: &str = "const find = (within) => within.querySelector('gereed-check') \
      ?? [...within.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot && find(shadowRoot)) \
        .find(Boolean); \
    const root = find(document)?.shadowRoot; \
    if (!root) return null; \
    const shown = (node) => node.checkVisibility({ visibilityProperty: true }); \
    const said = (node) => node.innerText.replaceAll('\u{ad}', '').replace(/\\s+/g, ' ').trim();";

/// Waits until what follows from an answer is drawn: that is the frame after the answer itself.
const DRAWN: &str = "for (const wait of [requestAnimationFrame, setTimeout, setTimeout]) \
    await new Promise((done) => wait(done));";

/// The check that a page shows.
pub struct Check<'a> {
    browser: &'a Browser,
    texts: Messages,
}

impl<'a> Check<'a> {
    /// The check in the browser's present page, as soon as the widget itself is there.
    pub fn on(browser: &'a Browser, locale: Locale) -> Self {
        let check = Self { browser, texts: Messages::new(locale) };
        check.element("div:not(.g-early) > div[lang] fieldset, .g-verdict", 0);
        check
    }

    /// The first screen, as soon as it is there, before the widget.
    pub fn early(browser: &'a Browser, locale: Locale) -> Self {
        let check = Self { browser, texts: Messages::new(locale) };
        check.element(".g-early fieldset", 0);
        check
    }

    /// The texts in the language of the check.
    #[must_use]
    pub fn texts(&self) -> Messages {
        self.texts
    }

    /// Runs the body of a function with the shadow root as `root`.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.browser.run(&format!("{INSIDE} {script}"), arguments)
    }

    /// The element at a position among those that a selector finds, as soon as it is there.
    pub fn element(&self, selector: &str, position: usize) -> Element {
        let script = format!("{INSIDE} return root.querySelectorAll(arguments[0])[arguments[1]];");
        let what = format!("{selector} {position}");
        self.browser.find(&what, &script, &[selector.into(), position.into()])
    }

    /// How many visible elements a selector finds.
    #[must_use]
    pub fn count(&self, selector: &str) -> usize {
        let script = "return [...root.querySelectorAll(arguments[0])].filter(shown).length;";
        self.run(script, &[selector.into()]).as_u64().map_or(0, |n| usize::try_from(n).unwrap_or(0))
    }

    /// The visible words of the first element that a selector finds.
    #[must_use]
    pub fn words(&self, selector: &str) -> String {
        self.element(selector, 0);
        let script = "return said(root.querySelector(arguments[0]));";
        self.run(script, &[selector.into()]).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until these words are visible anywhere in the check.
    pub fn says(&self, words: &str) {
        let words = words.replace('\u{ad}', "");
        self.browser.wait(&format!("the words {words:?}"), || {
            let script = "return said(root.querySelector('div, section')).includes(arguments[0]);";
            (self.run(script, &[words.as_str().into()]) == true).then_some(())
        });
    }

    /// Clicks the button or link with this text.
    pub fn press(&self, key: Key) {
        self.press_named(self.texts.text(key));
    }

    /// Clicks the button or link whose visible text begins like this.
    pub fn press_named(&self, name: &str) {
        let script = format!(
            "{INSIDE} return [...root.querySelectorAll('button, a, summary')].find((node) => \
             shown(node) && said(node).startsWith(arguments[0]));"
        );
        let button = self.browser.find(&format!("button {name:?}"), &script, &[name.into()]);
        self.browser.click(name, &button);
    }

    /// Gives an answer to the statement at a position on this screen.
    pub fn answer(&self, position: usize, answer: Answer) {
        let label = self.element("fieldset", position);
        let selector = match answer {
            Answer::Choice(choice) => format!(".g-scale label:nth-child({})", choice + 1),
            Answer::DontKnow => ".g-quiet label:nth-child(1)".into(),
            Answer::NotApplicable => ".g-quiet label:nth-child(2)".into(),
            Answer::Unanswered => return,
        };
        let script = "return arguments[0].querySelector(arguments[1]);";
        let what = format!("{answer:?} for statement {position}");
        let label = self.browser.find(&what, script, &[label.0, selector.into()]);
        self.browser.click(&what, &label);
        self.browser.run_async(DRAWN, &[]);
    }

    /// Answers every statement of every screen and goes to the result.
    pub fn answer_all(&self, instrument: &Instrument, answers: &Answers, depth: Depth) {
        let asked = |factor: usize| {
            let items = instrument.items_of(factor);
            items.filter(|item| instrument.item(*item).is_some_and(|item| depth.asks(item)))
        };
        let factors =
            (0..instrument.factors.len()).filter(|factor| asked(*factor).next().is_some());
        let factors: Vec<usize> = factors.collect();
        for factor in &factors {
            self.says(&instrument.factors[*factor].title);
            for (position, item) in asked(*factor).enumerate() {
                self.answer(position, answers.get(item));
            }
            let last = Some(factor) == factors.last();
            self.press(if last { Key::QuestionFinish } else { Key::QuestionNext });
        }
        self.element(".g-verdict", 0);
    }

    /// What is chosen per statement on this screen: the value of the radio button, or null.
    #[must_use]
    pub fn chosen(&self) -> Vec<Value> {
        let script = "return [...root.querySelectorAll('fieldset')].map((set) => \
            set.querySelector('input:checked')?.value ?? null);";
        self.run(script, &[]).as_array().cloned().unwrap_or_default()
    }

    /// Opens everything that can be opened, and waits until it is.
    pub fn open_all(&self) {
        let inside = format!(
            "{INSIDE} for (const node of \
               root.querySelectorAll('[aria-expanded=false][aria-controls]')) \
             if (shown(node)) node.click(); \
             for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);"
        );
        self.browser.run_async(&inside, &[]);
    }

    /// Opens a file by the button with this text, as a person who picks it in the dialogue.
    pub fn open_file(&self, key: Key, path: &std::path::Path) {
        let intercept = |enabled: bool| {
            self.browser.cdp("Page.setInterceptFileChooserDialog", &json!({ "enabled": enabled }));
        };
        intercept(true);
        self.press(key);
        let node = self.browser.wait("the dialogue that picks a file", || {
            let chosen = self.browser.events("Page.fileChooserOpened");
            chosen.first().map(|event| event["backendNodeId"].clone())
        });
        let files = json!({ "files": [path], "backendNodeId": node });
        self.browser.cdp("DOM.setFileInputFiles", &files);
        intercept(false);
    }

    /// The property `result` of the element.
    #[must_use]
    pub fn result(&self) -> Value {
        self.browser.run("return document.querySelector('gereed-check').result;", &[])
    }

    /// Fails when the browser or the page complained about anything.
    pub fn is_quiet(&self) {
        assert_eq!(self.browser.violations(), json!([]), "the policy was broken");
        assert_eq!(self.browser.console(), [""; 0], "the console is not empty");
    }
}
