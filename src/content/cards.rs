//! Cards of entries.

use super::drawing::art_of;
use super::episodes;
use super::evidence::{known, short_date};
use crate::dataset::{
    Award, AwardResult, EntityRef, Episode, Organization, Person, Review, Score, Season, Section,
    Source, Work,
};
use crate::parts::{AwardCard, Badge, Card, Drawing, Kicker};
use crate::site::Site;

/// A card with words only.
pub fn plain(site: Site, entity: &EntityRef, kicker: &str, summary: &str) -> Card {
    Card {
        art: Drawing::default(),
        ..card(site, entity, words(kicker), summary)
    }
}

/// A part, with its poster.
pub fn episode(site: Site, episode: &Episode) -> Card {
    let entity = EntityRef::item(Section::Episodes, &episode.slug);
    card(
        site,
        &entity,
        episodes::kicker(site, episode),
        &episode.summary,
    )
}

/// A season, with its poster and how many episodes there are.
pub fn season(site: Site, season: &Season) -> Card {
    let count = site.data.episodes_of(season).len();
    let noun = site.data.series.labels.episode.of(count);
    let kicker = Kicker {
        words: format!("{count} {noun}"),
        when: season.first_aired.as_ref().map(short_date),
    };
    card(site, &season.entity(), kicker, &season.summary)
}

/// A review, words only.
pub fn review(site: Site, review: &Review) -> Card {
    let entity = EntityRef::item(Section::Reception, &review.slug);
    plain(
        site,
        &entity,
        review.sentiment.label(),
        &review.text.plain(),
    )
}

/// A score, words only.
pub fn score(site: Site, score: &Score) -> Card {
    let entity = EntityRef::item(Section::Reception, &score.slug);
    let measure = score.measure.label();
    let words = format!("{} of {}, {measure}", score.value, score.out_of);
    plain(site, &entity, "Score", &words)
}

/// A person, with a portrait.
pub fn person(site: Site, person: &Person) -> Card {
    let entity = EntityRef::item(Section::People, &person.slug);
    card(site, &entity, words(&role_names(person)), &person.summary)
}

/// An organization, with its mark.
pub fn organization(site: Site, organization: &Organization) -> Card {
    let entity = EntityRef::item(Section::Organizations, &organization.slug);
    card(
        site,
        &entity,
        words(organization.kind.label()),
        &organization.summary,
    )
}

/// A work, with its mark.
pub fn work(site: Site, work: &Work) -> Card {
    let entity = EntityRef::item(Section::Works, &work.slug);
    let kicker = Kicker {
        words: work.kind.label().into_owned(),
        when: known(&work.when),
    };
    card(site, &entity, kicker, &work.summary)
}

/// A source, with its mark and how many facts are from it.
pub fn source(site: Site, source: &Source) -> Card {
    let entity = EntityRef::item(Section::Sources, &source.slug);
    let (count, _) = site.data.drawn_from(&source.slug);
    let kicker = format!("{} · {}", source.kind.label(), counted(count, "fact"));
    card(site, &entity, words(&kicker), &source.summary)
}

/// An award entry, with the mark of its body and its result.
pub fn award(site: Site, award: &Award) -> AwardCard {
    let entity = EntityRef::item(Section::Awards, &award.slug);
    let body = EntityRef::item(Section::Organizations, &award.body);
    AwardCard {
        art: art_of(site, &entity),
        result: badge(award.result),
        category: award.category.clone(),
        to: site.address(&entity),
        body: site.data.name(&body).to_owned(),
        when: known(&award.when),
    }
}

/// A result.
pub fn badge(result: AwardResult) -> Badge {
    Badge {
        name: result.name().to_owned(),
        label: result.label().to_owned(),
    }
}

/// What a person does in or for the series, in one line.
pub fn role_names(person: &Person) -> String {
    let mut jobs: Vec<_> = Vec::new();
    for credit in &person.credits {
        let label = credit.job.label();
        if !jobs.contains(&label) {
            jobs.push(label);
        }
    }
    jobs.join(" · ")
}

/// A count and a noun, with an s in the plural.
pub fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// A kicker with words only.
pub fn words(words: &str) -> Kicker {
    Kicker {
        words: words.to_owned(),
        when: None,
    }
}

fn card(site: Site, entity: &EntityRef, kicker: Kicker, summary: &str) -> Card {
    Card {
        art: art_of(site, entity),
        kicker,
        name: site.data.name(entity).to_owned(),
        to: site.address(entity),
        summary: summary.to_owned(),
    }
}
