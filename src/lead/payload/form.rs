use crate::lead::Field;
use crate::lead::address::push_pair;

/// The fields of a form, `application/x-www-form-urlencoded`. Contact and hidden data keep their
/// names, others have that of their group before it: `utm_source`, `result_factors_vision`.
pub(super) fn body(fields: &[Field]) -> String {
    let mut out = String::new();
    for field in fields {
        let name = match field.group {
            "" | "contact" | "hidden" => field.name.clone(),
            group => [&group.replace('.', "_"), "_", &field.name].concat(),
        };
        push_pair(&mut out, &name, &field.value);
    }
    out
}
