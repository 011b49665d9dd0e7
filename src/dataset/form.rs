//! Forms: what may stand in a field beyond what its type says. Each field names its own beside its doc line
//! (`#[schemars(transform = form::name)]`), as keywords of JSON Schema; the check, the schemas and `docs/dataset.md` all
//! read it there.
//!
//! A text without a form, or a list without a bound, fails the check's own tests.

use schemars::Schema;
use serde_json::{Value, json};

use super::bounds::{FEW, LINE, MANY, MENU, NAME, NOTE, PHRASE, STATEMENT};
use crate::section::Section;

/// The keyword for the section of which a field names an entry by its slug, or for the facts.
pub const ENTRY_OF: &str = "x-entry-of";
/// The keyword for the sections into which a reference may lead.
pub const TO: &str = "x-to";
/// The keyword for the first year that a date may have.
pub const FROM_YEAR: &str = "x-from-year";
/// The keyword for a list that holds something where the dataset gives evidence for every entry.
pub const EVIDENCE: &str = "x-evidence";
/// The keyword for the words that the engine knows, where any other may stand too.
pub const WORDS: &str = "x-words";
/// The keyword for slugs that an entry had before.
pub const FORMER: &str = "x-former";
/// The keyword for what an id of another site looks like.
pub const ELSEWHERE: &str = "x-elsewhere";
/// The keyword for the key by which items of a list differ.
pub const DISTINCT_BY: &str = "x-distinct-by";
/// What all keywords begin with that are not JSON Schema's own.
pub const OWN: &str = "x-";

/// Nothing was broadcast, released or awarded before this year.
const FILM: u16 = 1900;

/// The entry's own slug.
pub fn slug(field: &mut Schema) {
    refer(field, "Slug");
}

/// The fact's own id.
pub fn fact_id(field: &mut Schema) {
    refer(field, "FactId");
}

/// Plain text of so many characters at most.
fn text(field: &mut Schema, most: usize) {
    refer(field, "Text");
    set(field, "maxLength", most);
}

/// A word for the menu.
pub fn menu(field: &mut Schema) {
    text(field, MENU);
}

/// A name, as long as a card shows it uncut.
pub fn name(field: &mut Schema) {
    text(field, NAME);
}

/// A line, as long as a card shows it uncut.
pub fn line(field: &mut Schema) {
    text(field, LINE);
}

/// Some words, no sentence.
pub fn phrase(field: &mut Schema) {
    text(field, PHRASE);
}

/// A sentence or two.
pub fn note(field: &mut Schema) {
    text(field, NOTE);
}

/// A fact or a quotation.
pub fn statement(field: &mut Schema) {
    text(field, STATEMENT);
}

/// Text for search results and previews.
pub fn description(field: &mut Schema) {
    refer(field, "Description");
}

/// A color.
pub fn color(field: &mut Schema) {
    refer(field, "Color");
}

/// An address on the web.
pub fn address(field: &mut Schema) {
    refer(field, "Address");
}

/// The slug of an entry of a section.
pub fn entry(section: Section) -> impl Fn(&mut Schema) {
    move |field| {
        refer(field, "Slug");
        set(field, ENTRY_OF, section);
    }
}

/// Slugs of entries of a section, each once.
pub fn entries(section: Section) -> impl Fn(&mut Schema) {
    move |field| {
        each(field, entry(section));
        distinct(field, MANY);
    }
}

/// Ids of facts, each once.
pub fn facts(field: &mut Schema) {
    each(field, |item| {
        refer(item, "FactId");
        set(item, ENTRY_OF, "facts");
    });
    distinct(field, MANY);
}

/// References, each once.
pub fn references(field: &mut Schema) {
    distinct(field, MANY);
}

/// Notes, each different.
pub fn notes(field: &mut Schema) {
    each(field, note);
    distinct(field, FEW);
}

/// Paragraphs, at least one.
pub fn paragraphs(field: &mut Schema) {
    few(field);
    needed(field);
}

/// A list that is read as a whole.
pub fn few(field: &mut Schema) {
    set(field, "maxItems", FEW);
}

/// A list of what an entry has to do with.
pub fn many(field: &mut Schema) {
    set(field, "maxItems", MANY);
}

/// A list that holds so many at least.
pub fn at_least(count: usize) -> impl Fn(&mut Schema) {
    move |field| set(field, "minItems", count)
}

/// A list that holds something.
pub fn needed(field: &mut Schema) {
    at_least(1)(field);
}

/// A list that holds something where the dataset gives evidence for every entry.
pub fn evidence(field: &mut Schema) {
    set(field, EVIDENCE, true);
}

/// A list of statements that rest on facts, where the dataset gives evidence for every entry.
pub fn proven(field: &mut Schema) {
    few(field);
    each(field, |item| {
        set(item, "properties", json!({ "facts": { EVIDENCE: true } }));
    });
}

/// Slugs that the entry had before.
pub fn former(field: &mut Schema) {
    each(field, |item| {
        refer(item, "Slug");
        set(item, FORMER, true);
    });
    distinct(field, FEW);
}

/// A word of a vocabulary, or any other of the editor's.
pub fn words(names: &[&str]) -> Schema {
    schemars::json_schema!({
        "anyOf": [{ "$ref": "#/$defs/Text" }, { "enum": names }],
        "maxLength": NAME,
        WORDS: names,
    })
}

/// An id at IMDb.
pub fn imdb(field: &mut Schema) {
    text(field, MENU);
    set(
        field,
        ELSEWHERE,
        "tt, nm or co and digits, such as `tt0123456`",
    );
    set(field, "pattern", "^(tt|nm|co)[0-9]+$");
}

/// An id at Wikidata.
pub fn wikidata(field: &mut Schema) {
    text(field, MENU);
    set(field, ELSEWHERE, "Q and digits, such as `Q123`");
    set(field, "pattern", "^Q[0-9]+$");
}

/// An address of the web or of mail.
pub fn way_to_reach(field: &mut Schema) {
    refer(field, "Contact");
}

/// A list whose items differ in a key.
pub fn distinct_by(key: &'static str) -> impl Fn(&mut Schema) {
    move |field| {
        set(field, "uniqueItems", true);
        set(field, DISTINCT_BY, key);
    }
}

/// A reference, or a list of them, to entries of these sections alone, or to the series.
pub fn to<const N: usize>(sections: [Section; N]) -> impl Fn(&mut Schema) {
    move |field| {
        let names: Vec<String> = (sections.iter())
            .map(|section| match section {
                Section::Series => "series$".to_owned(),
                section => format!("{}/", section.name()),
            })
            .collect();
        let restrict = |place: &mut Schema| {
            set(place, "pattern", format!("^({})", names.join("|")));
            set(place, TO, sections.to_vec());
        };
        match field.get("items") {
            Some(_) => each(field, restrict),
            None => restrict(field),
        }
    }
}

/// The date of something that cannot be older than film.
pub fn since_film(field: &mut Schema) {
    set(field, FROM_YEAR, FILM);
}

/// The date of something that can have happened at any time.
pub fn any_time(field: &mut Schema) {
    set(field, FROM_YEAR, 1);
}

/// Of an entry: one of these keys at least holds something.
pub fn one_of<const N: usize>(keys: [&'static str; N]) -> impl Fn(&mut Schema) {
    move |entry| {
        let ways = keys.map(|key| {
            let holds = json!({ "minItems": 1, "not": { "type": "null" } });
            json!({ "required": [key], "properties": { key: holds } })
        });
        set(entry, "anyOf", ways.to_vec());
    }
}

fn distinct(field: &mut Schema, most: usize) {
    set(field, "maxItems", most);
    set(field, "uniqueItems", true);
}

fn set(field: &mut Schema, keyword: &str, value: impl serde::Serialize) {
    field.insert(keyword.to_owned(), json!(value));
}

/// Gives the items of a list a form.
fn each(field: &mut Schema, form: impl Fn(&mut Schema)) {
    let items = field.get_mut("items").expect("the field is a list");
    let mut schema = Schema::try_from(items.take()).expect("items have a schema");
    form(&mut schema);
    *items = schema.to_value();
}

/// Makes a text one of a form that has a definition of its own.
fn refer(field: &mut Schema, form: &str) {
    let reference = format!("#/$defs/{form}");
    match field.remove("type") {
        Some(Value::Array(_)) => set(
            field,
            "anyOf",
            json!([{ "$ref": reference }, { "type": "null" }]),
        ),
        _ => set(field, "$ref", reference),
    }
}
