//! Search: any query, asked of the real series; and of a series whose own names are anything, too.

use companion::dataset::{Bundle, Dataset, SearchIndex};

use crate::golden;

/// How many hits are asked for.
const MOST: usize = 20;

/// Everything before a NUL is the query, each part after it the name of an entry.
pub fn run(text: &str) {
    let mut parts = text.split('\0');
    let query = parts.next().unwrap_or_default();
    let names: Vec<&str> = parts.collect();
    if names.is_empty() {
        let data = golden::real();
        asked(data, data.search_index(), query);
    } else {
        let mut bundle: Bundle = (**golden::second()).clone();
        for (person, name) in bundle.people.iter_mut().zip(names) {
            person.name = name.to_owned();
        }
        let data = Dataset::new(bundle);
        asked(&data, &SearchIndex::new(&data), query);
    }
}

fn asked(data: &Dataset, index: &SearchIndex<'_>, query: &str) {
    let found = index.search(query, MOST);
    assert!(found.hits.len() <= MOST && found.hits.len() <= found.count);
    assert_eq!(found.hits.len(), found.count.min(MOST));
    assert!(found.count <= data.entities().len() + data.facts.len());
    for hit in &found.hits {
        assert!(data.contains(&hit.entity), "{:?} is nowhere", hit.entity);
        assert!(hit.fact.as_ref().is_none_or(|id| data.fact(id).is_some()));
    }
    assert_eq!(index.search(query, MOST), found, "asked twice");
    // What is too long to be typed changes nothing: work stays bounded.
    let typed: String = query.chars().take(100).collect();
    assert_eq!(index.search(&typed, MOST), found);
}
