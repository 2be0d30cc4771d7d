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
