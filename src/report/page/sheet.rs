use super::{ATTRIBUTES, ELEMENTS, END, FIRST};

/// A part of the page as it is written.
#[derive(Default)]
pub struct Sheet(String);

impl Sheet {
    /// What has been written.
    pub fn into_string(self) -> String {
        self.0
    }

    /// An element of [`ELEMENTS`] with what is in it.
    pub fn within(&mut self, element: &str, inside: impl FnOnce(&mut Self)) {
        self.step('<', place(&ELEMENTS, element), "");
        inside(self);
        self.step('>', None, "");
    }

    /// The same with a text in it; nothing when there is none.
    pub fn put(&mut self, element: &str, text: &str) {
        if !text.is_empty() {
            self.within(element, |sheet| sheet.write(text));
        }
    }

    /// An attribute of [`ATTRIBUTES`] of the element that was opened last.
    pub fn set(&mut self, attribute: &str, value: &str) {
        self.step('=', place(&ATTRIBUTES, attribute), value);
    }

    /// A text.
    pub fn write(&mut self, text: &str) {
        self.step('"', None, text);
    }

    fn step(&mut self, sign: char, letter: Option<char>, text: &str) {
        self.0.push(sign);
        self.0.extend(letter);
        self.0.extend(text.chars().filter(|c| *c != END));
        self.0.push(END);
    }
}

/// The letter of a word, by its place.
fn place(words: &[&str], word: &str) -> Option<char> {
    let place = words.iter().position(|known| known.split(' ').next() == Some(word));
    debug_assert!(place.is_some(), "{word} is no word of a page");
    Some(char::from(FIRST + u8::try_from(place?).ok()?))
}
