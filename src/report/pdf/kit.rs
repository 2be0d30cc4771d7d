use super::face::Faces;
use super::frame::Frame;
use super::grid::Grid;
use super::logo::Logo;
use super::style::{Style, TITLES};
use super::text::Text;
use crate::i18n::{Key, Messages};
use crate::report::Report;

/// What every page is made with.
pub struct Kit<'a> {
    /// What there is to say.
    pub report: &'a Report,
    /// The labels around it.
    pub texts: Messages,
    /// The fonts.
    pub faces: &'a Faces,
    /// The places on the paper.
    pub grid: Grid,
    /// What stands at the foot of each page, such as the day of the result.
    pub foot: String,
    /// The owner's logo.
    pub logo: Option<&'a Logo>,
    /// The result file goes with the report.
    pub attached: bool,
}

/// How far the title of a page is raised, so that its capitals begin where the content begins.
const RAISED: f32 = 1.6;

impl Kit<'_> {
    /// A label.
    pub fn label(&self, key: Key) -> String {
        self.texts.text(key).to_owned()
    }

    /// A text set in a column.
    pub fn set(&self, text: &Text, width: f32) -> Frame {
        text.set(self.faces, width)
    }

    /// The title of a page: smaller when it takes over two lines.
    pub fn title(&self, text: &str, width: f32) -> Frame {
        let title = self.largest(&TITLES, 2, 1, text, width);
        let mut frame = self.set(&title, width).at(0.0, -RAISED);
        frame.height -= RAISED;
        frame
    }

    /// A heading in the first of these styles in which it takes at most so many lines.
    pub fn largest(
        &self,
        styles: &[Style],
        lines: usize,
        level: u16,
        text: &str,
        width: f32,
    ) -> Text {
        let heading = |style: &Style| Text::heading(level, *style, text);
        let fits = |text: &Text| text.lines(self.faces, width).len() <= lines;
        let mut last = Text::heading(level, super::style::HEAD, text);
        for style in styles {
            last = heading(style);
            if fits(&last) {
                break;
            }
        }
        last
    }
}
