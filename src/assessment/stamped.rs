/// Milliseconds since 1970, as the clock of the device gives them.
pub type Millis = u64;

/// The last moment that a date in a browser can have: a stamp beyond it is not one of ours.
pub const LAST_MILLIS: Millis = 8_640_000_000_000_000;

/// A value with the moment at which it was set.
///
/// Of two, the later one holds, and at the same moment the greater value, so that two sides that
/// merge in any order agree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamped<T> {
    /// What was set.
    pub value: T,
    /// When; 0 when it never was.
    pub at: Millis,
}

impl<T: Ord + Clone> Stamped<T> {
    /// A value with its moment.
    pub fn new(value: T, at: Millis) -> Self {
        Self { value, at }
    }

    /// Sets another value; false when it is the same one.
    ///
    /// The stamp always rises, also when the clock of the device was set back.
    pub fn set(&mut self, value: T, at: Millis) -> bool {
        if self.value == value {
            return false;
        }
        self.at = at.max(self.at + 1).min(LAST_MILLIS);
        self.value = value;
        true
    }

    /// Takes over what the other side has later.
    pub fn merge(&mut self, other: &Self) {
        if (other.at, &other.value) > (self.at, &self.value) {
            self.clone_from(other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Stamped;

    #[test]
    fn a_new_value_is_later_than_the_old_one_even_when_the_clock_goes_back() {
        let mut stamped = Stamped::new(1, 1_000);
        assert!(stamped.set(2, 5));
        assert_eq!(stamped, Stamped::new(2, 1_001));
        assert!(!stamped.set(2, 9_000));
        assert_eq!(stamped.at, 1_001);
    }

    #[test]
    fn the_later_one_holds_and_at_the_same_moment_the_greater() {
        let cases = [((1, 10), (2, 5), (1, 10)), ((1, 10), (2, 10), (2, 10))];
        for (a, b, merged) in cases.map(|(a, b, m)| {
            let stamped = |(value, at)| Stamped::new(value, at);
            (stamped(a), stamped(b), stamped(m))
        }) {
            let (mut left, mut right) = (a.clone(), b.clone());
            left.merge(&b);
            right.merge(&a);
            assert_eq!((&left, &right), (&merged, &merged));
        }
    }
}
