//! Lessons: what a source draws from the series, its evidence kept apart from its advice.

use maud::{Markup, html};

use crate::components::{permalink, prose, rows, section_end, section_head, sources, statements};
use crate::dataset::{Lesson, Section};
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let lessons = &site.data.lessons;
    let entries = rows(lessons.len(), move |at| entry(site, &lessons[at]));
    html! {
        div.page {
            (section_head(site, Section::Lessons))
            div.entries.stack { (entries) }
            (section_end(site, Section::Lessons))
        }
    }
}

fn entry(site: Site, lesson: &'static Lesson) -> Markup {
    html! {
        section.entry.lesson id=(lesson.slug.as_str()) {
            (permalink(&lesson.slug, &lesson.title))
            p.kicker { "Lesson " (lesson.number) }
            h2 { (lesson.title.as_str()) }
            p.lead { (prose(site, &lesson.summary)) }
            div.two-columns.even {
                div.evidence { h3 { "Evidence" } (statements(site, &lesson.evidence)) }
                div.advice { h3 { "Advice and opinion" } (statements(site, &lesson.advice)) }
            }
            p.named-by { "Source: " (sources(site, std::slice::from_ref(&lesson.source))) }
        }
    }
}
