//! Sources: the documents on which everything rests, filtered by kind.

use super::by_kind::Kinds;
use crate::components::{Piece, source_card};
use crate::dataset::{Section, Source, SourceKind};
use crate::site::Site;

const KINDS: Kinds<Source, SourceKind> = Kinds {
    section: Section::Sources,
    noun: "sources",
    entries: |site| &site.data.sources,
    all: &SourceKind::ALL,
    kind: |source| source.kind,
    name: SourceKind::name,
    label: SourceKind::label,
    card: source_card,
};

pub fn view(site: Site) -> Vec<Piece> {
    KINDS.view(site)
}
