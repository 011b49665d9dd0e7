//! Organizations: companies, labels, groups, outlets and award bodies, filtered by kind.

use leptos::prelude::*;

use crate::components::{
    Piece, choices, count_status, counted, entries, organization_card, piece, section_end,
    section_head,
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
    vec![
        piece(move || section_head(site, Section::Organizations)),
        choices(site, Param::Kind, "Kind", "All", kinds),
        count_status(
            move || shown(site, &site.query.read()).len(),
            data.organizations.len(),
            "organizations",
        ),
        entries(move || {
            shown(site, &site.query.read())
                .into_iter()
                .map(|organization| organization_card(site, organization))
                .collect()
        }),
        piece(move || section_end(site, Section::Organizations)),
    ]
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
