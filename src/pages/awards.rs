//! Awards: every entry with its result, filtered by result and body, sorted by category or year.

use leptos::prelude::*;
use maud::html;

use crate::components::{
    Picture, Piece, award_card, choices, counted, filtered, picture, piece, section_end,
    section_head,
};
use crate::dataset::{Award, AwardResult, EntityRef, Section, order};
use crate::query::{Param, Query};
use crate::site::Site;

/// Among more bodies nobody chooses: each has a page with its entries.
const MOST_BODIES: usize = 60;

pub fn view(site: Site) -> Vec<Piece> {
    let data = site.data;
    let results = counted(
        &AwardResult::ALL,
        |result| {
            data.awards
                .iter()
                .filter(|award| award.result == result)
                .count()
        },
        AwardResult::name,
        AwardResult::label,
    );
    let orders = vec![
        ("category".to_owned(), "By category".to_owned()),
        ("year".to_owned(), "By year".to_owned()),
    ];
    let mut pieces = vec![
        piece(move || {
            html! {
                div {
                    (section_head(site, Section::Awards))
                    @if site.route.read_untracked().page() == 1 { (picture(site, Picture::Awards)) }
                }
            }
        }),
        choices(site, Param::Result, "Result", "Any", results),
    ];
    let bodies = bodies(site);
    if bodies.len() <= MOST_BODIES {
        pieces.push(choices(site, Param::Body, "Body", "Any", bodies));
    }
    pieces.extend([
        choices(site, Param::Sort, "Order", "As listed", orders),
        filtered(
            site,
            "awards",
            data.awards.len(),
            move |query| shown(site, query),
            award_card,
        ),
        piece(move || section_end(site, Section::Awards)),
    ]);
    pieces
}

fn bodies(site: Site) -> Vec<(String, String)> {
    let mut bodies: Vec<(String, String)> = Vec::new();
    for award in &site.data.awards {
        if bodies.iter().all(|(slug, _)| *slug != award.body) {
            let body = EntityRef::item(Section::Organizations, &award.body);
            if bodies.len() > MOST_BODIES {
                break;
            }
            bodies.push((award.body.clone(), site.data.name(&body).to_owned()));
        }
    }
    bodies
}

/// The entries that a query asks for, in its order. A value that does not exist asks for all.
fn shown(site: Site, query: &Query) -> Vec<&'static Award> {
    let data = site.data;
    let result = query.get(Param::Result).and_then(|name| {
        AwardResult::ALL
            .into_iter()
            .find(|result| result.name() == name)
    });
    let body = query
        .get(Param::Body)
        .filter(|slug| data.organization(slug).is_some());
    let awards: Vec<_> = data
        .awards
        .iter()
        .filter(|award| result.is_none_or(|result| award.result == result))
        .filter(|award| body.is_none_or(|body| award.body == body))
        .collect();
    match query.get(Param::Sort) {
        Some("category") => order::by_key(awards, |award| &award.category),
        // Entries without a year come last.
        Some("year") => order::by_key(awards, |award| {
            let date = award.when.as_ref().and_then(|when| when.date);
            date.map_or((u16::MAX, 0, 0), |date| date.start.sort_key())
        }),
        _ => awards,
    }
}
