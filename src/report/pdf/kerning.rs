static TABLE: &str = include_str!("../../../fonts/kerning-bold.tsv");

/// Distances between pairs of letters in the bold font.
pub struct Kerning {
    rows: Vec<Row>,
}

struct Row {
    left: &'static str,
    right: Vec<(i16, &'static str)>,
}

impl Kerning {
    /// Reads the embedded table: in each line the left letters, then a value and the right letters
    /// it holds for, by turns.
    pub fn load() -> Self {
        let rows = TABLE.lines().filter_map(|line| {
            let mut fields = line.split('\t');
            let left = fields.next()?;
            let mut right = Vec::new();
            while let (Some(value), Some(letters)) = (fields.next(), fields.next()) {
                right.push((value.parse().ok()?, letters));
            }
            Some(Row { left, right })
        });
        Self { rows: rows.collect() }
    }

    /// What comes between two letters, as a share of the size; mostly 0.
    pub fn between(&self, left: char, right: char) -> f32 {
        self.rows
            .iter()
            .find(|row| row.left.contains(left))
            .and_then(|row| row.right.iter().find(|(_, letters)| letters.contains(right)))
            .map_or(0.0, |(value, _)| f32::from(*value) / 1000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Kerning;

    #[test]
    fn pairs_come_closer_and_most_letters_stay() {
        let kerning = Kerning::load();
        for (left, right) in [('W', 'a'), ('T', 'o'), ('V', 'e'), ('É', 'x')] {
            assert!(kerning.between(left, right) < 0.0, "{left}{right}");
        }
        for (left, right) in [('n', 'n'), ('H', 'I'), ('□', 'a'), ('a', '□')] {
            assert!(kerning.between(left, right).abs() < f32::EPSILON, "{left}{right}");
        }
    }
}
