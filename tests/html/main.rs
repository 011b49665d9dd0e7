//! The prerendered pages, without a browser: what every page must have, where its links lead, what it shows.
//!
//! Every rule runs on the real site, on the second, made-up series, and on the one whose dataset means harm.

mod engine;
mod facts;
mod frame;
mod hostile;
mod inert;
mod links;
mod markup;
mod page;
mod real;
mod validity;

use std::path::PathBuf;
use std::sync::OnceLock;

use page::Page;
use site_tests::contract::Dataset;

/// A built site: its pages and the dataset it was built from.
#[derive(Debug)]
pub struct Site {
    /// The folder.
    pub dist: PathBuf,
    /// Every page.
    pub pages: Vec<Page>,
    /// The dataset.
    pub data: Dataset,
}

impl Site {
    fn read(dist: PathBuf) -> Site {
        Site {
            pages: page::read_all(&dist),
            data: Dataset::read(&dist),
            dist,
        }
    }

    /// The page of an address; panics if the site has none.
    pub fn page(&self, address: &str) -> &Page {
        let found = self.pages.iter().find(|page| page.address == address);
        found.unwrap_or_else(|| panic!("{} has no page {address}", self.dist.display()))
    }
}

/// The real site.
pub fn first() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| Site::read(site_tests::site::first()))
}

/// The second series.
pub fn second() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| Site::read(site_tests::site::second()))
}

/// The site of the hostile dataset.
pub fn hostile() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| Site::read(site_tests::site::hostile()))
}

/// Fails with all problems at once, not with the first.
pub fn none(problems: Vec<String>) {
    let count = problems.len();
    assert!(
        problems.is_empty(),
        "{count} problems:\n  {}",
        problems.join("\n  ")
    );
}

macro_rules! on_every_site {
    ($($subject:ident :: $name:ident,)*) => {
        mod first_series {
            $(#[test]
            fn $name() {
                crate::$subject::$name(crate::first());
            })*
        }
        mod second_series {
            $(#[test]
            fn $name() {
                crate::$subject::$name(crate::second());
            })*
        }
        mod hostile_series {
            $(#[test]
            fn $name() {
                crate::$subject::$name(crate::hostile());
            })*
        }
    };
}

on_every_site! {
    frame::every_page_has_a_title_of_its_own,
    frame::every_page_has_a_description_of_its_own,
    frame::every_page_has_one_h1_and_skips_no_heading_level,
    frame::every_page_has_language_landmarks_and_skip_link,
    frame::no_page_holds_inline_code,
    links::every_page_of_the_dataset_exists_and_no_other,
    links::no_link_is_dead,
    links::no_id_occurs_twice_on_a_page,
    facts::every_fact_stands_on_its_source_and_on_every_entity_it_belongs_to,
    facts::every_part_of_a_page_is_reached_by_its_id,
    inert::every_address_is_one_of_the_web,
    inert::every_data_block_is_json_that_cannot_end_its_script,
    inert::a_text_that_turns_the_direction_turns_itself_alone,
    validity::every_page_is_valid_html,
    engine::no_name_of_the_series_stands_in_code_or_styles,
}
