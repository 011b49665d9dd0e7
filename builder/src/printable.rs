//! Other people's text, made safe for a terminal: nothing invisible, nothing that reverses or erases the line.

use std::ffi::OsStr;

/// A text in backquotes, with escapes for invisible characters; a long one is shortened.
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut shown: String = text.chars().take(LONGEST).map(plain).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    format!("`{shown}`")
}

/// A name of a file or folder. Bytes that are not text are shown as escapes too.
pub fn shown(name: &OsStr) -> String {
    let mut shown = String::new();
    for chunk in name.as_encoded_bytes().utf8_chunks() {
        shown.extend(chunk.valid().chars().map(plain));
        for byte in chunk.invalid() {
            shown.push_str(&format!("\\x{byte:02x}"));
        }
    }
    shown
}

/// A character, or its escape.
fn plain(letter: char) -> String {
    match letter {
        // These have an escape in Rust although they are visible.
        '"' | '\'' | '\\' => letter.to_string(),
        _ => letter.escape_debug().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_move_the_line_is_written_out() {
        assert_eq!(quoted(r#"/a\b"c'/é"#), r#"`/a\b"c'/é`"#);
        assert_eq!(quoted("a\u{1b}[2J\n\u{202e}"), "`a\\u{1b}[2J\\n\\u{202e}`");
        assert_eq!(quoted(&"x".repeat(500)).chars().count(), 123);
    }
}
