//! One person: names, roles, episodes, works, awards, facts.

use maud::{Markup, html};

use crate::components::{
    aliases, appearances_of, award_cards, entity_link, item_head, later, look_alikes, paragraphs,
    portrait, prose, role_names, section, sources, tail, work_cards,
};
use crate::dataset::{Credit, EntityRef, Person, Section};
use crate::site::Site;

pub fn view(site: Site, person: &'static Person) -> Markup {
    let own = EntityRef::item(Section::People, &person.slug);
    html! {
        article {
            (item_head(
                site,
                Section::People,
                portrait(site, person),
                &person.name,
                &person.name,
                html! { p.kicker { (role_names(person)) } },
                html! { p.lead { (person.summary.as_str()) } (aliases(site, &person.aliases)) },
            ))
            div.two-columns {
                div.prose { (paragraphs(site, &person.biography)) }
                div {
                    h2 { "Roles" }
                    ul.roles { @for credit in &person.roles { (role(site, credit)) } }
                }
            }
            (later(move || further_down(site, person, &own)))
        }
    }
}

fn further_down(site: Site, person: &'static Person, own: &EntityRef) -> Markup {
    html! {
        (appearances_of(site, own))
        (reviews(site, own))
        (award_cards(site, site.data.awards_for(own)))
        (work_cards(site, own))
        (tail(site, own, &person.outside))
        (look_alikes(site, Section::People, &person.not_to_be_confused_with))
    }
}

fn role(site: Site, credit: &'static Credit) -> Markup {
    html! {
        li {
            strong { (credit.role.label()) }
            " "
            @if let Some(detail) = &credit.detail { span.detail { (prose(site, detail)) } }
            " "
            (sources(site, &credit.sources))
        }
    }
}

fn reviews(site: Site, own: &EntityRef) -> Markup {
    let reviews = site.data.reviews_of(own);
    if reviews.is_empty() {
        return Markup::default();
    }
    let list = html! {
        @for review in reviews {
            @let entity = EntityRef::item(Section::Reception, &review.slug);
            @let outlet = EntityRef::item(Section::Organizations, &review.outlet);
            p {
                (prose(site, &review.text))
                " "
                a href=(site.address(&entity)) { "The review" }
                " in "
                (entity_link(site, &outlet))
                "."
            }
        }
    };
    section("review", "The review", list)
}
