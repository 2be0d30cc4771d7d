use std::rc::Rc;

use yew::{Html, NodeRef};

use super::view::View;
use super::{
    Details, Earlier, PdfState, Talk, certainty, conditions, earlier, factors, facts, finish, hero,
    method, path, patterns, plan, profile, sheets, talk, wins,
};
use crate::assessment::Work;
use crate::i18n::Messages;
use crate::instrument::Instrument;
use crate::report::Report;
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;
use crate::ui::stage::Options;
use crate::ui::wish::Hears;

/// What the result screen shows beside the report.
#[derive(Clone, Copy, Debug)]
pub struct Screen<'a> {
    /// How far the PDF is.
    pub pdf: &'a PdfState,
    /// The earlier result beside it.
    pub earlier: &'a Earlier,
    /// What she made of the result herself.
    pub work: &'a Work,
    /// The check.
    pub instrument: &'a Instrument,
    /// What the person added to the PDF.
    pub details: &'a Details,
    /// The answers are kept on this device.
    pub kept: bool,
    /// Said to the person about a file that could not be opened or saved; empty when all is well.
    pub trouble: &'a str,
    /// What is open.
    pub open: &'a [Panel],
    /// The heading that takes the focus when the result opens.
    pub heading: &'a NodeRef,
    /// Who offers the check.
    pub owner: &'a Options,
    /// How far a conversation is; none where the owner takes no leads.
    pub talk: Option<&'a Talk<'a>>,
    /// What is on the device, a line for each.
    pub device: &'a [String],
}

/// The result, whole: verdict, why, proof, what to do, how sure.
pub fn screen(report: &Report, screen: &Screen, hears: Option<Rc<dyn Hears>>) -> Html {
    let view = &View { report, screen: Some(screen) };
    let mut pen = Pen::new(Messages::new(report.locale), hears);
    pen.within("div class='g-shell g-result' part=shell", |pen| {
        hero::draw(pen, view);
        earlier::draw(pen, view, screen.earlier);
        conditions::draw(pen, view);
        profile::draw(pen, view);
        patterns::draw(pen, view);
        wins::draw(pen, view);
        path::draw(pen, view);
        plan::draw(pen, view);
        sheets::draw(pen, view, screen);
        factors::draw(pen, view);
        certainty::draw(pen, view);
        facts::draw(pen, view);
        method::draw(pen, view);
        talk::draw(pen, view);
        finish::draw(pen, view, screen);
    });
    pen.done()
}
