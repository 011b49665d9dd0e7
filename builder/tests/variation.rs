//! Variations of the second series pass the check, whatever is left of it or added to it.

use std::path::{Path, PathBuf};

use builder::check;
use builder::variation::{Counts, MANY, grow, vary, write, write_grown};
use companion::dataset::{Bundle, EntityRef, Section};
use companion::route::Route;

fn second() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/second-series")
}

fn bundle() -> Bundle {
    check::load(&second()).expect("the second series passes the check")
}

#[test]
fn any_number_of_parts_and_protagonists_passes_with_awards_and_without() {
    let mut failures = Vec::new();
    for parts in [1, 2, 4, 60, 130] {
        for protagonists in [1, 2, 3, 5] {
            for awards in [false, true] {
                let counts = Counts {
                    parts,
                    protagonists,
                    people: 0,
                    awards,
                };
                let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("variation");
                write(&second(), counts, &out).expect("a variation is written");
                match check::load(&out) {
                    Ok(bundle) => {
                        assert_eq!(bundle.episodes.len(), parts);
                        assert_eq!(bundle.series.protagonists.len(), protagonists);
                        assert_eq!(bundle.awards.is_empty(), !awards, "{counts:?}");
                    }
                    Err(problems) => failures.extend(
                        problems
                            .iter()
                            .map(|problem| format!("{counts:?}: {problem}")),
                    ),
                }
            }
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn the_same_counts_change_nothing_but_the_words_that_count() {
    let counts = Counts {
        parts: 3,
        protagonists: 2,
        people: 0,
        awards: true,
    };
    let mut varied = vary(bundle(), counts).expect("a variation");
    let same = bundle();
    varied.series.kind = same.series.kind.clone();
    for (section, page) in &mut varied.series.pages {
        page.title = same.series.pages[section].title.clone();
    }
    assert_eq!(varied, same);
}

#[test]
fn nothing_speaks_of_what_is_gone() {
    let counts = Counts {
        parts: 1,
        protagonists: 1,
        people: 0,
        awards: false,
    };
    let bundle = vary(bundle(), counts).expect("a variation");
    let text = serde_json::to_string(&bundle).expect("JSON");
    for gone in ["awards/", "episodes/part-2", "people/tomas-brennock"] {
        assert!(!text.contains(gone), "{gone}");
    }
    assert!(!bundle.facts.is_empty() && !bundle.timeline.is_empty());
}

#[test]
fn no_series_is_about_nobody_or_has_no_part() {
    for (parts, protagonists) in [(0, 1), (1, 0)] {
        let counts = Counts {
            parts,
            protagonists,
            people: 0,
            awards: true,
        };
        assert!(vary(bundle(), counts).is_err());
    }
}

#[test]
fn a_crowd_gives_lists_of_people_and_of_facts_more_pages() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("crowd");
    write(&second(), MANY, &out).expect("a variation is written");
    let bundle = check::load(&out).expect("it passes the check");
    let source = EntityRef::item(Section::Sources, &bundle.sources[0].slug);
    let routes = Route::all(&companion::dataset::Dataset::new(bundle));
    for list in [EntityRef::section(Section::People), source] {
        assert!(routes.contains(&Route::ListPage(list.clone(), 2)), "{list}");
    }
}

#[test]
fn a_grown_dataset_passes_the_check() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("grown");
    write_grown(&second(), 7, &out).expect("a grown dataset is written");
    if let Err(problems) = check::load(&out) {
        panic!("{problems:#?}");
    }
}

#[test]
fn what_is_added_is_linked_as_much_as_what_was_there() {
    const TIMES: usize = 7;
    let one = bundle();
    let many = grow(bundle(), TIMES).expect("a grown dataset");
    assert_eq!(many.episodes.len(), TIMES * one.episodes.len());
    assert_eq!(many.people.len(), TIMES * one.people.len());
    assert_eq!(many.facts.len(), TIMES * one.facts.len());
    assert_eq!(many.sources.len(), one.sources.len());
    let shown = |bundle: &Bundle| {
        let parts = bundle.episodes.iter();
        parts.map(|part| part.appearances.len()).collect::<Vec<_>>()
    };
    assert_eq!(shown(&many), shown(&one).repeat(TIMES));
    // Nobody has more facts than the person with the most facts today.
    let most = |bundle: &Bundle| {
        let people = bundle.people.iter();
        let facts = people.map(|person| {
            let own = EntityRef::item(Section::People, &person.slug);
            let about = bundle.facts.iter();
            about.filter(|fact| fact.about.contains(&own)).count()
        });
        facts.max()
    };
    assert!(most(&many) <= most(&one).map(|most| most + 3));
    assert_eq!(many, grow(bundle(), TIMES).expect("the same again"));
}
