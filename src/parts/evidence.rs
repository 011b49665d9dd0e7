//! Evidence: what a statement is based on, shown next to it.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use super::links::{Link, Prose, link, prose};
use super::page::section;
use super::sharing::permalink;

/// A date, as it is read.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct When {
    /// The date for machines, and in words.
    pub date: Option<(String, String)>,
    /// What it is based on, if the source does not print it.
    pub basis: Option<String>,
    /// A note for the reader.
    pub note: Option<String>,
}

/// A fact in a list.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Fact {
    /// Its id, which is also its `id` on the page.
    pub id: String,
    /// What it says.
    pub text: String,
    /// When that was.
    pub when: Option<When>,
    /// The name of its source, linked to the fact there; `None` on the page of the source itself.
    pub source: Option<Link>,
    /// The disagreement it is part of. Only set on the page of its source, where footnotes get it from.
    pub disagreement: Option<Link>,
}

/// A small mark that links to the fact a statement is based on.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Mark {
    /// The id of the fact.
    pub id: String,
    /// The address of the fact.
    pub to: String,
    /// The name of its source.
    pub source: String,
    /// Whether sources disagree about it.
    pub contested: bool,
}

/// A statement and what it is based on.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Statement {
    /// What is said.
    pub text: Prose,
    /// The facts.
    pub marks: Vec<Mark>,
}

/// Something known only from outside the sources.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Outside {
    /// What it says.
    pub text: Prose,
    /// Its origin.
    pub origin: String,
}

/// A disagreement in a list: its name, linked to the full account, and what this site says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Disagreement {
    /// Its name.
    pub name: Link,
    /// What this site says.
    pub choice: Prose,
}

/// A quote in the speaker's own words.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Quote {
    /// Its `id` on the page.
    pub id: String,
    /// The sentence.
    pub words: String,
    /// Who said it, where, and in which source. Each part is isolated for its own writing direction.
    pub said: Vec<Prose>,
    /// The facts that report it in our words.
    pub marks: Vec<Mark>,
}

/// A list of facts, each with its date, its source and its id. On the page of their source each has a link to itself.
pub fn facts(facts: &[Fact]) -> Markup {
    html! {
        ol.facts {
            @for fact in facts {
                li id=(fact.id) {
                    span.fact-text { (fact.text) }
                    " "
                    @if let Some(date) = &fact.when { span.fact-date { (when(date)) } }
                    " "
                    @match &fact.source {
                        Some(source) => (fact_source(&fact.id, source)),
                        None => {
                            span.fact-source {
                                span.fact-id { (fact.id) }
                                (permalink(&fact.id, &fact.id))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The source and the id of a fact, linked to the fact on the page of its source.
fn fact_source(id: &str, source: &Link) -> Markup {
    html! {
        a.fact-source href=[&source.to] {
            bdi { (source.words) }
            span.fact-id { (id) }
        }
    }
}

/// The marks of a statement.
pub fn marks(marks: &[Mark]) -> Markup {
    html! {
        @if !marks.is_empty() {
            span.marks {
                @for Mark { id, to, source, contested } in marks {
                    a.mark.contested[*contested] href=(to) aria-label={
                        "Source: " (source) ", fact " (id) @if *contested { ", on which sources disagree" }
                    } { (id) }
                }
            }
        }
    }
}

/// What a mark opens: the fact, its source, and the disagreement it is part of.
pub fn footnote(fact: &Fact, source: &Link) -> Markup {
    html! {
        p { (fact.text) @if let Some(date) = &fact.when { " " span.fact-date { (when(date)) } } }
        p { (fact_source(&fact.id, source)) }
        @if let Some(disagreement) = &fact.disagreement {
            p.contested { "Sources disagree: " (link(disagreement)) }
        }
    }
}

/// Statements as a list, each with its marks.
pub fn statements(statements: &[Statement]) -> Markup {
    html! {
        ul.statements { @for own in statements { li { (statement(own)) } } }
    }
}

/// One statement with its marks.
pub fn statement(statement: &Statement) -> Markup {
    html! { (prose(&statement.text)) " " (marks(&statement.marks)) }
}

/// The sources that say so, as linked names.
pub fn sources(sources: &[Link]) -> Markup {
    html! {
        span.source-names {
            @for source in sources { a.source href=[&source.to] { (source.words) } }
        }
    }
}

/// A date in words, with what it is based on if the source does not print it, and its note.
pub fn when(when: &When) -> Markup {
    html! {
        @if let Some((machine, words)) = &when.date { time datetime=(machine) { (words) } }
        @if let Some(basis) = &when.basis { " " span.basis { (basis) } }
        @if let Some(note) = &when.note { " " span.date-note { (note) } }
    }
}

/// What is known only from outside the sources, labeled as such.
pub fn outside(notes: &[Outside]) -> Markup {
    if notes.is_empty() {
        return Markup::default();
    }
    section(
        "outside",
        "From elsewhere",
        html! {
            p.aside { "Not from the source documents, and not counted among their facts." }
            (outside_lines(notes))
        },
    )
}

/// The same without a heading, for entries that share a page.
pub fn outside_lines(notes: &[Outside]) -> Markup {
    html! {
        @if !notes.is_empty() {
            ul.outside {
                @for note in notes {
                    li {
                        span.outside-mark { "From elsewhere" }
                        " "
                        (prose(&note.text))
                        " "
                        cite.origin { (note.origin) }
                    }
                }
            }
        }
    }
}

/// What the sources do not say.
pub fn unknown(gaps: &[String]) -> Markup {
    html! {
        @if !gaps.is_empty() {
            div.unknown {
                p { "What the sources don’t say" }
                ul { @for gap in gaps { li { (gap) } } }
            }
        }
    }
}

/// Quotes, each in quotation marks and with a link to itself.
pub fn quotes(list: &[Quote]) -> Markup {
    if list.is_empty() {
        return Markup::default();
    }
    let entries = html! {
        @for quote in list {
            div.entry id=(quote.id) {
                (permalink(&quote.id, &quote.words))
                p.quote { q { (quote.words) } }
                p.named-by { @for part in &quote.said { (prose(part)) } " " (marks(&quote.marks)) }
            }
        }
    };
    section("quotes", "Quotes", entries)
}

/// Where the sources disagree about this, each with a link to readings, choice and reason.
pub fn disagreements(list: &[Disagreement]) -> Markup {
    if list.is_empty() {
        return Markup::default();
    }
    let entries = html! {
        ul.disagreements {
            @for disagreement in list {
                li {
                    strong { (link(&disagreement.name)) }
                    " "
                    (prose(&disagreement.choice))
                }
            }
        }
    };
    section("disagree", "Where the sources disagree", entries)
}
