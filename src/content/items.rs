//! The pages of single entries.

use super::drawing::{Large, art_of, way_to};
use super::evidence::{
    disagreements, of_source, outside, quotes, short_date, sources, statement, when,
};
use super::links::{link, link_of, links, paragraphs, prose};
use super::lists::{appearance, appearances_of, award_cards, look_alikes, work_cards};
use super::page::{item_head, named_head, tail, way};
use super::{cards, shown};
use crate::dataset::{self, EntityRef, Section};
use crate::pages::{
    Award, Body, Credit, Episode, Organization, Person, PersonReview, Source, Wording, Work,
};
use crate::parts::{Card, Kicker, Link};
use crate::site::Site;

/// The page of an entry; `None` where there is none of that kind and slug.
pub fn item(site: Site, section: Section, slug: &str) -> Option<Body> {
    let data = site.data;
    Some(match section {
        Section::Episodes => Body::Episode(Box::new(episode(site, data.episode(slug)?))),
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

fn episode(site: Site, episode: &dataset::Episode) -> Episode {
    let data = site.data;
    let own = EntityRef::item(Section::Episodes, &episode.slug);
    let kicker = Kicker {
        words: String::new(),
        when: Some(short_date(&episode.air)),
    };
    let neighbor = |number: Option<u16>| {
        let other = data
            .episodes
            .iter()
            .find(|other| Some(other.number) == number)?;
        Some(link(site, &EntityRef::item(Section::Episodes, &other.slug)))
    };
    let appearances = episode.appearances.iter();
    Episode {
        head: item_head(
            site,
            &own,
            &episode.title,
            &episode.title,
            kicker,
            &episode.summary,
        ),
        synopsis: paragraphs(site, &episode.synopsis),
        number: episode.number,
        of: data.episodes.len(),
        aired: when(&episode.air),
        network: link(
            site,
            &EntityRef::item(Section::Organizations, &data.series.network),
        ),
        appearances: appearances
            .map(|own| appearance(site, &own.entity, own))
            .collect(),
        picture: way_to(site, Large::Cast).filter(|_| !episode.appearances.is_empty()),
        tail: tail(site, &own, &episode.outside),
        previous: neighbor(episode.number.checked_sub(1)),
        next: neighbor(episode.number.checked_add(1)),
    }
}

fn person(site: Site, person: &dataset::Person) -> Person {
    let own = EntityRef::item(Section::People, &person.slug);
    let credit = |credit: &dataset::Credit| Credit {
        role: credit.role.label().to_owned(),
        detail: credit.detail.as_ref().map(|detail| prose(site, detail)),
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
        roles: person.roles.iter().map(credit).collect(),
        appearances: appearances_of(site, &own),
        reviews: site.data.reviews_of(&own).iter().map(review).collect(),
        awards: award_cards(site, &site.data.awards_for(&own)),
        works: work_cards(site, &own),
        tail: tail(site, &own, &person.outside),
        look_alikes: look_alikes(site, Section::People, &person.not_to_be_confused_with),
    }
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
        sources: sources(site, &organization.sources),
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

/// Releases, reviews and scores that are an organization's.
fn on_other_pages(site: Site, organization: &EntityRef) -> Vec<Card> {
    let data = site.data;
    let mut all = Vec::new();
    for release in data.releases_by(organization) {
        let entity = EntityRef::item(Section::Release, &release.slug);
        let territory = release.territory.as_deref().unwrap_or_default();
        all.push(cards::plain(site, &entity, release.kind.label(), territory));
    }
    for review in data.reviews_of(organization) {
        let entity = EntityRef::item(Section::Reception, &review.slug);
        all.push(cards::plain(
            site,
            &entity,
            review.sentiment.label(),
            &review.text.plain(),
        ));
    }
    for score in data.scores_of(organization) {
        let entity = EntityRef::item(Section::Reception, &score.slug);
        let words = format!(
            "{} of {}, {}",
            score.value,
            score.out_of,
            score.measure.label()
        );
        all.push(cards::plain(site, &entity, "Score", &words));
    }
    all
}

fn work(site: Site, work: &dataset::Work) -> Work {
    let own = EntityRef::item(Section::Works, &work.slug);
    Work {
        head: named_head(site, &own, work.kind.label(), &work.summary, &work.aliases),
        about: paragraphs(site, &work.about),
        makers: links(site, &work.makers),
        when: work.when.as_ref().map(when),
        sources: sources(site, &work.sources),
        appearances: appearances_of(site, &own),
        tail: tail(site, &own, &work.outside),
    }
}

fn award(site: Site, award: &dataset::Award) -> Award {
    let own = EntityRef::item(Section::Awards, &award.slug);
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
        basis: statement(site, &award.basis),
        body: link(site, &EntityRef::item(Section::Organizations, &award.body)),
        called: award.result.named(award.recipients.len()).to_owned(),
        named: links(site, &award.recipients),
        when: award.when.as_ref().map(when),
        wordings: award.wordings.iter().map(wording).collect(),
        tail: tail(site, &own, &award.outside),
    }
}

fn source(site: Site, source: &dataset::Source) -> Source {
    let own = EntityRef::item(Section::Sources, &source.slug);
    let known = site.data.facts_from(&source.slug);
    let here = known[shown(site, known.len())].iter();
    let name: Link = link_of(site, &own, &source.short_name);
    Source {
        head: item_head(
            site,
            &own,
            &source.short_name,
            &source.title,
            cards::words(source.kind.label()),
            &source.summary,
        ),
        name,
        about: paragraphs(site, &source.about),
        author: source.author.clone(),
        date: source.date.clone(),
        count: known.len(),
        url: source.url.clone(),
        related_titles: source.related_titles.clone(),
        quotes: quotes(site, &site.data.quotes_of(&own)),
        disagreements: disagreements(site, &site.data.disagreements_about(&own)),
        facts: here.map(|fact| of_source(site, fact)).collect(),
        outside: outside(site, &source.outside),
    }
}
