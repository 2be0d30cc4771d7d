use yew::{Html, html};

use super::panels::Panel;
use super::view::View;
use crate::i18n::Key;
use crate::report::ProfileRow;

/// Every factor with its score and level. Its name opens how the score came about.
pub(super) fn draw(view: &View) -> Html {
    html! {
        <table class="g-table" part="table">
            <caption class="g-vh">{ view.text(Key::ResultProfileTable) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ view.text(Key::ResultColumnFactor) }</th>
                    <th scope="col">{ view.text(Key::ResultColumnScore) }</th>
                    <th scope="col">{ view.text(Key::ResultColumnLevel) }</th>
                </tr>
            </thead>
            <tbody>
                for (position, row) in view.report.profile.rows.iter().enumerate() {
                    { factor(view, position, row) }
                }
            </tbody>
        </table>
    }
}

fn factor(view: &View, position: usize, row: &ProfileRow) -> Html {
    let hint = view.text(Key::ResultRowOpen);
    html! {
        <tr data-weak={row.weakest.then_some("")}>
            <th scope="row">
                <span class="g-row-name">
                    <span class="g-row-n" aria-hidden="true">{ row.number }</span>
                    { view.link_to(Panel::Factor(position), html! { &row.title }, hint) }
                </span>
                { bar(row) }
            </th>
            <td>{ &row.score_text }</td>
            <td data-open={row.level.is_none().then_some("")}>{ &row.level_text }</td>
        </tr>
    }
}

fn bar(row: &ProfileRow) -> Html {
    let width = format!("{}%", row.score.unwrap_or(0));
    html! {
        <svg class="g-bar" data-level={row.level.map(|level| level.to_string())} aria-hidden="true" focusable="false">
            <rect {width} height="100%" />
        </svg>
    }
}
