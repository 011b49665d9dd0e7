//! The text version of a picture: the same as a table, folded away until somebody asks for it.

use maud::{Markup, html};

/// A table of what a picture shows. The first cell of a row names it.
pub fn table(caption: &str, heads: &[&str], rows: Vec<Vec<Markup>>) -> Markup {
    html! {
        details.table-of {
            summary { "As a table" }
            section.scroll aria-label=(caption) tabindex="0" {
                table {
                    caption { (caption) }
                    thead { tr { @for head in heads { th scope="col" { (head) } } } }
                    tbody {
                        @for row in rows {
                            tr {
                                @for (at, cell) in row.iter().enumerate() {
                                    @if at == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
