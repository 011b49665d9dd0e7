//! What every page has: title, description, headings, language, landmarks, and no inline code.

use std::collections::{BTreeSet, HashMap};

use crate::page::Page;
use crate::{Site, none};

pub fn every_page_has_a_title_of_its_own(site: &Site) {
    let mut problems = Vec::new();
    let mut seen = HashMap::new();
    for page in &site.pages {
        match page.titles.as_slice() {
            [title] if !title.is_empty() => {
                if let Some(other) = seen.insert(title, &page.address) {
                    problems.push(format!(
                        "{} has the title of {other}: {title}",
                        page.address
                    ));
                }
            }
            titles => problems.push(format!("{} has the titles {titles:?}", page.address)),
        }
    }
    none(problems);
}

pub fn every_page_has_a_description_of_its_own(site: &Site) {
    let mut problems = Vec::new();
    let mut seen = HashMap::new();
    for page in &site.pages {
        let [description] = page.descriptions.as_slice() else {
            problems.push(format!(
                "{} has the descriptions {:?}",
                page.address, page.descriptions
            ));
            continue;
        };
        let length = description.chars().count();
        if !(50..=160).contains(&length) {
            problems.push(format!(
                "{}: {length} characters: {description}",
                page.address
            ));
        }
        if let Some(other) = seen.insert(description, &page.address) {
            problems.push(format!("{} has the description of {other}", page.address));
        }
    }
    none(problems);
}

pub fn every_page_has_one_h1_and_skips_no_heading_level(site: &Site) {
    none(site.pages.iter().flat_map(heading_problems).collect());
}

fn heading_problems(page: &Page) -> Vec<String> {
    let mut problems = Vec::new();
    let first = page
        .headings
        .iter()
        .filter(|(level, _)| *level == 1)
        .count();
    if first != 1 {
        problems.push(format!("{} has {first} h1", page.address));
    }
    let mut above = 0;
    for (level, text) in &page.headings {
        if *level > above + 1 {
            problems.push(format!(
                "{}: h{level} “{text}” follows h{above}",
                page.address
            ));
        }
        if text.is_empty() {
            problems.push(format!("{}: an empty h{level}", page.address));
        }
        above = *level;
    }
    problems
}

pub fn every_page_has_language_landmarks_and_skip_link(site: &Site) {
    let mut problems = Vec::new();
    for page in &site.pages {
        if page.lang.is_empty() {
            problems.push(format!("{} names no language", page.address));
        }
        for gap in &page.frame_gaps {
            problems.push(format!(
                "{} does not have `{gap}` exactly once",
                page.address
            ));
        }
    }
    none(problems);
}

/// On the page of a section its own link says `page`; on the pages of its entries it says `true`.
pub fn the_menu_marks_the_section_of_a_page(site: &Site) {
    let home = site.page("/");
    let menu: BTreeSet<&str> = home.menu.iter().map(String::as_str).collect();
    let mut problems = Vec::new();
    for page in &site.pages {
        let section = page.address.split('/').nth(1).unwrap_or_default();
        let link = format!("{}{section}/", page.base);
        let mark = if page.address == format!("/{section}/") {
            "page"
        } else {
            "true"
        };
        let expected: Vec<_> = (menu.contains(link.as_str()))
            .then(|| (link, mark.to_owned()))
            .into_iter()
            .collect();
        if page.current != expected {
            let found = &page.current;
            problems.push(format!("{}: {found:?}, not {expected:?}", page.address));
        }
    }
    assert!(menu.len() > 2, "a menu: {menu:?}");
    none(problems);
}

pub fn every_page_leads_to_search(site: &Site) {
    let mut problems = Vec::new();
    for page in &site.pages {
        if page.to_search != [format!("{}search/", page.base)] {
            problems.push(format!("{} leads to {:?}", page.address, page.to_search));
        }
    }
    none(problems);
}

pub fn no_page_holds_inline_code(site: &Site) {
    let all = site.pages.iter();
    none(
        all.flat_map(|page| {
            page.inline_code
                .iter()
                .map(|code| format!("{}: {code}", page.address))
        })
        .collect(),
    );
}

/// A page can be painted as soon as it has arrived itself, and nothing competes with it until then.
pub fn nothing_but_the_page_is_needed_to_paint_it(site: &Site) {
    let mut problems = Vec::new();
    for page in &site.pages {
        let address = &page.address;
        problems.extend(
            page.blocking
                .iter()
                .map(|file| format!("{address} asks before it is painted for {file}")),
        );
        if page.styles.len() != 1 {
            problems.push(format!("{address} has {} styles", page.styles.len()));
        }
        // Waiting for a part that does not exist would be waiting for nothing.
        let last = page.ids.last().map(|id| format!("#{id}"));
        if page.awaited != Vec::from_iter(last) {
            problems.push(format!("{address} waits for {:?}", page.awaited));
        }
    }
    none(problems);
}
