//! The fields of what is known about the series as a work: awards, releases, reception, sources, facts, quotes.

use companion::dataset::{
    Award, Disagreement, Fact, Quote, Release, Review, Score, Section, Source,
};

use super::{Content, Era, FEW, LINE, NAME, PHRASE, STATEMENT, Walk, Walker};

impl Walk for Award {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Award {
            slug,
            body,
            category,
            short_name,
            wordings,
            result: _,
            basis,
            recipients,
            when,
            description,
            about,
            outside,
        } = self;
        at.slug(slug);
        at.item("body", Section::Organizations, body);
        at.text("category", category, PHRASE);
        at.text("short_name", short_name, NAME);
        at.children("wordings", wordings, FEW);
        at.child("basis", basis);
        at.references("recipients", recipients);
        at.optional_when(when, Era::Film);
        at.description(description);
        at.paragraphs("about", about);
        at.children("outside", outside, FEW);
    }
}

impl Walk for Release {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Release {
            slug,
            title,
            kind: _,
            when,
            territory,
            carrier,
            text,
            unknown,
            sources,
            outside,
        } = self;
        at.slug(slug);
        at.text("title", title, NAME);
        at.optional_when(when, Era::Film);
        at.optional_text("territory", territory, PHRASE);
        if let Some(carrier) = carrier {
            at.item("carrier", Section::Organizations, carrier);
        }
        at.paragraphs("text", text);
        at.texts("unknown", unknown);
        at.sources(sources);
        at.children("outside", outside, FEW);
    }
}

impl Walk for Score {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Score {
            slug,
            site,
            value: _,
            out_of: _,
            measure: _,
            count: _,
            count_of,
            label,
            text,
            sources,
        } = self;
        at.slug(slug);
        at.item("site", Section::Organizations, site);
        at.text("count_of", count_of, PHRASE);
        at.optional_text("label", label, PHRASE);
        at.prose("text", text);
        at.sources(sources);
    }
}

impl Walk for Review {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Review {
            slug,
            critic,
            outlet,
            sentiment: _,
            sentiment_basis: _,
            text,
            quote,
            sources,
            outside,
        } = self;
        at.slug(slug);
        at.item("critic", Section::People, critic);
        at.item("outlet", Section::Organizations, outlet);
        at.prose("text", text);
        at.optional_text("quote", quote, STATEMENT);
        at.sources(sources);
        at.children("outside", outside, FEW);
    }
}

impl Walk for Source {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Source {
            slug,
            title,
            short_name,
            kind: _,
            author,
            date,
            summary,
            description,
            about,
            related_titles,
            url,
            outside,
        } = self;
        at.slug(slug);
        at.text("title", title, LINE);
        at.text("short_name", short_name, NAME);
        at.optional_text("author", author, PHRASE);
        at.optional_text("date", date, PHRASE);
        at.text("summary", summary, LINE);
        at.description(description);
        at.paragraphs("about", about);
        at.texts("related_titles", related_titles);
        if let Some(url) = url {
            at.put("url", Content::Address(url));
        }
        at.children("outside", outside, FEW);
    }
}

impl Walk for Fact {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        // The id is no slug, and an empty source or `about` is a fault of its own.
        let Fact {
            id: _,
            text,
            source,
            about,
            when,
        } = self;
        at.text("text", text, STATEMENT);
        at.item("source", Section::Sources, source);
        at.references("about", about);
        at.optional_when(when, Era::Any);
    }
}

impl Walk for Quote {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Quote {
            slug,
            speaker,
            words,
            place,
            source,
            facts,
            about,
        } = self;
        at.slug(slug);
        at.put("speaker", Content::Reference(speaker));
        at.text("words", words, STATEMENT);
        at.prose("place", place);
        at.item("source", Section::Sources, source);
        at.facts(facts);
        at.references("about", about);
    }
}

impl Walk for Disagreement {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Disagreement {
            slug,
            title,
            kind: _,
            about,
            readings,
            choice,
            reason,
        } = self;
        at.slug(slug);
        at.text("title", title, LINE);
        at.references("about", about);
        at.put("about", Content::Needed(about.len()));
        at.children("readings", readings, FEW);
        at.prose("choice", choice);
        at.prose("reason", reason);
    }
}
