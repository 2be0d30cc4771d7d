//! Measures Gereed and its peers in one run, and writes what it finds into `docs/bench.md`:
//! `cargo xtask bench` calls this with the folder of the pages and the number of runs.
#![allow(clippy::expect_used, clippy::panic, reason = "a measurement that cannot go on ends here")]

mod chart;
mod measure;
mod numbers;
mod table;

use std::path::{Path, PathBuf};
use std::{env, fs};

use measure::{Bench, Peer};
use numbers::Found;

/// Who is measured, in the order of the table.
const PEERS: [Peer; 7] = [
    Peer { folder: "plain", name: "plain HTML + JS", flow: true, pdf: false },
    Peer { folder: "preact", name: "Preact by hand", flow: true, pdf: false },
    Peer { folder: "formbricks", name: "Formbricks surveys 1.99", flow: true, pdf: false },
    Peer { folder: "surveyjs", name: "SurveyJS js-ui 2.5", flow: true, pdf: true },
    Peer { folder: "jspdf", name: "jsPDF 4.2", flow: false, pdf: true },
    Peer { folder: "pdfkit", name: "pdfkit 0.20", flow: false, pdf: true },
    Peer { folder: "gereed", name: "**Gereed**", flow: true, pdf: true },
];

fn main() {
    let mut arguments = env::args().skip(1);
    let pages = PathBuf::from(arguments.next().expect("the folder of the pages"));
    let runs: usize = arguments.next().and_then(|n| n.parse().ok()).expect("how many runs");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let script = fs::read_to_string(root.join("bench/measure.js")).expect("bench/measure.js");

    let busy = load();
    let bench = Bench::serving(pages, script);
    let mut found: Vec<Found> = PEERS.iter().map(|_| Found::default()).collect();
    for run in 0..runs {
        // Another order in each run: what warms up or tires meets each of them.
        for position in 0..PEERS.len() {
            let position = (position + run) % PEERS.len();
            println!("run {} of {runs}: {}", run + 1, PEERS[position].folder);
            bench.measure(&PEERS[position], &mut found[position]);
        }
    }
    let page = root.join("docs/bench.md");
    let text = fs::read_to_string(&page).expect("docs/bench.md");
    let busy = format!("{busy} at the start, {} at the end", load());
    let results = table::results(&PEERS, &found, runs, &busy);
    fs::write(&page, table::put(&text, &results)).expect("docs/bench.md can be written");
    fs::write(root.join("docs/bench.svg"), chart::draw(&PEERS, &found)).expect("docs/bench.svg");
    println!("{results}");
}

/// How many programs want a processor, where the system tells.
fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().filter(|load| !load.is_empty()).unwrap_or("unknown").to_owned()
}
