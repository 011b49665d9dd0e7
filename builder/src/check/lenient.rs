//! JSON with slips: each is told with its place and its cause, and reading goes on as if it were mended. Asked only where a
//! text is no JSON.
//!
//! Most slips leave no doubt about what was meant. After others (a quotation mark that is not closed, a sign that means
//! nothing) the entry is set aside, so that nothing is concluded from a guess.

use serde_json::{Map, Value};

use super::json::Step;
use super::slip::Cause;

/// What could be read.
pub(crate) struct Read {
    /// The value; `None` where the end of it was not found.
    pub(crate) value: Option<Value>,
    /// What is wrong, in the order of the text.
    pub(crate) slips: Vec<Slip>,
    /// The paths of keys that stand twice.
    pub(crate) repeated: Vec<Vec<Step>>,
    /// The paths of values that are guessed.
    pub(crate) aside: Vec<Vec<Step>>,
}

/// A slip and its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Slip {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) cause: Cause,
}

/// More slips than anyone mends before looking again.
const MOST: usize = 20;
/// More keys that stand twice than anyone reads about.
const MOST_REPEATED: usize = 100;
/// Deeper than any entry goes.
const DEEPEST: usize = 100;

/// Reads a text as far as it can be read.
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

/// Why reading stops.
struct Stop;

struct Reader<'t> {
    text: &'t str,
    at: usize,
    path: Vec<Step>,
    /// A place before this one: its offset, its line and where the line begins.
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

    /// Whatever else is in it, what stands here is guessed.
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

    /// Goes on to what comes next: past blanks, and past what somebody takes for one.
    fn blank(&mut self) -> Result<(), Stop> {
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

    /// Of two versions the first is read: the line is skipped, or all up to the end of the second.
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

    /// An entry that cannot be read ends where one like it would: by a bracket at the beginning of a line, as far in as its
    /// own.
    fn resume(&mut self, start: usize, stop: Stop) -> Result<Value, Stop> {
        let line = self.text[..start].rfind('\n').map_or(0, |place| place + 1);
        let indent = &self.text[line..start];
        let is_entry = self.text[start..].starts_with('{') && indent.trim().is_empty();
        if !is_entry || indent.is_empty() || self.at >= self.text.len() {
            return Err(stop);
        }
        // Where the next begins before this one is closed, right there.
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

    /// What stands between two values, or before the closing bracket.
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
            // It has been read already, as the last sign of what could not be.
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

    fn key(&mut self) -> Result<String, Stop> {
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
    fn string(&mut self) -> Result<String, Stop> {
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
                    // What was cut off separates again.
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
        // Surrogates come in pairs; serde_json knows.
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

    /// A text in quotation marks of another kind, up to its end on the same line.
    fn oddly_quoted(&mut self) -> Result<String, Stop> {
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
        // An apostrophe is no end: a blank, a colon, a comma or a bracket follows an end.
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

    fn number(&mut self) -> Result<Value, Stop> {
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
    fn word(&mut self) -> Result<Value, Stop> {
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

/// The text of a key in a piece that cannot be read as a whole: others name the entry by it.
fn text_of<'t>(piece: &'t str, key: &str) -> Option<&'t str> {
    let (_, rest) = piece.split_once(&format!("\"{key}\""))?;
    let rest = rest.trim_start().strip_prefix(':')?;
    rest.trim_start().strip_prefix('"')?.split('"').next()
}

/// The marks that end a text begun with this one, if it is one of quotation and not the straight double.
fn closing(sign: char) -> Option<&'static str> {
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

fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
}

fn is_merge_mark(rest: &str) -> bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
        .iter()
        .any(|mark| rest.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn causes(text: &str) -> (Option<Value>, Vec<Cause>) {
        let read = read(text);
        let causes = read.slips.into_iter().map(|slip| slip.cause);
        (read.value, causes.collect())
    }

    #[test]
    fn json_is_read_as_it_is() {
        let text =
            r#" [{"a": [1, -2.5e3, true, null, "é\n\u00e9\ud83c\udfa7 \" \\"], "b": {}}, []] "#;
        let read = read(text);
        assert_eq!(read.value, serde_json::from_str(text).ok());
        assert_eq!(read.slips, []);
    }

    #[test]
    fn what_is_meant_is_read_beyond_a_slip() {
        let meant = json!([{ "a": "b", "c": 1 }, { "a": "d", "c": 2 }]);
        for text in [
            r#"[{"a": "b", "c": 1,}, {"a": "d", "c": 2}]"#,
            r#"[{"a": "b" "c": 1} {"a": "d", "c": 2},]"#,
            "[{“a”: “b”, 'c': 1}, {a: \"d\", \"c\": 2}]",
            "\u{feff}[{\"a\":\u{a0}\"b\", \"c\": 1}, // one\n {\"a\": \"d\", /* two */ \"c\": 2}]",
            "[{\"a\": \"b\",, \"c\" = 1}, {\"a\": \"d\"; \"c\": 2}]",
            "[\n<<<<<<< ours\n{\"a\": \"b\", \"c\": 1},\n=======\n{\"a\": \"x\"},\n>>>>>>> theirs\n{\"a\": \"d\", \"c\": 2}]",
        ] {
            let (value, causes) = causes(text);
            assert_eq!(value.as_ref(), Some(&meant), "{text}: {causes:?}");
            assert!(!causes.is_empty(), "{text}");
        }
    }

    #[test]
    fn after_a_guess_the_entry_is_set_aside_and_the_next_is_read() {
        let text = "[\n  {\n    \"slug\": \"x\",\n    \"a\": ?\n  },\n  {\n    \"a\": \"open,\n    \"b\": 1\n  },\n  { \"a\": 2 }\n]\n";
        let read = read(text);
        let value = read.value.expect("a list");
        assert_eq!(value[0], json!({ "slug": "x" }));
        assert_eq!(value[2], json!({ "a": 2 }));
        assert_eq!(value[1], json!({ "a": "open", "b": 1 }));
        let aside = vec![
            vec![Step::Index(0)],
            vec![Step::Index(1), Step::Key("a".to_owned())],
        ];
        assert_eq!(read.aside, aside);
        assert_eq!(
            read.slips,
            [
                Slip {
                    line: 4,
                    column: 10,
                    cause: Cause::Meaningless('?')
                },
                Slip {
                    line: 7,
                    column: 10,
                    cause: Cause::OpenText
                },
            ]
        );
    }

    #[test]
    fn what_is_not_closed_takes_nothing_of_the_next_with_it() {
        for text in [
            "[\n  {\n    \"slug\": \"x\"\n  ,\n  {\n    \"slug\": \"y\"\n  }\n]",
            "[\n  { \"slug\": \"x\", \"a\": ? },\n  { \"slug\": \"y\" }\n]",
            "[\n  {\n    \"slug\": \"x\",\n    \"a\": [\"b\",\n    \"c\": 1\n  },\n  { \"slug\": \"y\" }\n]",
        ] {
            let (value, causes) = causes(text);
            let both = json!([{ "slug": "x" }, { "slug": "y" }]);
            assert_eq!(value, Some(both), "{text}: {causes:?}");
            assert_eq!(causes.len(), 1, "{text}: {causes:?}");
        }
    }

    #[test]
    fn what_ends_too_early_is_no_value() {
        for text in ["[", "{", "[{\"a\": 1}", "[{\"a\": \"b", "[{\"a\"", "[1,"] {
            let (value, causes) = causes(text);
            assert_eq!(value, None, "{text}");
            assert_eq!(causes.len(), 1, "{text}: {causes:?}");
        }
    }

    #[test]
    fn an_apostrophe_ends_no_text() {
        let (value, _) = causes("['It's Ann's', 'b']");
        assert_eq!(value, Some(json!(["It's Ann's", "b"])));
    }
}
