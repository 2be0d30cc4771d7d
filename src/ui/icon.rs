use super::pen::Pen;

/// A line drawing of 20 by 20 units in the colour of the text beside it. It never speaks by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A triangle with an exclamation mark.
    Alert,
    /// A target.
    Aim,
    /// A light bulb.
    Bulb,
    /// A leaf of a calendar.
    Calendar,
    /// A tick.
    Check,
    /// A telephone.
    Device,
    /// An angle that points down.
    Down,
    /// An arrow into a tray.
    Download,
    /// A folder.
    Folder,
    /// An arrow to the left.
    Left,
    /// A pencil.
    Pencil,
    /// A printer.
    Printer,
    /// An arrow that goes back to where it began.
    Redo,
    /// An arrow to the right.
    Right,
    /// A sheet with a folded corner.
    Sheet,
    /// A line that rises.
    Up,
}

impl Pen {
    /// Draws an icon.
    #[inline(never)]
    pub fn icon(&mut self, icon: Icon) {
        self.within("svg.g-i viewBox='0 0 20 20' aria-hidden=true focusable=false", |pen| {
            pen.within("path", |pen| pen.set("d", icon.path()));
        });
    }

    /// Draws the angle that turns when what it stands beside is open.
    #[inline(never)]
    pub fn turning_icon(&mut self) {
        let svg = "svg class='g-i g-turn' viewBox='0 0 20 20' aria-hidden=true focusable=false";
        self.within(svg, |pen| pen.within("path", |pen| pen.set("d", Icon::Down.path())));
    }
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Alert => "M10 3.2l7.3 13H2.7zM10 8.3v3.6M10 13.9v.2",
            Self::Aim => {
                "M3.5 10a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M8 10a2 2 0 1 0 4 0a2 2 0 1 0-4 0"
            }
            Self::Bulb => "M7.3 13.2a5 5 0 1 1 5.4 0v1.6H7.3zM8 17.3h4",
            Self::Calendar => {
                "M5 4.5h10a2 2 0 0 1 2 2V15a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6.5a2 2 0 0 1 2-2M3 8.5h14M7 2.5v4M13 2.5v4"
            }
            Self::Check => "M4.5 10.5l3.6 3.6 7.4-8",
            Self::Device => {
                "M7.5 2.5h5a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-5a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2M9 14.8h2"
            }
            Self::Down => "M5.5 8l4.5 4.5L14.5 8",
            Self::Download => "M10 3v9.5M5.8 8.8L10 13l4.2-4.2M3.5 16.8h13",
            Self::Folder => {
                "M2.8 15V5.5A1.5 1.5 0 0 1 4.3 4h3.4l2 2.2h6A1.5 1.5 0 0 1 17.2 7.7V15a1.5 1.5 0 0 1-1.5 1.5H4.3A1.5 1.5 0 0 1 2.8 15z"
            }
            Self::Left => "M16 10H4M9 5l-5 5 5 5",
            Self::Pencil => {
                "M4 16l.8-3.4L13 4.4a1.6 1.6 0 0 1 2.3 0l.3.3a1.6 1.6 0 0 1 0 2.3L7.4 15.2zM11.5 6l2.5 2.5"
            }
            Self::Printer => {
                "M6 7V3h8v4M6 14H4.2A1.7 1.7 0 0 1 2.5 12.3V8.7A1.7 1.7 0 0 1 4.2 7h11.6a1.7 1.7 0 0 1 1.7 1.7v3.6a1.7 1.7 0 0 1-1.7 1.7H14M6 11.5h8V17H6z"
            }
            Self::Redo => "M4 4.5V8.5h4M4.4 8.3A6.3 6.3 0 1 1 3.9 12",
            Self::Right => "M4 10h12M11 5l5 5-5 5",
            Self::Sheet => "M5 2.8h6.5L15.5 6.8V17.2H5zM11.5 2.8V6.8h4M8 10.5h5M8 13.5h5",
            Self::Up => "M4 14l4.5-5 3 3L16 6M11.8 6H16v4.2",
        }
    }
}
