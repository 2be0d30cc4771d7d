//! What goes on one page and what on the next: rows are measured, kept together and then placed.

use super::frame::{Frame, Tag};
use super::grid::MAIN_LEFT;

/// A row that is not broken.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it holds.
    pub frame: Frame,
    /// Stands on the page of the next row.
    pub keep: bool,
}

/// Rows that follow each other and may go on on the next page.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// Its left edge.
    pub x: f32,
    /// What the rows are in, from the outside in, with the numbers that join them.
    pub tags: Vec<(Tag, u32)>,
    /// Above the first row.
    pub head: Option<Frame>,
    /// Above the first row of each next page.
    pub again: Option<Frame>,
    /// Room above the first row of each next page.
    pub inset: f32,
    /// From top to bottom.
    pub rows: Vec<Row>,
}

/// What stands beside each other: what it is at the left, what it says at the right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Room above, but not at the top of a page.
    pub space: f32,
    /// Opens with a line.
    pub ruled: bool,
    /// The margin column.
    pub side: Frame,
    /// Said in the margin of each next page.
    pub again: Frame,
    /// Stands over both columns of each next page.
    pub over: Option<Frame>,
    /// The main column.
    pub strips: Vec<Strip>,
}

impl Strip {
    /// A strip in the main column.
    pub fn new(rows: impl IntoIterator<Item = Frame>) -> Self {
        let rows = rows.into_iter().map(|frame| Row { frame, keep: false }).collect();
        Self { x: MAIN_LEFT, tags: Vec::new(), head: None, again: None, inset: 0.0, rows }
    }

    /// At least two rows together at the beginning and at the end.
    pub fn in_pairs(mut self) -> Self {
        let count = self.rows.len();
        for (i, row) in self.rows.iter_mut().enumerate() {
            row.keep |= i + 1 < count && (i == 0 || i + 2 == count);
        }
        self
    }

    /// All rows on one page.
    pub fn whole(mut self) -> Self {
        let count = self.rows.len();
        for (i, row) in self.rows.iter_mut().enumerate() {
            row.keep = i + 1 < count;
        }
        self
    }

    /// The last row stands on the page of what follows.
    pub fn with_next(mut self) -> Self {
        if let Some(row) = self.rows.last_mut() {
            row.keep = true;
        }
        self
    }

    /// How high it is on one page.
    pub fn height(&self) -> f32 {
        self.height_of(self.rows.len())
    }

    /// How high it is with the first of its rows alone.
    pub fn height_of(&self, rows: usize) -> f32 {
        let head = self.head.as_ref().map_or(0.0, |head| head.height);
        head + self.rows.iter().take(rows).map(|row| row.frame.height).sum::<f32>()
    }
}

/// The number of rows of each group that stays together, in order.
pub fn units(keeps: &[bool]) -> Vec<usize> {
    let mut units = Vec::new();
    let mut size = 0;
    for (i, keep) in keeps.iter().enumerate() {
        size += 1;
        if !keep || i + 1 == keeps.len() {
            units.push(size);
            size = 0;
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::super::frame::Frame;
    use super::{Strip, units};

    #[test]
    fn rows_that_keep_together_are_one_unit() {
        let cases: [(&[bool], &[usize]); 5] = [
            (&[], &[]),
            (&[false], &[1]),
            (&[true, false, false, true, false], &[2, 1, 2]),
            (&[true, true, true], &[3]),
            (&[false, true], &[1, 1]),
        ];
        for (keeps, expected) in cases {
            assert_eq!(units(keeps), expected, "{keeps:?}");
        }
    }

    #[test]
    fn no_row_is_alone_at_an_end() {
        let keeps = |count: usize| -> Vec<usize> {
            let strip = Strip::new(vec![Frame::space(1.0); count]).in_pairs();
            units(&strip.rows.iter().map(|row| row.keep).collect::<Vec<_>>())
        };
        assert_eq!(keeps(1), [1]);
        assert_eq!(keeps(3), [3]);
        assert_eq!(keeps(4), [2, 2]);
        assert_eq!(keeps(6), [2, 1, 1, 2]);
    }
}
