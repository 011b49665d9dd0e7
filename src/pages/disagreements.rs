//! Disagreements: readings, choice and reason, filtered by kind.

use leptos::prelude::*;
use maud::{Markup, html};

use crate::components::{
    Piece, choices, count_status, counted, entity_links, entries, marks, pager_of, permalink,
    piece, prose, section_end, section_head, shown_of, sources,
};
use crate::dataset::{Disagreement, DisagreementKind, Reading, Section};
use crate::query::{Param, Query};
use crate::site::Site;

pub fn view(site: Site) -> Vec<Piece> {
    let data = site.data;
    let kinds = counted(
        &DisagreementKind::ALL,
        |kind| {
            data.disagreements
                .iter()
                .filter(|entry| entry.kind == kind)
                .count()
        },
        DisagreementKind::name,
        DisagreementKind::label,
    );
    let mut pieces = vec![
        piece(move || section_head(site, Section::Disagreements)),
        choices(site, Param::Kind, "Kind", "All", kinds),
        count_status(
            move || shown(site, &site.query.read()).len(),
            data.disagreements.len(),
            "disagreements",
        ),
        entries(move || {
            let entries = shown(site, &site.query.read());
            entries[shown_of(site, entries.len())]
                .iter()
                .map(|entry| disagreement(site, entry))
                .collect()
        }),
    ];
    pieces.extend(pager_of(site, data.disagreements.len(), move || {
        shown(site, &site.query.read()).len()
    }));
    pieces.push(piece(move || section_end(site, Section::Disagreements)));
    pieces
}

fn shown(site: Site, query: &Query) -> Vec<&'static Disagreement> {
    let kind = query.get(Param::Kind).and_then(|name| {
        DisagreementKind::ALL
            .into_iter()
            .find(|kind| kind.name() == name)
    });
    site.data
        .disagreements
        .iter()
        .filter(|entry| kind.is_none_or(|kind| entry.kind == kind))
        .collect()
}

fn disagreement(site: Site, entry: &'static Disagreement) -> Markup {
    html! {
        section.entry.disagreement id=(entry.slug.as_str()) {
            (permalink(&entry.slug, &entry.title))
            p.kicker { (entry.kind.label()) }
            h3 { (entry.title.as_str()) }
            ul.readings { @for entry in &entry.readings { (reading(site, entry)) } }
            dl.verdict {
                div { dt { "This site says" } dd { (prose(site, &entry.choice)) } }
                div { dt { "Because" } dd { (prose(site, &entry.reason)) } }
            }
            p.about { "Concerns " (entity_links(site, &entry.about)) }
        }
    }
}

fn reading(site: Site, reading: &'static Reading) -> Markup {
    html! {
        li {
            (prose(site, &reading.text))
            " "
            (sources(site, &reading.sources))
            " "
            (marks(site, &reading.facts))
            " "
            @if let Some(origin) = reading.outside.as_deref() {
                span.outside-mark { "outside the sources: " cite { (origin) } }
            }
        }
    }
}
