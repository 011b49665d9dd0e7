//! Prose: a paragraph with links.

use companion::dataset::{Prose, Span};

pub fn run(text: &str) {
    let prose = Prose(text.to_owned());
    let spans = prose.spans();
    let mut again = String::new();
    for span in &spans {
        match span {
            Span::Text(words) => {
                assert!(!words.is_empty(), "an empty piece of {text:?}");
                again.push_str(words);
            }
            Span::Link { text, target } => {
                again.push_str(&format!("[{text}]({target})"));
                let reference = span.reference().map(|reference| reference.to_string());
                assert!(reference.is_none_or(|reference| reference == *target));
            }
        }
    }
    assert_eq!(again, text, "nothing is lost, nothing is added");
    assert!(prose.plain().len() <= text.len());
}
