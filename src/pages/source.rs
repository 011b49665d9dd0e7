//! One source: what it is, and every fact drawn from it.

use maud::{Markup, html};

use crate::components::{
    all, breadcrumbs, disagreements, external_link, facts_of_source, outside, paragraphs, section,
};
use crate::dataset::{EntityRef, Section, Source};
use crate::site::Site;

pub fn view(site: Site, source: &'static Source) -> Markup {
    const UNKNOWN: &str = "not given";
    let data = site.data;
    let own = EntityRef::item(Section::Sources, &source.slug);
    let url = source.url.as_deref().map(|url| {
        html! { div { dt { "Read it" } dd { (external_link(url)) } } }
    });
    let related = (!source.related_titles.is_empty()).then(|| {
        let titles: Vec<_> = source
            .related_titles
            .iter()
            .map(|title| html! { p { cite { (title.as_str()) } } })
            .collect();
        html! { div { dt { "Titles it names without an address" } dd { (all(titles)) } } }
    });
    let known = data.facts_from(&source.slug);
    let count = known.len();
    html! {
        article {
            header.page-head {
                (breadcrumbs(site, &[Section::Sources], &source.short_name))
                p.kicker { (source.kind.label()) }
                h1 tabindex="-1" { (source.title.as_str()) }
                p.lead { (source.summary.as_str()) }
            }
            div.two-columns {
                div.prose { (paragraphs(site, &source.about)) }
                dl.record {
                    div { dt { "Author" } dd { (source.author.as_deref().unwrap_or(UNKNOWN)) } }
                    div { dt { "Date" } dd { (source.date.as_deref().unwrap_or(UNKNOWN)) } }
                    div { dt { "Facts drawn from it" } dd { (count.to_string()) } }
                    (all(url))
                    (all(related))
                }
            }
            (disagreements(site, data.disagreements_about(&own)))
            (section("said", "Every fact drawn from it", facts_of_source(known)))
            (outside(site, &source.outside))
        }
    }
}
