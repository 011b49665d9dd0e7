//! Growth: a dataset with many times the entries of another, in the same shape. Each round adds a copy of all parts,
//! people, organizations, works, awards, events and facts, with links among themselves like the original and with names
//! and words of its own. What a series has once (itself, its releases, reviews, lessons, sources) stays as it is.

mod babble;
mod copy;
mod names;

use anyhow::Result;
use companion::dataset::Bundle;
use serde::de::DeserializeOwned;
use serde_json::Value;

use self::babble::Babble;
use self::copy::Copy;
use self::names::Names;

/// The lists that grow, by their key in the bundle.
const GROWING: [&str; 7] = [
    "episodes",
    "people",
    "organizations",
    "works",
    "awards",
    "timeline",
    "facts",
];

/// A dataset with this many times the entries, the first of which are those of `bundle`. The same on every run.
pub fn grow(bundle: Bundle, times: usize) -> Result<Bundle> {
    let pattern = serde_json::to_value(&bundle)?;
    let mut grown = bundle;
    let mut names = Names::beside(&pattern);
    let babble = Babble::of(&pattern);
    for turn in 1..times {
        let mut copy = Copy::new(&pattern, turn, &mut names, &babble);
        add(&mut grown.episodes, copy.list("episodes"))?;
        add(&mut grown.people, copy.list("people"))?;
        add(&mut grown.organizations, copy.list("organizations"))?;
        add(&mut grown.works, copy.list("works"))?;
        add(&mut grown.awards, copy.list("awards"))?;
        add(&mut grown.timeline, copy.list("timeline"))?;
        add(&mut grown.facts, copy.list("facts"))?;
    }
    for (index, part) in grown.episodes.iter_mut().enumerate() {
        part.number = u16::try_from(index + 1)?;
    }
    Ok(grown)
}

fn add<T: DeserializeOwned>(list: &mut Vec<T>, entries: Vec<Value>) -> Result<()> {
    for entry in entries {
        list.push(serde_json::from_value(entry)?);
    }
    Ok(())
}
