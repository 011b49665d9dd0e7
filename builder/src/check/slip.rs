//! What slips in JSON come from, in words, with what to do.

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
                "write what belongs there, `[]` for an empty list",
            ),
            Cause::EndsEarly => (
                "the file ends before everything is closed",
                "the file ends too early: close every bracket and quotation mark",
            ),
            Cause::AfterEnd => (
                "something follows after the end",
                "look for a bracket too many before it, or remove it",
            ),
            Cause::ByteOrderMark => (
                "the file begins with a byte order mark",
                "save the file as UTF-8 without a byte order mark",
            ),
            Cause::Comment => (
                "a comment",
                "remove it: JSON has none; what is worth keeping goes into a `note` or beside the dataset",
            ),
            Cause::MergeMark => (
                "the mark of a merge that is not finished (`<<<<<<<`)",
                "keep one of the two versions, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`",
            ),
            Cause::TrailingComma => (
                "trailing comma: none stands after the last one",
                "remove the comma before the closing bracket",
            ),
            Cause::DoubleComma => ("a comma too many", "remove it"),
            Cause::NoComma => (
                "a comma is missing here",
                "put a comma between two entries or keys, or close the quotation mark before",
            ),
            Cause::OpenText => (
                "a text that begins here is not closed on its line",
                "close the quotation mark; a text stands on one line",
            ),
            Cause::Backslash => (
                "a backslash that means nothing",
                "write two (`\\\\`) for the sign itself, `\\\"` for a quotation mark in a text",
            ),
            Cause::KeyInList => (
                "a colon in a list",
                "add the bracket `]` that closes the list before the key",
            ),
            Cause::TooDeep => (
                "brackets too deep in brackets",
                "see what has been saved there",
            ),
            Cause::OddBlank(sign) => return odd_blank(*sign),
            Cause::OddQuotes(sign) => {
                let wrong = format!("the quotation mark `{sign}`, which JSON does not know");
                let remedy = "write straight double quotes (`\"`) around keys and texts; word processors bend them";
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
                        "leave the key out where nothing is known".to_owned()
                    }
                    _ => format!("write `\"{word}\"`"),
                };
                return (wrong, remedy);
            }
            Cause::Number(written) => {
                let wrong = format!("`{written}` is no number");
                let remedy = "write a date or a text in double quotes, a number in plain digits without zeros before";
                return (wrong, remedy.to_owned());
            }
            Cause::NoColon(key) => {
                let wrong = format!("the key `{key}` has no colon after it");
                return (wrong, format!("write `\"{key}\": ` and then the value"));
            }
            Cause::WrongBracket(found, wanted) => {
                let wrong = format!("`{found}` where `{wanted}` belongs");
                return (
                    wrong,
                    format!("write `{wanted}`, or add the bracket that is missing"),
                );
            }
            Cause::Control(sign) => {
                let wrong = format!("an invisible sign (U+{:04X}) in a text", u32::from(*sign));
                return (wrong, "write a blank".to_owned());
            }
            Cause::NotClosed(sign) => {
                let wrong =
                    format!("`{sign}` begins something new, and what stands before is not closed");
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
        '\u{200b}' | '\u{2060}' | '\u{feff}' => "an invisible blank",
        _ => "a blank that JSON does not know",
    };
    let wrong = format!("{what} (U+{:04X}) outside of a text", u32::from(sign));
    let remedy = "replace it by a plain space; it came along with what was pasted";
    (wrong, remedy.to_owned())
}
