//! The fields of what the series is about and who takes part in it.

use companion::dataset::{Episode, Event, Lesson, Organization, Person, Section, Work};

use super::{Content, Era, FEW, LINE, MANY, NAME, Walk, Walker};

impl Walk for Episode {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Episode {
            slug,
            number: _,
            title,
            summary,
            description,
            synopsis,
            air,
            appearances,
            outside,
        } = self;
        at.slug(slug);
        at.text("title", title, NAME);
        at.text("summary", summary, LINE);
        at.description(description);
        at.paragraphs("synopsis", synopsis);
        at.when("air", air, Era::Film);
        at.children("appearances", appearances, MANY);
        let entities = appearances.iter().map(|shown| shown.entity.to_string());
        at.put("appearances", Content::Distinct(entities.collect()));
        at.children("outside", outside, FEW);
    }
}

impl Walk for Person {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Person {
            slug,
            name,
            sort_name,
            aliases,
            summary,
            description,
            biography,
            roles,
            not_to_be_confused_with,
            outside,
        } = self;
        at.slug(slug);
        at.text("name", name, NAME);
        at.text("sort_name", sort_name, NAME);
        at.children("aliases", aliases, FEW);
        at.text("summary", summary, LINE);
        at.description(description);
        at.paragraphs("biography", biography);
        at.children("roles", roles, FEW);
        at.put("roles", Content::Needed(roles.len()));
        let key = "not_to_be_confused_with";
        at.items(key, Section::People, not_to_be_confused_with);
        at.children("outside", outside, FEW);
    }
}

impl Walk for Organization {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Organization {
            slug,
            name,
            kind: _,
            aliases,
            summary,
            description,
            about,
            sources,
            not_to_be_confused_with,
            outside,
        } = self;
        at.slug(slug);
        at.text("name", name, NAME);
        at.children("aliases", aliases, FEW);
        at.text("summary", summary, LINE);
        at.description(description);
        at.paragraphs("about", about);
        at.sources(sources);
        let key = "not_to_be_confused_with";
        at.items(key, Section::Organizations, not_to_be_confused_with);
        at.children("outside", outside, FEW);
    }
}

impl Walk for Work {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Work {
            slug,
            title,
            kind: _,
            makers,
            when,
            aliases,
            summary,
            description,
            about,
            sources,
            outside,
        } = self;
        at.slug(slug);
        at.text("title", title, NAME);
        at.references("makers", makers);
        at.optional_when(when, Era::Any);
        at.children("aliases", aliases, FEW);
        at.text("summary", summary, LINE);
        at.description(description);
        at.paragraphs("about", about);
        at.sources(sources);
        at.children("outside", outside, FEW);
    }
}

impl Walk for Lesson {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Lesson {
            slug,
            number: _,
            title,
            summary,
            evidence,
            advice,
            source,
        } = self;
        at.slug(slug);
        at.text("title", title, LINE);
        at.prose("summary", summary);
        at.children("evidence", evidence, FEW);
        at.children("advice", advice, FEW);
        at.item("source", Section::Sources, source);
    }
}

impl Walk for Event {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Event {
            slug,
            title,
            text,
            when,
            lines,
            episode,
            about,
            facts,
            outside,
        } = self;
        at.slug(slug);
        at.text("title", title, LINE);
        at.prose("text", text);
        at.optional_when(when, Era::Any);
        at.items("lines", Section::People, lines);
        if let Some(episode) = episode {
            at.item("episode", Section::Episodes, episode);
        }
        at.references("about", about);
        at.put("about", Content::Needed(about.len()));
        at.facts(facts);
        at.children("outside", outside, FEW);
    }
}
