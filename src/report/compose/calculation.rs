use super::super::CalculationLine;
use super::factors::{formula, weighted_mean};
use super::level::weakest_level;
use super::wording::Wording;
use crate::assessment::Depth;
use crate::i18n::{Key, capitalised};

pub(super) fn lines(w: &Wording) -> Vec<CalculationLine> {
    let mut lines = vec![
        line(w, Key::ReportCalcItem, item(w)),
        line(
            w,
            Key::ReportCalcFactor,
            w.fill(Key::ReportCalcFactorText, &[("share", share(w.evaluation.depth))]),
        ),
    ];
    if let Some(standing) = &w.evaluation.overall.standing {
        let weakest = formula(w, standing.weakest);
        if !weakest.is_empty() {
            lines.push(CalculationLine {
                title: w.factor(standing.weakest).name.clone(),
                text: weakest,
            });
        }
        let parts: Vec<(u32, u8)> = w
            .reported()
            .into_iter()
            .filter_map(|f| Some((w.factor(f).weight.into(), w.evaluation.factors[f].score?)))
            .collect();
        let exact = standing.exact == i128::from(standing.score).into();
        let sum = weighted_mean(&parts, exact, standing.score);
        lines.push(line(
            w,
            Key::ReportCalcTotal,
            w.fill(Key::ReportCalcTotalText, &[("sum", &sum)]),
        ));
        lines.push(line(w, Key::ReportCalcLevel, level(w)));
    }
    if !w.evaluation.gains.is_empty() {
        lines.push(line(w, Key::ReportCalcGain, w.text(Key::ReportCalcGainText).to_owned()));
    }
    lines
}

fn line(w: &Wording, title: Key, text: String) -> CalculationLine {
    CalculationLine { title: w.text(title).to_owned(), text }
}

fn item(w: &Wording) -> String {
    let choices: Vec<String> = (0..w.instrument.choices.len())
        .filter_map(|position| {
            let choice = u8::try_from(position).ok()?;
            let value = w.instrument.choices[position].value.to_string();
            Some(w.fill(Key::ReportCalcChoice, &[("label", &w.choice(choice)), ("value", &value)]))
        })
        .collect();
    let text = w.fill(Key::ReportCalcItemText, &[("choices", &choices.join(", "))]);
    capitalised(&text)
}

/// The least coverage of a factor that is reported, in percent.
fn share(depth: Depth) -> &'static str {
    match depth {
        Depth::Full => "60",
        Depth::Quick => "50",
    }
}

fn level(w: &Wording) -> String {
    let Some(standing) = &w.evaluation.overall.standing else { return String::new() };
    let bounds: Vec<String> =
        w.instrument.levels.iter().skip(1).map(|level| level.at.to_string()).collect();
    let weakest = weakest_level(w, standing);
    let plus_one = if weakest == w.top_level() {
        weakest.to_string()
    } else {
        format!("{weakest}\u{a0}+\u{a0}1")
    };
    w.fill(
        Key::ReportCalcLevelText,
        &[
            ("bounds", &w.list(&bounds)),
            ("by_score", &standing.by_score.to_string()),
            ("weakest", &plus_one),
            ("level", &standing.level.to_string()),
        ],
    )
}
