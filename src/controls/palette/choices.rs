//! The palette's choices: where the letters typed so far can lead, in groups.

use crate::parts::Link;
use crate::query::{Param, Query};
use crate::route::Route;
use crate::search::{Findable, Hit, SearchIndex, fold};
use crate::section::Section;

/// This many hits are considered, and this many of each kind shown; all others are on the search page.
const MOST_HITS: usize = 40;
const MOST_OF_A_KIND: usize = 5;

/// The choices, and a line that says how many entries there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The groups.
    pub groups: Vec<Group>,
    /// The line.
    pub status: String,
}

/// Choices of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The kind.
    pub label: String,
    /// The number of its first choice: choices are numbered throughout.
    pub first: usize,
    /// The choices.
    pub choices: Vec<Choice>,
}

/// A place to go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Where it leads, below the base.
    pub to: String,
    /// Words before the name.
    pub before: &'static str,
    /// The name, or the text that was typed.
    pub name: String,
    /// Words after it.
    pub after: &'static str,
    /// The other name that matched.
    pub alias: Option<String>,
}

/// The choices before anything is typed: the recent pages, and every section.
pub fn first_choices(recent: &[Link], pages: &[Link]) -> Choices {
    let mut choices = Choices::default();
    choices.add("Recently viewed", recent.iter().map(page).collect());
    choices.add("Pages", pages.iter().map(page).collect());
    choices
}

/// The choices for a text, best first.
pub fn choices_for(findable: &Findable, index: &SearchIndex, text: &str) -> Choices {
    let found = index.search(text, MOST_HITS);
    let begun = fold::key(text);
    let is_begun = |page: &&Link| !begun.is_empty() && fold::key(&page.words).starts_with(&begun);
    let mut choices = Choices::default();
    choices.add(
        "Pages",
        findable.pages.iter().filter(is_begun).map(page).collect(),
    );
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
        choices.add(kind, same);
    }
    choices.status = match found.count {
        _ if found.more => "Many entries: keep typing".to_owned(),
        0 => "No entries found".to_owned(),
        1 => "1 entry".to_owned(),
        count => format!("{count} entries"),
    };
    choices.add("Search", vec![more(text, found.count)]);
    choices
}

/// The link to the search page.
fn more(text: &str, count: usize) -> Choice {
    let search = Route::Section(Section::Search).path();
    let asked = Query::default().with(Param::Text, Some(text)).to_address();
    let (to, before, after) = match count {
        0 => (search, "Nothing found for “", "”. See everything by letter"),
        1 => (search + &asked, "The result for “", "”"),
        _ => (search + &asked, "All results for “", "”"),
    };
    Choice {
        to,
        before,
        name: text.to_owned(),
        after,
        alias: None,
    }
}

impl Choices {
    /// The number of choices.
    pub fn count(&self) -> usize {
        self.groups
            .last()
            .map_or(0, |last| last.first + last.choices.len())
    }

    fn add(&mut self, label: &str, choices: Vec<Choice>) {
        if !choices.is_empty() {
            self.groups.push(Group {
                label: label.to_owned(),
                first: self.count(),
                choices,
            });
        }
    }
}

fn page(page: &Link) -> Choice {
    Choice {
        to: page.to.clone().unwrap_or_default(),
        name: page.words.clone(),
        ..Choice::default()
    }
}

/// A hit as a choice, with the name of its kind.
fn entry<'a>(hit: &Hit<'a>) -> (&'a str, Choice) {
    let entry = hit.entry;
    let is_fact = entry.fact.is_some();
    let choice = Choice {
        to: entry.to.clone(),
        name: entry.name.clone(),
        alias: hit.matched.filter(|_| !is_fact).map(str::to_owned),
        ..Choice::default()
    };
    (if is_fact { "Facts" } else { hit.kind }, choice)
}
