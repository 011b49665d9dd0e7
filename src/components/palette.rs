//! The palette's markup: a dialog with a field, and the choices beneath it, in groups. What is chosen is a link, so a
//! click of any kind does what clicks on links do.

use maud::{Markup, html};

use crate::dataset::{EntityRef, Hit, Section, fold};
use crate::query::{Param, Query};
use crate::route::{Place, Route};
use crate::site::Site;

/// So many hits are looked at, and so many of a kind are offered: all others are on the search page.
const MOST_HITS: usize = 40;
const MOST_OF_A_KIND: usize = 5;

/// What the dialog holds, with nothing to choose yet.
pub fn palette() -> Markup {
    html! {
        div.palette-field {
            input type="text" role="combobox" aria-label="Search everything" aria-expanded="true"
                aria-controls="palette-choices" aria-autocomplete="list" placeholder="Search everything"
                autocomplete="off" autocapitalize="off" spellcheck="false" inputmode="search" enterkeyhint="go"
                maxlength="100";
            button type="button" { "Close" }
        }
        div id="palette-choices" role="listbox" aria-label="Results" {}
        p role="status" {}
    }
}

/// The choices before anything is typed: the pages seen last, and every section.
pub fn first_choices(site: Site, recent: &[Route]) -> Markup {
    let mut choices = Choices::default();
    let recent = recent.iter().map(|route| page(site, route));
    let sections = sections(site).map(|(section, _)| page(site, &Route::Section(section)));
    choices.group("Recently seen", recent.collect());
    choices.group("Pages", sections.collect());
    choices.markup()
}

/// The choices for a text, best first, and a line that says how many entries there are.
pub fn choices_for(site: Site, text: &str) -> (Markup, String) {
    let found = site.data.search_index().search(text, MOST_HITS);
    let begun = fold::key(text);
    let pages = sections(site)
        .filter(|(_, menu)| !begun.is_empty() && fold::key(menu).starts_with(&begun))
        .map(|(section, _)| page(site, &Route::Section(section)));
    let mut choices = Choices::default();
    choices.group("Pages", pages.collect());
    let mut kinds: Vec<(&str, Vec<Choice>)> = Vec::new();
    for hit in &found.hits {
        let Some((kind, choice)) = entry(site, hit) else {
            continue;
        };
        match kinds.iter_mut().find(|(own, _)| *own == kind) {
            Some((_, same)) if same.len() < MOST_OF_A_KIND => same.push(choice),
            Some(_) => {}
            None => kinds.push((kind, vec![choice])),
        }
    }
    for (kind, same) in kinds {
        choices.group(kind, same);
    }
    let search = site.base.href(&Route::Section(Section::Search));
    let (words, more) = match found.count {
        0 => ("No entries found".to_owned(), None),
        1 => ("1 entry".to_owned(), Some("The result for")),
        count => (format!("{count} entries"), Some("All results for")),
    };
    let more = match more {
        Some(more) => Choice {
            href: search + &Query::default().with(Param::Text, Some(text)).to_address(),
            words: html! { (more) " “" bdi { (text) } "”" },
        },
        None => Choice {
            href: search,
            words: html! { "Nothing for “" bdi { (text) } "”. See everything, by letter" },
        },
    };
    choices.group("Search", vec![more]);
    (choices.markup(), words)
}

/// Somewhere to go.
struct Choice {
    href: String,
    words: Markup,
}

/// Groups of choices, numbered throughout.
#[derive(Default)]
struct Choices {
    groups: Vec<Markup>,
    count: usize,
}

impl Choices {
    fn group(&mut self, label: &str, choices: Vec<Choice>) {
        if choices.is_empty() {
            return;
        }
        let first = self.count;
        self.count += choices.len();
        self.groups.push(html! {
            div role="group" aria-label=(label) {
                p aria-hidden="true" { (label) }
                @for (position, choice) in choices.into_iter().enumerate() {
                    a role="option" id={ "palette-" (first + position) } href=(choice.href) tabindex="-1"
                        aria-selected="false" { span { (choice.words) } }
                }
            }
        });
    }

    fn markup(self) -> Markup {
        html! { @for group in self.groups { (group) } }
    }
}

/// The sections that the site has, with their names in menus.
fn sections(site: Site) -> impl Iterator<Item = (Section, &'static str)> {
    Section::ALL.into_iter().filter_map(move |section| {
        let text = site.data.series.pages.get(&section)?;
        Some((section, text.menu.as_str()))
    })
}

fn page(site: Site, route: &Route) -> Choice {
    let name = match route {
        Route::Section(Section::Series) => sections(site).next().map_or("", |(_, menu)| menu),
        route => route.entity().map_or("", |entity| site.data.name(&entity)),
    };
    Choice {
        href: site.base.href(route),
        words: html! { bdi { (name) } },
    }
}

/// A hit as a choice, with the name of its kind; `None` where it has no page.
fn entry(site: Site, hit: &Hit) -> Option<(&'static str, Choice)> {
    if !site.data.contains(&hit.entity) {
        return None;
    }
    if let Some(id) = &hit.fact {
        let fact = site.data.fact(id)?;
        let choice = Choice {
            href: site
                .base
                .place(&Place::of_fact(site.data, &fact.source, id)),
            words: html! { bdi { (fact.text.as_str()) } },
        };
        return Some(("Facts", choice));
    }
    let kind = site.data.name(&EntityRef::section(hit.entity.section));
    let words = html! {
        bdi { (site.data.name(&hit.entity)) }
        @if let Some(name) = &hit.matched { " " span.detail { "found as " bdi { (name) } } }
    };
    let href = site.address(&hit.entity);
    Some((kind, Choice { href, words }))
}
