//! Structured data: every page has some, all of it in schema.org's vocabulary, and what it refers to exists.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;

use site_tests::contract::text as text_of;

use crate::faults::{is_reference, types_of};
use crate::page::{Page, spaced};
use crate::vocabulary::Vocabulary;
use crate::{Site, none};

/// The nodes of a page, or what is wrong with its block.
pub fn nodes(page: &Page) -> Result<Vec<Value>, String> {
    match page.head.blocks.as_slice() {
        [] if page.address == "/404.html" => Ok(Vec::new()),
        [block] => graph(block),
        blocks => Err(format!("{} blocks of structured data", blocks.len())),
    }
}

fn graph(block: &str) -> Result<Vec<Value>, String> {
    let value: Value = serde_json::from_str(block).map_err(|error| error.to_string())?;
    if value["@context"] != "https://schema.org" {
        return Err(format!("its words are those of {}", value["@context"]));
    }
    match &value["@graph"] {
        Value::Array(nodes) if !nodes.is_empty() => Ok(nodes.clone()),
        _ => Err("it holds no nodes".to_owned()),
    }
}

/// Every node inside a value, including itself.
pub fn walk<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| walk(value, found)),
        Value::Object(own) => {
            found.push(value);
            own.values().for_each(|value| walk(value, found));
        }
        _ => {}
    }
}

/// The types that each id has on any page. A page's address is an id, wherever it is used.
fn ids(site: &Site) -> HashMap<String, BTreeSet<String>> {
    let mut ids: HashMap<String, BTreeSet<String>> = HashMap::new();
    for page in &site.pages {
        let own = ids.entry(site.place.address(&page.address)).or_default();
        own.insert("WebPage".to_owned());
        let nodes = nodes(page).unwrap_or_default();
        let mut all = Vec::new();
        nodes.iter().for_each(|node| walk(node, &mut all));
        for node in all {
            if let Some(id) = node["@id"].as_str() {
                ids.entry(id.to_owned()).or_default().extend(types_of(node));
            }
        }
    }
    ids
}

pub fn every_page_is_described_in_the_words_of_schema_org(site: &Site) {
    let ids = ids(site);
    let known = |id: &str| ids.get(id).map(|kinds| kinds.iter().cloned().collect());
    let mut problems = Vec::new();
    for page in &site.pages {
        let faults = nodes(page).map_or_else(
            |fault| vec![fault],
            |nodes| {
                let faults = nodes
                    .iter()
                    .map(|node| Vocabulary::schema_org().faults(node, &known));
                faults.flatten().collect()
            },
        );
        problems.extend(
            faults
                .into_iter()
                .map(|fault| format!("{}: {fault}", page.address)),
        );
    }
    none(problems);
}

pub fn every_address_in_structured_data_leads_to_a_page(site: &Site) {
    let pages: BTreeSet<&str> = site
        .pages
        .iter()
        .map(|page| page.address.as_str())
        .collect();
    let mut problems = BTreeMap::new();
    for page in &site.pages {
        let nodes = nodes(page).unwrap_or_default();
        let mut all = Vec::new();
        nodes.iter().for_each(|node| walk(node, &mut all));
        let watched: Vec<Option<&str>> = all
            .iter()
            .filter(|node| node["@type"] == "WatchAction")
            .map(|node| node["target"]["urlTemplate"].as_str())
            .collect();
        for node in all {
            // A document is where it was published, and the series is watched elsewhere; everything else has its page
            // here.
            let documents = [
                "Article",
                "Review",
                "CreativeWork",
                "Book",
                "Dataset",
                "NewsArticle",
                "WebSite",
            ];
            let kinds = types_of(node);
            let is_document = kinds.iter().any(|kind| documents.contains(&kind.as_str()))
                && node["@id"] != node["url"]
                && !text_of(&node["@id"]).ends_with("#work");
            let is_watched = watched.contains(&node["urlTemplate"].as_str());
            let own = ["@id", "url", "urlTemplate"].map(|name| node[name].as_str());
            let own = own.into_iter().zip([false, is_document, is_watched]);
            for address in own.filter_map(|(address, elsewhere)| address.filter(|_| !elsewhere)) {
                match site.place.inside(address) {
                    Ok(inside) if pages.contains(inside.as_str()) => {}
                    Ok(_) => drop(problems.insert(address.to_owned(), page.address.as_str())),
                    Err(error) => drop(problems.insert(error, page.address.as_str())),
                }
            }
        }
    }
    let said = problems
        .into_iter()
        .map(|(address, page)| format!("{page}: {address}"));
    none(said.collect());
}

pub fn an_id_means_one_thing_on_all_pages(site: &Site) {
    let mut names: HashMap<String, Value> = HashMap::new();
    let mut problems = Vec::new();
    for page in &site.pages {
        let nodes = nodes(page).unwrap_or_default();
        let mut all = Vec::new();
        nodes.iter().for_each(|node| walk(node, &mut all));
        for node in all.into_iter().filter(|node| !is_reference(node)) {
            let Some(id) = node["@id"].as_str() else {
                continue;
            };
            let own = serde_json::json!([node["@type"], node["name"]]);
            let known = names.entry(id.to_owned()).or_insert_with(|| own.clone());
            if *known != own {
                problems.push(format!(
                    "{}: {id} is {own}, elsewhere {known}",
                    page.address
                ));
            }
        }
    }
    none(problems);
}

pub fn the_way_to_a_page_is_the_one_that_it_shows(site: &Site) {
    let mut problems = Vec::new();
    for page in &site.pages {
        let nodes = nodes(page).unwrap_or_default();
        let ways = nodes
            .iter()
            .filter(|node| node["@type"] == "BreadcrumbList");
        let ways: Vec<_> = ways.map(|way| steps(site, way)).collect();
        let shown = &page.breadcrumbs;
        let stated = ways.first().cloned().unwrap_or_default();
        if stated != *shown || ways.len() > 1 {
            problems.push(format!(
                "{} shows {shown:?} and states {ways:?}",
                page.address
            ));
        }
    }
    none(problems);
}

/// Names and addresses of the breadcrumbs of a page, in the order of their numbers.
fn steps(site: &Site, way: &Value) -> Vec<(String, Option<String>)> {
    let items = way["itemListElement"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let step = |(position, item): (usize, &Value)| {
        let name = item["name"].as_str().unwrap_or_default();
        let address = item["item"]["@id"].as_str();
        let path = address.map(|address| {
            let inside = site.place.inside(address).unwrap_or_else(|error| error);
            format!("{}{}", site.place.base, inside.trim_start_matches('/'))
        });
        let right = item["position"] == position + 1;
        (
            if right {
                spaced(name)
            } else {
                item.to_string()
            },
            path,
        )
    };
    items.iter().enumerate().map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_that_says_nothing_is_told() {
        for (block, part) in [
            (
                "{\"@context\":\"https://schema.org\",\"@graph\":[{}]",
                "EOF",
            ),
            ("{\"@graph\":[{}]}", "its words are those of null"),
            (
                "{\"@context\":\"https://schema.org\",\"@graph\":[]}",
                "no nodes",
            ),
        ] {
            let told = graph(block).unwrap_err();
            assert!(told.contains(part), "{block}: {told}");
        }
        let sound = "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Person\"}]}";
        assert_eq!(graph(sound).unwrap().len(), 1);
    }
}
