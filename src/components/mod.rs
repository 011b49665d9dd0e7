//! What pages share. Plain functions that return views: few distinct types keep the module small.

mod art;
mod cards;
mod evidence;
mod filters;
mod frame;
mod links;
mod lists;
mod page;
mod search_form;

pub use art::{converging_lines, initials, portrait, poster};
pub use cards::{award_card, card, episode_card, person_card, result_badge};
pub use evidence::{
    disagreements, facts, marks, outside, outside_lines, short_date, sources, statements, unknown,
    when,
};
pub use filters::{choices, count_status};
pub use frame::{footer, header, trouble};
pub use links::{entity_link, entity_links, paragraphs, prose};
pub use lists::{
    aliases, appearance_item, appearance_list, appearances_of, award_cards, grid, look_alikes,
    work_cards,
};
pub use page::{breadcrumbs, events, next_steps, section, section_head, tail};
pub use search_form::search_form;
