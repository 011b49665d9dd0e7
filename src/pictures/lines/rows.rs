//! The same as a table: every event, part and release with its date, in chronological order, then the undated ones.

use maud::{Markup, html};

use super::super::{entity_link, short_date};
use super::strip::Track;
use super::{event_ref, track_of};
use crate::dataset::{EntityRef, Section, When};
use crate::pictures::table;
use crate::site::Site;

struct Row {
    what: EntityRef,
    when: Option<&'static When>,
    whose: Markup,
}

/// The table.
pub fn table(site: Site) -> Markup {
    let mut rows = rows(site);
    let key = |row: &Row| {
        row.when
            .and_then(|when| when.date)
            .map(|date| date.start.sort_key())
    };
    rows.sort_by_key(|row| (key(row).is_none(), key(row)));
    let cells = |row: Row| {
        let date = row.when.filter(|when| when.date.is_some());
        vec![
            entity_link(site, &row.what),
            date.map_or_else(|| html! { "no date" }, short_date),
            row.whose,
        ]
    };
    let noun = &site.data.series.labels.episode.one;
    table::table(
        &format!("Every event, {noun} and release in the picture"),
        &["What", "When", "Whose line"],
        rows.into_iter().map(cells).collect(),
    )
}

fn rows(site: Site) -> Vec<Row> {
    let data = site.data;
    let events = data.timeline.iter().map(|event| Row {
        what: event_ref(event),
        when: event.when.as_ref(),
        whose: match track_of(site, event) {
            Track::Lines(lines) => names(site, &lines),
            _ => html! { "the series" },
        },
    });
    let noun = &data.series.labels.episode.one;
    let article = match noun.starts_with(['a', 'e', 'i', 'o']) {
        true => "an",
        false => "a",
    };
    // Undated parts and releases have no place on a time scale.
    let is_dated = |when: &&When| when.date.is_some();
    let parts = data.episodes.iter().map(|episode| Row {
        what: EntityRef::item(Section::Episodes, &episode.slug),
        when: Some(&episode.air).filter(is_dated),
        whose: html! { (article) " " (noun) },
    });
    let releases = data.releases.iter().map(|release| Row {
        what: EntityRef::item(Section::Release, &release.slug),
        when: release.when.as_ref().filter(is_dated),
        whose: html! { "a release" },
    });
    let parts = parts.chain(releases).filter(|row| row.when.is_some());
    let shown = |row: &Row| data.contains(&row.what);
    events.chain(parts).filter(shown).collect()
}

fn names(site: Site, lines: &[usize]) -> Markup {
    html! {
        @for (at, line) in lines.iter().enumerate() {
            @if at > 0 { " and " }
            bdi {
                @let person = &site.data.series.protagonists[*line].person;
                (site.data.name(&EntityRef::item(Section::People, person)))
            }
        }
    }
}
