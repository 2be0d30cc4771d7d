/// The paper of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inch.
    Letter,
}

/// Left edge of the content, and of the margin column.
pub const LEFT: f32 = 16.0;
/// Width of the margin column: what it is.
pub const SIDE: f32 = 42.0;
/// Left edge of the main column: what it says.
pub const MAIN_LEFT: f32 = 64.0;
/// Width of the main column.
pub const MAIN: f32 = 130.0;
/// The most that running text takes of the main column.
pub const TEXT: f32 = 112.0;
/// Width of both columns and the gutter between them.
pub const FULL: f32 = 178.0;
/// Width of one of two columns within the main column.
pub const HALF: f32 = 62.0;
/// Space between two columns.
pub const GUTTER: f32 = 6.0;
/// Top of the content.
pub const TOP: f32 = 26.0;

/// Thickness of the line that opens a section.
pub const THICK: f32 = 0.35;
/// Thickness of the lines in tables.
pub const THIN: f32 = 0.15;

/// The places on a page that depend on the paper. All lengths are in millimetres, from the top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// Width of the paper.
    pub width: f32,
    /// Height of the paper.
    pub height: f32,
    /// Lower end of the content.
    pub bottom: f32,
    /// Top of the second factor on a page, if both leave room for that.
    pub half: f32,
    /// Radius of the radar chart.
    pub radar: f32,
    /// Foot of the ladder on the cover.
    pub ladder: f32,
}

impl Grid {
    /// The grid of a paper.
    pub fn new(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self {
                width: 210.0,
                height: 297.0,
                bottom: 277.0,
                half: 156.0,
                radar: 43.0,
                ladder: 258.0,
            },
            Paper::Letter => Self {
                width: 215.9,
                height: 279.4,
                bottom: 259.4,
                half: 148.4,
                radar: 40.0,
                ladder: 240.4,
            },
        }
    }
}
