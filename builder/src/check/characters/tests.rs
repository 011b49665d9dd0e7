//! What is visible and what is not, with examples of each kind.

use super::*;

#[test]
fn what_nobody_sees_is_found() {
    for hidden in [
        '\0',
        '\u{7}',
        '\n',
        '\u{7f}',
        '\u{85}',
        '\u{ad}',
        '\u{34f}',
        '\u{61c}',
        '\u{115f}',
        '\u{1160}',
        '\u{17b4}',
        '\u{180e}',
        '\u{200b}',
        '\u{200c}',
        '\u{200d}',
        '\u{200e}',
        '\u{2028}',
        '\u{202e}',
        '\u{2060}',
        '\u{2066}',
        '\u{206f}',
        '\u{2800}',
        '\u{3164}',
        '\u{e000}',
        '\u{fdd0}',
        '\u{fe0f}',
        '\u{feff}',
        '\u{ffa0}',
        '\u{fff0}',
        '\u{fff9}',
        '\u{fffb}',
        '\u{fffc}',
        '\u{fffd}',
        '\u{ffff}',
        '\u{1bca0}',
        '\u{1d159}',
        '\u{1d173}',
        '\u{378}',
        '\u{e0001}',
        '\u{e0041}',
        '\u{e007f}',
        '\u{e0100}',
        '\u{f0000}',
        '\u{10ffff}',
    ] {
        let text = format!("An{hidden}n");
        assert_eq!(unseen(&text), Some(hidden), "U+{:04X}", u32::from(hidden));
    }
}

#[test]
fn names_in_any_script_may_stand() {
    for name in [
        "Beyoncé",
        "Nguye\u{302}\u{303}n",
        "Ólafur Arnalds",
        "!!!",
        "+/−",
        "Ke$ha",
        "« 1\u{202f}000 »",
        "坂本\u{3000}龍一",
        "葛\u{e0100}城",
        "محمد الفاتح",
        "می\u{200c}خواهم",
        "क\u{94d}\u{200d}ष",
        "क\u{94d}\u{200c}ष",
        "שָׁלוֹם",
        "ประเทศไทย",
        "བསྒྲུབས",
        "👩\u{200d}👩\u{200d}👧",
        "👍🏽",
        "🏳\u{fe0f}\u{200d}🌈",
        "❤\u{fe0f}",
        "1\u{fe0f}\u{20e3}",
        "\u{6dd}٣",
        "ᠮᠣᠩ\u{180b}ᠭᠣᠯ",
        "မြို့",
    ] {
        assert_eq!(unseen(name), None, "{name}");
        assert_eq!(piled_marks(name), None, "{name}");
        assert!(shows(name), "{name}");
    }
}

#[test]
fn joiners_and_selectors_out_of_place_are_found() {
    for text in [
        "\u{200d}a",
        "Dr\u{200c}. Dre",
        "a\u{200d}b",
        "د\u{200c}ر",
        "👍\u{200d}",
        "a\u{fe0f}",
        "1\u{fe0f}",
        "❤\u{fe0f}\u{fe0f}",
        "A\u{e0100}",
        "葛\u{e0100}\u{e0101}",
        "葛\u{fe05}",
        "a\u{180b}",
    ] {
        assert!(unseen(text).is_some(), "{text:?}");
    }
}

#[test]
fn marks_stand_on_letters_and_few_on_each() {
    assert!(piled_marks("\u{301}a").is_some());
    assert!(piled_marks("Z\u{301}\u{302}\u{303}\u{304}").is_none());
    assert!(piled_marks("Z\u{301}\u{302}\u{303}\u{304}\u{305}").is_some());
}

#[test]
fn spaces_and_marks_alone_show_nothing() {
    for text in [
        "",
        " ",
        "\u{a0}\u{3000}",
        " \u{301}",
        "\u{2800}",
        "\u{3164}",
    ] {
        assert!(!shows(text), "{text:?}");
    }
}
