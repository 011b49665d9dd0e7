//! The palette's markup: a dialog with a field, and the choices beneath it, in groups. What is chosen is a link, so a
//! click of any kind does what clicks on links do.

use maud::{Markup, html};

use super::links::Link;
use crate::query::{Param, Query};
use crate::route::Route;
use crate::search::{Findable, Hit, SearchIndex, fold};
use crate::section::Section;

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
pub fn first_choices(recent: &[Link], pages: &[Link]) -> Markup {
    let mut choices = Choices::default();
    choices.group("Recently seen", recent.iter().map(page).collect());
    choices.group("Pages", pages.iter().map(page).collect());
    choices.markup()
}

/// The choices for a text, best first, and a line that says how many entries there are.
pub fn choices_for(findable: &Findable, index: &SearchIndex, text: &str) -> (Markup, String) {
    let found = index.search(text, MOST_HITS);
    let begun = fold::key(text);
    let is_begun = |page: &&Link| !begun.is_empty() && fold::key(&page.words).starts_with(&begun);
    let pages = findable.pages.iter().filter(is_begun).map(page);
    let mut choices = Choices::default();
    choices.group("Pages", pages.collect());
    let mut kinds: Vec<(&str, Vec<Choice>)> = Vec::new();
    for hit in &found.hits {
        let (kind, choice) = entry(hit);
        match kinds.iter_mut().find(|(own, _)| *own == kind) {
            Some((_, same)) if same.len() < MOST_OF_A_KIND => same.push(choice),
            Some(_) => {}
            None => kinds.push((kind, vec![choice])),
        }
    }
    for (kind, same) in kinds {
        choices.group(kind, same);
    }
    let search = Route::Section(Section::Search).path();
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

fn page(page: &Link) -> Choice {
    Choice {
        href: page.to.clone().unwrap_or_default(),
        words: html! { bdi { (page.words) } },
    }
}

/// A hit as a choice, with the name of its kind.
fn entry<'a>(hit: &Hit<'a>) -> (&'a str, Choice) {
    let entry = hit.entry;
    let kind = match entry.fact {
        Some(_) => "Facts",
        None => hit.kind,
    };
    let choice = Choice {
        href: entry.to.clone(),
        words: html! {
            bdi { (entry.name) }
            @if entry.fact.is_none() && let Some(name) = hit.matched { " " span.detail { "found as " bdi { (name) } } }
        },
    };
    (kind, choice)
}
