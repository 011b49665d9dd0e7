//! One organization: what it has to do with the series.

use maud::{Markup, html};

use crate::components::{
    aliases, appearances_of, award_cards, grid, item_head, later, look_alikes, organization_mark,
    paragraphs, plain_card, sources, tail, work_cards,
};
use crate::dataset::{EntityRef, Organization, Section};
use crate::site::Site;

pub fn view(site: Site, organization: &'static Organization) -> Markup {
    let own = EntityRef::item(Section::Organizations, &organization.slug);
    html! {
        article {
            (item_head(
                site,
                Section::Organizations,
                organization_mark(site, organization),
                &organization.name,
                &organization.name,
                html! { p.kicker { (organization.kind.label()) } },
                html! { p.lead { (organization.summary.as_str()) } (aliases(site, &organization.aliases)) },
            ))
            div.prose {
                (paragraphs(site, &organization.about))
                p.named-by { "Named by " (sources(site, &organization.sources)) }
            }
            (later(move || further_down(site, organization, &own)))
        }
    }
}

fn further_down(site: Site, organization: &'static Organization, own: &EntityRef) -> Markup {
    html! {
        (appearances_of(site, own))
        (award_cards(site, site.data.awards_by(own)))
        (work_cards(site, own))
        (on_other_pages(site, own))
        (tail(site, own, &organization.outside))
        (look_alikes(site, Section::Organizations, &organization.not_to_be_confused_with))
    }
}

/// Releases, reviews and scores that are this organization's.
fn on_other_pages(site: Site, organization: &EntityRef) -> Markup {
    let data = site.data;
    let card = |entity: EntityRef, kicker: &str, words: String| {
        html! { li { (plain_card(site, &entity, kicker.to_owned(), words)) } }
    };
    let cards = html! {
        @for release in data.releases_by(organization) {
            @let entity = EntityRef::item(Section::Release, &release.slug);
            @let territory = release.territory.clone().unwrap_or_default();
            (card(entity, release.kind.label(), territory))
        }
        @for review in data.reviews_of(organization) {
            @let entity = EntityRef::item(Section::Reception, &review.slug);
            (card(entity, review.sentiment.label(), review.text.plain()))
        }
        @for score in data.scores_of(organization) {
            @let entity = EntityRef::item(Section::Reception, &score.slug);
            @let words = format!("{} of {}, {}", score.value, score.out_of, score.measure.label());
            (card(entity, "Score", words))
        }
    };
    grid("other", "Release and reception", cards)
}
