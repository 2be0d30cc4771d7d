use std::ptr;
use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties};

use crate::instrument::Instrument;

/// Something that is drawn by itself, on a node of its own.
pub trait Drawing {
    /// Draws again when something changes.
    fn watch(&self, _again: Callback<()>) {}

    /// What there is to see now.
    fn draw(self: Rc<Self>) -> Html;

    /// The node holds what was drawn last.
    fn drawn(&self) {}
}

/// All that a drawing depends on: as long as it is the same, so is what there is to see.
#[derive(Clone, Debug)]
pub struct Mark {
    /// From where it has its words.
    pub instrument: Rc<Instrument>,
    /// The rest, in an order of its own.
    pub state: [usize; 3],
}

impl PartialEq for Mark {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.instrument, &other.instrument) && self.state == other.state
    }
}

/// The one Yew component: whatever is drawn.
pub struct Sheet;

/// What is drawn.
#[derive(Clone, Properties)]
pub struct SheetProps {
    /// The same one as long as the sheet is there, unless it has a mark.
    pub drawing: Rc<dyn Drawing>,
    /// What tells whether it has to be drawn again.
    pub mark: Option<Mark>,
}

impl PartialEq for SheetProps {
    fn eq(&self, other: &Self) -> bool {
        match (&self.mark, &other.mark) {
            (Some(mark), Some(other)) => mark == other,
            _ => ptr::addr_eq(Rc::as_ptr(&self.drawing), Rc::as_ptr(&other.drawing)),
        }
    }
}

impl Component for Sheet {
    type Message = ();
    type Properties = SheetProps;

    fn create(context: &Context<Self>) -> Self {
        context.props().drawing.watch(context.link().callback(|()| ()));
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        Rc::clone(&context.props().drawing).draw()
    }

    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        context.props().drawing.drawn();
    }
}
