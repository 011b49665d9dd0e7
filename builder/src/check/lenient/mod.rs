//! JSON with slips: each is reported with its place and its cause, and reading goes on as if it were corrected. Only
//! used if a text is not JSON.
//!
//! Most slips leave no doubt about what was meant. After others (an unclosed quotation mark, a character without a
//! meaning) the entry is set aside, so that nothing is concluded from a guess.

mod blank;
#[cfg(test)]
mod tests;
mod text;

use serde_json::{Map, Value};

use super::json::Step;
use super::slip::Cause;
use text::closing;

/// What could be read.
pub(crate) struct Read {
    /// The value; `None` if its end was not found.
    pub(crate) value: Option<Value>,
    /// What is wrong, in the order of the text.
    pub(crate) slips: Vec<Slip>,
    /// The paths of keys that appear twice.
    pub(crate) repeated: Vec<Vec<Step>>,
    /// The paths of values that are guesses.
    pub(crate) aside: Vec<Vec<Step>>,
}

/// A slip and its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Slip {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) cause: Cause,
}

/// The most slips that anyone corrects before checking again.
const MOST: usize = 20;
/// The most repeated keys that are reported.
const MOST_REPEATED: usize = 100;
/// Deeper than any entry goes.
const DEEPEST: usize = 100;

/// Reads as much of a text as possible.
pub(crate) fn read(text: &str) -> Read {
    let mut reader = Reader {
        text,
        at: 0,
        path: Vec::new(),
        seen: (0, 1, 0),
        read: Read {
            value: None,
            slips: Vec::new(),
            repeated: Vec::new(),
            aside: Vec::new(),
        },
    };
    reader.whole();
    reader.read
}

/// Reading stops here.
struct Stop;

struct Reader<'t> {
    text: &'t str,
    at: usize,
    path: Vec<Step>,
    /// An earlier position: its offset, its line and where the line begins.
    seen: (usize, usize, usize),
    read: Read,
}

impl<'t> Reader<'t> {
    fn whole(&mut self) {
        if self.text.trim().is_empty() {
            self.slip(Cause::Empty);
            return;
        }
        let Ok(value) = self.value() else { return };
        self.read.value = Some(value);
        if self.blank().is_ok() && self.at < self.text.len() {
            self.slip(Cause::AfterEnd);
        }
    }

    fn slip(&mut self, cause: Cause) -> Stop {
        self.slip_at(self.at, cause)
    }

    fn slip_at(&mut self, at: usize, cause: Cause) -> Stop {
        if self.read.slips.len() == MOST {
            return Stop;
        }
        let (from, mut line, mut begin) = match self.seen {
            (seen, line, begin) if seen <= at => (seen, line, begin),
            _ => (0, 1, 0),
        };
        for (index, _) in self.text[from..at].match_indices('\n') {
            (line, begin) = (line + 1, from + index + 1);
        }
        self.seen = (at, line, begin);
        let column = self.text[begin..at].chars().count() + 1;
        self.read.slips.push(Slip {
            line,
            column,
            cause,
        });
        Stop
    }

    /// Marks the current value as a guess, whatever else is in it.
    fn set_aside(&mut self) {
        if self.read.aside.last() != Some(&self.path) {
            self.read.aside.push(self.path.clone());
        }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip(&mut self, sign: char) -> bool {
        let is = self.next() == Some(sign);
        if is {
            self.at += sign.len_utf8();
        }
        is
    }

    fn value(&mut self) -> Result<Value, Stop> {
        self.blank()?;
        let Some(sign) = self.next() else {
            return Err(self.slip(Cause::EndsEarly));
        };
        if self.path.len() > DEEPEST {
            return Err(self.slip(Cause::TooDeep));
        }
        match sign {
            '{' => self.object(),
            '[' => self.list(),
            '"' => self.string().map(Value::String),
            _ if closing(sign).is_some() => self.oddly_quoted().map(Value::String),
            '-' | '+' | '.' | '0'..='9' => self.number(),
            _ if sign.is_alphabetic() => self.word(),
            _ => Err(self.slip(Cause::Meaningless(sign))),
        }
    }

    fn list(&mut self) -> Result<Value, Stop> {
        self.at += 1;
        let mut values = Vec::new();
        loop {
            self.blank()?;
            if self.skip(']') {
                return Ok(Value::Array(values));
            }
            if self.next() == Some('}') {
                self.slip(Cause::WrongBracket('}', ']'));
                self.at += 1;
                return Ok(Value::Array(values));
            }
            if self.next() == Some(',') {
                self.slip(Cause::DoubleComma);
                self.at += 1;
                continue;
            }
            self.path.push(Step::Index(values.len()));
            let start = self.at;
            let value = self.value().or_else(|stop| self.resume(start, stop));
            self.path.pop();
            values.push(value?);
            self.separator(']')?;
        }
    }

    /// An entry that cannot be read ends where a similar one would: at a bracket at the beginning of a line, indented
    /// as far as its own.
    fn resume(&mut self, start: usize, stop: Stop) -> Result<Value, Stop> {
        let line = self.text[..start].rfind('\n').map_or(0, |place| place + 1);
        let indent = &self.text[line..start];
        let is_entry = self.text[start..].starts_with('{') && indent.trim().is_empty();
        if !is_entry || indent.is_empty() || self.at >= self.text.len() {
            return Err(stop);
        }
        // If the next one begins before this one is closed, it ends right there.
        let from = self.at.saturating_sub(indent.len() + 1).max(start + 1);
        let from = self.text.floor_char_boundary(from);
        let place = |bracket| self.text[from..].find(&format!("\n{indent}{bracket}"));
        let brackets = (place('}'), place('{'));
        self.at = match brackets {
            (None, None) => return Err(stop),
            (Some(end), next) if next.is_none_or(|next| end < next) => {
                from + end + indent.len() + 2
            }
            (_, Some(next)) | (Some(next), _) => from + next + indent.len() + 1,
        };
        self.set_aside();
        let piece = &self.text[start..self.at];
        let named = ["slug", "id"].map(|key| Some((key.to_owned(), text_of(piece, key)?.into())));
        Ok(Value::Object(named.into_iter().flatten().collect()))
    }

    fn object(&mut self) -> Result<Value, Stop> {
        self.at += 1;
        let mut object = Map::new();
        loop {
            self.blank()?;
            match self.next() {
                Some('}') => {
                    self.at += 1;
                    return Ok(Value::Object(object));
                }
                Some(']') => {
                    self.slip(Cause::WrongBracket(']', '}'));
                    self.at += 1;
                    return Ok(Value::Object(object));
                }
                Some(',') => {
                    self.slip(Cause::DoubleComma);
                    self.at += 1;
                    continue;
                }
                _ => {}
            }
            let key = self.key()?;
            self.blank()?;
            if !self.skip(':') {
                if self.next().is_none() {
                    return Err(self.slip(Cause::EndsEarly));
                }
                self.slip(Cause::NoColon(key.clone()));
                if !self.skip('=') && matches!(self.next(), Some(',' | '}' | ']')) {
                    return Err(Stop);
                }
            }
            self.path.push(Step::Key(key.clone()));
            if object.contains_key(&key) && self.read.repeated.len() < MOST_REPEATED {
                self.read.repeated.push(self.path.clone());
            }
            let value = self.value();
            self.path.pop();
            object.insert(key, value?);
            self.separator('}')?;
        }
    }

    /// What is between two values, or before the closing bracket.
    fn separator(&mut self, end: char) -> Result<(), Stop> {
        let before = self.at;
        self.blank()?;
        let Some(sign) = self.next() else {
            return Err(self.slip(Cause::EndsEarly));
        };
        match sign {
            ',' => {
                let comma = self.at;
                self.at += 1;
                self.blank()?;
                match self.next() {
                    None => return Err(self.slip(Cause::EndsEarly)),
                    Some(next) if next == end => {
                        self.slip_at(comma, Cause::TrailingComma);
                    }
                    _ => {}
                }
            }
            ']' | '}' => {}
            // It has already been read, as the last character of what could not be.
            '{' if self.text[..before].trim_end().ends_with(',') => {}
            ':' => return Err(self.slip(Cause::KeyInList)),
            ';' => {
                self.slip(Cause::NoComma);
                self.at += 1;
            }
            _ if sign == '"' || sign == '{' || sign == '[' || closing(sign).is_some() => {
                self.slip_at(before, Cause::NoComma);
            }
            _ if sign.is_alphanumeric() => {
                self.slip_at(before, Cause::NoComma);
            }
            _ => return Err(self.slip(Cause::Meaningless(sign))),
        }
        Ok(())
    }
}

/// The text of a key in an entry that cannot be read as a whole, because others refer to it by that.
fn text_of<'t>(piece: &'t str, key: &str) -> Option<&'t str> {
    let (_, rest) = piece.split_once(&format!("\"{key}\""))?;
    let rest = rest.trim_start().strip_prefix(':')?;
    rest.trim_start().strip_prefix('"')?.split('"').next()
}
