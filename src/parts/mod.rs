//! Parts that pages share: for each part a struct with what it says, and a plain function that makes markup of it.
//! Their contents are made natively ([`crate::content`]).

mod cards;
mod dispute;
mod drawing;
mod evidence;
mod links;
mod list;
mod lists;
mod next_steps;
mod page;
mod record;
mod sharing;

pub use cards::{AwardCard, Badge, Card, Kicker, award_card, badge, card, episode_card, kicker};
pub use dispute::{Dispute, Reading};
pub use drawing::{Drawing, Picture, picture};
pub use evidence::{
    Disagreement, Fact, Mark, Outside, Quote, Statement, When, disagreements, facts, footnote,
    marks, outside, outside_lines, quotes, sources, statement, statements, unknown, when,
};
pub use links::{Link, Prose, is_of_the_web, link, links, paragraphs, prose};
pub use list::{
    Chosen, Entry, Filter, Keys, List, Row, choice, choice_name, find, is_chosen, keys, list,
    pager, rows,
};
pub use lists::{Alias, Appearance, aliases, appearances, award_cards, cards, look_alikes};
pub use next_steps::{Step, next_steps};
pub use page::{
    Event, ItemHead, SectionHead, Tail, Way, entry_head, item_head, section, section_end,
    section_head, tail,
};
pub use record::{Field, record};
pub use sharing::permalink;
