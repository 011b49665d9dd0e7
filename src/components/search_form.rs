//! The search form: a plain form without scripts, search as you type with them.

use leptos::prelude::*;
use maud::html;

use super::piece::{Piece, piece};
use crate::dataset::Section;
use crate::query::Param;
use crate::route::Route;
use crate::site::Site;

/// A field and a button; the text searched for is always the one in the address. `None` for a series without search.
pub fn search_form(site: Site) -> Option<Piece> {
    site.data.series.pages.get(&Section::Search)?;
    Some(piece(move || {
        let action = site.base.href(&Route::Section(Section::Search));
        let query = site.query.read_untracked();
        html! {
            form.search role="search" action=(action) method="get" {
                label for="q" { "Search" }
                input id="q" type="search" name="q" autocomplete="off" spellcheck="false" maxlength="100"
                    value=[query.get(Param::Text)];
                button type="submit" { "Search" }
            }
        }
    }))
}
