//! Bounds: input far larger, deeper or stranger than anything real is handled quickly, whatever the result. A watchdog
//! stops a test that hangs.

use std::path::Path;
use std::sync::{OnceLock, mpsc};
use std::thread;
use std::time::Duration;

use builder::check;
use companion::content;
use companion::dataset::{Dataset, File, Section};
use companion::pages::{Body, Sent};
use companion::parts::List;
use companion::route::Route;
use fuzz::changes::TEXTS;
use xtask::fuzz::Target;

/// Nothing here needs a tenth of this on an idle machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A megabyte of a text, and an end for it.
fn megabyte(text: &str, end: &str) -> String {
    text.repeat(1_000_000 / text.len()) + end
}

/// Gives an input to a target and waits until it is done.
fn ends(target: Target, what: &str, input: impl Into<Vec<u8>>) {
    let (input, (done, ended)) = (input.into(), mpsc::channel());
    let work = thread::spawn(move || {
        fuzz::run(target, &input);
        let _ = done.send(());
    });
    let hangs = ended.recv_timeout(PATIENCE) == Err(mpsc::RecvTimeoutError::Timeout);
    assert!(!hangs, "{} hangs on {what}", target.name());
    assert!(work.join().is_ok(), "{} is broken by {what}", target.name());
}

/// A file as a text, for the check.
fn file(file: File, text: &str) -> Vec<u8> {
    let number = File::ALL.iter().position(|own| *own == file);
    let number = number.expect("every file has a place") as u8;
    [&[number, 1], text.as_bytes()].concat()
}

#[test]
fn a_query_of_a_megabyte_or_of_ten_thousand_parameters_is_read() {
    let parameters: String = (0..10_000)
        .map(|n| format!("&q{n}=a&q=b%20c&role=%ff"))
        .collect();
    ends(Target::Query, "10,000 parameters", parameters);
    for text in [
        "q=%25",
        "a",
        "%",
        "%%f",
        "&",
        "=",
        "ä",
        "+",
        "&q=👩\u{200d}👧",
    ] {
        ends(Target::Query, text, megabyte(text, ""));
        ends(Target::Query, text, format!("?q={}", megabyte(text, "")));
        ends(Target::Search, text, megabyte(text, ""));
        ends(Target::Search, text, format!("ann\0{}", megabyte(text, "")));
        ends(Target::Address, text, megabyte(text, ""));
    }
}

#[test]
fn an_address_of_a_megabyte_leads_nowhere_and_soon() {
    for text in [
        "/", "people/", "../", "-", "2017-", "1/", "é", "e\u{301}", "İ", "ﬃ",
    ] {
        ends(Target::Address, text, megabyte(text, ""));
        ends(
            Target::Address,
            text,
            format!("people/{}", megabyte(text, "/")),
        );
    }
}

#[test]
fn a_megabyte_of_brackets_is_prose() {
    for text in [
        "[",
        "](",
        "[](",
        "[a](b",
        "[a](people/b)",
        "] (",
        "] (people)",
        "[[](",
        ")",
    ] {
        ends(Target::Prose, text, megabyte(text, ""));
        ends(Target::Prose, text, megabyte(text, ")"));
        let event = format!(
            "[{{\"slug\":\"a\",\"title\":\"a\",\"text\":\"{}\"}}]",
            megabyte(text, ")")
        );
        ends(Target::Check, text, file(File::Timeline, &event));
    }
}

#[test]
fn json_a_hundred_thousand_deep_is_refused() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"slug\":", "}]")] {
        let deep = open.repeat(100_000) + "0" + &close.repeat(100_000);
        ends(Target::Reader, open, format!("\x01{deep}"));
        ends(
            Target::Reader,
            open,
            format!("\x01{{\"format\":1,\"people\":{deep}}}"),
        );
        // In a page, in the file of several pages, in the search index.
        for (before, after) in [
            ("[\"r\",[\"/\",\"\",", ",null]]"),
            ("[\"r\",[[\"/\",", "]]]"),
            ("[\"r\",[],[],[", "]]"),
        ] {
            let sent = format!("\x01{before}{deep}{after}");
            ends(Target::Reader, open, sent);
        }
        for own in [File::Series, File::People] {
            ends(Target::Check, open, file(own, &deep));
            ends(Target::Check, open, file(own, &open.repeat(100_000)));
        }
    }
}

/// The page of a list at an address, changed in some way, as input for the reader.
fn list_page(path: &str, change: impl FnOnce(&mut List)) -> Vec<u8> {
    static DATA: OnceLock<Dataset> = OnceLock::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/second-series");
    let load = || check::load(&folder).expect("the second series is sound");
    let data = DATA.get_or_init(|| Dataset::new(load()));
    let mut page = content::page(data, &Route::Section(Section::People));
    page.path = path.to_owned();
    let Body::Listing(listing) = &mut page.body else {
        panic!("people are a list");
    };
    change(&mut listing.list);
    let sent = Sent {
        release: "release".to_owned(),
        page,
    };
    let text = serde_json::to_vec(&sent).expect("a page can be written");
    [b"\x01", text.as_slice()].concat()
}

#[test]
fn a_list_that_says_it_is_endless_is_shown() {
    let last = format!("/people/page-{}/", usize::MAX);
    for count in [0, 201, 1 << 32, usize::MAX] {
        for path in ["/people/", "/people/page-2/", &last, "/nowhere"] {
            let page = list_page(path, |list| list.count = count);
            ends(Target::Reader, &format!("{count} entries at {path}"), page);
        }
    }
}

#[test]
fn a_list_of_twenty_thousand_rows_choices_or_filters_is_chosen_from() {
    const MANY: usize = 20_000;
    let rows = list_page("/people/", |list| {
        list.rows = vec![list.rows[0].clone(); MANY];
    });
    ends(Target::Reader, "rows", rows);
    let choices = list_page("/people/", |list| {
        for filter in &mut list.filters {
            filter.options = vec![filter.options[1].clone(); MANY];
        }
    });
    ends(Target::Reader, "choices", choices);
    let filters = list_page("/people/", |list| {
        list.filters = vec![list.filters[0].clone(); MANY];
    });
    ends(Target::Reader, "filters", filters);
}

#[test]
fn long_keys_long_words_and_long_lists_are_told_in_short() {
    let key = megabyte("k", "");
    let half = "k".repeat(500_000);
    let list = "1,".repeat(200_000) + "1";
    let twice = "\"a\":1,".repeat(100_000) + "\"a\":1";
    for text in [
        format!("{{\"{key}\":1}}"),
        format!("[{{\"{key}\":1}}]"),
        format!("[{{\"slug\":\"{key}\",\"name\":\"{key}\"}}]"),
        format!("[{{\"slug\":\"a\",\"not_to_be_confused_with\":[\"{half}\",\"{half}x\"]}}]"),
        // A list under a long key, which would be in the path of each item.
        format!("{{\"{half}\":[{list}]}}"),
        format!("[{{\"{half}\":{{{twice}}}}}]"),
        format!("[{{{twice}}}]"),
        format!("[{list}]"),
        format!("[{{\"slug\":\"a\",\"aliases\":[{list}]}}]"),
        format!(
            "[{{\"slug\":\"a\",\"roles\":[{}]}}]",
            vec!["{\"role\":\"x\"}"; 20_000].join(",")
        ),
        format!(
            "[{}]",
            vec!["{\"slug\":\"a\",\"role\":[]}"; 5_000].join(",")
        ),
        format!("[{}]", vec!["{}"; 20_000].join(",")),
    ] {
        let what: String = text.chars().take(30).collect();
        for own in [File::Series, File::People, File::Timeline] {
            ends(Target::Check, &what, file(own, &text));
        }
        ends(Target::Reader, &what, format!("\x01{text}"));
    }
}

#[test]
fn every_class_of_characters_is_taken_by_every_target() {
    let ranges = (0..0x11_0000u32)
        .step_by(251)
        .chain(0..0x3000)
        .chain(0xfd00..0x1_0000);
    let all: String = ranges.filter_map(char::from_u32).collect();
    // A build takes the same changes as the check, but is slower.
    let readers = Target::ALL
        .iter()
        .copied()
        .filter(|target| *target != Target::Build);
    for target in readers {
        for text in TEXTS.into_iter().chain([all.as_str()]) {
            ends(target, text, text);
            ends(target, text, format!("{text}\0{text}"));
            ends(
                target,
                text,
                format!("\x02\x01[{{\"slug\":{}}}]", serde_json::json!(text)),
            );
        }
        // Not text at all: bytes that are not UTF-8, including unpaired surrogates.
        ends(
            target,
            "broken UTF-8",
            [b"\x02\x01\xed\xa0\x80\xed\xb0\x80".as_slice(), &[0xff; 999]].concat(),
        );
    }
    // Folding any single character gives something that folding does not change.
    let every: String = ('\0'..=char::MAX)
        .flat_map(|letter| [letter, ' '])
        .collect();
    ends(Target::Address, "every character", every);
}
