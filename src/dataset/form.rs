//! Forms: what a field may contain, beyond what its type says. Each field names its form next to its doc line
//! (`#[schemars(transform = form::name)]`), as keywords of JSON Schema; the check, the schemas and `docs/dataset.md`
//! all read it there.
//!
//! A text without a form, or a list without a bound, fails the check's own tests.

use schemars::Schema;
use serde_json::{Value, json};

use super::bounds::{FEW, LINE, MANY, MENU, NAME, NOTE, PHRASE, STATEMENT};
use crate::section::Section;

/// Keyword: the field holds the slug of an entry of this section, or a fact's id.
pub const ENTRY_OF: &str = "x-entry-of";
/// Keyword: the sections a reference may lead to.
pub const TO: &str = "x-to";
/// Keyword: the earliest year a date may have.
pub const FROM_YEAR: &str = "x-from-year";
/// Keyword: the list must not be empty if the dataset gives evidence for every entry.
pub const EVIDENCE: &str = "x-evidence";
/// Keyword: the words the engine knows, in a field that accepts any others too.
pub const WORDS: &str = "x-words";
/// Keyword: former slugs of an entry.
pub const FORMER: &str = "x-former";
/// Keyword: what an id on another site looks like.
pub const ELSEWHERE: &str = "x-elsewhere";
/// Keyword: the key that must be different in each item of a list.
pub const DISTINCT_BY: &str = "x-distinct-by";
/// The prefix of all keywords that are not JSON Schema's own.
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

/// Plain text with this many characters at most.
fn text(field: &mut Schema, most: usize) {
    refer(field, "Text");
    set(field, "maxLength", most);
}

/// A menu word.
pub fn menu(field: &mut Schema) {
    text(field, MENU);
}

/// A name, short enough for a card to show it uncut.
pub fn name(field: &mut Schema) {
    text(field, NAME);
}

/// A line, short enough for a card to show it uncut.
pub fn line(field: &mut Schema) {
    text(field, LINE);
}

/// A few words, not a sentence.
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

/// Slugs of entries of a section, no duplicates.
pub fn entries(section: Section) -> impl Fn(&mut Schema) {
    move |field| {
        each(field, entry(section));
        distinct(field, MANY);
    }
}

/// Ids of facts, no duplicates.
pub fn facts(field: &mut Schema) {
    each(field, |item| {
        refer(item, "FactId");
        set(item, ENTRY_OF, "facts");
    });
    distinct(field, MANY);
}

/// References, no duplicates.
pub fn references(field: &mut Schema) {
    distinct(field, MANY);
}

/// Notes, no duplicates.
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

/// A list of things an entry is connected with.
pub fn many(field: &mut Schema) {
    set(field, "maxItems", MANY);
}

/// A list with at least this many items.
pub fn at_least(count: usize) -> impl Fn(&mut Schema) {
    move |field| set(field, "minItems", count)
}

/// A list with at least one item.
pub fn needed(field: &mut Schema) {
    at_least(1)(field);
}

/// A list with at least one item if the dataset gives evidence for every entry.
pub fn evidence(field: &mut Schema) {
    set(field, EVIDENCE, true);
}

/// A list of statements based on facts, if the dataset gives evidence for every entry.
pub fn proven(field: &mut Schema) {
    few(field);
    each(field, |item| {
        set(item, "properties", json!({ "facts": { EVIDENCE: true } }));
    });
}

/// Former slugs of the entry.
pub fn former(field: &mut Schema) {
    each(field, |item| {
        refer(item, "Slug");
        set(item, FORMER, true);
    });
    distinct(field, FEW);
}

/// A word of a vocabulary, or any other word the editor writes.
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

/// A web address, or an email address.
pub fn way_to_reach(field: &mut Schema) {
    refer(field, "Contact");
}

/// A list whose items all have different values for a key.
pub fn distinct_by(key: &'static str) -> impl Fn(&mut Schema) {
    move |field| {
        set(field, "uniqueItems", true);
        set(field, DISTINCT_BY, key);
    }
}

/// A reference, or a list of references, to entries of these sections or to the series.
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

/// The date of something that may have happened at any time.
pub fn any_time(field: &mut Schema) {
    set(field, FROM_YEAR, 1);
}

/// For an entry: at least one of these keys is filled in.
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

/// Applies a form to the items of a list.
fn each(field: &mut Schema, form: impl Fn(&mut Schema)) {
    let items = field.get_mut("items").expect("the field is a list");
    let mut schema = Schema::try_from(items.take()).expect("items have a schema");
    form(&mut schema);
    *items = schema.to_value();
}

/// Refers a text to the definition of its form.
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
