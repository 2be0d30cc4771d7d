use yew::{Html, html};

use super::ResultEvent;
use super::marks;
use super::panels::Panel;
use super::section::Section;
use super::view::View;
use crate::i18n::Key;
use crate::report::{FactorStory, ItemStory};
use crate::ui::icon::Icon;

/// Every factor with its statements, answers, points and sum: where each score comes from.
pub(super) fn draw(view: &View) -> Html {
    let section = Section {
        id: "factors",
        title: view.text(Key::ResultFactorsTitle),
        summary: view.text(Key::ResultFactorsSub),
        wide: true,
    };
    section.around(html! {
        <div class="g-factors">
            for (position, story) in view.report.factors.iter().enumerate() {
                { factor(view, position, story) }
            }
        </div>
    })
}

fn factor(view: &View, position: usize, factor: &FactorStory) -> Html {
    let panel = Panel::Factor(position);
    let words = html! {
        <span class="g-fac-line">
            <span class="g-row-n">{ factor.number }</span>
            <span class="g-fac-title">{ &factor.title }
                if !factor.tag.is_empty() {
                    <span class="g-fac-tag">{ &factor.tag }</span>
                }
            </span>
            <span class="g-fac-score">{ &factor.score_text }</span>
            <span class="g-fac-level">{ &factor.level_text }</span>
        </span>
    };
    html! {
        <div class="g-fac" data-focus={factor.focus.then_some("")}>
            <h4>{ view.opener(panel, words) }</h4>
            { view.panel(panel, inside(view, position, factor)) }
        </div>
    }
}

fn inside(view: &View, position: usize, factor: &FactorStory) -> Html {
    html! {
        <>
            <p class="g-fac-text">{ &factor.text }</p>
            { statements(view, factor) }
            if !factor.formula.is_empty() {
                <p class="g-formula"><strong>{ view.text(Key::ResultFormula) }</strong>{ " " }{ &factor.formula }</p>
            }
            if let Some(note) = &factor.note {
                <div class="g-fac-note">
                    <p class="g-meta">{ view.text(Key::ResultNote) }</p>
                    <p>{ note }</p>
                </div>
            }
            { edit(view, position, factor) }
        </>
    }
}

fn statements(view: &View, factor: &FactorStory) -> Html {
    html! {
        <table class="g-table g-items">
            <caption class="g-vh">{ &factor.title }</caption>
            <thead>
                <tr>
                    <th scope="col">{ view.text(Key::ResultColumnItem) }</th>
                    <th scope="col">
                        <span class="g-answer">
                            <span>{ view.text(Key::ResultColumnAnswer) }</span>{ " " }
                            <span>{ view.text(Key::ResultColumnPoints) }</span>
                        </span>
                    </th>
                </tr>
            </thead>
            <tbody>
                for item in &factor.items {
                    { statement(item) }
                }
            </tbody>
        </table>
    }
}

fn statement(item: &ItemStory) -> Html {
    html! {
        <tr>
            <th scope="row"><span class="g-row-name"><span class="g-row-n">{ &item.number }</span><span>{ &item.statement }</span></span></th>
            <td>
                <span class="g-answer">
                    <span>{ marks::position(item.answer, item.choices) }{ &item.answer_text }</span>{ " " }
                    <span class="g-points">{ &item.points }</span>
                </span>
            </td>
        </tr>
    }
}

fn edit(view: &View, position: usize, factor: &FactorStory) -> Html {
    view.asks(ResultEvent::EditFactor(position)).map_or_else(Html::default, |onclick| {
        html! {
            <button type="button" class="g-btn" part="button" {onclick}>
                { Icon::Pencil.draw() }
                <span>
                    { view.text(Key::ResultEdit) }
                    <span class="g-vh">{ " " }{ view.fill(Key::ResultEditOf, &[("factor", &factor.title)]) }</span>
                </span>
            </button>
        }
    })
}
