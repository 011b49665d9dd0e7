//! The frame around every page: header, footer, and the notices. Page turns don't redraw it, so it is not in the
//! module.

use maud::{Markup, PreEscaped, html};

use super::contact::reached;
use super::links::{self, words};
use crate::controls::{Control, KEYS, control};
use crate::dataset::Section;
use crate::pages::Page;
use crate::parts::{Link, Prose, prose};
use crate::route::{Base, Route};
use crate::site::Site;

/// Everything inside `<body>`, as in the file of a page.
pub fn body(site: Site, page: &Page, base: Base, origin: &str) -> String {
    let frame = |part: Markup| PreEscaped(base.applied(&part.into_string()));
    let body = html! {
        a.skip-link href="#main" { "Skip to content" }
        (frame(header(site)))
        main id="main" tabindex="-1" { (PreEscaped(page.markup(base, origin))) }
        (frame(footer(site)))
        (control(Control::Notices))
    };
    body.into_string()
}

/// The sections in the header, as far as they exist; the footer has all of them.
const MAIN_MENU: [Section; 9] = [
    Section::Episodes,
    Section::People,
    Section::Awards,
    Section::Timeline,
    Section::Release,
    Section::Reception,
    Section::Organizations,
    Section::Works,
    Section::Sources,
];

/// More would not fit on one line.
const MOST_IN_MENU: usize = 5;

/// The series' name, the way to search, and the main menu.
fn header(site: Site) -> Markup {
    html! {
        header.site-header {
            a.brand href=(Route::HOME.path()) {
                span.brand-mark.apart[site.data.series.meets.is_none()] aria-hidden="true" {}
                (site.data.series.title.as_str())
            }
            (to_search(site))
            (theme_switch())
            nav aria-label="Main" { ul { (menu(site)) } }
        }
    }
}

/// The theme switch. `public/theme.js` handles it; the style sheet shows only the current word.
fn theme_switch() -> Markup {
    html! {
        button.theme type="button" {
            span.visually-hidden { "Theme: " }
            span aria-live="polite" {
                @for theme in ["System", "Dark", "Light"] {
                    span class=(theme.to_ascii_lowercase()) { (theme) }
                }
            }
        }
    }
}

/// A link to the search page. With scripts, a click opens the palette instead, and so do the keys it names.
fn to_search(site: Site) -> Markup {
    let search = Section::Search;
    let href = Route::Section(search).path();
    html! {
        @if let Some(text) = site.data.series.pages.get(&search) {
            a.to-search href=(href) aria-keyshortcuts=(KEYS) {
                svg viewBox="0 0 24 24" aria-hidden="true" {
                    circle cx="10" cy="10" r="7" {}
                    path d="M15 15 L22 22" {}
                }
                span { (text.menu.as_str()) }
                kbd aria-hidden="true" { "/" }
            }
        }
    }
}

/// Links to everything, and what this site is.
fn footer(site: Site) -> Markup {
    let series = &site.data.series;
    html! {
        footer.site-footer {
            nav aria-label="All sections" {
                ul {
                    @for (section, text) in &series.pages {
                        li { a href=(Route::Section(*section).path()) { (text.menu.as_str()) } }
                    }
                }
            }
            p { (prose(&publisher(site))) }
        }
    }
}

/// What the dataset says about the site and its publisher.
fn publisher(site: Site) -> Prose {
    let series = &site.data.series;
    let publisher = &series.publisher;
    let mut text = match &publisher.footer {
        Some(footer) => links::prose(site, footer),
        None => vec![words(format!("A companion to {}.", series.title))],
    };
    let mut add = |words: &str, to: &Option<String>| {
        // What is neither of the web nor of mail leads nowhere.
        if let Some(to) = to.as_deref().and_then(reached) {
            text.push(links::words(" "));
            text.push(Link {
                words: words.to_owned(),
                to: Some(to),
            });
        }
    };
    add("Contact", &publisher.contact);
    add("Imprint", &publisher.imprint);
    if let Some(name) = &publisher.name {
        text.push(words(format!(" Published by {name}.")));
    }
    text
}

fn menu(site: Site) -> Markup {
    let pages = &site.data.series.pages;
    let sections = MAIN_MENU.into_iter();
    let shown = sections.filter_map(|section| Some((section, pages.get(&section)?)));
    html! {
        @for (section, text) in shown.take(MOST_IN_MENU) {
            @let to = Route::Section(section);
            li { a href=(to.path()) aria-current=[site.route.nears(&to)] { (text.menu.as_str()) } }
        }
    }
}
