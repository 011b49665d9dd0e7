//! The example's series, seasons and episodes.

use companion::dataset::Labels;
use jsonc_parser::json;

use super::{Options, keys};
use crate::start::{Fields, Json, fields};

/// The content of series.json.
pub(super) fn series(options: &Options) -> Fields {
    let noun = &options.episode;
    let mut all = keys(json!({
        "title": (options.title.as_str()),
        "kind": "Scripted series",
        "tagline": "An example: one line here makes a visitor curious.",
        "introduction": [
            "All of this is made up, to show what goes where. [The first one](episodes/one) links to an entry, [this](https://example.org/) to another site.",
            "Replace it file by file. Delete what you don’t need: only series.json and episodes.json are required."
        ]
    }));
    if *noun != Labels::default().episode {
        all.extend(keys(json!({
            "labels": {
                "episode": {
                    "one": (noun.one.as_str()),
                    "many": (noun.many.as_str())
                }
            }
        })));
    }
    all.extend(fields([
        ("language", options.language.as_deref().map(Json::from)),
        ("country", options.country.as_deref().map(Json::from)),
    ]));
    all.extend(keys(json!({
        "network": "network",
        "first_aired": { "date": "2020-01-05" },
        "production_companies": ["example-pictures"],
        "accent": { "dark": "#8fd0ff", "light": "#0b5c93" },
        "headline_awards": ["example-award-direction"],
        "watch": "On [the channel](organizations/network) that showed it first, which is made up too.",
        "ids": { "official_site": "https://example.org/" },
        "publisher": {
            "name": "Whoever publishes this site",
            "footer": "An example. Write here who you are, and that you are not the makers of the series."
        }
    })));
    all
}

/// The content of seasons.json.
pub(super) fn seasons(options: &Options) -> Vec<Json> {
    let count = usize::from(options.episodes);
    let season = |number: u16| {
        let first = usize::from(number - 1) * count + 1;
        json!({
            "slug": (format!("season-{number}")),
            "number": (u32::from(number)),
            "summary": (format!("What season {number} is about, in one line")),
            "first_aired": { "date": (day(first)) },
            "last_aired": { "date": (day(first + count - 1)) }
        })
    };
    (1..=options.seasons).map(season).collect()
}

/// The content of episodes.json.
pub(super) fn episodes(options: &Options) -> Vec<Json> {
    let mut all = Vec::new();
    for season in 1..=options.seasons.max(1) {
        for episode in 1..=options.episodes {
            let number = all.len() + 1;
            let has_season = options.seasons > 0;
            let in_season = |number: u16| has_season.then(|| u32::from(number).into());
            let name = name(number);
            let mut entry = fields([
                ("slug", Some(name.to_lowercase().replace(' ', "-").into())),
                ("number", Some(number.into())),
                ("season_number", in_season(season)),
                ("episode_number", in_season(episode)),
                ("title", Some(name.as_str().into())),
            ]);
            entry.extend(keys(json!({
                "summary": (format!("What happens in “{name}”, in one line")),
                "synopsis": ["A paragraph or more on what happens. Replace it with your own words; it can lead to [people](people/ada-example) and everything else that has a page."],
                "air": { "date": (day(number)) },
                "running_time": { "minutes": 50 }
            })));
            if number == 1 {
                entry.extend(keys(json!({
                    "appearances": [
                        { "entity": "works/example-book", "note": "Dana reads from it.", "facts": ["f002"] }
                    ]
                })));
            }
            all.push(Json::Object(entry));
        }
    }
    all
}

/// The made-up day of an episode, a week after the one before, in months of four weeks.
fn day(number: usize) -> String {
    let days = 5 + 7 * (number - 1);
    let month = days / 28;
    format!(
        "{}-{:02}-{:02}",
        2020 + month / 12,
        month % 12 + 1,
        days % 28
    )
}

/// A number in words, as a title that nobody takes for a real one.
fn name(number: usize) -> String {
    const SMALL: [&str; 20] = [
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
        "Thirteen",
        "Fourteen",
        "Fifteen",
        "Sixteen",
        "Seventeen",
        "Eighteen",
        "Nineteen",
        "Twenty",
    ];
    match SMALL.get(number - 1) {
        Some(word) => (*word).to_owned(),
        None => format!("Number {number}"),
    }
}
