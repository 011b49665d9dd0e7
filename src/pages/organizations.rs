//! Organizations: companies, labels, groups, outlets and award bodies, filtered by kind.

use super::by_kind::Kinds;
use crate::components::{Piece, organization_card};
use crate::dataset::{Organization, OrganizationKind, Section};
use crate::site::Site;

const KINDS: Kinds<Organization, OrganizationKind> = Kinds {
    section: Section::Organizations,
    noun: "organizations",
    entries: |site| &site.data.organizations,
    all: &OrganizationKind::ALL,
    kind: |organization| organization.kind,
    name: OrganizationKind::name,
    label: OrganizationKind::label,
    card: organization_card,
};

pub fn view(site: Site) -> Vec<Piece> {
    KINDS.view(site)
}
