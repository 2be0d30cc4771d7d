use yew::{Html, html};

use super::panels::Panel;
use super::view::View;
use crate::i18n::Key;
use crate::report::SumRow;

/// How the result was computed, with its own numbers.
pub(super) fn draw(view: &View) -> Html {
    let report = view.report;
    let title = html! { <span>{ view.text(Key::ResultHowTitle) }</span> };
    html! {
        <section part="section" class="g-sec g-how" aria-labelledby="g-h-how" data-part="how">
            <h3 id="g-h-how">{ view.opener(Panel::Method, title) }</h3>
            { view.panel(Panel::Method, html! {
                <>
                    <dl class="g-calc">
                        for line in &report.calculation {
                            <div><dt>{ &line.title }</dt><dd>{ &line.text }</dd></div>
                        }
                    </dl>
                    { sum(view, &report.level.sum) }
                </>
            }) }
        </section>
    }
}

fn sum(view: &View, rows: &[SumRow]) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <table class="g-table g-sum">
            <caption>{ view.text(Key::ResultSumTitle) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ view.text(Key::ResultSumColumn) }</th>
                    <th scope="col">{ view.text(Key::ResultColumnScore) }</th>
                    <th scope="col">{ view.text(Key::ResultColumnLevel) }</th>
                </tr>
            </thead>
            <tbody>
                for row in rows {
                    <tr data-result={row.result.then_some("")}>
                        <th scope="row">{ &row.text }</th>
                        <td>{ &row.score }</td>
                        <td>{ &row.level }</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}
