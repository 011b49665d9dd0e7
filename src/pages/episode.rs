//! One part: what it tells, when it was shown, who and what occurs in it.

use maud::{Markup, html};

use crate::components::{
    Picture, appearance_item, appearance_list, entity_link, item_head, later, paragraphs,
    picture_link, poster, rows, short_date, tail, when,
};
use crate::dataset::{EntityRef, Episode, Section};
use crate::route::Route;
use crate::site::Site;

pub fn view(site: Site, episode: &'static Episode) -> Markup {
    let data = site.data;
    let own = EntityRef::item(Section::Episodes, &episode.slug);
    let network = EntityRef::item(Section::Organizations, &data.series.network);
    html! {
        article {
            (item_head(
                site,
                Section::Episodes,
                poster(site, episode),
                &episode.title,
                &episode.title,
                html! { p.kicker { (short_date(&episode.air)) } },
                html! { p.lead { (episode.summary.as_str()) } },
            ))
            div.two-columns {
                div.prose.synopsis { (paragraphs(site, &episode.synopsis)) }
                dl.record {
                    div {
                        dt { "Part" }
                        dd { (episode.number) " of " (data.episodes.len()) }
                    }
                    div { dt { "First shown" } dd { (when(&episode.air)) } }
                    div { dt { "On" } dd { (entity_link(site, &network)) } }
                }
            }
            (later(move || appearances(site, episode)))
            (tail(site, &own, &episode.outside))
            (neighbors(site, episode))
        }
    }
}

fn appearances(site: Site, episode: &'static Episode) -> Markup {
    let items = rows(episode.appearances.len(), move |at| {
        let appearance = &episode.appearances[at];
        appearance_item(
            site,
            &appearance.entity,
            &appearance.note,
            &appearance.facts,
        )
    });
    html! {
        (appearance_list("Who and what occurs in it", items))
        @if !episode.appearances.is_empty() { (picture_link(site, Picture::Cast)) }
    }
}

fn neighbors(site: Site, episode: &'static Episode) -> Markup {
    let at = |number: Option<u16>| {
        site.data
            .episodes
            .iter()
            .find(|other| Some(other.number) == number)
    };
    let neighbors = [
        (at(episode.number.checked_sub(1)), "prev", "Previous"),
        (at(episode.number.checked_add(1)), "next", "Next"),
    ];
    html! {
        nav.neighbors aria-label="Previous and next" {
            @for (other, rel, words) in neighbors {
                @if let Some(other) = other {
                    @let route = Route::Item(Section::Episodes, other.slug.clone());
                    a rel=(rel) href=(site.base.href(&route)) {
                        span { (words) }
                        bdi { (other.title.as_str()) }
                    }
                }
            }
        }
    }
}
