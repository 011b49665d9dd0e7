//! People: everyone, filtered by role.

use crate::components::{
    Piece, choices, counted, filtered, person_card, piece, section_end, section_head,
};
use crate::dataset::{Person, Role, Section, order};
use crate::query::{Param, Query};
use crate::site::Site;

pub fn view(site: Site) -> Vec<Piece> {
    let data = site.data;
    let roles = counted(
        &Role::ALL,
        |role| data.people_with(role).len(),
        Role::name,
        Role::label,
    );
    let order = vec![("name".to_owned(), "By name".to_owned())];
    vec![
        piece(move || section_head(site, Section::People)),
        choices(site, Param::Role, "Role", "Everyone", roles),
        choices(site, Param::Sort, "Order", "As listed", order),
        filtered(
            site,
            "people",
            data.people.len(),
            move |query| shown(site, query),
            person_card,
        ),
        piece(move || section_end(site, Section::People)),
    ]
}

/// The people that a query asks for, in its order. A role that does not exist asks for everyone.
fn shown(site: Site, query: &Query) -> Vec<&'static Person> {
    let role = query.get(Param::Role).and_then(Role::from_name);
    let people: Vec<_> = site
        .data
        .people
        .iter()
        .filter(|person| role.is_none_or(|role| person.has_role(role)))
        .collect();
    match query.get(Param::Sort) {
        Some("name") => order::by_key(people, |person| &person.sort_name),
        _ => people,
    }
}
