//! One peer, once.

use std::path::PathBuf;

use browser_tests::Browser;
use serde_json::{Value, json};
use static_server::Server;

use crate::numbers::Found;

/// A page that does what ours does, or a part of it.
pub struct Peer {
    /// Where its page is.
    pub folder: &'static str,
    /// As the table calls it.
    pub name: &'static str,
    /// Whether it asks the statements.
    pub flow: bool,
    /// Whether it makes a PDF.
    pub pdf: bool,
}

/// The pages, served, with what measures in them.
pub struct Bench {
    server: Server,
    script: String,
}

impl Bench {
    /// Serves the pages.
    pub fn serving(pages: PathBuf, script: String) -> Self {
        Self { server: Server::start(pages, 0, false).expect("a port is free"), script }
    }

    /// Measures a peer once in everything.
    pub fn measure(&self, peer: &Peer, found: &mut Found) {
        if peer.flow {
            self.ready(peer, found);
            self.ready_slow(peer, found);
            self.flow(peer, found);
        } else {
            let browser = self.open(peer, 1, false);
            pdf(&browser, found);
        }
    }

    fn ready(&self, peer: &Peer, found: &mut Found) {
        let browser = self.open(peer, 1, false);
        found.ready.push(number(&browser.run_async("return await bench.ready;", &[])));
    }

    fn ready_slow(&self, peer: &Peer, found: &mut Found) {
        let browser = self.open(peer, 4, true);
        let seen = browser.run_async(
            "const ready = await bench.ready; return [ready, bench.received(ready)];",
            &[],
        );
        found.ready_slow.push(number(&seen[0]));
        found.first_bytes.push(number(&seen[1]["bytes"]));
        found.first_requests.push(number(&seen[1]["requests"]));
        if peer.folder == "gereed" {
            let running = browser
                .wait("the wasm", || browser.run("return bench.running() ?? null;", &[]).as_f64());
            found.running.push(running - number(&seen[0]));
        }
    }

    fn flow(&self, peer: &Peer, found: &mut Found) {
        let browser = self.open(peer, 4, false);
        browser.run_async("return await bench.ready;", &[]);
        if peer.folder == "gereed" {
            browser
                .wait("the wasm", || browser.run("return bench.running() ?? null;", &[]).as_f64());
        }
        let seen = browser.run_async("return await bench.flow();", &[]);
        let numbers = |name: &str| seen[name].as_array().into_iter().flatten().map(number);
        found.clicks.extend(numbers("clicks"));
        found.steps.extend(numbers("steps"));
        let received = browser.run("return bench.received();", &[]);
        found.bytes.push(number(&received["bytes"]));
        found.requests.push(number(&received["requests"]));
        browser.cdp("HeapProfiler.collectGarbage", &json!({}));
        let heap = number(&browser.cdp("Runtime.getHeapUsage", &json!({}))["usedSize"]);
        found.heap.push(heap + number(&browser.run("return bench.memory();", &[])));
        if peer.pdf {
            browser.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": 1 }));
            pdf(&browser, found);
        }
    }

    /// A page in a browser of its own: nothing cached, nothing kept.
    fn open(&self, peer: &Peer, slower: u32, phone: bool) -> Browser {
        let browser = Browser::start();
        browser.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": self.script }));
        browser.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": slower }));
        if phone {
            let conditions = json!({ "offline": false, "latency": 150,
                "downloadThroughput": 200_000, "uploadThroughput": 200_000 });
            browser.cdp("Network.emulateNetworkConditions", &conditions);
        }
        browser.open(&format!("{}/{}/", self.server.url(), peer.folder));
        browser
    }
}

fn pdf(browser: &Browser, found: &mut Found) {
    let seen = browser.run_async("return await bench.pdf();", &[]);
    let numbers = |name: &str| seen[name].as_array().into_iter().flatten().map(number);
    found.pdf_first.extend(numbers("first"));
    found.pdf_later.extend(numbers("later"));
    found.pdf_again.extend(numbers("again"));
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}
