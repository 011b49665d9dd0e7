//! The query string: the part of a page's state that a visitor would share, read through one enum of parameters.

/// A parameter. Every one that any page reads is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Param {
    /// The text searched for.
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
    const ALL: [Param; 7] = [
        Param::Text,
        Param::Role,
        Param::Kind,
        Param::Result,
        Param::Body,
        Param::Sort,
        Param::Page,
    ];

    /// The parameter with a name, if there is one.
    pub fn from_name(name: &str) -> Option<Param> {
        Param::ALL.into_iter().find(|param| param.name() == name)
    }

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Param::Text => "q",
            Param::Role => "role",
            Param::Kind => "kind",
            Param::Result => "result",
            Param::Body => "body",
            Param::Sort => "sort",
            Param::Page => "page",
        }
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
        for pair in text[..end].split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            if let Some(param) = Param::from_name(name)
                && query.get(param).is_none()
            {
                query.set(param, &decode(value));
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
            encode(value, &mut address);
        }
        address
    }
}

/// Decodes a form value; invalid parts stay as they are.
pub fn decode(value: &str) -> String {
    let bytes = value.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut position = 0;
    while position < bytes.len() {
        let hex = bytes
            .get(position + 1..position + 3)
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (bytes[position], hex) {
            (b'%', Some(byte)) => {
                decoded.push(byte);
                position += 3;
            }
            (b'+', _) => {
                decoded.push(b' ');
                position += 1;
            }
            (byte, _) => {
                decoded.push(byte);
                position += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn encode(value: &str, address: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                address.push(byte as char);
            }
            b' ' => address.push('+'),
            _ => {
                address.push('%');
                address.push(HEX[usize::from(byte >> 4)] as char);
                address.push(HEX[usize::from(byte & 15)] as char);
            }
        }
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
