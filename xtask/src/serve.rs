//! `cargo xtask serve`: the widget in a browser while one works on it.

use std::path::Path;
use std::time::{Duration, SystemTime};
use std::{fs, thread};

use anyhow::{Context, Result};
use static_server::Server;

use crate::{distribution, files};

/// What makes the distribution; a change in one of these builds it again.
const SOURCES: [&str; 9] = [
    "src",
    "styles",
    "locales",
    "instruments",
    "fonts",
    "index.html",
    "en.html",
    "embed.html",
    "Cargo.toml",
];

/// How to serve.
#[derive(clap::Args)]
pub struct Options {
    /// Build quickly, large, and with checks that a release leaves out
    #[arg(long)]
    dev: bool,
    /// Where to listen on 127.0.0.1; 0 is any free port
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Send the strictest content security policy that the element must run under
    #[arg(long)]
    csp: bool,
}

/// Builds and serves until it is stopped.
///
/// # Errors
/// When the first build fails or the port is in use.
pub fn run(options: &Options) -> Result<()> {
    make(options.dev)?;
    let port = options.port;
    let server = Server::start(files::dist(), port, options.csp)
        .with_context(|| format!("port {port} cannot be used; choose another with --port"))?;
    println!("{}/ (stop with Ctrl-C)", server.url());
    let mut built = newest(&files::root());
    loop {
        thread::sleep(Duration::from_millis(500));
        let now = newest(&files::root());
        if now != built {
            built = now;
            match make(options.dev) {
                Ok(()) => println!("built; load the page again"),
                Err(error) => eprintln!("{error:#}"),
            }
        }
    }
}

fn make(dev: bool) -> Result<()> {
    if dev { distribution::quick() } else { distribution::release(false) }
}

/// When a source last changed.
fn newest(root: &Path) -> Option<SystemTime> {
    SOURCES.iter().filter_map(|name| changed(&root.join(name))).max()
}

fn changed(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).and_then(|data| data.modified()).ok();
    let inner = fs::read_dir(path)
        .ok()
        .and_then(|entries| entries.flatten().filter_map(|entry| changed(&entry.path())).max());
    own.max(inner)
}
