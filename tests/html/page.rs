//! A page as plain data: parsed once as a browser would, then checked by every rule.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};
use site_tests::server::base_of;

use crate::head::Head;
use crate::markup::Markup;

/// What the rules check.
#[derive(Debug)]
pub struct Page {
    /// The address inside the site: `/people/`, `/404.html`.
    pub address: String,
    /// Which page it says it is; another address if this is a former one.
    pub own: String,
    pub base: String,
    pub lang: String,
    pub titles: Vec<String>,
    pub descriptions: Vec<String>,
    /// Level and text of every heading, in order.
    pub headings: Vec<(u8, String)>,
    /// The fields of its records: label and value.
    pub record: Vec<(String, String)>,
    /// What is listed under each heading.
    pub lists: Vec<(String, Vec<String>)>,
    /// What it says about its current address, if this is a former one.
    pub moved: Vec<String>,
    /// The classes of its pictures.
    pub pictures: Vec<String>,
    pub ids: Vec<String>,
    /// Where the page leads, as written: links, styles, scripts, pictures.
    pub targets: Vec<String>,
    /// Where its forms lead.
    pub actions: Vec<String>,
    /// Where the links inside `main` lead.
    pub links: Vec<String>,
    /// Where the main menu leads.
    pub menu: Vec<String>,
    /// Where the header leads to search.
    pub to_search: Vec<String>,
    /// Links of the main menu that mark where the visitor is, each with its mark.
    pub current: Vec<(String, String)>,
    /// Selectors of the frame that did not match exactly once.
    pub frame_gaps: Vec<String>,
    /// Inline code that a strict policy refuses.
    pub inline_code: Vec<String>,
    /// The styles inside the page.
    pub styles: Vec<String>,
    /// Which of its own parts a browser waits for before it paints the page, and every other link that makes it wait.
    pub awaited: Vec<String>,
    /// What is requested before a browser paints the page.
    pub blocking: Vec<String>,
    /// The texts of `.result`, as on award pages.
    pub results: Vec<String>,
    /// Links in the list of entries, in order.
    pub entries: Vec<String>,
    /// The breadcrumbs, each with where it leads.
    pub breadcrumbs: Vec<(String, Option<String>)>,
    /// What it says to machines.
    pub head: Head,
    /// What is in it.
    pub markup: Markup,
}

/// Every page of a built site.
pub fn read_all(dist: &Path) -> Vec<Page> {
    let mut files = Vec::new();
    collect(dist, &mut files);
    files.sort();
    assert!(!files.is_empty(), "{} holds no pages", dist.display());
    files.iter().map(|file| read(dist, file)).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder)
        .expect("the site is readable")
        .flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            files.push(path);
        }
    }
}

fn read(dist: &Path, file: &Path) -> Page {
    let html = fs::read_to_string(file).expect("pages are UTF-8");
    let inside = file
        .strip_prefix(dist)
        .expect("a page lies in its site")
        .to_string_lossy();
    let document = Html::parse_document(&html);
    let all = |selector: &str| -> Vec<ElementRef> {
        let selector = Selector::parse(selector).expect("a sound selector");
        document.select(&selector).collect()
    };
    let attributes = |selector: &str, name: &str| -> Vec<String> {
        let values = all(selector)
            .into_iter()
            .filter_map(|element| element.attr(name).map(str::to_owned));
        values.collect()
    };
    let texts = |selector: &str| -> Vec<String> { all(selector).into_iter().map(words).collect() };
    let headings = all("h1, h2, h3, h4, h5, h6").into_iter().map(|heading| {
        let level = heading.value().name().as_bytes()[1] - b'0';
        (level, words(heading))
    });
    let frame = [
        "body > a.skip-link[href='#main']",
        "header.site-header, body > header",
        "nav[aria-label='Main']",
        "main#main",
        "body > footer",
        "aside#trouble[role=alert][hidden]",
        "#trouble #trouble-retry",
        "#announcer[aria-live=polite]",
    ];
    let steps = all("nav.breadcrumbs li").into_iter().map(|step| {
        let link = Selector::parse("a").expect("a sound selector");
        let address = step.select(&link).next().and_then(|link| link.attr("href"));
        (words(step), address.map(str::to_owned))
    });
    let records = all("dl.record > div").into_iter().map(|field| {
        let part = |name: &str| {
            let selector = Selector::parse(name).expect("a sound selector");
            field
                .select(&selector)
                .next()
                .map(words)
                .unwrap_or_default()
        };
        (part("dt"), part("dd"))
    });
    let lists = all("section.part").into_iter().map(|part| {
        let heading = Selector::parse("h2").expect("a sound selector");
        let entry = Selector::parse("ul.appearances > li > p").expect("a sound selector");
        let heading = part.select(&heading).next().map(words).unwrap_or_default();
        (heading, part.select(&entry).map(words).collect())
    });
    let mut targets = attributes("[href]", "href");
    targets.extend(attributes("[src]", "src"));
    Page {
        address: format!("/{}", inside.strip_suffix("index.html").unwrap_or(&inside)),
        own: attributes("html[data-path]", "data-path").concat(),
        base: base_of(&html),
        lang: attributes("html", "lang").concat(),
        titles: texts("head > title"),
        descriptions: attributes("head > meta[name=description]", "content"),
        headings: headings.collect(),
        record: records.collect(),
        lists: lists.collect(),
        moved: texts(".moved"),
        pictures: attributes("main svg [class]", "class"),
        ids: attributes("[id]", "id"),
        targets,
        actions: attributes("form[action]", "action"),
        links: attributes("main a[href]", "href"),
        menu: attributes("nav[aria-label='Main'] a[href]", "href"),
        to_search: attributes("header > a.to-search[href]", "href"),
        current: all("nav[aria-label='Main'] a[aria-current]")
            .into_iter()
            .filter_map(|link| Some((link.attr("href")?.into(), link.attr("aria-current")?.into())))
            .collect(),
        frame_gaps: frame
            .iter()
            .filter(|part| all(part).len() != 1)
            .map(|part| (*part).to_owned())
            .collect(),
        inline_code: inline_code(&document),
        styles: texts("style"),
        awaited: all("link[blocking]")
            .into_iter()
            .map(|link| match link.attr("rel") {
                Some("expect") => link.attr("href").unwrap_or_default().to_owned(),
                _ => link.html(),
            })
            .collect(),
        blocking: all(BEFORE_PAINT)
            .into_iter()
            .map(|element| element.html())
            .collect(),
        results: all(".result").into_iter().map(spoken).collect(),
        entries: attributes(".entries > li a[href]", "href"),
        breadcrumbs: steps.collect(),
        head: Head::of(&document),
        markup: Markup::of(&document),
    }
}

/// What a browser requests as it reads a page.
const BEFORE_PAINT: &str = "link[rel~=stylesheet], link[rel~=modulepreload], \
    link[rel~=preload]:not([media='not all']), script[src]";

fn words(element: ElementRef) -> String {
    spaced(&element.text().collect::<String>())
}

/// Words separated by one space each, whatever separates them.
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text without marks that are only visual.
fn spoken(element: ElementRef) -> String {
    let hidden = Selector::parse("[aria-hidden=true]").expect("a sound selector");
    let marks: String = element.select(&hidden).map(words).collect();
    words(element).trim_start_matches(&marks).trim().to_owned()
}

/// Whether an attribute contains text about the page, and nothing that is followed.
fn is_words(element: &str, attribute: &str) -> bool {
    attribute == "content" || (element, attribute) == ("link", "title")
}

/// Inline code, except for a script or style that the page's own policy allows by its hash.
fn inline_code(document: &Html) -> Vec<String> {
    let policy =
        Selector::parse("meta[http-equiv=Content-Security-Policy]").expect("a sound selector");
    let policy = document
        .select(&policy)
        .find_map(|meta| meta.attr("content"));
    let allowed = |code: ElementRef| {
        let words: String = code.text().collect();
        let hash = format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(words)));
        let directive = format!("{}-src ", code.value().name());
        let parts = policy.into_iter().flat_map(|policy| policy.split("; "));
        parts
            .filter_map(|part| part.strip_prefix(&directive))
            .any(|sources| sources.split(' ').any(|source| source == hash))
    };
    let everything = Selector::parse("*").expect("a sound selector");
    let mut found = Vec::new();
    let fonts = policy.and_then(|policy| {
        policy
            .split("; ")
            .find(|part| part.starts_with("font-src "))
    });
    let may_hold = fonts.is_some_and(|fonts| fonts.split(' ').any(|source| source == "data:"));
    if holds_a_face(document) != may_hold {
        found.push(format!("a face in the page, {fonts:?}"));
    }
    for element in document.select(&everything) {
        let name = element.value().name();
        for (attribute, value) in element.value().attrs() {
            if attribute.starts_with("on")
                || attribute == "style"
                // What a page says about itself is never followed.
                || !is_words(name, attribute) && value.starts_with("javascript:")
            {
                found.push(format!("<{name} {attribute}=\"{value}\">"));
            }
        }
        let is_data = element.attr("type") == Some("application/ld+json");
        let is_own = element.attr("src").is_some() || is_data;
        if (name == "style" || name == "script" && !is_own) && !allowed(element) {
            found.push(format!("<{name}> in the page"));
        }
    }
    found
}

fn holds_a_face(document: &Html) -> bool {
    let style = Selector::parse("style").expect("a sound selector");
    let words = |style: ElementRef| style.text().collect::<String>();
    document
        .select(&style)
        .any(|style| words(style).contains("data:font/"))
}

#[test]
fn a_face_in_a_page_and_the_policy_go_together() {
    let face = "@font-face{src:url(data:font/woff2;base64,AA)}";
    let hash = format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(face)));
    for (policy, code, refused) in [
        (
            format!("style-src {hash}; font-src data:"),
            format!("<style>{face}</style>"),
            0,
        ),
        (
            format!("style-src {hash}; font-src 'self'"),
            format!("<style>{face}</style>"),
            1,
        ),
        ("font-src data:".to_owned(), String::new(), 1),
    ] {
        let html = format!("<meta http-equiv=Content-Security-Policy content=\"{policy}\">{code}");
        assert_eq!(
            inline_code(&Html::parse_document(&html)).len(),
            refused,
            "{policy}: {code}"
        );
    }
}

#[test]
fn code_in_a_page_that_its_policy_does_not_allow_is_seen() {
    // printf 'a' | openssl dgst -sha256 -binary | base64
    let a = "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='";
    for (policy, code, refused) in [
        (format!("style-src 'self' {a}"), "<style>a</style>", 0),
        (format!("style-src 'self' {a}"), "<style>b</style>", 1),
        (format!("script-src 'self' {a}"), "<style>a</style>", 1),
        (
            format!("script-src {a}; style-src 'self'"),
            "<script>a</script>",
            0,
        ),
        (format!("style-src {a}"), "<script>a</script>", 1),
    ] {
        let html = format!("<meta http-equiv=Content-Security-Policy content=\"{policy}\">{code}");
        let found = inline_code(&Html::parse_document(&html));
        assert_eq!(found.len(), refused, "{policy}: {code}");
    }
}
