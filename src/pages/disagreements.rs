//! Disagreements: readings, choice and reason, filtered by kind.

use maud::{Markup, html};

use super::by_kind::Kinds;
use crate::components::{Piece, entity_links, marks, permalink, prose, sources};
use crate::dataset::{Disagreement, DisagreementKind, Reading, Section};
use crate::site::Site;

const KINDS: Kinds<Disagreement, DisagreementKind> = Kinds {
    section: Section::Disagreements,
    noun: "disagreements",
    entries: |site| &site.data.disagreements,
    all: &DisagreementKind::ALL,
    kind: |disagreement| disagreement.kind,
    name: DisagreementKind::name,
    label: DisagreementKind::label,
    card: disagreement,
};

pub fn view(site: Site) -> Vec<Piece> {
    KINDS.view(site)
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
