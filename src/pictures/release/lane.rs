//! A release on the time scale: a point for an announcement, a bar for something that has ended, and an arrow for
//! something that goes on, as far as anybody knows.

use maud::{Markup, html};

use super::super::short_date;
use super::date_of;
use crate::dataset::{Release, ReleaseKind};
use crate::pictures::scale::Scale;

/// The column headings. Each bar says its own date, so these are hidden from screen readers.
pub fn heads(scale: &Scale) -> Markup {
    html! {
        div.heads aria-hidden="true" {
            @for (year, columns) in scale.years() {
                span class={ "head r1 c" (columns.start + 1) " w" (columns.len()) } { (year) }
            }
            @for column in 0..scale.columns.len() {
                @if let Some(name) = scale.name(column) {
                    span class={ "head r2 c" (column + 1) " w1" } { (name) }
                }
            }
            (ground(scale))
        }
    }
}

/// The lane of a release with a date.
pub fn lane(scale: &Scale, release: &'static Release) -> Markup {
    let (Some(when), Some(date)) = (&release.when, date_of(release)) else {
        return unknown();
    };
    let columns = scale.span(&date);
    let end = if is_open(release) {
        width(scale)
    } else {
        columns.end
    };
    let form = match release.kind.known() {
        _ if is_open(release) => "open",
        Some(ReleaseKind::Announcement) => "point",
        _ => "closed",
    };
    html! {
        (ground(scale))
        p class={ "bar " (form) " c" (columns.start + 1) " w" (end - columns.start) } {
            @if form == "open" { "From " }
            (short_date(when))
        }
    }
}

/// The lane of a release without a date.
pub fn unknown() -> Markup {
    html! { p.bar.unknown-form { "Date not known" } }
}

/// Whether it started on its date and has no known end.
fn is_open(release: &Release) -> bool {
    let goes_on = matches!(
        release.kind.known(),
        Some(ReleaseKind::Streaming | ReleaseKind::Digital | ReleaseKind::Disc)
    );
    goes_on && date_of(release).is_some_and(|date| date.end.is_none())
}

/// All columns and one more, for open ends.
fn width(scale: &Scale) -> usize {
    scale.columns.len() + 1
}

/// A line through all columns, which also makes all lanes equally wide.
fn ground(scale: &Scale) -> Markup {
    html! { span class={ "ground c1 w" (width(scale)) } {} }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn release(kind: &str, date: &str) -> &'static Release {
        let value = json!({
            "slug": "a", "title": "A", "kind": kind, "when": { "date": date }, "text": [], "sources": []
        });
        Box::leak(Box::new(serde_json::from_value(value).unwrap()))
    }

    #[test]
    fn only_what_has_come_to_stay_has_an_open_end() {
        let dates = ["2001", "2003"].map(|date| date_of(release("disc", date)).unwrap());
        let scale = Scale::of(&dates, 9);
        for (kind, date, bar) in [
            ("streaming", "2001", "bar open c1 w3"),
            ("disc", "2003", "bar open c2 w2"),
            ("digital", "2001/2003", "bar closed c1 w2"),
            ("broadcast", "2001", "bar closed c1 w1"),
            ("announcement", "2003", "bar point c2 w1"),
        ] {
            let html = lane(&scale, release(kind, date)).into_string();
            assert!(html.contains(bar), "{kind}: {html}");
        }
    }
}
