//! Release: who could see it where and when, including what is not known.

use maud::{Markup, html};

use crate::components::{
    Picture, entity_link, later, outside_lines, paragraphs, permalink, picture, rows, section_end,
    section_head, sources, unknown, when,
};
use crate::dataset::{EntityRef, Release, Section};
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let entries = move || {
        rows(data.releases.len(), move |at| {
            entry(site, &data.releases[at])
        })
    };
    html! {
        div.page {
            (section_head(site, Section::Release))
            @if let Some(rating) = &data.series.rating {
                p.rating { strong { (rating.mark.as_str()) } " " bdi { (rating.meaning.as_str()) } }
            }
            (picture(site, Picture::Release))
            div.entries.stack { (later(entries)) }
            (section_end(site, Section::Release))
        }
    }
}

fn entry(site: Site, release: &'static Release) -> Markup {
    const UNKNOWN: &str = "not given in the sources";
    html! {
        section.entry id=(release.slug.as_str()) {
            (permalink(&release.slug, &release.title))
            p.kicker { (release.kind.label()) }
            h2 { (release.title.as_str()) }
            dl.record {
                div {
                    dt { "When" }
                    dd { @if let Some(date) = &release.when { (when(date)) } @else { (UNKNOWN) } }
                }
                div { dt { "Where" } dd { (release.territory.as_deref().unwrap_or(UNKNOWN)) } }
                div {
                    dt { "By" }
                    dd {
                        @if let Some(slug) = &release.carrier {
                            (entity_link(site, &EntityRef::item(Section::Organizations, slug)))
                        } @else { (UNKNOWN) }
                    }
                }
            }
            (paragraphs(site, &release.text))
            (unknown(&release.unknown))
            (outside_lines(site, &release.outside))
            p.named-by { "Source: " (sources(site, &release.sources)) }
        }
    }
}
