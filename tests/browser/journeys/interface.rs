//! The element against what it declares of itself.

use std::collections::{BTreeMap, BTreeSet};

use browser_tests::{Browser, Check, Receiver, Site, dist, instrument, varied};
use gereed::assessment::Depth;
use gereed::i18n::{Key, Locale};
use serde_json::{Value, json};

use crate::leads::fill_in;

/// Collects the details of every event that an element sends, declared or not.
const LISTEN: &str = "window.sent = []; \
    const dispatch = EventTarget.prototype.dispatchEvent; \
    EventTarget.prototype.dispatchEvent = function (event) { \
      if (this.localName === 'gereed-check') \
        sent.push([event.type, Object.keys(event.detail), event.bubbles && event.composed]); \
      return dispatch.call(this, event); \
    };";

const PARTS: &str =
    "return [...root.querySelectorAll('[part]')].flatMap((node) => [...node.part]);";

/// The declaration of the element in `custom-elements.json`.
fn declared() -> Value {
    let text = std::fs::read_to_string(dist().join("npm/custom-elements.json")).unwrap();
    let manifest: Value = serde_json::from_str(&text).unwrap();
    manifest["modules"][0]["declarations"][0].clone()
}

fn names(list: &Value) -> BTreeSet<String> {
    let entries = list.as_array().into_iter().flatten();
    entries.filter_map(|entry| entry["name"].as_str().map(str::to_owned)).collect()
}

fn texts(list: &Value) -> BTreeSet<String> {
    list.as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect()
}

/// The fields of `CustomEvent<{ a: string; b: number }>`.
fn fields(kind: &str) -> BTreeSet<String> {
    let inside = kind.trim_start_matches("CustomEvent<{").trim_end_matches("}>");
    let fields = inside.split(';').filter_map(|field| field.split_once(':'));
    fields.map(|(name, _)| name.trim().to_owned()).collect()
}

#[test]
fn every_event_and_part_is_declared_and_every_declared_one_is_there() {
    let receiver = Receiver::start(true);
    let origin = receiver.origin();
    let elements = format!(
        "<gereed-check eager lang=nl depth=quick booking-url=booking.html sender='Bureau Noord' \
           lead-url='{origin}/leads'></gereed-check>\
         <gereed-check eager lang=nl instrument=none.json></gereed-check>"
    );
    let booking = [("booking.html", "<title>Booking</title>")];
    let site = Site::reaching(&origin, &elements, &booking);
    let browser = Browser::start();
    browser.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": LISTEN }));
    browser.open(&format!("{}/", site.url()));
    let check = Check::on(&browser, Locale::Nl);
    let mut parts = texts(&check.run(PARTS, &[]));
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    parts.extend(texts(&check.run(PARTS, &[])));
    check.press(Key::ResultPdf);
    browser.downloaded("the PDF");
    fill_in(&browser, &check);
    check.press(Key::LeadSend);
    check.says(check.texts().text(Key::LeadDeliveredTitle));
    browser.click("the booking link", &check.element("a[href*='booking.html']", 0));

    let declared = declared();
    let wanted = names(&declared["events"]);
    let sent = browser.wait("all events", || {
        let sent = browser.run("return sent;", &[]).as_array().cloned()?;
        let names: BTreeSet<&str> = sent.iter().filter_map(|event| event[0].as_str()).collect();
        (names.len() >= wanted.len()).then_some(sent)
    });
    let details: BTreeMap<&str, BTreeSet<String>> = declared["events"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|event| {
            Some((event["name"].as_str()?, fields(event["type"]["text"].as_str()?)))
        })
        .collect();
    for event in &sent {
        let name = event[0].as_str().unwrap();
        assert_eq!(details.get(name), Some(&texts(&event[1])), "{name}");
        assert_eq!(event[2], true, "{name} bubbles and is composed");
    }
    let sent: Value = sent.iter().map(|event| event[0].clone()).collect();
    assert_eq!(texts(&sent), wanted);
    assert_eq!(parts, names(&declared["cssParts"]));
}

#[test]
fn attributes_properties_and_methods_are_those_declared() {
    let (site, browser) = (Site::hosting("", &[]), Browser::start());
    browser.open(&format!("{}/", site.url()));
    let own = browser.run_async(
        "const { observedAttributes, prototype } = await customElements.whenDefined('gereed-check'); \
         const own = Object.entries(Object.getOwnPropertyDescriptors(prototype)); \
         return { observed: observedAttributes, \
           fields: own.filter(([, it]) => it.get).map(([name]) => name), \
           methods: own.filter(([name, it]) => it.value && !/constructor|Callback$/.test(name)) \
             .map(([name]) => name) };",
        &[],
    );
    let declared = declared();
    let members = |kind: &str| {
        let all = declared["members"].as_array().cloned().unwrap_or_default();
        names(&all.into_iter().filter(|member| member["kind"] == kind).collect())
    };
    assert_eq!(texts(&own["fields"]), members("field"));
    assert_eq!(texts(&own["methods"]), members("method"));
    let mut attributes = texts(&own["observed"]);
    attributes.extend(["eager".to_owned(), "closed".to_owned()]);
    assert_eq!(attributes, names(&declared["attributes"]));
}

#[test]
fn a_wrong_value_is_named_once_with_what_can_be_used_instead() {
    let element = "<gereed-check eager lang=xx depth=deep theme=blue instrument=none \
        booking-url='javascript:alert(1)' logo='ftp://a.example/b' privacy-url='mailto:a@example.org' \
        paper=a3 brand-accent=blueish respondent-role='The boss' lead-url=https://a.example/leads \
        lead-email=bureau data-hidden='source=site,campaign,team=a\\,b'></gereed-check>\
        <gereed-check eager booking-url=cal.com/bureau privacy-url=www.a.example logo=logo.svg>\
        </gereed-check><gereed-check eager booking-url=https://cal.com></gereed-check>\
        <gereed-check eager booking-url=https://www.calendly.com/></gereed-check>\
        <gereed-check eager booking-url=https://bureau.cal.com></gereed-check>\
        <gereed-check eager booking-url=https://calendly.com/bureau></gereed-check>";
    let (site, browser) = (Site::hosting(element, &[]), Browser::start());
    browser.open(&format!("{}/", site.url()));
    Check::on(&browser, Locale::Nl);
    browser.run(
        "const check = document.querySelector('gereed-check'); check.setAttribute('depth', 'full'); \
         setTimeout(() => check.setAttribute('depth', 'deep'));",
        &[],
    );
    std::thread::sleep(std::time::Duration::from_millis(100));
    let console = browser.console();
    for (name, value, advice) in [
        ("lang", "xx", "use one of en, nl; nl is used"),
        ("depth", "deep", "use one of full, quick; full is used"),
        ("theme", "blue", "use one of auto, light, dark; auto is used"),
        ("instrument", "none", "use one of strategic-learning-policy"),
        ("lead-email", "bureau", "use an e-mail address; none is used"),
        ("data-hidden", "campaign", "use name=value; none is used"),
        ("booking-url", "cal.com/bureau", "use an address with https"),
        ("booking-url", "https://cal.com/", "such as https://cal.com/your-bureau"),
        ("booking-url", "https://www.calendly.com/", "use your own page there"),
        ("privacy-url", "www.a.example", "use an address with https"),
        (
            "logo",
            "ftp://a.example/b",
            "use an address with http, https, data, blob and without a password; none is used",
        ),
        (
            "privacy-url",
            "mailto:a@example.org",
            "use an address with http, https and without a password; none is used",
        ),
        ("paper", "a3", "use one of a4, letter; a4 is used"),
        ("brand-accent", "blueish", "use a colour such as #1d3fa6; the page's accent is used"),
        ("respondent-role", "The boss", "none is used"),
        (
            "booking-url",
            "javascript:alert(1)",
            "use an address with http, https, mailto and without a password; none is used",
        ),
    ] {
        let named: Vec<&String> = console
            .iter()
            .filter(|line| line.contains(&format!("{name}=\\\"{value}\\\"")))
            .collect();
        assert_eq!(named.len(), 1, "{name} in {console:#?}");
        assert!(named[0].contains(advice), "{}", named[0]);
    }
    let own =
        |line: &&String| line.contains("bureau.cal.com") || line.contains("calendly.com/bureau");
    assert_eq!(console.iter().find(own), None, "a page of one's own is right");
}

#[test]
fn an_error_quotes_nothing_that_someone_entered() {
    let element = "<gereed-check eager lang=nl depth=quick no-save data-layer></gereed-check>";
    let (site, browser) = (Site::hosting(element, &[]), Browser::start());
    browser.open(&format!("{}/", site.url()));
    let check = Check::on(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    let told = browser.run_async(
        "const check = document.querySelector('gereed-check'); \
         const told = []; \
         check.addEventListener('gereed-error', ({ detail }) => told.push(detail)); \
         const { result } = check; \
         const [statement] = Object.keys(result.answers); \
         for (const more of [{ filled_in_by: ['Jan <jan@x.example>'] }, \
             { organisation: { secret: 7 } }, { notes: { [statement]: ['secret'] } }, \
             { answers: { ...result.answers, [statement]: 'secret' } }, \
             { answers: { ...result.answers, [statement]: 90210 } }, \
             { completed_at: 'secret' }]) \
           await check.open({ ...result, ...more }) \
             .then(() => told.push('opened'), ({ code, message }) => told.push({ code, message })); \
         return [told, window.dataLayer.filter(({ event }) => event === 'gereed_error')];",
        &[],
    );
    let error = json!({ "code": "file-refused", "message": "the file is no result of the check" });
    assert_eq!(told[0], json!(vec![error; 12]));
    assert_eq!(told[1], json!(vec![json!({ "event": "gereed_error", "code": "file-refused" }); 6]));
}

#[test]
fn a_page_opens_a_result_as_object_text_or_file_and_what_is_none_is_refused_with_a_code() {
    let element = "<gereed-check eager lang=nl depth=quick no-save></gereed-check>";
    let (site, browser) = (Site::hosting(element, &[]), Browser::start());
    browser.open(&format!("{}/", site.url()));
    let check = Check::on(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Quick);
    let result = check.result();
    let call = |script: &str| {
        let script = format!("const check = document.querySelector('gereed-check'); {script}");
        browser.run_async(&script, std::slice::from_ref(&result))
    };
    for form in [
        "arguments[0]",
        "JSON.stringify(arguments[0])",
        "new File([JSON.stringify(arguments[0])], 'result.json')",
    ] {
        assert!(call("await check.reset(); return check.result;").is_null());
        call(&format!("await check.open({form});"));
        check.element(".g-verdict", 0);
        assert_eq!(check.result(), result, "{form}");
    }
    for wrong in
        ["{}", "'no result'", "new Blob(['%PDF-1.7'])", "new Blob([new Uint8Array(2 ** 25)])"]
    {
        let code =
            call(&format!("return check.open({wrong}).then(() => '', (error) => error.code);"));
        assert_eq!(code, "file-refused", "{wrong}");
    }
    assert_eq!(check.result(), result, "what was there stays");
}
