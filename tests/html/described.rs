//! What structured data says about the series and its entries is what the dataset says: no award that was not won, no
//! rating that is not one, every part and every person under their own name.

use std::collections::BTreeSet;

use serde_json::Value;
use site_tests::contract::text;

use crate::structured::{nodes, walk};
use crate::{Site, none};

/// The nodes of a page, including nested ones.
pub fn all_nodes(site: &Site, address: &str) -> Vec<Value> {
    let nodes = nodes(site.page(address)).unwrap_or_default();
    let mut all = Vec::new();
    nodes.iter().for_each(|node| walk(node, &mut all));
    all.into_iter().cloned().collect()
}

/// The values of a property that may have none, one or several.
pub fn values<'a>(node: &'a Value, name: &str) -> Vec<&'a Value> {
    match &node[name] {
        Value::Null => Vec::new(),
        Value::Array(values) => values.iter().collect(),
        value => vec![value],
    }
}

/// The series on a page, if the page says more about it than its name.
fn series_with(site: &Site, address: &str, name: &str) -> Vec<Value> {
    let nodes = all_nodes(site, address);
    let series = nodes.iter().filter(|node| node["@type"] == "TVSeries");
    series
        .flat_map(|series| values(series, name))
        .cloned()
        .collect()
}

/// What a page says about the series, a season or an episode.
fn stated_on(site: &Site, address: &str, name: &str) -> Vec<Value> {
    let nodes = all_nodes(site, address);
    let works = nodes
        .iter()
        .filter(|node| text(&node["@type"]).starts_with("TV"));
    works.flat_map(|work| values(work, name)).cloned().collect()
}

pub fn only_awards_that_were_won_are_stated(site: &Site) {
    let in_words = |award: &Value| {
        let body = site.data.entry("organizations", text(&award["body"]));
        format!("{}: {}", text(&body["name"]), text(&award["category"]))
    };
    let awards = site.data.list("awards").iter();
    let won = awards.clone().filter(|award| award["result"] == "won");
    let whole = won.clone().filter(|award| award["on"].is_null());
    let whole: BTreeSet<String> = whole.map(in_words).collect();
    let won: BTreeSet<String> = won.map(in_words).collect();
    let home = series_with(site, "/", "award");
    let mut problems = award_faults(&whole, &home);
    if home.len() != whole.len() {
        problems.push(format!(
            "{} awards are stated, {} were won",
            home.len(),
            whole.len()
        ));
    }
    for award in awards {
        let page = format!("/awards/{}/", text(&award["slug"]));
        let is_won = award["result"] == "won";
        let own: BTreeSet<String> = is_won.then(|| in_words(award)).into_iter().collect();
        let stated = stated_on(site, &page, "award");
        if stated.len() != own.len() {
            problems.push(format!("{page} states {stated:?}"));
        }
        problems.extend(award_faults(&own, &stated));
    }
    // And nowhere else, and nothing else has it.
    for page in &site.pages {
        for node in all_nodes(site, &page.address) {
            let stated: Vec<Value> = values(&node, "award").into_iter().cloned().collect();
            problems.extend(award_faults(&won, &stated));
        }
    }
    none(problems);
}

/// Awards that are stated and were not won.
fn award_faults(won: &BTreeSet<String>, stated: &[Value]) -> Vec<String> {
    let wrong = stated.iter().filter(|award| !won.contains(text(award)));
    wrong.map(|award| format!("{award} was not won")).collect()
}

pub fn an_average_is_a_rating_and_a_share_is_none(site: &Site) {
    let averages = site.data.received("scores").iter();
    let averages =
        averages.filter(|score| score["measure"] == "weighted-average" && score["on"].is_null());
    let wanted: Vec<Value> = averages
        .map(|score| {
            let by = site.data.entry("organizations", text(&score["site"]));
            serde_json::json!([by["name"], score["value"], score["out_of"], score["count"]])
        })
        .collect();
    let pages = ["/", "/reception/"].into_iter();
    for page in pages.filter(|page| *page == "/" || site.data.has_page("reception")) {
        let stated = series_with(site, page, "aggregateRating");
        let stated = stated.iter().map(|rating| {
            let count = values(rating, "reviewCount")
                .into_iter()
                .chain(values(rating, "ratingCount"));
            let count: Vec<_> = count.collect();
            serde_json::json!([
                rating["author"]["name"],
                rating["ratingValue"],
                rating["bestRating"],
                count.first()
            ])
        });
        assert_eq!(stated.collect::<Vec<_>>(), wanted, "{page}");
        let critics = series_with(site, page, "review");
        let critics = critics.iter().map(|review| text(&review["author"]["name"]));
        let reviews = site.data.received("reviews").iter();
        let reviews = reviews.filter(|review| review["on"].is_null());
        let reviews =
            reviews.map(|review| text(&site.data.entry("people", text(&review["critic"]))["name"]));
        assert_eq!(
            critics.collect::<Vec<_>>(),
            reviews.collect::<Vec<_>>(),
            "{page}"
        );
    }
}

/// Sections whose entries each have a page, and what types such an entry may have.
const ENTRIES: [(&str, &[&str]); 4] = [
    ("episodes", &["TVEpisode"]),
    ("people", &["Person"]),
    ("organizations", &["Organization", "MusicGroup"]),
    (
        "works",
        &[
            "MusicAlbum",
            "MusicRecording",
            "Movie",
            "Book",
            "CreativeWork",
        ],
    ),
];

pub fn every_entry_is_described_on_its_page(site: &Site) {
    let mut problems = Vec::new();
    for (section, kinds) in ENTRIES {
        for entry in site
            .data
            .list(section)
            .iter()
            .filter(|_| site.data.has_page(section))
        {
            let page = format!("/{section}/{}/", text(&entry["slug"]));
            let name = [&entry["name"], &entry["title"]].map(text).concat();
            let address = site.place.address(&page);
            let is_it = |node: &Value| {
                kinds.contains(&text(&node["@type"]))
                    && text(&node["name"]) == name
                    && text(&node["url"]) == address
                    && (entry["description"].is_null()
                        || node["description"] == entry["description"])
            };
            if !all_nodes(site, &page).iter().any(is_it) {
                problems.push(format!("{page} does not describe {name}"));
            }
        }
    }
    none(problems);
}

pub fn the_series_lists_its_parts_in_order(site: &Site) {
    let stated = series_with(site, "/", "episode");
    let stated = stated.iter().map(|part| {
        (
            text(&part["name"]),
            part["episodeNumber"].clone(),
            text(&part["datePublished"]),
        )
    });
    let parts = site.data.list("episodes").iter();
    let parts = parts.map(|part| {
        let date = text(&part["air"]["date"]);
        let date = if date.contains('/') { "" } else { date };
        // Its number in the season, if there are seasons; a special has none.
        let number = match (&part["season_number"], part["special"] == true) {
            (_, true) => Value::Null,
            (Value::Null, _) => part["number"].clone(),
            _ => part["episode_number"].clone(),
        };
        (text(&part["title"]), number, date)
    });
    assert_eq!(stated.collect::<Vec<_>>(), parts.collect::<Vec<_>>());
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_nomination_among_the_awards_is_told() {
        let won = BTreeSet::from(["A: Best".to_owned()]);
        assert!(award_faults(&won, &[json!("A: Best")]).is_empty());
        let told = award_faults(&won, &[json!("A: Best"), json!("B: Second")]);
        assert_eq!(told, ["\"B: Second\" was not won"]);
    }
}
