use yew::{Html, html};

use super::section::Section;
use super::view::View;
use super::{radar, table};
use crate::assessment::FactorStatus;
use crate::i18n::Key;
use crate::report::Pole;
use crate::ui::icon::Icon;

/// The scores beside each other: a drawing for the overview, a table for the data, and the ends of
/// the range.
pub(super) fn draw(view: &View) -> Html {
    let profile = &view.report.profile;
    if profile.rows.iter().all(|row| row.status != FactorStatus::Reported) {
        return Html::default();
    }
    let section = Section {
        id: "profile",
        title: view.text(Key::ResultProfileTitle),
        summary: &profile.summary,
        wide: true,
    };
    let radar = radar::draw(view.report);
    section.around(html! {
        <>
            <div class="g-profile" data-radar={radar.is_some().then_some("")}>
                { radar }
                { table::draw(view) }
            </div>
            if view.report.level.number.is_some() {
                { poles(view) }
            }
        </>
    })
}

fn poles(view: &View) -> Html {
    let profile = &view.report.profile;
    if profile.strengths.is_empty() && profile.focus.is_empty() {
        return html! { <p class="g-remark">{ &profile.remark }</p> };
    }
    html! {
        <dl class="g-poles">
            { pole(Icon::Up, view.text(Key::ResultStrengths), &profile.strengths, &profile.remark) }
            { pole(Icon::Aim, view.text(Key::ResultFocus), &profile.focus, &profile.remark) }
        </dl>
    }
}

fn pole(icon: Icon, title: &str, factors: &[Pole], without: &str) -> Html {
    html! {
        <div class="g-pole">
            <dt>{ icon.draw() }{ title }</dt>
            if factors.is_empty() {
                <dd class="g-meta">{ without }</dd>
            }
            for factor in factors {
                <dd>{ &factor.title }<span>{ &factor.text }</span></dd>
            }
        </div>
    }
}
