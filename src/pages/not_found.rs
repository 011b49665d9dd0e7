//! The page for an address that does not exist, with a way on.

use maud::{Markup, html};

use crate::components::{Piece, broken_lines, piece, search_form};
use crate::route::Route;
use crate::site::Site;

pub fn view(site: Site) -> Vec<Piece> {
    let mut pieces = vec![piece(move || head(site))];
    pieces.extend(search_form(site));
    pieces.push(piece(move || ways(site)));
    pieces
}

fn head(site: Site) -> Markup {
    html! {
        header.page-head.with-lines {
            (broken_lines(site))
            p.kicker { "404" }
            h1 tabindex="-1" { "There is no such page" }
            p.lead {
                "The address may be mistyped, or the page may have moved. Search for it, or begin at one of these."
            }
        }
    }
}

fn ways(site: Site) -> Markup {
    html! {
        ul.index.plain {
            @for (section, text) in &site.data.series.pages {
                li { a href=(site.base.href(&Route::Section(*section))) { (text.menu.as_str()) } }
            }
        }
    }
}
