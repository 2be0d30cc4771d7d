use std::borrow::Cow;

use clap::ValueEnum;

use super::columns::Cell;
use crate::json::push_text;

/// How rows are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// A JSON object a line
    #[default]
    Ndjson,
    /// Comma-separated values with a line of names, for spreadsheets
    Csv,
}

impl Format {
    /// What stands above the rows.
    pub fn header(self, names: &[String]) -> Vec<u8> {
        match self {
            Self::Ndjson => Vec::new(),
            Self::Csv => {
                let names: Vec<Cell> = names.iter().map(|name| Cell::Text(name)).collect();
                let mut bytes = Vec::new();
                csv(&mut bytes, &names);
                bytes
            }
        }
    }

    /// Adds a row.
    pub fn row(self, bytes: &mut Vec<u8>, names: &[String], cells: &[Cell]) {
        match self {
            Self::Ndjson => ndjson(bytes, names, cells),
            Self::Csv => csv(bytes, cells),
        }
    }
}

fn ndjson(bytes: &mut Vec<u8>, names: &[String], cells: &[Cell]) {
    for (n, (name, cell)) in names.iter().zip(cells).enumerate() {
        bytes.extend_from_slice(if n == 0 { b"{\"" } else { b",\"" });
        bytes.extend_from_slice(name.as_bytes());
        bytes.extend_from_slice(b"\":");
        match cell {
            Cell::Nothing => bytes.extend_from_slice(b"null"),
            Cell::Number(number) => digits(bytes, *number),
            Cell::Text(text) if text.bytes().all(|b| b >= b' ' && b != b'"' && b != b'\\') => {
                bytes.push(b'"');
                bytes.extend_from_slice(text.as_bytes());
                bytes.push(b'"');
            }
            Cell::Text(text) => {
                let mut quoted = String::new();
                push_text(&mut quoted, text);
                bytes.extend_from_slice(quoted.as_bytes());
            }
        }
    }
    bytes.extend_from_slice(b"}\n");
}

fn csv(bytes: &mut Vec<u8>, cells: &[Cell]) {
    for (n, cell) in cells.iter().enumerate() {
        if n > 0 {
            bytes.push(b',');
        }
        match cell {
            Cell::Nothing => {}
            Cell::Number(number) => digits(bytes, *number),
            Cell::Text(text) => quoted(bytes, &no_formula(text)),
        }
    }
    bytes.push(b'\n');
}

/// A number; most are below 10 or 100.
fn digits(bytes: &mut Vec<u8>, number: u32) {
    if number >= 10 {
        digits(bytes, number / 10);
    }
    bytes.extend(u8::try_from(number % 10).map(|digit| b'0' + digit));
}

/// RFC 4180: what holds a separator stands between quotes, and a quote in it is doubled.
fn quoted(bytes: &mut Vec<u8>, text: &str) {
    if text.bytes().any(|byte| matches!(byte, b'"' | b',' | b'\n' | b'\r')) {
        bytes.push(b'"');
        bytes.extend_from_slice(text.replace('"', "\"\"").as_bytes());
        bytes.push(b'"');
    } else {
        bytes.extend_from_slice(text.as_bytes());
    }
}

/// A text that a spreadsheet does not take for a formula.
fn no_formula(text: &str) -> Cow<'_, str> {
    if text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) {
        return Cow::Borrowed(text);
    }
    let first = text.trim_start().chars().next();
    match first {
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') => {
            Cow::Owned(format!("'{text}"))
        }
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Cell, Format, no_formula};

    fn row(format: Format, cells: &[Cell]) -> String {
        let names: Vec<String> = ('a'..).take(cells.len()).map(String::from).collect();
        let mut bytes = format.header(&names);
        format.row(&mut bytes, &names, cells);
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn rows_keep_what_is_in_them() {
        let text = "De \"Werf\", bv\nZwolle";
        let cells = [Cell::Number(7), Cell::Nothing, Cell::Text(text), Cell::Text("é\u{1}")];
        let expected = "a,b,c,d\n7,,\"De \"\"Werf\"\", bv\nZwolle\",é\u{1}\n";
        assert_eq!(row(Format::Csv, &cells), expected);
        let expected =
            "{\"a\":7,\"b\":null,\"c\":\"De \\\"Werf\\\", bv\\nZwolle\",\"d\":\"é\\u0001\"}\n";
        assert_eq!(row(Format::Ndjson, &cells), expected);
    }

    #[test]
    fn a_spreadsheet_reads_no_formula() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("+31 6", "'+31 6"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            (" \t=1", "' \t=1"),
            ("＝1", "'＝1"),
            ("HR, =1", "\"HR, =1\""),
            ("a-b", "a-b"),
        ] {
            let written = row(Format::Csv, &[Cell::Text(text)]);
            assert_eq!(written, format!("a\n{expected}\n"), "{text}");
        }
        let written = row(Format::Csv, &[Cell::Text("\n=1")]);
        assert_eq!(written, "a\n\"'\n=1\"\n");
        assert_eq!(row(Format::Ndjson, &[Cell::Text("=1+1")]), "{\"a\":\"=1+1\"}\n");
    }

    proptest! {
        #[test]
        fn another_reader_finds_the_same_texts(texts in prop::collection::vec(any::<String>(), 2..5)) {
            let cells: Vec<Cell> = texts.iter().map(|text| Cell::Text(text)).collect();
            let written = row(Format::Csv, &cells);
            let mut reader = csv::Reader::from_reader(written.as_bytes());
            let read = reader.records().next().expect("a row").expect("it is CSV");
            let expected: Vec<_> = texts.iter().map(|text| no_formula(text)).collect();
            prop_assert_eq!(read.iter().collect::<Vec<_>>(), expected);

            let written = row(Format::Ndjson, &cells);
            let read: serde_json::Value = serde_json::from_str(&written).expect("it is JSON");
            for (name, text) in ('a'..).zip(&texts) {
                prop_assert_eq!(read[name.to_string()].as_str(), Some(text.as_str()));
            }
        }
    }
}
