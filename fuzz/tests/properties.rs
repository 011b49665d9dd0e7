//! Properties: thousands of random inputs, the same on each run; `cargo xtask fuzz` looks further. What it has found is
//! tried again here.

use std::fs;
use std::path::Path;

use companion::dataset::File;
use fuzz::changes::TEXTS;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use xtask::fuzz::Target;

/// This many inputs, always the same ones.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Words that mean something to some target.
const WORDS: [&str; 22] = [
    "people/",
    "timeline",
    "lessons/",
    "harbi",
    "-",
    "/",
    "index.html",
    "?",
    "&",
    "=",
    "q=",
    "role=",
    "%C3%A4",
    "+",
    "[",
    "](",
    ")",
    "[Ann](people/ann)",
    "2017",
    "2018-02",
    "2017-07-09/",
    " ",
];

/// Words with a meaning, troublesome characters, and anything else, in any order.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => select(&WORDS[..]).prop_map(str::to_owned),
        2 => select(&TEXTS[..]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => vec(any::<char>(), 0..40).prop_map(String::from_iter),
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(4000))]

    #[test]
    fn any_text_is_taken_by_the_readers_of_texts(text in texts()) {
        for target in [Target::Address, Target::Prose, Target::Query] {
            fuzz::run(target, text.as_bytes());
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_text_is_searched_for_and_searched(text in texts(), name in texts()) {
        fuzz::run(Target::Search, text.as_bytes());
        fuzz::run(Target::Search, format!("{text}\0{name}\0{text}").as_bytes());
    }

    #[test]
    fn any_change_of_a_sound_dataset_is_told_or_taken(changes in vec(any::<u8>(), 3..60)) {
        fuzz::run(Target::Check, &[&[0, 0], changes.as_slice()].concat());
    }

    #[test]
    fn any_change_of_what_is_sent_is_refused_or_shown(page in any::<u8>(), changes in vec(any::<u8>(), 3..60)) {
        // The dataset, pages in one file, the search index, a list; and any page.
        for kind in [0, 2, 4, 6, page & !1] {
            fuzz::run(Target::Reader, &[&[kind], changes.as_slice()].concat());
        }
    }

    #[test]
    fn any_text_in_place_of_a_file_is_told(number in 0..File::ALL.len() as u8, text in texts()) {
        fuzz::run(Target::Check, &[&[number, 1], text.as_bytes()].concat());
        fuzz::run(Target::Reader, &[&[1], text.as_bytes()].concat());
    }
}

#[test]
fn what_was_found_before_stays_mended() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("findings");
    let mut tried = 0;
    for &target in Target::ALL {
        for finding in fs::read_dir(folder.join(target.name()))
            .into_iter()
            .flatten()
        {
            let input = fs::read(finding.expect("a listed file is there").path());
            fuzz::run(target, &input.expect("a finding can be read"));
            tried += 1;
        }
    }
    assert!(tried > 0, "{} holds no findings", folder.display());
}
