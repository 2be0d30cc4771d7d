//! The plan as a calendar, read by a program that knows calendars.

use gereed::assessment::ResultFile;
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};

use crate::cli::{MIXED, folder, gereed};

fn events(path: &str) -> Vec<icalendar::Event> {
    let ended = gereed(&["calendar", path]);
    assert_eq!((ended.code, ended.error.as_str()), (Some(0), ""));
    assert!(ended.out.lines().all(|line| line.len() <= 75), "{}", ended.out);
    assert_eq!(ended.out.matches('\n').count(), ended.out.matches("\r\n").count());
    let calendar: Calendar = ended.out.parse().expect("a calendar");
    let events = calendar.components.into_iter().map(|component| match component {
        CalendarComponent::Event(event) => Some(event),
        _ => None,
    });
    events.collect::<Option<_>>().expect("nothing but events")
}

#[test]
fn each_open_action_is_a_day_in_the_calendar() {
    let events = events(MIXED);
    assert!(events.len() > 5, "{}", events.len());
    let mut names: Vec<&str> = events.iter().filter_map(Component::get_uid).collect();
    for event in &events {
        let day = |moment: Option<DatePerhapsTime>| match moment {
            Some(DatePerhapsTime::Date(day)) => Some(day),
            _ => None,
        };
        let days = day(event.get_start()).zip(day(event.get_end()));
        assert_eq!(days.map(|(from, to)| (to - from).num_days()), Some(1), "{event:?}");
        let summary = event.get_summary().expect("a summary");
        assert!(!summary.contains('\u{ad}') && summary.len() > 8, "{summary}");
        assert!(event.get_description().expect("a description").contains("Wie: "));
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), events.len(), "each has a name of its own");
}

/// What a calendar is made of a result to which something was done.
fn made(name: &str, date: &str, change: impl FnOnce(&mut ResultFile)) -> crate::cli::Ended {
    let text = std::fs::read_to_string(crate::cli::fixture(MIXED)).expect("a result");
    let mut file = ResultFile::parse(&text).expect("a result");
    change(&mut file);
    let path = folder(name).join("result.json");
    std::fs::write(&path, file.to_json()).expect("a file");
    gereed(&["calendar", path.to_str().expect("a path"), "--date", date])
}

#[test]
fn the_plans_of_two_results_do_not_write_over_each_other() {
    let names = |change: fn(&mut ResultFile)| -> Vec<String> {
        let text = made("calendar-names", "2026-11-22", change).out;
        text.replace("\r\n ", "")
            .lines()
            .filter(|l| l.starts_with("UID:"))
            .map(Into::into)
            .collect()
    };
    let own = names(|_| {});
    let others = [
        names(|file| file.organisation = Some("Werf Noord".into())),
        names(|file| {
            let moment = file.completed_at.as_str().replacen("T1", "T0", 1);
            file.completed_at = gereed::i18n::Moment::parse(&moment).expect("a moment");
        }),
    ];
    for other in &others {
        assert_eq!(other.len(), own.len());
        assert!(other.iter().all(|name| !own.contains(name)), "{other:?}");
    }
    assert_ne!(others[0], others[1]);
    let own_words = |file: &mut ResultFile| file.filled_in_by = Some("Anna".into());
    assert_eq!(names(own_words), own, "what she changes in it does not count");
}

#[test]
fn a_plan_that_is_made_again_counts_as_newer_and_says_whose_it_is() {
    let organisation = |file: &mut ResultFile| file.organisation = Some("Werf, Noord".into());
    let [first, again, later] = ["2026-11-22", "2026-11-22", "2026-12-01"]
        .map(|date| made("calendar-again", date, organisation).out);
    assert_eq!(first, again, "byte for byte");
    let unfolded = later.replace("\r\n ", "");
    assert!(
        unfolded.contains("\r\nDTSTAMP:20261201T000000Z\r\nLAST-MODIFIED:20261201T000000Z\r\n")
    );
    assert!(unfolded.contains("\\nOrganisatie: Werf\\, Noord\r\n"), "{unfolded}");
    let turn = |text: &str| -> u32 {
        let line = text.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
        line.and_then(|digits| digits.parse().ok()).expect("a number")
    };
    assert!(turn(&later) > turn(&first));
}

#[test]
fn a_plan_with_nothing_open_is_no_calendar() {
    let ids: Vec<String> = events(MIXED)
        .iter()
        .map(|event| event.get_uid().expect("a name").split_once("-2").expect("an item").0.into())
        .collect();
    let ended = made("calendar-empty", "2026-11-22", |file| {
        for id in &ids {
            file.work.insert(format!("plan.{id}.state"), "done".to_owned());
        }
    });
    assert_eq!((ended.out.as_str(), ended.code), ("", Some(1)));
    let said = "no action of this plan is open; there is nothing for a calendar\n";
    assert!(ended.error.ends_with(said), "{}", ended.error);
}

#[test]
fn what_the_person_made_of_the_plan_is_in_the_calendar() {
    let text = std::fs::read_to_string(crate::cli::fixture(MIXED)).expect("a result");
    let before = events(MIXED);
    let item = |event: &icalendar::Event| {
        let uid = event.get_uid().expect("a name").to_owned();
        uid.split_once("-2").map(|(item, _)| item.to_owned()).expect("an item")
    };
    let (first, second) = (item(&before[0]), item(&before[1]));
    let mut file = ResultFile::parse(&text).expect("a result");
    for (name, value) in [("owner", "Anna, Bram; & Co"), ("due", "2027-03-01")] {
        file.work.insert(format!("plan.{first}.{name}"), value.to_owned());
    }
    file.work.insert(format!("plan.{second}.state"), "done".to_owned());
    let path = folder("calendar").join("own.json");
    std::fs::write(&path, file.to_json()).expect("a file");
    let after = events(path.to_str().expect("a path"));
    assert_eq!(after.len(), before.len() - 1, "what is done is not planned");
    let own = after.iter().find(|event| item(event) == first).expect("it is there");
    assert_eq!(own.get_uid(), before[0].get_uid(), "a calendar that has it changes it");
    let day = own.get_start().map(|day| day.date_naive().to_string());
    assert_eq!(day.as_deref(), Some("2027-03-01"));
    assert!(own.get_description().expect("words").contains("Wie: Anna, Bram; & Co"), "{own:?}");
}
