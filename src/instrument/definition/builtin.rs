/// A definition that comes with Gereed.
#[derive(Clone, Copy, Debug)]
pub struct Builtin {
    /// Its id.
    pub id: &'static str,
    /// The definition, as [`Definition::parse`](super::Definition::parse) reads it.
    pub source: &'static str,
}

/// Every definition that comes with Gereed.
#[must_use]
pub fn builtins() -> &'static [Builtin] {
    &[Builtin {
        id: "strategic-learning-policy",
        source: include_str!("../../../instruments/strategic-learning-policy.toml"),
    }]
}

/// The one with this id.
#[must_use]
pub fn builtin(id: &str) -> Option<Builtin> {
    builtins().iter().copied().find(|builtin| builtin.id == id)
}
