//! The plan made her own, the work sheets and the calendar: kept, and in what is taken along.

use std::fs;

use browser_tests::{Browser, Check, Site, instrument, keep, varied};
use gereed::assessment::{Depth, ResultFile};
use gereed::i18n::{Key, Locale};

/// Types into the field under a label within an element, as its input events tell.
fn fill(check: &Check, within: &str, label: &str, text: &str) {
    let script = "const field = [...root.querySelectorAll(arguments[0] + ' label')] \
            .find((node) => node.textContent.startsWith(arguments[1])) \
            .querySelector('input, textarea'); \
        field.value = arguments[2]; \
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); \
        return true;";
    assert_eq!(check.run(script, &[within.into(), label.into(), text.into()]), true, "{label}");
}

fn tick(check: &Check, within: &str, label: &str) {
    let script = "[...root.querySelectorAll(arguments[0] + ' label')] \
        .find((node) => said(node) === arguments[1]).querySelector('input').click(); return true;";
    assert_eq!(check.run(script, &[within.into(), label.into()]), true, "{label}");
}

/// Opens the fields of the action at a place in the plan; gives what finds them.
fn open(check: &Check, place: usize) -> String {
    let script = "const button = root.querySelectorAll('.g-act > [aria-controls]')[arguments[0]]; \
        button.click(); return '#' + button.getAttribute('aria-controls');";
    let found = check.run(script, &[place.into()]);
    let selector = found.as_str().expect("an action").to_owned();
    check.element(&format!("{selector} input"), 0);
    selector
}

#[test]
fn what_she_makes_of_the_plan_is_kept_and_goes_along() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Full);
    let text = |key| check.texts().text(key);

    let first = open(&check, 0);
    fill(&check, &first, text(Key::PlanEditOwner), "Fatma");
    fill(&check, &first, text(Key::PlanEditDue), "2099-01-15");
    check.says("Fatma");
    let second = open(&check, 1);
    tick(&check, &second, text(Key::PlanEditDone));
    check.says(text(Key::ReportPlanStateDone));
    check.press(Key::WorksheetGoals);
    fill(&check, "#g-sheet-2", text(Key::WorksheetLearning), "Luisteren naar klanten");
    browser.wait("a second row", || (check.count("#g-sheet-2 fieldset") == 2).then_some(()));
    let long = ["Negen op de tien cliënten zijn tevreden over hoe we meedenken."; 4].join(" ");
    fill(&check, "#g-sheet-2", text(Key::WorksheetMeasure), &long);
    let whole = "const field = root.querySelectorAll('#g-sheet-2 textarea')[2]; \
        return field.scrollHeight <= field.clientHeight;";
    assert_eq!(check.run(whole, &[]), true, "all that was written can be read");
    keep("pictures/work.png", &browser.screenshot());

    browser.reload();
    let check = Check::on(&browser, Locale::Nl);
    check.says("Fatma");
    check.press(Key::WorksheetGoals);
    let kept = "return root.querySelectorAll('#g-sheet-2 textarea')[1].value;";
    assert_eq!(check.run(kept, &[]), "Luisteren naar klanten");

    check.press(Key::ResultPdf);
    let path = browser.downloaded("the PDF");
    let pdf = fs::read(&path).unwrap();
    fs::remove_file(path).unwrap();
    keep("pdf/browser-nl-own.pdf", &pdf);
    let file = ResultFile::open(&pdf).expect("it carries the result");
    let mut names: Vec<&str> = file.work.iter().map(|(_, text)| text.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["2099-01-15", "Fatma", "Luisteren naar klanten", long.as_str(), "done"]);

    check.press(Key::PlanEditCalendar);
    let calendar = fs::read_to_string(browser.downloaded("the calendar")).unwrap();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"), "{calendar}");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20990115\r\n"), "{calendar}");
    assert!(calendar.contains("Fatma"), "{calendar}");
    check.is_quiet();
}

#[test]
fn each_action_stands_under_its_own_term() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Full);
    let script = "const left = (node) => Math.round(node.getBoundingClientRect().left); \
        const heads = [...root.querySelectorAll('.g-days p > span')].map(left); \
        const acts = [...root.querySelectorAll('.g-act')]; \
        const right = acts.filter((act) => left(act) === heads[act.dataset.days / 30 - 1]); \
        return [heads.length, acts.length > 9, right.length === acts.length];";
    assert_eq!(check.run(script, &[]), serde_json::json!([3, true, true]));
    check.is_quiet();
}

#[test]
fn an_action_that_is_changed_leaves_no_hole_and_fits() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    let instrument = instrument(Locale::Nl);
    check.answer_all(&instrument, &varied(&instrument), Depth::Full);
    for place in [1, 2] {
        open(&check, place);
    }
    // What an open action has of the width of the calendar, and whether anything sticks out of it.
    let script = "const [card] = root.querySelectorAll('.g-act:has(> .g-own:not([hidden]))'); \
        const { width } = card.parentNode.getBoundingClientRect(); \
        const plan = root.querySelector('.g-plan'); \
        return [Math.round(card.getBoundingClientRect().width / width * 10), \
            plan.scrollWidth <= plan.clientWidth];";
    for (width, share) in [(1280, 10), (900, 10), (360, 9)] {
        browser.resize(width, 900);
        let expected = serde_json::json!([share, true]);
        browser.wait("the plan", || (check.run(script, &[]) == expected).then_some(()));
        keep(&format!("pictures/plan-{width}.png"), &browser.screenshot());
    }
    check.is_quiet();
}

#[test]
fn the_checklist_for_paper_comes_from_the_first_screen() {
    let (site, browser) = (Site::start(), Browser::start());
    let check = site.visit(&browser, Locale::Nl);
    check.press(Key::QuestionFormAsk);
    let pdf = fs::read(browser.downloaded("the checklist")).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert!(ResultFile::open(&pdf).is_err(), "it is blank");
    keep("pdf/browser-nl-form.pdf", &pdf);
    check.is_quiet();
}
