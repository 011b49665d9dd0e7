//! Query: whatever follows the question mark in an address.

use companion::controls::changed;
use companion::parts::is_chosen;
use companion::query::{Param, Query};

/// The most that [`Query::parse`] reads, times the growth of an invalid byte when it is replaced.
const LONGEST: usize = 2000 * 3;

/// The parameters that pages read.
const PARAMS: [Param; 7] = [
    Param::Text,
    Param::Role,
    Param::Kind,
    Param::Result,
    Param::Body,
    Param::Sort,
    Param::Page,
];

pub fn run(text: &str) {
    let query = Query::parse(text);
    let read: usize = PARAMS
        .iter()
        .filter_map(|param| query.get(*param))
        .map(str::len)
        .sum();
    assert!(read <= LONGEST, "{read} bytes were read");
    let address = query.to_address();
    // What the URL standard leaves as it is in a form's value, and what stands around it.
    let sound = |byte: u8| byte.is_ascii_alphanumeric() || b"?&=*-_.+%".contains(&byte);
    assert!(address.bytes().all(sound), "an address holds {address:?}");
    // Anything too long for an address is cut off when it is read.
    if address.len() < 2000 {
        assert_eq!(Query::parse(&address), query, "{address:?}");
    }
    for param in PARAMS {
        let with = query.with(param, Some(text));
        assert_eq!(with.get(param).unwrap_or_default(), text);
        assert_eq!(with.with(param, None).get(param), None);
        assert_eq!(changed(&query, param.name(), text), with);
        assert!(is_chosen(&with, param.name(), text));
    }
}
