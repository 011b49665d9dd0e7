//! Every field of a dataset, one by one, each as what it means: rules filter this list instead of
//! knowing the types. The types are taken apart key by key, so a new key does not compile until it is walked.

mod bounds;
mod documents;
mod series;
mod shared;
mod subjects;
mod walker;

use companion::dataset::{EntityRef, Prose, Section, When};

use super::draft::{Draft, Spot};
use super::list::List;
pub(crate) use bounds::*;
use walker::Walker;

/// A field: where it stands and what stands there.
pub(crate) struct Field<'d> {
    pub(crate) spot: Spot,
    pub(crate) content: Content<'d>,
}

/// What a field means.
pub(crate) enum Content<'d> {
    /// The entry's own slug.
    Slug(&'d str),
    /// Plain text, and how many characters it may have.
    Text(&'d str, usize),
    /// Text for search results and previews.
    Description(&'d str),
    /// Text with links.
    Prose(&'d Prose),
    /// A reference to a section or an entry.
    Reference(&'d EntityRef),
    /// The slug of an entry of a section.
    Item(Section, &'d str),
    /// The id of a fact.
    Fact(&'d str),
    /// A date.
    When(&'d When, Era),
    /// A color.
    Color(&'d str),
    /// An address on the web.
    Address(&'d str),
    /// A list that must hold something.
    Needed(usize),
    /// A list, how many items it has, and how many it may have.
    Items(usize, usize),
    /// A list whose items should differ.
    Distinct(Vec<String>),
}

/// What a date is the date of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Era {
    /// Something that cannot be older than film.
    Film,
    /// Something that can have happened at any time.
    Any,
}

/// A type whose fields can be listed.
pub(crate) trait Walk {
    /// Tells the walker each field.
    fn walk<'d>(&'d self, at: &mut Walker<'d>);
}

/// Every field of a draft.
pub(crate) fn fields(draft: &Draft) -> Vec<Field<'_>> {
    let bundle = &draft.bundle;
    let mut at = Walker::new();
    bundle.series.walk(&mut at);
    at.list(List::Episodes, &bundle.episodes);
    at.list(List::People, &bundle.people);
    at.list(List::Organizations, &bundle.organizations);
    at.list(List::Works, &bundle.works);
    at.list(List::Awards, &bundle.awards);
    at.list(List::Releases, &bundle.releases);
    at.list(List::Scores, &bundle.reception.scores);
    at.list(List::Reviews, &bundle.reception.reviews);
    at.list(List::Lessons, &bundle.lessons);
    at.list(List::Timeline, &bundle.timeline);
    at.list(List::Sources, &bundle.sources);
    at.list(List::Facts, &bundle.facts);
    at.list(List::Disagreements, &bundle.disagreements);
    at.list(List::Quotes, &bundle.quotes);
    at.finish()
}
