//! Foreign markup in a text: HTML and Markdown that was pasted along. Characters that only look like it (`<3`,
//! `M*A*S*H`, `R&B`) don't count.

use std::fmt;

/// Markup, and the part of the text that is markup.
#[derive(Debug, PartialEq)]
pub(crate) struct Found<'t> {
    pub(crate) what: What,
    pub(crate) piece: &'t str,
}

/// What kind of markup.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum What {
    Tag,
    Entity,
    Markdown,
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            What::Tag => "an HTML tag",
            What::Entity => "an HTML entity",
            What::Markdown => "Markdown",
        })
    }
}

impl What {
    pub(crate) fn remedy(self) -> &'static str {
        match self {
            What::Tag => "write just the words; each paragraph is a text of its own",
            What::Entity => "write the character itself",
            What::Markdown => {
                "write just the words; the only markup is `[words](people/some-slug)`, and only in prose"
            }
        }
    }
}

/// The first foreign markup in a text.
pub(crate) fn of_elsewhere(text: &str) -> Option<Found<'_>> {
    let found = |what, piece| Found { what, piece };
    for (at, sign) in text.char_indices() {
        let rest = &text[at..];
        let before = text[..at].chars().next_back();
        let piece = match sign {
            '<' => tag(rest).map(|piece| found(What::Tag, piece)),
            '&' => entity(rest).map(|piece| found(What::Entity, piece)),
            '*' | '_' | '`' | '~' => {
                emphasis(rest, before).map(|piece| found(What::Markdown, piece))
            }
            _ => None,
        };
        if piece.is_some() {
            return piece;
        }
    }
    heading(text).map(|piece| found(What::Markdown, piece))
}

/// The elements that come with pasted text. Any other word in such brackets may be intended.
const ELEMENTS: [&str; 36] = [
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "br",
    "cite",
    "code",
    "del",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "img",
    "ins",
    "li",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "script",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "u",
    "ul",
];

/// `<b>`, `</p>`, `<br/>`, `<a href="…">`.
fn tag(rest: &str) -> Option<&str> {
    let end = rest.find('>')?;
    let inner = rest[1..end].strip_prefix('/').unwrap_or(&rest[1..end]);
    let name = inner
        .trim_end_matches('/')
        .split(char::is_whitespace)
        .next()?;
    let is_name = ELEMENTS.contains(&name.to_ascii_lowercase().as_str());
    let is_plain = inner.trim_end_matches('/').trim_end() == name;
    (is_name && (is_plain || inner.contains('='))).then_some(&rest[..=end])
}

/// `&amp;`, `&#39;`, `&#x2019;`.
fn entity(rest: &str) -> Option<&str> {
    let near = &rest[..rest.floor_char_boundary(12)];
    let end = near.find(';')?;
    let name = &near[1..end];
    let is_one = match name.strip_prefix('#') {
        Some(number) => {
            let digits = number.strip_prefix(['x', 'X']).unwrap_or(number);
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        }
        None => name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_alphanumeric()),
    };
    is_one.then_some(&rest[..=end])
}

/// `**words**`, `*words*`, `__words__`, `_words_`, `` `words` ``, `~~words~~`, between words and not within one.
fn emphasis(rest: &str, before: Option<char>) -> Option<&str> {
    /// Nobody emphasizes more than this.
    const LONGEST: usize = 200;
    if before.is_some_and(|sign| sign.is_alphanumeric()) {
        return None;
    }
    let mark = ["**", "__", "~~", "*", "_", "`"]
        .into_iter()
        .find(|mark| rest.starts_with(mark))?;
    let inner = &rest[mark.len()..rest.floor_char_boundary(LONGEST)];
    let end = inner.match_indices(mark).map(|(end, _)| end).find(|end| {
        let next = inner[end + mark.len()..].chars().next();
        !next.is_some_and(|sign| sign.is_alphanumeric() || mark.starts_with(sign))
    })?;
    let words = &inner[..end];
    let holds = words.contains(char::is_alphanumeric)
        && !words.starts_with(char::is_whitespace)
        && !words.ends_with(char::is_whitespace);
    holds.then(|| &rest[..mark.len() + end + mark.len()])
}

/// `# Words`, `- words` and `> words` at the beginning. `1. FC` may be a name.
fn heading(text: &str) -> Option<&str> {
    let marks = ["# ", "## ", "### ", "#### ", "- ", "* ", "> "];
    let mark = marks.into_iter().find(|mark| text.starts_with(mark))?;
    let end = text.char_indices().nth(mark.len() + 20);
    Some(&text[..end.map_or(text.len(), |(end, _)| end)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_seen() {
        for (text, what, piece) in [
            ("So <i>they</i> met", What::Tag, "<i>"),
            ("One<br/>two", What::Tag, "<br/>"),
            ("<a href=\"x\">a</a>", What::Tag, "<a href=\"x\">"),
            ("Dre &amp; Jimmy", What::Entity, "&amp;"),
            ("It&#39;s", What::Entity, "&#39;"),
            ("**Note**: all", What::Markdown, "**Note**"),
            ("in _The Chronic_, he", What::Markdown, "_The Chronic_"),
            ("the *best*", What::Markdown, "*best*"),
            ("write `x`", What::Markdown, "`x`"),
            ("## Plot", What::Markdown, "## Plot"),
            ("- first", What::Markdown, "- first"),
        ] {
            assert_eq!(of_elsewhere(text), Some(Found { what, piece }), "{text}");
        }
    }

    #[test]
    fn signs_that_only_look_like_it_are_none() {
        for text in [
            "I <3 you",
            "a < b > c",
            "M*A*S*H",
            "R&B; soul",
            "Q&A",
            "snake_case_name",
            "5 * 3 * 2",
            "#1 hit",
            "1.5 million",
            "1. FC Köln",
            "– a dash",
            "N*E*R*D and B*A*P*S",
            "s***",
            "f**k it, f**k",
            "so ***",
            "rock ’n’ roll",
        ] {
            assert_eq!(of_elsewhere(text), None, "{text}");
        }
    }
}
