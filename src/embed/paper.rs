use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::browser::{self, PrintWords};
use crate::report::Report;
use crate::ui::result::{PaperProps, PaperView};

/// Prints a result; whether the browser does so is said once it is drawn.
///
/// `near` is a node of the widget, whose style is taken. Notes are on paper when the report holds
/// them.
pub fn print(report: Rc<Report>, near: &Element, done: Callback<bool>) {
    let document = near.owner_document();
    let Some(drawing) = document.and_then(|document| document.create_element("div").ok()) else {
        return done.emit(false);
    };
    let words = words(&report);
    let app: Rc<RefCell<Option<AppHandle<PaperView>>>> = Rc::default();
    let on_drawn = Callback::from({
        let (app, drawing, near) = (Rc::clone(&app), drawing.clone(), near.clone());
        move |()| {
            done.emit(browser::print(&drawing, &near, &words).is_ok());
            if let Some(app) = app.take() {
                app.destroy();
            }
        }
    });
    let props = PaperProps { report, on_drawn };
    app.replace(Some(Renderer::<PaperView>::with_root_and_props(drawing, props).render()));
}

fn words(report: &Report) -> PrintWords {
    let organisation = report.identity.organisation.clone().unwrap_or_default();
    let title = [&*report.check, &organisation, &report.identity.date_text]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    PrintWords { lang: report.locale.tag(), title, running: [report.check.clone(), organisation] }
}
