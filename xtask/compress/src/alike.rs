use std::collections::HashMap;
use std::hash::Hash;

/// An order in which each thing follows the one it is most like, by what two successive parts of it
/// are: compression finds again what it saw shortly before. It begins with the first; of equally
/// good ones the earlier goes first.
#[must_use]
pub fn alike<T: Hash + Eq>(things: &[Vec<T>]) -> Vec<usize> {
    let pairs = pairs(things);
    let known = pairs.iter().flatten().max().map_or(0, |last| last + 1);
    let mut order: Vec<usize> = Vec::with_capacity(things.len());
    let mut rest: Vec<usize> = (0..things.len()).collect();
    let mut seen = vec![usize::MAX; known];
    let mut next = 0;
    while !rest.is_empty() {
        let last = rest.remove(next);
        order.push(last);
        for &pair in &pairs[last] {
            seen[pair] = last;
        }
        let mut best = (0, 0);
        next = 0;
        for (position, &thing) in rest.iter().enumerate() {
            let shared = pairs[thing].iter().filter(|&&pair| seen[pair] == last).count();
            // Shares compared without dividing: a/b > c/d.
            let (share, of) = (shared, pairs[thing].len() + 1);
            if position == 0 || share * best.1 > best.0 * of {
                best = (share, of);
                next = position;
            }
        }
    }
    order
}

/// The different pairs of parts that follow each other in a thing, as numbers: 0, 1, … in the order
/// in which they are first met.
fn pairs<T: Hash + Eq>(things: &[Vec<T>]) -> Vec<Vec<usize>> {
    let mut known = HashMap::new();
    let mut all = Vec::with_capacity(things.len());
    for thing in things {
        let mut numbers = Vec::with_capacity(thing.len());
        for pair in thing.windows(2) {
            let next = known.len();
            numbers.push(*known.entry((&pair[0], &pair[1])).or_insert(next));
        }
        numbers.sort_unstable();
        numbers.dedup();
        all.push(numbers);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn each_stands_beside_what_it_is_like() {
        let things = ["abcd", "wxyz", "abce", "wxyy", "qq"];
        let things: Vec<Vec<u8>> = things.iter().map(|thing| thing.bytes().collect()).collect();
        assert_eq!(alike(&things), [0, 2, 1, 3, 4]);
        assert!(alike::<u8>(&[]).is_empty());
    }
}
