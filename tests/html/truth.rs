//! What is true of a part is not said of the whole, and what a dataset does not say is not shown: an episode was on the
//! service that showed it, an actor plays a character, an award for an episode is not one for the series, lines meet
//! only if something says so. Each of these was once wrong for a series like this one.

use serde_json::Value;

use crate::described::{all_nodes, values};
use crate::page::Page;
use crate::{Site, five, scripted};

/// The value of a field of a page's record.
fn field<'a>(page: &'a Page, label: &str) -> Option<&'a str> {
    let mut fields = page.record.iter();
    let found = fields.find(|(own, _)| own == label);
    found.map(|(_, value)| value.as_str())
}

fn listed<'a>(page: &'a Page, heading: &str) -> &'a [String] {
    let found = page.lists.iter().find(|(own, _)| own == heading);
    found.map_or(&[], |(_, entries)| entries)
}

/// The node with that name on a page that says the most.
fn node(site: &Site, address: &str, name: &str) -> Value {
    let nodes = all_nodes(site, address).into_iter();
    let named = nodes.filter(|node| node["name"] == name);
    named
        .max_by_key(|node| node.as_object().map_or(0, serde_json::Map::len))
        .unwrap_or_else(|| panic!("{address} says nothing of {name}"))
}

#[test]
fn an_episode_was_on_what_showed_it() {
    let site = scripted();
    for (slug, on) in [
        ("the-tide-table", "Kanal Ni"),
        ("the-last-boat", "Brightbox"),
        (
            "lines-ashore",
            "Brightbox, Norway, 21 October 2016 Channel Nine Quarters, United Kingdom, February 2017 Fan wiki",
        ),
    ] {
        let page = site.page(&format!("/episodes/{slug}/"));
        assert_eq!(field(page, "Shown on"), Some(on), "{slug}");
    }
    // The series as a whole had no network of its own.
    assert_eq!(field(site.page("/"), "Network"), None);
}

#[test]
fn an_actor_plays_a_character_in_what_the_credit_names() {
    let site = scripted();
    let season = site.page("/episodes/crossing-one/");
    assert_eq!(listed(season, "Cast"), ["Ana Țuțea as Mara Quill"]);
    let episode = site.page("/episodes/fog-signal/");
    assert_eq!(listed(episode, "Cast"), ["Tobias Ek Guest, as The Pilot"]);
    let episode = site.page("/episodes/the-engine-room/");
    assert_eq!(
        listed(episode, "Crew"),
        ["Signe Moe Writer", "Ola Fremstad Director"]
    );
    assert_eq!(listed(episode, "Stunts"), ["Mo Haugen Stunt coordinator"]);
    // Somebody who directed an episode did not direct the series.
    assert_eq!(field(site.page("/"), "Directed by"), None);
    assert_eq!(field(site.page("/"), "Created by"), Some("Signe Moe"));
    for page in &site.pages {
        let said = page.record.iter().map(|(_, value)| value.as_str());
        let said = said.chain(
            page.lists
                .iter()
                .flat_map(|(_, list)| list.iter().map(String::as_str)),
        );
        for words in said {
            assert!(!words.contains("re-enactment"), "{}: {words}", page.address);
        }
    }
}

#[test]
fn cast_and_numbers_are_told_to_machines() {
    let site = scripted();
    let season = node(site, "/episodes/crossing-one/", "Crossing 1: The Mail Boat");
    assert_eq!(season["@type"], "TVSeason");
    assert_eq!(season["seasonNumber"], 1);
    let cast = values(&season, "actor");
    assert_eq!(cast[0]["characterName"], "Mara Quill");
    assert_eq!(cast[0]["actor"]["name"], "Ana Țuțea");
    let episode = node(site, "/episodes/the-engine-room/", "The Engine Room");
    assert_eq!(episode["episodeNumber"], 2);
    assert_eq!(episode["partOfSeason"]["seasonNumber"], 2);
    assert_eq!(episode["duration"], "PT58M");
    assert_eq!(episode["director"]["name"], "Ola Fremstad");
    let special = node(site, "/episodes/the-night-mail/", "The Night Mail");
    assert_eq!(special["episodeNumber"], Value::Null);
    let series = node(site, "/", "Night Ferry");
    assert_eq!(series["numberOfSeasons"], 3);
    assert_eq!(series["director"], Value::Null);
    assert_eq!(series["potentialAction"]["@type"], "WatchAction");
    assert!(
        values(&series, "sameAs").contains(&&Value::from("https://www.imdb.com/title/tt0000002/"))
    );
}

#[test]
fn what_an_episode_won_is_not_said_of_the_series() {
    let site = scripted();
    let prize = "Fjord Prize: Best Single Episode of a Drama";
    assert!(values(&node(site, "/", "Night Ferry"), "award").is_empty());
    let page = "/awards/fjord-prize-the-engine-room/";
    assert!(values(&node(site, page, "The Engine Room"), "award").contains(&&Value::from(prize)));
    assert_eq!(field(site.page(page), "For"), Some("The Engine Room"));
    let own = node(site, "/episodes/the-engine-room/", "The Engine Room");
    assert!(values(&own, "award").contains(&&Value::from(prize)));
}

#[test]
fn the_score_of_a_season_is_none_of_the_series() {
    let site = scripted();
    for page in ["/", "/reception/"] {
        let series = node(site, page, "Night Ferry");
        assert!(values(&series, "aggregateRating").is_empty(), "{page}");
        assert!(values(&series, "review").is_empty(), "{page}");
    }
    let season = node(site, "/episodes/crossing-one/", "Crossing 1: The Mail Boat");
    assert_eq!(season["aggregateRating"]["ratingValue"], 87);
}

#[test]
fn without_protagonists_nobody_is_it_about_and_nothing_meets() {
    let site = scripted();
    let home = site.page("/");
    assert!(
        home.headings
            .iter()
            .all(|(_, words)| words != "Who’s it about" && words != "Who it’s about")
    );
    for page in &site.pages {
        let drawn = page.pictures.iter();
        let lines: Vec<_> = drawn
            .filter(|class| class.starts_with("line line-"))
            .collect();
        let posters = lines.iter().filter(|class| !class.ends_with("line-1"));
        assert_eq!(posters.count(), 0, "{}: {lines:?}", page.address);
    }
}

#[test]
fn lines_that_nothing_says_meet_stay_apart() {
    let site = five();
    for page in &site.pages {
        let met = page
            .pictures
            .iter()
            .filter(|class| *class == "meeting" || *class == "line meeting");
        assert_eq!(met.count(), 0, "{}", page.address);
    }
}

#[test]
fn episodes_are_called_what_the_series_calls_them() {
    let site = scripted();
    let home = site.page("/");
    assert!(
        home.headings
            .iter()
            .any(|(_, words)| words == "The chapters"),
        "{:?}",
        home.headings
    );
    let episode = site.page("/episodes/the-engine-room/");
    assert_eq!(field(episode, "Crossing"), Some("Crossing 2"));
    assert_eq!(field(episode, "Chapter"), Some("2"));
    let five = five();
    assert_eq!(
        field(five.page("/episodes/five-pianos/"), "Film"),
        Some("1 of 1")
    );
}

#[test]
fn nothing_is_said_to_be_missing_where_no_evidence_is_promised() {
    for site in [scripted(), five()] {
        for page in &site.pages {
            for (label, value) in &page.record {
                assert!(!value.contains("not given"), "{}: {label}", page.address);
            }
        }
    }
}

#[test]
fn a_former_address_shows_the_page_and_tells_its_new_one() {
    let site = scripted();
    let addresses: Vec<&str> = site
        .former
        .iter()
        .map(|page| page.address.as_str())
        .collect();
    assert_eq!(addresses, ["/episodes/season-3/", "/people/hedda-lund/"]);
    for (page, now) in site
        .former
        .iter()
        .zip(["/episodes/crossing-three/", "/people/hedda-oyen/"])
    {
        assert_eq!(page.own, now);
        assert!(page.moved[0].contains(now), "{:?}", page.moved);
        let there = site.page(now);
        assert_eq!(page.titles, there.titles);
        assert_eq!(page.head.links, there.head.links);
    }
    let rules = std::fs::read_to_string(site.dist.join("_redirects")).expect("it is there");
    assert!(
        rules.contains("/people/hedda-lund/ /people/hedda-oyen/ 301"),
        "{rules}"
    );
}

#[test]
fn two_of_one_name_have_titles_of_their_own() {
    let site = scripted();
    let title = |slug: &str| site.page(&format!("/people/{slug}/")).titles.concat();
    assert_eq!(title("jon-aas"), "Jon Aas (actor) – Night Ferry");
    assert_eq!(
        title("jon-aas-sound"),
        "Jon Aas (sound recordist) – Night Ferry"
    );
}
