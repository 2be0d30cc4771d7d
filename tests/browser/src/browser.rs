//! A browser with a profile of its own, and what a test wants to know of it.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{fs, thread};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::driver::{Driver, Element};
use crate::engine::Engine;
use crate::files::keep;
use crate::screen::Screen;

/// How long something may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// Takes down, in a page, what the content security policy stops there.
pub(crate) const WATCH: &str = "self.violations = []; \
    addEventListener('securitypolicyviolation', (event) => \
      violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`));";

/// A colour scheme that a person prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

/// What differs from an ordinary browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// What draws the pages; Chromium unless told otherwise.
    pub engine: Engine,
    /// The person has turned off everything that sites can keep.
    pub storage_off: bool,
}

/// A browser with an empty profile; it ends with the value.
pub struct Browser {
    engine: Engine,
    driver: Driver,
    // After the driver: a browser must be gone before its screen is.
    _screen: Option<Screen>,
    profile: TempDir,
}

impl Browser {
    /// An ordinary browser in a window of 1280 × 900.
    #[must_use]
    pub fn start() -> Self {
        Self::with(Options::default())
    }

    /// A browser with these differences.
    #[must_use]
    pub fn with(options: Options) -> Self {
        let profile = tempfile::tempdir().expect("there is room for a profile");
        let downloads = profile.path().join("downloads");
        fs::create_dir(&downloads).expect("there is room for a folder");
        let engine = options.engine;
        let mut launch = engine.launch(profile.path(), &downloads, options.storage_off);
        let screen = (engine == Engine::WebKit).then(Screen::start);
        if let Some(screen) = &screen {
            launch.command.env("DISPLAY", screen.name());
        }
        let browser = Self { engine, driver: Driver::start(launch), _screen: screen, profile };
        if engine == Engine::Chromium {
            browser.record();
        } else {
            browser.resize(1280, 900);
        }
        browser
    }

    /// A browser with this engine.
    #[must_use]
    pub fn of(engine: Engine) -> Self {
        Self::with(Options { engine, ..Options::default() })
    }

    /// Lets Chromium take down what happens from the first page on.
    fn record(&self) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }));
        self.open("about:blank");
        let _ = (self.requests(), self.console());
        self.cdp(
            "Browser.setDownloadBehavior",
            &json!({ "behavior": "allow", "downloadPath": self.downloads() }),
        );
    }

    /// Goes to an address.
    pub fn open(&self, address: &str) {
        self.driver.post("/url", &json!({ "url": address }));
    }

    /// Loads the page again.
    pub fn reload(&self) {
        self.driver.post("/refresh", &json!({}));
    }

    /// Runs the body of a function in the page; gives what it returns. A page that goes away while
    /// it is asked takes the question along: the page after it is asked again.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        let body = json!({ "script": script, "args": arguments });
        let answered = self.try_wait(|| match self.driver.try_post("/execute/sync", &body) {
            Err(error) if is_of_a_page_that_went(&error) => None,
            answer => Some(answer),
        });
        match answered {
            Some(Ok(value)) => value,
            Some(Err(error)) => panic!("{script}: {error}"),
            None => panic!("{script}: page after page went away"),
        }
    }

    /// Runs the body of an asynchronous function in the page; gives what it resolves to.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Value {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1]; \
             (async function () {{ {script} }}).apply(null, [...arguments].slice(0, -1)) \
             .then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let mut answer =
            self.driver.post("/execute/async", &json!({ "script": wrapped, "args": arguments }));
        assert!(answer["error"].is_null(), "{script}: {}", answer["error"]);
        answer["value"].take()
    }

    /// The element that a script finds, as soon as it does.
    pub fn find(&self, what: &str, script: &str, arguments: &[Value]) -> Element {
        self.wait(what, || Some(self.run(script, arguments)).filter(Value::is_object).map(Element))
    }

    /// Clicks, as soon as nothing is in the way.
    pub fn click(&self, what: &str, element: &Element) {
        let mut refused = String::new();
        let clicked = self.try_wait(|| match self.driver.click(element) {
            Ok(()) => Some(()),
            Err(error) => {
                refused = error;
                None
            }
        });
        if clicked.is_none() {
            self.give_up(&format!("{what} cannot be clicked: {refused}"));
        }
    }

    /// Types into an element, or gives a file to it.
    pub fn send_keys(&self, element: &Element, text: &str) {
        self.driver.send_keys(element, text);
    }

    /// Presses a key wherever the focus is; names as in the WebDriver standard.
    pub fn press(&self, keys: &[char]) {
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<Value> = down.chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.driver.post("/actions", &json!({ "actions": [keyboard] }));
    }

    /// Waits for a thing to be there, and says which one did not come.
    pub fn wait<T>(&self, what: &str, there: impl FnMut() -> Option<T>) -> T {
        self.wait_for(|| what.to_owned(), there)
    }

    /// As [`Self::wait`], when what is missing can only be said afterwards.
    pub fn wait_for<T>(
        &self,
        what: impl FnOnce() -> String,
        there: impl FnMut() -> Option<T>,
    ) -> T {
        self.try_wait(there).unwrap_or_else(|| self.give_up(&format!("not there: {}", what())))
    }

    fn try_wait<T>(&self, mut there: impl FnMut() -> Option<T>) -> Option<T> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(found) = there() {
                return Some(found);
            }
            thread::sleep(Duration::from_millis(30));
        }
        None
    }

    /// Ends the test, and leaves a picture of the page.
    fn give_up(&self, why: &str) -> ! {
        let test = thread::current().name().unwrap_or("test").replace("::", "-");
        let picture = format!("screenshots/failed-{test}.png");
        keep(&picture, &self.screenshot());
        panic!("{why}\nlook at target/{picture}\nconsole: {:#?}", self.console());
    }

    /// Looks inside a frame, until [`Self::leave`].
    pub fn enter(&self, frame: &Element) {
        self.driver.post("/frame", &json!({ "id": frame.0 }));
    }

    /// Looks at the page itself again.
    pub fn leave(&self) {
        self.driver.post("/frame", &json!({ "id": null }));
    }

    /// Opens another tab and goes there; gives the tab that was left.
    pub fn new_tab(&self) -> String {
        let left = self.tab();
        let opened = self.driver.post("/window/new", &json!({ "type": "tab" }));
        self.to_tab(opened["handle"].as_str().expect("a tab has a handle"));
        left
    }

    /// Closes another tab than the one that is looked at, whatever it is doing.
    pub fn close(&self, tab: &str) {
        self.cdp("Target.closeTarget", &json!({ "targetId": tab }));
    }

    /// The tab that is looked at.
    pub fn tab(&self) -> String {
        self.driver.get("/window").as_str().expect("a tab has a handle").to_owned()
    }

    /// Looks at another tab.
    pub fn to_tab(&self, tab: &str) {
        self.driver.post("/window", &json!({ "handle": tab }));
    }

    /// Makes the page this wide and high, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        if self.engine == Engine::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.cdp("Emulation.setDeviceMetricsOverride", &metrics);
            return;
        }
        let frame = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight];", &[]);
        let edge = |side: usize| frame[side].as_u64().and_then(|edge| u32::try_from(edge).ok());
        let (across, down) = (edge(0).unwrap_or(0), edge(1).unwrap_or(0));
        let window = json!({ "width": width + across, "height": height + down });
        self.driver.post("/window/rect", &window);
    }

    /// Prefers a colour scheme.
    pub fn prefer(&self, theme: Theme) {
        let value = if theme == Theme::Dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": value }]);
        self.cdp("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// The whole page as PNG; what the window shows of it where only Chromium can do more.
    pub fn screenshot(&self) -> Vec<u8> {
        self.picture(true)
    }

    /// What the window shows of the page, as PNG.
    pub fn view(&self) -> Vec<u8> {
        self.picture(false)
    }

    fn picture(&self, beyond: bool) -> Vec<u8> {
        let picture = if self.engine == Engine::Chromium {
            let whole = json!({ "captureBeyondViewport": beyond });
            self.cdp("Page.captureScreenshot", &whole)["data"].take()
        } else {
            self.driver.get("/screenshot")
        };
        BASE64.decode(picture.as_str().unwrap_or_default()).expect("a picture is base64")
    }

    /// Sends a command to the browser's own protocol.
    pub fn cdp(&self, command: &str, parameters: &Value) -> Value {
        self.driver.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// The next file that a person's click downloads.
    pub fn downloaded(&self, what: &str) -> PathBuf {
        self.wait(what, || {
            let entries = fs::read_dir(self.downloads()).ok()?;
            let mut files = entries.flatten().map(|entry| entry.path());
            let unfinished = ["crdownload", "tmp", "part", "wkdownload"];
            files.find(|path| {
                let extension = path.extension().and_then(|extension| extension.to_str());
                let there = fs::metadata(path).is_ok_and(|data| data.len() > 0);
                there && !extension.is_some_and(|extension| unfinished.contains(&extension))
            })
        })
    }

    /// Addresses that were asked for since the last look at what happened, in order.
    pub fn requests(&self) -> Vec<String> {
        let sent = self.events("Network.requestWillBeSent");
        sent.iter()
            .filter_map(|event| event["request"]["url"].as_str().map(str::to_owned))
            .collect()
    }

    /// Parameters of the browser's own events of this name since the last look at what happened.
    pub fn events(&self, name: &str) -> Vec<Value> {
        let entries = self.driver.post("/se/log", &json!({ "type": "performance" }));
        let entries = entries.as_array().cloned().unwrap_or_default();
        let messages = entries.iter().filter_map(|entry| {
            let mut message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &mut message["message"];
            (event["method"] == name).then(|| event["params"].take())
        });
        messages.collect()
    }

    /// What the page wrote to the console since the last call. Only Chromium tells; in others the
    /// page has to take it down itself ([`crate::Site::watched`]).
    pub fn console(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            let said = self.run("return self.complaints?.splice(0) ?? [];", &[]);
            return said.as_array().into_iter().flatten().map(Value::to_string).collect();
        }
        let entries = self.driver.post("/se/log", &json!({ "type": "browser" }));
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries.iter().filter_map(|entry| entry["message"].as_str().map(str::to_owned)).collect()
    }

    /// What the content security policy stopped on this page.
    pub fn violations(&self) -> Value {
        self.run("return self.violations ?? [];", &[])
    }

    /// A directory of this browser's own.
    pub fn scratch(&self) -> &Path {
        self.profile.path()
    }

    fn downloads(&self) -> PathBuf {
        self.profile.path().join("downloads")
    }
}

/// Whether a driver's error says that the page was left before its script had answered: WebKit's
/// words, and Chromium's.
fn is_of_a_page_that_went(error: &str) -> bool {
    ["before the unload event", "aborted by navigation"].iter().any(|words| error.contains(words))
}
