//! Evidence: what a statement rests on, shown beside it.

use leptos::prelude::*;

use super::inert::{Inert, Markup};

use super::links::{entity_link, prose};
use super::page::section;
use crate::dataset::{DateBasis, Disagreement, EntityRef, Fact, Outside, Section, Statement, When};
use crate::site::Site;

/// A list of facts, each with its id, its source and its date.
pub fn facts(site: Site, facts: Vec<&'static Fact>) -> Markup {
    let items: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            let source = site.data.source(&fact.source);
            let source_name = source.map_or("", |source| source.short_name.as_str());
            let date = fact.when.as_ref().map(|date| {
                view! { <span class="fact-date">{when(date)}</span> }
            });
            view! {
                <li id=fact.id.as_str()>
                    <span class="fact-text">{fact.text.as_str()}</span>
                    " "
                    {date}
                    " "
                    <a class="fact-source" href=site.fact_address(&fact.id)>
                        {source_name}
                        <span class="fact-id">{fact.id.as_str()}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ol class="facts">{items}</ol> }.inert()
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
            let label = format!("Source: {source}, fact {id}");
            view! { <a class="mark" href=site.fact_address(id) aria-label=label>{id.as_str()}</a> }
        })
        .collect();
    (!marks.is_empty())
        .then(|| view! { <span class="marks">{marks}</span> })
        .inert()
}

/// Statements as a list, each with its marks.
pub fn statements(site: Site, statements: &'static [Statement]) -> Markup {
    let items: Vec<_> = statements
        .iter()
        .map(|statement| {
            view! { <li>{prose(site, &statement.text)} " " {marks(site, &statement.facts)}</li> }
        })
        .collect();
    view! { <ul class="statements">{items}</ul> }.inert()
}

/// The sources that say so, as linked names.
pub fn sources(site: Site, slugs: &[String]) -> Markup {
    let names: Vec<_> = slugs
        .iter()
        .filter_map(|slug| site.data.source(slug))
        .map(|source| {
            let entity = EntityRef::item(Section::Sources, &source.slug);
            view! { <a class="source" href=site.address(&entity)>{source.short_name.as_str()}</a> }
        })
        .collect();
    view! { <span class="source-names">{names}</span> }.inert()
}

/// A date in words, with what it rests on and what a reader should know of it.
pub fn when(when: &'static When) -> Markup {
    let note = when
        .note
        .as_deref()
        .map(|note| view! { " " <span class="date-note">{note}</span> });
    view! { {short_date(when)} {note} }.inert()
}

/// A date in words, with what it rests on where the source does not print it.
pub fn short_date(when: &'static When) -> Markup {
    let words = when.date.map(|date| {
        view! { <time datetime=date.start.to_string()>{date.words()}</time> }
    });
    let basis = match when.basis {
        DateBasis::Printed => None,
        DateBasis::Derived => Some("derived"),
        DateBasis::Inherited => Some("inherited"),
        DateBasis::Outside => Some("from outside the sources"),
    };
    let basis = basis.map(|basis| view! { " " <span class="basis">{basis}</span> });
    view! { {words} {basis} }.inert()
}

/// What only outside text says, marked as such.
pub fn outside(site: Site, notes: &'static [Outside]) -> Markup {
    if notes.is_empty() {
        return ().inert();
    }
    section(
        "outside",
        "From outside the sources",
        view! {
            <p class="aside">"Not in the source documents, and not counted among their facts."</p>
            {outside_lines(site, notes)}
        }
        .inert(),
    )
}

/// The same without a heading, for entries that share a page.
pub fn outside_lines(site: Site, notes: &'static [Outside]) -> Markup {
    if notes.is_empty() {
        return ().inert();
    }
    let items: Vec<_> = notes
        .iter()
        .map(|note| {
            view! {
                <li>
                    <span class="outside-mark">"Outside the sources"</span>
                    " "
                    {prose(site, &note.text)}
                    " "
                    <cite class="origin">{note.origin.as_str()}</cite>
                </li>
            }
        })
        .collect();
    view! { <ul class="outside">{items}</ul> }.inert()
}

/// What the sources do not say.
pub fn unknown(gaps: &'static [String]) -> Markup {
    if gaps.is_empty() {
        return ().inert();
    }
    let items: Vec<_> = gaps
        .iter()
        .map(|gap| view! { <li>{gap.as_str()}</li> })
        .collect();
    view! {
        <div class="unknown">
            <p>"What the sources do not say"</p>
            <ul>{items}</ul>
        </div>
    }
    .inert()
}

/// Where the sources disagree about this, each leading to readings, choice and reason.
pub fn disagreements(site: Site, list: Vec<&'static Disagreement>) -> Markup {
    if list.is_empty() {
        return ().inert();
    }
    let items: Vec<_> = list
        .into_iter()
        .map(|disagreement| {
            let entity = EntityRef::item(Section::Disagreements, &disagreement.slug);
            view! {
                <li>
                    <strong>{entity_link(site, &entity)}</strong>
                    " "
                    {prose(site, &disagreement.choice)}
                </li>
            }
        })
        .collect();
    section(
        "disagree",
        "Where the sources disagree",
        view! { <ul class="disagreements">{items}</ul> }.inert(),
    )
}
