//! The fields of the small pieces that several kinds of entry use.

use companion::dataset::{
    Alias, Appearance, ColorPair, Credit, Outside, Reading, Section, Statement, Wording,
};

use super::{Content, NOTE, PHRASE, STATEMENT, Walk, Walker};

impl Walk for Outside {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Outside { text, origin } = self;
        at.prose("text", text);
        at.text("origin", origin, PHRASE);
    }
}

impl Walk for Alias {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Alias { name, sources } = self;
        at.text("name", name, PHRASE);
        at.sources(sources);
    }
}

impl Walk for Wording {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Wording {
            text,
            place,
            source,
        } = self;
        at.text("text", text, STATEMENT);
        at.text("place", place, PHRASE);
        at.item("source", Section::Sources, source);
    }
}

impl Walk for Statement {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Statement { text, facts } = self;
        at.prose("text", text);
        at.facts(facts);
    }
}

impl Walk for Credit {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Credit {
            role: _,
            detail,
            sources,
        } = self;
        if let Some(detail) = detail {
            at.prose("detail", detail);
        }
        at.sources(sources);
    }
}

impl Walk for Appearance {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Appearance {
            entity,
            note,
            facts,
        } = self;
        at.put("entity", Content::Reference(entity));
        at.text("note", note, NOTE);
        at.facts(facts);
    }
}

impl Walk for Reading {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Reading {
            text,
            sources,
            facts,
            outside,
        } = self;
        at.prose("text", text);
        at.sources(sources);
        at.facts(facts);
        at.optional_text("outside", outside, NOTE);
    }
}

impl Walk for ColorPair {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let ColorPair { dark, light } = self;
        at.put("dark", Content::Color(dark));
        at.put("light", Content::Color(light));
    }
}
