//! Names and slugs of one section differ in more than letters that look the same, such as `1` and `l`, or `о` in one
//! script and `o` in another. Two things may really be called that, which is why it is a warning (UTS #39, 4).

use std::collections::BTreeMap;

use unicode_security::confusable_detection::skeleton;

use super::super::draft::Spot;
use super::super::list::List;
use super::{Check, Rule, names};

pub(super) fn apply(check: &mut Check) {
    let bundle = &check.draft.bundle;
    for list in List::ALL.into_iter().filter(|list| *list != List::Facts) {
        let slugs = list.slugs(bundle).into_iter().enumerate();
        let slugs: Vec<names::Name> = slugs
            .map(|(index, slug)| (index, "slug".to_owned(), slug))
            .collect();
        look_alikes(check, list, &slugs);
        look_alikes(check, list, &names::names(list, bundle));
    }
}

fn look_alikes(check: &mut Check, list: List, names: &[names::Name]) {
    let mut first: BTreeMap<String, &names::Name> = BTreeMap::new();
    for name in names {
        let (index, path, text) = name;
        let looks: String = skeleton(text).collect();
        let (other, _, same) = first.entry(looks).or_insert(name);
        if other != index && same != text {
            let label = check.draft.label(list, *other).unwrap_or_default();
            let wrong = format!("`{text}` looks like `{same}`, which belongs to `{label}`");
            let spot = Spot::new(list, *index, path.as_str());
            check.add(
                Rule::LookAlike,
                &spot,
                wrong,
                "make sure that its letters are the ones you mean",
            );
        }
    }
}
