use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

use super::open::{find, stream};
use super::{FORMAT, LARGEST_RESULT_FILE};

/// The result file in a PDF that another program has saved: it is compressed, or its length stands
/// elsewhere.
pub fn unpacked(pdf: &[u8]) -> Option<String> {
    let mut from = 0;
    while let Some(at) = find(pdf, b"/EmbeddedFile", from) {
        from = at + 1;
        let text = stream(pdf, at).and_then(|(dictionary, content)| text(dictionary, content));
        if let Some(text) = text.filter(|text| text.contains(FORMAT)) {
            return Some(text);
        }
    }
    None
}

fn text(dictionary: &[u8], content: &[u8]) -> Option<String> {
    if find(dictionary, b"/FlateDecode", 0).is_some() {
        let bytes = decompress_to_vec_zlib_with_limit(content, LARGEST_RESULT_FILE).ok()?;
        return String::from_utf8(bytes).ok();
    }
    let end = find(content, b"endstream", 0)?.min(LARGEST_RESULT_FILE);
    let text = std::str::from_utf8(content.get(..end)?).ok()?;
    Some(text.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec_zlib;

    use super::unpacked;

    fn pdf(dictionary: &str, content: &[u8]) -> Vec<u8> {
        let head = format!("%PDF-1.7\n4 0 obj\n<< {dictionary} >>\nstream\n");
        [head.as_bytes(), content, b"\nendstream\nendobj\n%%EOF"].concat()
    }

    #[test]
    fn what_another_program_made_of_the_attachment_is_read() {
        let text = "{\"format\": \"gereed/result\"}";
        let small = compress_to_vec_zlib(text.as_bytes(), 6);
        let huge = compress_to_vec_zlib(&vec![b' '; 1 << 24], 6);
        let cases = [
            (pdf("/Type /EmbeddedFile /Filter /FlateDecode /Length 9 0 R", &small), Some(text)),
            (pdf("/Filter[/FlateDecode]/Type/EmbeddedFile/Length 99", &small), Some(text)),
            (pdf("/Type /EmbeddedFile /Length 9 0 R", text.as_bytes()), Some(text)),
            (pdf("/Type /EmbeddedFile /Filter /FlateDecode", &small[..9]), None),
            (pdf("/Type /EmbeddedFile /Filter /FlateDecode", &huge), None),
            (pdf("/Type /EmbeddedFile", b"another file"), None),
            (pdf("/Type /XObject /Filter /FlateDecode", &small), None),
            (b"%PDF-1.7 /EmbeddedFile".to_vec(), None),
        ];
        for (pdf, expected) in cases {
            assert_eq!(unpacked(&pdf).as_deref(), expected);
        }
    }
}
