//! Keys: how long the palette of a built site takes for each key, in Chromium, from the key press to the laid-out list.
//!
//! `cargo run -p site-tests --bin keys -- dist [BUNDLE [QUERY …]]`; with a bundle, as made by `cargo bench --bench
//! search -- --write BUNDLE`, the page gets that dataset instead of its own. `KEYS_PICTURES=folder` saves a picture of
//! each query.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use site_tests::browser::{Engine, Profile, Session};
use site_tests::server::Server;
use site_tests::{Outcome, runtime};

/// A page without anything that another dataset would change.
const PAGE: &str = "/search/";

const QUERIES: [&str; 6] = [
    "jimmy iovine",
    "emminem",
    "the",
    "interscope records",
    "xqzwvkxqzwvk",
    "the series treats the two men as leading players in a run of events",
];

fn main() -> Outcome {
    let mut arguments = std::env::args().skip(1);
    let dist = PathBuf::from(arguments.next().ok_or("which built site?")?);
    let bundle = arguments.next();
    let mut queries: Vec<String> = arguments.collect();
    if queries.is_empty() {
        queries = QUERIES.map(str::to_owned).into();
    }
    let copy = std::env::temp_dir().join(format!("keys-{}", std::process::id()));
    let dist = match &bundle {
        Some(bundle) => exchanged(&dist, Path::new(bundle), &copy)?,
        None => dist,
    };
    let outcome = runtime().block_on(measure(&dist, &queries));
    if bundle.is_some() {
        std::fs::remove_dir_all(&copy)?;
    }
    outcome
}

/// The parts of a site that one page needs, with another bundle.
fn exchanged(dist: &Path, bundle: &Path, copy: &Path) -> Outcome<PathBuf> {
    let page = PAGE.trim_matches('/');
    for folder in ["", page, "data"] {
        std::fs::create_dir_all(copy.join(folder))?;
        for entry in std::fs::read_dir(dist.join(folder))?.flatten() {
            let name = entry.file_name();
            if entry.path().is_file() {
                let fetched =
                    name.to_string_lossy().starts_with("series.") && name != "series.json";
                let from = if fetched { bundle } else { &entry.path() };
                std::fs::copy(from, copy.join(folder).join(name))?;
            }
        }
    }
    Ok(copy.to_owned())
}

async fn measure(dist: &Path, queries: &[String]) -> Outcome {
    let server = Server::start(dist);
    let session = Session::open(Profile::of(Engine::Chromium)).await;
    session.open_page(&server.url(PAGE)).await?;
    let ready = "return document.documentElement.hasAttribute('data-ready')";
    while session.run(ready, vec![]).await? != json!(true) {
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    let opened = session.client.execute_async(OPEN, vec![]).await?;
    println!(
        "opened in {opened} ms, first search (with the index) in {} ms",
        session.run(FIRST, vec![]).await?
    );
    let mut slowest = 0.0_f64;
    for query in queries {
        let times = session
            .client
            .execute_async(TYPE, vec![json!(query)])
            .await?;
        let times: Vec<f64> = times
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        let longest = times.iter().copied().fold(0.0, f64::max);
        slowest = slowest.max(longest);
        let mean = times.iter().sum::<f64>() / times.len() as f64;
        println!("{mean:>6.2} ms a key, {longest:>6.2} at most: {query}");
        let each: Vec<String> = times.iter().map(|time| format!("{time:.1}")).collect();
        println!("       {}", each.join(" "));
        if let Some(folder) = std::env::var_os("KEYS_PICTURES") {
            let name = format!("{}.png", query.replace(' ', "-"));
            std::fs::write(
                Path::new(&folder).join(name),
                session.client.screenshot().await?,
            )?;
        }
    }
    println!("slowest key: {slowest:.2} ms");
    Ok(())
}

/// Opens the palette; the index is prepared later, so it is not in this figure.
const OPEN: &str = "
    const done = arguments[0];
    const start = performance.now();
    document.querySelector('a.to-search').click();
    document.body.offsetHeight;
    done(Math.round((performance.now() - start) * 10) / 10);";

const FIRST: &str = "
    const field = document.querySelector('.palette input');
    const start = performance.now();
    field.value = 'a';
    field.dispatchEvent(new Event('input'));
    return Math.round((performance.now() - start) * 10) / 10;";

/// Types a query key by key, five times for each key, of which the median counts. The field's listener runs
/// synchronously, so the time covers the search, the new list and its layout.
const TYPE: &str = "
    const [query, done] = arguments;
    const field = document.querySelector('.palette input');
    const key = (end) => {
        const start = performance.now();
        field.value = query.slice(0, end);
        field.dispatchEvent(new Event('input'));
        document.querySelector('.palette').getBoundingClientRect();
        return performance.now() - start;
    };
    (async () => {
        const times = [];
        for (let end = 1; end <= query.length; end++) {
            const tries = [];
            for (let i = 0; i < 5; i++) {
                await new Promise(requestAnimationFrame);
                tries.push(key(end));
            }
            times.push(tries.sort((a, b) => a - b)[2]);
        }
        done(times);
    })();";
