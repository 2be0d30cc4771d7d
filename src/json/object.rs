use super::Value;

/// The fields of an object, in their order. Of two with one name the last counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    fields: Vec<(String, Value)>,
}

impl Object {
    /// Without fields.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.fields.iter().rev().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// The value of a field, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        self.fields.iter_mut().rev().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// Adds a field that is not there yet.
    pub fn push(&mut self, name: String, value: Value) {
        self.fields.push((name, value));
    }

    /// Adds a field that is not there yet.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.push(name.to_owned(), value.into());
        self
    }

    /// Adds a field when there is a value for it.
    #[must_use]
    pub fn with_some(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Takes a field out.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let mut found = None;
        while let Some(place) = self.fields.iter().rposition(|(other, _)| other == name) {
            let (_, value) = self.fields.remove(place);
            found.get_or_insert(value);
        }
        found
    }

    /// Adds fields that are not there yet.
    pub fn append(&mut self, mut other: Self) {
        self.fields.append(&mut other.fields);
    }

    /// Every field.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// How many fields there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }
}

impl IntoIterator for Object {
    type Item = (String, Value);
    type IntoIter = std::vec::IntoIter<(String, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.fields.into_iter()
    }
}
