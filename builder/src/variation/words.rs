//! Words: what made-up parts and people are called. No two alike, some long, some short, some with signs.

use companion::dataset::{ColorPair, Prose, Series};
use companion::search::fold;

const KINDS: [&str; 10] = [
    "Slack", "Grey", "Second", "Borrowed", "Øvre", "Last", "Inner", "Salt", "Lee", "Hollow",
];
const THINGS: [&str; 9] = [
    "Water",
    "Bell",
    "Letters",
    "Glass",
    "Keepers of the Outer and the Inner Bank",
    "Ebb",
    "Harbor",
    "Accounts",
    "Fog",
];
const GIVEN: [&str; 5] = ["Maren", "Ødger", "Wilhelmina", "Bao", "Pim"];
const FAMILY: [&str; 4] = ["Oduya", "van der Sluis-Thorngate", "Ruiz", "Ek"];
const PLACES: [&str; 3] = [
    "Nether Quay",
    "Gull Sound",
    "Ostermouth-upon-the-Long-Strand",
];
const NOTES: [&str; 4] = [
    "Says little",
    "Keeps the books, loses them, and finds them again in the one place where nobody had looked",
    "Is seen from afar",
    "Reads a letter aloud",
];

/// Somebody made up.
pub(super) struct MadeUp {
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) place: &'static str,
}

/// The protagonist at that position.
pub(super) fn protagonist(position: usize) -> MadeUp {
    let name = numbered(&GIVEN, &FAMILY, position);
    MadeUp {
        slug: fold::words(&name).join("-"),
        name,
        place: PLACES[position % PLACES.len()],
    }
}

/// Somebody about whom little is known.
pub(super) fn keeper(number: usize) -> String {
    format!("Keeper {}", numbered(&KINDS, &GIVEN, number))
}

/// The name as lists sort it.
pub(super) fn sorted(name: &str) -> String {
    match name.split_once(' ') {
        Some((given, family)) => format!("{family}, {given}"),
        None => name.to_owned(),
    }
}

/// The color of a line: as different from its neighbors as a few hues allow, and legible on its background.
pub(super) fn color(position: usize) -> ColorPair {
    let pairs = [
        ("#e58bb0", "#8a1f52"),
        ("#a6cf6b", "#3d5c0c"),
        ("#8fb8ff", "#1c4b9c"),
    ];
    let (dark, light) = pairs[position % pairs.len()];
    ColorPair {
        dark: dark.to_owned(),
        light: light.to_owned(),
    }
}

/// The title of a part.
pub(super) fn title(number: usize) -> String {
    numbered(&KINDS, &THINGS, number)
}

/// Every pair of words once, then again with a number.
fn numbered(first: &[&str], second: &[&str], position: usize) -> String {
    let pair = position % (first.len() * second.len());
    let words = format!(
        "{} {}",
        first[pair % first.len()],
        second[pair / first.len()]
    );
    match position / (first.len() * second.len()) {
        0 => words,
        round => format!("{words} {}", round + 1),
    }
}

/// A line about a part; every seventh is long.
pub(super) fn summary(number: usize) -> String {
    let line = if number.is_multiple_of(7) {
        "Much is said about the price of oil, little about the keepers, and nothing at all about the wreck"
    } else {
        "One more year on the coast"
    };
    format!("{line}, {number}")
}

/// What happens in a part: one paragraph, or several.
pub(super) fn synopsis(number: usize) -> Vec<Prose> {
    let paragraph = "The year begins with a gale and ends with an invoice. Between the two, somebody \
                     climbs up, somebody else climbs down, and both of them are right about the stairs.";
    let count = 1 + number % 3;
    vec![Prose(paragraph.to_owned()); count]
}

/// What somebody does in a part.
pub(super) fn note(turn: usize) -> String {
    NOTES[turn % NOTES.len()].to_owned()
}

/// Puts the number of parts into texts that had the other series' number.
pub(super) fn count(series: &mut Series, parts: usize) {
    let noun = if parts == 1 { "part" } else { "parts" };
    series.kind = format!("Documentary series in {parts} {noun}");
    series.seasons = Some(1);
    for page in series.pages.values_mut() {
        if page.menu == "Parts" {
            page.title = format!("From the first to number {parts}");
        }
    }
}
