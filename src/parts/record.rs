//! Records: what a visitor looks up first, each field with its label. Labels and values are worked out natively, so a
//! new field of the dataset adds nothing to the module.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use super::evidence::{When, sources, when};
use super::links::{Link, Prose, prose};

/// A field of a record.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Field {
    /// The label.
    pub label: String,
    /// The values, one per line.
    pub lines: Vec<Prose>,
    /// When, or a note about the value.
    pub when: Option<When>,
    /// Which sources say so.
    pub sources: Vec<Link>,
}

/// A record, field by field.
pub fn record(fields: &[Field]) -> Markup {
    html! {
        dl.record {
            @for field in fields {
                div {
                    dt { (field.label) }
                    dd {
                        @for line in &field.lines { (prose(line)) " " }
                        @if let Some(date) = &field.when { (when(date)) }
                        @if !field.sources.is_empty() { (sources(&field.sources)) }
                    }
                }
            }
        }
    }
}
