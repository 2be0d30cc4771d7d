use crate::json::push_text;
use crate::lead::Field;

/// Adds `"name":`, after a comma unless it is the first inside.
pub(super) fn push_name(out: &mut String, name: &str) {
    if !out.ends_with(['{', '[']) {
        out.push(',');
    }
    push_text(out, name);
    out.push(':');
}

/// Adds `"name":"text"`.
pub(super) fn push_pair(out: &mut String, name: &str, text: &str) {
    push_name(out, name);
    push_text(out, text);
}

/// Adds an object in which each group is an object of its own. Fields of one group stand together.
pub(super) fn push_groups(out: &mut String, fields: &[Field]) {
    let mut open: Vec<&str> = Vec::new();
    out.push('{');
    for field in fields {
        let group: Vec<&str> = field.group.split('.').filter(|name| !name.is_empty()).collect();
        let same = open.iter().zip(&group).take_while(|(a, b)| a == b).count();
        for _ in same..open.len() {
            out.push('}');
        }
        for name in group.iter().skip(same) {
            push_name(out, name);
            out.push('{');
        }
        open = group;
        push_name(out, &field.name);
        match field.bare {
            true => out.push_str(&field.value),
            false => push_text(out, &field.value),
        }
    }
    for _ in &open {
        out.push('}');
    }
    out.push('}');
}
