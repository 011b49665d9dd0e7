//! No name or alias can be mistaken for another entry of the same kind, however carelessly it is typed.

use std::collections::BTreeMap;

use companion::dataset::{Alias, Bundle};

use super::super::draft::{Draft, Spot};
use super::super::list::List;
use super::{Check, Rule};
use companion::search::fold;

pub(super) fn apply(check: &mut Check) {
    let bundle = &check.draft.bundle;
    for list in List::ALL {
        let names = names(list, bundle);
        collisions(check, list, &names);
    }
}

/// A name: the index of its entry, the key it is in, and the name itself.
pub(super) type Name<'d> = (usize, String, &'d str);

/// What entries of a list are called, including aliases.
pub(super) fn names(list: List, bundle: &Bundle) -> Vec<Name<'_>> {
    macro_rules! each {
        ($list:expr, $key:ident) => {
            named(
                stringify!($key),
                $list.iter().map(|entry| entry.$key.as_str()),
            )
        };
    }
    macro_rules! aliases {
        ($list:expr) => {
            $list
                .iter()
                .enumerate()
                .flat_map(|(index, entry)| also(index, &entry.aliases))
        };
    }
    match list {
        List::Series | List::Scores | List::Reviews | List::Facts | List::Quotes => Vec::new(),
        // Seasons are told apart by their numbers, not by their titles.
        List::Seasons => Vec::new(),
        List::Episodes => each!(bundle.episodes, title),
        List::People => {
            let mut names = each!(bundle.people, name);
            names.extend(aliases!(bundle.people));
            names
        }
        List::Organizations => {
            let mut names = each!(bundle.organizations, name);
            names.extend(aliases!(bundle.organizations));
            names
        }
        List::Works => {
            let mut names = each!(bundle.works, title);
            names.extend(aliases!(bundle.works));
            names
        }
        List::Awards => each!(bundle.awards, short_name),
        List::Releases => each!(bundle.releases, title),
        List::Lessons => each!(bundle.lessons, title),
        List::Timeline => each!(bundle.timeline, title),
        List::Sources => each!(bundle.sources, short_name),
        List::Disagreements => each!(bundle.disagreements, title),
    }
}

fn named<'d>(key: &str, names: impl Iterator<Item = &'d str>) -> Vec<Name<'d>> {
    let name = |(index, name)| (index, key.to_owned(), name);
    names.enumerate().map(name).collect()
}

fn also(index: usize, aliases: &[Alias]) -> impl Iterator<Item = Name<'_>> {
    aliases
        .iter()
        .enumerate()
        .map(move |(place, alias)| (index, format!("aliases[{place}].name"), alias.name.as_str()))
}

fn collisions(check: &mut Check, list: List, names: &[Name]) {
    let mut first: BTreeMap<String, &Name> = BTreeMap::new();
    for name in names {
        let (index, path, text) = name;
        let mut key = fold::key(text);
        // Nothing is left of a name of signs alone, so it is compared as it is.
        if key.is_empty() {
            key = text.trim().to_owned();
        }
        if key.is_empty() {
            continue;
        }
        let Some((other, _, same)) = first.get(&key) else {
            first.insert(key, name);
            continue;
        };
        // Within one entry, similar spellings are what aliases are for.
        if other != index && !told_apart(list, check.draft, *other, *index) {
            let label = check.draft.label(list, *other).unwrap_or_default();
            let wrong = format!("`{text}` can be mistaken for `{same}`, a name of `{label}`");
            let remedy = match list {
                List::People | List::Organizations => {
                    "remove the alias, or put one into `not_to_be_confused_with` of the other"
                }
                List::Works => "remove the alias, or give them different kinds or years",
                _ => "remove the alias, or make the names differ in more than punctuation",
            };
            let spot = Spot::new(list, *index, path.as_str());
            check.add(Rule::NameCollision, &spot, wrong, remedy);
        }
    }
}

/// Whether a visitor can tell two entries with the same name apart.
fn told_apart(list: List, draft: &Draft, one: usize, other: usize) -> bool {
    let bundle = &draft.bundle;
    match list {
        List::People => {
            let [one, other] = [one, other].map(|at| &bundle.people[at]);
            one.not_to_be_confused_with.contains(&other.slug)
                || other.not_to_be_confused_with.contains(&one.slug)
        }
        List::Organizations => {
            let [one, other] = [one, other].map(|at| &bundle.organizations[at]);
            one.not_to_be_confused_with.contains(&other.slug)
                || other.not_to_be_confused_with.contains(&one.slug)
        }
        List::Works => {
            let [one, other] = [one, other].map(|at| &bundle.works[at]);
            one.kind != other.kind || one.when != other.when
        }
        List::Episodes => {
            let [one, other] = [one, other].map(|at| {
                let own = &bundle.episodes[at];
                (own.season_number, own.episode_number, own.air.date)
            });
            one != other
        }
        _ => false,
    }
}
