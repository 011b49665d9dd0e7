//! A draft: what could be read of a dataset, and which parts of it are stand-ins.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use companion::dataset::Bundle;
use serde_json::Value;

use super::list::List;

/// A place in a dataset: an entry of a list, and the path of a key inside it (`credits[0].sources`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) list: List,
    pub(crate) index: usize,
    pub(crate) path: String,
}

impl Spot {
    pub(crate) fn new(list: List, index: usize, path: impl Into<String>) -> Spot {
        Spot {
            list,
            index,
            path: path.into(),
        }
    }

    /// The same place as a JSON pointer into the file of the list.
    pub(crate) fn pointer(&self) -> String {
        let entry = match self.list {
            List::Series => String::new(),
            List::Scores => format!("/scores/{}", self.index),
            List::Reviews => format!("/reviews/{}", self.index),
            _ => format!("/{}", self.index),
        };
        let path = self.path.replace(['.', '['], "/").replace(']', "");
        format!("{entry}/{path}").trim_end_matches('/').to_owned()
    }
}

/// The dataset as far as it could be read. Entries have the same index as in their file.
pub(crate) struct Draft {
    pub(crate) bundle: Bundle,
    /// The same as JSON, without what the engine fills in.
    pub(crate) value: Value,
    /// Lists that could not be read, so that nothing can be concluded about their entries.
    pub(crate) unread: BTreeSet<List>,
    /// Places with a stand-in for something broken that has already been reported.
    pub(crate) stand_ins: StandIns,
}

/// The paths of stand-ins, by entry, because every field of every entry is looked up here.
#[derive(Default)]
pub(crate) struct StandIns(BTreeMap<(List, usize), BTreeSet<String>>);

impl StandIns {
    pub(crate) fn add(&mut self, spot: Spot) {
        let paths = self.0.entry((spot.list, spot.index)).or_default();
        paths.insert(spot.path);
    }

    /// Whether a place is within a stand-in.
    fn covers(&self, spot: &Spot) -> bool {
        let ends = spot.path.match_indices(['.', '[']).map(|(end, _)| end);
        let mut outer = ends.chain([0, spot.path.len()]);
        let paths = self.0.get(&(spot.list, spot.index));
        paths.is_some_and(|paths| outer.any(|end| paths.contains(&spot.path[..end])))
    }

    /// Whether there is a stand-in within a place.
    fn stand_inside(&self, spot: &Spot) -> bool {
        let outer = spot.path.as_str();
        let paths = self.0.get(&(spot.list, spot.index));
        paths.is_some_and(|paths| {
            let from = paths.range::<str, _>((Bound::Included(outer), Bound::Unbounded));
            from.take_while(|path| path.starts_with(outer))
                .any(|path| covers(outer, path))
        })
    }
}

impl Draft {
    /// What has been read.
    pub(crate) fn new(
        bundle: Bundle,
        value: Value,
        unread: BTreeSet<List>,
        stand_ins: StandIns,
    ) -> Draft {
        Draft {
            bundle: bundle.completed(),
            value,
            unread,
            stand_ins,
        }
    }

    /// A draft without stand-ins.
    pub(crate) fn whole(bundle: Bundle) -> Draft {
        let value = serde_json::to_value(&bundle).expect("a bundle is JSON");
        Draft::new(bundle, value, BTreeSet::new(), StandIns::default())
    }

    /// Whether the value at a place was written by an editor, so that a rule may object to it.
    pub(crate) fn is_authentic(&self, spot: &Spot) -> bool {
        !self.unread.contains(&spot.list) && !self.stand_ins.covers(spot)
    }

    /// Whether neither a place nor anything inside it is a stand-in.
    pub(crate) fn is_whole(&self, spot: &Spot) -> bool {
        self.is_authentic(spot) && !self.stand_ins.stand_inside(spot)
    }

    /// What to call an entry in a problem.
    pub(crate) fn label(&self, list: List, index: usize) -> Option<String> {
        if list == List::Series {
            return None;
        }
        let key = if list == List::Facts { "id" } else { "slug" };
        let slugs = list.slugs(&self.bundle);
        match slugs.get(index) {
            Some(slug)
                if !slug.trim().is_empty() && self.is_authentic(&Spot::new(list, index, key)) =>
            {
                Some((*slug).to_owned())
            }
            _ => Some(format!("entry {}", index + 1)),
        }
    }
}

/// Whether the place `outer` is, or contains, the place `inner`.
pub(crate) fn covers(outer: &str, inner: &str) -> bool {
    match inner.strip_prefix(outer) {
        Some(rest) => outer.is_empty() || rest.is_empty() || rest.starts_with(['.', '[']),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(path: &str) -> Spot {
        Spot::new(List::People, 0, path)
    }

    #[test]
    fn a_stand_in_covers_what_is_inside_it_only() {
        for (mended, path, is_covered, is_inside) in [
            ("", "credits[0]", true, false),
            ("credits", "credits[0].job", true, false),
            ("credits[0]", "credits[0]", true, true),
            ("credit", "credits[0]", false, false),
            ("credits[0].job", "credits[0]", false, true),
            ("credits[0].job", "", false, true),
            ("credits[0].job", "credits[0].jobs", false, false),
        ] {
            let mut all = StandIns::default();
            all.add(spot(mended));
            all.add(spot("name"));
            let told = (all.covers(&spot(path)), all.stand_inside(&spot(path)));
            let name_is_inside = path.is_empty();
            assert_eq!(
                told,
                (is_covered, is_inside || name_is_inside),
                "{mended}: {path}"
            );
        }
    }
}
