//! Trouble: what a visitor is told if something they asked for is unavailable. The page stays readable all the same.

use strum::{IntoStaticStr, VariantArray};

/// Why something is unavailable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Trouble {
    /// A file could not be fetched, or only in part. Browsers do not say which.
    Missing,
    /// A file belongs to another release of the site.
    Version,
    /// The module did not load or start.
    Module,
    /// The module stopped.
    Stopped,
}

impl Trouble {
    /// Every kind; the prerendered page has a message for each.
    pub const ALL: &[Trouble] = Trouble::VARIANTS;

    /// The name of the message.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// What the visitor reads.
    pub fn message(self) -> &'static str {
        match self {
            Trouble::Missing => {
                "Something this needs could not be loaded. \
                 You can still read this page and follow its links; search and filters are off for now."
            }
            Trouble::Version => {
                "A newer version of this site is being installed. \
                 You can still read this page and follow its links; search and filters will be back in a moment."
            }
            Trouble::Module => {
                "The interactive part of this site did not load. \
                 You can still read this page and follow its links; search and filters are off for now."
            }
            Trouble::Stopped => {
                "Something went wrong, and the interactive part of this site has stopped. \
                 You can still read this page and follow its links; search and filters are off for now."
            }
        }
    }
}
