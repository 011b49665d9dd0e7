//! A contact is a web address or an email address, and nothing else that a link could do.

use crate::parts::is_of_the_web;

/// Where a contact leads: `hello@example.org`, with `mailto:` before it or without, or an address of the web.
pub fn reached(contact: &str) -> Option<String> {
    if is_of_the_web(contact) {
        return Some(contact.to_owned());
    }
    mail(contact).map(|address| format!("mailto:{address}"))
}

/// The address of mail, which is that and nothing more: no subject, no second address.
fn mail(contact: &str) -> Option<&str> {
    let address = contact.strip_prefix("mailto:").unwrap_or(contact);
    let (name, host) = address.split_once('@')?;
    let fits = |part: &str, others: &[u8]| {
        let mut bytes = part.bytes();
        !part.is_empty() && bytes.all(|byte| byte.is_ascii_alphanumeric() || others.contains(&byte))
    };
    let is_host = host.contains('.') && host.split('.').all(|part| fits(part, b"-"));
    (fits(name, b"._+-") && is_host).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_written_to_or_visited() {
        for (contact, to) in [
            ("mailto:a.b+c@example.org", "mailto:a.b+c@example.org"),
            ("a.b+c@example.org", "mailto:a.b+c@example.org"),
            ("https://example.org/write", "https://example.org/write"),
        ] {
            assert_eq!(reached(contact).as_deref(), Some(to));
        }
    }

    #[test]
    fn nothing_else_is_followed() {
        for contact in [
            "",
            "a@",
            "@example.org",
            "a@example",
            "a@b@example.org",
            "a@example..org",
            "a b@example.org",
            "mailto:a@example.org?subject=x",
            "mailto:a@example.org,b@example.org",
            "javascript:alert(1)//@example.org",
            "tel:+100@example.org",
            "/people/",
        ] {
            assert_eq!(reached(contact), None, "{contact}");
        }
    }
}
