//! The query string: the part of a page's state that a visitor would share, read through one enum of parameters.

use strum::{EnumString, IntoStaticStr};

/// A parameter. Every one that any page reads is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Param {
    /// The text searched for.
    #[strum(serialize = "q")]
    Text,
    /// People with this role.
    Role,
    /// Entries of this kind.
    Kind,
    /// Awards with this result.
    Result,
    /// Awards from this body.
    Body,
    /// The order of a list.
    Sort,
    /// The page of a filtered or sorted list, from 2; the pages of a whole list have their own addresses.
    Page,
}

impl Param {
    /// The parameter with a name, if there is one.
    pub fn from_name(name: &str) -> Option<Param> {
        name.parse().ok()
    }

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// The parameters of an address. Unknown ones are ignored; of repeated ones the first counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(Param, String)>);

/// Longer query strings are cut off: no page of ours writes one.
const LONGEST: usize = 2000;

impl Query {
    /// Reads `?name=value&…`, with or without the question mark.
    pub fn parse(text: &str) -> Query {
        let text = text.strip_prefix('?').unwrap_or(text);
        let end = text.floor_char_boundary(LONGEST);
        let mut query = Query::default();
        for (name, value) in form_urlencoded::parse(&text.as_bytes()[..end]) {
            if let Some(param) = Param::from_name(&name)
                && query.get(param).is_none()
            {
                query.set(param, &value);
            }
        }
        query
    }

    /// Whether it has no parameters.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of a parameter; an empty one counts as absent.
    pub fn get(&self, param: Param) -> Option<&str> {
        self.0
            .iter()
            .find(|(own, _)| *own == param)
            .map(|(_, value)| value.as_str())
    }

    /// The same query with one parameter set or removed. Any change goes back to the first page of the list.
    pub fn with(&self, param: Param, value: Option<&str>) -> Query {
        let pairs: Vec<_> = self
            .0
            .iter()
            .filter(|(own, _)| ![param, Param::Page].contains(own))
            .cloned()
            .collect();
        let mut query = Query(pairs);
        query.set(param, value.unwrap_or_default());
        query
    }

    fn set(&mut self, param: Param, value: &str) {
        if !value.is_empty() {
            self.0.push((param, value.to_owned()));
        }
    }

    /// `?name=value&…`, or nothing for an empty query.
    pub fn to_address(&self) -> String {
        let mut address = String::new();
        for (param, value) in &self.0 {
            address.push(if address.is_empty() { '?' } else { '&' });
            address.push_str(param.name());
            address.push('=');
            address.extend(form_urlencoded::byte_serialize(value.as_bytes()));
        }
        address
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_reads_back_as_written() {
        for text in [
            "",
            "?q=j%C3%A4rvi",
            "?role=producer&sort=name",
            "?q=a+b%26c",
        ] {
            assert_eq!(Query::parse(text).to_address(), text);
        }
    }

    #[test]
    fn odd_queries_are_taken_calmly() {
        for (text, q) in [
            ("q=%", Some("%")),
            ("?q=%zz", Some("%zz")),
            ("?q=%ff", Some("\u{fffd}")),
            ("?q=", None),
            ("?x=1&q=a&q=b", Some("a")),
            ("?&&=&q", None),
        ] {
            assert_eq!(Query::parse(text).get(Param::Text), q, "{text}");
        }
        let long = format!("?q={}", "ä".repeat(5000));
        assert!(Query::parse(&long).get(Param::Text).is_some());
    }
}
