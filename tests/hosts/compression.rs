//! Compression: each browser gets an encoding it accepts, and the decoded content is the file.

use crate::host::Host;
use crate::http::get;
use crate::promise::hashed_files;

/// What a request accepts, and which encodings may be sent, the first of them if the host has the choice.
const ACCEPTED: [(&str, &[&str]); 7] = [
    // As Chromium and Firefox ask.
    ("gzip, deflate, br, zstd", &["br"]),
    // As browsers ask over an insecure connection.
    ("gzip, deflate", &["gzip"]),
    ("br", &["br"]),
    ("gzip", &["gzip"]),
    ("identity", &[""]),
    // An encoding whose name just begins the same.
    ("brx, gzipped", &[""]),
    ("br;q=0, gzip;q=1.0", &["gzip"]),
];

pub fn the_browser_chooses_how_files_are_compressed(host: &Host) -> String {
    let hashed = hashed_files(host).into_iter().map(|(file, _)| file);
    let named = ["", "people/", "404.html", "data/awards.json", "sitemap.xml"].map(str::to_owned);
    // A file without a compressed copy, because it is small, is sent as it is.
    let small = |file: &str| !host.dist.join(format!("{file}.br")).is_file();
    let mut count = 0;
    for path in named.into_iter().chain(hashed) {
        let file = match path.as_str() {
            page if page.is_empty() || page.ends_with('/') => format!("{page}index.html"),
            file => file.to_owned(),
        };
        if small(&file) {
            continue;
        }
        let plain = get(&host.url(&host.path(&path)), &[]);
        plain.expect_header("content-encoding", "");
        for (accepted, wanted) in ACCEPTED {
            if accepted.contains("q=0") && !host.program.heeds_refusals() {
                continue;
            }
            let answer = get(
                &host.url(&host.path(&path)),
                &[("accept-encoding", accepted)],
            );
            answer.expect_status(200);
            let encoding = answer.header("content-encoding");
            assert!(
                wanted.contains(&encoding.as_str()),
                "{path} came as `{encoding}` where `{accepted}` is accepted"
            );
            assert!(answer.decoded() == host.file(&file), "{path} is another");
            answer.expect_type(&plain.header("content-type"));
            answer.expect_header("cache-control", &plain.header("cache-control"));
            if !encoding.is_empty() {
                let vary = answer.header("vary").to_lowercase();
                assert!(
                    vary.contains("accept-encoding"),
                    "{path}: caches must be told that there is more than one form"
                );
                let ending = if encoding == "br" { "br" } else { "gz" };
                if host.program.sends_compressed_files() {
                    assert!(
                        answer.body == host.file(&format!("{file}.{ending}")),
                        "{path} is not the file that the build has compressed"
                    );
                }
            }
            count += 1;
        }
    }
    assert!(count > 0, "nothing is compressed; build with --compress");
    let own = if host.program.sends_compressed_files() {
        ""
    } else {
        ", its own"
    };
    format!("{count} answers{own}")
}
