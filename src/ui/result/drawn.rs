use crate::report::page::{ATTRIBUTES, ELEMENTS, END, FIRST};
use crate::ui::pen::Pen;

/// Draws a part of the page that was put together elsewhere; what it does not know it leaves out.
pub(super) fn draw(pen: &mut Pen, page: &str) {
    let mut depth = 0;
    for step in page.split(END) {
        let rest = step.get(1..).unwrap_or_default();
        match step.bytes().next() {
            Some(b'<') => {
                if let Some(element) = word(&ELEMENTS, rest) {
                    pen.open(element);
                    depth += 1;
                }
            }
            Some(b'>') if depth > 0 => {
                pen.close();
                depth -= 1;
            }
            Some(b'=') => {
                if let Some(attribute) = word(&ATTRIBUTES, rest) {
                    pen.set(attribute, rest.get(1..).unwrap_or_default());
                }
            }
            Some(b'"') => pen.write(rest),
            _ => {}
        }
    }
    for _ in 0..depth {
        pen.close();
    }
}

/// The word of a letter.
fn word(words: &'static [&'static str], letter: &str) -> Option<&'static str> {
    let place = letter.bytes().next()?.checked_sub(FIRST)?;
    words.get(usize::from(place)).copied()
}
