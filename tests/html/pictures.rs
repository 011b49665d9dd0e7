//! Pictures: each links to everything that it shows, and its table says the same.

use std::collections::BTreeSet;

use site_tests::contract::text;

use crate::page::spaced;
use crate::picture::Picture;
use crate::{Site, none};

/// The beginning of a date in the dataset; later dates are larger.
fn start(date: &str) -> &str {
    date.split('/').next().unwrap_or_default()
}

pub fn every_event_is_a_mark_on_the_lines(site: &Site) {
    if !site.data.has_page("timeline") {
        return;
    }
    let base = &site.pages[0].base;
    let picture = Picture::on(site, "/timeline/", "picture-lines").expect("the lines are drawn");
    let events = site.data.list("timeline").iter();
    let pages = site.data.pages_of_events();
    let problems = events.filter_map(|event| {
        let slug = text(&event["slug"]);
        let page = pages[&format!("timeline/{slug}")].trim_start_matches('/');
        let address = format!("{base}{page}#{slug}");
        picture.problem(&address, text(&event["title"]))
    });
    none(problems.collect());
    for part in site.data.list("episodes") {
        if part["air"]["date"].is_string() {
            let address = format!("{base}episodes/{}/", text(&part["slug"]));
            assert!(picture.links_to(&address) > 0, "{address} is not linked");
        }
    }
}

/// The most dates that each get a column of their own.
const DATES_OF_THEIR_OWN: usize = 12;

pub fn dated_marks_keep_the_order_of_time_and_undated_ones_stand_apart(site: &Site) {
    if !site.data.has_page("timeline") {
        return;
    }
    let base = &site.pages[0].base;
    let picture = Picture::on(site, "/timeline/", "picture-lines").expect("the lines are drawn");
    let begin = format!("{base}timeline/#");
    let dates: Vec<&str> = picture
        .links
        .iter()
        .filter_map(|(link, _)| {
            let event = site.data.entry("timeline", link.strip_prefix(&begin)?);
            Some(start(text(&event["when"]["date"])))
        })
        .collect();
    // With more dates than that, a column stands for whole years, each in the order of its tracks; the table tells them
    // apart.
    let years = dates.iter().map(|date| date.get(..4).unwrap_or_default());
    let drawn: Vec<&str> = match dates.iter().collect::<BTreeSet<_>>().len() {
        0..=DATES_OF_THEIR_OWN => dates,
        _ => years.collect(),
    };
    none(disorder(&drawn).into_iter().collect());
    let rows: Vec<&str> = picture
        .rows
        .iter()
        .filter_map(|(_, link)| {
            let event = site
                .data
                .entry("timeline", link.as_deref()?.strip_prefix(&begin)?);
            Some(start(text(&event["when"]["date"])))
        })
        .collect();
    none(disorder(&rows).into_iter().collect());
    for (link, words) in &picture.links {
        let Some(slug) = link.strip_prefix(&begin) else {
            continue;
        };
        let event = site.data.entry("timeline", slug);
        let title = spaced(text(&event["title"]));
        let date = words.strip_prefix(&title).unwrap_or_default();
        let year = &start(text(&event["when"]["date"]));
        let told = match year.get(..4) {
            Some(year) => date.contains(year),
            None => date.contains("no date"),
        };
        assert!(told, "“{words}” does not say when");
    }
}

pub fn every_score_and_every_critic_is_drawn(site: &Site) {
    if !site.data.has_page("reception") {
        return;
    }
    let base = &site.pages[0].base;
    let picture = Picture::on(site, "/reception/", "picture-scores").expect("there are scores");
    let mut problems = Vec::new();
    let kinds = [
        ("scores", "site", "organizations"),
        ("reviews", "critic", "people"),
    ];
    for (kind, whose, section) in kinds {
        for entry in site.data.received(kind) {
            let address = format!("{base}reception/#{}", text(&entry["slug"]));
            let name = text(&site.data.entry(section, text(&entry[whose]))["name"]);
            problems.extend(picture.problem(&address, name));
            // What it says: the figure, or how the review leans.
            let said = match entry["value"].as_u64() {
                Some(value) => format!("{value} of {}", entry["out_of"]),
                None => text(&entry["sentiment"]).to_owned(),
            };
            problems.extend(picture.silence(&address, &said));
        }
    }
    none(problems);
}

pub fn every_release_is_drawn_with_when_where_and_what_is_not_known(site: &Site) {
    if !site.data.has_page("release") {
        return;
    }
    let base = &site.pages[0].base;
    let picture = Picture::on(site, "/release/", "picture-release").expect("there are releases");
    let mut problems = Vec::new();
    for release in site.data.list("releases") {
        let address = format!("{base}release/#{}", text(&release["slug"]));
        problems.extend(picture.problem(&address, text(&release["title"])));
        let date = text(&release["when"]["date"]);
        let said = if date.is_empty() {
            "not known"
        } else {
            &date[..4]
        };
        problems.extend(picture.silence(&address, said));
        let mut rows = picture.rows.iter();
        let row = rows.find(|(_, link)| link.as_deref() == Some(&address));
        let cells = row.map_or_else(String::new, |(cells, _)| cells.join(" "));
        let unknown = release["unknown"].as_array().into_iter().flatten();
        let told = unknown
            .chain([&release["territory"]])
            .map(|told| spaced(text(told)));
        let untold = told.filter(|told| !cells.contains(told.as_str()));
        problems.extend(untold.map(|told| format!("{address}: the table does not say “{told}”")));
    }
    none(problems);
}

/// Dates that come after later ones or after undated ones, if any do. A year comes before its months.
fn disorder(dates: &[&str]) -> Option<String> {
    let mut sorted: Vec<&str> = dates.to_vec();
    sorted.sort_by_key(|date| (date.is_empty(), *date));
    (sorted != dates).then(|| format!("{dates:?} are not in order"))
}

#[test]
fn dates_in_disorder_are_seen() {
    assert_eq!(
        disorder(&["1990", "1990-02", "1990-02-03", "1991", "", ""]),
        None
    );
    assert!(disorder(&["1991", "1990"]).is_some() && disorder(&["", "1990"]).is_some());
}
