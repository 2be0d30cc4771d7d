use super::sheet::Sheet;
use crate::assessment::Trend;
use crate::i18n::{Key, Messages};
use crate::instrument::Instrument;
use crate::report::{ChangesStory, ComparisonStory, ItemsStory, Point, Radar, Shift, Side};

const CENTRE: Point = Point { x: 190.0, y: 168.0 };
const RADIUS: f64 = 126.0;
/// From the tip of an axis to its name, and to its number where the drawing is small.
const NAME_GAP: f64 = 11.4;
const NUMBER_GAP: f64 = 16.4;

/// What changed since an earlier result.
#[must_use]
pub fn comparison(instrument: &Instrument, story: &ComparisonStory) -> String {
    let texts = Messages::new(instrument.locale);
    let mut sheet = Sheet::default();
    sheet.put("h3", &story.title);
    sheet.put("p", &format!("{}. {}", story.from_to, story.basis));
    if let Some([then, now]) = &story.levels {
        let level = texts.text(Key::CompareLevel);
        sheet.put("p.g-lead", &format!("{level} {then} → {now}"));
    }
    sheet.within("div.g-profile", |sheet| {
        radar(sheet, instrument, texts, story);
        table(sheet, texts, story);
    });
    sheet.put("p.g-meta", &story.rule);
    if !story.plan.is_empty() {
        sheet.put("h4", &story.plan_summary);
        sheet.within("ul.g-listed", |sheet| {
            for planned in &story.plan {
                sheet
                    .put("li", &format!("{} {}: {}", planned.number, planned.action, planned.word));
            }
        });
        sheet.put("p.g-meta", texts.text(Key::ComparePlanRule));
    }
    lists(&mut sheet, &story.changes);
    sheet.into_string()
}

/// What became of the check since the version that a result was made with.
#[must_use]
pub fn changes(story: &ChangesStory) -> String {
    let mut sheet = Sheet::default();
    sheet.put("h3", &story.title);
    sheet.put("p", &story.text);
    lists(&mut sheet, &story.changes);
    sheet.into_string()
}

fn lists(sheet: &mut Sheet, lists: &[ItemsStory]) {
    for list in lists {
        sheet.put("h4", &list.title);
        sheet.within("ul.g-listed", |sheet| {
            for item in &list.items {
                sheet.put("li", &item.to_string());
            }
        });
    }
}

fn table(sheet: &mut Sheet, texts: Messages, story: &ComparisonStory) {
    let heads = [Key::PdfFactor, Key::CompareThen, Key::CompareNow, Key::CompareChange];
    sheet.within("table", |sheet| {
        sheet.within("tr", |sheet| {
            for head in heads {
                sheet.put("th", texts.text(head));
            }
        });
        for (position, shift) in story.factors.iter().chain([&story.overall]).enumerate() {
            let number = (position < story.factors.len()).then(|| format!("{} ", position + 1));
            sheet.within("tr", |sheet| {
                sheet.set("data-trend", trend(shift));
                sheet.put("th.g-row", &(number.unwrap_or_default() + &shift.name));
                sheet.put("td", &shift.before_text);
                sheet.put("td", &shift.after_text);
                let word = [shift.change.as_str(), &shift.word];
                sheet.put("td", word.join(" ").trim_start());
            });
        }
    });
}

fn trend(shift: &Shift) -> &'static str {
    match shift.trend {
        Some(Trend::Up) => "up",
        Some(Trend::Down) => "down",
        Some(Trend::Same) => "same",
        None => "none",
    }
}

/// Both lines in one chart; nothing with too few scores.
fn radar(sheet: &mut Sheet, instrument: &Instrument, texts: Messages, story: &ComparisonStory) {
    let bounds: Vec<u8> = instrument.levels.iter().map(|level| level.at).collect();
    let chart = |score: fn(&Shift) -> Option<u8>| {
        let scores: Vec<Option<u8>> = story.factors.iter().map(score).collect();
        Radar::new(&scores, &bounds, CENTRE, RADIUS)
    };
    let Some(now) = chart(|shift| shift.after) else { return };
    sheet.within("figure.g-fig", |sheet| {
        sheet.within("svg.g-radar", |sheet| {
            sheet.put("title", &story.alternative);
            for ring in &now.rings {
                sheet.within("polygon.g-ring", |sheet| sheet.set("points", &points(ring)));
            }
            for axis in &now.axes {
                sheet.within("line.g-axis", |sheet| {
                    sheet.set("x1", &short(CENTRE.x));
                    sheet.set("y1", &short(CENTRE.y));
                    sheet.set("x2", &short(axis.tip.x));
                    sheet.set("y2", &short(axis.tip.y));
                });
            }
            outline(sheet, &now, ["polygon.g-shape", "polyline.g-shape"]);
            if let Some(then) = chart(|shift| shift.before) {
                outline(sheet, &then, ["polygon.g-then", "polyline.g-then"]);
            }
            for at in now.axes.iter().filter_map(|axis| axis.value) {
                sheet.within("circle.g-point", |sheet| {
                    sheet.set("cx", &short(at.x));
                    sheet.set("cy", &short(at.y));
                    sheet.set("r", "4");
                });
            }
            names(sheet, &now, story);
        });
        let [then, now] = &story.days;
        let text = texts.fill(Key::CompareRadarText, &[("before", then), ("after", now)]);
        sheet.put("p.g-meta", &text);
    });
}

/// The line through the scores: closed, or broken where one is not known.
fn outline(sheet: &mut Sheet, radar: &Radar, [closed, broken]: [&str; 2]) {
    for run in &radar.shape {
        let element = if radar.closed { closed } else { broken };
        sheet.within(element, |sheet| sheet.set("points", &points(run)));
    }
}

fn names(sheet: &mut Sheet, radar: &Radar, story: &ComparisonStory) {
    for (position, (axis, shift)) in radar.axes.iter().zip(&story.factors).enumerate() {
        let at = radar.beyond(position, NAME_GAP);
        let (anchor, lift) = match axis.side {
            Side::Above => ("middle", -4.0),
            Side::Right => ("start", 4.0),
            Side::BelowRight => ("start", 10.0),
            Side::Below => ("middle", 12.0),
            Side::BelowLeft => ("end", 10.0),
            Side::Left => ("end", 4.0),
        };
        sheet.within("text.g-radar-name", |sheet| {
            sheet.set("x", &short(at.x));
            sheet.set("y", &short(at.y + lift));
            sheet.set("text-anchor", anchor);
            sheet.write(&shift.name);
        });
        let number = radar.beyond(position, NUMBER_GAP);
        sheet.within("text.g-radar-num", |sheet| {
            sheet.set("x", &short(number.x));
            sheet.set("y", &short(number.y + 5.5));
            sheet.write(&(position + 1).to_string());
        });
    }
}

fn points(points: &[Point]) -> String {
    let places: Vec<String> =
        points.iter().map(|point| format!("{},{}", short(point.x), short(point.y))).collect();
    places.join(" ")
}

/// A length with one decimal.
fn short(length: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "a place in a drawing of some hundreds")]
    let tenths = (length * 10.0).round_ties_even() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}
