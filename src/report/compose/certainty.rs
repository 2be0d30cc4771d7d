use super::super::{CertaintyStory, Check};
use super::wording::Wording;
use crate::assessment::{Answer, FactorStatus};
use crate::i18n::{Key, Number};

pub(super) fn story(w: &Wording) -> CertaintyStory {
    let checks: Vec<Check> =
        [border(w), blind(w), uniform(w), complete(w), depth(w)].into_iter().flatten().collect();
    let caveats = checks.iter().filter(|check| !check.good).count();
    let summary = match caveats {
        0 => w.text(Key::ReportSure).to_owned(),
        1 => w.text(Key::ReportSureOne).to_owned(),
        n => w.fill(Key::ReportSureSome, &[("n", &Number::word(n, w.locale()))]),
    };
    CertaintyStory { summary, checks, remark: w.text(Key::ReportSureRemark).to_owned() }
}

fn check(w: &Wording, good: bool, title: Key, text: String) -> Option<Check> {
    Some(Check { good, title: w.text(title).to_owned(), text })
}

fn border(w: &Wording) -> Option<Check> {
    let certainty = &w.evaluation.certainty;
    let level = w.evaluation.overall.standing.as_ref()?.level;
    if let (true, Some((low, high))) = (certainty.borderline, certainty.range) {
        let levels = w.levels_between(low, high, level);
        let text = w.fill(Key::ReportCheckBorderBadText, &[("levels", &levels)]);
        return check(w, false, Key::ReportCheckBorderBad, text);
    }
    check(w, true, Key::ReportCheckBorderGood, w.text(Key::ReportCheckBorderGoodText).to_owned())
}

fn blind(w: &Wording) -> Option<Check> {
    let overall = &w.evaluation.overall;
    if overall.applicable == 0 {
        return None;
    }
    let spots = &w.evaluation.certainty.blind_spots;
    let times = match overall.dont_know {
        0 => w.text(Key::ReportTimesNone).to_owned(),
        n => w.messages.count(Key::ReportTimesOne, Key::ReportTimes, n),
    };
    let of = overall.applicable.to_string();
    if spots.is_empty() {
        let text = w.fill(Key::ReportCheckBlindGoodText, &[("times", &times), ("of", &of)]);
        return check(w, true, Key::ReportCheckBlindGood, text);
    }
    let factors: Vec<&str> = spots.iter().map(|&factor| w.factor(factor).name.as_str()).collect();
    let values = [("times", times.as_str()), ("of", of.as_str()), ("factors", &w.list(&factors))];
    check(w, false, Key::ReportCheckBlindBad, w.fill(Key::ReportCheckBlindBadText, &values))
}

fn uniform(w: &Wording) -> Option<Check> {
    let given = |choice: u8| {
        let mut items = w.instrument.items().enumerate();
        items.any(|(position, (_, item))| {
            w.evaluation.depth.asks(item) && w.answers.get(position) == Answer::Choice(choice)
        })
    };
    let choices = u8::try_from(w.instrument.choices.len()).unwrap_or(u8::MAX);
    let used: Vec<u8> = (0..choices).filter(|&choice| given(choice)).collect();
    if w.evaluation.certainty.uniform {
        let choice = used.first().map_or_else(String::new, |&choice| w.choice(choice));
        let text = w.fill(Key::ReportCheckUniformBadText, &[("choice", &choice)]);
        return check(w, false, Key::ReportCheckUniformBad, text);
    }
    if used.len() < 2 {
        return None;
    }
    let (n, of) = (
        Number::word(used.len(), w.locale()),
        Number::word(w.instrument.choices.len(), w.locale()),
    );
    let text = w.fill(Key::ReportCheckUniformGoodText, &[("n", &n), ("of", &of)]);
    check(w, true, Key::ReportCheckUniformGood, text)
}

fn complete(w: &Wording) -> Option<Check> {
    if w.evaluation.certainty.incomplete {
        let text = w.or_nothing(Key::ReportCheckCompleteBadText);
        let text = w.fill(text, &[("open", &w.open_factors())]);
        return check(w, false, Key::ReportCheckCompleteBad, text);
    }
    let factors = w.evaluation.factors.iter();
    let applicable = factors.filter(|f| f.status != FactorStatus::NotApplicable).count();
    let n = Number::word(applicable, w.locale());
    let text = w.fill(Key::ReportCheckCompleteGoodText, &[("n", &n)]);
    check(w, true, Key::ReportCheckCompleteGood, text)
}

fn depth(w: &Wording) -> Option<Check> {
    let certainty = &w.evaluation.certainty;
    let (n, quick) = (w.instrument.item_count().to_string(), w.quick_count().to_string());
    if !certainty.quick {
        let text = w.fill(Key::ReportCheckDepthGoodText, &[("n", &n), ("quick", &quick)]);
        return check(w, true, Key::ReportCheckDepthGood, text);
    }
    let level = w.evaluation.overall.standing.as_ref().map(|standing| standing.level);
    let text = match (certainty.range, level) {
        (Some((low, high)), Some(level)) if low != high => {
            let levels = w.levels_between(low, high, level);
            let values = [("n", n.as_str()), ("quick", quick.as_str()), ("levels", &levels)];
            w.fill(Key::ReportCheckDepthRange, &values)
        }
        _ => w.fill(Key::ReportCheckDepthBadText, &[("n", &n), ("quick", &quick)]),
    };
    check(w, false, Key::ReportCheckDepthBad, text)
}
