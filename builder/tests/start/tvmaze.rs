//! What TVmaze knows about a show.

use std::fs;
use std::path::{Path, PathBuf};

use builder::start::{Outcome, tvmaze};
use companion::dataset::{Bundle, File, OrganizationKind, Person};
use serde_json::{Value, json};

use crate::{absent, edit, sound, texts};

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/tvmaze.json")
}

fn show() -> Value {
    let text = fs::read_to_string(sample()).expect("the sample");
    serde_json::from_str(&text).expect("JSON")
}

/// Imports a variation of the sample show into a folder.
fn import(show: &Value, out: &Path) -> Outcome {
    let file = out.with_extension("tvmaze.json");
    fs::write(&file, show.to_string()).expect("written");
    tvmaze::import(&[file], out).expect("imported")
}

fn person<'b>(bundle: &'b Bundle, slug: &str) -> &'b Person {
    let mut people = bundle.people.iter();
    let found = people.find(|person| person.slug == slug);
    found.unwrap_or_else(|| panic!("{slug} is there"))
}

/// What a person did: job, character and where.
fn credits(bundle: &Bundle, slug: &str) -> Vec<(String, Option<String>, usize)> {
    let credits = &person(bundle, slug).credits;
    let plain = credits.iter().map(|credit| {
        assert_eq!(credit.sources, ["tvmaze"], "{slug}");
        let job = String::from(credit.job.clone());
        (job, credit.character.clone(), credit.on.len())
    });
    plain.collect()
}

#[test]
fn a_show_becomes_a_dataset_that_passes_the_check() {
    let out = absent("tvmaze-whole");
    tvmaze::import(&[sample()], &out).expect("imported");
    let bundle = sound(&out);
    let series = &bundle.series;
    assert_eq!(series.title, "Salt Line");
    assert_eq!(series.kind, "Scripted series: drama, mystery");
    assert_eq!(series.language.as_deref(), Some("English"));
    assert_eq!(series.ids.imdb.as_deref(), Some("tt0000001"));
    assert_eq!(series.ids.tvmaze, Some(9001));
    assert!(series.protagonists.is_empty());

    // The first two seasons were on one network, the third on a service: none is the network of the series.
    assert_eq!((&series.network, &series.country), (&None, &None));
    let networks: Vec<_> = bundle
        .seasons
        .iter()
        .map(|own| own.network.as_deref())
        .collect();
    let nine = Some("channel-nine-quarters");
    assert_eq!(networks, [nine, nine, Some("lanternflix")]);
    let kinds: Vec<_> = bundle.organizations.iter().map(|own| own.kind).collect();
    assert_eq!(
        kinds,
        [OrganizationKind::Broadcaster, OrganizationKind::Service]
    );
    assert!(bundle.organizations[0].summary.contains("United Kingdom"));
    assert_eq!(bundle.seasons[2].title.as_deref(), Some("The Last Boat"));
    assert_eq!(bundle.seasons[2].ids.tvmaze, Some(5102));

    let numbers: Vec<u16> = bundle.episodes.iter().map(|own| own.number).collect();
    assert_eq!(numbers, (1..=14).collect::<Vec<u16>>());
    let special = &bundle.episodes[8];
    assert_eq!(special.title, "Christmas at the Light");
    assert!(special.special && special.episode_number.is_none());
    assert_eq!(special.season_number, Some(2));
    let undated = &bundle.episodes[13];
    assert_eq!(
        (undated.title.as_str(), undated.air.date),
        ("Making of", None)
    );
    let odd = &bundle.episodes[6];
    assert_eq!(
        (odd.title.as_str(), odd.slug.as_str()),
        ("The <Other> Keeper", "the-other-keeper")
    );
    assert_eq!(odd.running_time.as_ref().map(|time| time.minutes), Some(62));
    assert_eq!(odd.ids.tvmaze, Some(41007));

    assert_eq!(bundle.sources.len(), 1);
    assert_eq!(bundle.sources[0].slug, "tvmaze");
    assert!(bundle.sources[0].url.is_some());
}

#[test]
fn people_have_their_characters_and_jobs() {
    let out = absent("tvmaze-people");
    let outcome = tvmaze::import(&[sample()], &out).expect("imported");
    let bundle = sound(&out);
    let own =
        |job: &str, character: Option<&str>| (job.to_owned(), character.map(str::to_owned), 0);
    for (slug, expected) in [
        (
            "ana-tutea",
            vec![
                own("actor", Some("Mara Quill")),
                own("executive-producer", None),
            ],
        ),
        (
            "tom-ohara",
            vec![
                own("actor", Some("Dr. Eben Hale")),
                own("actor", Some("Young Eben’s father")),
            ],
        ),
        ("sam-field", vec![own("voice", Some("The Radio"))]),
        ("sam-field-2", vec![own("actor", Some("Inspector Voss"))]),
        (
            "ngo-thi-anh",
            vec![own("as-self", None), own("main title theme", None)],
        ),
        (
            "r-j-van-der-ploeg",
            vec![own("creator", None), own("executive-producer", None)],
        ),
        (
            "ida-sorby",
            vec![
                own("cinematographer", None),
                own("co-executive producer", None),
            ],
        ),
    ] {
        assert_eq!(credits(&bundle, slug), expected, "{slug}");
    }
    let told_apart = |slug| person(&bundle, slug).not_to_be_confused_with.clone();
    assert_eq!(told_apart("sam-field"), ["sam-field-2"]);
    assert_eq!(told_apart("sam-field-2"), ["sam-field"]);
    // What is new is reported as new, and not as filled in.
    assert!(outcome.filled.is_empty(), "{outcome}");
}

#[test]
fn summaries_of_theirs_are_nowhere_and_listed_as_to_be_written() {
    let out = absent("tvmaze-words");
    let outcome = tvmaze::import(&[sample()], &out).expect("imported");
    for (file, text) in texts(&out) {
        for words in [
            "not ours to publish",
            "A keeper, a strike",
            "static.example",
        ] {
            assert!(!text.contains(words), "{file}");
        }
    }
    let told = outcome.to_string();
    assert!(told.contains("`summary` in episodes.json"), "{told}");
    assert!(
        told.contains("series.json: tagline, introduction"),
        "{told}"
    );
    assert!(told.contains("summaries"), "{told}");
}

#[test]
fn importing_again_changes_no_byte() {
    let out = absent("tvmaze-again");
    tvmaze::import(&[sample()], &out).expect("imported");
    let before = texts(&out);
    let outcome = tvmaze::import(&[sample()], &out).expect("imported again");
    assert!(outcome.is_unchanged(), "{outcome}");
    assert!(outcome.differs.is_empty(), "{outcome}");
    assert_eq!(before, texts(&out));
}

#[test]
fn what_an_editor_wrote_stays_and_what_differs_is_told() {
    let out = absent("tvmaze-editor");
    tvmaze::import(&[sample()], &out).expect("imported");
    edit(&out, File::Series, "\"Salt Line\"", "\"The Salt Line\"");
    edit(
        &out,
        File::Episodes,
        "\"slug\": \"fog\"",
        "\"slug\": \"in-fog\", \"summary\": \"Mine.\"",
    );
    edit(
        &out,
        File::People,
        "\"character\": \"Dr. Eben Hale\"",
        "\"character\": \"Dr Eben Hale\"",
    );
    edit(
        &out,
        File::People,
        "\"job\": \"voice\"",
        "\"job\": \"narrator\"",
    );
    edit(
        &out,
        File::People,
        "\"sources\": [\"tvmaze\"]",
        "\"sources\": [ \"tvmaze\" ]",
    );
    let before = texts(&out);
    let outcome = tvmaze::import(&[sample()], &out).expect("imported again");
    assert_eq!(before, texts(&out));
    assert!(outcome.is_unchanged(), "{outcome}");
    let told = outcome.to_string();
    for words in [
        "series.json, `title` is \"The Salt Line\" here and \"Salt Line\" there",
        "people/tom-ohara, `credits.character` is \"Dr Eben Hale\" here and \"Dr. Eben Hale\" there",
        "people/sam-field, `credits.job` is \"narrator\" here and \"voice\" there",
    ] {
        assert!(told.contains(words), "{words}:\n{told}");
    }
    assert_eq!(outcome.differs.len(), 3, "{told}");
    sound(&out);
}

#[test]
fn what_is_new_is_filled_in_and_added_in_its_place() {
    let out = absent("tvmaze-more");
    let mut first = show();
    let episodes = first["_embedded"]["episodes"]
        .as_array_mut()
        .expect("a list");
    let mut late = episodes.remove(1);
    late["airdate"] = json!("2011-12-11");
    episodes[3]["airdate"] = Value::Null;
    first["externals"]["imdb"] = Value::Null;
    import(&first, &out);
    assert_eq!(sound(&out).episodes[1].slug, "low-water");
    edit(
        &out,
        File::Episodes,
        "\"title\": \"Low Water\"",
        "\"title\": \"Low Water\",\n    \"summary\": \"Mine\"",
    );

    let outcome = import(&show(), &out);
    let bundle = sound(&out);
    assert_eq!(bundle.episodes[1].slug, "salt-iron");
    assert_eq!(
        (
            bundle.episodes[2].number,
            bundle.episodes[2].summary.as_str()
        ),
        (3, "Mine")
    );
    assert!(bundle.episodes[4].air.date.is_some());
    let told = outcome.to_string();
    assert!(
        told.contains("Added to episodes.json (1): salt-iron"),
        "{told}"
    );
    assert!(told.contains("Filled in series.json: ids.imdb"), "{told}");
    assert!(told.contains("Renumbered"), "{told}");
    assert!(import(&show(), &out).is_unchanged());
}

/// Somebody in a cast list.
fn guest(id: u32, name: &str, character: &str) -> Value {
    json!({
        "person": { "id": id, "name": name },
        "character": { "id": id, "name": character },
        "self": false,
        "voice": false
    })
}

#[test]
fn guests_come_with_their_episodes_in_the_show_or_in_files_of_their_own() {
    let out = absent("tvmaze-guests");
    let mut own = show();
    own["_embedded"]["episodes"][0]["_embedded"] = json!({
        "guestcast": [guest(50, "Guest One", "A Sailor"), guest(3, "Sam Field", "A Gull")],
        "guestcrew": [
            { "guestCrewType": "Director", "person": { "id": 51, "name": "Dee Rector" } },
            { "guestCrewType": "Writer", "person": { "id": 6, "name": "R. J. van der Ploeg" } }
        ]
    });
    import(&own, &out);
    let file = out.with_extension("episodes.json");
    let episode = |at: usize, guests: Value| {
        let mut episode = own["_embedded"]["episodes"][at].clone();
        episode["_embedded"] = json!({ "guestcast": guests });
        episode
    };
    let more = json!([
        episode(1, json!([guest(50, "Guest One", "A Sailor")])),
        episode(
            0,
            own["_embedded"]["episodes"][0]["_embedded"]["guestcast"].clone()
        )
    ]);
    fs::write(&file, more.to_string()).expect("written");
    let outcome = tvmaze::import(&[sample(), file], &out).expect("imported");
    let bundle = sound(&out);
    let own =
        |job: &str, character: Option<&str>, on| (job.to_owned(), character.map(str::to_owned), on);
    assert_eq!(
        credits(&bundle, "guest-one"),
        [own("guest", Some("A Sailor"), 2)]
    );
    assert_eq!(credits(&bundle, "dee-rector"), [own("director", None, 1)]);
    assert_eq!(
        credits(&bundle, "sam-field"),
        [
            own("voice", Some("The Radio"), 0),
            own("guest", Some("A Gull"), 1)
        ]
    );
    let on = &person(&bundle, "guest-one").credits[0].on;
    let on: Vec<String> = on.iter().map(ToString::to_string).collect();
    assert_eq!(on, ["episodes/the-tide-table", "episodes/salt-iron"]);
    assert_eq!(
        outcome.filled.keys().collect::<Vec<_>>(),
        ["people/guest-one"]
    );
}

#[test]
fn what_cannot_be_taken_as_it_is_is_told() {
    type Change = fn(&mut Value);
    let changes: [(&str, Change); 16] = [
        ("Specials without a number", |_| {}),
        ("There is no air date: `Making of`", |_| {}),
        ("Several people are called Sam Field", |_| {}),
        (
            "no word for keep TVmaze’s: main title theme (Ngô Thị Ánh)",
            |_| {},
        ),
        ("Seasons have different networks", |_| {}),
        ("put `country`", |_| {}),
        ("CC BY-SA", |_| {}),
        (
            "HTML entities were turned into what they stand for: `Salt & Iron` in",
            |show| {
                show["_embedded"]["episodes"][1]["name"] = json!("Salt &amp; Iron");
            },
        ),
        ("`mood` of an episode is not known here", |show| {
            show["_embedded"]["episodes"][1]["mood"] = json!("dark");
        }),
        ("`airdate` of an episode is missing", |show| {
            let episode = show["_embedded"]["episodes"][1].as_object_mut();
            episode.expect("an object").remove("airdate");
        }),
        (
            "`runtime` should be a whole number and was left out: `Salt & Iron` (\"long\")",
            |show| {
                show["_embedded"]["episodes"][1]["runtime"] = json!("long");
            },
        ),
        ("`airdate` should be a day", |show| {
            show["_embedded"]["episodes"][1]["airdate"] = json!("2011-13-01");
        }),
        ("There is no list of crew; add `embed[]=crew`", |show| {
            let inner = show["_embedded"].as_object_mut();
            inner.expect("an object").remove("crew");
        }),
        ("Season 9 is not listed", |show| {
            show["_embedded"]["episodes"][1]["season"] = json!(9);
        }),
        ("An episode without a name was left out", |show| {
            show["_embedded"]["episodes"][1]["name"] = Value::Null;
        }),
        (
            "No address can be made of the name; rename `slug` if you like: people/person-2 (東京)",
            |show| {
                for at in [1, 2] {
                    show["_embedded"]["cast"][at]["person"]["name"] = json!("東京");
                }
            },
        ),
    ];
    for (words, change) in changes {
        let out = absent("tvmaze-told");
        let mut show = show();
        change(&mut show);
        let told = import(&show, &out).to_string();
        assert!(told.contains(words), "{words}:\n{told}");
        sound(&out);
    }
}

#[test]
fn a_show_that_is_still_running_passes_too() {
    let out = absent("tvmaze-running");
    let mut show = show();
    for at in [11, 12] {
        show["_embedded"]["episodes"][at]["name"] = json!("TBA");
        show["_embedded"]["episodes"][at]["airdate"] = json!("");
    }
    show["_embedded"]["episodes"][8]["airdate"] = json!("2011-11-20");
    show["ended"] = Value::Null;
    import(&show, &out);
    let bundle = sound(&out);
    let slugs: Vec<&str> = bundle
        .episodes
        .iter()
        .map(|own| own.slug.as_str())
        .collect();
    assert_eq!(slugs[11..13], ["tba", "tba-s03e04"]);
}

#[test]
fn one_network_is_that_of_the_series() {
    let out = absent("tvmaze-network");
    let mut show = show();
    let network = show["_embedded"]["seasons"][0]["network"].clone();
    show["network"] = network.clone();
    show["webChannel"] = Value::Null;
    for at in [0, 1, 2] {
        show["_embedded"]["seasons"][at]["network"] = network.clone();
        show["_embedded"]["seasons"][at]["webChannel"] = Value::Null;
    }
    import(&show, &out);
    let bundle = sound(&out);
    assert_eq!(
        bundle.series.network.as_deref(),
        Some("channel-nine-quarters")
    );
    assert!(bundle.seasons.iter().all(|own| own.network.is_none()));
}

#[test]
fn what_is_no_show_is_refused() {
    let out = absent("tvmaze-none");
    let file = out.with_extension("none.json");
    for (text, words) in [
        ("{", "is not JSON"),
        ("{}", "is not a show from TVmaze"),
        ("[]", "none of the files is a show"),
    ] {
        fs::write(&file, text).expect("written");
        let refused = tvmaze::import(&[&file], &out).expect_err("refused");
        let told = format!("{refused:#}");
        assert!(told.contains(words), "{told}");
        assert!(!out.exists());
    }
}
