//! Lessons: what a source draws from the series, its evidence kept apart from its advice.

use leptos::prelude::*;

use crate::components::{Inert, Markup, prose, section_end, section_head, sources, statements};
use crate::dataset::{Lesson, Section};
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    let data = site.data;
    let items: Vec<_> = data
        .lessons
        .iter()
        .map(|lesson| entry(site, lesson))
        .collect();
    view! {
        <div class="page">
            {section_head(site, Section::Lessons)}
            <div class="entries stack">{items}</div>
            {section_end(site, Section::Lessons)}
        </div>
    }
    .inert()
}

fn entry(site: Site, lesson: &'static Lesson) -> Markup {
    view! {
        <section class="entry lesson" id=lesson.slug.as_str()>
            <p class="kicker">{format!("Lesson {}", lesson.number)}</p>
            <h2>{lesson.title.as_str()}</h2>
            <p class="lead">{prose(site, &lesson.summary)}</p>
            <div class="two-columns even">
                <div class="evidence">
                    <h3>"Evidence"</h3>
                    {statements(site, &lesson.evidence)}
                </div>
                <div class="advice">
                    <h3>"Advice and opinion"</h3>
                    {statements(site, &lesson.advice)}
                </div>
            </div>
            <p class="named-by">"Source: " {sources(site, std::slice::from_ref(&lesson.source))}</p>
        </section>
    }
    .inert()
}
