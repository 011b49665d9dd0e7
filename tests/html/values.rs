//! Values of structured data that are text: dates and addresses.

use url::Url;

/// Whether a text is an ISO 8601 date: a year, a month or an existing day.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let widths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    if !matches!(widths.as_slice(), [4] | [4, 2] | [4, 2, 2]) {
        return false;
    }
    let numbers: Result<Vec<u32>, _> = parts.iter().map(|part| part.parse()).collect();
    let Ok(numbers) = numbers else { return false };
    let month = numbers.get(1).copied().unwrap_or(1);
    let day = numbers.get(2).copied().unwrap_or(1);
    let leap = numbers[0].is_multiple_of(4)
        && (!numbers[0].is_multiple_of(100) || numbers[0].is_multiple_of(400));
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=last).contains(&day)
}

/// Whether a text is an address: a full one, or from the root of any host.
pub fn is_address(text: &str) -> bool {
    let whole = match text.strip_prefix('/') {
        Some(rest) if !rest.starts_with('/') => format!("http://site.test{text}"),
        _ => text.to_owned(),
    };
    !text.contains(char::is_whitespace)
        && Url::parse(&whole).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_addresses_are_told_from_words() {
        for (text, date) in [
            ("1992", true),
            ("2018-02", true),
            ("2017-07-09", true),
            ("2016-02-29", true),
            ("2017-02-29", false),
            ("2017-13", false),
            ("2017-07-09/2017-07-12", false),
            ("July 2017", false),
        ] {
            assert_eq!(is_date(text), date, "{text}");
        }
        for (text, address) in [
            ("https://example.org/a/", true),
            ("/a/#b", true),
            ("a/b", false),
            ("//example.org/", false),
            ("javascript:alert(1)", false),
            ("https://example.org/a b", false),
        ] {
            assert_eq!(is_address(text), address, "{text}");
        }
    }
}
