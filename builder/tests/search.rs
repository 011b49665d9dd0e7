//! Search over the real dataset, and over one with seasons: what visitors type finds what they mean.

use std::path::Path;

use builder::check;
use companion::content;
use companion::dataset::Dataset;
use companion::search::{Findable, Found, SearchIndex};

fn real() -> Findable {
    findable("public/data")
}

fn findable(folder: &str) -> Findable {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(folder);
    let data = Dataset::new(check::load(&folder).expect("the dataset passes"));
    content::findable(Box::leak(Box::new(data)), "test")
}

/// Whether each of these queries finds its entry before all others.
fn finds_first(index: &SearchIndex, expected: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (query, expected) in expected {
        let found = index.search(query, 1);
        let first = found.hits.first().map(|hit| hit.entry.to.as_str());
        if first != Some(*expected) {
            wrong.push(format!("`{query}` finds {first:?}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn slips_aliases_and_plain_letters_find_the_right_entry_first() {
    let findable = real();
    let index = SearchIndex::new(&findable);
    finds_first(
        &index,
        &[
            ("jarvi", "/people/lasse-jarvi/"),
            ("JÄRVI", "/people/lasse-jarvi/"),
            ("jrvi", "/people/lasse-jarvi/"),
            ("diddy", "/people/sean-combs/"),
            ("sean", "/people/sean-combs/"),
            ("nwa", "/organizations/nwa/"),
            ("N.W.A.", "/organizations/nwa/"),
            ("doc", "/people/the-doc/"),
            ("the doc", "/people/the-doc/"),
            ("will i am", "/people/will-i-am/"),
            ("william", "/people/will-i-am/"),
            ("iovin", "/people/jimmy-iovine/"),
            ("jimmy iovine", "/people/jimmy-iovine/"),
            ("dre", "/people/dr-dre/"),
            ("dr dre", "/people/dr-dre/"),
            ("nas", "/people/nas/"),
            ("eminen", "/people/eminem/"),
            ("eazy e", "/people/eazy-e/"),
            ("easy-e", "/people/eazy-e/"),
            ("beats by dre", "/organizations/beats-electronics/"),
            ("interscope", "/organizations/interscope-records/"),
            ("police", "/works/fuck-tha-police/"),
            ("chronic", "/works/the-chronic/"),
            ("part 3", "/episodes/part-3/"),
            ("la times", "/organizations/los-angeles-times/"),
            ("springstein", "/people/bruce-springsteen/"),
            ("gwen", "/people/gwen-stefani/"),
            ("kosove", "/people/andrew-a-kosove/"),
        ],
    );
}

#[test]
fn seasons_and_episodes_are_found_by_their_numbers_in_the_words_of_the_series_and_in_the_usual_ones()
 {
    let findable = findable("tests/scripted");
    let index = SearchIndex::new(&findable);
    finds_first(
        &index,
        &[
            ("season 2", "/episodes/crossing-two/"),
            ("Season 3", "/episodes/crossing-three/"),
            ("crossing 2", "/episodes/crossing-two/"),
            ("s02", "/episodes/crossing-two/"),
            ("s02e04", "/episodes/dead-reckoning/"),
            ("S02E04", "/episodes/dead-reckoning/"),
            ("2x04", "/episodes/dead-reckoning/"),
            ("season 2 episode 4", "/episodes/dead-reckoning/"),
            ("crossing 2 chapter 4", "/episodes/dead-reckoning/"),
            ("s03e02", "/episodes/slack-water/"),
        ],
    );
    // The episodes of a season are found with it.
    let hits = index.search("season 2", 20).hits;
    let found: Vec<&str> = hits.iter().map(|hit| hit.entry.to.as_str()).collect();
    for episode in [
        "harbor-dues",
        "the-engine-room",
        "fog-signal",
        "dead-reckoning",
    ] {
        let path = format!("/episodes/{episode}/");
        assert!(found.contains(&path.as_str()), "{path}: {found:?}");
    }
}

#[test]
fn a_name_is_found_however_its_letters_are_written_in_it_or_typed() {
    let mut findable = real();
    let to = findable.entries[0].to.clone();
    let ways = [
        [
            "Ionuș Țepeș",
            "Ionuş Ţepeş",
            "Ionus\u{326} T\u{326}epes\u{326}",
            "ionus tepes",
        ],
        [
            "Ngộ Đạo Bọ",
            "Ngo\u{323}\u{302} Đa\u{323}o Bo\u{323}",
            "NGỘ ĐẠO BỌ",
            "ngo dao bo",
        ],
        [
            "Łukasz Ørskov",
            "łukasz ørskov",
            "ŁUKASZ ØRSKOV",
            "lukasz orskov",
        ],
        [
            "サザンオールスターズ",
            "ｻｻﾞﾝｵｰﾙｽﾀｰｽﾞ",
            "さざんおーるすたーず",
            "サザンオールスタース\u{3099}",
        ],
    ];
    for names in ways {
        for written in names {
            findable.entries[0].name = written.to_owned();
            let index = SearchIndex::new(&findable);
            for typed in names {
                let found = index.search(typed, 1);
                let first = found.hits.first().map(|hit| hit.entry.to.as_str());
                assert_eq!(first, Some(to.as_str()), "`{typed}` for `{written}`");
            }
        }
    }
}

#[test]
fn a_search_for_the_misprinted_category_lands_on_its_note() {
    let findable = real();
    let hits = SearchIndex::new(&findable).search("directing emmy", 3).hits;
    let top: Vec<_> = hits
        .iter()
        .take(3)
        .map(|hit| hit.entry.to.as_str())
        .collect();
    assert!(
        top.iter()
            .any(|to| to.ends_with("emmy-writing-or-directing") || *to == "/awards/emmy-writing/"),
        "{top:?}"
    );
}

#[test]
fn words_that_people_look_for_find_who_said_them() {
    let findable = real();
    let index = SearchIndex::new(&findable);
    let mut wrong = Vec::new();
    for (query, expected) in [
        ("twice as hard", "/people/dr-dre/#twice-as-hard"),
        ("frowns on the word", "/people/allen-hughes/#friendship"),
        (
            "about the american dream",
            "/people/allen-hughes/#american-dream",
        ),
        (
            "lost in your career",
            "/people/jimmy-iovine/#lost-in-your-career",
        ),
        (
            "two visionaries",
            "/organizations/rotten-tomatoes/#critics-consensus",
        ),
    ] {
        let hits = index.search(query, 5).hits;
        let found: Vec<_> = hits
            .iter()
            .map(|hit| (hit.kind, hit.entry.to.as_str()))
            .collect();
        if !found.contains(&("Quotes", expected)) {
            wrong.push(format!("`{query}` finds {found:?}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_short_name_is_found_as_a_word_and_not_inside_others() {
    let findable = real();
    let hits = SearchIndex::new(&findable).search("nas", 60).hits;
    let people: Vec<_> = hits
        .iter()
        .map(|hit| hit.entry.to.as_str())
        .filter(|to| to.starts_with("/people/"))
        .collect();
    assert_eq!(people.first().copied(), Some("/people/nas/"));
    assert!(people.len() < 5, "{people:?}");
}

#[test]
fn nonsense_finds_nothing_and_long_queries_end() {
    let findable = real();
    let index = SearchIndex::new(&findable);
    for query in ["", "…!?", "xqzwvk"] {
        assert_eq!(index.search(query, 60), Found::default(), "`{query}`");
    }
    index.search(&"a ".repeat(500_000), 60);
}
