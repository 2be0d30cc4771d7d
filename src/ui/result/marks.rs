use crate::assessment::Answer;
use crate::ui::icon::Icon;
use crate::ui::pen::Pen;

/// A tick in a disc, a dashed ring, or a ring with a question mark: what is, is not, is not known.
pub(super) fn condition(pen: &mut Pen, met: Option<bool>) {
    pen.within("span.g-mark aria-hidden=true", |pen| match met {
        Some(true) => pen.icon(Icon::Check),
        Some(false) => {}
        None => pen.write("?"),
    });
}

/// A position on the answer scale as a row of dots; the words beside it say the same.
pub(super) fn position(pen: &mut Pen, answer: Answer, choices: u8) {
    let width = usize::from(choices.max(1) - 1) * STEP + 2 * EDGE;
    pen.within("svg.g-dots height=12 aria-hidden=true focusable=false", |pen| {
        pen.set("viewBox", &["0 0 ", &width.to_string(), " 12"].concat());
        pen.set_number("width", width);
        pen.within("line y1=6 y2=6", |pen| {
            pen.set_number("x1", EDGE);
            pen.set_number("x2", width - EDGE);
        });
        for choice in 0..choices {
            let chosen = answer == Answer::Choice(choice);
            pen.within("circle cy=6", |pen| {
                pen.set_number("cx", EDGE + usize::from(choice) * STEP);
                pen.set("r", if chosen { "5" } else { "2" });
                pen.flag("data-chosen", chosen);
            });
        }
    });
}

const STEP: usize = 11;
const EDGE: usize = 6;
