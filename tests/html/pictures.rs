//! Pictures: each is a way in to everything that it shows, and the table beside it says the same.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};
use site_tests::contract::text;

use crate::page::spaced;
use crate::{Site, none};

/// A picture taken apart: where its marks lead and what they are called, and the rows of its table.
#[derive(Debug, Default)]
pub struct Picture {
    /// The address and the words of each link outside of the table, in order.
    pub links: Vec<(String, String)>,
    /// The cells of each row, and where the row leads.
    pub rows: Vec<(Vec<String>, Option<String>)>,
}

impl Picture {
    /// The picture of a name on a page of a site; `None` where the page has none.
    pub fn on(site: &Site, page: &str, name: &str) -> Option<Picture> {
        let file = site
            .dist
            .join(page.trim_start_matches('/'))
            .join("index.html");
        let html = std::fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        Picture::of(&Html::parse_document(&html), name)
    }

    fn of(document: &Html, name: &str) -> Option<Picture> {
        let drawing = all(document.root_element(), &format!("[data-picture={name}]"));
        let drawing = *drawing.first()?;
        let inside = |element: &ElementRef| {
            let mut above = element.ancestors().filter_map(ElementRef::wrap);
            above.any(|element| element.value().name() == "table")
        };
        let links = all(drawing, "a[href]").into_iter();
        let rows = all(drawing, "tbody tr").into_iter().map(|row| {
            let cells = all(row, "th, td").into_iter().map(words).collect();
            let link = all(row, "a[href]")
                .first()
                .and_then(|link| link.attr("href"));
            (cells, link.map(str::to_owned))
        });
        Some(Picture {
            links: links
                .filter(|link| !inside(link))
                .map(|link| {
                    (
                        link.attr("href").unwrap_or_default().to_owned(),
                        words(link),
                    )
                })
                .collect(),
            rows: rows.collect(),
        })
    }

    /// How often something is linked from the marks.
    fn links_to(&self, address: &str) -> usize {
        self.links
            .iter()
            .filter(|(link, _)| link == address)
            .count()
    }

    /// What is wrong with how an entry is shown: it is to be linked once, under its name, and to have its row.
    pub fn problem(&self, address: &str, name: &str) -> Option<String> {
        let name = spaced(name);
        let count = self.links_to(address);
        if count != 1 {
            return Some(format!("{address} is linked {count} times"));
        }
        let mut links = self.links.iter();
        if !links.any(|(link, words)| link == address && words.contains(&name)) {
            return Some(format!("{address} is not called “{name}”"));
        }
        let mut rows = self.rows.iter();
        if !rows.any(|(cells, link)| link.as_deref() == Some(address) && cells[0].contains(&name)) {
            return Some(format!("{address} has no row"));
        }
        None
    }

    /// Whether the link or the row of an entry does not say something.
    fn silence(&self, address: &str, said: &str) -> Option<String> {
        let says = |words: &str| words.to_lowercase().contains(&said.to_lowercase());
        let mut links = self.links.iter().filter(|(link, _)| link == address);
        let mut rows = self
            .rows
            .iter()
            .filter(|(_, link)| link.as_deref() == Some(address));
        let told = links.any(|(_, words)| says(words));
        let is_in_table = rows.any(|(cells, _)| cells.iter().any(|cell| says(cell)));
        (!told || !is_in_table).then(|| {
            format!("{address}: “{said}” is said by the mark: {told}, by the table: {is_in_table}")
        })
    }
}

fn all<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a sound selector");
    within.select(&selector).collect()
}

fn words(element: ElementRef) -> String {
    spaced(&element.text().collect::<String>())
}

/// The year, month and day of a date of the dataset as far as it has them; later is larger.
fn start(date: &str) -> &str {
    date.split('/').next().unwrap_or_default()
}

pub fn every_event_is_a_mark_on_the_lines(site: &Site) {
    let base = &site.pages[0].base;
    let picture = Picture::on(site, "/timeline/", "picture-lines").expect("the lines are drawn");
    let events = site.data.list("timeline").iter();
    let problems = events.filter_map(|event| {
        let address = format!("{base}timeline/#{}", text(&event["slug"]));
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

pub fn dated_marks_keep_the_order_of_time_and_undated_ones_stand_apart(site: &Site) {
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
    none(disorder(&dates).into_iter().collect());
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

/// The first date that stands behind a later one, or behind none at all. A year stands before its months.
fn disorder(dates: &[&str]) -> Option<String> {
    let known: BTreeSet<&&str> = dates.iter().filter(|date| !date.is_empty()).collect();
    let mut sorted: Vec<&str> = dates.to_vec();
    sorted.sort_by_key(|date| (date.is_empty(), *date));
    (sorted != dates).then(|| format!("{dates:?}, of which {} are dated", known.len()))
}

#[test]
fn a_picture_that_leaves_something_out_is_seen() {
    let html = |link: &str, row: &str| {
        let html = format!(
            "<div data-picture=a><a href='/x/#b'>B<span>, 1990</span></a>{link}<details><table><tbody>{row}</tbody>\
             </table></details></div>"
        );
        Picture::of(&Html::parse_document(&html), "a").expect("it is there")
    };
    let row = "<tr><th><a href='/x/#b'>B</a></th></tr>";
    assert_eq!(html("", row).problem("/x/#b", "B"), None);
    for (picture, address, name, part) in [
        (html("", row), "/x/#c", "C", "linked 0 times"),
        (
            html("<a href='/x/#b'>B</a>", row),
            "/x/#b",
            "B",
            "linked 2 times",
        ),
        (html("", row), "/x/#b", "D", "not called"),
        (html("", ""), "/x/#b", "B", "no row"),
    ] {
        let problem = picture.problem(address, name).unwrap_or_default();
        assert!(problem.contains(part), "{problem}");
    }
    assert_eq!(
        disorder(&["1990", "1990-02", "1990-02-03", "1991", "", ""]),
        None
    );
    assert!(disorder(&["1991", "1990"]).is_some() && disorder(&["", "1990"]).is_some());
}
