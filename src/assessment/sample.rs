use serde_json::json;

use crate::instrument::Instrument;

/// Three factors of three items, of which one is core; the second factor has none.
///
/// Items are `a1`, `a2`, `a3`, `b1`, … and core are `a1` and `c1`.
pub fn instrument() -> Instrument {
    let item = |id: String, core: bool| {
        json!({
            "id": id, "core": core, "weight": 1, "reversed": false, "statement": id, "looks": [],
            "improvement": { "action": "", "how": "", "evidence": "", "effort": 1, "horizon": 30,
                "owner": "hr", "step": 1 }
        })
    };
    let factor = |name: &str| {
        let items: Vec<_> =
            (1..=3).map(|n| item(format!("{name}{n}"), n == 1 && name != "b")).collect();
        json!({
            "id": name, "weight": 1, "name": name, "title": name, "why": "", "gap": "",
            "facts": [], "meanings": ["", "", "", "", ""], "items": items
        })
    };
    let choices: Vec<_> =
        (0..5).map(|n| json!({ "value": n * 25, "label": n.to_string() })).collect();
    serde_json::from_value(json!({
        "format": "gereed/instrument", "format_version": 1, "id": "sample", "version": 1,
        "locale": "nl", "title": "", "intro": "", "minutes": { "full": 2, "quick": 1 },
        "choices": choices, "levels": [], "owners": [], "steps": [], "sources": [], "facts": [],
        "factors": [factor("a"), factor("b"), factor("c")],
        "conditions": [], "verdicts": [], "patterns": []
    }))
    .expect("an instrument")
}
