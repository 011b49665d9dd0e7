//! Sources: the documents on which everything rests, filtered by kind.

use leptos::prelude::*;

use crate::components::{
    Piece, choices, count_status, counted, entries, pager_of, piece, section_end, section_head,
    shown_of, source_card,
};
use crate::dataset::{Section, Source, SourceKind};
use crate::query::{Param, Query};
use crate::site::Site;

pub fn view(site: Site) -> Vec<Piece> {
    let data = site.data;
    let kinds = counted(
        &SourceKind::ALL,
        |kind| {
            data.sources
                .iter()
                .filter(|entry| entry.kind == kind)
                .count()
        },
        SourceKind::name,
        SourceKind::label,
    );
    let mut pieces = vec![
        piece(move || section_head(site, Section::Sources)),
        choices(site, Param::Kind, "Kind", "All", kinds),
        count_status(
            move || shown(site, &site.query.read()).len(),
            data.sources.len(),
            "sources",
        ),
        entries(move || {
            let entries = shown(site, &site.query.read());
            entries[shown_of(site, entries.len())]
                .iter()
                .map(|source| source_card(site, source))
                .collect()
        }),
    ];
    pieces.extend(pager_of(site, data.sources.len(), move || {
        shown(site, &site.query.read()).len()
    }));
    pieces.push(piece(move || section_end(site, Section::Sources)));
    pieces
}

fn shown(site: Site, query: &Query) -> Vec<&'static Source> {
    let kind = query
        .get(Param::Kind)
        .and_then(|name| SourceKind::ALL.into_iter().find(|kind| kind.name() == name));
    site.data
        .sources
        .iter()
        .filter(|source| kind.is_none_or(|kind| source.kind == kind))
        .collect()
}
