//! Reserved names: what no slug may be, because a page or a file system uses it for something else.

/// Every `id` that pages use themselves, whatever the dataset: those of the frame, of the files in the head, of notices
/// that scripts write, of controls. `tests/reserved.rs` renders pages and reads scripts to check that none is missing
/// here.
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

/// The prefixes of ids that are numbered, or named after what they belong to.
const FAMILIES: [&str; 2] = ["palette-", "picture-"];

/// Whether a page uses this `id` itself.
pub fn is_id(id: &str) -> bool {
    IDS.contains(&id) || FAMILIES.iter().any(|family| id.starts_with(family))
}

/// Whether Windows takes a name for a device, in any folder: no such folder can be created there, so `dist/` could not
/// be unpacked.
pub(crate) fn is_device(name: &str) -> bool {
    match name {
        "con" | "prn" | "aux" | "nul" => true,
        _ => (name.strip_prefix("com").or(name.strip_prefix("lpt")))
            .is_some_and(|number| number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit())),
    }
}
