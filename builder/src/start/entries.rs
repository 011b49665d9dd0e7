//! The entries of a dataset as an import sees them: which there are, their slugs, and where a new one goes.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use companion::dataset::File;
use jsonc_parser::cst::CstObject;

use super::files::{Files, text, value};
use super::outcome::Outcome;
use super::{Fields, Json, merge};

/// The entries of one file, by slug or id.
pub(super) struct Entries<'f> {
    files: &'f Files,
    file: File,
    by_slug: BTreeMap<String, CstObject>,
}

impl<'f> Entries<'f> {
    /// The entries of a file.
    pub(super) fn of(files: &'f Files, file: File) -> Result<Entries<'f>> {
        let entries = files.entries(file)?;
        let named = entries
            .into_iter()
            .filter_map(|entry| Some((text(&entry, key(file))?, entry)));
        Ok(Entries {
            files,
            file,
            by_slug: named.collect(),
        })
    }

    /// The slugs that are taken.
    pub(super) fn slugs(&self) -> BTreeSet<String> {
        self.by_slug.keys().cloned().collect()
    }

    /// The slug of the first entry that matches.
    pub(super) fn find(&self, is_it: impl Fn(&str, &CstObject) -> bool) -> Option<String> {
        let mut all = self.by_slug.iter();
        all.find_map(|(slug, entry)| is_it(slug, entry).then(|| slug.clone()))
    }

    /// The slug of the entry with this TVmaze id.
    pub(super) fn by_tvmaze(&self, id: u64) -> Option<String> {
        self.find(|_, entry| tvmaze(entry) == Some(id))
    }

    /// Adds an entry at the end, or fills in the one that has its slug.
    pub(super) fn put(&mut self, slug: &str, fields: Fields, outcome: &mut Outcome) -> Result<()> {
        let end = self.files.list(self.file)?.elements().len();
        self.put_at(end, slug, fields, outcome)
    }

    /// Adds an entry at a position, or fills in the one that has its slug.
    pub(super) fn put_at(
        &mut self,
        place: usize,
        slug: &str,
        fields: Fields,
        outcome: &mut Outcome,
    ) -> Result<()> {
        let name = called(self.file, slug);
        if let Some(entry) = self.by_slug.get(slug) {
            merge::fill(entry, fields, &name, "", outcome);
            return Ok(());
        }
        let added = self.files.list(self.file)?;
        let added = added.insert(place, Json::Object(fields));
        if let Some(entry) = added.as_object() {
            self.by_slug.insert(slug.to_owned(), entry);
        }
        outcome.add(self.file.name(), slug);
        Ok(())
    }

    /// The position of an entry in its file.
    pub(super) fn place(&self, slug: &str) -> Result<Option<usize>> {
        let entries = self.files.entries(self.file)?;
        let mut slugs = entries.iter().map(|entry| text(entry, key(self.file)));
        Ok(slugs.position(|own| own.as_deref() == Some(slug)))
    }

    /// The position of a number among the episodes.
    pub(super) fn place_of_number(&self, number: u64) -> Result<usize> {
        let entries = self.files.entries(self.file)?;
        let before = |entry: &&CstObject| count(entry, "number").is_some_and(|own| own < number);
        Ok(entries.iter().filter(before).count())
    }

    /// Every slug with its entry.
    pub(super) fn all(&self) -> impl Iterator<Item = (&String, &CstObject)> {
        self.by_slug.iter()
    }
}

/// The key that identifies an entry.
pub(super) fn key(file: File) -> &'static str {
    match file {
        File::Facts => "id",
        _ => "slug",
    }
}

/// What an entry is called in messages.
pub(super) fn called(file: File, slug: &str) -> String {
    format!("{}/{slug}", file.name().trim_end_matches(".json"))
}

/// The TVmaze id of an entry.
pub(super) fn tvmaze(entry: &CstObject) -> Option<u64> {
    value(entry, "ids")?.get("tvmaze")?.as_u64()
}

/// The number under a key.
pub(super) fn count(entry: &CstObject, key: &str) -> Option<u64> {
    value(entry, key)?.as_u64()
}

/// Numbers the episodes in their current order.
pub(super) fn number_episodes(files: &Files, told: &mut Outcome) -> Result<()> {
    for (place, entry) in files.entries(File::Episodes)?.iter().enumerate() {
        let number = place as u64 + 1;
        let own = count(entry, "number");
        let (Some(key), true) = (entry.get("number"), own != Some(number)) else {
            continue;
        };
        key.set_value(number.into());
        if own != Some(0) {
            let place = called(File::Episodes, &text(entry, "slug").unwrap_or_default());
            told.note("Renumbered in their new order", place.clone());
            told.fill(&place, "number");
        }
    }
    Ok(())
}
