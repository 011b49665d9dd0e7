//! Pruning: whatever refers to something removed is removed too, until the check has nothing left to say.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use anyhow::{Context, Result, bail};
use companion::dataset::{Bundle, EntityRef, Prose, Span};
use serde_json::Value;

use crate::check::draft::{Draft, Spot};
use crate::check::fields::{self, Content};
use crate::check::index::Index;
use crate::check::list::List;
use crate::check::{self, Rule};

/// Removes whatever refers to nothing any more, and renumbers the facts.
pub(super) fn prune(mut bundle: Bundle) -> Result<Bundle> {
    loop {
        let draft = Draft::whole(bundle);
        let mut value = draft.value.clone();
        let mut doomed = BTreeSet::new();
        let mut unlinked = false;
        for (rule, spot) in check::objections(&draft) {
            let text = value.pointer_mut(&pointer(&spot));
            match (rule, text) {
                // In a text, the words stay without their link.
                (Rule::DanglingLink | Rule::MissingPage, Some(Value::String(text)))
                    if EntityRef::parse(text).is_err() =>
                {
                    *text = without_dead_links(text, &Index::new(&draft));
                    unlinked = true;
                }
                (rule, _) if SETTLED.contains(&rule) => {
                    doomed.insert(Reverse(steps(&pointer(&holder(&spot)))));
                }
                (rule, _) => bail!("no cutting helps against `{}` at {spot:?}", rule.id()),
            }
        }
        if doomed.is_empty() && !unlinked {
            return numbered(&draft, value);
        }
        // The last of a list first, so that the positions of the others stay valid.
        for Reverse(steps) in doomed {
            remove(&mut value, &steps);
        }
        bundle = serde_json::from_value(value)?;
    }
}

/// Rules that are satisfied again once what they object to is gone.
const SETTLED: [Rule; 10] = [
    Rule::DanglingReference,
    Rule::DanglingFact,
    Rule::MissingPage,
    Rule::LineOfNoProtagonist,
    Rule::EmptyList,
    Rule::EntityWithoutFact,
    Rule::FactWithoutEntity,
    Rule::FewReadings,
    Rule::PageWithoutEntries,
    Rule::StatementWithoutFact,
];

/// What to remove: the item of a list, an optional key, or else the object that has the key.
fn holder(spot: &Spot) -> Spot {
    let tells = [List::Facts, List::Timeline].contains(&spot.list);
    let alone = ["episode", "carrier"].contains(&spot.path.as_str());
    let page = spot.list == List::Series && !spot.path.contains('[');
    let path = match spot.path.rfind(']') {
        // A fact or an event about something removed goes as a whole.
        Some(_) if tells && spot.path.starts_with("about") => "",
        Some(end) => &spot.path[..=end],
        None if alone || page => &spot.path,
        None => "",
    };
    Spot::new(spot.list, spot.index, path)
}

/// The place as a pointer into the whole bundle.
fn pointer(spot: &Spot) -> String {
    format!("/{}{}", spot.list.keys()[0], spot.pointer())
}

/// A step to a place. Numbers are compared as numbers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Index(usize),
    Key(String),
}

fn steps(pointer: &str) -> Vec<Step> {
    let step = |step: &str| match step.parse() {
        Ok(index) => Step::Index(index),
        Err(_) => Step::Key(step.to_owned()),
    };
    pointer.split('/').skip(1).map(step).collect()
}

fn remove(value: &mut Value, steps: &[Step]) {
    match (value, steps) {
        (Value::Array(items), [Step::Index(index)]) => {
            items.remove(*index);
        }
        (Value::Object(object), [Step::Key(key)]) => {
            object.remove(key);
        }
        (Value::Array(items), [Step::Index(index), rest @ ..]) => remove(&mut items[*index], rest),
        (Value::Object(object), [Step::Key(key), rest @ ..]) => remove(&mut object[key], rest),
        (value, steps) => unreachable!("{steps:?} leads nowhere in {value}"),
    }
}

fn without_dead_links(text: &str, index: &Index<'_>) -> String {
    let prose = Prose(text.to_owned());
    let spans = prose.spans().into_iter();
    let words = spans.map(|span| {
        let lives = span.reference().is_some_and(|reference| {
            let slug = reference.slug.as_deref();
            index.has_page(reference.section)
                && slug.is_none_or(|slug| index.has(reference.section, slug))
        });
        match span {
            Span::Link { text, target } if lives => format!("[{text}]({target})"),
            span => span.text().to_owned(),
        }
    });
    words.collect()
}

/// Renumbers the facts from 1, including every reference to them.
fn numbered(draft: &Draft, mut value: Value) -> Result<Bundle> {
    let ids = List::Facts.slugs(&draft.bundle);
    let numbers: HashMap<&str, usize> = ids.iter().copied().zip(1..).collect();
    let named = fields::fields(draft)
        .into_iter()
        .filter_map(|field| match field.content {
            Content::Fact(id) => Some((pointer(&field.spot), id)),
            _ => None,
        });
    let own = ids.iter().enumerate();
    let own = own.map(|(index, id)| (format!("/facts/{index}/id"), *id));
    for (place, id) in named.chain(own) {
        let slot = value.pointer_mut(&place).context(place)?;
        *slot = Value::String(format!("f{:03}", numbers[id]));
    }
    Ok(serde_json::from_value(value)?)
}
