//! Sections: the fixed pages of a companion, and also the first word of every reference.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A fixed page. Its name is the first segment of its address and of every [`crate::reference::EntityRef`] to it.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Section {
    /// The home page; as a reference, the series itself.
    Series,
    /// The list of parts.
    Episodes,
    /// Everyone the sources mention.
    People,
    /// Companies, labels, groups, outlets and award bodies.
    Organizations,
    /// Records and films the sources mention.
    Works,
    /// Award entries.
    Awards,
    /// Dated and undated events.
    Timeline,
    /// Where and when it could be seen.
    Release,
    /// Reviews and scores.
    Reception,
    /// The soundtrack.
    Soundtrack,
    /// Lessons drawn from the series.
    Lessons,
    /// The source documents.
    Sources,
    /// Where the sources contradict themselves or each other.
    Disagreements,
    /// Search over everything.
    Search,
    /// The dataset, for anyone who wants to use it.
    Data,
}

impl Section {
    /// Every section, in the order they are offered to visitors.
    pub const ALL: &[Section] = Section::VARIANTS;

    /// The name in references and, except for the home page, in addresses.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The section with that name.
    pub fn from_name(name: &str) -> Option<Section> {
        name.parse().ok()
    }

    /// Whether an entry of this section has a page of its own (`/people/{slug}/`).
    pub fn has_item_pages(self) -> bool {
        matches!(
            self,
            Section::Episodes
                | Section::People
                | Section::Organizations
                | Section::Works
                | Section::Awards
                | Section::Sources
        )
    }

    /// Whether this section has entries at all, on pages of their own or as parts of its page (`/lessons/#slug`).
    pub fn has_items(self) -> bool {
        !matches!(
            self,
            Section::Series | Section::Soundtrack | Section::Search | Section::Data
        )
    }
}
