//! Open data: the page about the dataset says what the files contain, and the files match the schemas next to them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use site_tests::contract::pages_name;

use crate::{Site, none};

/// A row of the page's table: a file, how many entries it says there are, and where the two links lead.
type Row = (String, usize, Vec<String>);

pub fn the_page_of_the_data_lists_every_file_with_as_many_entries_as_it_has(site: &Site) {
    let base = &site.page("/data/").base;
    let listed: BTreeSet<Row> = rows(site).into_iter().collect();
    let bundle = pages_name(&site.dist);
    let files = names(site, "data");
    let offered = files
        .into_iter()
        .filter(|name| name != "bundle.json" && !bundle.ends_with(name.as_str()))
        .map(|name| {
            let links = ["data", "data/schema"].map(|folder| format!("{base}{folder}/{name}"));
            let count = entries(&json(site, &format!("data/{name}")));
            (name, count, links.to_vec())
        });
    assert_eq!(listed, offered.collect());
    assert_eq!(listed.len(), 15, "the fifteen files of a dataset");
}

pub fn what_is_offered_keeps_to_the_schema_beside_it(site: &Site) {
    let base = &site.page("/data/").base;
    let mut problems = Vec::new();
    let schemas = names(site, "data/schema");
    for name in &schemas {
        let schema = json(site, &format!("data/schema/{name}"));
        let id = schema["$id"].as_str().unwrap_or_default();
        let own = format!("{base}data/schema/{name}");
        if !id.ends_with(&own) {
            problems.push(format!("the schema at {own} calls itself {id}"));
        }
        let validator = jsonschema::draft202012::new(&schema);
        let validator = validator.unwrap_or_else(|error| panic!("{name}: {error}"));
        let value = json(site, &format!("data/{name}"));
        let errors = validator.iter_errors(&value);
        problems.extend(errors.map(|error| format!("{name}{}: {error}", error.instance_path())));
    }
    none(problems);
    assert!(schemas.contains("bundle.json"), "{schemas:?}");
}

pub fn what_is_sent_of_each_page_says_whose_it_is_and_is_the_same_in_the_file_of_all(site: &Site) {
    let bundle = json(site, &pages_name(&site.dist));
    let home = fs::read_to_string(site.dist.join("index.html")).expect("a page");
    let release = bundle[0].as_str().expect("a release");
    assert!(home.contains(&format!("data-release=\"{release}\"")));
    let pages = bundle[1].as_array().expect("pages");
    let mut problems = Vec::new();
    for page in pages {
        let path = page[0].as_str().expect("a path");
        let own = json(site, &format!("{}page.json", path.trim_start_matches('/')));
        let bundled: Value = serde_json::from_str(page[1].as_str().expect("a page as a text"))
            .expect("a page as JSON");
        if own[0] != release || own[1][0] != path || own[1] != bundled {
            problems.push(format!("{path}: another page or release"));
        }
    }
    let files = files_below(&site.dist);
    let is_page = |file: &&PathBuf| file.ends_with("index.html");
    let is_content = |file: &&PathBuf| file.ends_with("page.json");
    assert_eq!(files.iter().filter(is_page).count(), pages.len());
    assert_eq!(files.iter().filter(is_content).count(), pages.len());
    none(problems);
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there").flatten();
    let below = |path: PathBuf| {
        if path.is_dir() {
            files_below(&path)
        } else {
            vec![path]
        }
    };
    entries.flat_map(|entry| below(entry.path())).collect()
}

fn rows(site: &Site) -> Vec<Row> {
    let html = fs::read_to_string(site.dist.join("data/index.html")).expect("a page");
    let document = Html::parse_document(&html);
    let select = |selector| Selector::parse(selector).expect("a sound selector");
    let text = |element: ElementRef| element.text().collect::<String>().trim().to_owned();
    let rows = select("main table tbody tr");
    let rows = document.select(&rows);
    rows.map(|row| {
        let cell = |selector| row.select(&select(selector)).next().map(text);
        let count = cell(".number").and_then(|count| count.parse().ok());
        let anchors = select("a[href]");
        let links = row.select(&anchors).filter_map(|link| link.attr("href"));
        (
            cell("th").expect("a row has a head"),
            count.expect("a row has a number"),
            links.map(str::to_owned).collect(),
        )
    })
    .collect()
}

/// The names of the JSON files in a folder of the site.
fn names(site: &Site, folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(site.dist.join(folder)).expect("the folder is there");
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    // Files for scripts or editors are not dataset files.
    let is_sent = |name: &String| {
        ["page.json", "oembed.json"].contains(&name.as_str())
            || ["search.", "pages."]
                .iter()
                .any(|part| name.starts_with(part))
    };
    names
        .filter(|name| name.ends_with(".json") && !is_sent(name))
        .collect()
}

fn json(site: &Site, file: &str) -> Value {
    let text = fs::read_to_string(site.dist.join(file)).unwrap_or_else(|e| panic!("{file}: {e}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// How many entries a file has: those of its list, of its two lists, or the series.
fn entries(file: &Value) -> usize {
    match file {
        Value::Array(entries) => entries.len(),
        lists if lists["scores"].is_array() => ["scores", "reviews"]
            .map(|list| lists[list].as_array().map_or(0, Vec::len))
            .iter()
            .sum(),
        _ => 1,
    }
}
