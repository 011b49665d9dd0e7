//! Preview cards: every page has one, of the right size, with its whole name and no word outside the card.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs, process};

use builder::cards::{self, Cards, HEIGHT, MARGIN, TextBox, WIDTH};
use builder::check::{self, hostile};
use companion::dataset::{AwardResult, Bundle, Dataset, EntityRef, Section};
use companion::route::Route;

/// Fonts and measurements, shared by the tests.
static CARDS: LazyLock<Cards> = LazyLock::new(|| Cards::new().expect("the fonts can be read"));

/// Where the picture of an entry begins.
const PICTURE: f32 = 700.0;

fn workspace() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn bundle(folder: &str) -> Bundle {
    check::load(&workspace().join(folder)).unwrap_or_else(|_| panic!("{folder} passes the check"))
}

fn real() -> Dataset {
    Dataset::new(bundle("public/data"))
}

fn both() -> [Dataset; 2] {
    [real(), Dataset::new(bundle("tests/second-series"))]
}

fn scratch(name: &str) -> PathBuf {
    let folder = env::temp_dir().join(format!("cards-{name}-{}", process::id()));
    let _ = fs::remove_dir_all(&folder);
    folder
}

/// Every line of text on a card, after checking that it is where text may be.
fn boxes_inside(data: &Dataset, route: &Route) -> Vec<TextBox> {
    let boxes = CARDS.text_boxes(data, route).expect("a card");
    assert!(!boxes.is_empty(), "{} says nothing", route.path());
    let margin = MARGIN as f32;
    for TextBox { text, emblem, ink } in &boxes {
        let [left, top, right, bottom] = *ink;
        let inside = left >= margin
            && top >= margin
            && right <= WIDTH as f32 - margin
            && bottom <= HEIGHT as f32 - margin / 2.0;
        assert!(inside, "{}: “{text}” reaches {ink:?}", route.path());
        let beside = matches!(route, Route::Item(..)) && !emblem;
        assert!(
            !beside || right <= PICTURE,
            "{}: “{text}” covers the picture",
            route.path()
        );
    }
    // Lines of the same text are close together; if their ink overlaps by more than a serif, they are unreadable.
    for (position, one) in boxes.iter().enumerate() {
        for other in &boxes[position + 1..] {
            let across = one.ink[2].min(other.ink[2]) - one.ink[0].max(other.ink[0]);
            let down = one.ink[3].min(other.ink[3]) - one.ink[1].max(other.ink[1]);
            let height = (one.ink[3] - one.ink[1]).min(other.ink[3] - other.ink[1]);
            let crossed = across > 0.0 && down > height * 0.35;
            assert!(
                !crossed,
                "{}: “{}” over “{}”",
                route.path(),
                other.text,
                one.text
            );
        }
    }
    boxes
}

fn shown(boxes: &[TextBox]) -> String {
    let lines: Vec<&str> = boxes.iter().map(|found| found.text.as_str()).collect();
    lines.join(" ")
}

fn size_of(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    (number(16), number(20))
}

#[test]
fn every_page_has_a_card_that_says_all_it_wants_to_say_inside_its_edges() {
    for data in both() {
        let routes = Route::all(&data);
        assert!(routes.len() > 30, "only {} pages", routes.len());
        for route in &routes {
            let shown = shown(&boxes_inside(&data, route));
            for words in CARDS.words(&data, route) {
                for word in words.split_whitespace() {
                    assert!(shown.contains(word), "{}: “{word}” is cut", route.path());
                }
            }
        }
    }
}

#[test]
fn the_fonts_have_every_character_of_every_card() {
    for data in both() {
        for route in Route::all(&data) {
            for words in CARDS.words(&data, &route) {
                let missing = CARDS.missing_glyphs(&words);
                assert!(missing.is_empty(), "{}: {missing:?}", route.path());
            }
        }
    }
    let missing = CARDS.missing_glyphs("Ågren Å ä ö č ł ß ø ñ ’ “ ” – … · ★ ☆");
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(CARDS.missing_glyphs("a 🎧\u{200d}"), ['🎧']);
}

#[test]
fn cards_are_named_after_addresses_and_a_missing_page_has_none() {
    let data = real();
    let mut paths: Vec<String> = Route::all(&data)
        .iter()
        .filter_map(cards::card_path)
        .collect();
    assert_eq!(paths[0], "cards/index.png");
    let person = Route::Item(Section::People, data.people[0].slug.clone());
    let path = format!("cards/people/{}.png", data.people[0].slug);
    assert_eq!(cards::card_path(&person), Some(path));
    let count = paths.len();
    paths.sort();
    paths.dedup();
    assert_eq!((paths.len(), count), (count, Route::all(&data).len()));
    assert_eq!(cards::card_path(&Route::NotFound), None);
    assert!(CARDS.draw(&data, &Route::NotFound).is_err());
}

#[test]
fn an_award_says_its_result_in_a_word() {
    let data = real();
    for award in &data.awards {
        let route = Route::Item(Section::Awards, award.slug.clone());
        let shown = shown(&boxes_inside(&data, &route));
        for &result in AwardResult::ALL {
            let says = shown.contains(result.label());
            assert_eq!(says, result == award.result, "{}: {shown}", award.slug);
        }
    }
}

#[test]
fn hostile_words_stay_inside() {
    let long_word = "W".repeat(200);
    let long_words = "Wolfgang Amadeus Maximilian ".repeat(8);
    let texts = [
        long_word.as_str(),
        long_words.trim(),
        "supercalifragilisticexpialidocious-and-then-some of it",
        "שלום עולם (אבג) abc",
        "محمد الفاتح",
        "\u{202e}reversed\u{202c} \u{200f}marks",
        "🎧🎧 🎤",
        "a\nb\tc\u{0}\u{7}d",
        "</text><script>&amp; \" '",
        "A\u{301}\u{302}\u{303} e\u{301}",
        "",
        " ",
    ];
    for text in texts {
        for empty_summary in [false, true] {
            let mut bundle = bundle("tests/second-series");
            let summary = if empty_summary { "" } else { text };
            bundle.series.title = text.to_owned();
            bundle.series.tagline = summary.to_owned();
            for page in bundle.series.pages.values_mut() {
                page.menu = text.to_owned();
                page.title = text.to_owned();
            }
            bundle.people.truncate(3);
            for person in &mut bundle.people {
                person.name = text.to_owned();
                person.summary = summary.to_owned();
            }
            bundle.awards.truncate(1);
            for award in &mut bundle.awards {
                award.short_name = text.to_owned();
                award.category = summary.to_owned();
            }
            let data = Dataset::new(bundle);
            let routes = Route::all(&data).into_iter().filter(|route| {
                matches!(
                    route.section(),
                    Some(Section::Series | Section::Timeline | Section::People | Section::Awards)
                )
            });
            for route in routes {
                boxes_inside(&data, &route);
            }
        }
    }
}

#[test]
fn no_card_of_the_hostile_dataset_overflows() {
    let folder = scratch("hostile");
    hostile::write(workspace(), &folder).expect("the hostile dataset");
    let bundle = hostile::unchecked(&folder).expect("it fits the types");
    fs::remove_dir_all(folder).expect("own folder");
    let data = Dataset::new(bundle);
    for route in Route::all(&data) {
        boxes_inside(&data, &route);
    }
}

#[test]
fn a_text_too_long_for_its_card_ends_at_a_word() {
    let mut bundle = bundle("tests/second-series");
    let person = Route::Item(Section::People, bundle.people[0].slug.clone());
    bundle.people[0].summary = "seventeen ".repeat(60);
    let data = Dataset::new(bundle);
    let boxes = boxes_inside(&data, &person);
    let last = boxes.iter().rfind(|found| !found.emblem).expect("a lead");
    assert!(last.text.ends_with("seventeen…"), "{}", last.text);
}

#[test]
fn any_number_of_lines_can_meet() {
    for count in [0, 1, 2, 3, 5, 8] {
        let mut bundle = bundle("tests/second-series");
        let known = bundle.series.protagonists.clone();
        bundle.series.protagonists = known.into_iter().cycle().take(count).collect();
        let data = Dataset::new(bundle);
        for route in Route::all(&data).iter().take(3) {
            boxes_inside(&data, route);
        }
        let png = CARDS.draw(&data, &Route::HOME).expect("a card");
        assert_eq!(size_of(&png), (WIDTH, HEIGHT));
    }
}

#[test]
fn cards_are_small_the_same_every_time_and_drawn_once() {
    let data = real();
    // One of each kind, and the longest category, which has the most to draw.
    let mut routes = vec![Route::HOME, Route::NotFound];
    for &section in Section::ALL {
        let all = Route::all(&data);
        routes.extend(
            all.into_iter()
                .find(|route| matches!(route, Route::Item(own, _) if *own == section)),
        );
    }
    let longest = data.awards.iter().max_by_key(|award| award.category.len());
    routes.extend(longest.map(|award| Route::Item(Section::Awards, award.slug.clone())));
    let (out, kept) = (scratch("out"), scratch("kept"));
    let first = cards::write_all(&data, &routes, &out, &kept).expect("cards");
    assert_eq!((first.drawn, first.reused), (routes.len() - 1, 0));
    for route in routes.iter().filter(|route| **route != Route::NotFound) {
        let file = out.join(cards::card_path(route).expect("a card"));
        let png = fs::read(&file).expect("a file");
        assert_eq!(size_of(&png), (WIDTH, HEIGHT));
        assert!(
            png.len() < 60_000,
            "{}: {} bytes",
            file.display(),
            png.len()
        );
    }
    let again = scratch("again");
    let second = cards::write_all(&data, &routes, &again, &kept).expect("cards");
    assert_eq!((second.drawn, second.reused), (0, routes.len() - 1));
    let fresh = CARDS.draw(&data, &routes[2]).expect("a card");
    let path = cards::card_path(&routes[2]).expect("a card");
    assert!(
        fresh == fs::read(again.join(path)).expect("a file"),
        "other bytes"
    );
    for folder in [out, kept, again] {
        fs::remove_dir_all(folder).expect("own folders");
    }
}

#[test]
fn a_card_is_told_in_words_to_those_who_do_not_see_it() {
    // Twitter accepts no longer text.
    const LONGEST: usize = 420;
    for data in both() {
        for route in Route::all(&data) {
            let alt = cards::alt(&data, &route);
            let mut wanted = vec![data.series.title.as_str()];
            if let Route::Item(section, slug) = &route {
                wanted.push(data.name(&EntityRef::item(*section, slug)));
                if let Some(award) = data.award(slug).filter(|_| *section == Section::Awards) {
                    wanted.extend([award.result.label(), &award.category]);
                }
            }
            for words in wanted {
                assert!(alt.contains(words), "{}: {alt}", route.path());
            }
            assert!(alt.chars().count() <= LONGEST, "{}: {alt}", route.path());
            assert!(!alt.contains('\u{a0}'), "{}: {alt}", route.path());
        }
        assert_eq!(cards::alt(&data, &Route::NotFound), "");
    }
}

#[test]
fn cards_use_the_colors_of_the_site() {
    let tokens = fs::read_to_string(workspace().join("style/tokens.css")).expect("the tokens");
    let dark = tokens.split('}').next().unwrap_or_default();
    for (name, color) in cards::COLORS {
        let token = format!("--{name}: {color};");
        assert!(dark.contains(&token), "{token} is not in style/tokens.css");
    }
}

#[test]
fn the_key_of_a_card_names_the_renderer_that_is_used() {
    let lock = fs::read_to_string(workspace().join("Cargo.lock")).expect("the lock file");
    let version = lock.split("name = \"resvg\"\nversion = \"").nth(1);
    let version = version
        .and_then(|rest| rest.split('"').next())
        .expect("resvg");
    assert!(
        cards::RENDERER.contains(&format!("resvg {version},")),
        "resvg is {version} now"
    );
}
