//! Cards: an entry in a list, always with a link that covers it and a line that says what it is.

use maud::{Markup, html};

use super::art::{award_mark, organization_mark, portrait, poster, source_mark, work_mark};
use super::evidence::short_date;
use crate::dataset::{
    Award, AwardResult, EntityRef, Episode, Organization, Person, Section, Source, Work,
};
use crate::site::Site;

/// The classes of a card with its picture beside the words.
const WITH_ART: &str = "card with-art";

/// A card of words alone. `kicker` stands small above the name.
pub fn plain_card(site: Site, entity: &EntityRef, kicker: String, summary: String) -> Markup {
    card(
        site,
        entity,
        "card",
        Markup::default(),
        html! { (kicker) },
        &summary,
    )
}

/// A part, with its poster.
pub fn episode_card(site: Site, episode: &'static Episode) -> Markup {
    let entity = EntityRef::item(Section::Episodes, &episode.slug);
    let art = poster(site, episode);
    card(
        site,
        &entity,
        "card episode-card",
        art,
        short_date(&episode.air),
        &episode.summary,
    )
}

/// A person, with a portrait.
pub fn person_card(site: Site, person: &'static Person) -> Markup {
    let entity = EntityRef::item(Section::People, &person.slug);
    let art = portrait(site, person);
    card(
        site,
        &entity,
        WITH_ART,
        art,
        html! { (role_names(person)) },
        &person.summary,
    )
}

/// An organization, with its mark.
pub fn organization_card(site: Site, organization: &'static Organization) -> Markup {
    let entity = EntityRef::item(Section::Organizations, &organization.slug);
    let art = organization_mark(site, organization);
    card(
        site,
        &entity,
        WITH_ART,
        art,
        html! { (organization.kind.label()) },
        &organization.summary,
    )
}

/// A work, with its mark.
pub fn work_card(site: Site, work: &'static Work) -> Markup {
    let entity = EntityRef::item(Section::Works, &work.slug);
    let date = work.when.as_ref().filter(|when| when.date.is_some());
    let kicker =
        html! { (work.kind.label()) @if let Some(date) = date { " · " (short_date(date)) } };
    card(
        site,
        &entity,
        WITH_ART,
        work_mark(site, work),
        kicker,
        &work.summary,
    )
}

/// A source, with its mark and how much was drawn from it.
pub fn source_card(site: Site, source: &'static Source) -> Markup {
    let entity = EntityRef::item(Section::Sources, &source.slug);
    let (count, _) = site.data.drawn_from(&source.slug);
    let kicker = html! { (source.kind.label()) " · " (count) " facts" };
    card(
        site,
        &entity,
        WITH_ART,
        source_mark(site, source),
        kicker,
        &source.summary,
    )
}

/// An award entry, with the mark of its body and its result.
pub fn award_card(site: Site, award: &'static Award) -> Markup {
    let entity = EntityRef::item(Section::Awards, &award.slug);
    let body = EntityRef::item(Section::Organizations, &award.body);
    let date = award.when.as_ref().filter(|when| when.date.is_some());
    html! {
        article.card.with-art {
            (award_mark(site, award))
            div {
                p { (result_badge(award.result)) }
                h3 { a href=(site.address(&entity)) { (award.category.as_str()) } }
                p.kicker {
                    bdi { (site.data.name(&body)) }
                    @if let Some(date) = date { " · " (short_date(date)) }
                }
            }
        }
    }
}

/// What a person does in or for the series, in a row.
pub fn role_names(person: &Person) -> String {
    let roles: Vec<_> = person
        .roles
        .iter()
        .map(|credit| credit.role.label())
        .collect();
    roles.join(" · ")
}

/// The shape of most cards: picture, a small line, the name, a sentence.
fn card(
    site: Site,
    entity: &EntityRef,
    class: &str,
    art: Markup,
    kicker: Markup,
    summary: &str,
) -> Markup {
    html! {
        article class=(class) {
            (art)
            div {
                p.kicker { (kicker) }
                h3 { a href=(site.address(entity)) { (site.data.name(entity)) } }
                p { (summary) }
            }
        }
    }
}

/// The result of an award entry, told apart by word and (in the style) sign, not by color alone.
pub fn result_badge(result: AwardResult) -> Markup {
    html! { span class={ "result " (result.name()) } { (result.label()) } }
}
