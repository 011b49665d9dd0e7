//! Texts: the names and words by which an entry is found.

use super::super::{Alias, Dataset, EntityRef, Section};

/// The names of an entry, its own first, and its description.
pub fn texts<'a>(
    data: &'a Dataset,
    section: Section,
    slug: &str,
    position: usize,
) -> (Vec<&'a str>, String) {
    let mut names = vec![data.name(&EntityRef::item(section, slug))];
    let mut also = |aliases: &'a [Alias]| {
        names.extend(aliases.iter().map(|alias| alias.name.as_str()));
    };
    let text = match section {
        Section::Episodes => data.episodes[position].summary.clone(),
        Section::People => {
            let person = &data.people[position];
            also(&person.aliases);
            person.summary.clone()
        }
        Section::Organizations => {
            let organization = &data.organizations[position];
            also(&organization.aliases);
            organization.summary.clone()
        }
        Section::Works => {
            let work = &data.works[position];
            also(&work.aliases);
            work.summary.clone()
        }
        Section::Awards => {
            let award = &data.awards[position];
            names.push(&award.category);
            names.extend(award.wordings.iter().map(|wording| wording.text.as_str()));
            let body = EntityRef::item(Section::Organizations, &award.body);
            data.name(&body).to_owned()
        }
        Section::Timeline => data.timeline[position].text.plain(),
        Section::Release => {
            let texts = &data.releases[position].text;
            texts.iter().map(|prose| prose.plain() + " ").collect()
        }
        Section::Reception => {
            let scores = &data.reception.scores;
            match position.checked_sub(scores.len()) {
                Some(review) => data.reception.reviews[review].text.plain(),
                None => scores[position].text.plain(),
            }
        }
        Section::Lessons => data.lessons[position].summary.plain(),
        Section::Sources => data.sources[position].summary.clone(),
        Section::Disagreements => data.disagreements[position].choice.plain(),
        Section::Series | Section::Soundtrack | Section::Search | Section::Data => String::new(),
    };
    (names, text)
}
