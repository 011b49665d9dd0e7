//! Inert: whatever the dataset says stays text. It becomes no code and no element, and changes no other text's
//! direction.

use scraper::Html;
use serde_json::Value;
use site_tests::contract::plain;
use url::Url;

use crate::markup::Markup;
use crate::{Site, none};

/// A stand-in for the host.
const HOST: &str = "https://site.test/";

pub fn every_address_is_one_of_the_web(site: &Site) {
    let mut problems = Vec::new();
    for page in &site.pages {
        let wrong = page
            .markup
            .addresses
            .iter()
            .filter(|address| !is_of_the_web(address));
        problems.extend(wrong.map(|address| format!("{}: {address}", page.address)));
    }
    none(problems);
}

/// As a browser reads it: spaces and control characters around or inside a scheme do not hide it. An email address is
/// an address and nothing more.
fn is_of_the_web(address: &str) -> bool {
    let mail = address.strip_prefix("mailto:");
    if mail.is_some_and(|mail| {
        mail.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".@-_+".contains(&byte))
    }) {
        return true;
    }
    let host = Url::parse(HOST).expect("a sound address");
    let url = host.join(address);
    url.is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
}

pub fn every_data_block_is_json_that_cannot_end_its_script(site: &Site) {
    let blocks = site.pages.iter().flat_map(|page| {
        let blocks = page.markup.blocks.iter();
        blocks.map(|block| (page.address.as_str(), block))
    });
    none(
        blocks
            .filter_map(|(page, block)| Some(format!("{page}: {}", unsafe_block(block)?)))
            .collect(),
    );
}

fn unsafe_block(block: &str) -> Option<String> {
    if block.contains('<') {
        return Some(format!("a data block holds `<`: {block}"));
    }
    let json = serde_json::from_str::<Value>(block);
    json.err().map(|error| format!("{error} in {block}"))
}

pub fn a_text_that_turns_the_direction_turns_itself_alone(site: &Site) {
    let written: Vec<String> = site.data.texts().into_iter().map(plain).collect();
    let mut problems = Vec::new();
    for page in &site.pages {
        for turned in &page.markup.turned {
            let of = |text: &String| text.contains(&turned.text) || initials(text) == turned.text;
            let one = written.iter().any(of);
            let joined = (!one).then(|| "is put together from several texts".to_owned());
            if let Some(problem) = turned.problem.clone().or(joined) {
                problems.push(format!("{}: “{}” {problem}", page.address, turned.text));
            }
        }
    }
    none(problems);
}

/// The first letters of the first and the last word, as shown in marks.
fn initials(text: &str) -> String {
    let letters = text
        .split([' ', '.', '-'])
        .filter_map(|word| word.chars().next());
    let letters: Vec<char> = letters.filter(|letter| letter.is_alphabetic()).collect();
    [letters.first(), letters.last()]
        .into_iter()
        .flatten()
        .collect()
}

#[test]
fn what_is_not_inert_is_seen() {
    for address in [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//",
    ] {
        assert!(!is_of_the_web(address), "{address}");
    }
    assert!(is_of_the_web("/people/") && is_of_the_web("#a") && is_of_the_web("http://a.example/"));
    assert!(unsafe_block("{\"a\":\"</script>\"}").is_some());
    assert!(unsafe_block("{\"a\":").is_some());
    assert!(unsafe_block("{\"a\":\"\\u003c/script>\"}").is_none());
    for (html, leaks) in [
        ("<p>\u{202e}Name, 2017</p>", false),
        ("<p>\u{202e}Name<span>2017</span></p>", true),
        ("<p><a href='/'>\u{202e}Name</a>, 2017</p>", false),
        ("<p><em>\u{202e}Name</em>, 2017</p>", true),
        (
            "<p><bdi>\u{202e}Text <a href='/'>link</a></bdi> 2017</p>",
            false,
        ),
    ] {
        let markup = Markup::of(&Html::parse_document(html));
        let found = markup.turned.iter().any(|turned| turned.problem.is_some());
        assert_eq!((markup.turned.len(), found), (1, leaks), "{html}");
    }
    let broken = Html::parse_document("<p><img src=x onerror=alert(1)><script>x</script></p>");
    let markup = Markup::of(&broken);
    assert_eq!(markup.scripts, 1);
    assert!(markup.kinds.contains("img[onerror]") && markup.kinds.contains("script"));
}
