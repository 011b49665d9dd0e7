//! Data: the dataset itself for anyone who wants to use it, its files and how to read them.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use crate::parts::{Prose, SectionHead, Tail, prose, section, section_end, section_head};

/// What the page says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Data {
    /// Heading and introduction.
    pub head: SectionHead,
    /// The address of the whole dataset as one file.
    pub bundle: String,
    /// The address of its schema.
    pub schema: String,
    /// The version of its format.
    pub format: u32,
    /// When it was last changed.
    pub updated: Option<String>,
    /// Its files.
    pub files: Vec<File>,
    /// How it may be used.
    pub terms: Option<Prose>,
    /// How the page ends.
    pub end: Tail,
}

/// A file of the dataset.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its address.
    pub to: String,
    /// What is in it.
    pub holds: String,
    /// How many entries.
    pub entries: usize,
    /// The address of its schema.
    pub schema: String,
}

impl Data {
    /// The page.
    pub fn markup(&self) -> Markup {
        html! {
            div.page {
                (section_head(&self.head))
                (section("whole", "Everything in one file", self.whole()))
                (section("files", "File by file", files(&self.files)))
                (section("reading", "How to read it", reading()))
                (section("terms", "Use and credit", self.terms()))
                (section_end(&self.end))
            }
        }
    }

    fn whole(&self) -> Markup {
        html! {
            dl.record {
                div {
                    dt { "All files" }
                    dd {
                        a href=(self.bundle) { "bundle.json" }
                        " has each file under its own key"
                    }
                }
                div {
                    dt { "JSON Schema" }
                    dd {
                        a href=(self.schema) { "schema/bundle.json" }
                        " says what every key means"
                    }
                }
                div { dt { "Format" } dd { (self.format) "; changes when keys or their meanings do" } }
                @if let Some(date) = &self.updated {
                    div { dt { "Last change" } dd { (date) } }
                }
            }
        }
    }

    fn terms(&self) -> Markup {
        html! {
            section.prose {
                @if let Some(terms) = &self.terms { p { (prose(terms)) } }
                p {
                    "These addresses are permanent, and other sites may fetch them. "
                    "If you use the data, cite this page and the date of the last change."
                }
            }
        }
    }
}

/// On a phone the table is wider than the page and scrolls inside it, also with the keyboard.
fn files(files: &[File]) -> Markup {
    html! {
        section.scroll aria-label="The files" tabindex="0" {
            table {
                caption { "Every file, as edited" }
                thead {
                    tr {
                        th scope="col" { "File" }
                        th scope="col" { "Contents" }
                        th.number scope="col" { "Entries" }
                        th scope="col" { "Schema" }
                    }
                }
                tbody {
                    @for file in files {
                        tr {
                            th scope="row" { a href=(file.to) { (file.name) } }
                            td { (file.holds) }
                            td.number { (file.entries) }
                            td {
                                a href=(file.schema) {
                                    "Schema"
                                    span.visually-hidden { " of " (file.name) }
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
                    "Entries refer to each other by section and slug where any kind is possible (" code { "about" }
                    "), by slug alone where only one is (" code { "sources" } "), and to facts by id ("
                    code { "facts" } "). What they refer to always exists."
                }
            }
            div {
                dt { "Text" }
                dd { "Paragraphs may contain links, " code { "[words](section/slug)" } ", and no other markup." }
            }
            div {
                dt { "Dates" }
                dd {
                    code { "1990" } ", " code { "1990-06" } ", " code { "1990-06-30" } ", or two of them with "
                    code { "/" } " between: exactly as precise as the source. " code { "basis" }
                    " says where a date comes from; without it, a source prints the date."
                }
            }
            div { dt { "Gaps" } dd { "If a key is absent, no source says." } }
            div {
                dt { "Outside" }
                dd {
                    code { "outside" }
                    " is what only other texts say, with its origin. It never counts as a fact."
                }
            }
        }
    }
}
