//! The head of a page: one pure function of dataset, addresses and route.

mod address;
mod oembed;
mod preview;
mod structured;
mod whole;

pub use self::address::Addresses;
pub use self::preview::{Card, Property};
pub use self::whole::{WholeHead, site_name, whole_head};

use crate::dataset::{Dataset, EntityRef, Section, paging};
use crate::route::Route;

/// What a page says about itself wherever it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The title, unique on the site.
    pub title: String,
    /// 50 to 160 characters, unique on the site. Only files have it; nobody reads it after a page turn.
    pub description: String,
    /// The path of the page's canonical address below the base; `None` for a page without one.
    pub canonical: Option<String>,
}

/// The head of a page.
pub fn head(data: &Dataset, route: &Route) -> Head {
    let series = &data.series;
    let title = match route {
        Route::ListPage(entity, page) => {
            let name = name(data, &route.first());
            format!(
                "{name} – {} – {}",
                page_words(data, entity, *page),
                series.title
            )
        }
        Route::Section(Section::Series) => format!("{} – {}", series.title, series.kind),
        _ => {
            let entity = route.entity();
            let apart = entity.and_then(|entity| data.told_apart_by(&entity));
            let apart = apart.map_or_else(String::new, |words| format!(" ({words})"));
            format!("{}{apart} – {}", name(data, route), series.title)
        }
    };
    Head {
        title: without_turns(title),
        description: match route {
            Route::ListPage(entity, page) => list_page(data, entity, *page),
            _ => description(data, route).unwrap_or_default().to_owned(),
        },
        canonical: (*route != Route::NotFound).then(|| route.path()),
    }
}

/// For text where markup can't isolate the direction of a name: removes the characters that change the direction.
fn without_turns(text: String) -> String {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.contains(turns) {
        text.replace(turns, "")
    } else {
        text
    }
}

/// What a page is called on other pages.
pub fn name<'a>(data: &'a Dataset, route: &Route) -> &'a str {
    match route {
        Route::Section(section) => {
            let page = data.series.pages.get(section);
            page.map_or("", |page| page.menu.as_str())
        }
        // A source's own title may be too long for a browser tab.
        Route::Item(Section::Sources, slug) => {
            data.source(slug).map_or("", |source| &source.short_name)
        }
        Route::Item(section, slug) => data.name(&EntityRef::item(*section, slug)),
        Route::ListPage(..) => name(data, &route.first()),
        Route::NotFound => "Page not found",
    }
}

/// Which page of a list it is: "Page 2 of 7".
pub fn page_words(data: &Dataset, list: &EntityRef, page: usize) -> String {
    format!("Page {page} of {}", data.pages(list))
}

/// The description of later pages of a list.
fn list_page(data: &Dataset, list: &EntityRef, page: usize) -> String {
    let listed = data.listed(list);
    let shown = paging::on_page(list.section, page, listed);
    let name = name(data, &Route::of_list(list, 1));
    let words = page_words(data, list, page);
    let (first, last) = (shown.start + 1, shown.end);
    format!(
        "{name}. {words}: entries {first} to {last} of {listed} on this site, in the order of the whole list."
    )
}

/// The description of a page, in 50 to 160 characters.
fn description<'a>(data: &'a Dataset, route: &Route) -> Option<&'a str> {
    let (section, slug) = match route {
        Route::Section(Section::Series) => return Some(&data.series.description),
        Route::Section(section) => {
            let page = data.series.pages.get(section)?;
            return Some(&page.description);
        }
        Route::Item(section, slug) => (section, slug),
        Route::ListPage(..) => return None,
        Route::NotFound => {
            return Some(
                "There is nothing at this address. Search for what you were looking for, or start with one of the sections.",
            );
        }
    };
    let text = match section {
        Section::Episodes => match data.season(slug) {
            Some(season) => &season.description,
            None => &data.episode(slug)?.description,
        },
        Section::People => &data.person(slug)?.description,
        Section::Organizations => &data.organization(slug)?.description,
        Section::Works => &data.work(slug)?.description,
        Section::Awards => &data.award(slug)?.description,
        Section::Sources => &data.source(slug)?.description,
        _ => return None,
    };
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_does_not_turn_the_rest_of_a_title() {
        let title = without_turns("\u{202e}Name\u{202c} – Series".to_owned());
        assert_eq!(title, "Name – Series");
    }
}
