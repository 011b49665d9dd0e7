//! What a dataset may leave out and the engine fills in: names to sort by, descriptions, and the words at the heads of
//! pages. None of it says more than the entry itself.

use super::{Bundle, Date, EntityRef, Noun, Person, Season, Section, Series, capitalized};

/// Longest description: search engines cut off the rest.
const LONGEST: usize = 160;

impl Bundle {
    /// The bundle, with everything filled in that an editor may leave out.
    pub fn completed(mut self) -> Bundle {
        self.fill_pages();
        let companion = format!("{}, {}", self.series.title, self.series.kind);
        let describe = |description: &mut String, name: &str, rest: &str| {
            if description.is_empty() {
                *description = made(name, rest, &companion);
            }
        };
        let title = self.series.title.clone();
        let series = &mut self.series;
        let rest = format!("{}. {}", series.kind, series.tagline);
        describe(
            &mut series.description,
            &title,
            rest.trim_end_matches([' ', '.']),
        );
        for season in &mut self.seasons {
            let name = season.name(&self.series);
            let date = season.first_aired.as_ref().and_then(|when| when.date);
            let rest = said(&season.summary, &[], date);
            describe(&mut season.description, &name, &rest);
        }
        for episode in &mut self.episodes {
            let labels = &self.series.labels;
            let number = |noun: &Noun, number: u16| format!("{} {number}", noun.one);
            let place = [
                episode.season_number.map(|own| number(&labels.season, own)),
                episode
                    .episode_number
                    .map(|own| number(&labels.episode, own)),
            ];
            let place: Vec<String> = place.into_iter().flatten().collect();
            let rest = said(&episode.summary, &place, episode.air.date);
            describe(&mut episode.description, &episode.title, &rest);
        }
        for person in &mut self.people {
            if person.sort_name.is_empty() {
                person.sort_name = person.name.clone();
            }
            let rest = match person.summary.as_str() {
                "" => jobs(person),
                summary => summary.to_owned(),
            };
            describe(&mut person.description, &person.name, &rest);
        }
        for own in &mut self.organizations {
            let rest = match own.summary.as_str() {
                "" => own.kind.label(),
                summary => summary,
            };
            describe(&mut own.description, &own.name, rest);
        }
        for own in &mut self.works {
            let rest = match own.summary.as_str() {
                "" => own.kind.label().into_owned(),
                summary => summary.to_owned(),
            };
            describe(&mut own.description, &own.title, &rest);
        }
        for own in &mut self.awards {
            let rest = format!("{}. {}", own.category, own.result.label());
            describe(&mut own.description, &own.short_name, &rest);
        }
        for own in &mut self.sources {
            if own.short_name.is_empty() {
                own.short_name = own.title.clone();
            }
            let rest = match own.summary.as_str() {
                "" => own.kind.label().into_owned(),
                summary => summary.to_owned(),
            };
            describe(&mut own.description, &own.title, &rest);
        }
        self
    }

    /// Gives each section its words. If the dataset names no sections, those that have something to show get a page.
    fn fill_pages(&mut self) {
        if self.series.pages.is_empty() {
            let shown = Section::ALL
                .iter()
                .copied()
                .filter(|section| self.shows(*section));
            self.series.pages = shown.map(|section| (section, Default::default())).collect();
        }
        let title = format!("{}, {}", self.series.title, self.series.kind);
        let episodes = capitalized(&self.series.labels.episode.many);
        for (section, page) in &mut self.series.pages {
            let fill = |text: &mut String, words: &str| {
                if text.is_empty() {
                    words.clone_into(text);
                }
            };
            fill(&mut page.menu, menu(*section, &episodes));
            fill(&mut page.title, &page.menu);
            if page.description.is_empty() {
                page.description = made(&page.title, "", &title);
            }
        }
    }

    /// Whether a section has anything to show.
    fn shows(&self, section: Section) -> bool {
        match section {
            Section::Series | Section::Search | Section::Data => true,
            Section::Soundtrack => self.series.soundtrack.is_some(),
            _ => self.entities().iter().any(|(own, ..)| *own == section),
        }
    }
}

impl Season {
    /// What the season is called: the series' word for it, its number, and its own title if it has one.
    pub fn name(&self, series: &Series) -> String {
        let label = self.label.as_ref().unwrap_or(&series.labels.season.one);
        let number = format!("{} {}", capitalized(label), self.number);
        match &self.title {
            Some(title) => format!("{number}: {title}"),
            None => number,
        }
    }

    /// The season as other entries name it.
    pub fn entity(&self) -> EntityRef {
        EntityRef::item(Section::Episodes, &self.slug)
    }
}

/// The summary if there is one, else the place in the series and the date.
fn said(summary: &str, place: &[String], date: Option<Date>) -> String {
    if !summary.is_empty() {
        return summary.to_owned();
    }
    let date = date.map(|date| format!("first shown {}", date.words()));
    let parts: Vec<String> = place.iter().cloned().chain(date).collect();
    parts.join(", ")
}

/// The engine's own word for a section.
fn menu(section: Section, episodes: &str) -> &str {
    match section {
        Section::Series => "Home",
        Section::Episodes => episodes,
        Section::People => "People",
        Section::Organizations => "Organizations",
        Section::Works => "Works",
        Section::Awards => "Awards",
        Section::Timeline => "Timeline",
        Section::Release => "Release",
        Section::Reception => "Reception",
        Section::Soundtrack => "Soundtrack",
        Section::Lessons => "Lessons",
        Section::Sources => "Sources",
        Section::Disagreements => "Disagreements",
        Section::Search => "Search",
        Section::Data => "Data",
    }
}

/// The jobs of a person, each once.
fn jobs(person: &Person) -> String {
    let mut all: Vec<String> = Vec::new();
    for credit in &person.credits {
        let job = match &credit.character {
            Some(character) => format!("{} ({character})", credit.job.label()),
            None => credit.job.label().into_owned(),
        };
        if !all.contains(&job) {
            all.push(job);
        }
    }
    all.join(", ")
}

/// A name and what it is, as much as fits, and which series this is about.
fn made(name: &str, rest: &str, companion: &str) -> String {
    let mut text = match rest {
        "" => name.to_owned(),
        rest => format!("{name}: {rest}"),
    };
    if !text.ends_with(['.', '!', '?', '…']) {
        text.push('.');
    }
    if text.chars().count() > LONGEST {
        let short: String = text.chars().take(LONGEST - 1).collect();
        let end = short.rfind(' ').unwrap_or(short.len());
        return format!("{}…", short[..end].trim_end_matches([',', ';', ':', ' ']));
    }
    let whole = format!("{text} From the companion to {companion}.");
    match whole.chars().count() <= LONGEST {
        true => whole,
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_description_says_what_is_there_and_fits() {
        let long = "word ".repeat(60);
        for (name, rest) in [("Ann", ""), ("Ann", "Director"), ("Ann", long.as_str())] {
            let text = made(name, rest, "A Series");
            assert!(text.chars().count() <= LONGEST, "{text}");
            assert!(text.starts_with("Ann"), "{text}");
        }
        assert_eq!(
            made("Ann", "Director", "A Series"),
            "Ann: Director. From the companion to A Series."
        );
    }
}
