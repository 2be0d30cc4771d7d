use crate::i18n::Key;
use crate::report::pdf::draw;
use crate::report::pdf::frame::{Frame, Node, Tag};
use crate::report::pdf::grid::MAIN;
use crate::report::pdf::kit::Kit;
use crate::report::pdf::style::{BODY, HEAD, Ink, SMALL, STEP, Style};
use crate::report::pdf::text::Text;
use crate::report::{Rung, RungState};

/// Height of all steps together.
const HEIGHT: f32 = 72.5;
/// Room between two steps.
const APART: f32 = 0.6;
/// Baselines of the text below a step, from its foot.
const NAME: f32 = 5.6;
const RANGE: f32 = 10.0;
/// Baselines of the text within a step, from its top.
const NUMBER: f32 = 11.2;
const NOTE: f32 = 16.6;
/// Room at the left of the text within a step.
const INSET: f32 = 2.0;

/// The levels as steps, standing on y = 0.
pub fn figure(kit: &Kit) -> Frame {
    let level = &kit.report.level;
    let mut frame = Frame::default();
    let mut x = 0.0;
    let mut height = 0.0;
    let width = share(MAIN, level.rungs.len());
    for rung in &level.rungs {
        height += share(HEIGHT, level.rungs.len());
        let step = step(kit, rung, width - APART, height);
        frame.nodes.extend(step.at(x, 0.0).nodes);
        x += width;
    }
    if frame.nodes.is_empty() { frame } else { frame.tagged(Tag::Figure(alternative(kit))) }
}

/// The ladder in words.
fn alternative(kit: &Kit) -> String {
    let level = &kit.report.level;
    let parts = [&level.title, &level.score_text];
    let said: Vec<&str> = parts.into_iter().map(String::as_str).filter(|s| !s.is_empty()).collect();
    said.join(", ")
}

fn share(whole: f32, parts: usize) -> f32 {
    let parts = u8::try_from(parts).unwrap_or(u8::MAX).max(1);
    whole / f32::from(parts)
}

fn step(kit: &Kit, rung: &Rung, width: f32, height: f32) -> Frame {
    let mut frame = Frame::default();
    let top = -height;
    let mut draw = |shapes: Vec<_>| frame.nodes.extend(shapes.into_iter().map(Node::Shape));
    match rung.state {
        RungState::Below | RungState::Now => {
            draw(vec![draw::bar(0.0, top, width, height, Ink::Accent)]);
        }
        RungState::Held => {
            draw(draw::hatch(0.0, top, width, height, 2.5, Ink::Accent));
        }
        RungState::Above => draw(vec![draw::outline(0.0, top, width, height, Ink::Dark, 0.2)]),
    }
    if rung.state == RungState::Now {
        frame.nodes.extend(now(kit, rung, width, height).nodes);
    } else if rung.state == RungState::Held && !rung.note.is_empty() {
        frame.nodes.extend(held(kit, width, top).nodes);
    }
    if rung.state == RungState::Held {
        frame.nodes.push(Node::Shape(draw::outline(0.0, top, width, height, Ink::Accent, 0.2)));
    }
    frame.nodes.extend(below(kit, rung, width).nodes);
    frame
}

/// The number of the level, in its step.
fn now(kit: &Kit, rung: &Rung, width: f32, height: f32) -> Frame {
    let number = on_baseline(kit, &Text::new(STEP, rung.number.to_string()), width, NUMBER);
    let note = Text::new(SMALL.ink(Ink::Paper), &rung.note);
    let beside = INSET + kit.faces.width(&rung.number.to_string(), &STEP) + 1.5;
    let note = if height < NOTE + 2.0 {
        on_baseline(kit, &note, width - beside, NUMBER - SMALL.leading).at(beside - INSET, 0.0)
    } else {
        on_baseline(kit, &note, width - 2.0 * INSET, NOTE)
    };
    number.over(note).at(INSET, -height)
}

/// Where the score alone would reach, on white.
fn held(kit: &Kit, width: f32, top: f32) -> Frame {
    let score = kit.report.level.score.map_or_else(String::new, |score| score.to_string());
    let note = kit.texts.fill(Key::PdfRungHeld, &[("score", &score)]);
    let note = Text::new(SMALL.ink(Ink::Dark), note);
    let note = kit.set(&note, width - 2.0 * INSET);
    let room = 0.2;
    let height = note.height + 7.0;
    let white = draw::bar(room, room, width - 2.0 * room, height, Ink::Paper);
    Frame::drawing(height, [white]).over(note.at(INSET, 2.0)).at(0.0, top)
}

/// Number, name and range, under the step; a long name is set smaller, then under its number.
fn below(kit: &Kit, rung: &Rung, width: f32) -> Frame {
    let now = rung.state == RungState::Now;
    let ink = if now { Ink::Accent } else { Ink::Dark };
    let number = Text::new(HEAD.ink(ink), rung.number.to_string());
    let gap = kit.faces.width(&rung.number.to_string(), &HEAD) + 1.1;
    let fits = |style: &&Style| kit.faces.width(&rung.name, style) <= width - gap;
    let styles = [BODY, SMALL].map(|style| style.ink(ink).bold_if(now));
    let style = styles.iter().find(fits).copied().unwrap_or(styles[1]);
    let name = Text::new(style, &rung.name).at_most(1);
    let range = Text::new(SMALL, &rung.range);
    on_baseline(kit, &number, width, NAME)
        .over(on_baseline(kit, &name, width - gap, NAME).at(gap, 0.0))
        .over(on_baseline(kit, &range, width, RANGE))
}

/// A text whose first baseline lies at a height.
fn on_baseline(kit: &Kit, text: &Text, width: f32, y: f32) -> Frame {
    let frame = kit.set(text, width);
    let first = frame.nodes.iter().flat_map(Node::runs).map(|run| run.y).reduce(f32::min);
    frame.at(0.0, y - first.unwrap_or(y))
}
