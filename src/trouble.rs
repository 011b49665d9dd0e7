//! Trouble: what a visitor is told when the page cannot become interactive. It stays readable all the same.

/// Why the page stays plain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The network did not answer.
    Offline,
    /// The host has no dataset there, or answers with an error.
    Missing,
    /// What came is cut short or not what it should be.
    Broken,
    /// The dataset belongs to another release of the site.
    Version,
    /// The module did not load or start.
    Module,
    /// The module stopped.
    Stopped,
}

impl Trouble {
    /// Every kind; the prerendered page holds a message for each.
    pub const ALL: [Trouble; 6] = [
        Trouble::Offline,
        Trouble::Missing,
        Trouble::Broken,
        Trouble::Version,
        Trouble::Module,
        Trouble::Stopped,
    ];

    /// The name by which the message is shown.
    pub fn name(self) -> &'static str {
        match self {
            Trouble::Offline => "offline",
            Trouble::Missing => "missing",
            Trouble::Broken => "broken",
            Trouble::Version => "version",
            Trouble::Module => "module",
            Trouble::Stopped => "stopped",
        }
    }

    /// What the visitor reads.
    pub fn message(self) -> &'static str {
        match self {
            Trouble::Offline => {
                "The site’s data could not be fetched: the network did not answer. \
                 You can read this page and follow its links; search and filters are off for now."
            }
            Trouble::Missing => {
                "The site’s data is not where it should be. \
                 You can read this page and follow its links; search and filters are off for now."
            }
            Trouble::Broken => {
                "The site’s data arrived damaged. \
                 You can read this page and follow its links; search and filters are off for now."
            }
            Trouble::Version => {
                "A newer release of this site is being put in place. \
                 You can read this page and follow its links; search and filters will be back in a moment."
            }
            Trouble::Module => {
                "The interactive part of this site did not load. \
                 You can read this page and follow its links; search and filters are off for now."
            }
            Trouble::Stopped => {
                "Something in this site went wrong and its interactive part has stopped. \
                 You can read this page and follow its links; search and filters are off for now."
            }
        }
    }
}
