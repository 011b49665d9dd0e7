//! One work: who made it and what it has to do with the series.

use maud::{Markup, html};

use crate::components::{
    aliases, appearances_of, entity_links, item_head, later, paragraphs, sources, tail, when,
    work_mark,
};
use crate::dataset::{EntityRef, Section, Work};
use crate::site::Site;

pub fn view(site: Site, work: &'static Work) -> Markup {
    let own = EntityRef::item(Section::Works, &work.slug);
    html! {
        article {
            (item_head(
                site,
                Section::Works,
                work_mark(site, work),
                &work.title,
                &work.title,
                html! { p.kicker { (work.kind.label()) } },
                html! { p.lead { (work.summary.as_str()) } (aliases(site, &work.aliases)) },
            ))
            div.two-columns {
                div.prose { (paragraphs(site, &work.about)) }
                dl.record {
                    div { dt { "By" } dd { (entity_links(site, &work.makers)) } }
                    div {
                        dt { "Date" }
                        dd { @if let Some(date) = &work.when { (when(date)) } @else { "not given in the sources" } }
                    }
                    div { dt { "Named by" } dd { (sources(site, &work.sources)) } }
                }
            }
            (later(move || html! { (appearances_of(site, &own)) (tail(site, &own, &work.outside)) }))
        }
    }
}
