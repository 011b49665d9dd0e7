//! Addresses for the outside world: with the host, if it is known.

use crate::route::{Base, Place, Route};

/// Where the site is published.
#[derive(Clone, Copy, Debug)]
pub struct Addresses<'a> {
    /// The base path.
    pub base: Base,
    /// The host, such as `https://example.org`. Without it an address is just its path, and readers add the host they
    /// got the page from.
    pub host: Option<&'a str>,
}

impl Addresses<'_> {
    /// The address of a page.
    pub fn page(self, route: &Route) -> String {
        self.whole(&self.base.href(route))
    }

    /// The address of a place on a page.
    pub fn place(self, place: &Place) -> String {
        self.whole(&self.base.place(place))
    }

    /// The address of a file, named by its path below the base.
    pub fn file(self, path: &str) -> String {
        self.whole(&self.base.file(path))
    }

    fn whole(self, path: &str) -> String {
        format!("{}{path}", self.host.unwrap_or("").trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_the_host_where_it_is_known() {
        let base = Base("/x/");
        for (host, address) in [
            (None, "/x/a.png"),
            (Some("https://example.org"), "https://example.org/x/a.png"),
            (Some("https://example.org/"), "https://example.org/x/a.png"),
        ] {
            assert_eq!(Addresses { base, host }.file("a.png"), address);
        }
    }
}
