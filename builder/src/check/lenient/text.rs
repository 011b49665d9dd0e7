//! Keys, texts, numbers and words, and what people write instead.

use serde_json::Value;

use super::super::slip::Cause;
use super::{Reader, Stop};

impl Reader<'_> {
    pub(super) fn key(&mut self) -> Result<String, Stop> {
        let Some(sign) = self.next() else {
            return Err(self.slip(Cause::EndsEarly));
        };
        match sign {
            '"' => self.string(),
            _ if closing(sign).is_some() => self.oddly_quoted(),
            _ if sign.is_alphabetic() || sign == '_' || sign == '$' => {
                let fits = |c: char| c.is_alphanumeric() || "_-$".contains(c);
                let rest = self.rest();
                let key = rest[..rest.find(|c| !fits(c)).unwrap_or(rest.len())].to_owned();
                self.slip(Cause::BareKey(key.clone()));
                self.at += key.len();
                Ok(key)
            }
            '{' | '[' => Err(self.slip(Cause::NotClosed(sign))),
            _ => Err(self.slip(Cause::Meaningless(sign))),
        }
    }

    /// A text in straight double quotes.
    pub(super) fn string(&mut self) -> Result<String, Stop> {
        let start = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let Some(sign) = self.next() else {
                return Err(self.slip_at(start, Cause::OpenText));
            };
            match sign {
                '"' => {
                    self.at += 1;
                    return Ok(text);
                }
                '\\' => self.escape(&mut text),
                '\n' | '\r' => {
                    self.slip_at(start, Cause::OpenText);
                    self.set_aside();
                    let kept = text.trim_end().trim_end_matches(',').len();
                    let cut = text.len() - kept;
                    text.truncate(kept);
                    // What was cut off is a separator again.
                    self.at -= cut;
                    return Ok(text);
                }
                _ if u32::from(sign) < 0x20 => {
                    self.slip(Cause::Control(sign));
                    self.at += 1;
                    text.push(' ');
                }
                _ => {
                    self.at += sign.len_utf8();
                    text.push(sign);
                }
            }
        }
    }

    fn escape(&mut self, text: &mut String) {
        let rest = self.rest();
        // Surrogates come in pairs; serde_json handles them.
        let length = match rest.as_bytes().get(1) {
            Some(b'u') if rest.as_bytes().get(6..8) == Some(b"\\u") => 12,
            Some(b'u') => 6,
            _ => 2,
        };
        for length in [length, 6] {
            let code = rest.get(..length).unwrap_or_default();
            if let Ok(letters) = serde_json::from_str::<String>(&format!("\"{code}\"")) {
                text.push_str(&letters);
                self.at += code.len();
                return;
            }
        }
        self.slip(Cause::Backslash);
        self.at += 1;
        text.push('\\');
    }

    /// A text in another kind of quotation marks, up to its end on the same line.
    pub(super) fn oddly_quoted(&mut self) -> Result<String, Stop> {
        let start = self.at;
        let Some(sign) = self.next() else {
            return Err(Stop);
        };
        let ends = closing(sign).unwrap_or_default();
        let body = start + sign.len_utf8();
        let line = self.text[body..]
            .find('\n')
            .unwrap_or(self.text.len() - body);
        let line = &self.text[body..body + line];
        // Not every apostrophe is an end: an end is followed by whitespace, a colon, a comma or a bracket.
        let is_end = |(place, mark): &(usize, char)| {
            let after = line[place + mark.len_utf8()..].trim_start();
            ends.contains(*mark) && (after.is_empty() || after.starts_with([':', ',', '}', ']']))
        };
        match line.char_indices().find(is_end) {
            Some((place, mark)) => {
                self.slip(Cause::OddQuotes(sign));
                self.at = body + place + mark.len_utf8();
                Ok(line[..place].to_owned())
            }
            None => Err(self.slip(Cause::OddQuotes(sign))),
        }
    }

    pub(super) fn number(&mut self) -> Result<Value, Stop> {
        let rest = self.rest();
        let fits = |c: char| c.is_alphanumeric() || "+-._".contains(c);
        let written = &rest[..rest.find(|c| !fits(c)).unwrap_or(rest.len())];
        let length = written.len();
        let value = serde_json::from_str(written).unwrap_or_else(|_| {
            let written = written.to_owned();
            self.set_aside();
            self.slip(Cause::Number(written.clone()));
            Value::String(written)
        });
        self.at += length;
        Ok(value)
    }

    /// `true`, `false`, `null`, or a word without quotation marks.
    pub(super) fn word(&mut self) -> Result<Value, Stop> {
        let rest = self.rest();
        let fits = |c: char| c.is_alphanumeric() || "_-".contains(c);
        let written = rest[..rest.find(|c| !fits(c)).unwrap_or(rest.len())].to_owned();
        let value = match written.as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            _ => {
                let value = match written.to_lowercase().as_str() {
                    "true" => Value::Bool(true),
                    "false" => Value::Bool(false),
                    "none" | "nil" | "undefined" | "null" | "nan" => Value::Null,
                    _ => {
                        self.set_aside();
                        Value::String(written.clone())
                    }
                };
                self.slip(Cause::BareWord(written.clone()));
                value
            }
        };
        self.at += written.len();
        Ok(value)
    }
}

/// The marks that end a text begun with this one, if it is a quotation mark other than the straight double one.
pub(super) fn closing(sign: char) -> Option<&'static str> {
    match sign {
        '\'' => Some("'"),
        '`' => Some("`'"),
        '“' | '”' | '„' | '‟' => Some("”“\""),
        '‘' | '’' | '‚' | '‛' => Some("’‘'"),
        '«' => Some("»"),
        '»' => Some("«"),
        _ => None,
    }
}
