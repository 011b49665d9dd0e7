//! A show as TVmaze describes it: what the dataset can use, and what it cannot, which is reported.

use std::cell::RefCell;

use companion::dataset::{Date, OrganizationKind};
use serde_json::Value;

use super::credits::{self, Credit};
use super::read::Object;
use crate::start::Outcome;

/// A show with everything in it.
pub(super) struct Show {
    pub(super) id: Option<u64>,
    pub(super) url: Option<String>,
    pub(super) title: String,
    pub(super) class: Option<String>,
    pub(super) genres: Vec<String>,
    pub(super) language: Option<String>,
    pub(super) premiered: Option<Date>,
    pub(super) ended: Option<Date>,
    pub(super) site: Option<String>,
    pub(super) imdb: Option<String>,
    /// Minutes, and what the figure covers.
    pub(super) running: Option<(u16, &'static str)>,
    pub(super) network: Option<Network>,
    pub(super) seasons: Vec<Season>,
    pub(super) episodes: Vec<Episode>,
    /// The credits of the whole show, then those of each episode.
    pub(super) credits: Vec<Credit>,
}

/// A broadcaster or a service.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Network {
    pub(super) name: String,
    pub(super) kind: OrganizationKind,
    pub(super) country: Option<String>,
    pub(super) site: Option<String>,
}

pub(super) struct Season {
    pub(super) id: Option<u64>,
    pub(super) number: u16,
    pub(super) title: Option<String>,
    pub(super) first: Option<Date>,
    pub(super) last: Option<Date>,
    pub(super) network: Option<Network>,
}

pub(super) struct Episode {
    pub(super) id: Option<u64>,
    pub(super) title: String,
    pub(super) season: Option<u16>,
    pub(super) number: Option<u16>,
    pub(super) special: bool,
    pub(super) date: Option<Date>,
    pub(super) minutes: Option<u16>,
}

/// Reads a show. `None` if it has no name, which is reported.
pub(super) fn read(show: &Value, told: &RefCell<Outcome>) -> Option<Show> {
    let show = Object::of(show, "the show", told)?;
    show.expect(
        "the show",
        &[
            "id",
            "url",
            "name",
            "type",
            "language",
            "genres",
            "runtime",
            "averageRuntime",
            "premiered",
            "ended",
            "officialSite",
            "network",
            "webChannel",
            "externals",
        ],
        &[
            "schedule",
            "rating",
            "weight",
            "dvdCountry",
            "image",
            "summary",
            "status",
            "updated",
            "_links",
            "_embedded",
        ],
    );
    let title = show.text("name")?;
    let inner = show.object("_embedded");
    let list = |key: &str| {
        let list = inner.as_ref().and_then(|inner| inner.list(key));
        if list.is_none() {
            let told = &mut told.borrow_mut();
            told.say(format!(
                "There is no list of {key}; add `embed[]={key}` to the address to get it"
            ));
        }
        list.unwrap_or_default()
    };
    let mut seasons: Vec<Season> = list("seasons").into_iter().filter_map(season).collect();
    let all = list("episodes").into_iter();
    let all: Vec<(Object, Episode)> = all.filter_map(episode).collect();
    for (at, own) in &all {
        if let Some(number) = own.season
            && seasons.iter().all(|season| season.number != number)
        {
            at.note(format!(
                "Season {number} is not listed, and was added as a number"
            ));
            seasons.push(Season {
                id: None,
                number,
                title: None,
                first: None,
                last: None,
                network: None,
            });
        }
    }
    seasons.sort_by_key(|season| season.number);
    let mut credits = credits::cast(list("cast"), None);
    credits.extend(credits::crew(list("crew"), None));
    for (at, own) in &all {
        let inner = at.object("_embedded");
        let list = |key| inner.as_ref().and_then(|inner| inner.list(key));
        credits.extend(credits::cast(list("guestcast").unwrap_or_default(), own.id));
        credits.extend(credits::crew(list("guestcrew").unwrap_or_default(), own.id));
    }
    let externals = show.object("externals");
    if let Some(externals) = &externals {
        externals.expect("`externals`", &["imdb"], &["tvrage", "thetvdb"]);
    }
    let running = match (show.small("runtime"), show.small("averageRuntime")) {
        (Some(minutes), _) => Some((minutes, "each")),
        (None, Some(minutes)) => Some((minutes, "on average")),
        (None, None) => None,
    };
    Some(Show {
        id: show.number("id"),
        url: show.text("url"),
        class: show.text("type"),
        genres: show.texts("genres"),
        language: show.text("language"),
        premiered: show.day("premiered"),
        ended: show.day("ended"),
        site: show.text("officialSite"),
        imdb: externals.and_then(|externals| externals.text("imdb")),
        running,
        network: network(&show),
        title,
        seasons,
        episodes: all.into_iter().map(|(_, own)| own).collect(),
        credits,
    })
}

/// Where a show or season was shown: a broadcaster, or else a service.
fn network(of: &Object) -> Option<Network> {
    let found = |key, kind| Some((of.object(key)?, kind));
    let (own, kind) = found("network", OrganizationKind::Broadcaster)
        .or_else(|| found("webChannel", OrganizationKind::Service))?;
    own.expect("a network", &["name", "country", "officialSite"], &["id"]);
    let country = own.object("country");
    if let Some(country) = &country {
        country.expect("a country", &["name"], &["code", "timezone"]);
    }
    Some(Network {
        name: own.text("name")?,
        kind,
        country: country.and_then(|country| country.text("name")),
        site: own.text("officialSite"),
    })
}

fn season(own: Object) -> Option<Season> {
    own.expect(
        "a season",
        &[
            "id",
            "number",
            "name",
            "premiereDate",
            "endDate",
            "network",
            "webChannel",
        ],
        &["url", "episodeOrder", "image", "summary", "_links"],
    );
    let Some(number) = own.small("number") else {
        own.note("A season without a number was left out");
        return None;
    };
    let own = own.called(format!("season {number}"));
    Some(Season {
        id: own.number("id"),
        number,
        title: own.text("name"),
        first: own.day("premiereDate"),
        last: own.day("endDate"),
        network: network(&own),
    })
}

fn episode(own: Object) -> Option<(Object, Episode)> {
    own.expect(
        "an episode",
        &[
            "id", "name", "season", "number", "type", "airdate", "runtime",
        ],
        &[
            "url",
            "airtime",
            "airstamp",
            "rating",
            "image",
            "summary",
            "_links",
            "_embedded",
        ],
    );
    let Some(title) = own.text("name") else {
        own.note("An episode without a name was left out");
        return None;
    };
    let own = own.called(format!("`{title}`"));
    let (season, number) = (own.small("season"), own.small("number"));
    let class = own.text("type");
    let special = match class.as_deref() {
        Some("regular") => false,
        Some("significant_special" | "insignificant_special") => true,
        Some(_) => {
            own.note("The type of an episode is not known here; if it has a number, it was taken as a regular episode");
            number.is_none()
        }
        None => number.is_none(),
    };
    match (number, special) {
        (None, true) => own.note(
            "Specials without a number come after what was shown before them in their season, or last",
        ),
        (None, false) => own.note("Regular episodes have no number"),
        _ => {}
    }
    let date = own.day("airdate");
    if date.is_none() {
        own.note("There is no air date");
    }
    let minutes = own.small("runtime").filter(|minutes| *minutes > 0);
    if minutes.is_none() {
        own.note("There is no running time");
    }
    let read = Episode {
        id: own.number("id"),
        title,
        season,
        number,
        special,
        date,
        minutes,
    };
    Some((own, read))
}
