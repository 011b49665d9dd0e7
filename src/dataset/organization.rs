//! Organizations: companies, labels, groups, outlets and award bodies.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::{Alias, Ids, Outside, Prose, Section, form};

/// A company, label, group, outlet or award body mentioned in the sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Its address is `/organizations/{slug}/`.
    #[schemars(transform = form::slug)]
    pub slug: String,
    /// The name as the site writes it.
    #[schemars(transform = form::name)]
    pub name: String,
    /// What kind of organization it is.
    pub kind: OrganizationKind,
    /// Other names and spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub aliases: Vec<Alias>,
    /// One line, for lists and cards.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::line)]
    pub summary: String,
    /// 50 to 160 characters for search results and previews. If absent, made from name and summary.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(transform = form::description)]
    pub description: String,
    /// How it is connected with the series.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::paragraphs)]
    pub about: Vec<Prose>,
    /// Slugs of the sources that mention it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::Sources), transform = form::evidence)]
    pub sources: Vec<String>,
    /// Slugs of organizations that are easily confused with this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::entries(Section::Organizations))]
    pub not_to_be_confused_with: Vec<String>,
    /// What other sites call it.
    #[serde(default, skip_serializing_if = "Ids::is_empty")]
    pub ids: Ids,
    /// Former slugs. Their addresses still lead here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::former)]
    pub former: Vec<String>,
    /// What is known only from outside the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = form::few)]
    pub outside: Vec<Outside>,
}

/// What kind of organization it is.
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
    schemars::JsonSchema,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum OrganizationKind {
    /// A band or group of performers.
    Group,
    /// Performs or records under this name; no source says whether that is a group or one person.
    Act,
    /// A record label.
    Label,
    /// A company.
    Company,
    /// A service, such as a streaming service.
    Service,
    /// A broadcaster.
    Broadcaster,
    /// A production company.
    ProductionCompany,
    /// A company that distributes or licenses.
    Distributor,
    /// A newspaper, magazine or site.
    Outlet,
    /// A site that aggregates reviews.
    Aggregator,
    /// An organization that gives awards.
    AwardBody,
    /// A place where something happened.
    Venue,
    /// Something that no source describes.
    Other,
}

impl OrganizationKind {
    /// Every kind, in the order visitors see them.
    pub const ALL: &[OrganizationKind] = OrganizationKind::VARIANTS;

    /// The name used in the dataset and in addresses.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The label on pages.
    pub fn label(self) -> &'static str {
        match self {
            OrganizationKind::Group => "Group",
            OrganizationKind::Act => "Act",
            OrganizationKind::Label => "Record label",
            OrganizationKind::Company => "Company",
            OrganizationKind::Service => "Service",
            OrganizationKind::Broadcaster => "Broadcaster",
            OrganizationKind::ProductionCompany => "Production company",
            OrganizationKind::Distributor => "Distributor",
            OrganizationKind::Outlet => "Outlet",
            OrganizationKind::Aggregator => "Review aggregator",
            OrganizationKind::AwardBody => "Award body",
            OrganizationKind::Venue => "Venue",
            OrganizationKind::Other => "Kind not stated",
        }
    }
}
