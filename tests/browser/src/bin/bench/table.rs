//! The tables of `docs/bench.md`.

use std::fmt::Write as _;

use crate::measure::Peer;
use crate::numbers::{Found, median, quantile};

const START: &str = "<!-- results: written by `cargo xtask bench` -->\n";
const END: &str = "<!-- end of the results -->";

/// The page with other results.
pub fn put(page: &str, results: &str) -> String {
    let (before, rest) = page.split_once(START).expect("docs/bench.md has a place for results");
    let (_, after) = rest.split_once(END).expect("docs/bench.md ends its results");
    [before, START, results, END, after].concat()
}

/// All tables.
pub fn results(peers: &[Peer], found: &[Found], runs: usize, busy: &str) -> String {
    let pairs = || peers.iter().zip(found);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut text = format!(
        "Medians of {runs} runs, with the least and the most, on {cores} cores. Load of the machine, \
         ours included: {busy}.\n\n"
    );
    text.push_str(
        "| | bytes to the first answer | requests | ready | ready, slow phone | bytes of the whole flow |\n\
         |---|---|---|---|---|---|\n",
    );
    for (peer, found) in pairs().filter(|(peer, _)| peer.flow) {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} |",
            peer.name,
            kilobytes(&found.first_bytes),
            whole(&found.first_requests),
            ms(&found.ready),
            ms(&found.ready_slow),
            kilobytes(&found.bytes),
        );
    }
    text.push_str(
        "\n| at CPU 4× | click to frame, p50 | p95 | next screen | memory |\n|---|---|---|---|---|\n",
    );
    for (peer, found) in pairs().filter(|(peer, _)| peer.flow) {
        let p95 = quantile(&found.clicks, 0.95).map_or_else(none, |ms| format!("{ms:.0} ms"));
        let _ = writeln!(
            text,
            "| {} | {} | {p95} | {} | {} |",
            peer.name,
            ms(&found.clicks),
            ms(&found.steps),
            megabytes(&found.heap),
        );
    }
    text.push_str("\n| PDF | first | later |\n|---|---|---|\n");
    for (peer, found) in pairs().filter(|(peer, _)| peer.pdf) {
        let (first, later) = (ms(&found.pdf_first), ms(&found.pdf_later));
        let _ = writeln!(text, "| {} | {first} | {later} |", peer.name);
    }
    for (_, found) in pairs().filter(|(_, found)| !found.pdf_again.is_empty()) {
        let again = ms(&found.pdf_again);
        let _ = writeln!(text, "\nOur last PDF, asked for again with nothing changed: {again}.");
    }
    for (_, found) in pairs().filter(|(_, found)| !found.running.is_empty()) {
        let running = ms(&found.running);
        let _ = writeln!(text, "\nFrom ready to the running wasm, on the slow phone: {running}.");
    }
    text.push('\n');
    text
}

fn none() -> String {
    "–".to_owned()
}

/// `12 ms (10–19)`.
fn spread(values: &[f64], unit: &str, show: impl Fn(f64) -> String) -> String {
    let ends = [0.0, 0.5, 1.0].map(|share| quantile(values, share).map(&show));
    let [Some(least), Some(middle), Some(most)] = ends else { return none() };
    if least == most {
        return format!("{middle}{unit}");
    }
    format!("{middle}{unit} ({least}–{most})")
}

fn ms(values: &[f64]) -> String {
    spread(values, " ms", |value| format!("{value:.0}"))
}

fn kilobytes(values: &[f64]) -> String {
    spread(values, " KB", |value| format!("{:.1}", value / 1000.0))
}

fn megabytes(values: &[f64]) -> String {
    spread(values, " MB", |value| format!("{:.1}", value / 1e6))
}

fn whole(values: &[f64]) -> String {
    median(values).map_or_else(none, |value| format!("{value:.0}"))
}
