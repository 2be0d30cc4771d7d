//! A part of the result page that is put together outside the widget, so that the widget need not
//! hold what few people ask for: a text of steps that says which elements stand where.
//!
//! The steps are few and their words fixed: [`ELEMENTS`] and [`ATTRIBUTES`] are all that can come
//! of it. Each step ends with [`END`] and begins with a sign: `<` opens the element whose place in
//! [`ELEMENTS`] is the letter after it, `>` closes it, `=` sets the attribute of that letter to what
//! follows, and `"` writes a text.

#[cfg(feature = "pdf")]
mod comparison;
#[cfg(feature = "pdf")]
mod sheet;

#[cfg(feature = "pdf")]
pub use comparison::{changes, comparison};

/// Ends a step; no text has it.
pub const END: char = '\u{1f}';

/// Stands between a part of the page and what goes with it; neither has it.
pub const APART: char = '\u{1e}';

/// The letter of the first element and of the first attribute.
pub const FIRST: u8 = b'A';

/// Every element that a part of the page may have.
pub const ELEMENTS: [&str; 25] = [
    "p",
    "p.g-lead",
    "p.g-meta",
    "h3",
    "h4",
    "div.g-profile",
    "ul.g-listed",
    "li",
    "figure.g-fig",
    "svg.g-radar part=radar viewBox='-16 0 412 324' role=img focusable=false",
    "title",
    "polygon.g-ring",
    "line.g-axis",
    "polygon.g-shape",
    "polyline.g-shape data-broken=''",
    "polygon.g-then",
    "polyline.g-then",
    "circle.g-point",
    "text.g-radar-name",
    "table class='g-table g-moved'",
    "tr",
    "th scope=col",
    "th.g-row scope=row",
    "td",
    "text.g-radar-num text-anchor=middle",
];

/// Every attribute that one of them may have beside its own.
pub const ATTRIBUTES: [&str; 12] =
    ["points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "text-anchor", "data-trend"];
