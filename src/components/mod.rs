//! What pages share: plain functions that return finished markup.

mod art;
mod cards;
mod evidence;
mod filters;
#[cfg(not(target_arch = "wasm32"))]
mod frame;
mod later;
mod links;
mod lists;
mod next_steps;
mod page;
mod pager;
mod palette;
mod picture;
mod piece;
mod search_form;
mod sharing;

pub use art::{
    art_of, award_mark, broken_lines, converging_lines, initials, organization_mark, portrait,
    poster, source_mark, work_mark,
};
pub use cards::{
    award_card, episode_card, organization_card, person_card, plain_card, result_badge, role_names,
    source_card, work_card,
};
pub use evidence::{
    disagreements, facts, facts_of_source, footnote, marks, outside, outside_lines, short_date,
    sources, statements, unknown, when,
};
pub use filters::{choices, counted, filtered, is_chosen};
#[cfg(not(target_arch = "wasm32"))]
pub use frame::{footer, header, trouble};
#[cfg(target_arch = "wasm32")]
pub use later::{ROWS, is_first_frame, next, wait};
pub use later::{later, rows};
pub use links::{current, entity_link, entity_links, external_link, paragraphs, prose};
pub use lists::{
    aliases, appearance_item, appearance_list, appearances_of, award_cards, grid, look_alikes,
    work_cards,
};
pub use page::{
    breadcrumbs, events, item_head, page_end, section, section_end, section_head, tail,
};
pub use pager::{pager, shown_of};
pub use palette::{choices_for, first_choices, palette};
pub use picture::{Picture, picture, picture_link};
pub use piece::{LIVE, Piece, live, piece};
pub use search_form::search_form;
pub use sharing::{page_address, permalink, share_button};
