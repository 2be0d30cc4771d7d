use yew::Html;

use super::view::View;
use super::{
    certainty, conditions, drawn, earlier, factors, facts, hero, method, path, patterns, plan,
    profile, sheets, wins,
};
use crate::i18n::Messages;
use crate::report::{Report, safe_link};
use crate::ui::pen::Pen;

/// The result as it is printed: the same sections, every detail open, nothing to press; with what
/// changed since an earlier one, if that was drawn.
pub fn paper(report: &Report, changed: Option<&str>) -> Html {
    let view = &View { report, screen: None };
    let mut pen = Pen::new(Messages::new(report.locale), None);
    pen.within("main class='g-shell g-result g-paper'", |pen| {
        head(pen, report);
        hero::draw(pen, view);
        if let Some(changed) = changed {
            earlier::section(pen, view, |pen| drawn::draw(pen, changed));
        }
        plan::first(pen, view);
        conditions::draw(pen, view);
        profile::draw(pen, view);
        patterns::draw(pen, view);
        wins::draw(pen, view);
        path::draw(pen, view);
        plan::draw(pen, view);
        sheets::paper(pen, &report.sheets);
        certainty::draw(pen, view);
        method::draw(pen, view);
        facts::draw(pen, view);
        factors::draw(pen, view);
        further(pen, report);
    });
    pen.done()
}

fn head(pen: &mut Pen, report: &Report) {
    pen.within("header.g-paper-head", |pen| {
        pen.put("h1", &report.check);
        pen.within("dl", |pen| {
            for (label, value) in &report.identity.rows {
                pen.pair(label, value);
            }
        });
    });
}

/// Where to go from here, with the address in full, and whose report it is. What is said of the PDF
/// file does not hold on paper.
fn further(pen: &mut Pen, report: &Report) {
    pen.within("footer.g-paper-foot", |pen| {
        for row in report.further.iter().filter(|row| !row.of_file) {
            pen.within("div", |pen| {
                pen.put("h3", &row.title);
                pen.put("p", &row.text);
                let link = row.link.as_ref();
                if let Some(address) = link.and_then(|(_, address)| safe_link(address)) {
                    pen.within("a", |pen| {
                        pen.set("href", address);
                        pen.write(address);
                    });
                }
            });
        }
        pen.put_any("p", report.identity.sender.as_deref().unwrap_or_default());
    });
}
