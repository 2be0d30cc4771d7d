/// Columns of a line.
const WIDTH: usize = 80;

/// A text for the terminal, in lines, each after the indent; nothing for an empty one.
pub(super) fn paragraph(text: &str, indent: usize) -> String {
    if text.is_empty() {
        return String::new();
    }
    let margin = " ".repeat(indent);
    let options = textwrap::Options::new(WIDTH).initial_indent(&margin).subsequent_indent(&margin);
    let mut lines = textwrap::fill(&plain(text), options);
    lines.push('\n');
    lines
}

/// Without soft hyphens, which terminals show.
pub(super) fn plain(text: &str) -> String {
    text.replace('\u{ad}', "")
}

/// A text as wide as a column of a table.
pub(super) fn column(text: &str, width: usize) -> String {
    let text = plain(text);
    let missing = width.saturating_sub(textwrap::core::display_width(&text));
    text + &" ".repeat(missing)
}

/// Lines under a title; nothing when there are none.
pub(super) fn section(title: &str, lines: impl Iterator<Item = String>) -> String {
    let lines: String = lines.collect();
    if lines.is_empty() { lines } else { format!("\n{}\n{lines}", plain(title)) }
}

#[cfg(test)]
mod tests {
    use super::{column, paragraph};

    #[test]
    fn texts_are_broken_within_the_width_and_indented() {
        let text = "groten\u{ad}deels ".repeat(8);
        let line = "grotendeels grotendeels grotendeels grotendeels grotendeels grotendeels";
        let expected = format!("  {line}\n  grotendeels grotendeels\n");
        assert_eq!(paragraph(&text, 2), expected);
        assert_eq!(column("één", 5), "één  ");
        assert_eq!(column("vijfde", 5), "vijfde");
    }
}
