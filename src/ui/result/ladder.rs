use crate::report::{Rung, RungState};
use crate::ui::pen::Pen;

/// The levels, the highest on top; length, number and name say which is which, tone only helps.
pub(super) fn draw(pen: &mut Pen, rungs: &[Rung]) {
    pen.within("ol.g-ladder part=ladder reversed=''", |pen| {
        for rung in rungs.iter().rev() {
            pen.within("li.g-rung", |pen| {
                let number = rung.number.to_string();
                pen.set("data-level", &number);
                pen.set("data-state", state(rung.state));
                if rung.state == RungState::Now {
                    pen.set("aria-current", "true");
                }
                pen.within("span.g-rung-bar", |pen| {
                    pen.put("span.g-rung-n", &number);
                    pen.space();
                    pen.write(&rung.name);
                });
                pen.put_any("span.g-rung-note", &rung.note);
            });
        }
    });
}

fn state(state: RungState) -> &'static str {
    match state {
        RungState::Below => "below",
        RungState::Now => "now",
        RungState::Held => "held",
        RungState::Above => "above",
    }
}
