//! The three engines: which program speaks WebDriver for each, and what it is told.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::{Value, json};

/// What draws pages and runs them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Brave, Opera.
    #[default]
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari.
    WebKit,
}

/// A program that speaks WebDriver, not yet started.
pub(crate) struct Launch {
    pub(crate) command: Command,
    /// What a session is asked to be.
    pub(crate) capabilities: Value,
    /// The end of the words on the line on which the program says its port; none when we chose it.
    pub(crate) says: Option<&'static str>,
    /// The port, when we chose it.
    pub(crate) port: u16,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Gets ready for a browser that keeps everything in `profile`, with a language as its own, and
    /// downloads to `downloads`.
    pub(crate) fn launch(self, profile: &Path, downloads: &Path, storage_off: bool) -> Launch {
        match self {
            Self::Chromium => chromium(profile, storage_off),
            Self::Firefox => firefox(profile, downloads, storage_off),
            Self::WebKit => webkit(profile, downloads),
        }
    }
}

fn chromium(profile: &Path, storage_off: bool) -> Launch {
    let mut preferences = json!({});
    if storage_off {
        preferences = json!({ "profile.default_content_setting_values.cookies": 2 });
    }
    let mut command = Command::new("chromedriver");
    command.arg("--port=0");
    Launch {
        command,
        says: Some("successfully on port "),
        port: 0,
        capabilities: json!({
            "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" },
            "goog:chromeOptions": {
                "prefs": preferences,
                "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                    "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--lang=nl",
                    "--force-prefers-reduced-motion", "--window-size=1280,900",
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                    format!("--user-data-dir={}", profile.join("chromium").display()),
                ],
            },
        }),
    }
}

fn firefox(profile: &Path, downloads: &Path, storage_off: bool) -> Launch {
    let mut command = Command::new(geckodriver());
    command.args(["--port", "0"]).env("HOME", profile).env("XDG_CACHE_HOME", profile);
    Launch {
        command,
        says: Some("Listening on 127.0.0.1:"),
        port: 0,
        capabilities: json!({ "moz:firefoxOptions": {
            "args": ["-headless", "--width=1280", "--height=985"],
            "prefs": {
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.download.always_ask_before_handling_new_types": false,
                "browser.download.open_pdf_attachments_inline": false,
                "browser.helperApps.neverAsk.saveToDisk": "application/pdf,application/json",
                "pdfjs.disabled": true,
                "intl.accept_languages": "nl",
                "dom.storage.enabled": !storage_off,
                "network.dns.disabled": true,
                "ui.prefersReducedMotion": 1,
            },
        } }),
    }
}

fn webkit(profile: &Path, downloads: &Path) -> Launch {
    let folders = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
    fs::write(profile.join("user-dirs.dirs"), folders).expect("the profile is ours");
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
    let port = listener.local_addr().expect("a port has a number").port();
    let mut command = Command::new("WebKitWebDriver");
    command
        .args(["--host=127.0.0.1", &format!("--port={port}")])
        .env("HOME", profile)
        .env("XDG_CONFIG_HOME", profile)
        .env("LANGUAGE", "nl");
    Launch {
        command,
        says: None,
        port,
        capabilities: json!({ "webkitgtk:browserOptions": {
            "binary": mini_browser(),
            "args": ["--automation"],
        } }),
    }
}

/// The driver of Firefox: on the path, or where `cargo xtask test browser` builds it.
fn geckodriver() -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    let home = env::var_os("HOME").unwrap_or_default();
    let cache = env::var_os("XDG_CACHE_HOME")
        .map_or_else(|| Path::new(&home).join(".cache"), PathBuf::from)
        .join("gereed/bin");
    env::split_paths(&path)
        .chain([cache])
        .map(|directory| directory.join("geckodriver"))
        .find(|file| file.is_file())
        .expect("geckodriver is there; `cargo xtask test browser` builds it")
}

/// The browser of WebKitGTK, which stands beside the library.
fn mini_browser() -> PathBuf {
    let libraries = Path::new("/usr/lib");
    let places = fs::read_dir(libraries).expect("there are libraries").flatten();
    places
        .map(|place| place.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|file| file.is_file())
        .expect("MiniBrowser is there; it is in Debian's package webkit2gtk-driver")
}
