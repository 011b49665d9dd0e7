//! The search form: a plain form without scripts, search as you type with them.

use maud::{Markup, html};

use crate::query::{Param, Query};
use crate::route::Route;
use crate::section::Section;

/// A field and a button; the text searched for is always the one in the address.
pub fn search_form(query: &Query) -> Markup {
    html! {
        form.search role="search" action=(Route::Section(Section::Search).path()) method="get" {
            label for="q" { "Search" }
            input id="q" type="search" name="q" autocomplete="off" spellcheck="false" maxlength="100"
                value=[query.get(Param::Text)];
            button type="submit" { "Search" }
        }
    }
}
