//! What is wrong with a node according to schema.org: a type or property that does not exist or is superseded, a
//! property that the type does not have, a value that the property does not accept.

use serde_json::Value;

use crate::values::{is_address, is_date};
use crate::vocabulary::Vocabulary;

/// A duration in ISO 8601 minutes.
fn is_duration(text: &str) -> bool {
    let minutes = text
        .strip_prefix("PT")
        .and_then(|rest| rest.strip_suffix('M'));
    minutes.is_some_and(|minutes| minutes.parse::<u16>().is_ok())
}

/// The types of what an `@id` refers to.
pub type Known<'a> = &'a dyn Fn(&str) -> Option<Vec<String>>;

impl Vocabulary {
    /// What is wrong with a node and with the nodes inside it.
    pub fn faults(&self, node: &Value, known: Known<'_>) -> Vec<String> {
        let mut faults = Vec::new();
        let kinds = types_of(node);
        if kinds.is_empty() {
            faults.push(format!("a node without a type: {node}"));
        }
        for kind in kinds.iter().filter(|kind| !self.has_type(kind)) {
            faults.push(format!("there is no type {kind}"));
        }
        let own = node.as_object().into_iter().flatten();
        for (name, value) in own.filter(|(name, _)| !name.starts_with('@')) {
            // `query-input` describes what may be put into `query`.
            let (name, is_input) = match name.strip_suffix("-input") {
                Some(name) => (name, true),
                None => (name.as_str(), false),
            };
            let on = kinds.join(", ");
            let Some(property) = self.get(name) else {
                faults.push(format!("{on}: there is no property {name}"));
                continue;
            };
            if let Some(better) = &property.superseded_by {
                faults.push(format!("{on}: {better} has superseded {name}"));
            }
            // A role is between a thing and the value of its property, and has that property itself.
            let is_role = self.is_any_of(&kinds, &["Role".to_owned()]);
            if !is_role && !self.is_any_of(&kinds, &property.domain) {
                faults.push(format!("{on} has no property {name}"));
            }
            let single = std::slice::from_ref(value);
            for value in value.as_array().map_or(single, Vec::as_slice) {
                let fits = match value {
                    Value::String(_) if is_input => true,
                    _ => self.fits(value, &property.range, known),
                };
                if !fits {
                    let range = property.range.join(" or ");
                    faults.push(format!("{on}: {name} takes {range}, not {value}"));
                }
                if value.is_object() && !is_reference(value) {
                    faults.extend(self.faults(value, known));
                }
            }
        }
        faults
    }

    fn fits(&self, value: &Value, range: &[String], known: Known<'_>) -> bool {
        let takes = |kind: &str| range.iter().any(|own| own == kind);
        match value {
            Value::String(text) => {
                takes("Text")
                    || takes("URL") && is_address(text)
                    || (takes("Date") || takes("DateTime")) && is_date(text)
                    || takes("Duration") && is_duration(text)
            }
            Value::Number(number) => {
                takes("Number") || takes("Float") || takes("Integer") && !number.is_f64()
            }
            Value::Bool(_) => takes("Boolean"),
            Value::Object(_) => {
                let kinds = match value["@id"].as_str() {
                    Some(id) if is_reference(value) => known(id).unwrap_or_default(),
                    _ => types_of(value),
                };
                self.is_any_of(&kinds, range) || self.is_any_of(&kinds, &["Role".to_owned()])
            }
            Value::Null | Value::Array(_) => false,
        }
    }
}

/// The types of a node.
pub fn types_of(node: &Value) -> Vec<String> {
    let kinds = match &node["@type"] {
        Value::Array(kinds) => kinds.as_slice(),
        kind => std::slice::from_ref(kind),
    };
    let kinds = kinds.iter().filter_map(Value::as_str);
    kinds.map(str::to_owned).collect()
}

/// Whether a node just refers to another.
pub fn is_reference(node: &Value) -> bool {
    let own = node.as_object();
    own.is_some_and(|own| own.len() == 1 && own.contains_key("@id"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(node: &Value) -> String {
        let known = |id: &str| (id == "#person").then(|| vec!["Person".to_owned()]);
        Vocabulary::schema_org().faults(node, &known).join("; ")
    }

    #[test]
    fn sound_nodes_are_not_complained_about() {
        for node in [
            json!({ "@type": "TVSeries", "name": "A", "numberOfEpisodes": 4, "startDate": "2017-07-09" }),
            json!({ "@type": "TVSeries", "director": { "@type": "Person", "name": "B" }, "award": ["C", "D"] }),
            json!({ "@type": "TVSeries", "director": { "@id": "#person" }, "url": "https://example.org/" }),
            json!({ "@type": "MusicAlbum", "datePublished": "1992", "byArtist": { "@type": "MusicGroup" } }),
            json!({ "@type": "SearchAction", "query-input": "required name=q" }),
        ] {
            assert_eq!(told(&node), "", "{node}");
        }
    }

    #[test]
    fn whatever_schema_org_does_not_know_is_told() {
        for (node, part) in [
            (json!({ "@type": "TVShow" }), "there is no type TVShow"),
            (json!({ "name": "A" }), "without a type"),
            (
                json!({ "@type": "Person", "nane": "A" }),
                "there is no property nane",
            ),
            (
                json!({ "@type": "Person", "episodeNumber": 1 }),
                "Person has no property episodeNumber",
            ),
            (
                json!({ "@type": "TVSeries", "awards": "A" }),
                "award has superseded awards",
            ),
            (
                json!({ "@type": "TVSeries", "numberOfEpisodes": "four" }),
                "takes Integer",
            ),
            (
                json!({ "@type": "TVSeries", "numberOfEpisodes": 4.5 }),
                "takes Integer",
            ),
            (
                json!({ "@type": "TVSeries", "director": "Somebody" }),
                "director takes Person",
            ),
            (
                json!({ "@type": "TVSeries", "director": { "@type": "Place" } }),
                "director takes Person",
            ),
            (
                json!({ "@type": "TVSeries", "director": { "@id": "#place" } }),
                "director takes Person",
            ),
            (
                json!({ "@type": "TVSeries", "startDate": "9 July 2017" }),
                "startDate takes Date",
            ),
            (
                json!({ "@type": "TVSeries", "name": null }),
                "name takes Text",
            ),
            (
                json!({ "@type": "Person", "url": "no address" }),
                "url takes URL",
            ),
            (
                json!({ "@type": "TVSeries", "director": { "@type": "Person", "nane": "A" } }),
                "there is no property nane",
            ),
        ] {
            let told = told(&node);
            assert!(told.contains(part), "{node}: {told}");
        }
    }
}
