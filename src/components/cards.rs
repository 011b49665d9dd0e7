//! Cards: an entry in a list, always with a link that covers it and a line that says what it is.

use maud::{Markup, html};

use super::art::{portrait, poster};
use super::evidence::short_date;
use super::inert::all;
use crate::dataset::{Award, AwardResult, EntityRef, Episode, Person, Section};
use crate::site::Site;

/// A card of words alone. `kicker` stands small above the name.
pub fn card(site: Site, entity: &EntityRef, kicker: String, summary: String) -> Markup {
    html! {
        article.card {
            p.kicker { (kicker) }
            h3 { a href=(site.address(entity)) { (site.data.name(entity).to_owned()) } }
            p { (summary) }
        }
    }
}

/// A part, with its poster.
pub fn episode_card(site: Site, episode: &'static Episode) -> Markup {
    let entity = EntityRef::item(Section::Episodes, &episode.slug);
    html! {
        article.card.episode-card {
            (poster(site, episode.number, site.data.episodes.len()))
            div {
                p.kicker { (short_date(&episode.air)) }
                h3 { a href=(site.address(&entity)) { (episode.title.as_str()) } }
                p { (episode.summary.as_str()) }
            }
        }
    }
}

/// A person, with a portrait.
pub fn person_card(site: Site, person: &'static Person) -> Markup {
    let entity = EntityRef::item(Section::People, &person.slug);
    let roles: Vec<_> = person
        .roles
        .iter()
        .map(|credit| credit.role.label())
        .collect();
    html! {
        article.card.person-card {
            (portrait(site, person))
            div {
                h3 { a href=(site.address(&entity)) { (person.name.as_str()) } }
                p { (person.summary.as_str()) }
                p.kicker { (roles.join(" · ")) }
            }
        }
    }
}

/// An award entry, with its result.
pub fn award_card(site: Site, award: &'static Award) -> Markup {
    let entity = EntityRef::item(Section::Awards, &award.slug);
    let body = EntityRef::item(Section::Organizations, &award.body);
    let date = award
        .when
        .as_ref()
        .filter(|when| when.date.is_some())
        .map(|when| html! { " · " (short_date(when)) });
    html! {
        article.card.award-card {
            p { (result_badge(award.result)) }
            h3 { a href=(site.address(&entity)) { (award.category.as_str()) } }
            p.kicker { bdi { (site.data.name(&body).to_owned()) } (all(date)) }
        }
    }
}

/// The result of an award entry, told apart by word and (in the style) sign, not by color alone.
pub fn result_badge(result: AwardResult) -> Markup {
    html! { span class=(format!("result {}", result.name())) { (result.label()) } }
}
