//! Records: fields with their labels. What a dataset does not say has no field, unless the dataset gives evidence for
//! every entry: then the gap is shown.

use super::evidence::{sources, when};
use super::links::{link, links, words};
use crate::dataset::{self, EntityRef, Evidence, Ids, Rating, RunningTime, Section, capitalized};
use crate::parts::{Field, Link, Prose, When};
use crate::site::Site;

/// What a record says if the sources of such a dataset say nothing.
const NOT_GIVEN: &str = "not given in the sources";

/// A field of one line.
pub fn field(label: &str, line: Prose) -> Field {
    lines(label, vec![line])
}

/// A field of several lines.
pub fn lines(label: &str, lines: Vec<Prose>) -> Field {
    Field {
        label: label.to_owned(),
        lines,
        when: None,
        sources: Vec::new(),
    }
}

/// A field of words.
pub fn text(label: &str, value: impl Into<String>) -> Field {
    field(label, vec![words(value)])
}

/// A field of linked names; `None` if there are none.
pub fn names(site: Site, label: &str, entities: &[EntityRef]) -> Option<Field> {
    (!entities.is_empty()).then(|| field(label, listed(links(site, entities))))
}

/// Names in a line, separated by commas.
pub fn listed(names: Vec<Link>) -> Prose {
    let mut line = Prose::new();
    for name in names {
        if !line.is_empty() {
            line.push(words(", "));
        }
        line.push(name);
    }
    line
}

/// A field with a date.
pub fn dated(label: &str, date: &dataset::When) -> Field {
    Field {
        when: Some(when(date)),
        ..lines(label, Vec::new())
    }
}

/// A field with a date that may not be known.
pub fn date(site: Site, label: &str, date: &Option<dataset::When>) -> Option<Field> {
    let known = date.as_ref().filter(|when| !when.is_empty());
    known
        .map(|known| dated(label, known))
        .or_else(|| gap(site, label))
}

/// A field whose value may not be known.
pub fn maybe(site: Site, label: &str, line: Option<Prose>) -> Option<Field> {
    line.map(|line| field(label, line))
        .or_else(|| gap(site, label))
}

/// A field that says the sources have nothing, if the dataset gives evidence for everything.
pub fn gap(site: Site, label: &str) -> Option<Field> {
    let complete = site.data.series.evidence == Evidence::EveryEntry;
    complete.then(|| text(label, NOT_GIVEN))
}

/// Which sources mention it.
pub fn named_by(site: Site, slugs: &[String]) -> Option<Field> {
    (!slugs.is_empty()).then(|| Field {
        sources: sources(site, slugs),
        ..lines("Mentioned in", Vec::new())
    })
}

/// How long it is.
pub fn running_time(time: &Option<RunningTime>) -> Option<Field> {
    time.as_ref().map(|time| Field {
        when: time.note.clone().map(note),
        ..text("Running time", format!("{} minutes", time.minutes))
    })
}

/// The age rating.
pub fn rating(rating: &Option<Rating>) -> Option<Field> {
    rating.as_ref().map(|rating| Field {
        when: rating.meaning.clone().map(note),
        ..text("Rating", &rating.mark)
    })
}

/// A note without a date.
fn note(note: String) -> When {
    When {
        date: None,
        basis: None,
        note: Some(note),
    }
}

/// A field that links to an entry.
pub fn one(site: Site, label: &str, section: Section, slug: &str) -> Field {
    field(label, vec![link(site, &EntityRef::item(section, slug))])
}

/// Links to the same thing on other sites.
pub fn elsewhere(ids: &Ids, kind: Kind) -> Option<Field> {
    let ways = ids.addresses(kind).into_iter().map(|(site, address)| Link {
        words: site.to_owned(),
        to: Some(address),
    });
    let ways: Vec<Link> = ways.collect();
    (!ways.is_empty()).then(|| field("On other sites", listed(ways)))
}

pub use crate::dataset::IdKind as Kind;

/// What an episode or a season of this series is called, as a label.
pub fn label_of(noun: &dataset::Noun) -> String {
    capitalized(&noun.one)
}
