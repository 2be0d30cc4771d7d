use super::screen::Screen;
use super::view::View;
use super::{contact, ladder, open, pdf};
use crate::assessment::{Depth, FactorStatus};
use crate::i18n::Key;
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;
use crate::ui::wish::{LeadWish, Wish};

/// The answer in one glance: verdict, level, and what to do with it.
pub(super) fn draw(pen: &mut Pen, view: &View) {
    let report = view.report;
    let level = &report.level;
    pen.within("div.g-hero", |pen| {
        pen.within("div.g-hero-text", |pen| {
            pen.within("p.g-meta", |pen| {
                pen.write(&outcome(view));
                pen.put("span.g-dotted", &report.identity.answered);
            });
            pen.within("h2.g-verdict part=verdict id=g-verdict tabindex=-1", |pen| {
                if let Some(screen) = view.screen {
                    pen.refer(screen.heading);
                }
                pen.write(&report.headline);
            });
            pen.put("p.g-lead", &report.lead);
        });
        pen.within("div.g-hero-level", |pen| {
            pen.put("h3.g-level-title", &level.title);
            ladder::draw(pen, &level.rungs);
            pen.put_any("p.g-meaning", &level.meaning);
            if !level.why.is_empty() {
                pen.within("p.g-held", |pen| {
                    pen.put("strong", &level.why_title);
                    pen.space();
                    pen.write(&level.why);
                });
            }
            if level.number.is_some() && !view.on_paper() {
                pen.within("p.g-held", |pen| {
                    view.link_to(pen, Panel::Method, view.text(Key::ResultLevelHow), "");
                });
            }
        });
        match view.screen {
            Some(screen) if level.number.is_some() => acts(pen, view, screen),
            None if level.number.is_some() => {}
            _ => back(pen, view),
        }
    });
}

/// What to do with a result.
fn acts(pen: &mut Pen, view: &View, screen: &Screen) {
    pen.within("div.g-hero-acts", |pen| {
        pen.within("div.g-cta", |pen| {
            pdf::button(pen, screen.pdf);
            contact::link(pen, view, None);
            if contact::address(view).is_none() && screen.talk.is_some() {
                pen.button(Key::LeadAsk, Wish::Lead(LeadWish::Ask));
            }
        });
        pdf::news(pen, view, screen.pdf, false);
        if view.report.depth == Depth::Quick {
            pen.within("p.g-held", |pen| {
                pen.text(Key::ResultQuickWas);
                pen.space();
                pen.link(Key::ResultQuickGo, Wish::Full);
            });
        }
    });
}

/// What to do without one: to the statements that are open, or to the first.
fn back(pen: &mut Pen, view: &View) {
    if view.report.factors.iter().any(|factor| factor.status == FactorStatus::Insufficient) {
        open::draw(pen, view);
    } else if !view.on_paper() {
        pen.within("div.g-cta", |pen| pen.button(Key::ResultBack, Wish::Go(0)));
    }
}

fn outcome(view: &View) -> String {
    let identity = &view.report.identity;
    match &identity.organisation {
        Some(name) => view
            .fill(Key::ResultOutcomeOf, &[("organisation", name), ("date", &identity.date_text)]),
        None => view.fill(Key::ResultOutcome, &[("date", &identity.date_text)]),
    }
}
