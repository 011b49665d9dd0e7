//! Order: one way of sorting for all lists. With the standard library's, compiled anew for each kind of entry and key,
//! sorting made up 4 % of the browser's module.

use std::cmp::Ordering;

/// The entries in the order of their keys. The sort is stable.
pub fn by_key<T: Copy, K: Ord>(entries: Vec<T>, key: impl Fn(T) -> K) -> Vec<T> {
    let keys: Vec<K> = entries.iter().map(|entry| key(*entry)).collect();
    let order = order(entries.len(), &|a, b| keys[a].cmp(&keys[b]));
    order.into_iter().map(|place| entries[place]).collect()
}

/// The positions of this many entries, in order. Not generic, so that it is compiled once.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_the_same_key_stay_as_they_were() {
        let words = vec!["be", "to", "a", "or", "not", "I"];
        let sorted = by_key(words, str::len);
        assert_eq!(sorted, ["a", "I", "be", "to", "or", "not"]);
    }
}
