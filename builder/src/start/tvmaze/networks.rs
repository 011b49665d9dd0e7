//! Where a show was shown, as organizations: stated for the whole show if it was one network, otherwise for each
//! season.

use std::collections::BTreeMap;

use anyhow::Result;
use companion::dataset::File;
use companion::search::fold;
use jsonc_parser::cst::CstObject;

use super::show::{Network, Season, Show};
use super::write::{SOURCE, object};
use crate::start::entries::Entries;
use crate::start::files::{Files, text, value};
use crate::start::{Json, Outcome, fields, slug};

/// Adds the networks, and returns the slug of each by its name.
pub(super) fn add(
    files: &Files,
    show: &Show,
    told: &mut Outcome,
) -> Result<BTreeMap<String, String>> {
    let mut entries = Entries::of(files, File::Organizations)?;
    let mut slugs = BTreeMap::new();
    let seasons = show.seasons.iter().map(|season| &season.network);
    for network in seasons.chain([&show.network]).flatten() {
        if slugs.contains_key(&network.name) {
            continue;
        }
        let known = entries.find(|_, entry| is_called(entry, &network.name));
        let slug = known.unwrap_or_else(|| {
            let wanted = slug::of(&network.name).unwrap_or_else(|| network.kind.name().to_owned());
            let other = format!("{wanted}-{}", network.kind.name());
            slug::free(&[wanted, other], &entries.slugs())
        });
        slugs.insert(network.name.clone(), slug.clone());
        let is_new = !entries.slugs().contains(&slug);
        let country = network.country.as_ref().filter(|_| is_new);
        let summary = country.map(|country| format!("{}, {country}", network.kind.label()));
        let ids = fields([("official_site", network.site.clone().map(Json::from))]);
        let entry = fields([
            ("slug", Some(slug.clone().into())),
            ("name", Some(network.name.clone().into())),
            ("kind", Some(network.kind.name().into())),
            ("summary", summary.map(Json::from)),
            ("sources", Some(vec![SOURCE].into())),
            ("ids", object(ids)),
        ]);
        entries.put(&slug, entry, told)?;
    }
    Ok(slugs)
}

/// Whether an entry has that name or alias.
fn is_called(entry: &CstObject, name: &str) -> bool {
    let same = |own: &str| fold::key(own) == fold::key(name);
    let aliases = value(entry, "aliases");
    let aliases = aliases.iter().filter_map(|all| all.as_array()).flatten();
    let mut aliases = aliases.filter_map(|alias| alias.get("name")?.as_str());
    text(entry, "name").is_some_and(|own| same(&own)) || aliases.any(same)
}

/// The network of all seasons, if it is one and the same.
pub(super) fn one<'s>(show: &'s Show) -> Option<&'s Network> {
    let of = |season: &'s Season| season.network.as_ref().or(show.network.as_ref());
    let mut all: Vec<Option<&Network>> = show.seasons.iter().map(of).collect();
    if all.is_empty() {
        all.push(show.network.as_ref());
    }
    let first = all.first().copied().flatten()?;
    let same = |own: &Option<&Network>| own.is_some_and(|own| own.name == first.name);
    all.iter().all(same).then_some(first)
}
