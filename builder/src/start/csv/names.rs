//! Which entry a row is about: the one whose slug it gives, else the one with its name, else a new one.

use companion::dataset::File;
use companion::search::fold;

use super::table::Row;
use crate::start::entries::{Entries, key};
use crate::start::files::text;
use crate::start::outcome::Outcome;
use crate::start::{Fields, Json, slug};

/// The slug or id of the entry that a row is about; `None` if the row doesn't say, which is noted.
pub(super) fn slug(
    kind: File,
    row_fields: &Fields,
    entries: &Entries,
    before: &[&(String, Fields)],
    row: &Row,
    outcome: &mut Outcome,
) -> Option<String> {
    if let Some(slug) = cell(row_fields, key(kind)) {
        return Some(slug.to_owned());
    }
    let name_key = name_key(kind);
    let Some(name) = cell(row_fields, name_key) else {
        let cause = format!(
            "Rows have neither `{}` nor `{name_key}` and were left out",
            key(kind)
        );
        outcome.note(cause, row.place());
        return None;
    };
    let same = |own: Option<&str>| own.map(fold::key) == Some(fold::key(name));
    let known: Vec<&String> = (entries.all())
        .filter(|(_, entry)| same(text(entry, name_key).as_deref()))
        .map(|(slug, _)| slug)
        .collect();
    match known.as_slice() {
        [] => {}
        [slug] => return Some((*slug).clone()),
        _ => {
            let cause =
                "Several entries have this name; add a column `slug` to say which one is meant";
            outcome.note(cause, format!("{} ({name})", row.place()));
            return None;
        }
    }
    // An earlier row with the same name is about the same entry.
    if let Some((slug, _)) = before.iter().find(|(_, own)| same(cell(own, name_key))) {
        return Some(slug.clone());
    }
    let mut taken = entries.slugs();
    taken.extend(before.iter().map(|(slug, _)| slug.clone()));
    if kind == File::Facts {
        let numbers = taken
            .iter()
            .filter_map(|id| id.strip_prefix('f')?.parse::<usize>().ok());
        return Some(format!("f{:03}", numbers.max().unwrap_or(0) + 1));
    }
    let wanted = slug::of(name).unwrap_or_else(|| {
        let cause = "No address can be made of the name; rename `slug` if you like";
        outcome.note(cause, format!("{} ({name})", row.place()));
        kind.key().to_owned()
    });
    Some(slug::free(&[wanted], &taken))
}

/// The key that people identify an entry by.
fn name_key(kind: File) -> &'static str {
    match kind {
        File::People | File::Organizations => "name",
        File::Awards => "short_name",
        File::Facts => "text",
        File::Quotes => "words",
        _ => "title",
    }
}

fn cell<'f>(fields: &'f Fields, key: &str) -> Option<&'f str> {
    fields.iter().find_map(|(own, value)| match value {
        Json::String(text) if own == key => Some(text.as_str()),
        _ => None,
    })
}
