use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::{AppHandle, Callback, Html, Renderer};

use crate::browser::{self, PrintWords};
use crate::report::Report;
use crate::ui::{Done, Drawing, Kind, Sheet, SheetProps, result};

/// Prints a result; whether the browser does so is said once it is drawn.
///
/// `near` is a node of the widget, whose style is taken. Notes are on paper when the report holds
/// them.
pub fn print(report: Rc<Report>, changed: Option<Rc<str>>, near: &Element, done: Callback<Done>) {
    let document = near.owner_document();
    let Some(node) = document.and_then(|document| document.create_element("div").ok()) else {
        return done.emit(Done::NotGiven(Kind::Print));
    };
    let (near, app) = (near.clone(), RefCell::default());
    let paper = Rc::new(Paper { report, changed, node: node.clone(), near, done, app });
    let props = SheetProps { drawing: Rc::clone(&paper) as Rc<dyn Drawing>, mark: None };
    let app = Renderer::<Sheet>::with_root_and_props(node, props).render();
    paper.app.replace(Some(app));
}

/// A result that is printed once it is drawn.
struct Paper {
    report: Rc<Report>,
    changed: Option<Rc<str>>,
    node: Element,
    near: Element,
    done: Callback<Done>,
    app: RefCell<Option<AppHandle<Sheet>>>,
}

impl Drawing for Paper {
    fn draw(self: Rc<Self>) -> Html {
        result::paper(&self.report, self.changed.as_deref())
    }

    fn drawn(&self) {
        let printed = browser::print(&self.node, &self.near, &words(&self.report));
        self.done.emit(match printed {
            Ok(()) => Done::Given(Kind::Print, String::new()),
            Err(_) => Done::NotGiven(Kind::Print),
        });
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

fn words(report: &Report) -> PrintWords {
    let check = &report.check;
    let organisation = report.identity.organisation.as_deref().unwrap_or_default();
    let mut title = check.clone();
    for part in [organisation, &report.identity.date_text] {
        if !part.is_empty() {
            title.push_str(" · ");
            title.push_str(part);
        }
    }
    PrintWords {
        lang: report.locale.tag(),
        title,
        running: [check.clone(), organisation.to_owned()],
    }
}
