use yew::{Html, html};

use super::marks;
use super::section::Section;
use super::view::View;
use crate::i18n::{Key, capitalised};
use crate::report::ConditionRow;

/// What must be in place, and whether it is.
pub(super) fn draw(view: &View) -> Html {
    let conditions = &view.report.conditions;
    if conditions.rows.is_empty() || view.report.level.number.is_none() {
        return Html::default();
    }
    let section = Section {
        id: "conditions",
        title: view.text(Key::ResultConditionsTitle),
        summary: &conditions.summary,
        wide: false,
    };
    section.around(html! {
        <ul class="g-conds">
            for row in &conditions.rows {
                { condition(row) }
            }
        </ul>
    })
}

fn condition(row: &ConditionRow) -> Html {
    let met = match row.met {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    };
    html! {
        <li class="g-cond" data-met={met}>
            { marks::condition(row.met) }
            <div>
                <p>{ &row.name }</p>
                <p class="g-cond-note"><span class={if row.met == Some(true) { "g-vh" } else { "g-cond-word" }}>
                    { capitalised(&row.word) }{ ". " }</span>{ &row.text }</p>
                if !row.note.is_empty() {
                    <p class="g-cond-note g-tabular">{ &row.note }</p>
                }
            </div>
        </li>
    }
}
