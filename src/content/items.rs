//! The pages of single entries.

use super::drawing::art_of;
use super::evidence::{disagreements, of_source, outside, quotes, sources, statement};
use super::links::{isolated, link, link_of, paragraphs, prose, words};
use super::lists::{appearances_of, award_cards, look_alikes, work_cards};
use super::page::{item_head, named_head, tail, way};
use super::record::{self, Kind};
use super::{cards, episodes, shown};
use crate::dataset::{self, EntityRef, Section};
use crate::pages::{
    Award, Body, Credit, Organization, Person, PersonReview, Source, Wording, Work,
};
use crate::parts::{Card, Field, Link, Prose, is_of_the_web};
use crate::site::Site;

/// The page of an entry; `None` if there is no entry of that kind with that slug.
pub fn item(site: Site, section: Section, slug: &str) -> Option<Body> {
    let data = site.data;
    Some(match section {
        Section::Episodes => Body::Episode(Box::new(match data.season(slug) {
            Some(season) => episodes::season(site, season),
            None => episodes::episode(site, data.episode(slug)?),
        })),
        Section::People => Body::Person(Box::new(person(site, data.person(slug)?))),
        Section::Organizations => {
            Body::Organization(Box::new(organization(site, data.organization(slug)?)))
        }
        Section::Works => Body::Work(Box::new(work(site, data.work(slug)?))),
        Section::Awards => Body::Award(Box::new(award(site, data.award(slug)?))),
        Section::Sources => Body::Source(Box::new(source(site, data.source(slug)?))),
        _ => return None,
    })
}

fn person(site: Site, person: &dataset::Person) -> Person {
    let own = EntityRef::item(Section::People, &person.slug);
    let credit = |credit: &dataset::Credit| Credit {
        role: credit.job.label().into_owned(),
        detail: credit_detail(site, credit),
        sources: sources(site, &credit.sources),
    };
    let review = |review: &&dataset::Review| PersonReview {
        text: prose(site, &review.text),
        to: site.address(&EntityRef::item(Section::Reception, &review.slug)),
        outlet: link(
            site,
            &EntityRef::item(Section::Organizations, &review.outlet),
        ),
    };
    Person {
        head: named_head(
            site,
            &own,
            &cards::role_names(person),
            &person.summary,
            &person.aliases,
        ),
        biography: paragraphs(site, &person.biography),
        roles: person.credits.iter().map(credit).collect(),
        appearances: appearances_of(site, &own),
        elsewhere: record::elsewhere(&person.ids, Kind::Person),
        reviews: site.data.reviews_of(&own).iter().map(review).collect(),
        awards: award_cards(site, &site.data.awards_for(&own)),
        works: work_cards(site, &own),
        tail: tail(site, &own, &person.outside),
        look_alikes: look_alikes(site, Section::People, &person.not_to_be_confused_with),
    }
}

/// What a credit says next to the job: the character, the episodes, and what the dataset adds.
fn credit_detail(site: Site, credit: &dataset::Credit) -> Option<Prose> {
    const MOST: usize = 20;
    let mut line = Prose::new();
    if let Some(character) = &credit.character {
        line.push(words(format!("as {}", isolated(character))));
    }
    for (nth, entity) in credit.on.iter().take(MOST).enumerate() {
        let before = match (nth, line.is_empty()) {
            (0, true) => "on ",
            (0, false) => " in ",
            _ => ", ",
        };
        line.push(words(before));
        line.push(link(site, entity));
    }
    if credit.on.len() > MOST {
        line.push(words(format!(" and {} more", credit.on.len() - MOST)));
    }
    if let Some(detail) = &credit.detail {
        if !line.is_empty() {
            line.push(words(". "));
        }
        line.extend(prose(site, detail));
    }
    (!line.is_empty()).then_some(line)
}

fn organization(site: Site, organization: &dataset::Organization) -> Organization {
    let own = EntityRef::item(Section::Organizations, &organization.slug);
    Organization {
        head: named_head(
            site,
            &own,
            organization.kind.label(),
            &organization.summary,
            &organization.aliases,
        ),
        about: paragraphs(site, &organization.about),
        record: fields([
            record::named_by(site, &organization.sources),
            record::elsewhere(&organization.ids, Kind::Other),
        ]),
        appearances: appearances_of(site, &own),
        awards: award_cards(site, &site.data.awards_by(&own)),
        works: work_cards(site, &own),
        other: on_other_pages(site, &own),
        tail: tail(site, &own, &organization.outside),
        look_alikes: look_alikes(
            site,
            Section::Organizations,
            &organization.not_to_be_confused_with,
        ),
    }
}

/// Releases, reviews and scores that belong to an organization.
fn on_other_pages(site: Site, organization: &EntityRef) -> Vec<Card> {
    let data = site.data;
    let mut all = Vec::new();
    for release in data.releases_by(organization) {
        let entity = EntityRef::item(Section::Release, &release.slug);
        let territory = release.territory.as_deref().unwrap_or_default();
        all.push(cards::plain(
            site,
            &entity,
            &release.kind.label(),
            territory,
        ));
    }
    let reviews = data.reviews_of(organization).into_iter();
    all.extend(reviews.map(|review| cards::review(site, review)));
    let scores = data.scores_of(organization).into_iter();
    all.extend(scores.map(|score| cards::score(site, score)));
    all
}

fn work(site: Site, work: &dataset::Work) -> Work {
    let own = EntityRef::item(Section::Works, &work.slug);
    Work {
        head: named_head(site, &own, &work.kind.label(), &work.summary, &work.aliases),
        about: paragraphs(site, &work.about),
        record: fields([
            record::names(site, "By", &work.makers),
            record::date(site, "Date", &work.when),
            record::named_by(site, &work.sources),
            record::elsewhere(&work.ids, Kind::Title),
        ]),
        appearances: appearances_of(site, &own),
        tail: tail(site, &own, &work.outside),
    }
}

fn award(site: Site, award: &dataset::Award) -> Award {
    let own = EntityRef::item(Section::Awards, &award.slug);
    let called = award.result.named(award.recipients.len());
    let wording = |wording: &dataset::Wording| Wording {
        text: wording.text.clone(),
        place: wording.place.clone(),
        source: sources(site, std::slice::from_ref(&wording.source)),
    };
    Award {
        way: way(site, &[Section::Awards], &award.short_name),
        art: art_of(site, &own),
        name: award.short_name.clone(),
        result: cards::badge(award.result),
        category: award.category.clone(),
        about: paragraphs(site, &award.about),
        basis: award.basis.as_ref().map(|basis| statement(site, basis)),
        record: fields([
            Some(record::one(
                site,
                "Given by",
                Section::Organizations,
                &award.body,
            )),
            record::names(site, "For", award.on.as_slice()),
            record::names(site, called, &award.recipients).or_else(|| record::gap(site, called)),
            record::date(site, "When", &award.when),
        ]),
        wordings: award.wordings.iter().map(wording).collect(),
        tail: tail(site, &own, &award.outside),
    }
}

fn source(site: Site, source: &dataset::Source) -> Source {
    let own = EntityRef::item(Section::Sources, &source.slug);
    let known = site.data.facts_from(&source.slug);
    let here = known[shown(site, known.len())].iter();
    let name: Link = link_of(site, &own, &source.short_name);
    let titles = source.related_titles.iter();
    let titles: Vec<Prose> = titles.map(|title| vec![words(title)]).collect();
    let unless_unknown = |label: &str, value: &Option<String>| match value {
        Some(value) => Some(record::text(label, value)),
        None => episodes::gives_evidence(site).then(|| record::text(label, "not given")),
    };
    Source {
        head: item_head(
            site,
            &own,
            &source.short_name,
            &source.title,
            cards::words(&source.kind.label()),
            &source.summary,
        ),
        name,
        about: paragraphs(site, &source.about),
        record: fields([
            unless_unknown("Author", &source.author),
            unless_unknown("Date", &source.date),
            Some(record::text("Facts taken from it", known.len().to_string())),
            source
                .url
                .as_ref()
                .map(|url| record::field("Read it", vec![way_out(url)])),
            (!titles.is_empty()).then(|| record::lines("Titles it mentions", titles)),
        ]),
        count: known.len(),
        quotes: quotes(site, &site.data.quotes_of(&own)),
        disagreements: disagreements(site, &site.data.disagreements_about(&own)),
        facts: here.map(|fact| of_source(site, fact)).collect(),
        outside: outside(site, &source.outside),
    }
}

/// The fields with a value.
fn fields<const N: usize>(all: [Option<Field>; N]) -> Vec<Field> {
    all.into_iter().flatten().collect()
}

/// A web address, shown as it is.
fn way_out(address: &str) -> Link {
    Link {
        words: address.to_owned(),
        to: is_of_the_web(address).then(|| address.to_owned()),
    }
}
