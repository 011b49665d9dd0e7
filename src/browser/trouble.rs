//! Trouble: told when a visitor asks for something that needs what is missing.

use super::document;
use crate::trouble::Trouble;

/// Shows the message that the prerendered page holds for this trouble.
pub fn tell(trouble: Trouble) {
    for selector in [
        "#trouble".to_owned(),
        format!("[data-trouble={}]", trouble.name()),
    ] {
        if let Ok(Some(element)) = document().query_selector(&selector) {
            let _ = element.remove_attribute("hidden");
        }
    }
}
