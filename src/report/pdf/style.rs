//! The type styles of the report, and the inks that they and the drawings use.

/// What something is drawn with. The accent means: look here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Text and marks.
    Dark,
    /// Captions and the margin.
    Soft,
    /// Bars and dots; never text.
    Mid,
    /// Hairlines.
    Line,
    /// Your level, the focus, what comes first.
    Accent,
    /// Inside of the radar.
    Wash,
    /// The paper's white, on the accent.
    Paper,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// In points.
    pub size: f32,
    /// From baseline to baseline, in millimetres.
    pub leading: f32,
    /// Added after each letter, in millimetres.
    pub tracking: f32,
    /// Weight 700 instead of 400.
    pub bold: bool,
    /// Colour.
    pub ink: Ink,
    /// Lines of about the same length: for titles and statements.
    pub balanced: bool,
}

/// Millimetres in a point.
const POINT: f32 = 25.4 / 72.0;
/// Above the baseline, as a share of the size.
const ASCENT: f32 = 1.024;
/// Below the baseline, as a share of the size.
const DESCENT: f32 = 0.4;

impl Style {
    const fn new(size: f32, leading: f32, bold: bool, ink: Ink) -> Self {
        Self { size, leading, tracking: 0.0, bold, ink, balanced: false }
    }

    const fn tracked(self, tracking: f32) -> Self {
        Self { tracking, ..self }
    }

    /// The same, with lines of about the same length.
    pub const fn balanced(self) -> Self {
        Self { balanced: true, ..self }
    }

    /// The same in another ink.
    pub const fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// The same, not in bold.
    pub const fn regular(self) -> Self {
        Self { bold: false, ..self }
    }

    /// The same, in bold.
    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same in bold, if that holds.
    pub const fn bold_if(self, bold: bool) -> Self {
        Self { bold: self.bold || bold, ..self }
    }

    /// The size in millimetres.
    pub fn em(&self) -> f32 {
        self.size * POINT
    }

    /// From the top of a line to its baseline, in millimetres.
    pub fn baseline(&self) -> f32 {
        let em = self.em();
        (self.leading - (ASCENT + DESCENT) * em) / 2.0 + ASCENT * em
    }
}

/// The verdict on the cover, largest first: the next is for one that takes over four lines.
pub const VERDICTS: [Style; 3] = [
    Style::new(40.0, 15.0, true, Ink::Dark).tracked(-0.35).balanced(),
    Style::new(32.0, 12.0, true, Ink::Dark).tracked(-0.25).balanced(),
    Style::new(26.0, 10.0, true, Ink::Dark).tracked(-0.2).balanced(),
];
/// The title of a page, largest first: the next is for one that takes over two lines.
pub const TITLES: [Style; 2] = [
    Style::new(24.0, 10.0, true, Ink::Dark).tracked(-0.15).balanced(),
    Style::new(20.0, 8.5, true, Ink::Dark).tracked(-0.1).balanced(),
];
/// The level for the director.
pub const LEVEL: Style = Style::new(104.0, 27.0, true, Ink::Accent).tracked(-1.0);
/// The level in its step of the ladder.
pub const STEP: Style = Style::new(34.0, 12.0, true, Ink::Paper);
/// The score of a factor.
pub const SCORE: Style = Style::new(40.0, 12.0, true, Ink::Dark).tracked(-0.4);
/// What follows a page title; the title of the check on the cover.
pub const LEAD: Style = Style::new(12.0, 6.0, false, Ink::Dark);
/// The head of a section.
pub const HEAD: Style = Style::new(12.0, 5.0, true, Ink::Dark);
/// 1, 2, 3.
pub const NUMERAL: Style = Style::new(20.0, 6.4, true, Ink::Dark);
/// Running text.
pub const BODY: Style = Style::new(10.0, 5.0, false, Ink::Dark);
/// An action in the plan.
pub const ACTION: Style = Style::new(9.5, 4.5, false, Ink::Dark);
/// Rows of the appendix.
pub const ROW: Style = Style::new(9.0, 4.0, false, Ink::Dark);
/// Captions, the margin, heads of tables, sources.
pub const SMALL: Style = Style::new(8.5, 4.0, false, Ink::Soft);
/// Running header and footer.
pub const RUNNING: Style = Style::new(8.0, 4.0, false, Ink::Soft);
/// Numbers of the rings in the radar.
pub const RING: Style = Style::new(7.5, 4.0, false, Ink::Soft);
