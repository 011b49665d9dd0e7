//! Settings: cut, sizes and leading of every text on a card. None is so small that a thumbnail loses it.

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

/// The title where there is the whole width for it.
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

/// The section, beside it.
pub const SECTION: Setting = Setting {
    face: Face::Capitals,
    largest: 21.0,
    smallest: 19.0,
    leading: 1.0,
    lines: 1,
};

/// A name at the beginning of a line.
pub const ORIGIN: Setting = Setting {
    face: Face::Text,
    largest: 30.0,
    smallest: 20.0,
    leading: 1.0,
    lines: 1,
};

/// Above the title.
pub const LABEL: Setting = Setting {
    face: Face::Capitals,
    largest: 22.0,
    smallest: 20.0,
    leading: 1.35,
    lines: 2,
};
