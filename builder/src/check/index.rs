//! What exists: the slugs of each section and the ids of the facts, as far as they could be read.

use std::collections::{BTreeMap, BTreeSet};

use companion::dataset::{EntityRef, Section};

use super::draft::{Draft, Spot};
use super::list::List;
use super::nearest::{hint, nearest};

/// Look-ups that the rules share.
pub(crate) struct Index<'d> {
    slugs: BTreeMap<List, BTreeSet<&'d str>>,
    unread: &'d BTreeSet<List>,
    pages: BTreeSet<Section>,
    pages_known: bool,
    /// Entries that at least one fact is about.
    factual: BTreeSet<&'d EntityRef>,
    facts: usize,
}

impl<'d> Index<'d> {
    pub(crate) fn new(draft: &'d Draft) -> Index<'d> {
        let bundle = &draft.bundle;
        let slugs = |list: List| (list, list.slugs(bundle).into_iter().collect());
        Index {
            slugs: List::ALL.into_iter().map(slugs).collect(),
            unread: &draft.unread,
            pages: bundle.series.pages.keys().copied().collect(),
            pages_known: draft.is_authentic(&Spot::new(List::Series, 0, "pages")),
            factual: bundle.facts.iter().flat_map(|fact| &fact.about).collect(),
            facts: bundle.facts.len(),
        }
    }

    /// Whether a section has, or might have, an entry with that slug.
    pub(crate) fn has(&self, section: Section, slug: &str) -> bool {
        List::of(section).any(|list| self.list_has(list, slug))
    }

    /// Whether there is, or might be, a fact with that id.
    pub(crate) fn has_fact(&self, id: &str) -> bool {
        self.list_has(List::Facts, id)
    }

    fn list_has(&self, list: List, slug: &str) -> bool {
        self.unread.contains(&list)
            || self
                .slugs
                .get(&list)
                .is_some_and(|slugs| slugs.contains(slug))
    }

    /// Whether a section has a page, or might have one.
    pub(crate) fn has_page(&self, section: Section) -> bool {
        !self.pages_known || self.pages.contains(&section)
    }

    /// Whether a fact is about the entry, or might be.
    pub(crate) fn is_factual(&self, entity: &EntityRef) -> bool {
        self.unread.contains(&List::Facts) || self.factual.contains(entity)
    }

    /// What was probably meant by a slug that a section does not have.
    pub(crate) fn slug_hint(&self, section: Section, slug: &str) -> String {
        let known = List::of(section).flat_map(|list| self.slugs.get(&list));
        let files: BTreeSet<&str> = List::of(section).map(List::file).collect();
        let files: Vec<&str> = files.into_iter().collect();
        let otherwise = format!("add it to {}", files.join(" or "));
        hint(slug, known.flatten().copied(), &otherwise)
    }

    /// What was probably meant by a reference to nothing: the slug in another section, or a similar one in this
    /// section.
    pub(crate) fn reference_hint(&self, section: Section, slug: &str) -> String {
        let elsewhere = Section::ALL.iter().copied().find(|other| {
            *other != section && List::of(*other).any(|list| self.slugs[&list].contains(slug))
        });
        let known = List::of(section).flat_map(|list| self.slugs.get(&list));
        if let Some(found) = nearest(slug, known.flatten().copied())
            && elsewhere.is_none()
        {
            return format!("did you mean `{}/{found}`?", section.name());
        }
        match elsewhere {
            Some(other) => format!("did you mean `{}/{slug}`?", other.name()),
            None => self.slug_hint(section, slug),
        }
    }

    /// What was probably meant by an id that no fact has.
    pub(crate) fn fact_hint(&self, id: &str) -> String {
        let digits: String = id.chars().filter(char::is_ascii_digit).collect();
        let number: usize = digits.parse().unwrap_or(0);
        let written = format!("f{number:03}");
        if written != id && self.has_fact(&written) {
            return format!("did you mean `{written}`?");
        }
        format!("the ids go from `f001` to `f{:03}`", self.facts)
    }
}
