//! The recipes of `docs/leads.md`, each with what it is for.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use browser_tests::{Browser, Receiver};
use gereed::i18n::Key;
use serde_json::{Value, json};

use super::{body, fill_in, site, site_of, tick, with_result};

/// A program that ends with the value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

/// Starts a program and waits until it listens.
fn start(browser: &Browser, command: &mut Command, port: u16) -> Running {
    let child = command.stdout(Stdio::null()).spawn();
    let running = Running(child.expect("`cargo xtask test browser` fetches what this needs"));
    browser.wait(&format!("{command:?}"), || TcpStream::connect(("127.0.0.1", port)).ok());
    running
}

#[test]
fn node_red_takes_each_lead_once_with_and_without_preflight() {
    for cors in ["", "httpNodeCors: { origin: '*', methods: 'POST' },"] {
        let browser = Browser::start();
        let folder = browser.scratch().join("node-red");
        fs::create_dir(&folder).unwrap();
        let flow = fs::read_to_string(root().join("integrations/node-red/flow.json")).unwrap();
        fs::write(folder.join("flow.json"), flow).unwrap();
        let port = free_port();
        let settings = format!(
            "module.exports = {{ uiPort: {port}, uiHost: '127.0.0.1', flowFile: 'flow.json', {cors} \
             httpAdminRoot: false, fileWorkingDirectory: '{}', telemetry: {{ enabled: false }} }};",
            folder.display()
        );
        fs::write(folder.join("settings.js"), settings).unwrap();
        let red = root().join("tests/recipes/node_modules/node-red/red.js");
        let mut node = Command::new("node");
        let _node = start(&browser, node.arg(red).arg("--userDir").arg(&folder), port);

        let origin = format!("http://127.0.0.1:{port}");
        let site = site_of(&origin, "/leads", "");
        let check = with_result(&site, &browser);
        fill_in(&browser, &check);
        tick(&browser, &check, "result");
        check.press(Key::LeadSend);
        check.says(check.texts().text(Key::LeadDeliveredTitle));
        let leads = || {
            let text = fs::read_to_string(folder.join("leads.ndjson")).unwrap_or_default();
            text.lines().map(body).collect::<Vec<Value>>()
        };
        browser.wait("a line", || (!leads().is_empty()).then_some(()));
        let lead = &leads()[0];
        assert_eq!(lead["contact"]["email"], "postmerk@voorbeeld.example");
        assert!(lead["result"]["level"].is_u64(), "{lead}");

        let again = json!({ "type": "gereed.lead.created", "data": lead }).to_string();
        let agent: ureq::Agent =
            ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let send = |text: &str| {
            let sent = agent.post(format!("{origin}/leads")).content_type("text/plain").send(text);
            sent.unwrap().status().as_u16()
        };
        assert_eq!((send(&again), send("{}"), send("nonsense")), (200, 400, 400));
        assert_eq!(leads().len(), 1, "a repeat is known by its id");
        assert_eq!(browser.violations(), json!([]));
    }
}

/// The command that the relay checks results with.
fn gereed() -> PathBuf {
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--package", "gereed", "--bin", "gereed"])
        .current_dir(root())
        .status();
    assert!(built.is_ok_and(|status| status.success()), "the command line is built");
    target().join("debug/gereed")
}

#[test]
fn the_relay_checks_mails_and_signs() {
    let (browser, crm) = (Browser::start(), Receiver::start(false));
    let mails = browser.scratch().join("mails");
    let (smtp_port, port) = (free_port(), free_port());
    let mut smtp = Command::new("python3");
    smtp.env("PYTHONPATH", target().join("recipes"))
        .args(["-m", "aiosmtpd", "-n", "-l", &format!("127.0.0.1:{smtp_port}")])
        .args(["-c", "aiosmtpd.handlers.Mailbox"])
        .arg(&mails);
    let _smtp = start(&browser, &mut smtp, smtp_port);
    let mut relay = Command::new("python3");
    relay
        .arg(root().join("integrations/relay/relay.py"))
        .current_dir(browser.scratch())
        .env("PORT", port.to_string())
        .env("SMTP_HOST", "127.0.0.1")
        .env("SMTP_PORT", smtp_port.to_string())
        .env("FROM", "check@voorbeeld.example")
        .env("TO", "bureau@voorbeeld.example")
        .env("FORWARD_URL", crm.url())
        .env("FORWARD_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        .env("GEREED", gereed())
        .stderr(Stdio::null());
    let _relay = start(&browser, &mut relay, port);

    let origin = format!("http://127.0.0.1:{port}");
    let site = site_of(&origin, "/", "");
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    tick(&browser, &check, "result");
    tick(&browser, &check, "answers");
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadDeliveredTitle));

    let mailed = || {
        let entries = fs::read_dir(mails.join("new")).into_iter().flatten().flatten();
        entries.map(|entry| decoded(&entry.path())).collect::<Vec<String>>()
    };
    let mail = mailed().remove(0);
    for words in [
        "Request for a conversation: Huismerk & Co",
        "To: bureau@voorbeeld.example",
        "Reply-To: postmerk@voorbeeld.example",
        "The result is what the answers say.",
        "contact.name: Zoë Naammerk",
        "consent.news: False",
        "result.verdict: pilot",
    ] {
        assert!(mail.contains(words), "{words} in {mail}");
    }
    let (_, attached) = mail.split_once("\nresult.json\n").expect("her answers are attached");
    assert_eq!(body(attached)["format"], "gereed/result");
    let passed = crm.received().remove(0);
    let header = |name: &str| {
        passed
            .signed
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.clone())
            .unwrap()
    };
    let sent = body(&passed.body);
    assert_eq!(json!(header("id")), sent["data"]["id"]);
    let signature = signature(&header("id"), &header("timestamp"), &passed.body);
    assert_eq!(header("signature"), format!("v1,{signature}"));

    let agent: ureq::Agent =
        ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let send = |lead: &Value| {
        let sent = agent.post(&origin).content_type("text/plain").send(lead.to_string());
        sent.unwrap().status().as_u16()
    };
    assert_eq!((send(&sent), mailed().len()), (204, 1), "a repeat is known by its id");
    let forgeries = [
        ("/data/result/level", json!(5)),
        ("/data/result/factors/direction", json!(100)),
        ("/data/check/id", json!("another-check")),
    ];
    for (n, (place, value)) in (1..).zip(forgeries) {
        let mut forged = sent.clone();
        forged["data"]["id"] = format!("forged {n}").into();
        *forged.pointer_mut(place).expect("it was sent") = value;
        assert_eq!(send(&forged), 204);
        let doubtful = mailed().into_iter().filter(|m| m.contains("IS NOT WHAT THE ANSWERS SAY"));
        assert_eq!((mailed().len(), doubtful.count()), (1 + n, n), "{place}");
    }
    let mut alone = sent.clone();
    alone["data"]["id"] = "a third".into();
    alone["data"]["answers"] = Value::Null;
    assert_eq!(send(&alone), 204);
    let unchecked = mailed().iter().filter(|m| m.contains("were not both sent")).count();
    assert_eq!((mailed().len(), unchecked), (5, 1));
    let large = json!({ "data": "x".repeat(4 * 1024 * 1024) });
    assert_eq!(send(&large), 413);
    assert_eq!((send(&json!({})), send(&json!([1]))), (400, 400));
}

/// A mail as a person reads it, with what is attached.
fn decoded(path: &Path) -> String {
    const READ: &str = "import sys, email, email.policy\n\
        mail = email.message_from_file(open(sys.argv[1]), policy=email.policy.default)\n\
        print(*(f'{name}: {value}' for name, value in mail.items()), mail.get_body().get_content(), sep='\\n')\n\
        for part in mail.iter_attachments(): print(part.get_filename(), part.get_content(), sep='\\n')";
    let read = Command::new("python3").args(["-c", READ]).arg(path).output().unwrap();
    String::from_utf8(read.stdout).unwrap()
}

/// What Standard Webhooks says that the signature must be.
fn signature(id: &str, at: &str, body: &str) -> String {
    const SIGN: &str = "import sys, hmac, base64\n\
        key = base64.b64decode('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')\n\
        text = '.'.join(sys.argv[1:]).encode()\n\
        print(base64.b64encode(hmac.new(key, text, 'sha256').digest()).decode(), end='')";
    let made = Command::new("python3").args(["-c", SIGN, id, at, body]).output().unwrap();
    String::from_utf8(made.stdout).unwrap()
}

#[test]
fn hubspot_gets_what_its_contract_asks() {
    let hubspot = Receiver::start(true);
    let path = "/submissions/v3/integration/submit/1234567/6f1c1f9e-0000-4000-8000-000000000000";
    let attributes = "lead-format=hubspot data-hidden='subscriptionTypeId=999,bron=check'";
    let (site, browser) = (site_of(&hubspot.origin(), path, attributes), Browser::start());
    let check = with_result(&site, &browser);
    browser.run("document.cookie = 'hubspotutk=0123456789abcdef0123456789abcdef';", &[]);
    fill_in(&browser, &check);
    tick(&browser, &check, "news");
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    let received = hubspot.received().remove(0);
    assert_eq!(received.media, "application/json;charset=utf-8");
    let sent = body(&received.body);
    let known = ["fields", "submittedAt", "context", "legalConsentOptions", "skipValidation"];
    only(&sent, &known);
    for field in sent["fields"].as_array().unwrap() {
        only(field, &["objectTypeId", "name", "value"]);
        assert!(field["value"].as_str().is_some_and(|value| !value.is_empty()), "{field}");
    }
    only(&sent["context"], &["hutk", "ipAddress", "pageUri", "pageName", "pageId"]);
    assert!(sent["context"]["pageUri"].as_str().is_some_and(|page| page.starts_with("http")));
    let consent = &sent["legalConsentOptions"]["consent"];
    only(consent, &["consentToProcess", "text", "communications"]);
    assert_eq!(consent["consentToProcess"], true);
    assert!(consent["text"].as_str().is_some_and(|text| !text.is_empty()));
    let communication = &consent["communications"][0];
    only(communication, &["value", "subscriptionTypeId", "text"]);
    assert_eq!(
        (&communication["value"], &communication["subscriptionTypeId"]),
        (&json!(true), &json!(999))
    );
}

fn only(value: &Value, known: &[&str]) {
    for name in value.as_object().expect("an object").keys() {
        assert!(known.contains(&name.as_str()), "{name} is not in the contract");
    }
}

#[test]
fn a_form_service_gets_the_fields_of_a_form() {
    let service = Receiver::start(false);
    let attributes = "lead-format=form data-hidden='_subject=Nieuwe aanvraag\\, via de check'";
    let (site, browser) = (site(&service, attributes), Browser::start());
    let check = with_result(&site, &browser);
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    let body = service.received().remove(0).body;
    assert!(body.contains("&_subject=Nieuwe%20aanvraag%2C%20via%20de%20check"), "{body}");
}
