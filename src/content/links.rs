//! Names of entries as links, and prose with its links.

use crate::dataset::{self, EntityRef};
use crate::parts::{Link, Prose};
use crate::site::Site;

/// Words that link to an entry; just words if it has no page.
pub fn link_of(site: Site, entity: &EntityRef, words: &str) -> Link {
    Link {
        words: words.to_owned(),
        to: site.data.contains(entity).then(|| site.address(entity)),
    }
}

/// The entity's own name, linked.
pub fn link(site: Site, entity: &EntityRef) -> Link {
    link_of(site, entity, site.data.name(entity))
}

/// The names of several entries, linked.
pub fn links(site: Site, entities: &[EntityRef]) -> Vec<Link> {
    entities.iter().map(|entity| link(site, entity)).collect()
}

/// Words that lead nowhere.
pub fn words(words: impl Into<String>) -> Link {
    Link {
        words: words.into(),
        to: None,
    }
}

/// Text of the dataset for use within a line: isolated, so that right-to-left text doesn't affect what is around it.
pub fn isolated(text: &str) -> String {
    // Between the marks of direction stand dashes and curly quotes, which turn nothing.
    let turns = |letter: char| {
        matches!(letter, '\u{590}'..='\u{8ff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{fb1d}'..='\u{fefc}')
    };
    match text.contains(turns) {
        true => format!("\u{2068}{text}\u{2069}"),
        false => text.to_owned(),
    }
}

/// A paragraph.
pub fn prose(site: Site, text: &dataset::Prose) -> Prose {
    let span = |span: &dataset::Span<'_>| match (span.reference(), span.address()) {
        (Some(entity), _) => link_of(site, &entity, span.text()),
        (None, to) => Link {
            words: span.text().to_owned(),
            to: to.map(str::to_owned),
        },
    };
    text.spans().iter().map(span).collect()
}

/// Paragraphs.
pub fn paragraphs(site: Site, texts: &[dataset::Prose]) -> Vec<Prose> {
    texts.iter().map(|text| prose(site, text)).collect()
}

#[cfg(test)]
mod tests {
    use super::isolated;

    #[test]
    fn only_what_turns_a_line_is_kept_apart() {
        for plain in [
            "Young Eben’s father",
            "“Jo” – the first…",
            "Țăndărei",
            "東京",
        ] {
            assert_eq!(isolated(plain), plain);
        }
        for turned in ["נעמי", "سلمى", "\u{202e}Jo", "\u{2067}Jo"] {
            assert_eq!(isolated(turned), format!("\u{2068}{turned}\u{2069}"));
        }
    }
}
