//! Organizations: companies, labels, groups, outlets and award bodies, filtered by kind.

use leptos::prelude::*;

use crate::components::{
    Piece, choices, count_status, counted, entries, organization_card, pager_of, piece,
    section_end, section_head, shown_of,
};
use crate::dataset::{Organization, OrganizationKind, Section};
use crate::query::{Param, Query};
use crate::site::Site;

pub fn view(site: Site) -> Vec<Piece> {
    let data = site.data;
    let kinds = counted(
        &OrganizationKind::ALL,
        |kind| {
            data.organizations
                .iter()
                .filter(|entry| entry.kind == kind)
                .count()
        },
        OrganizationKind::name,
        OrganizationKind::label,
    );
    let mut pieces = vec![
        piece(move || section_head(site, Section::Organizations)),
        choices(site, Param::Kind, "Kind", "All", kinds),
        count_status(
            move || shown(site, &site.query.read()).len(),
            data.organizations.len(),
            "organizations",
        ),
        entries(move || {
            let entries = shown(site, &site.query.read());
            entries[shown_of(site, entries.len())]
                .iter()
                .map(|organization| organization_card(site, organization))
                .collect()
        }),
    ];
    pieces.extend(pager_of(site, data.organizations.len(), move || {
        shown(site, &site.query.read()).len()
    }));
    pieces.push(piece(move || section_end(site, Section::Organizations)));
    pieces
}

fn shown(site: Site, query: &Query) -> Vec<&'static Organization> {
    let kind = query.get(Param::Kind).and_then(|name| {
        OrganizationKind::ALL
            .into_iter()
            .find(|kind| kind.name() == name)
    });
    site.data
        .organizations
        .iter()
        .filter(|organization| kind.is_none_or(|kind| organization.kind == kind))
        .collect()
}
