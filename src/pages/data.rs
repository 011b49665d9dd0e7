//! Data: the dataset itself for whoever wants to use it, its files and how to read them.

use maud::{Markup, html};

use crate::components::{prose, section, section_end, section_head};
use crate::dataset::{BUNDLE, BUNDLE_SCHEMA, FORMAT, File, Section};
use crate::site::Site;

pub fn view(site: Site) -> Markup {
    html! {
        div.page {
            (section_head(site, Section::Data))
            (section("whole", "Everything in one file", whole(site)))
            (section("files", "File by file", files(site)))
            (section("reading", "How to read it", reading()))
            (section("terms", "Use and credit", terms(site)))
            (section_end(site, Section::Data))
        }
    }
}

fn whole(site: Site) -> Markup {
    html! {
        dl.record {
            div {
                dt { "All files" }
                dd {
                    a href=(site.base.file(BUNDLE)) { "bundle.json" }
                    " holds each file under a key of its own"
                }
            }
            div {
                dt { "JSON Schema" }
                dd {
                    a href=(site.base.file(BUNDLE_SCHEMA)) { "schema/bundle.json" }
                    " says what every key means"
                }
            }
            div { dt { "Format" } dd { (FORMAT) "; another number would mean other keys or meanings" } }
            @if let Some(date) = site.data.series.updated {
                div { dt { "Last change" } dd { (date.words()) } }
            }
        }
    }
}

/// On a phone the table is wider than the page and scrolls inside it, by keys too.
fn files(site: Site) -> Markup {
    html! {
        section.scroll aria-label="The files" tabindex="0" {
            table {
                caption { "Every file by itself, as it is edited" }
                thead {
                    tr {
                        th scope="col" { "File" }
                        th scope="col" { "Holds" }
                        th.number scope="col" { "Entries" }
                        th scope="col" { "Schema" }
                    }
                }
                tbody {
                    @for file in File::ALL {
                        tr {
                            th scope="row" { a href=(site.base.file(&file.path())) { (file.name()) } }
                            td { (file.holds()) }
                            td.number { (file.count(site.data)) }
                            td {
                                a href=(site.base.file(&file.schema_path())) {
                                    "Schema"
                                    span.visually-hidden { " of " (file.name()) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn reading() -> Markup {
    html! {
        dl.record {
            div {
                dt { "Entries" }
                dd {
                    "Each has a " code { "slug" } ", the last part of its address on this site. A fact has an "
                    code { "id" } " instead, such as " code { "f001" } "."
                }
            }
            div {
                dt { "References" }
                dd {
                    "Entries name each other by section and slug where any kind can stand (" code { "about" }
                    "), by slug alone where only one can (" code { "sources" } "), and facts by id ("
                    code { "facts" } "). Whatever is named exists."
                }
            }
            div {
                dt { "Text" }
                dd { "Paragraphs may hold links, " code { "[words](section/slug)" } ", and no other markup." }
            }
            div {
                dt { "Dates" }
                dd {
                    code { "1990" } ", " code { "1990-06" } ", " code { "1990-06-30" } ", or two of them with "
                    code { "/" } " between: as exact as the source and no more. " code { "basis" }
                    " says how a date is known; without one, a source prints it."
                }
            }
            div { dt { "Gaps" } dd { "Where a key is absent, no source says." } }
            div {
                dt { "Outside" }
                dd {
                    code { "outside" }
                    " holds what only texts outside the sources say, with its origin. It never counts as a fact."
                }
            }
        }
    }
}

fn terms(site: Site) -> Markup {
    html! {
        div.prose {
            @if let Some(terms) = &site.data.series.terms { p { (prose(site, terms)) } }
            p {
                "The addresses stay as they are, and pages of other sites may fetch them. "
                "Give the address of this page and the day of the last change, so that others find what you have found."
            }
        }
    }
}
