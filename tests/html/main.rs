//! The prerendered pages, without a browser: what every page must have, where its links lead, what it shows.
//!
//! Every rule runs on the real site, on the second, made-up series, on variations of it with as little and as much as a
//! series can have, on a scripted series, a film and what an import brings, and on the one whose dataset means harm; what depends on where a site lies also on the real one in
//! a sub-path.

mod art;
mod data;
mod described;
mod engine;
mod facts;
mod faults;
mod frame;
mod head;
mod hostile;
mod icons;
mod inert;
mod links;
mod manifest;
mod markup;
mod next_steps;
mod oembed;
mod offline;
mod page;
mod paging;
mod picture;
mod pictures;
mod pictures_awards;
mod pictures_cast;
mod place;
mod preview;
mod quotes;
mod reader;
mod real;
mod relative;
mod structured;
mod truth;
mod validity;
mod values;
mod vocabulary;
mod wording;

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::OnceLock;

use page::Page;
use place::Place;
use site_tests::contract::Dataset;

/// A built site: its pages and the dataset it was built from.
#[derive(Debug)]
pub struct Site {
    /// The folder.
    pub dist: PathBuf,
    /// Where it is on its host.
    pub place: Place,
    /// Every page.
    pub pages: Vec<Page>,
    /// Pages at former addresses of entries.
    pub former: Vec<Page>,
    /// The dataset.
    pub data: Dataset,
}

impl Site {
    fn read(dist: PathBuf) -> Site {
        let pages = page::read_all(&dist).into_iter();
        let (pages, former): (Vec<Page>, _) = pages.partition(|page| page.moved.is_empty());
        Site {
            place: Place::of(&dist, &pages[0].base),
            pages,
            former,
            data: Dataset::read(&dist),
            dist,
        }
    }

    /// The ids on each page, by its address.
    pub fn ids(&self) -> HashMap<&str, HashSet<&str>> {
        let pages = self.pages.iter();
        pages
            .map(|page| {
                let ids = page.ids.iter().map(String::as_str).collect();
                (page.address.as_str(), ids)
            })
            .collect()
    }

    /// The page of an address; panics if the site has none.
    pub fn page(&self, address: &str) -> &Page {
        let found = self.pages.iter().find(|page| page.address == address);
        found.unwrap_or_else(|| panic!("{} has no page {address}", self.dist.display()))
    }
}

/// Each site is read once, by the first test that asks for it.
macro_rules! sites {
    ($($(#[$doc:meta])+ $name:ident,)*) => {
        $($(#[$doc])+
        pub fn $name() -> &'static Site {
            static SITE: OnceLock<Site> = OnceLock::new();
            SITE.get_or_init(|| Site::read(site_tests::site::$name()))
        })*
    };
}

sites! {
    /// The real site.
    first,
    /// The second series.
    second,
    /// The real site in a sub-path.
    sub,
    /// The site of the hostile dataset.
    hostile,
    /// A series with as little as possible.
    one,
    /// A series with many parts and protagonists.
    many,
    /// A series with as little as possible, with relative addresses.
    relative,
    /// A scripted series with seasons.
    scripted,
    /// A film with five protagonists.
    five,
    /// A series as an import brings it.
    imported,
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

macro_rules! on {
    ($site:path, $module:ident: $($subject:ident :: $name:ident,)*) => {
        mod $module {
            $(#[test]
            fn $name() {
                crate::$subject::$name($site());
            })*
        }
    };
}

macro_rules! on_every_site {
    ($($rules:tt)*) => {
        on!(crate::first, first_series: $($rules)*);
        on!(crate::second, second_series: $($rules)*);
        on!(crate::hostile, hostile_series: $($rules)*);
        on!(crate::one, least_series: $($rules)*);
        on!(crate::many, large_series: $($rules)*);
        on!(crate::scripted, scripted_series: $($rules)*);
        on!(crate::five, five_protagonists: $($rules)*);
        on!(crate::imported, imported_series: $($rules)*);
    };
}

on_every_site! {
    frame::every_page_has_a_title_of_its_own,
    frame::every_page_has_a_description_of_its_own,
    frame::every_page_has_one_h1_and_skips_no_heading_level,
    frame::every_page_has_language_landmarks_and_skip_link,
    frame::the_menu_marks_the_section_of_a_page,
    frame::every_page_leads_to_search,
    frame::no_page_holds_inline_code,
    frame::nothing_but_the_page_is_needed_to_paint_it,
    links::every_page_of_the_dataset_exists_and_no_other,
    links::no_link_is_dead,
    links::no_id_occurs_twice_on_a_page,
    facts::every_fact_stands_on_its_source_and_on_every_entity_it_belongs_to,
    facts::every_part_of_a_page_is_reached_by_its_id,
    quotes::every_quote_is_shown_with_its_speaker_and_its_source_wherever_it_belongs,
    wording::nobody_receives_an_award_that_was_not_won,
    wording::one_of_a_thing_is_not_several,
    inert::every_address_is_one_of_the_web,
    inert::every_data_block_is_json_that_cannot_end_its_script,
    inert::a_text_that_turns_the_direction_turns_itself_alone,
    validity::every_page_is_valid_html,
    preview::every_page_has_a_preview_with_its_picture,
    preview::every_page_states_its_one_address,
    oembed::every_page_says_to_editors_what_to_show_of_it,
    structured::every_page_is_described_in_the_words_of_schema_org,
    structured::every_address_in_structured_data_leads_to_a_page,
    structured::an_id_means_one_thing_on_all_pages,
    structured::the_way_to_a_page_is_the_one_that_it_shows,
    described::only_awards_that_were_won_are_stated,
    described::an_average_is_a_rating_and_a_share_is_none,
    described::every_entry_is_described_on_its_page,
    described::the_series_lists_its_parts_in_order,
    icons::every_page_has_the_icons_that_browsers_ask_for,
    manifest::the_manifest_leads_to_what_is_there,
    offline::the_worker_keeps_every_file_as_it_is,
    icons::bars_have_the_color_of_the_page,
    next_steps::every_page_offers_next_steps_each_with_a_reason,
    art::no_two_entries_of_a_list_have_the_same_picture,
    pictures_awards::the_awards_are_drawn_whole,
    pictures_cast::the_cast_is_drawn_whole,
    engine::no_name_of_the_series_stands_in_code_or_styles,
    engine::only_controls_and_the_page_turn_change_a_document,
    pictures::every_event_is_a_mark_on_the_lines,
    pictures::every_score_and_every_critic_is_drawn,
    pictures::every_release_is_drawn_with_when_where_and_what_is_not_known,
    pictures::dated_marks_keep_the_order_of_time_and_undated_ones_stand_apart,
}

on! {
    crate::sub, in_a_sub_path:
    frame::the_menu_marks_the_section_of_a_page,
    frame::every_page_leads_to_search,
    links::no_link_is_dead,
    preview::every_page_has_a_preview_with_its_picture,
    preview::every_page_states_its_one_address,
    oembed::every_page_says_to_editors_what_to_show_of_it,
    structured::every_page_is_described_in_the_words_of_schema_org,
    structured::every_address_in_structured_data_leads_to_a_page,
    structured::the_way_to_a_page_is_the_one_that_it_shows,
    icons::every_page_has_the_icons_that_browsers_ask_for,
    manifest::the_manifest_leads_to_what_is_there,
    offline::the_worker_keeps_every_file_as_it_is,
    icons::bars_have_the_color_of_the_page,
}

on! {
    crate::many, lists_of_several_pages:
    paging::every_entry_of_a_long_list_stands_on_one_of_its_pages,
    paging::the_pages_of_a_long_list_lead_to_each_other,
}

on! {
    crate::relative, at_a_place_that_nobody_knows:
    relative::every_address_is_relative_and_names_a_file,
    relative::nothing_needs_to_know_where_the_site_lies,
    frame::no_page_holds_inline_code,
    validity::every_page_is_valid_html,
}

// Kinds of pages are the same on every site.
on! {
    crate::first, in_a_reader:
    reader::a_reader_view_shows_the_text_of_every_page_that_is_offered_one,
}

on! {
    crate::one, in_a_reader_with_little_to_read:
    reader::a_reader_view_shows_the_text_of_every_page_that_is_offered_one,
}

// The hostile dataset matches no schema.
on! {
    crate::first, the_data_of_the_first_series:
    quotes::search_knows_every_quote_by_its_words_at_its_address,
    data::the_page_of_the_data_lists_every_file_with_as_many_entries_as_it_has,
    data::what_is_offered_keeps_to_the_schema_beside_it,
    data::what_is_sent_of_each_page_says_whose_it_is_and_is_the_same_in_the_file_of_all,
}

on! {
    crate::second, the_data_of_the_second_series:
    quotes::search_knows_every_quote_by_its_words_at_its_address,
    data::the_page_of_the_data_lists_every_file_with_as_many_entries_as_it_has,
    data::what_is_offered_keeps_to_the_schema_beside_it,
    data::what_is_sent_of_each_page_says_whose_it_is_and_is_the_same_in_the_file_of_all,
}
