//! Prose: text of the dataset in which `[words](people/some-slug)` links to an entry, `[words](https://…)` to another
//! site.

use serde::{Deserialize, Serialize};

use super::EntityRef;
use crate::parts::is_of_the_web;

/// A paragraph in which `[words](people/some-slug)` links to an entry, and `[words](https://example.org/)` to another
/// site. No other markup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct Prose(pub String);

/// A span of [`Prose`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    /// Plain words.
    Text(&'a str),
    /// Words that link to something; `target` is not yet checked, see [`Span::reference`].
    Link {
        /// The words.
        text: &'a str,
        /// The text in the parentheses.
        target: &'a str,
    },
}

impl Span<'_> {
    /// The words a reader sees.
    pub fn text(&self) -> &str {
        match self {
            Span::Text(text) | Span::Link { text, .. } => text,
        }
    }

    /// The entry a link leads to, if it is well formed and leads to one.
    pub fn reference(&self) -> Option<EntityRef> {
        match self {
            Span::Text(_) => None,
            Span::Link { target, .. } => EntityRef::parse(target).ok(),
        }
    }

    /// The web address a link leads to, if it leads to one.
    pub fn address(&self) -> Option<&str> {
        match self {
            Span::Link { target, .. } if is_of_the_web(target) => Some(target),
            _ => None,
        }
    }
}

impl Prose {
    /// The spans, in order.
    pub fn spans(&self) -> Vec<Span<'_>> {
        let mut spans = Vec::new();
        let mut rest = self.0.as_str();
        while let Some((start, middle, end)) = next_link(rest) {
            if start > 0 {
                spans.push(Span::Text(&rest[..start]));
            }
            spans.push(Span::Link {
                text: &rest[start + 1..middle],
                target: &rest[middle + 2..end],
            });
            rest = &rest[end + 1..];
        }
        if !rest.is_empty() {
            spans.push(Span::Text(rest));
        }
        spans
    }

    /// Only the words, for descriptions and search.
    pub fn plain(&self) -> String {
        self.spans().iter().map(Span::text).collect()
    }
}

/// Byte offsets of `[`, of the `]` before `(`, and of `)` of the first link.
fn next_link(text: &str) -> Option<(usize, usize, usize)> {
    // Not `find`: searching for an arbitrary text takes more code than the rest of this module.
    let middle = text.as_bytes().windows(2).position(|two| two == b"](")?;
    let start = text[..middle].rfind('[');
    let end = text[middle..].find(')').map(|offset| middle + offset);
    match (start, end) {
        (Some(start), Some(end)) => Some((start, middle, end)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(text: &str) -> Prose {
        Prose(text.to_owned())
    }

    #[test]
    fn links_and_words_alternate() {
        let text = prose("So [Ann](people/ann) met [Bo](people/bo).");
        let words: Vec<_> = text
            .spans()
            .iter()
            .map(|span| span.text().to_owned())
            .collect();
        assert_eq!(words, ["So ", "Ann", " met ", "Bo", "."]);
        assert_eq!(
            text.spans()[1].reference().unwrap().to_string(),
            "people/ann"
        );
        assert_eq!(text.plain(), "So Ann met Bo.");
    }

    #[test]
    fn brackets_that_are_no_link_stay_words() {
        for text in ["goose [sic] bumps", "a ] b (c)", "open [x](y", "](", ""] {
            assert_eq!(prose(text).plain(), text);
        }
    }
}
