use super::section::Section;
use super::view::View;
use super::{radar, table};
use crate::assessment::FactorStatus;
use crate::i18n::Key;
use crate::report::Pole;
use crate::ui::icon::Icon;
use crate::ui::pen::Pen;

/// The scores beside each other: a drawing for the overview, a table for the data, and the ends of
/// the range.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    let profile = &view.report.profile;
    if profile.rows.iter().all(|row| row.status != FactorStatus::Reported) {
        return;
    }
    let section = Section {
        id: "profile",
        title: view.text(Key::ResultProfileTitle),
        summary: &profile.summary,
        wide: true,
    };
    let radar = radar::of(view.report);
    section.around(pen, |pen| {
        pen.within("div.g-profile", |pen| {
            if let Some(radar) = &radar {
                pen.flag("data-radar", true);
                radar::draw(pen, view.report, radar);
            }
            table::draw(pen, view);
        });
        if view.report.level.number.is_some() {
            poles(pen, view);
        }
    });
}

fn poles(pen: &mut Pen, view: &View) {
    let profile = &view.report.profile;
    if profile.strengths.is_empty() && profile.focus.is_empty() {
        return pen.put("p.g-remark", &profile.remark);
    }
    pen.within("dl.g-poles", |pen| {
        pole(pen, Icon::Up, Key::ResultStrengths, &profile.strengths, &profile.remark);
        pole(pen, Icon::Aim, Key::ResultFocus, &profile.focus, &profile.remark);
    });
}

fn pole(pen: &mut Pen, icon: Icon, title: Key, factors: &[Pole], without: &str) {
    pen.within("div.g-pole", |pen| {
        pen.within("dt", |pen| {
            pen.icon(icon);
            pen.text(title);
        });
        if factors.is_empty() {
            pen.put("dd.g-meta", without);
        }
        for factor in factors {
            pen.within("dd", |pen| {
                pen.write(&factor.title);
                pen.put("span", &factor.text);
            });
        }
    });
}
