//! Sharing: a link to itself for every entry on a page. The controls that share and cite are in [`crate::controls`].

use maud::{Markup, html};

/// A link from an entry to itself: its address is the one to copy. With the module, a click copies it.
pub fn permalink(id: &str, name: &str) -> Markup {
    html! { a.permalink href={ "#" (id) } aria-label={ "Link to “" (name) "”" } { "#" } }
}
