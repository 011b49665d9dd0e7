//! Reserved names: what no slug may be, for a page or a file system has given it to something else.

/// Every `id` that pages have of themselves, whatever the dataset: those of the frame, of the files in the head, of
/// notices that scripts write, of controls. `tests/reserved.rs` renders pages and reads scripts to see that none is
/// missing here.
pub const IDS: [&str; 16] = [
    "announcer",
    "boot",
    "bundle",
    "edition",
    "footnote",
    "glue",
    "main",
    "module",
    "palette-choices",
    "q",
    "search",
    "style",
    "toast",
    "trouble",
    "trouble-close",
    "trouble-retry",
];

/// What ids begin with that are numbered, or named by what they belong to.
const FAMILIES: [&str; 2] = ["palette-", "picture-"];

/// Whether a page has a place of its own under this `id`.
pub fn is_id(id: &str) -> bool {
    IDS.contains(&id) || FAMILIES.iter().any(|family| id.starts_with(family))
}

/// Whether Windows takes a name for a device, in any folder: no such folder can be made there, so that `dist/` could not
/// be unpacked.
pub(crate) fn is_device(name: &str) -> bool {
    match name {
        "con" | "prn" | "aux" | "nul" => true,
        _ => (name.strip_prefix("com").or(name.strip_prefix("lpt")))
            .is_some_and(|number| number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit())),
    }
}
