//! Evidence: what a statement rests on, shown beside it.

use maud::{Markup, html};

use super::inert::all;
use super::links::{entity_link, prose};
use super::page::section;
use super::sharing::permalink;
use crate::dataset::{DateBasis, Disagreement, EntityRef, Fact, Outside, Section, Statement, When};
use crate::site::Site;

/// A list of facts, each with its date, its source and its id, which lead to it on the page of its source.
pub fn facts(site: Site, facts: Vec<&'static Fact>) -> Markup {
    fact_list(facts, |fact| fact_source(site, fact))
}

/// The facts of one source, on its own page: each gives its own address.
pub fn facts_of_source(facts: Vec<&'static Fact>) -> Markup {
    fact_list(facts, |fact| {
        html! {
            span.fact-source {
                span.fact-id { (fact.id.as_str()) }
                (permalink(&fact.id, &fact.id))
            }
        }
    })
}

fn fact_list(facts: Vec<&'static Fact>, reference: impl Fn(&'static Fact) -> Markup) -> Markup {
    let items: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            let date = fact.when.as_ref().map(|date| {
                html! { span.fact-date { (when(date)) } }
            });
            html! {
                li id=(fact.id.as_str()) {
                    span.fact-text { (fact.text.as_str()) }
                    " "
                    (all(date))
                    " "
                    (reference(fact))
                }
            }
        })
        .collect();
    html! { ol.facts { (all(items)) } }
}

/// Small marks that lead to the facts a statement rests on.
pub fn marks(site: Site, ids: &'static [String]) -> Markup {
    let marks: Vec<_> = ids
        .iter()
        .map(|id| {
            let source = site
                .data
                .fact(id)
                .and_then(|fact| site.data.source(&fact.source))
                .map_or("", |source| source.short_name.as_str());
            let contested = site.data.disagreement_over(id).is_some();
            let label = match contested {
                true => format!("Source: {source}, fact {id}, on which sources disagree"),
                false => format!("Source: {source}, fact {id}"),
            };
            html! {
                a.mark.contested[contested] href=(site.fact_address(id)) aria-label=(label) { (id.as_str()) }
            }
        })
        .collect();
    html! {
        @if !marks.is_empty() {
            span.marks { (all(marks)) }
        }
    }
}

/// What a mark opens: the fact, its source, and the disagreement it is part of.
pub fn footnote(site: Site, fact: &'static Fact) -> Markup {
    let disagreement = site.data.disagreement_over(&fact.id).map(|disagreement| {
        let entity = EntityRef::item(Section::Disagreements, &disagreement.slug);
        html! { p.contested { "Sources disagree: " (entity_link(site, &entity)) } }
    });
    html! {
        p { (fact.text) @if let Some(date) = &fact.when { " " span.fact-date { (when(date)) } } }
        p { (fact_source(site, fact)) }
        (all(disagreement))
    }
}

/// The source and the id of a fact, which lead to it on the page of its source.
fn fact_source(site: Site, fact: &Fact) -> Markup {
    let source = site.data.source(&fact.source);
    html! {
        a.fact-source href=(site.fact_address(&fact.id)) {
            bdi { (source.map_or("", |source| source.short_name.as_str())) }
            span.fact-id { (fact.id.as_str()) }
        }
    }
}

/// Statements as a list, each with its marks.
pub fn statements(site: Site, statements: &'static [Statement]) -> Markup {
    let items: Vec<_> = statements
        .iter()
        .map(|statement| {
            html! { li { (prose(site, &statement.text)) " " (marks(site, &statement.facts)) } }
        })
        .collect();
    html! { ul.statements { (all(items)) } }
}

/// The sources that say so, as linked names.
pub fn sources(site: Site, slugs: &[String]) -> Markup {
    let names: Vec<_> = slugs
        .iter()
        .filter_map(|slug| site.data.source(slug))
        .map(|source| {
            let entity = EntityRef::item(Section::Sources, &source.slug);
            html! { a.source href=(site.address(&entity)) { (source.short_name.as_str()) } }
        })
        .collect();
    html! { span.source-names { (all(names)) } }
}

/// A date in words, with what it rests on and what a reader should know of it.
pub fn when(when: &'static When) -> Markup {
    let note = when
        .note
        .as_deref()
        .map(|note| html! { " " span.date-note { (note) } });
    html! { (short_date(when)) (all(note)) }
}

/// A date in words, with what it rests on where the source does not print it.
pub fn short_date(when: &'static When) -> Markup {
    let words = when.date.map(|date| {
        html! { time datetime=(date.start.to_string()) { (date.words()) } }
    });
    let basis = match when.basis {
        DateBasis::Printed => None,
        DateBasis::Derived => Some("derived"),
        DateBasis::Inherited => Some("inherited"),
        DateBasis::Outside => Some("from outside the sources"),
    };
    let basis = basis.map(|basis| html! { " " span.basis { (basis) } });
    html! { (all(words)) (all(basis)) }
}

/// What only outside text says, marked as such.
pub fn outside(site: Site, notes: &'static [Outside]) -> Markup {
    if notes.is_empty() {
        return Markup::default();
    }
    section(
        "outside",
        "From outside the sources",
        html! {
            p.aside { "Not in the source documents, and not counted among their facts." }
            (outside_lines(site, notes))
        },
    )
}

/// The same without a heading, for entries that share a page.
pub fn outside_lines(site: Site, notes: &'static [Outside]) -> Markup {
    if notes.is_empty() {
        return Markup::default();
    }
    let items: Vec<_> = notes
        .iter()
        .map(|note| {
            html! {
                li {
                    span.outside-mark { "Outside the sources" }
                    " "
                    (prose(site, &note.text))
                    " "
                    cite.origin { (note.origin.as_str()) }
                }
            }
        })
        .collect();
    html! { ul.outside { (all(items)) } }
}

/// What the sources do not say.
pub fn unknown(gaps: &'static [String]) -> Markup {
    if gaps.is_empty() {
        return Markup::default();
    }
    let items: Vec<_> = gaps
        .iter()
        .map(|gap| html! { li { (gap.as_str()) } })
        .collect();
    html! { div.unknown { p { "What the sources do not say" } ul { (all(items)) } } }
}

/// Where the sources disagree about this, each leading to readings, choice and reason.
pub fn disagreements(site: Site, list: Vec<&'static Disagreement>) -> Markup {
    if list.is_empty() {
        return Markup::default();
    }
    let items: Vec<_> = list
        .into_iter()
        .map(|disagreement| {
            let entity = EntityRef::item(Section::Disagreements, &disagreement.slug);
            html! {
                li {
                    strong { (entity_link(site, &entity)) }
                    " "
                    (prose(site, &disagreement.choice))
                }
            }
        })
        .collect();
    section(
        "disagree",
        "Where the sources disagree",
        html! { ul.disagreements { (all(items)) } },
    )
}
