//! One award entry: category, result and what it rests on, recipients, wordings.

use maud::{Markup, html};

use crate::components::{
    award_mark, entity_link, entity_links, item_head, later, marks, paragraphs, prose,
    result_badge, section, sources, tail, when,
};
use crate::dataset::{Award, EntityRef, Section};
use crate::site::Site;

pub fn view(site: Site, award: &'static Award) -> Markup {
    const UNKNOWN: &str = "not given in the sources";
    let own = EntityRef::item(Section::Awards, &award.slug);
    let body = EntityRef::item(Section::Organizations, &award.body);
    html! {
        article {
            (item_head(
                site,
                Section::Awards,
                award_mark(site, award),
                &award.short_name,
                &award.short_name,
                html! { p { (result_badge(award.result)) } },
                html! { p.lead { (award.category.as_str()) } },
            ))
            div.two-columns {
                div.prose {
                    (paragraphs(site, &award.about))
                    h2 { "What the result rests on" }
                    p { (prose(site, &award.basis.text)) " " (marks(site, &award.basis.facts)) }
                }
                dl.record {
                    div { dt { "Given by" } dd { (entity_link(site, &body)) } }
                    div {
                        dt { "Recipients as printed" }
                        dd {
                            @if award.recipients.is_empty() { (UNKNOWN) }
                            @else { (entity_links(site, &award.recipients)) }
                        }
                    }
                    div {
                        dt { "Year" }
                        dd { @if let Some(date) = &award.when { (when(date)) } @else { (UNKNOWN) } }
                    }
                }
            }
            (later(move || html! { (wordings(site, award)) (tail(site, &own, &award.outside)) }))
        }
    }
}

fn wordings(site: Site, award: &'static Award) -> Markup {
    if award.wordings.is_empty() {
        return Markup::default();
    }
    let list = html! {
        ul.wordings {
            @for wording in &award.wordings {
                li {
                    q { (wording.text.as_str()) }
                    " "
                    span.detail { (wording.place.as_str()) }
                    " "
                    (sources(site, std::slice::from_ref(&wording.source)))
                }
            }
        }
    };
    section("wordings", "How the category is printed", list)
}
