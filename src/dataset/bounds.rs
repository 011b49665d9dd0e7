//! Bounds: the most that each kind of field may hold, far above what any series needs and far below what a page cannot
//! carry. The check refuses more, and the schemas say the same.

use std::ops::RangeInclusive;

/// Longest name, in characters, that a card's title shows uncut.
pub const NAME: usize = 60;
/// Longest line, in characters, that a card or a list shows uncut.
pub const LINE: usize = 110;
/// Longest word for the menu, in characters.
pub const MENU: usize = 24;
/// What search engines and previews show of a description without cutting it, in characters.
pub const DESCRIPTION: RangeInclusive<usize> = 50..=160;
/// Longest label, place, category or other spelling, in characters: some words, no sentence.
pub const PHRASE: usize = 250;
/// Longest note, in characters: a sentence or two.
pub const NOTE: usize = 600;
/// Longest fact or quotation, in characters.
pub const STATEMENT: usize = 1500;
/// Longest paragraph, in characters, links included as they are written.
pub const PARAGRAPH: usize = 5000;
/// Most links in a paragraph.
pub const LINKS: usize = 100;
/// Longest address on the web, in characters: what every browser takes.
pub const ADDRESS: usize = 2000;
/// Longest slug. It becomes the name of a folder, and with an ending that of a file; paths with it stay well below what
/// Windows (260) and S3 (1024) take.
pub const SLUG: usize = 80;

/// Most items of a list that is read as a whole, such as paragraphs, spellings or roles.
pub const FEW: usize = 60;
/// Most items of a list of what an entry has to do with, such as facts, recipients or appearances.
pub const MANY: usize = 500;

/// Most that is gathered on one page, in bytes of its file as `rules::weight` reckons them.
pub const PAGE: usize = 4_000_000;
