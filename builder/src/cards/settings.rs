//! Settings: typeface, sizes and line height of every text on a card. All of them are legible in a thumbnail.

use super::fit::Setting;
use super::fonts::Face;

/// The title.
pub const TITLE: Setting = Setting {
    face: Face::Display,
    largest: 148.0,
    smallest: 40.0,
    leading: 1.12,
    lines: 4,
};

/// The title, where it has the full width.
pub const WIDE_TITLE: Setting = Setting {
    largest: 176.0,
    lines: 2,
    ..TITLE
};

/// What it is about.
pub const LEAD: Setting = Setting {
    face: Face::Text,
    largest: 38.0,
    smallest: 30.0,
    leading: 1.26,
    lines: 7,
};

/// The series, at the top.
pub const HEADER: Setting = Setting {
    face: Face::Italic,
    largest: 32.0,
    smallest: 26.0,
    leading: 1.0,
    lines: 1,
};

/// The section, next to it.
pub const SECTION: Setting = Setting {
    face: Face::Capitals,
    largest: 21.0,
    smallest: 19.0,
    leading: 1.0,
    lines: 1,
};

/// A name where a line begins.
pub const ORIGIN: Setting = Setting {
    face: Face::Text,
    largest: 30.0,
    smallest: 20.0,
    leading: 1.0,
    lines: 1,
};

/// The label above the title.
pub const LABEL: Setting = Setting {
    face: Face::Capitals,
    largest: 22.0,
    smallest: 20.0,
    leading: 1.35,
    lines: 2,
};
