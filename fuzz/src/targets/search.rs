//! Search: any query, against the real series and against a series whose own names are arbitrary, too.

use companion::dataset::{Dataset, Section};
use companion::route::Route;
use companion::search::{Findable, SearchIndex};

use super::reader;
use crate::golden;

/// The number of hits asked for.
const MOST: usize = 20;

/// Everything before a NUL is the query, each part after it the name of an entry.
pub fn run(text: &str) {
    let mut parts = text.split('\0');
    let query = parts.next().unwrap_or_default();
    let names: Vec<&str> = parts.collect();
    if names.is_empty() {
        let data = golden::real();
        let most = data.entities().len() + data.facts.len();
        asked(data, golden::index_real(), most, query);
    } else {
        let mut findable: Findable = golden::findable_second().clone();
        let people = Route::Section(Section::People).path();
        let people = findable
            .entries
            .iter_mut()
            .filter(|entry| entry.to.starts_with(&people));
        for (person, name) in people.zip(names) {
            person.name = name.to_owned();
        }
        let index = SearchIndex::new(&findable);
        asked(golden::second(), &index, findable.entries.len(), query);
    }
}

/// For at most `most` entries.
fn asked(data: &Dataset, index: &SearchIndex<'_>, most: usize, query: &str) {
    let found = index.search(query, MOST);
    assert!(found.hits.len() <= MOST && found.hits.len() <= found.count);
    assert_eq!(found.hits.len(), found.count.min(MOST));
    assert!(found.count <= most);
    for hit in &found.hits {
        reader::leads_somewhere(data, &hit.entry.to, hit.entry.fact.as_deref());
        assert!(!hit.kind.is_empty(), "{} is of no kind", hit.entry.to);
    }
    assert_eq!(index.search(query, MOST), found, "asked twice");
    // Anything too long to be typed changes nothing: the work stays bounded.
    let typed: String = query.chars().take(100).collect();
    assert_eq!(index.search(&typed, MOST), found);
}
