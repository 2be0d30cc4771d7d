use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

/// How deep a JSON document is broken over lines; what lies deeper stands on one line.
const DEPTH: usize = 2;

/// JSON that reads well and compares well: a line for each factor, not one for each number.
pub(super) fn lines(document: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let written = document.serialize(&mut Serializer::with_formatter(&mut bytes, Lines::default()));
    let text = written.ok().and_then(|()| String::from_utf8(bytes).ok()).unwrap_or_default();
    text + "\n"
}

#[derive(Default)]
struct Lines {
    depth: usize,
    filled: bool,
}

impl Lines {
    fn begin<W: ?Sized + Write>(&mut self, out: &mut W, sign: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.filled = false;
        out.write_all(sign)
    }

    fn end<W: ?Sized + Write>(&mut self, out: &mut W, sign: &[u8]) -> io::Result<()> {
        self.depth -= 1;
        if self.filled && self.depth < DEPTH {
            self.line(out)?;
        }
        self.filled = true;
        out.write_all(sign)
    }

    fn part<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        if !first {
            out.write_all(b",")?;
        }
        if self.depth <= DEPTH {
            self.line(out)?;
        } else if !first {
            out.write_all(b" ")?;
        }
        Ok(())
    }

    fn line<W: ?Sized + Write>(&self, out: &mut W) -> io::Result<()> {
        out.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| out.write_all(b"  "))
    }
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.begin(out, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(out, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.part(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.begin(out, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(out, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.part(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.filled = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::lines;

    #[test]
    fn two_levels_have_lines_of_their_own() {
        let document =
            json!({ "a": 1, "b": { "c": [1, 2], "d": {} }, "e": [{ "f": null }, []], "g": [] });
        let written = lines(&document);
        let expected = "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": [1, 2],\n    \"d\": {}\n  },\n  \
                        \"e\": [\n    {\"f\": null},\n    []\n  ],\n  \"g\": []\n}\n";
        assert_eq!(written, expected);
        assert_eq!(serde_json::from_str::<Value>(&written).expect("it is JSON"), document);
    }
}
