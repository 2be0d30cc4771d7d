//! The released files on a server with the strict policy, and the check that they hold.

use std::fs;
use std::path::PathBuf;

use gereed::assessment::{Answer, Answers};
use gereed::i18n::Locale;
use gereed::instrument::Instrument;
use gereed::instrument::definition::{Definition, builtin};
use static_server::{POLICY, Server};
use tempfile::TempDir;

use crate::browser::WATCH;
use crate::{Browser, Check, dist};

const PORT: &str = "a port is free";
const ROOM: &str = "there is room for a page";

/// Takes down, in a page, what it complains about.
const COMPLAINTS: &str = "self.complaints = []; \
    for (const kind of ['error', 'warn']) { \
      const say = console[kind].bind(console); \
      console[kind] = (...words) => (complaints.push(words.join(' ')), say(...words)); \
    } \
    addEventListener('error', (event) => complaints.push(String(event.message)), true); \
    addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)));";

/// Released files, served.
pub struct Site {
    server: Server,
    folder: Option<TempDir>,
}

impl Site {
    /// The stand-alone pages, with the strictest policy that a host page may have.
    #[must_use]
    pub fn start() -> Self {
        Self { server: Server::start(dist(), 0, true).expect(PORT), folder: None }
    }

    /// The stand-alone pages, with a script before all others that takes down what their policy
    /// stops and what goes wrong, in any engine.
    #[must_use]
    pub fn watched() -> Self {
        let folder = linked(&["gereed", "gereed.js", "page.css", "icon.svg"]);
        let watch = format!("{WATCH}{COMPLAINTS}");
        fs::write(folder.path().join("watch.js"), watch).expect(ROOM);
        for page in ["index.html", "en.html"] {
            let html = fs::read_to_string(dist().join(page)).expect("dist/ has the pages");
            let html = html.replacen("<head>", "<head><script src=watch.js></script>", 1);
            fs::write(folder.path().join(page), html).expect(ROOM);
        }
        Self::of(folder)
    }

    /// A page of someone else's with this in its body, and these files beside it.
    #[must_use]
    pub fn hosting(body: &str, files: &[(&str, &str)]) -> Self {
        Self::of(Self::folder(body, files))
    }

    /// The same without any policy.
    #[must_use]
    pub fn without_policy(body: &str, files: &[(&str, &str)]) -> Self {
        let folder = Self::folder(body, files);
        let server = Server::start(folder.path().to_path_buf(), 0, false).expect(PORT);
        Self { server, folder: Some(folder) }
    }

    fn folder(body: &str, files: &[(&str, &str)]) -> TempDir {
        let folder = linked(&["gereed", "gereed.js"]);
        let page = format!(
            "<!doctype html><html lang=nl><meta charset=utf-8><title>A page</title>\
             <link rel=icon href=data:,>\
             <script type=module src=gereed.js></script>{body}"
        );
        for (path, text) in [("index.html", page.as_str())].iter().chain(files) {
            let path = folder.path().join(path);
            path.parent().and_then(|above| fs::create_dir_all(above).ok()).expect(ROOM);
            fs::write(path, text).expect(ROOM);
        }
        folder
    }

    /// A page of someone who has only this in its body, these files, and what is named by address
    /// of `owner`: scripts and frames.
    #[must_use]
    pub fn framing(owner: &Self, body: &str, files: &[(&str, &str)]) -> Self {
        let folder = linked(&[]);
        let page = format!(
            "<!doctype html><html lang=nl><meta charset=utf-8><title>A page</title>\
             <link rel=icon href=data:,><script src=page.js></script>{body}"
        );
        for (path, text) in [("index.html", page.as_str())].iter().chain(files) {
            fs::write(folder.path().join(path), text).expect(ROOM);
        }
        let owner = owner.url();
        let policy = format!(
            "default-src 'none'; script-src 'self' {owner}; frame-src http://127.0.0.1:*; \
             style-src 'self'; img-src data:; require-trusted-types-for 'script'"
        );
        let directory = folder.path().to_path_buf();
        let server = Server::with_policy(directory, 0, Some(&policy)).expect(PORT);
        Self { server, folder: Some(folder) }
    }

    /// The page for frames as its owner has it: with these attributes on the element, and allowed to
    /// reach another origin.
    #[must_use]
    pub fn for_frames(origin: &str, attributes: &str) -> Self {
        let own = ["gereed", "gereed.js", "gereed-frame.js", "embed.js", "embed.css", "icon.svg"];
        let folder = linked(&own);
        let page = fs::read_to_string(dist().join("embed.html")).expect("dist/ has the page");
        let page = page.replacen("<gereed-check ", &format!("<gereed-check {attributes} "), 1);
        fs::write(folder.path().join("embed.html"), page).expect(ROOM);
        Self::allowed_to_reach(origin, folder)
    }

    /// Puts one more file beside the page.
    pub fn add(&self, path: &str, bytes: &[u8]) {
        let folder = self.folder.as_ref().expect("a page of someone else's has a folder");
        fs::write(folder.path().join(path), bytes).expect(ROOM);
    }

    /// The files of a folder.
    #[must_use]
    pub fn serving(folder: PathBuf) -> Self {
        Self { server: Server::start(folder, 0, true).expect(PORT), folder: None }
    }

    /// The same, on a page that may also reach another origin.
    #[must_use]
    pub fn reaching(origin: &str, body: &str, files: &[(&str, &str)]) -> Self {
        Self::allowed_to_reach(origin, Self::folder(body, files))
    }

    fn allowed_to_reach(origin: &str, folder: TempDir) -> Self {
        let policy = POLICY.replace("connect-src 'self'", &format!("connect-src 'self' {origin}"));
        let directory = folder.path().to_path_buf();
        let server = Server::with_policy(directory, 0, Some(&policy)).expect(PORT);
        Self { server, folder: Some(folder) }
    }

    fn of(folder: TempDir) -> Self {
        let server = Server::start(folder.path().to_path_buf(), 0, true).expect(PORT);
        Self { server, folder: Some(folder) }
    }

    /// The address of the page in a language.
    #[must_use]
    pub fn page(&self, locale: Locale) -> String {
        let name = if locale == Locale::Nl { "index.html" } else { "en.html" };
        format!("{}/{name}", self.server.url())
    }

    /// Opens the page in a language; gives the check on it.
    pub fn visit<'a>(&self, browser: &'a Browser, locale: Locale) -> Check<'a> {
        browser.open(&self.page(locale));
        Check::on(browser, locale)
    }

    /// The address of the site, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        self.server.url()
    }
}

/// A folder in which these released files seem to be.
fn linked(files: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().expect(ROOM);
    for file in files {
        std::os::unix::fs::symlink(dist().join(file), folder.path().join(file)).expect(ROOM);
    }
    folder
}

/// The check on the stand-alone pages.
#[must_use]
pub fn instrument(locale: Locale) -> Instrument {
    let source = builtin("strategic-learning-policy").expect("it is built in").source;
    let definition = Definition::parse(source).expect("the linter accepts it");
    definition.instrument(locale).expect("it has both languages").clone()
}

/// An answer to every statement: each choice, one unknown and one that does not apply.
#[must_use]
pub fn varied(instrument: &Instrument) -> Answers {
    let mut answers = Answers::none(instrument);
    for item in 0..instrument.item_count() {
        let choice = u8::try_from((item * 3 + item / 5) % 5).expect("below 5");
        answers.set(item, Answer::Choice(choice));
    }
    answers.set(8, Answer::DontKnow);
    answers.set(16, Answer::NotApplicable);
    answers
}
