//! Scripts off: the prerendered pages alone lead everywhere.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

use scraper::{Html, Selector};
use site_tests::Outcome;
use site_tests::browser::Engine;
use site_tests::contract::{Dataset, text};
use site_tests::visit::Visit;

/// What the walk must reach: the kind of entry, and the key of what its heading says.
const WANTED: [(&str, &str); 3] = [
    ("people", "name"),
    ("awards", "short_name"),
    ("episodes", "title"),
];

pub async fn links_lead_from_home_to_every_person_award_and_part(visit: &Visit<'_>) -> Outcome {
    let data = Dataset::read(&visit.dist);
    if data.title() == "The Defiant Ones" {
        let counts = WANTED.map(|(kind, _)| data.list(kind).len());
        assert_eq!(counts, [62, 13, 4], "the real series is complete");
    }
    links_lead_to(visit, &data, headings(&data)).await
}

pub async fn links_lead_from_home_to_a_person_an_award_and_a_part(visit: &Visit<'_>) -> Outcome {
    let data = Dataset::read(&visit.dist);
    let mut wanted = headings(&data);
    // The last of each kind, which only its list is sure to link to.
    let last = WANTED.map(|(kind, _)| {
        let of_kind = |address: &&String| address.starts_with(&format!("/{kind}/"));
        wanted.keys().rfind(of_kind).cloned()
    });
    wanted.retain(|address, _| last.contains(&Some(address.clone())));
    assert_eq!(wanted.len(), WANTED.len());
    links_lead_to(visit, &data, wanted).await
}

/// A walk from the home page, only along links on the page before, until every wanted page has been seen.
async fn links_lead_to(
    visit: &Visit<'_>,
    data: &Dataset,
    mut wanted: BTreeMap<String, String>,
) -> Outcome {
    without_scripts(visit).await?;
    // Only passed through: each section's own page.
    let passage: BTreeSet<String> = data
        .expected_pages()
        .into_iter()
        .filter(|page| page.matches('/').count() == 2)
        .collect();
    let mut seen = BTreeSet::from(["/".to_owned()]);
    let mut ahead = VecDeque::from(["/".to_owned()]);
    while let Some(page) = ahead.pop_front() {
        let there = arrive(visit, &page).await?;
        if let Some(name) = wanted.remove(&page) {
            assert_eq!(there.heading, name, "the heading of {page}");
        }
        for link in there.links {
            let leads_on = wanted.contains_key(&link) || passage.contains(&link);
            if leads_on && seen.insert(link.clone()) {
                ahead.push_back(link);
            }
        }
    }
    assert!(wanted.is_empty(), "no link leads to {:?}", wanted.keys());
    let answers = visit.server.answers();
    let refused: Vec<_> = answers
        .iter()
        .filter(|answer| answer.status != 200)
        .collect();
    assert!(refused.is_empty(), "{refused:?}");
    Ok(())
}

/// The address of each wanted page and what its heading must say.
fn headings(data: &Dataset) -> BTreeMap<String, String> {
    let mut headings = BTreeMap::new();
    for (kind, key) in WANTED {
        for entry in data.list(kind) {
            let address = format!("/{kind}/{}/", text(&entry["slug"]));
            headings.insert(address, text(&entry[key]).to_owned());
        }
    }
    headings
}

/// What a page says and links to.
struct There {
    heading: String,
    links: Vec<String>,
}

/// Opens a page and reads it out of the browser, with links as addresses inside the site.
async fn arrive(visit: &Visit<'_>, page: &str) -> Outcome<There> {
    visit.session.open_page(&visit.url(page)).await?;
    let document = Html::parse_document(&visit.session.client.source().await?);
    let select = |selector: &str| Selector::parse(selector).expect("a sound selector");
    let words: Vec<String> = (document.select(&select("h1")))
        .map(|heading| heading.text().collect::<String>().trim().to_owned())
        .collect();
    let base = visit.path("/");
    let anchors = select("a[href]");
    let links = document
        .select(&anchors)
        .filter_map(|link| link.attr("href")?.strip_prefix(&base))
        .map(|inside| format!("/{inside}"));
    Ok(There {
        heading: words.join(" | "),
        links: links.collect(),
    })
}

/// Makes sure that no script runs: by a setting of the browser, or if it has none, by a policy from the host.
async fn without_scripts(visit: &Visit<'_>) -> Outcome {
    if visit.session.engine() == Engine::WebKit {
        visit.server.forbid_scripts();
    }
    visit.session.open_page(&visit.url("/")).await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let source = visit.session.client.source().await?;
    let root = source.split_once("<html").map_or("", |(_, rest)| rest);
    let root = root.split('>').next().unwrap_or_default();
    assert!(root.contains("lang"), "a page is there: {root}");
    assert!(!root.contains("data-ready"), "scripts are really off");
    Ok(())
}

pub async fn search_lists_everything(visit: &Visit<'_>) -> Outcome {
    without_scripts(visit).await?;
    visit.session.open_page(&visit.url("/search/")).await?;
    let links = visit
        .session
        .client
        .find_all(fantoccini::Locator::Css("main a[href]"))
        .await?;
    let entries = Dataset::read(&visit.dist).expected_pages().len();
    assert!(
        links.len() + 20 > entries,
        "{} links for {entries} pages",
        links.len()
    );
    Ok(())
}

pub async fn the_search_of_the_header_is_a_link(visit: &Visit<'_>) -> Outcome {
    without_scripts(visit).await?;
    visit.session.click("header a.to-search").await?;
    let search = visit.url("/search/").parse()?;
    let client = &visit.session.client;
    client.wait().for_url(&search).await?;
    visit.session.find("main form[role=search] input").await?;
    Ok(())
}
