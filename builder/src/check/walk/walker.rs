//! The walker: turns keys into paths while a type tells its fields.

use companion::dataset::{EntityRef, Prose, Section, When};

use super::super::draft::Spot;
use super::super::list::List;
use super::{Content, Era, FEW, Field, MANY, NOTE, Walk};

/// Gathers fields and knows where it is.
pub(crate) struct Walker<'d> {
    here: Spot,
    fields: Vec<Field<'d>>,
}

impl<'d> Walker<'d> {
    pub(super) fn new() -> Walker<'d> {
        Walker {
            here: Spot::new(List::Series, 0, ""),
            fields: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> Vec<Field<'d>> {
        self.fields
    }

    pub(super) fn list<T: Walk>(&mut self, list: List, entries: &'d [T]) {
        for (index, entry) in entries.iter().enumerate() {
            self.here = Spot::new(list, index, "");
            entry.walk(self);
        }
    }

    pub(super) fn put(&mut self, key: &str, content: Content<'d>) {
        let mut spot = self.here.clone();
        spot.path = self.path(key);
        self.fields.push(Field { spot, content });
    }

    fn path(&self, key: &str) -> String {
        match self.here.path.as_str() {
            "" => key.to_owned(),
            path => format!("{path}.{key}"),
        }
    }

    pub(super) fn slug(&mut self, slug: &'d str) {
        self.put("slug", Content::Slug(slug));
    }

    pub(super) fn text(&mut self, key: &str, text: &'d str, limit: usize) {
        self.put(key, Content::Text(text, limit));
    }

    pub(super) fn optional_text(&mut self, key: &str, text: &'d Option<String>, limit: usize) {
        if let Some(text) = text {
            self.text(key, text, limit);
        }
    }

    /// Notes, each different.
    pub(super) fn texts(&mut self, key: &str, texts: &'d [String]) {
        for (index, text) in texts.iter().enumerate() {
            self.text(&format!("{key}[{index}]"), text, NOTE);
        }
        self.put(key, Content::Items(texts.len(), FEW));
        self.put(key, Content::Distinct(texts.to_vec()));
    }

    pub(super) fn description(&mut self, text: &'d str) {
        self.put("description", Content::Description(text));
    }

    pub(super) fn prose(&mut self, key: &str, text: &'d Prose) {
        self.put(key, Content::Prose(text));
    }

    /// Paragraphs, at least one.
    pub(super) fn paragraphs(&mut self, key: &str, texts: &'d [Prose]) {
        for (index, text) in texts.iter().enumerate() {
            self.prose(&format!("{key}[{index}]"), text);
        }
        self.put(key, Content::Needed(texts.len()));
        self.put(key, Content::Items(texts.len(), FEW));
    }

    pub(super) fn item(&mut self, key: &str, section: Section, slug: &'d str) {
        self.put(key, Content::Item(section, slug));
    }

    pub(super) fn items(&mut self, key: &str, section: Section, slugs: &'d [String]) {
        for (index, slug) in slugs.iter().enumerate() {
            self.item(&format!("{key}[{index}]"), section, slug);
        }
        self.put(key, Content::Items(slugs.len(), MANY));
        self.put(key, Content::Distinct(slugs.to_vec()));
    }

    pub(super) fn sources(&mut self, slugs: &'d [String]) {
        self.items("sources", Section::Sources, slugs);
    }

    pub(super) fn references(&mut self, key: &str, references: &'d [EntityRef]) {
        for (index, reference) in references.iter().enumerate() {
            self.put(&format!("{key}[{index}]"), Content::Reference(reference));
        }
        self.put(key, Content::Items(references.len(), MANY));
        let written = references.iter().map(EntityRef::to_string).collect();
        self.put(key, Content::Distinct(written));
    }

    pub(super) fn facts(&mut self, ids: &'d [String]) {
        for (index, id) in ids.iter().enumerate() {
            self.put(&format!("facts[{index}]"), Content::Fact(id));
        }
        self.put("facts", Content::Items(ids.len(), MANY));
        self.put("facts", Content::Distinct(ids.to_vec()));
    }

    pub(super) fn when(&mut self, key: &str, when: &'d When, era: Era) {
        let When {
            date: _,
            basis: _,
            note,
        } = when;
        self.put(key, Content::When(when, era));
        self.optional_text(&format!("{key}.note"), note, NOTE);
    }

    pub(super) fn optional_when(&mut self, when: &'d Option<When>, era: Era) {
        if let Some(when) = when {
            self.when("when", when, era);
        }
    }

    pub(super) fn child(&mut self, key: &str, child: &'d impl Walk) {
        let outer = self.here.path.clone();
        self.here.path = self.path(key);
        child.walk(self);
        self.here.path = outer;
    }

    pub(super) fn children(&mut self, key: &str, children: &'d [impl Walk], most: usize) {
        for (index, child) in children.iter().enumerate() {
            self.child(&format!("{key}[{index}]"), child);
        }
        self.put(key, Content::Items(children.len(), most));
    }
}
