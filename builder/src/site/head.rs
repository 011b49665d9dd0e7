//! The head of a page in HTML. What it says comes from the dataset by one function; here it just becomes markup, with
//! the files that a page needs.

use companion::head::{Card, WholeHead, whole_head};
use companion::route::Route;
use maud::{Markup, PreEscaped, html};
use serde_json::Value;

use super::document::Document;
use super::page_style::Inline;
use crate::cards::{self, HEIGHT, WIDTH};
use crate::icons::{FAVICON, TOUCH};

/// What a page tells machines about itself.
pub fn whole(document: &Document<'_>, route: &Route) -> WholeHead {
    let card = cards::card_path(route).map(|path| Card {
        path,
        width: WIDTH,
        height: HEIGHT,
        alt: cards::alt(document.data, route),
    });
    whole_head(
        document.data,
        document.addresses(route),
        route,
        card.as_ref(),
    )
}

/// The content of a page's `<head>`, except for what is in `index.html` for all pages.
pub fn markup(document: &Document<'_>, route: &Route, whole: &WholeHead, style: &Inline) -> Markup {
    html! {
        meta http-equiv="Content-Security-Policy" content=(style.policy);
        (words(whole))
        @if whole.oembed.is_some() {
            link rel="alternate" type="application/json+oembed" title=(whole.head.title)
                href=(document.addresses(route).file(&route.oembed_file()));
        }
        meta name="color-scheme" content="dark light";
        @for (theme, ground) in [("dark", &document.ground.dark), ("light", &document.ground.light)] {
            meta name="theme-color" media=(format!("(prefers-color-scheme: {theme})")) content=(ground)
                data-theme=(theme);
        }
        (files(document, route))
        // A page that is painted before its end is there would move: lines break anew, and the scroll bar takes its width.
        link rel="expect" href="#toast" blocking="render";
        @let [before, after] = &document.files.inline;
        script { (PreEscaped(before)) }
        style { (PreEscaped(&style.css)) }
        // Takes the display face from the style.
        script { (PreEscaped(after)) }
        (neighbors(document, route))
        (icons(document, route))
        @if let Some(structured) = &whole.structured {
            script type="application/ld+json" { (PreEscaped(block(structured))) }
        }
    }
}

/// What the page says about itself.
fn words(whole: &WholeHead) -> Markup {
    html! {
        title { (whole.head.title) }
        meta name="description" content=(whole.head.description);
        @if let Some(address) = &whole.canonical {
            link rel="canonical" href=(address);
        }
        @if whole.head.canonical.is_none() {
            meta name="robots" content="noindex";
        }
        @for property in &whole.properties {
            // Open Graph is RDFa and has properties; the others are plain names.
            @if property.name.starts_with("twitter:") {
                meta name=(property.name) content=(property.content);
            } @else {
                meta property=(property.name) content=(property.content);
            }
        }
    }
}

/// Links to the previous and next page of a long list.
fn neighbors(document: &Document<'_>, route: &Route) -> Markup {
    let list = route.entity();
    let list = list.filter(|list| document.data.pages(list) > 1);
    let page = route.page();
    let base = document.base_of(route);
    html! {
        @if let Some(list) = list {
            @if page > 1 { link rel="prev" href=(base.href(&Route::of_list(&list, page - 1))); }
            @if page < document.data.pages(&list) {
                link rel="next" href=(base.href(&Route::of_list(&list, page + 1)));
            }
        }
    }
}

fn icons(document: &Document<'_>, route: &Route) -> Markup {
    let files = document.files;
    let address = |path: &str| document.base_of(route).file(path);
    let sizes = |side: u32| format!("{side}x{side}");
    html! {
        link rel="icon" sizes=(sizes(FAVICON)) href=(address(&files.icons.favicon));
        link rel="icon" type="image/svg+xml" sizes="any" href=(address(&files.icons.scalable));
        link rel="apple-touch-icon" sizes=(sizes(TOUCH)) href=(address(&files.icons.touch));
        @if let Some(manifest) = &files.manifest { link rel="manifest" href=(address(manifest)); }
    }
}

/// The files of a page. None is fetched at once. They, and the hashes that browsers verify them by, are listed for the
/// script that requests them later (`public/start.js`). The full style sheet is for other pages, which only scripts turn
/// to.
fn files(document: &Document<'_>, route: &Route) -> Markup {
    let files = document.files;
    let address = |path: &str| document.base_of(route).file(path);
    let all = [
        ("boot", "script", &files.boot),
        ("glue", "script", &files.glue),
        ("style", "style", &files.style),
        ("module", "fetch", &files.module),
        ("search", "fetch", &files.search),
    ];
    let pages = files.pages.as_ref().map(|pages| ("bundle", "fetch", pages));
    html! {
        @for (id, kind, file) in all.into_iter().chain(pages) {
            link id=(id) rel="preload" as=(kind) media="not all" href=(address(&file.path)) integrity=(file.integrity)
                crossorigin;
        }
    }
}

const ESCAPES: [(char, &str); 5] = [
    ('<', "\\u003c"),
    ('>', "\\u003e"),
    ('&', "\\u0026"),
    ('\u{2028}', "\\u2028"),
    ('\u{2029}', "\\u2029"),
];

/// JSON for a `<script>` that no browser runs. In JSON these characters only occur in strings; as escapes, none of them
/// can end the block, begin a comment, or count as a line break in an old parser.
fn block(value: &Value) -> String {
    let mut json = value.to_string();
    for (character, escape) in ESCAPES {
        if json.contains(character) {
            json = json.replace(character, escape);
        }
    }
    json
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn no_text_of_the_dataset_can_end_the_data_block() {
        let hostile = "</script><!-- & \u{2028}\u{2029} \" \\ ]]>";
        let text = block(&json!({ "name": hostile }));
        for mark in ["<", ">", "&", "\u{2028}", "\u{2029}"] {
            assert!(!text.contains(mark), "{text}");
        }
        let back: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(back["name"], hostile);
    }
}
