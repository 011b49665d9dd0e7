//! Evidence: what a statement rests on, shown beside it.

use maud::{Markup, html};

use super::later::rows;
use super::links::{entity_link, prose};
use super::page::section;
use super::sharing::permalink;
use crate::dataset::{DateBasis, Disagreement, EntityRef, Fact, Outside, Section, Statement, When};
use crate::site::Site;

/// A list of facts, each with its date, its source and its id, which lead to it on the page of its source.
pub fn facts(site: Site, facts: Vec<&'static Fact>) -> Markup {
    fact_list(site, facts, fact_source)
}

/// The facts of one source, on its own page: each gives its own address.
pub fn facts_of_source(site: Site, facts: Vec<&'static Fact>) -> Markup {
    fact_list(site, facts, |_, fact| {
        html! {
            span.fact-source {
                span.fact-id { (fact.id.as_str()) }
                (permalink(&fact.id, &fact.id))
            }
        }
    })
}

fn fact_list(
    site: Site,
    facts: Vec<&'static Fact>,
    reference: fn(Site, &'static Fact) -> Markup,
) -> Markup {
    let count = facts.len();
    let fact = move |at: usize| {
        let fact = facts[at];
        html! {
            li id=(fact.id.as_str()) {
                span.fact-text { (fact.text.as_str()) }
                " "
                @if let Some(date) = &fact.when { span.fact-date { (when(date)) } }
                " "
                (reference(site, fact))
            }
        }
    };
    html! { ol.facts { (rows(count, fact)) } }
}

/// Small marks that lead to the facts a statement rests on.
pub fn marks(site: Site, ids: &'static [String]) -> Markup {
    html! {
        @if !ids.is_empty() {
            span.marks { @for id in ids { (mark(site, id)) } }
        }
    }
}

fn mark(site: Site, id: &'static str) -> Markup {
    let source = site
        .data
        .fact(id)
        .and_then(|fact| site.data.source(&fact.source))
        .map_or("", |source| source.short_name.as_str());
    let contested = site.data.disagreement_over(id).is_some();
    html! {
        a.mark.contested[contested] href=(site.fact_address(id)) aria-label={
            "Source: " (source) ", fact " (id) @if contested { ", on which sources disagree" }
        } { (id) }
    }
}

/// What a mark opens: the fact, its source, and the disagreement it is part of.
pub fn footnote(site: Site, fact: &'static Fact) -> Markup {
    html! {
        p { (fact.text) @if let Some(date) = &fact.when { " " span.fact-date { (when(date)) } } }
        p { (fact_source(site, fact)) }
        @if let Some(disagreement) = site.data.disagreement_over(&fact.id) {
            p.contested { "Sources disagree: " (named(site, disagreement)) }
        }
    }
}

/// The source and the id of a fact, which lead to it on the page of its source.
fn fact_source(site: Site, fact: &'static Fact) -> Markup {
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
    html! {
        ul.statements {
            @for statement in statements {
                li { (prose(site, &statement.text)) " " (marks(site, &statement.facts)) }
            }
        }
    }
}

/// The sources that say so, as linked names.
pub fn sources(site: Site, slugs: &[String]) -> Markup {
    html! {
        span.source-names {
            @for slug in slugs {
                @if let Some(source) = site.data.source(slug) {
                    @let entity = EntityRef::item(Section::Sources, slug);
                    a.source href=(site.address(&entity)) { (source.short_name.as_str()) }
                }
            }
        }
    }
}

/// A date in words, with what it rests on and what a reader should know of it.
pub fn when(when: &'static When) -> Markup {
    html! {
        (short_date(when))
        @if let Some(note) = &when.note { " " span.date-note { (note) } }
    }
}

/// A date in words, with what it rests on where the source does not print it.
pub fn short_date(when: &'static When) -> Markup {
    let basis = match when.basis {
        DateBasis::Printed => None,
        DateBasis::Derived => Some("derived"),
        DateBasis::Inherited => Some("inherited"),
        DateBasis::Outside => Some("from outside the sources"),
    };
    html! {
        @if let Some(date) = when.date { time datetime=(date.start.to_string()) { (date.words()) } }
        @if let Some(basis) = basis { " " span.basis { (basis) } }
    }
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
    html! {
        ul.outside {
            @for note in notes {
                li {
                    span.outside-mark { "Outside the sources" }
                    " "
                    (prose(site, &note.text))
                    " "
                    cite.origin { (note.origin.as_str()) }
                }
            }
        }
    }
}

/// What the sources do not say.
pub fn unknown(gaps: &'static [String]) -> Markup {
    if gaps.is_empty() {
        return Markup::default();
    }
    html! {
        div.unknown {
            p { "What the sources do not say" }
            ul { @for gap in gaps { li { (gap) } } }
        }
    }
}

/// Where the sources disagree about this, each leading to readings, choice and reason.
pub fn disagreements(site: Site, list: Vec<&'static Disagreement>) -> Markup {
    if list.is_empty() {
        return Markup::default();
    }
    let entries = html! {
        ul.disagreements {
            @for disagreement in list {
                li {
                    strong { (named(site, disagreement)) }
                    " "
                    (prose(site, &disagreement.choice))
                }
            }
        }
    };
    section("disagree", "Where the sources disagree", entries)
}

/// A disagreement as a link to where it is told.
fn named(site: Site, disagreement: &Disagreement) -> Markup {
    entity_link(
        site,
        &EntityRef::item(Section::Disagreements, &disagreement.slug),
    )
}
