//! A text of JSON, read where it is in no way unusual; of anything else nothing is said.

/// Digits of a number that is read.
const DIGITS: usize = 9;

/// How many bytes stand before the next quote or backslash; none when one of them may not stand in
/// a text of JSON.
fn plain(rest: &[u8]) -> Option<usize> {
    let length = memchr::memchr2(b'"', b'\\', rest)?;
    let allowed = rest.get(..length)?.iter().fold(true, |all, byte| all & (*byte >= b' '));
    allowed.then_some(length)
}

/// A place in a text of JSON.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// At the begin of a text.
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Whether nothing but space is left.
    pub fn ends(&mut self) -> bool {
        self.space();
        self.at == self.text.len()
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.text.as_bytes().get(self.at) {
            self.at += 1;
        }
    }

    /// The next sign that is no space.
    pub fn peek(&mut self) -> Option<u8> {
        self.space();
        self.text.as_bytes().get(self.at).copied()
    }

    /// Passes over a sign; none when it is another.
    fn take(&mut self, sign: u8) -> Option<()> {
        (self.peek()? == sign).then(|| self.at += 1)
    }

    /// A text without escapes.
    pub fn string(&mut self) -> Option<&'a str> {
        self.take(b'"')?;
        let rest = self.text.as_bytes().get(self.at..)?;
        let length = plain(rest)?;
        let text = self.text.get(self.at..self.at + length)?;
        self.at += length;
        (rest.get(length) == Some(&b'"')).then(|| self.at += 1)?;
        Some(text)
    }

    /// Passes over a text, with escapes or without.
    pub fn pass_text(&mut self) -> Option<()> {
        self.take(b'"')?;
        loop {
            let rest = self.text.as_bytes().get(self.at..)?;
            let length = plain(rest)?;
            self.at += length + 1;
            match rest.get(length)? {
                b'"' => return Some(()),
                b'\\' => {
                    let known = matches!(rest.get(length + 1)?, b'n' | b'"' | b'\\' | b'/' | b't');
                    known.then(|| self.at += 1)?;
                }
                _ => return None,
            }
        }
    }

    /// A text for people, without the signs that the whole reader makes spaces of.
    pub fn given(&mut self) -> Option<&'a str> {
        let text = self.string()?;
        (!text.chars().any(char::is_control)).then_some(text)
    }

    /// A small whole number.
    pub fn number(&mut self) -> Option<u32> {
        self.space();
        let rest = self.text.as_bytes().get(self.at..)?;
        if let [digit @ b'0'..=b'9', b',' | b'}', ..] = rest {
            self.at += 1;
            return Some(u32::from(digit - b'0'));
        }
        let length = rest.iter().take(DIGITS + 1).take_while(|b| b.is_ascii_digit()).count();
        let digits = self.text.get(self.at..self.at + length)?;
        let plain = (1..=DIGITS).contains(&length) && (length == 1 || !digits.starts_with('0'));
        let ends =
            matches!(rest.get(length), Some(b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t'));
        self.at += length;
        if plain && ends { digits.parse().ok() } else { None }
    }

    /// The name of a field.
    pub fn name(&mut self) -> Option<&'a str> {
        let name = self.string()?;
        self.take(b':')?;
        Some(name)
    }

    /// Passes over the name of a field, if it is this one and without spaces.
    pub fn pass_name(&mut self, name: &str) -> bool {
        self.space();
        let rest = self.text.as_bytes().get(self.at..).and_then(|rest| rest.strip_prefix(b"\""));
        let after = rest.and_then(|rest| rest.strip_prefix(name.as_bytes()));
        let found = after.is_some_and(|after| after.starts_with(b"\":"));
        if found {
            self.at += name.len() + 3;
        }
        found
    }

    /// Every field; none when one of them is none, or when it is no object.
    pub fn object(&mut self, field: impl FnMut(&mut Self, &'a str) -> Option<()>) -> Option<()> {
        self.fields(Self::name, field)
    }

    /// The same, with names read in a way of their own.
    pub fn fields<T>(
        &mut self,
        mut name: impl FnMut(&mut Self) -> Option<T>,
        mut field: impl FnMut(&mut Self, T) -> Option<()>,
    ) -> Option<()> {
        self.take(b'{')?;
        if self.peek()? == b'}' {
            return self.take(b'}');
        }
        loop {
            let name = name(self)?;
            field(self, name)?;
            match self.peek()? {
                b',' => self.take(b',')?,
                _ => return self.take(b'}'),
            }
        }
    }

    /// The texts in an object.
    pub fn texts(&mut self) -> Option<Vec<(&'a str, &'a str)>> {
        let mut texts: Vec<(&str, &str)> = Vec::new();
        self.object(|reader, id| {
            let text = reader.given()?;
            let new = texts.iter().all(|(other, _)| *other != id);
            new.then(|| texts.push((id, text)))
        })?;
        Some(texts)
    }

    /// Passes over a value that is not needed.
    pub fn skip(&mut self, deepest: usize) -> Option<()> {
        let deeper = deepest.checked_sub(1)?;
        match self.peek()? {
            b'"' => self.pass_text(),
            b'{' => self.object(|reader, _| reader.skip(deeper)),
            b'[' => {
                self.take(b'[')?;
                if self.peek()? == b']' {
                    return self.take(b']');
                }
                loop {
                    self.skip(deeper)?;
                    match self.peek()? {
                        b',' => self.take(b',')?,
                        _ => return self.take(b']'),
                    }
                }
            }
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            _ => self.number().map(drop),
        }
    }

    fn word(&mut self, word: &str) -> Option<()> {
        self.text.get(self.at..)?.starts_with(word).then(|| self.at += word.len())
    }
}
