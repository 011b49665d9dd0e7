//! Release: who could see it where and when, including what is not known.

use maud::{Markup, html};

use crate::components::{
    Picture, all, entity_link, outside_lines, paragraphs, permalink, picture, section_end,
    section_head, sources, unknown, when,
};
use crate::dataset::{EntityRef, Release, Section};
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let items: Vec<_> = data
        .releases
        .iter()
        .map(|release| entry(site, release))
        .collect();
    let rating = data.series.rating.as_ref().map(|rating| {
        html! { p.rating { strong { (rating.mark.as_str()) } " " bdi { (rating.meaning.as_str()) } } }
    });
    html! {
        div.page {
            (section_head(site, Section::Release))
            (all(rating))
            (picture(site, Picture::Release))
            div.entries.stack { (all(items)) }
            (section_end(site, Section::Release))
        }
    }
}

fn entry(site: Site, release: &'static Release) -> Markup {
    const UNKNOWN: &str = "not given in the sources";
    let date = match &release.when {
        Some(date) => when(date),
        None => html! { (UNKNOWN) },
    };
    let carrier = match &release.carrier {
        Some(slug) => entity_link(site, &EntityRef::item(Section::Organizations, slug)),
        None => html! { (UNKNOWN) },
    };
    html! {
        section.entry id=(release.slug.as_str()) {
            (permalink(&release.slug, &release.title))
            p.kicker { (release.kind.label()) }
            h2 { (release.title.as_str()) }
            dl.record {
                div { dt { "When" } dd { (date) } }
                div { dt { "Where" } dd { (release.territory.as_deref().unwrap_or(UNKNOWN)) } }
                div { dt { "By" } dd { (carrier) } }
            }
            (paragraphs(site, &release.text))
            (unknown(&release.unknown))
            (outside_lines(site, &release.outside))
            p.named-by { "Source: " (sources(site, &release.sources)) }
        }
    }
}
