//! What is between values: whitespace, and what people use like it, such as comments and merge markers.

use super::super::slip::Cause;
use super::{Reader, Stop};

impl Reader<'_> {
    /// Skips whitespace, and what people use like it.
    pub(super) fn blank(&mut self) -> Result<(), Stop> {
        loop {
            let rest = self.rest();
            let Some(sign) = rest.chars().next() else {
                return Ok(());
            };
            let line_begins = self.text[..self.at].ends_with('\n') || self.at == 0;
            match sign {
                ' ' | '\t' | '\r' | '\n' => self.at += 1,
                '\u{feff}' if self.at == 0 => {
                    self.slip(Cause::ByteOrderMark);
                    self.at += sign.len_utf8();
                }
                _ if sign.is_whitespace() || is_unseen(sign) => {
                    self.slip(Cause::OddBlank(sign));
                    let end = rest.find(|c: char| !(c.is_whitespace() || is_unseen(c)));
                    self.at += end.unwrap_or(rest.len());
                }
                '/' if rest.starts_with("//") => self.comment("\n"),
                '/' if rest.starts_with("/*") => self.comment("*/"),
                '#' => self.comment("\n"),
                '<' | '=' | '>' | '|' if line_begins && is_merge_mark(rest) => self.merge_mark(),
                _ => return Ok(()),
            }
        }
    }

    fn comment(&mut self, end: &str) {
        self.slip(Cause::Comment);
        let length = self.rest().find(end).map(|place| place + end.len());
        self.at = length.map_or(self.text.len(), |length| self.at + length);
    }

    /// Of two versions the first is read: the line is skipped, or everything up to the end of the second.
    fn merge_mark(&mut self) {
        if self.rest().starts_with('<') {
            self.slip(Cause::MergeMark);
        }
        let rest = self.rest();
        let second = !rest.starts_with('<') && !rest.starts_with('>');
        let end = match second {
            true => rest.find("\n>>>>>>>").map(|place| place + 1),
            false => Some(0),
        };
        let end = end.unwrap_or(0);
        let line = rest[end..].find('\n').map(|place| end + place + 1);
        self.at += line.unwrap_or(rest.len());
    }
}

fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
}

fn is_merge_mark(rest: &str) -> bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
        .iter()
        .any(|mark| rest.starts_with(mark))
}
