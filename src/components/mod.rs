//! What pages share: for each part a struct that holds what it says, and a plain function that makes finished markup of
//! it. What they hold is made natively ([`crate::content`]).

mod cards;
mod dispute;
mod drawing;
mod evidence;
mod filters;
mod links;
mod lists;
mod next_steps;
mod page;
mod pager;
mod palette;
mod search_form;
mod sharing;

pub use cards::{AwardCard, Badge, Card, Kicker, award_card, badge, card, episode_card, kicker};
pub use dispute::{Dispute, Reading};
pub use drawing::{Drawing, Picture, picture};
pub use evidence::{
    Disagreement, Fact, Mark, NOT_GIVEN, Outside, Statement, When, disagreements, facts, footnote,
    marks, outside, outside_lines, sources, statement, statements, unknown, when, when_or_unknown,
};
pub use filters::{Entry, Filter, LIVE, List, Row, changed, filters, found, is_chosen, whole};
pub use links::{Link, Prose, external_link, is_of_the_web, link, links, paragraphs, prose};
pub use lists::{Alias, Appearance, aliases, appearances, award_cards, cards, look_alikes};
pub use next_steps::{Step, next_steps};
pub use page::{
    Event, ItemHead, SectionHead, Tail, Way, entry_head, item_head, section, section_end,
    section_head, tail,
};
pub use pager::{PAGE, pager, pages};
pub use palette::{Choice, Choices, Group, choices_for, first_choices};
pub use search_form::search_form;
pub use sharing::{Citation, citation, permalink, share_button};
