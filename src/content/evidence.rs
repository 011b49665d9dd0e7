//! What statements are based on.

use super::links::{link, link_of, prose, words};
use crate::dataset::{self, DateBasis, EntityRef, Section};
use crate::parts::{Disagreement, Fact, Link, Mark, Outside, Quote, Statement, When};
use crate::site::Site;

/// A date with its note.
pub fn when(when: &dataset::When) -> When {
    When {
        note: when.note.clone(),
        ..short_date(when)
    }
}

/// A date with its basis.
pub fn short_date(when: &dataset::When) -> When {
    let basis = match when.basis {
        DateBasis::Printed => None,
        DateBasis::Derived => Some("derived"),
        DateBasis::Inherited => Some("inherited"),
        DateBasis::Outside => Some("from elsewhere"),
    };
    When {
        date: when.date.map(|date| (date.start.to_string(), date.words())),
        basis: basis.map(str::to_owned),
        note: None,
    }
}

/// A date, if there is one.
pub fn known(when: &Option<dataset::When>) -> Option<When> {
    let when = when.as_ref().filter(|when| when.date.is_some());
    when.map(short_date)
}

/// Facts with their sources.
pub fn facts(site: Site, facts: &[&dataset::Fact]) -> Vec<Fact> {
    let fact = |fact: &&dataset::Fact| Fact {
        source: Some(Link {
            words: source_name(site, &fact.source),
            to: Some(site.fact_address(&fact.id)),
        }),
        ..of_source(site, fact)
    };
    facts.iter().map(fact).collect()
}

/// A fact on the page of its source, where footnotes get it from.
pub fn of_source(site: Site, fact: &dataset::Fact) -> Fact {
    Fact {
        id: fact.id.clone(),
        text: fact.text.clone(),
        when: fact.when.as_ref().map(when),
        source: None,
        disagreement: None,
    }
    .contested(site)
}

impl Fact {
    fn contested(self, site: Site) -> Fact {
        let disagreement = site.data.disagreement_over(&self.id);
        Fact {
            disagreement: disagreement.map(|disagreement| named(site, disagreement)),
            ..self
        }
    }
}

fn source_name(site: Site, slug: &str) -> String {
    let source = site.data.source(slug);
    source.map_or(String::new(), |source| source.short_name.clone())
}

/// Marks that lead to facts.
pub fn marks(site: Site, ids: &[String]) -> Vec<Mark> {
    let mark = |id: &String| Mark {
        id: id.clone(),
        to: site.fact_address(id),
        source: site
            .data
            .fact(id)
            .map_or(String::new(), |fact| source_name(site, &fact.source)),
        contested: site.data.disagreement_over(id).is_some(),
    };
    ids.iter().map(mark).collect()
}

/// A statement with its marks.
pub fn statement(site: Site, statement: &dataset::Statement) -> Statement {
    Statement {
        text: prose(site, &statement.text),
        marks: marks(site, &statement.facts),
    }
}

/// Statements with their marks.
pub fn statements(site: Site, statements: &[dataset::Statement]) -> Vec<Statement> {
    statements.iter().map(|own| statement(site, own)).collect()
}

/// The sources that say so, as linked names.
pub fn sources(site: Site, slugs: &[String]) -> Vec<Link> {
    let source = |slug: &String| {
        let source = site.data.source(slug)?;
        Some(Link {
            words: source.short_name.clone(),
            to: Some(site.address(&EntityRef::item(Section::Sources, slug))),
        })
    };
    slugs.iter().filter_map(source).collect()
}

/// Quotes: the words, who said them, where, and in which source.
pub fn quotes(site: Site, quotes: &[&dataset::Quote]) -> Vec<Quote> {
    let quote = |quote: &&dataset::Quote| {
        let source = EntityRef::item(Section::Sources, &quote.source);
        let said = vec![
            vec![link(site, &quote.speaker)],
            vec![words(", ")],
            prose(site, &quote.place),
            vec![words(". ")],
            vec![link_of(site, &source, &source_name(site, &quote.source))],
        ];
        Quote {
            id: quote.slug.clone(),
            words: quote.words.clone(),
            said,
            marks: marks(site, &quote.facts),
        }
    };
    quotes.iter().map(quote).collect()
}

/// What is known only from outside the sources.
pub fn outside(site: Site, notes: &[dataset::Outside]) -> Vec<Outside> {
    let note = |note: &dataset::Outside| Outside {
        text: prose(site, &note.text),
        origin: note.origin.clone(),
    };
    notes.iter().map(note).collect()
}

/// Disagreements in a list.
pub fn disagreements(site: Site, list: &[&dataset::Disagreement]) -> Vec<Disagreement> {
    let entry = |disagreement: &&dataset::Disagreement| Disagreement {
        name: named(site, disagreement),
        choice: prose(site, &disagreement.choice),
    };
    list.iter().map(entry).collect()
}

/// A disagreement as a link to its full account.
fn named(site: Site, disagreement: &dataset::Disagreement) -> Link {
    link(
        site,
        &EntityRef::item(Section::Disagreements, &disagreement.slug),
    )
}
