//! The fields of the series and its pieces.

use companion::dataset::{PageText, Protagonist, Rating, RunningTime, Section, Series, Soundtrack};

use super::{Era, FEW, LINE, MENU, NAME, NOTE, PHRASE, Walk, Walker};

impl Walk for Series {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Series {
            title,
            kind,
            tagline,
            description,
            introduction,
            part_label,
            seasons: _,
            language,
            country,
            network,
            first_aired,
            running_time,
            rating,
            production_companies,
            protagonists,
            meeting_color,
            headline_awards,
            watch,
            soundtrack,
            pages,
            outside,
            // A sitemap takes a date of any precision.
            updated: _,
            terms,
        } = self;
        at.text("title", title, NAME);
        at.text("kind", kind, NAME);
        at.text("tagline", tagline, LINE);
        at.description(description);
        at.paragraphs("introduction", introduction);
        at.text("part_label", part_label, MENU);
        at.text("language", language, PHRASE);
        at.text("country", country, PHRASE);
        at.item("network", Section::Organizations, network);
        at.when("first_aired", first_aired, Era::Film);
        if let Some(running_time) = running_time {
            at.child("running_time", running_time);
        }
        if let Some(rating) = rating {
            at.child("rating", rating);
        }
        at.items(
            "production_companies",
            Section::Organizations,
            production_companies,
        );
        at.children("protagonists", protagonists, FEW);
        at.child("meeting_color", meeting_color);
        at.items("headline_awards", Section::Awards, headline_awards);
        at.prose("watch", watch);
        if let Some(soundtrack) = soundtrack {
            at.child("soundtrack", soundtrack);
        }
        for (section, page) in pages {
            at.child(&format!("pages.{}", section.name()), page);
        }
        at.children("outside", outside, FEW);
        if let Some(terms) = terms {
            at.prose("terms", terms);
        }
    }
}

impl Walk for RunningTime {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let RunningTime { minutes: _, note } = self;
        at.text("note", note, NOTE);
    }
}

impl Walk for Rating {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Rating { mark, meaning } = self;
        at.text("mark", mark, PHRASE);
        at.text("meaning", meaning, NOTE);
    }
}

impl Walk for Protagonist {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Protagonist {
            person,
            place,
            line,
            color,
        } = self;
        at.item("person", Section::People, person);
        at.text("place", place, NAME);
        at.prose("line", line);
        at.child("color", color);
    }
}

impl Walk for Soundtrack {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let Soundtrack {
            title,
            label,
            licensor,
            when,
            statements,
            unknown,
        } = self;
        at.text("title", title, NAME);
        at.item("label", Section::Organizations, label);
        if let Some(licensor) = licensor {
            at.item("licensor", Section::Organizations, licensor);
        }
        at.optional_when(when, Era::Film);
        at.children("statements", statements, FEW);
        at.texts("unknown", unknown);
    }
}

impl Walk for PageText {
    fn walk<'d>(&'d self, at: &mut Walker<'d>) {
        let PageText {
            menu,
            title,
            description,
            introduction,
            next,
        } = self;
        at.text("menu", menu, MENU);
        at.text("title", title, NAME);
        at.description(description);
        at.prose("introduction", introduction);
        at.references("next", next);
    }
}
