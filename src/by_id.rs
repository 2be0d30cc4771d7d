/// Values by id, in the order of the ids.
///
/// An instrument has some dozens of them. A tree would be faster for thousands, and takes 5 KB of
/// the widget for each kind of value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ById<T> {
    entries: Vec<(String, T)>,
}

impl<T> ById<T> {
    /// Puts in a value, in place of the one that was there.
    pub fn insert(&mut self, id: String, value: T) {
        match self.entries.binary_search_by(|(other, _)| other.as_str().cmp(&id)) {
            Ok(place) => self.entries[place].1 = value,
            Err(place) => self.entries.insert(place, (id, value)),
        }
    }

    /// The value with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        let place = self.entries.binary_search_by(|(other, _)| other.as_str().cmp(id)).ok()?;
        self.entries.get(place).map(|(_, value)| value)
    }

    /// Every id with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.entries.iter().map(|(id, value)| (id, value))
    }

    /// Every id.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.entries.iter().map(|(id, _)| id)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Takes every value out.
    pub fn clear(&mut self) {
        self.entries.clear();
    }
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<T> FromIterator<(String, T)> for ById<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let mut map = Self::default();
        for (id, value) in entries {
            map.insert(id, value);
        }
        map
    }
}

impl<T> IntoIterator for ById<T> {
    type Item = (String, T);
    type IntoIter = std::vec::IntoIter<(String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::ById;

    proptest! {
        #[test]
        fn it_holds_what_a_tree_holds(entries: Vec<(String, u8)>, wanted: String) {
            let map: ById<u8> = entries.iter().cloned().collect();
            let tree: std::collections::BTreeMap<String, u8> = entries.into_iter().collect();
            prop_assert!(map.iter().eq(tree.iter()));
            prop_assert!(map.keys().eq(tree.keys()));
            prop_assert_eq!(map.get(&wanted), tree.get(&wanted));
            prop_assert!(tree.keys().all(|id| map.get(id) == tree.get(id)));
            prop_assert!(map.into_iter().eq(tree));
        }
    }
}
