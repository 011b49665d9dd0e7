//! The order of episodes: by season and number. A special without a number comes after what was shown before it in its
//! season; if it has no date either, it is the last of the season.

use super::show::Episode;

/// The episodes in the order of telling.
pub(super) fn ordered(episodes: &[Episode]) -> Vec<&Episode> {
    // Episodes without a season come last.
    let season = |own: &Episode| (own.season.is_none(), own.season);
    let (mut counted, mut specials): (Vec<&Episode>, Vec<&Episode>) =
        episodes.iter().partition(|own| own.number.is_some());
    counted.sort_by_key(|own| (season(own), own.number));
    specials.sort_by_key(|own| (season(own), own.date.is_none(), day(own)));
    for special in specials {
        let before = counted.iter().rposition(|own| {
            let same = season(own) == season(special);
            let shown = special.date.is_none() || (own.date.is_some() && day(own) <= day(special));
            season(own) < season(special) || (same && shown)
        });
        counted.insert(before.map_or(0, |at| at + 1), special);
    }
    counted
}

fn day(own: &Episode) -> Option<(u16, u8, u8)> {
    own.date.map(|date| date.start.sort_key())
}

#[cfg(test)]
mod tests {
    use super::*;
    use companion::dataset::Date;

    fn episode(title: &str, season: Option<u16>, number: Option<u16>, date: &str) -> Episode {
        Episode {
            id: None,
            title: title.to_owned(),
            season,
            number,
            special: number.is_none(),
            date: Date::parse(date).ok(),
            minutes: None,
        }
    }

    #[test]
    fn specials_stand_where_they_were_shown_or_last_in_their_season() {
        let all = [
            episode("no season", None, None, ""),
            episode("two", Some(1), Some(2), "2011-02-01"),
            episode("one", Some(1), Some(1), "2011-01-01"),
            episode("later season", Some(2), Some(1), "2010-01-01"),
            episode("undated", Some(1), None, ""),
            episode("between", Some(1), None, "2011-01-20"),
            episode("before", Some(2), None, "2009-12-31"),
        ];
        let titles: Vec<&str> = ordered(&all).iter().map(|own| own.title.as_str()).collect();
        let expected = [
            "one",
            "between",
            "two",
            "undated",
            "before",
            "later season",
            "no season",
        ];
        assert_eq!(titles, expected);
    }
}
