//! Variations of the second series pass the check, whatever is left of it or added to it.

use std::path::{Path, PathBuf};

use companion::dataset::Bundle;
use xtask::check;
use xtask::variation::{Counts, vary, write};

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
            awards: true,
        };
        assert!(vary(bundle(), counts).is_err());
    }
}
