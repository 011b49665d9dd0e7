//! Shortcuts: what a key does anywhere on a page, on every keyboard layout. If the key types a Latin letter, the letter
//! decides, as on Dvorak; otherwise the key's position does. Keys typed with AltGr are reported with Alt or as another
//! letter, and do nothing.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// The palette: Ctrl K or ⌘ K.
    Palette,
    /// The palette, by a single key: `/`. In a text field it is just typed.
    Slash,
    /// The list of keys, also by a single key: `?`.
    Help,
}

/// A key press, as browsers report it, with the modifiers held.
#[derive(Clone, Copy, Debug, Default)]
pub struct Press<'a> {
    /// What it types on the visitor's layout.
    pub key: &'a str,
    /// Its position.
    pub code: &'a str,
    /// Ctrl or ⌘.
    pub command: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
}

/// What a key press asks for, if anything.
pub fn shortcut(press: Press) -> Option<Shortcut> {
    match press.key {
        _ if press.alt => None,
        _ if press.command => (is_k(press) && !press.shift).then_some(Shortcut::Palette),
        "/" => Some(Shortcut::Slash),
        "?" => Some(Shortcut::Help),
        _ => None,
    }
}

fn is_k(press: Press) -> bool {
    // Up to here are Latin letters with all their accents, signs, and the names of keys that type nothing.
    const LAST_LATIN: &str = "\u{24f}";
    if press.key > LAST_LATIN {
        press.code == "KeyK"
    } else {
        press.key.eq_ignore_ascii_case("k")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_command(key: &'static str, code: &'static str) -> Press<'static> {
        Press {
            key,
            code,
            command: true,
            ..Press::default()
        }
    }

    #[test]
    fn the_place_decides_where_the_letter_is_not_latin() {
        for key in ["л", "Л", "κ", "ל", "ن", "ㅏ", "า", "к", "の"] {
            let press = with_command(key, "KeyK");
            assert_eq!(shortcut(press), Some(Shortcut::Palette), "{key}");
            assert_eq!(shortcut(with_command(key, "KeyJ")), None, "{key}");
            let alone = Press {
                command: false,
                ..press
            };
            assert_eq!(shortcut(alone), None, "{key} alone");
        }
    }

    #[test]
    fn a_latin_letter_decides_wherever_it_lies() {
        for (key, code, asks) in [
            ("k", "KeyK", true),
            ("K", "KeyK", true),
            // Dvorak. One of its variants switches to QWERTY while ⌘ is held.
            ("k", "KeyV", true),
            ("t", "KeyK", false),
            ("k", "", true),
            // Turkish F, and what AltGr K types in Polish.
            ("ü", "KeyK", false),
            ("ł", "KeyK", false),
            (";", "KeyK", false),
            ("Enter", "KeyK", false),
            ("Dead", "KeyK", false),
            ("", "KeyK", false),
        ] {
            let found = shortcut(with_command(key, code)).is_some();
            assert_eq!(found, asks, "{key} at {code}");
        }
    }

    #[test]
    fn single_keys_are_single_and_other_keys_held_are_the_browsers() {
        let single = |key| Press {
            key,
            ..Press::default()
        };
        for (key, asks) in [
            ("/", Some(Shortcut::Slash)),
            ("?", Some(Shortcut::Help)),
            ("k", None),
            (".", None),
        ] {
            for shift in [false, true] {
                let press = Press {
                    shift,
                    ..single(key)
                };
                assert_eq!(shortcut(press), asks, "{key}");
            }
            let (alt, command) = (true, true);
            let of_alt = Press { alt, ..single(key) };
            assert_eq!(shortcut(of_alt), None, "Alt {key}");
            if asks.is_some() {
                let of_command = Press {
                    command,
                    ..single(key)
                };
                assert_eq!(shortcut(of_command), None, "Ctrl {key}");
            }
        }
        let k = with_command("k", "KeyK");
        // AltGr counts as Ctrl and Alt on some systems.
        for press in [Press { alt: true, ..k }, Press { shift: true, ..k }] {
            assert_eq!(shortcut(press), None);
        }
    }
}
