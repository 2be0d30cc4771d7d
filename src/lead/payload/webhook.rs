use super::json::{push_groups, push_name, push_pair};
use super::value;
use crate::lead::Field;

/// In the shape of Standard Webhooks: `type`, `timestamp`, `data`.
pub(super) fn body(fields: &[Field]) -> String {
    let mut out = String::from("{");
    push_pair(&mut out, "type", "gereed.lead.created");
    push_pair(&mut out, "timestamp", value(fields, "consent", "at"));
    push_name(&mut out, "data");
    push_groups(&mut out, fields);
    out.push('}');
    out
}
