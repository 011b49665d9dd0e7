//! A node of structured data, built property by property; unknown values are left out.

use serde_json::{Map, Value};

/// The most values of one property: more are no use to anyone, and the pages have the rest.
const MOST: usize = 100;

/// A thing with a type.
pub struct Node(Map<String, Value>);

impl Node {
    /// A thing of a type.
    pub fn new(kind: &str) -> Node {
        Node(Map::new()).with("@type", kind)
    }

    /// With a property.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Node {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// With a property whose value may be unknown.
    pub fn maybe(self, name: &str, value: Option<impl Into<Value>>) -> Node {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With a property that may have several values: no value, and it is left out; one value, and it is no list.
    pub fn each(self, name: &str, values: impl IntoIterator<Item = impl Into<Value>>) -> Node {
        let mut values: Vec<Value> = values.into_iter().take(MOST).map(Into::into).collect();
        match values.len() {
            0 => self,
            1 => self.maybe(name, values.pop()),
            _ => self.with(name, values),
        }
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Value {
        Value::Object(node.0)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_not_known_is_not_written() {
        let none: [&str; 0] = [];
        let node = Node::new("Person")
            .maybe("url", None::<&str>)
            .each("award", none)
            .each("alternateName", ["A"])
            .each("knows", ["B", "C"]);
        assert_eq!(
            Value::from(node),
            json!({ "@type": "Person", "alternateName": "A", "knows": ["B", "C"] })
        );
    }
}
