use super::{Object, Value};

/// How a document is laid out.
#[derive(Clone, Copy)]
struct Layout {
    /// How deep it is broken over lines; what lies deeper stands on one line.
    depth: usize,
    /// Whether a space follows a colon or a comma.
    spaced: bool,
}

impl Value {
    /// On one line, for programs.
    #[must_use]
    pub fn compact(&self) -> String {
        self.laid_out(Layout { depth: 0, spaced: false })
    }

    /// A line for each value, for people and programs; ends with a newline.
    #[must_use]
    pub fn pretty(&self) -> String {
        self.laid_out(Layout { depth: usize::MAX, spaced: true }) + "\n"
    }

    /// What reads well and compares well: a line for each factor, not one for each number. Ends
    /// with a newline.
    #[must_use]
    pub fn lines(&self) -> String {
        self.laid_out(Layout { depth: 2, spaced: true }) + "\n"
    }

    fn laid_out(&self, layout: Layout) -> String {
        let mut writer = Writer { out: String::new(), layout, depth: 0 };
        writer.value(self);
        writer.out
    }
}

impl Object {
    /// On one line, for programs.
    #[must_use]
    pub fn compact(self) -> String {
        Value::Object(self).compact()
    }
}

struct Writer {
    out: String,
    layout: Layout,
    depth: usize,
}

impl Writer {
    fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.out.push_str("null"),
            Value::Bool(flag) => self.out.push_str(if *flag { "true" } else { "false" }),
            Value::Number(number) => self.out.push_str(number),
            Value::Text(text) => push_text(&mut self.out, text),
            Value::List(list) => {
                self.begin('[');
                for (n, value) in list.iter().enumerate() {
                    self.part(n);
                    self.value(value);
                }
                self.end(']', list.is_empty());
            }
            Value::Object(fields) => {
                self.begin('{');
                for (n, (name, value)) in fields.iter().enumerate() {
                    self.part(n);
                    push_text(&mut self.out, name);
                    self.out.push_str(if self.layout.spaced { ": " } else { ":" });
                    self.value(value);
                }
                self.end('}', fields.is_empty());
            }
        }
    }

    fn begin(&mut self, sign: char) {
        self.out.push(sign);
        self.depth += 1;
    }

    fn part(&mut self, n: usize) {
        if n > 0 {
            self.out.push(',');
        }
        if self.depth <= self.layout.depth {
            self.line();
        } else if n > 0 && self.layout.spaced {
            self.out.push(' ');
        }
    }

    fn end(&mut self, sign: char, empty: bool) {
        self.depth -= 1;
        if !empty && self.depth < self.layout.depth {
            self.line();
        }
        self.out.push(sign);
    }

    fn line(&mut self) {
        self.out.push('\n');
        for _ in 0..self.depth {
            self.out.push_str("  ");
        }
    }
}

/// Adds a text between quotes, with what JSON cannot hold escaped.
pub fn push_text(out: &mut String, text: &str) {
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                let code = u32::from(sign);
                out.extend([code >> 4, code & 15].map(hex));
            }
            _ => out.push(sign),
        }
    }
    out.push('"');
}

fn hex(digit: u32) -> char {
    char::from_digit(digit, 16).unwrap_or_default()
}
