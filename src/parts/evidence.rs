//! Evidence: what a statement rests on, shown beside it.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use super::links::{Link, Prose, link, prose};
use super::page::section;
use super::sharing::permalink;

/// A date as it is read.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct When {
    /// The date for machines, and in words.
    pub date: Option<(String, String)>,
    /// What it rests on where the source does not print it.
    pub basis: Option<String>,
    /// What a reader should know of it.
    pub note: Option<String>,
}

/// A fact in a list.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Fact {
    /// Its id, and that of its place on the page.
    pub id: String,
    /// What it says.
    pub text: String,
    /// When that was.
    pub when: Option<When>,
    /// The name of its source, which leads to it there; nothing on the page of the source itself.
    pub source: Option<Link>,
    /// The disagreement it is part of; told on the page of its source, from which footnotes are read.
    pub disagreement: Option<Link>,
}

/// A small mark that leads to the fact a statement rests on.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Mark {
    /// The id of the fact.
    pub id: String,
    /// Where the fact stands.
    pub to: String,
    /// The name of its source.
    pub source: String,
    /// Whether sources disagree on it.
    pub contested: bool,
}

/// A statement and what it rests on.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Statement {
    /// What is said.
    pub text: Prose,
    /// The facts.
    pub marks: Vec<Mark>,
}

/// What only outside text says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Outside {
    /// What it says.
    pub text: Prose,
    /// Who says so.
    pub origin: String,
}

/// A disagreement in a list: its name, which leads to where it is told, and what this site says.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Disagreement {
    /// Its name.
    pub name: Link,
    /// What this site says.
    pub choice: Prose,
}

/// A sentence in the words of whoever said it.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Quote {
    /// The `id` of its place on the page.
    pub id: String,
    /// The sentence.
    pub words: String,
    /// Who said it, where, and in which source it is printed: each part keeps its direction of writing to itself.
    pub said: Vec<Prose>,
    /// The facts that tell it in our words.
    pub marks: Vec<Mark>,
}

/// A list of facts, each with its date, its source and its id. On the page of their source each gives its own address.
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

/// The source and the id of a fact, which lead to it on the page of its source.
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

/// A date in words, with what it rests on where the source does not print it, and what a reader should know of it.
pub fn when(when: &When) -> Markup {
    html! {
        @if let Some((machine, words)) = &when.date { time datetime=(machine) { (words) } }
        @if let Some(basis) = &when.basis { " " span.basis { (basis) } }
        @if let Some(note) = &when.note { " " span.date-note { (note) } }
    }
}

/// What only outside text says, marked as such.
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

/// Quotes, each in quotation marks and with an address of its own.
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

/// Where the sources disagree about this, each leading to readings, choice and reason.
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
