//! Paging: a long list is split into pages, without scripts too.

use site_tests::contract::{PAGE, text};

use crate::page::Page;
use crate::{Site, none};

/// The pages of the list of people, in order.
fn pages(site: &Site) -> Vec<&Page> {
    let later_pages = (2..).map(|page| format!("/people/page-{page}/"));
    let addresses = std::iter::once("/people/".to_owned()).chain(later_pages);
    let found = addresses.map(|own| site.pages.iter().find(|page| page.address == own));
    found.map_while(|page| page).collect()
}

pub fn every_entry_of_a_long_list_stands_on_one_of_its_pages(site: &Site) {
    let pages = pages(site);
    assert!(pages.len() > 1, "the list of people has one page");
    let listed: Vec<&String> = pages.iter().flat_map(|page| &page.entries).collect();
    let people = site.data.list("people").iter();
    let wanted = people.map(|person| format!("{}people/{}/", pages[0].base, text(&person["slug"])));
    assert_eq!(
        listed,
        wanted.collect::<Vec<_>>().iter().collect::<Vec<_>>()
    );
    assert!(pages.iter().all(|page| page.entries.len() <= PAGE));
}

pub fn the_pages_of_a_long_list_lead_to_each_other(site: &Site) {
    let pages = pages(site);
    let mut problems = Vec::new();
    for page in &pages {
        for other in &pages {
            let address = format!("{}{}", page.base, other.address.trim_start_matches('/'));
            if !page.links.contains(&address) {
                problems.push(format!("{} does not lead to {address}", page.address));
            }
        }
    }
    none(problems);
}
