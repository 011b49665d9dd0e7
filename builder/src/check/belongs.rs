//! Where something belongs that is in the wrong place: under a key with another name, or in another file.

use super::list::List;
use super::shape;

/// Keys that other catalogs use for something, and what to do with it here. Those for one list come first.
const KNOWN: [(Option<List>, &[&str], &str); 14] = [
    (
        None,
        &["image", "images", "photo", "poster", "thumbnail"],
        "remove it: every picture is drawn from the data",
    ),
    (
        Some(List::Episodes),
        &["air_date", "airdate", "date", "first_aired", "released"],
        "air dates go into `air`",
    ),
    (
        Some(List::Episodes),
        &["plot", "overview", "text"],
        "what happens goes into `synopsis`, paragraph by paragraph, and one line of it into `summary`",
    ),
    (
        Some(List::Episodes),
        &["cast", "actors", "guest_stars", "characters"],
        "who is in it goes into `appearances`; who plays whom into the `credits` of people.json",
    ),
    (
        Some(List::Episodes),
        &[
            "crew",
            "director",
            "directed_by",
            "writer",
            "writers",
            "written_by",
        ],
        "who made it goes into the `credits` of the person in people.json",
    ),
    (
        Some(List::People),
        &["bio", "about", "description_long"],
        "what is known about a person goes into `biography`",
    ),
    (
        Some(List::People),
        &["birthday", "born", "died", "birthplace"],
        "put it into `biography`, or into facts.json as a fact",
    ),
    (Some(List::People), &["title"], "a person has a `name`"),
    (
        Some(List::Series),
        &["genre", "genres"],
        "the kind of work goes into `kind`",
    ),
    (
        Some(List::Series),
        &["cast", "crew", "creator", "creators", "directors"],
        "people go into people.json, with their `credits`",
    ),
    (
        Some(List::Series),
        &["imdb", "imdb_id", "tmdb", "tvmaze", "wikidata"],
        "ids on other sites go into `ids`",
    ),
    (
        Some(List::Sources),
        &["link", "address", "website"],
        "the address goes into `url`",
    ),
    (Some(List::Works), &["name"], "a work has a `title`"),
    (
        Some(List::Timeline),
        &["date", "year"],
        "the date goes into `when`, as `{ \"date\": … }`",
    ),
];

/// What to do with a key that a list does not have, if that is known. `is_top`: whether it is directly in the entry.
pub(crate) fn elsewhere(list: List, is_top: bool, key: &str) -> Option<String> {
    let own = KNOWN.iter().find(|(own, keys, _)| {
        (own.is_none() || (is_top && *own == Some(list))) && keys.contains(&key)
    });
    if let Some((_, _, remedy)) = own {
        return Some((*remedy).to_owned());
    }
    let has = |other: &List| shape::keys_of(*other).iter().any(|own| own.name == key);
    let holders: Vec<&str> = List::ALL
        .into_iter()
        .filter(|other| *other != list && has(other))
        .map(List::noun)
        .collect();
    match holders.as_slice() {
        [] => None,
        // A key that many lists have is no clue.
        [_, _, _, _, ..] => None,
        some => Some(format!(
            "`{key}` is a key of a {}; move it there, or remove it",
            some.join(" or a ")
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_advised_is_there() {
        for (list, _, remedy) in KNOWN {
            let Some(list) = list else { continue };
            let mut words = remedy.split('`').skip(1).step_by(2);
            let known = |word: &str| {
                let lists = [list, List::People];
                let mut keys = lists.into_iter().flat_map(shape::keys_of);
                word.starts_with('{') || keys.any(|key| key.name == word)
            };
            assert!(words.all(known), "{remedy}");
        }
    }
}
