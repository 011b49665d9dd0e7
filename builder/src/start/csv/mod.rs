//! A table as entries: each row is one, or another credit of a person. The header names fields as the files do.

mod columns;
mod names;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, bail};
use companion::dataset::File;

use self::columns::Column;
use self::table::{Row, Table};
use super::entries::{Entries, called, key, number_episodes};
use super::files::Files;
use super::outcome::Outcome;
use super::{Fields, Json, merge};
use crate::check::nearest;

/// The kinds of entries that a table can hold.
pub fn kinds() -> impl Iterator<Item = File> {
    let all = File::ALL.into_iter();
    all.filter(|file| !matches!(file, File::Series | File::Reviews))
}

/// The kind with that name: `people`.
pub fn kind(name: &str) -> Option<File> {
    kinds().find(|file| file.key() == name)
}

/// Imports a table into the dataset in a folder.
pub fn import(kind: File, path: &Path, out: &Path) -> Result<Outcome> {
    let files = Files::open(out)?;
    if !files.has(File::Series) {
        bail!(
            "{} has no dataset; start one with `cargo xtask new {0}`",
            out.display()
        );
    }
    let table = Table::read(path)?;
    let mut outcome = Outcome::default();
    let columns = known(&table, kind, &mut outcome);
    if columns.iter().all(Option::is_none) {
        bail!("{} has no column that {} have", path.display(), kind.key());
    }
    let mut entries = Entries::of(&files, kind)?;
    let mut all: Vec<(String, Fields)> = Vec::new();
    let rows = table.rows.iter();
    for row in rows {
        let read = fields_of(row, &columns, &mut outcome);
        if row.cells.len() > table.header.len() {
            outcome.note("Rows have more cells than the header", row.place());
        }
        let others: Vec<&(String, Fields)> = all.iter().collect();
        let Some(slug) = names::slug(kind, &read, &entries, &others, row, &mut outcome) else {
            continue;
        };
        match all.iter_mut().find(|(own, _)| *own == slug) {
            Some((_, own)) => join(own, read, &called(kind, &slug), row, &mut outcome),
            None => all.push((slug, read)),
        }
    }
    for (slug, mut read) in all {
        if !read.iter().any(|(own, _)| own == key(kind)) {
            read.insert(0, (key(kind).to_owned(), slug.as_str().into()));
        }
        put(kind, &mut entries, &slug, read, &mut outcome)?;
    }
    if kind == File::Episodes {
        number_episodes(&files, &mut outcome)?;
    }
    files.save()?;
    Ok(outcome)
}

/// The column of each cell; `None` if no field has the name in the header.
fn known(table: &Table, kind: File, outcome: &mut Outcome) -> Vec<Option<Column>> {
    let all: BTreeMap<String, Column> = columns::of(kind);
    let mut seen = BTreeSet::new();
    let column = |name: &String| {
        if !seen.insert(name.clone()) {
            outcome.note(
                "Columns appear twice; the first one counts",
                format!("`{name}`"),
            );
            return None;
        }
        let found = all.get(name).cloned();
        if found.is_none() {
            let names = all.keys().map(String::as_str);
            let meant = nearest::nearest(name, names.clone());
            let meant = meant.map_or(String::new(), |meant| format!("; did you mean `{meant}`?"));
            let cause = format!("Column `{name}` is not known and was left out{meant}");
            outcome.say(cause);
            let names: Vec<&str> = names.collect();
            outcome.say(format!(
                "The columns of {} are {}",
                kind.key(),
                names.join(", ")
            ));
        }
        found
    };
    table.header.iter().map(column).collect()
}

/// What a row says, in the order of its columns.
fn fields_of(row: &Row, columns: &[Option<Column>], outcome: &mut Outcome) -> Fields {
    let mut all = Fields::new();
    let mut credit = Fields::new();
    for (cell, column) in row.cells.iter().zip(columns) {
        let (Some(column), false) = (column, cell.is_empty()) else {
            continue;
        };
        match column.value(cell) {
            Ok(value) if column.in_credit => set(&mut credit, &column.path, value),
            Ok(value) => set(&mut all, &column.path, value),
            Err(wanted) => {
                let cause = format!(
                    "`{}` should be {wanted} and was left out",
                    column.path.join(".")
                );
                outcome.note(cause, format!("{} (“{cell}”)", row.place()));
            }
        }
    }
    if !credit.is_empty() {
        all.push((
            "credits".to_owned(),
            Json::Array(vec![Json::Object(credit)]),
        ));
    }
    all
}

/// Puts a value in its place, creating objects as needed.
fn set(fields: &mut Fields, path: &[String], value: Json) {
    let [key, rest @ ..] = path else { return };
    let at = fields.iter().position(|(own, _)| own == key);
    match (at, rest) {
        (None, []) => fields.push((key.clone(), value)),
        (None, _) => {
            let mut inner = Fields::new();
            set(&mut inner, rest, value);
            fields.push((key.clone(), Json::Object(inner)));
        }
        (Some(at), _) => {
            if let Json::Object(inner) = &mut fields[at].1 {
                set(inner, rest, value);
            }
        }
    }
}

/// Adds what another row says about the same entry: its credits, and what the rows before it left out.
fn join(own: &mut Fields, more: Fields, place: &str, row: &Row, outcome: &mut Outcome) {
    for (key, value) in more {
        match own.iter_mut().find(|(name, _)| *name == key) {
            None => own.push((key, value)),
            Some((_, Json::Array(credits))) if key == "credits" => {
                if let Json::Array(added) = value {
                    credits.extend(added);
                }
            }
            Some((_, first)) if merge::plain(first) != merge::plain(&value) => {
                let cause = format!("Rows of {place} differ in `{key}`; the first one counts");
                outcome.note(cause, row.place());
            }
            Some(_) => {}
        }
    }
}

fn put(
    kind: File,
    entries: &mut Entries,
    slug: &str,
    mut fields: Fields,
    outcome: &mut Outcome,
) -> Result<()> {
    if kind != File::Episodes || entries.slugs().contains(slug) {
        return entries.put(slug, fields, outcome);
    }
    let number = fields.iter().find_map(|(key, value)| match value {
        Json::Number(text) if key == "number" => text.parse::<u64>().ok(),
        _ => None,
    });
    match number {
        Some(number) => {
            let place = entries.place_of_number(number)?;
            entries.put_at(place, slug, fields, outcome)
        }
        None => {
            // Its real number is set once all of them are in place.
            fields.insert(1, ("number".to_owned(), 0_u32.into()));
            entries.put(slug, fields, outcome)
        }
    }
}
