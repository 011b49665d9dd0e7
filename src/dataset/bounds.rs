//! Bounds: the most that each kind of field may hold. They are far above what any series needs and far below what would
//! break a page. The check refuses more, and the schemas say the same.

use std::ops::RangeInclusive;

/// Longest name, in characters, that a card can show uncut as its title.
pub const NAME: usize = 60;
/// Longest line, in characters, that a card or a list can show uncut.
pub const LINE: usize = 110;
/// Longest menu word, in characters.
pub const MENU: usize = 24;
/// How much of a description search engines and previews show uncut, in characters.
pub const DESCRIPTION: RangeInclusive<usize> = 50..=160;
/// Longest label, place, category or other spelling, in characters: a few words, not a sentence.
pub const PHRASE: usize = 250;
/// Longest note, in characters: a sentence or two.
pub const NOTE: usize = 600;
/// Longest fact or quotation, in characters.
pub const STATEMENT: usize = 1500;
/// Longest paragraph, in characters, links included as they are written.
pub const PARAGRAPH: usize = 5000;
/// Most links in a paragraph.
pub const LINKS: usize = 100;
/// Longest web address, in characters: what every browser accepts.
pub const ADDRESS: usize = 2000;
/// Longest slug. It becomes the name of a folder and, with an extension, of a file; paths with it stay well below the
/// limits of Windows (260) and S3 (1024).
pub const SLUG: usize = 80;

/// Most items of a list that is read as a whole, such as paragraphs, spellings or roles.
pub const FEW: usize = 60;
/// Most items of a list of things an entry is connected with, such as facts, recipients or appearances.
pub const MANY: usize = 500;

/// Most that may be gathered on one page, in bytes of its file as estimated by `rules::weight`.
pub const PAGE: usize = 4_000_000;
