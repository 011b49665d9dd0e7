//! What an import did, in the order an editor would ask: what is new, what was filled in, what differs and stays, what
//! to know, and what is left to write.

use std::collections::BTreeMap;
use std::fmt;

/// The most places listed for one kind.
const MOST_PLACES: usize = 12;

/// What an import did and what it has to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Entries that are new, by their file.
    pub added: BTreeMap<&'static str, Vec<String>>,
    /// Existing entries, with the keys that were filled in or added to.
    pub filled: BTreeMap<String, Vec<String>>,
    /// Where the dataset says something else, and keeps it.
    pub differs: Vec<Difference>,
    /// Each thing to know, with the places it is about.
    pub notes: Vec<(String, Vec<String>)>,
    /// What an editor has to write: texts that we are not free to copy.
    pub left_to_write: Vec<(String, Vec<String>)>,
}

/// A value of the dataset that differs from the imported one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The entry and the key.
    pub place: String,
    /// The value there, which stays.
    pub yours: String,
    /// The imported value.
    pub theirs: String,
}

impl Outcome {
    /// Notes something about a place. The same note for several places is one note.
    pub fn note(&mut self, cause: impl Into<String>, place: impl Into<String>) {
        let (cause, place) = (cause.into(), place.into());
        match self.notes.iter_mut().find(|(own, _)| *own == cause) {
            Some((_, places)) if places.contains(&place) => {}
            Some((_, places)) => places.push(place),
            None => self.notes.push((cause, vec![place])),
        }
    }

    /// Notes something that is not about a single place.
    pub fn say(&mut self, what: impl Into<String>) {
        let what = what.into();
        if self.notes.iter().all(|(own, _)| *own != what) {
            self.notes.push((what, Vec::new()));
        }
    }

    /// Whether the dataset is unchanged.
    pub fn is_unchanged(&self) -> bool {
        self.added.is_empty() && self.filled.is_empty()
    }

    pub(super) fn add(&mut self, file: &'static str, entry: &str) {
        self.added.entry(file).or_default().push(entry.to_owned());
    }

    pub(super) fn left_to_write(&mut self, what: &str, place: &str) {
        match self.left_to_write.iter_mut().find(|(own, _)| own == what) {
            Some((_, places)) => places.push(place.to_owned()),
            None => self
                .left_to_write
                .push((what.to_owned(), vec![place.to_owned()])),
        }
    }

    pub(super) fn fill(&mut self, place: &str, key: &str) {
        // What is new is reported as new.
        let is_new = place.split_once('/').is_some_and(|(file, slug)| {
            let new = self.added.get(format!("{file}.json").as_str());
            new.is_some_and(|slugs| slugs.iter().any(|own| own == slug))
        });
        if is_new {
            return;
        }
        let keys = self.filled.entry(place.to_owned()).or_default();
        if !keys.iter().any(|own| own == key) {
            keys.push(key.to_owned());
        }
    }
}

/// Places in a row; only the first of many.
fn listed(places: &[String]) -> String {
    let first = &places[..places.len().min(MOST_PLACES)];
    let more = places.len() - first.len();
    match more {
        0 => first.join(", "),
        _ => format!("{} and {more} more", first.join(", ")),
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_unchanged() {
            writeln!(f, "Nothing to add.")?;
        }
        for (file, entries) in &self.added {
            writeln!(
                f,
                "Added to {file} ({}): {}",
                entries.len(),
                listed(entries)
            )?;
        }
        for (place, keys) in &self.filled {
            writeln!(f, "Filled in {place}: {}", listed(keys))?;
        }
        for Difference {
            place,
            yours,
            theirs,
        } in &self.differs
        {
            writeln!(
                f,
                "Differs, yours stays: {place} is {yours} here and {theirs} there"
            )?;
        }
        for (cause, places) in &self.notes {
            match places.is_empty() {
                true => writeln!(f, "Note: {cause}")?,
                false => writeln!(f, "Note: {cause}: {}", listed(places))?,
            }
        }
        for (what, places) in &self.left_to_write {
            writeln!(f, "Yours to write: {what}: {}", listed(places))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_one_cause_stand_together_and_are_cut_where_they_are_many() {
        let mut outcome = Outcome::default();
        for number in 1..=20 {
            outcome.note("no date", format!("episodes/e{number}"));
            outcome.note("no date", "episodes/e1");
        }
        let told = outcome.to_string();
        assert_eq!(told.matches("no date").count(), 1, "{told}");
        assert_eq!(told.matches("episodes/e1,").count(), 1, "{told}");
        assert!(told.contains("and 8 more"), "{told}");
    }
}
