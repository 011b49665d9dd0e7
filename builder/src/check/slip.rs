//! What causes slips in JSON, in words, with what to do.

/// The cause of a slip.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cause {
    Empty,
    EndsEarly,
    AfterEnd,
    ByteOrderMark,
    OddBlank(char),
    Comment,
    MergeMark,
    OddQuotes(char),
    BareKey(String),
    BareWord(String),
    Number(String),
    TrailingComma,
    DoubleComma,
    NoComma,
    NoColon(String),
    WrongBracket(char, char),
    OpenText,
    Control(char),
    Backslash,
    NotClosed(char),
    KeyInList,
    Meaningless(char),
    TooDeep,
}

impl Cause {
    /// What is wrong, and what to do.
    pub(crate) fn words(&self) -> (String, String) {
        let (wrong, remedy) = match self {
            Cause::Empty => (
                "the file is empty",
                "write its content, `[]` for an empty list",
            ),
            Cause::EndsEarly => (
                "the file ends before everything is closed",
                "the file ends too early: close every bracket and quotation mark",
            ),
            Cause::AfterEnd => (
                "there is something after the end",
                "look for an extra bracket before it, or remove it",
            ),
            Cause::ByteOrderMark => (
                "the file begins with a byte order mark",
                "save the file as UTF-8 without a byte order mark",
            ),
            Cause::Comment => (
                "a comment",
                "remove it, because JSON has no comments; keep what matters in a `note` or outside the dataset",
            ),
            Cause::MergeMark => (
                "an unfinished merge (`<<<<<<<`)",
                "keep one of the two versions, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`",
            ),
            Cause::TrailingComma => (
                "a trailing comma, which JSON does not allow",
                "remove the comma before the closing bracket",
            ),
            Cause::DoubleComma => ("an extra comma", "remove it"),
            Cause::NoComma => (
                "a comma is missing here",
                "put a comma between two entries or keys, or close the quotation mark before it",
            ),
            Cause::OpenText => (
                "a text that begins here is not closed on the same line",
                "close the quotation mark; a text has to be on one line",
            ),
            Cause::Backslash => (
                "a backslash without a meaning",
                "write two (`\\\\`) for a backslash, `\\\"` for a quotation mark in a text",
            ),
            Cause::KeyInList => (
                "a colon in a list",
                "add the bracket `]` that closes the list before the key",
            ),
            Cause::TooDeep => (
                "brackets nested too deeply",
                "check what has been saved there",
            ),
            Cause::OddBlank(sign) => return odd_blank(*sign),
            Cause::OddQuotes(sign) => {
                let wrong = format!("the quotation mark `{sign}`, which JSON does not allow");
                let remedy = "write straight double quotes (`\"`) around keys and texts; word processors turn them into curly ones";
                return (wrong, remedy.to_owned());
            }
            Cause::BareKey(key) => {
                let wrong = format!("the key `{key}` has no quotation marks");
                return (wrong, format!("write `\"{key}\"`"));
            }
            Cause::BareWord(word) => {
                let wrong = format!("`{word}` has no quotation marks");
                let remedy = match word.to_lowercase().as_str() {
                    known @ ("true" | "false") => format!("write `{known}`"),
                    "none" | "nil" | "undefined" | "null" | "nan" => {
                        "leave the key out if nothing is known".to_owned()
                    }
                    _ => format!("write `\"{word}\"`"),
                };
                return (wrong, remedy);
            }
            Cause::Number(written) => {
                let wrong = format!("`{written}` is not a number");
                let remedy = "write a date or a text in double quotes, a number in plain digits without leading zeros";
                return (wrong, remedy.to_owned());
            }
            Cause::NoColon(key) => {
                let wrong = format!("the key `{key}` has no colon after it");
                return (wrong, format!("write `\"{key}\": ` and then the value"));
            }
            Cause::WrongBracket(found, wanted) => {
                let wrong = format!("`{found}` instead of `{wanted}`");
                return (
                    wrong,
                    format!("write `{wanted}`, or add the missing bracket"),
                );
            }
            Cause::Control(sign) => {
                let wrong = format!(
                    "an invisible character (U+{:04X}) in a text",
                    u32::from(*sign)
                );
                return (wrong, "write a space".to_owned());
            }
            Cause::NotClosed(sign) => {
                let wrong = format!(
                    "`{sign}` begins something new, and what comes before it is not closed"
                );
                return (wrong, "add the bracket `}` before it".to_owned());
            }
            Cause::Meaningless(sign) => {
                let wrong = format!("`{sign}` means nothing here");
                return (
                    wrong,
                    "write texts in double quotes, or remove it".to_owned(),
                );
            }
        };
        (wrong.to_owned(), remedy.to_owned())
    }
}

fn odd_blank(sign: char) -> (String, String) {
    let what = match sign {
        '\u{a0}' | '\u{202f}' => "a no-break space",
        '\u{200b}' | '\u{2060}' | '\u{feff}' => "an invisible space",
        _ => "a space that JSON does not allow",
    };
    let wrong = format!("{what} (U+{:04X}) outside a text", u32::from(sign));
    let remedy = "replace it with a plain space; it came with pasted text";
    (wrong, remedy.to_owned())
}
