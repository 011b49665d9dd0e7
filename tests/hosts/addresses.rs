//! Addresses: every page is at its own, and any other address says so in its status.

use url::Url;

use crate::host::Host;
use crate::http::{Answer, get};
use crate::promise::security_headers;

const PAGE: &str = "text/html; charset=utf-8";

/// The paths of all pages, as the sitemap gives them to search engines.
pub fn sitemap(host: &Host) -> Vec<String> {
    let answer = get(&host.url(&host.path("sitemap.xml")), &[]);
    answer.expect_status(200);
    let text = String::from_utf8(answer.body.to_vec()).expect("the sitemap is text");
    let addresses = text.split("<loc>").skip(1);
    let paths: Vec<String> = addresses
        .map(|rest| {
            let address = rest.split("</loc>").next().unwrap_or_default();
            let url = Url::parse(address).unwrap_or_else(|_| {
                panic!(
                    "the sitemap has `{address}`, which is no whole address; build with --site-url"
                )
            });
            url.path().to_owned()
        })
        .collect();
    assert_eq!(
        paths.len(),
        text.matches("<lastmod>20").count(),
        "every page has the day of its last change"
    );
    paths
}

pub fn every_page_of_the_sitemap_is_served(host: &Host) -> String {
    let paths = sitemap(host);
    assert_eq!(
        paths.len(),
        pages_in(&host.dist),
        "the sitemap names every page"
    );
    for path in &paths {
        let inside = path.strip_prefix(&host.base);
        let inside = inside.unwrap_or_else(|| panic!("{path} lies outside of {}", host.base));
        let answer = get(&host.url(path), &[]);
        answer.expect_status(200);
        answer.expect_type(PAGE);
        answer.expect_header("cache-control", "no-cache");
        protected(host, &answer);
        assert!(
            answer.decoded() == host.file(&format!("{inside}index.html")),
            "{path} is not the page that was built"
        );
    }
    format!("{} pages", paths.len())
}

pub fn an_unknown_address_is_the_404_page_with_its_status(host: &Host) -> String {
    let page = host.file("404.html");
    let unknown = [
        "no-such-page/",
        "no-such-page",
        "no-such-page.html",
        "people/nobody/",
        "people/nobody/nowhere/",
        // It may exist one day: nobody may cache that it was missing.
        "style.0123456789abcdef.css",
        "no%E2%80%A6page/",
        "no-such-page/?q=1",
    ];
    for inside in unknown {
        for accepted in ["identity", "br", "gzip"] {
            let answer = get(
                &host.url(&host.path(inside)),
                &[("accept-encoding", accepted)],
            );
            answer.expect_status(404);
            answer.expect_type(PAGE);
            answer.expect_header("cache-control", "no-cache");
            protected(host, &answer);
            assert!(
                answer.decoded() == page,
                "{} does not show the 404 page",
                answer.url
            );
        }
    }
    // A folder without a page is not a page either; some hosts call it forbidden. None lists its contents.
    let answer = get(&host.url(&host.path("data/schema/")), &[]);
    assert!([403, 404].contains(&answer.status), "{}", answer.status);
    protected(host, &answer);
    assert!(!String::from_utf8_lossy(&answer.body).contains("awards.json"));
    format!("{} × 404", unknown.len())
}

pub fn an_address_without_its_slash_arrives(host: &Host) -> String {
    let mut count = 0;
    for path in sitemap(host) {
        let Some(bare) = path.strip_suffix('/').filter(|bare| !bare.is_empty()) else {
            continue;
        };
        let (arrived, answer) = followed(host, bare);
        assert_eq!(arrived.path(), path, "{bare} arrives at its page");
        answer.expect_status(200);
        answer.expect_type(PAGE);
        count += 1;
    }
    // The query is kept.
    let (arrived, _) = followed(host, &host.path("search?q=the&n=1"));
    assert_eq!(arrived.path(), host.path("search/"));
    assert_eq!(arrived.query(), Some("q=the&n=1"));
    format!("{} arrive", count + 1)
}

/// Chat programs and notes put more into a link than the address: what follows it, and invisible characters.
pub fn what_stands_behind_an_address_is_dropped(host: &Host) -> String {
    const BEHIND: [&str; 11] = [
        ")",
        ").",
        ",",
        "%3E",
        "%22",
        "*",
        "...",
        "!",
        "%E2%80%8B",
        "%E2%80%9D",
        "%EF%BB%BF",
    ];
    let paths = sitemap(host);
    let page = paths.iter().find(|path| path.matches('/').count() > 2);
    let page = page.expect("an entry has a page");
    for behind in BEHIND {
        for path in [page.as_str(), page.trim_end_matches('/')] {
            let (arrived, answer) = followed(host, &format!("{path}{behind}"));
            assert_eq!(arrived.path(), page, "{path}{behind} arrives at its page");
            answer.expect_status(200);
        }
    }
    let file = host.path("data/people.json");
    let (arrived, _) = followed(host, &format!("{file})."));
    assert_eq!(arrived.path(), file, "a file is none the less found");
    // Nothing leads to another host, and what leads nowhere still says so.
    let (_, answer) = followed(host, "//example.org).");
    answer.expect_status(404);
    let (_, answer) = followed(host, &host.path("no-such-page)."));
    answer.expect_status(404);
    format!("{} endings", BEHIND.len())
}

/// Follows redirects as a browser does, but never to another host.
fn followed(host: &Host, path: &str) -> (Url, Answer) {
    let start = Url::parse(&host.url(path)).expect("a host has an address");
    let mut url = start.clone();
    for _ in 0..3 {
        let answer = get(url.as_str(), &[]);
        if !(300..400).contains(&answer.status) {
            return (url, answer);
        }
        url = url
            .join(&answer.header("location"))
            .unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(
            url.origin(),
            start.origin(),
            "{path} is led to another host"
        );
    }
    panic!("{path} is redirected more than three times");
}

/// Panics unless a response has every security header exactly as intended.
pub fn protected(host: &Host, answer: &Answer) {
    for (name, value) in security_headers(host) {
        answer.expect_header(&name, &value);
    }
}

/// The number of pages in a built site, without `404.html`.
fn pages_in(folder: &std::path::Path) -> usize {
    let entries = std::fs::read_dir(folder).expect("a built site is readable");
    entries
        .flatten()
        .map(|entry| match entry.path() {
            path if path.is_dir() => pages_in(&path),
            path => usize::from(path.ends_with("index.html")),
        })
        .sum()
}
