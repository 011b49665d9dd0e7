//! One source: what it is, and every fact drawn from it.

use maud::{Markup, html};

use crate::components::{
    disagreements, external_link, facts_of_source, item_head, later, outside, pager, paragraphs,
    section, shown_of, source_mark,
};
use crate::dataset::{EntityRef, Section, Source};
use crate::site::Site;

pub fn view(site: Site, source: &'static Source) -> Markup {
    const UNKNOWN: &str = "not given";
    let count = site.data.facts_from(&source.slug).len();
    html! {
        article {
            (item_head(
                site,
                Section::Sources,
                source_mark(site, source),
                &source.short_name,
                &source.title,
                html! { p.kicker { (source.kind.label()) } },
                html! { p.lead { (source.summary.as_str()) } },
            ))
            div.two-columns {
                div.prose { (paragraphs(site, &source.about)) }
                dl.record {
                    div { dt { "Author" } dd { (source.author.as_deref().unwrap_or(UNKNOWN)) } }
                    div { dt { "Date" } dd { (source.date.as_deref().unwrap_or(UNKNOWN)) } }
                    div { dt { "Facts drawn from it" } dd { (count.to_string()) } }
                    @if let Some(url) = source.url.as_deref() {
                        div { dt { "Read it" } dd { (external_link(url)) } }
                    }
                    @if !source.related_titles.is_empty() {
                        div {
                            dt { "Titles it names without an address" }
                            dd { @for title in &source.related_titles { p { cite { (title.as_str()) } } } }
                        }
                    }
                }
            }
            (later(move || further_down(site, source)))
        }
    }
}

fn further_down(site: Site, source: &'static Source) -> Markup {
    let own = EntityRef::item(Section::Sources, &source.slug);
    let known = site.data.facts_from(&source.slug);
    let shown = known[shown_of(site, known.len())].to_vec();
    html! {
        (disagreements(site, site.data.disagreements_about(&own)))
        (section("said", "Every fact drawn from it", facts_of_source(site, shown)))
        (pager(site, known.len()))
        (outside(site, &source.outside))
    }
}
