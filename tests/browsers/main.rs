//! End to end: what a visitor does, in three engines, on the built site.
//!
//! Each scenario is a function over a [`Visit`] and becomes one test per engine. Every visit ends with a look at the
//! console; `broken_pages` proves that this look sees what it should.

mod accessibility;
mod boxes;
mod broken_pages;
mod bytes;
mod everywhere;
mod face;
mod faults;
mod filters;
mod first_screen;
mod footnotes;
mod hostile;
mod integrity;
mod keyboard;
mod layout;
mod looks;
mod meant;
mod names;
mod navigation;
mod neighbors;
mod odd;
mod offline;
mod paging;
mod palette;
mod palette_access;
mod palette_recent;
mod pictures;
mod print;
mod relative;
mod releases;
mod scripts_off;
mod search;
mod sharing;
mod shifts;
mod shortcuts;
mod steps;
mod styles;
mod targets;
mod theme;
mod travel;
mod trouble;
mod turns;
mod walk;
mod wild;
mod words;
mod zoom;

use site_tests::Outcome;
use site_tests::browser::{Engine, Keeping, Profile};
use site_tests::visit::{Visit, visit};

/// Runs a scenario on the real site as an ordinary visitor.
fn play(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    visit(
        Profile::of(engine),
        name,
        &site_tests::site::first(),
        scenario,
    );
}

/// Runs a scenario on the second, made-up series.
fn play_second(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    visit(
        Profile::of(engine),
        name,
        &site_tests::site::second(),
        scenario,
    );
}

/// Runs a scenario on the real site in a sub-path.
fn play_sub(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    visit(
        Profile::of(engine),
        name,
        &site_tests::site::sub(),
        scenario,
    );
}

/// Runs a scenario on a series with as little as possible.
fn play_one(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    visit(
        Profile::of(engine),
        name,
        &site_tests::site::one(),
        scenario,
    );
}

/// Runs a scenario on a series with many parts and protagonists.
fn play_many(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    visit(
        Profile::of(engine),
        name,
        &site_tests::site::many(),
        scenario,
    );
}

/// Plays a scenario on a scripted series with seasons and no protagonists.
fn play_scripted(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    visit(
        Profile::of(engine),
        name,
        &site_tests::site::scripted(),
        scenario,
    );
}

/// Plays a scenario on a film with five protagonists.
fn play_five(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    visit(
        Profile::of(engine),
        name,
        &site_tests::site::five(),
        scenario,
    );
}

/// Plays a scenario on a series as an import brings it.
fn play_imported(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    visit(
        Profile::of(engine),
        name,
        &site_tests::site::imported(),
        scenario,
    );
}

/// Plays a scenario on a site of relative addresses.
fn play_relative(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    visit(
        Profile::of(engine),
        name,
        &site_tests::site::relative(),
        scenario,
    );
}

/// Runs a scenario on the site of the hostile dataset.
fn play_hostile(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    visit(
        Profile::of(engine),
        name,
        &site_tests::site::hostile(),
        scenario,
    );
}

/// Runs a scenario on the real site as a visitor whose browser runs no scripts.
fn play_plain(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    let profile = Profile {
        scripts: false,
        ..Profile::of(engine)
    };
    visit(profile, name, &site_tests::site::first(), scenario);
}

/// Runs a scenario on the real site, drawn the same on every machine.
fn play_drawn(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    let profile = Profile {
        own_fonts: true,
        ..Profile::of(engine)
    };
    visit(profile, name, &site_tests::site::first(), scenario);
}

/// Runs a scenario on the deliberately broken pages.
fn play_broken(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    visit(
        Profile::of(engine),
        name,
        &site_tests::site::fixture("broken-pages"),
        scenario,
    );
}

/// One test per scenario and engine, in a module per engine: the tests of an engine run together and share one browser.
macro_rules! in_every_engine {
    ($($how:ident $subject:ident :: $name:ident,)*) => {
        in_every_engine!(@ chromium Chromium $($how $subject $name)*);
        in_every_engine!(@ firefox Firefox $($how $subject $name)*);
        in_every_engine!(@ webkit WebKit $($how $subject $name)*);
    };
    (@ $module:ident $engine:ident $($how:ident $subject:ident $name:ident)*) => {
        in_one_engine! { $module $engine $($how $subject::$name,)* }
    };
}

/// One test per scenario, in a module of their own.
macro_rules! in_one_engine {
    ($module:ident $engine:ident $($how:ident $subject:ident :: $name:ident,)*) => {
        mod $module {
            $(#[test]
            fn $name() {
                crate::$how(crate::Engine::$engine, stringify!($name), crate::$subject::$name);
            })*
        }
    };
}

in_every_engine! {
    play navigation::a_part_opens_by_its_address_and_a_person_is_one_click_away,
    play navigation::after_a_page_turn_the_heading_has_focus_and_is_announced_once,
    play navigation::a_page_turned_to_is_as_tall_as_the_same_page_opened,
    play navigation::a_fact_is_reached_by_its_address_and_by_its_link,
    play navigation::an_unknown_address_says_so_and_leads_on,
    play meant::an_address_that_leads_nowhere_offers_what_was_meant,
    play_relative relative::below_any_path_pages_start_and_turn,
    play first_screen::every_page_turned_to_is_whole_and_in_order,
    play first_screen::the_first_frame_has_the_heading_and_leaves_the_rest_for_later,
    play first_screen::the_first_frame_of_a_filtered_list_has_its_rows,
    play first_screen::a_choice_made_before_a_page_is_whole_loses_nothing_of_it,
    play first_screen::who_goes_back_at_once_finds_the_whole_page,
    play first_screen::who_turns_on_at_once_finds_the_last_page_whole,
    play first_screen::a_place_further_down_is_reached_before_the_page_is_whole,
    play filters::filtered_awards_survive_a_reload_and_back_undoes_them,
    play filters::a_pasted_address_restores_two_filters_and_the_order,
    play filters::people_are_filtered_by_role,
    play filters::a_filter_chosen_in_the_moment_of_the_start_is_taken,
    play filters::a_list_that_stands_whole_is_filtered_without_a_file,
    play search::a_search_with_a_slip_finds_what_was_meant,
    play search::what_is_typed_before_the_start_is_searched_for,
    play search::what_is_typed_stands_in_the_address_and_leads_to_the_page,
    play search::a_search_without_a_result_says_so,
    play palette::the_palette_opens_by_its_link_and_its_keys_and_gives_focus_back,
    play palette::a_slash_in_a_field_is_a_letter,
    play palette::a_slash_right_after_its_end_opens_it_anew,
    play palette::a_slip_arrows_and_enter_lead_to_the_page,
    play palette::what_is_not_found_leads_to_the_search_page,
    play palette::a_click_on_a_choice_goes_there_and_one_beside_closes,
    play palette_recent::pages_seen_before_are_offered_and_nothing_else_that_is_kept,
    play palette_recent::where_nothing_may_be_kept_the_palette_works_all_the_same,
    play shortcuts::ctrl_k_opens_the_palette_on_every_layout,
    play shortcuts::a_key_that_belongs_to_an_input_method_chooses_nothing,
    play shortcuts::single_keys_are_turned_off_for_good_and_on_again,
    play shortcuts::where_nothing_may_be_kept_single_keys_are_off_until_the_page_is_left,
    play shortcuts::a_question_mark_lists_the_keys,
    play palette_access::axe_finds_nothing_in_the_open_palette,
    play palette_access::the_palette_says_what_it_is_and_keeps_focus,
    play palette_access::the_palette_fits_a_screen_of_320_pixels,
    play sharing::a_page_is_shared_with_its_filters_by_copying_its_address,
    play sharing::the_share_sheet_gets_title_and_address,
    play sharing::where_copying_is_not_allowed_a_line_says_so,
    play sharing::one_entry_gives_its_address_which_leads_back_to_it,
    play sharing::what_a_visitor_came_with_is_not_handed_on,
    play sharing::a_citation_has_title_address_and_day_of_access,
    play pictures::after_a_page_turn_every_picture_is_drawn_as_in_its_file,
    play turns::content_of_other_pages_is_asked_for_after_all_that_a_page_needs,
    play turns::pointing_at_a_link_fetches_its_content_ahead_and_once,
    play turns::content_that_is_not_what_it_should_be_is_gone_to_instead,
    play turns::while_content_is_awaited_the_page_before_stays_and_says_that_it_is_busy,
    play turns::the_last_click_wins,
    play turns::who_goes_back_finds_the_page_as_it_was_without_a_network,
    play turns::a_page_answers_before_the_style_of_others_is_here_and_draws_nothing_without,
    play footnotes::a_mark_opens_its_fact_and_escape_leads_back,
    play footnotes::a_mark_says_where_the_sources_disagree,
    play styles::every_file_is_fetched_once,
    play face::a_first_visit_has_the_display_face,
    play bytes::until_a_part_answers_it_asks_for_few_bytes,
    play theme::a_chosen_theme_holds_from_the_first_paint_and_needs_no_module,
    play theme::where_storage_is_refused_the_theme_changes_all_the_same,
    play integrity::a_changed_script_is_refused,
    play integrity::a_changed_style_is_refused,
    play faults::whatever_is_broken_the_page_stays_readable_and_recovers,
    play trouble::a_module_that_stops_ends_in_the_message_which_can_be_closed,
    play trouble::before_a_slow_module_has_arrived_links_already_work,
    play offline::after_one_visit_the_whole_site_is_there_without_a_network,
    play offline::what_is_taken_from_the_copy_is_fetched_again_at_the_next_visit,
    play offline::while_the_copy_is_not_whole_the_network_answers,
    play offline::who_saves_data_is_spared_the_copy,
    play releases::a_new_release_is_told_and_taken_without_losing_the_place,
    play releases::a_new_release_is_there_after_a_cold_start,
    play releases::what_one_window_takes_the_other_is_told_of_and_goes_on,
    play releases::a_release_that_is_not_whole_is_refused_until_it_is,
    play releases::a_page_opened_while_a_release_is_fetched_offers_it_too,
    play releases::half_a_release_without_a_copy_is_told_and_traps_nobody,
    play releases::an_old_page_under_a_new_worker_shows_nothing_of_the_new_release,
    play releases::where_the_worker_is_withdrawn_visitors_are_rid_of_it,
    play releases::trying_again_gives_up_a_release_with_a_mistake,
    play neighbors::a_site_and_one_below_it_keep_to_themselves,
    play_sub neighbors::two_sites_side_by_side_keep_to_themselves,
    play neighbors::two_sites_at_two_ports_keep_to_themselves,
    play odd::without_web_assembly_pages_are_plain_and_say_nothing_of_it,
    play odd::without_intl_everything_works,
    play keyboard::the_skip_link_comes_first_and_leads_into_the_page,
    play keyboard::a_link_is_reached_seen_and_followed,
    play keyboard::filters_and_search_work_by_keys_alone,
    play everywhere::every_page_type_hydrates_to_what_its_file_says,
    play everywhere::no_page_scrolls_sideways_at_320_pixels,
    play boxes::no_box_moves_when_a_page_becomes_ready,
    play wild::whatever_others_do_to_a_page_it_starts_and_turns,
    play wild::a_page_that_is_translated_after_its_start_turns,
    play wild::another_spelling_of_an_address_shows_the_same_page,
    play wild::a_copy_in_an_archive_is_left_as_it_is,
    play wild::where_a_link_of_the_head_is_gone_trying_again_helps,
    play wild::where_no_transition_can_start_the_page_turns_all_the_same,
    play wild::who_goes_back_before_a_page_has_turned_stays_where_they_are,
    play wild::a_form_of_somebody_else_is_left_to_them,
    play walk::tab_leads_through_every_page_type_and_out_of_it,
    play_hostile hostile::every_hostile_page_type_hydrates_to_what_its_file_says,
    play_hostile hostile::nothing_of_the_dataset_runs_on_any_page_type,
    play_hostile hostile::a_hostile_word_is_found_and_shown_as_it_is,
    play_hostile hostile::the_palette_shows_hostile_words_as_they_are,
    play_hostile hostile::a_turned_name_turns_nothing_beside_it,
    play_hostile hostile::no_hostile_page_scrolls_sideways_at_320_pixels,
    play_broken broken_pages::a_sound_page_shows_no_trouble,
    play_broken broken_pages::a_broken_page_fails_its_test,
    play_broken broken_pages::a_page_that_axe_must_not_accept_is_refused,
    play_broken broken_pages::a_page_that_hydrates_to_something_else_is_refused,
    play_broken broken_pages::a_page_too_wide_for_a_phone_is_refused,
    play_broken broken_pages::a_page_that_cuts_its_words_or_lays_them_upon_each_other_is_refused,
    play_broken broken_pages::a_page_that_moves_a_box_is_refused,
    play_broken broken_pages::a_page_that_cannot_be_walked_through_is_refused,
}

// Scenarios that only Chromium can check, or that one engine is enough for.
in_one_engine! { chromium_alone Chromium
    play everywhere::every_page_hydrates_to_what_its_file_says,
    play_hostile hostile::every_hostile_page_hydrates_to_what_its_file_says,
    play accessibility::axe_finds_nothing_on_any_page_in_any_theme,
    play names::every_control_has_a_name_that_says_something,
    play targets::every_control_is_large_enough_to_hit,
    play zoom::at_400_percent_no_page_type_scrolls_sideways_or_is_covered,
    play zoom::with_text_twice_as_large_no_word_is_cut_on_any_page_type,
    play odd::in_forced_colors_every_drawing_shows,
    play styles::every_page_holds_the_style_of_what_stands_in_it,
    play shifts::no_page_shifts_its_layout,
    play words::no_short_word_is_broken_on_any_page_type,
    play_broken words::a_page_that_breaks_a_short_word_is_refused,
    play print::a_page_is_printed_as_a_dossier_in_any_theme,
    play_relative relative::from_a_disk_pages_are_read_and_lead_on,
    play travel::a_poster_travels_from_the_list_to_its_part_and_back,
    play travel::with_less_motion_pages_simply_turn,
    play travel::where_the_browser_has_moved_the_page_nothing_travels,
    play travel::a_portrait_travels_back_to_its_row_however_far_down,
    play_sub offline::after_one_visit_the_whole_site_is_there_without_a_network,
    play_second shifts::no_page_type_shifts_its_layout,
    play_hostile layout::no_word_is_cut_on_any_page,
    play_broken broken_pages::a_page_that_shifts_is_refused,
    play_broken broken_pages::body_text_that_is_merely_legible_is_refused,
    play_broken broken_pages::small_controls_are_refused,
    play_broken broken_pages::controls_without_a_name_are_refused,
    play_broken broken_pages::a_page_that_does_not_bear_zoom_is_refused,
}

// Pictures are drawn with the tests' own fonts.
in_one_engine! { chromium_draws Chromium
    play_drawn looks::pages_look_as_they_did,
    play_drawn looks::a_page_that_looks_different_is_refused,
}

// Other numbers of parts, protagonists and awards change what is drawn, not how an engine draws it.
in_one_engine! { chromium_with_one_part Chromium
    play_one everywhere::every_page_hydrates_to_what_its_file_says,
    play_one everywhere::no_page_scrolls_sideways_at_320_pixels,
    play_one accessibility::axe_finds_nothing_on_any_page_type,
}

in_one_engine! { chromium_with_many_parts Chromium
    play_many styles::every_page_holds_the_style_of_what_stands_in_it,
    play_many everywhere::every_page_type_hydrates_to_what_its_file_says,
    play_many everywhere::no_page_scrolls_sideways_at_320_pixels,
    play_many accessibility::axe_finds_nothing_on_any_page_type,
    play_many layout::no_word_is_cut_on_any_page_type,
    play_many paging::a_long_list_turns_its_pages_without_a_reload,
    play_many search::a_large_series_is_searched_in_parts,
    play_many paging::an_ordered_list_keeps_its_page_in_the_address,
    play_many paging::an_old_link_to_a_fact_finds_the_page_that_holds_it,
}

// Series of other shapes have other pages, and other words on them.
in_one_engine! { chromium_with_seasons Chromium
    play_scripted everywhere::every_page_type_hydrates_to_what_its_file_says,
    play_scripted accessibility::axe_finds_nothing_on_any_page_type,
    play_scripted layout::no_word_is_cut_on_any_page_type,
    play_scripted shifts::no_page_type_shifts_its_layout,
}

in_one_engine! { chromium_with_five_protagonists Chromium
    play_five everywhere::every_page_type_hydrates_to_what_its_file_says,
    play_five accessibility::axe_finds_nothing_on_any_page_type,
    play_five layout::no_word_is_cut_on_any_page_type,
    play_five shifts::no_page_type_shifts_its_layout,
}

in_one_engine! { chromium_with_what_is_imported Chromium
    play_imported everywhere::every_page_type_hydrates_to_what_its_file_says,
    play_imported accessibility::axe_finds_nothing_on_any_page_type,
    play_imported layout::no_word_is_cut_on_any_page_type,
    play_imported shifts::no_page_type_shifts_its_layout,
}

in_one_engine! { firefox_with_seasons Firefox
    play_scripted everywhere::every_page_type_hydrates_to_what_its_file_says,
}

in_one_engine! { firefox_with_five_protagonists Firefox
    play_five everywhere::every_page_type_hydrates_to_what_its_file_says,
}

in_one_engine! { firefox_with_what_is_imported Firefox
    play_imported everywhere::every_page_type_hydrates_to_what_its_file_says,
}

in_one_engine! { webkit_with_seasons WebKit
    play_scripted everywhere::every_page_type_hydrates_to_what_its_file_says,
}

in_one_engine! { webkit_with_five_protagonists WebKit
    play_five everywhere::every_page_type_hydrates_to_what_its_file_says,
}

in_one_engine! { webkit_with_what_is_imported WebKit
    play_imported everywhere::every_page_type_hydrates_to_what_its_file_says,
}

// Chromium has looked at every page; the driver of WebKit loses its page over the cut words.
in_one_engine! { firefox_alone Firefox
    play accessibility::axe_finds_nothing_on_any_page_type,
    play_hostile layout::no_word_is_cut_on_any_page_type,
}

in_one_engine! { webkit_alone WebKit
    play odd::where_nothing_may_be_kept_everything_works,
    play accessibility::axe_finds_nothing_on_any_page_type,
}

// Scenarios that need a browser set up differently. The modules' names put them last within their kind.
in_one_engine! { without_scripts_chromium Chromium
    play_plain scripts_off::links_lead_from_home_to_every_person_award_and_part,
    play_plain scripts_off::search_lists_everything,
    play_plain scripts_off::the_search_of_the_header_is_a_link,
}

in_one_engine! { without_scripts_firefox Firefox
    play_plain scripts_off::links_lead_from_home_to_a_person_an_award_and_a_part,
    play_plain scripts_off::search_lists_everything,
    play_plain scripts_off::the_search_of_the_header_is_a_link,
}

in_one_engine! { without_scripts_webkit WebKit
    play_plain scripts_off::links_lead_from_home_to_a_person_an_award_and_a_part,
    play_plain scripts_off::search_lists_everything,
    play_plain scripts_off::the_search_of_the_header_is_a_link,
}

/// Pages and series that differ from those above in what stands on them, not in kind: only `cargo xtask test --all` looks
/// at these too, because it takes as long again.
mod exhaustively {
    in_one_engine! { chromium Chromium
        play_many everywhere::every_page_hydrates_to_what_its_file_says,
    }

    in_one_engine! { firefox Firefox
        play everywhere::every_page_hydrates_to_what_its_file_says,
        play_hostile hostile::every_hostile_page_hydrates_to_what_its_file_says,
    }

    in_one_engine! { webkit WebKit
        play everywhere::every_page_hydrates_to_what_its_file_says,
        play_hostile hostile::every_hostile_page_hydrates_to_what_its_file_says,
    }

    in_one_engine! { without_scripts_firefox Firefox
        play_plain scripts_off::links_lead_from_home_to_every_person_award_and_part,
    }

    in_one_engine! { without_scripts_webkit WebKit
        play_plain scripts_off::links_lead_from_home_to_every_person_award_and_part,
    }

    /// Every scenario that fits any series and is not among those above.
    macro_rules! on_any_series {
        ($module:ident $engine:ident $how:ident) => {
            on_any_series! { $module $engine $how
                accessibility axe_finds_nothing_on_any_page_type
                boxes no_box_moves_when_a_page_becomes_ready
                everywhere no_page_scrolls_sideways_at_320_pixels
                first_screen every_page_turned_to_is_whole_and_in_order
                navigation a_page_turned_to_is_as_tall_as_the_same_page_opened
                navigation an_unknown_address_says_so_and_leads_on
                palette_access the_palette_fits_a_screen_of_320_pixels
                pictures after_a_page_turn_the_pictures_that_there_are_are_drawn_as_in_their_files
                search a_search_without_a_result_says_so
                styles every_file_is_fetched_once
                walk tab_leads_through_every_page_type_and_out_of_it
                wild whatever_others_do_to_a_page_it_starts_and_turns
            }
        };
        ($module:ident $engine:ident $how:ident $($subject:ident $name:ident)*) => {
            in_one_engine! { $module $engine $($how $subject::$name,)* }
        };
    }

    /// The same for what only Chromium can check.
    macro_rules! on_any_series_in_chromium {
        ($module:ident $how:ident) => {
            on_any_series! { $module Chromium $how
                names every_control_has_a_name_that_says_something
                odd in_forced_colors_every_drawing_shows
                styles every_page_holds_the_style_of_what_stands_in_it
                targets every_control_is_large_enough_to_hit
                words no_short_word_is_broken_on_any_page_type
                zoom at_400_percent_no_page_type_scrolls_sideways_or_is_covered
                zoom with_text_twice_as_large_no_word_is_cut_on_any_page_type
            }
        };
    }

    on_any_series! { chromium_with_seasons Chromium play_scripted }
    on_any_series! { chromium_with_five_protagonists Chromium play_five }
    on_any_series! { chromium_with_what_is_imported Chromium play_imported }
    on_any_series! { firefox_with_seasons Firefox play_scripted }
    on_any_series! { firefox_with_five_protagonists Firefox play_five }
    on_any_series! { firefox_with_what_is_imported Firefox play_imported }
    on_any_series! { webkit_with_seasons WebKit play_scripted }
    on_any_series! { webkit_with_five_protagonists WebKit play_five }
    on_any_series! { webkit_with_what_is_imported WebKit play_imported }
    on_any_series_in_chromium! { chromium_alone_with_seasons play_scripted }
    on_any_series_in_chromium! { chromium_alone_with_five_protagonists play_five }
    on_any_series_in_chromium! { chromium_alone_with_what_is_imported play_imported }
}

/// Runs a scenario on the real site in a browser that stores nothing.
fn play_forgetful(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    let profile = Profile {
        keeping: Keeping::Nothing,
        ..Profile::of(engine)
    };
    visit(profile, name, &site_tests::site::first(), scenario);
}

/// Runs a scenario on the real site in a private window.
fn play_privately(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    let profile = Profile {
        keeping: Keeping::Privately,
        ..Profile::of(engine)
    };
    visit(profile, name, &site_tests::site::first(), scenario);
}

in_one_engine! { keeping_nothing_chromium Chromium
    play_forgetful odd::where_nothing_may_be_kept_everything_works,
}

in_one_engine! { keeping_nothing_firefox Firefox
    play_forgetful odd::where_nothing_may_be_kept_everything_works,
}

// A session of WebKit's driver keeps nothing after it ends: every one is a private window.
in_one_engine! { privately_chromium Chromium
    play_privately odd::in_a_private_window_everything_works,
}

in_one_engine! { privately_firefox Firefox
    play_privately odd::in_a_private_window_everything_works,
}

mod with_modules_checked {
    use super::*;

    #[test]
    fn chromium_refuses_a_changed_import() {
        play(
            Engine::Chromium,
            "changed_import",
            integrity::a_changed_import_is_refused,
        );
    }

    #[test]
    fn firefox_refuses_a_changed_import() {
        play(
            Engine::Firefox,
            "changed_import",
            integrity::a_changed_import_is_refused,
        );
    }
}

/// Runs a scenario on the real site as a visitor who prefers a dark scheme.
fn play_dark(engine: Engine, name: &str, scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    let profile = Profile {
        dark: true,
        ..Profile::of(engine)
    };
    visit(profile, name, &site_tests::site::first(), scenario);
}

in_one_engine! { in_the_dark_chromium Chromium
    play_dark palette_access::axe_finds_nothing_in_the_open_palette,
}

in_one_engine! { in_the_dark_firefox Firefox
    play_dark accessibility::axe_finds_nothing_on_any_page_type,
    play_dark palette_access::axe_finds_nothing_in_the_open_palette,
}

in_one_engine! { in_the_dark_webkit WebKit
    play_dark accessibility::axe_finds_nothing_on_any_page_type,
    play_dark palette_access::axe_finds_nothing_in_the_open_palette,
}
