//! Reader: what browsers and others fetch, whole or broken. The app's own reader takes whatever is missing for empty;
//! here the same types are read with another reader.

use std::collections::BTreeMap;
use std::convert::Infallible;

use companion::content;
use companion::controls::{changed, choices_for, first_choices};
use companion::dataset::{self, Dataset, Section};
use companion::pages::{self, Body, Page, Sent, results};
use companion::parts::{Chosen, Keys, List, choice, choice_name, find, footnote, rows};
use companion::query::Query;
use companion::reference::EntityRef;
use companion::route::{Base, Route};
use companion::search::{Findable, SearchIndex};

use crate::{changes, golden};

/// The most choices of a list tried, facts of a source shown, names searched for.
const MOST_CHOICES: usize = 16;
const MOST_FACTS: usize = 16;
const MOST_NAMES: usize = 4;

/// The number of hits asked for.
const MOST_HITS: usize = 5;

/// If the first byte is odd, the others are a text; otherwise it selects the file that they change, one change after
/// the other. A change after which nothing can read the file is undone: this gets far from the original and stays
/// readable.
pub fn run(input: &[u8]) {
    let Some((kind, mut bytes)) = input.split_first() else {
        return;
    };
    if kind % 2 == 1 {
        read(bytes);
        return;
    }
    let sent = golden::sent();
    let mut sound = sent[usize::from(kind / 2) % sent.len()].clone();
    for _ in 0..changes::MOST {
        let mut tried = sound.clone();
        let Some(rest) = changes::next(&mut tried, bytes) else {
            break;
        };
        bytes = rest;
        if read(tried.to_string().as_bytes()) {
            sound = tried;
        }
    }
}

/// Reads a text as one kind of file. Whatever is read can be used, written again, and read back as the same.
macro_rules! read_as {
    ($kind:ty, $text:expr, $used:expr) => {{
        let read: Option<$kind> = serde_json::from_slice($text).ok();
        if let Some(read) = &read {
            let written = serde_json::to_string(read).expect("what was read can be written");
            let again = serde_json::from_str::<$kind>(&written);
            let again = again.expect("what was written can be read");
            let twice = serde_json::to_string(&again).expect("and written again");
            assert_eq!(twice, written);
            $used(read);
        }
        read.is_some()
    }};
}

/// Reads a text as each kind of file that is sent, and returns whether it is any of them.
fn read(text: &[u8]) -> bool {
    let kinds = [
        read_as!(Sent, text, |sent: &Sent| shows(&sent.page)),
        read_as!(pages::Bundle, text, unfolds),
        read_as!(Findable, text, finds),
        read_as!(Chosen, text, draws),
        read_as!(BTreeMap<String, usize>, text, leads_on),
        read_as!(dataset::Bundle, text, serves),
    ];
    kinds.contains(&true)
}

/// A page becomes markup, whatever is chosen in its list.
fn shows(page: &Page) {
    let at = page.route();
    assert_eq!(Route::parse(&at.path()), at);
    page.markup(Base("/x/"), "");
    if let Body::Listing(listing) = &page.body {
        chooses(&listing.list);
    }
    if let Body::Source(source) = &page.body {
        for fact in source.facts.iter().take(MOST_FACTS) {
            let (told, source) = page.fact(&fact.id).expect("the page has it");
            assert_eq!(told.id, fact.id);
            footnote(told, source);
        }
    }
}

/// Each page of the bundle is read when it is needed, and may be invalid.
fn unfolds(bundle: &pages::Bundle) {
    for (_, page) in &bundle.pages {
        let _ = read_as!(Page, page.as_bytes(), shows);
    }
}

/// A list can be filtered by whatever its own filters and any address ask for.
fn chooses(list: &List) {
    let filters_of = || list.filters.iter();
    let own = filters_of().flat_map(|filter| {
        let values = filter.options.iter();
        values.map(|(value, _)| changed(&Query::default(), &filter.param, value))
    });
    // The last choice of every filter at once.
    let together = filters_of().fold(Query::default(), |query, filter| {
        let last = filter.options.last();
        last.map_or(query.clone(), |(value, _)| {
            changed(&query, &filter.param, value)
        })
    });
    let typed = [
        "",
        "?kind=x&role=&sort=name",
        "?page=0",
        "?page=2",
        "?page=18446744073709551615",
        "?sort=name&page=x",
    ];
    let typed = typed.into_iter().map(Query::parse);
    for query in own.take(MOST_CHOICES).chain([together]).chain(typed) {
        let choice = choice(&list.filters, &query);
        let keys: Vec<&Keys> = list.rows.iter().map(|row| &row.keys).collect();
        let found = find(&list.filters, &keys, &choice);
        assert!(found.len() <= keys.len());
        Route::Section(Section::People).chosen_file(&choice_name(&choice), found.len());
    }
}

/// The result of a choice can be drawn.
fn draws(chosen: &Chosen) {
    rows(chosen.rows.iter());
}

/// Everything that can be found is found and shown.
fn finds(findable: &Findable) {
    let index = SearchIndex::new(findable);
    first_choices(&findable.pages, &findable.pages);
    let names = findable.entries.iter().take(MOST_NAMES);
    let names = names.map(|entry| entry.name.as_str());
    for text in ["harbor light", "a", ""].into_iter().chain(names) {
        let found = index.search(text, MOST_HITS);
        assert_eq!(found.hits.len(), found.count.min(MOST_HITS));
        assert!(found.count <= findable.entries.len());
        results(text, &found);
        choices_for(findable, &index, text);
    }
}

/// Any page number leads to an address.
fn leads_on(places: &BTreeMap<String, usize>) {
    for page in places.values() {
        let route = Route::Section(Section::Timeline).on_page(*page);
        assert_eq!(Route::parse(&route.path()), route);
    }
}

/// Any dataset that is read can be written again, and queried.
pub fn serves(bundle: &dataset::Bundle) {
    let text = serde_json::to_string(bundle).expect("a bundle can be written");
    let again: dataset::Bundle = serde_json::from_str(&text).expect("what was written can be read");
    assert_eq!(again, *bundle);
    let data = Dataset::new(again);
    for route in Route::all(&data) {
        assert!(route.path().starts_with('/'));
        assert!(route.is_of(&data));
    }
}

/// For a dataset that the check accepts, everything that is sent exists and can be read.
pub fn sends(data: &'static Dataset) {
    for route in Route::all(data) {
        let page = content::page(data, &route);
        assert_eq!(page.route(), route);
        assert!(page.end.is_some(), "{} says nothing", page.path);
        let sent = Sent {
            release: golden::RELEASE.to_owned(),
            page,
        };
        let text = serde_json::to_vec(&sent).expect("a page can be written");
        assert!(read_as!(Sent, &text, |sent: &Sent| shows(&sent.page)));
    }
    for &section in Section::ALL {
        let sent = content::chosen(data, section, golden::RELEASE, |_, chosen| {
            let text = serde_json::to_vec(chosen).expect("a choice can be written");
            assert!(read_as!(Chosen, &text, draws));
            Ok::<_, Infallible>(())
        });
        sent.unwrap_or_else(|never| match never {});
    }
    let findable = content::findable(data, golden::RELEASE);
    let text = serde_json::to_vec(&findable).expect("what can be found can be written");
    assert!(read_as!(Findable, &text, finds));
    for entry in &findable.entries {
        leads_somewhere(data, &entry.to, entry.fact.as_deref());
    }
}

/// A search result leads to an existing page, or to a part of one.
pub fn leads_somewhere(data: &Dataset, to: &str, fact: Option<&str>) {
    let (path, part) = match to.split_once('#') {
        Some((path, part)) => (path, Some(part)),
        None => (to, None),
    };
    let route = Route::parse(path);
    assert!(route.is_of(data) && route.path() == path, "{to} is nowhere");
    match (fact, part) {
        (Some(id), part) => assert!(part == Some(id) && data.fact(id).is_some(), "{to}: {id}"),
        (None, Some(slug)) => {
            let section = route
                .section()
                .expect("a page of a dataset is of a section");
            let is_quote = data.quotes.iter().any(|quote| quote.slug == slug);
            let is_entry = data.contains(&EntityRef::item(section, slug));
            assert!(is_quote || is_entry, "{to}");
        }
        (None, None) => {}
    }
}
