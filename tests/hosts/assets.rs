//! Files next to the pages: their types, and how long a browser may cache them.

use crate::addresses::protected;
use crate::host::Host;
use crate::http::get;
use crate::promise::{hashed_files, headers_of_folder};

/// The type of a file by its extension, without the character set.
fn types(file: &str) -> &'static [&'static str] {
    match file.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => &["text/css"],
        "js" => &["text/javascript"],
        "wasm" => &["application/wasm"],
        "json" => &["application/json"],
        "svg" => &["image/svg+xml"],
        "png" => &["image/png"],
        "ico" => &["image/x-icon", "image/vnd.microsoft.icon"],
        "txt" => &["text/plain"],
        // The two mean the same.
        "xml" => &["application/xml", "text/xml"],
        "webmanifest" => &["application/manifest+json"],
        other => panic!("{file}: no type is known for .{other}"),
    }
}

pub fn files_come_with_their_types_and_are_kept_as_long_as_their_names_allow(
    host: &Host,
) -> String {
    let hashed = hashed_files(host);
    for ending in [".css", ".js", "_bg.wasm", ".json", ".svg", ".png"] {
        assert!(
            hashed.iter().any(|(file, _)| file.ends_with(ending)),
            "a file with a hash and {ending}: {hashed:?}"
        );
    }
    for (_, cache) in &hashed {
        assert!(cache.contains("immutable") && cache.contains("max-age=31536000"));
    }
    let changing = [
        "favicon.ico",
        "manifest.webmanifest",
        "robots.txt",
        "sitemap.xml",
        "sw.js",
        "data/awards.json",
        "data/bundle.json",
        "data/schema/bundle.json",
        "cards/index.png",
    ];
    let changing = changing.map(|file| (file.to_owned(), "no-cache".to_owned()));
    let all: Vec<_> = hashed.into_iter().chain(changing).collect();
    for (file, cache) in &all {
        for accepted in ["identity", "br", "gzip"] {
            let answer = get(
                &host.url(&host.path(file)),
                &[("accept-encoding", accepted)],
            );
            answer.expect_status(200);
            answer.expect_header("cache-control", cache);
            protected(host, &answer);
            let kind = answer.header("content-type");
            let kind = kind.split(';').next().unwrap_or_default();
            assert!(types(file).contains(&kind), "the type of {file} is {kind}");
            assert!(answer.decoded() == host.file(file), "{file} is another");
        }
    }
    format!("{} files", all.len())
}

pub fn pages_of_other_sites_may_fetch_the_data_and_nothing_else(host: &Host) -> String {
    let open = headers_of_folder(host, "data/");
    assert!(!open.is_empty(), "_headers opens the data");
    let hashed = hashed_files(host).into_iter().map(|(file, _)| file);
    let named = ["data/awards.json", "data/schema/awards.json", "", "people/"];
    let all: Vec<_> = hashed.chain(named.map(str::to_owned)).collect();
    for file in &all {
        for accepted in ["identity", "br", "gzip"] {
            let foreign = [
                ("accept-encoding", accepted),
                ("origin", "https://example.net"),
            ];
            let answer = get(&host.url(&host.path(file)), &foreign);
            answer.expect_status(200);
            for (name, value) in &open {
                let is_data = file.starts_with("data/");
                answer.expect_header(name, if is_data { value } else { "" });
            }
        }
    }
    format!("{} files", all.len())
}

pub fn what_has_not_changed_is_not_sent_again(host: &Host) -> String {
    let mut count = 0;
    for inside in [
        "",
        "people/",
        "data/awards.json",
        "manifest.webmanifest",
        "favicon.ico",
    ] {
        for accepted in ["identity", "br", "gzip"] {
            let url = host.url(&host.path(inside));
            let first = get(&url, &[("accept-encoding", accepted)]);
            first.expect_status(200);
            let (tag, date) = (first.header("etag"), first.header("last-modified"));
            assert!(
                !tag.is_empty() || !date.is_empty(),
                "{url} names no version"
            );
            let mut headers = vec![("accept-encoding", accepted)];
            if !tag.is_empty() {
                headers.push(("if-none-match", &tag));
            }
            if !date.is_empty() {
                headers.push(("if-modified-since", &date));
            }
            let second = get(&url, &headers);
            second.expect_status(304);
            assert!(second.body.is_empty());
            count += 1;
        }
    }
    format!("{count} × 304")
}
