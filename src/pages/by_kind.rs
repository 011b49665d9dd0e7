//! The page of a list whose entries are of kinds, and are filtered by them.

use maud::Markup;

use crate::components::{Piece, choices, counted, filtered, piece, section_end, section_head};
use crate::dataset::Section;
use crate::query::{Param, Query};
use crate::site::Site;

/// A list and its kinds.
pub struct Kinds<T: 'static, Kind: 'static> {
    pub section: Section,
    /// What its entries are called in a count of them.
    pub noun: &'static str,
    pub entries: fn(Site) -> &'static [T],
    pub all: &'static [Kind],
    pub kind: fn(&T) -> Kind,
    pub name: fn(Kind) -> &'static str,
    pub label: fn(Kind) -> &'static str,
    pub card: fn(Site, &'static T) -> Markup,
}

impl<T: Sync, Kind: Copy + PartialEq + Sync> Kinds<T, Kind> {
    pub fn view(&'static self, site: Site) -> Vec<Piece> {
        let entries = (self.entries)(site);
        let count = |kind| {
            entries
                .iter()
                .filter(|entry| (self.kind)(entry) == kind)
                .count()
        };
        let kinds = counted(self.all, count, self.name, self.label);
        vec![
            piece(move || section_head(site, self.section)),
            choices(site, Param::Kind, "Kind", "All", kinds),
            filtered(
                site,
                self.noun,
                entries.len(),
                move |query| self.of_query(entries, query),
                self.card,
            ),
            piece(move || section_end(site, self.section)),
        ]
    }

    /// The entries that a query asks for. A kind that does not exist asks for all.
    fn of_query(&self, entries: &'static [T], query: &Query) -> Vec<&'static T> {
        let named = |name| self.all.iter().find(|kind| (self.name)(**kind) == name);
        let kind = query.get(Param::Kind).and_then(named);
        let asked = |entry: &&T| kind.is_none_or(|kind| (self.kind)(entry) == *kind);
        entries.iter().filter(asked).collect()
    }
}
