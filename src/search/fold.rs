//! Folding: the form in which names are compared, free of accents, case, dots and signs.
//!
//! Rust's own tables of all letters and their cases would be a tenth of the browser's module. These few lines know the
//! cases of Latin, Greek and Cyrillic, and of signs where they stand together; every other character is a letter.

/// Lower-case words of ASCII letters and digits. Dots and apostrophes vanish (`Q.R.S.` is one word),
/// other signs part words.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, &mut |word| words.push(word.to_owned()));
    words
}

/// Takes each of the [`words`] in turn, for those who need none of them for long.
pub fn each_word(text: &str, take: &mut dyn FnMut(&str)) {
    let mut word = String::new();
    for character in text.chars() {
        match character {
            'a'..='z' | '0'..='9' => word.push(character),
            'A'..='Z' => word.push(character.to_ascii_lowercase()),
            '.' | '\'' | '’' | '‘' => {}
            // Marks that are a character of their own, and what nobody sees.
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => {}
            _ => match fold(character) {
                Some(letters) => word.push_str(letters),
                None if is_letter(character) => word.push(lower(character)),
                None => {
                    if !word.is_empty() {
                        take(&word);
                        word.clear();
                    }
                }
            },
        }
    }
    if !word.is_empty() {
        take(&word);
    }
}

/// The words of [`words`] without gaps: two names with the same key would be taken for each other.
pub fn key(text: &str) -> String {
    words(text).concat()
}

/// Whether a character is a letter or a digit, and no sign, space or picture.
pub fn is_letter(character: char) -> bool {
    match character {
        '0'..='9' | 'A'..='Z' | 'a'..='z' | 'ª' | 'µ' | 'º' => true,
        '\0'..='¿' | '×' | '÷' => false,
        // Punctuation and signs, arrows, drawings, private characters, forms of punctuation, pictures, tags.
        '\u{2000}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}' => false,
        '\u{e000}'..='\u{f8ff}'
        | '\u{fe00}'..='\u{fe6f}'
        | '\u{feff}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' => false,
        '\u{fff0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'.. => false,
        _ => true,
    }
}

/// The small letter of a Latin, Greek or Cyrillic one; every other character as it is.
fn lower(character: char) -> char {
    let distance = match character {
        'A'..='Z' | 'Α'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        _ => 0,
    };
    char::from_u32(character as u32 + distance).unwrap_or(character)
}

/// The capital of a small letter as [`words`] leave them; every other character as it is.
pub fn capital(character: char) -> char {
    let distance = match character {
        'a'..='z' | 'α'..='ρ' | 'σ'..='ϋ' | 'а'..='я' => 32,
        'ѐ'..='џ' => 80,
        _ => 0,
    };
    char::from_u32(character as u32 - distance).unwrap_or(character)
}

/// Latin letters with marks, as the plain letters that a visitor types for them.
fn fold(character: char) -> Option<&'static str> {
    Some(match character {
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'Ă' | 'ą' | 'Ą' => "a",
        'æ' | 'Æ' => "ae",
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' => "c",
        'ð' | 'Ð' | 'ď' | 'Ď' | 'đ' | 'Đ' => "d",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' | 'ę' | 'Ę' | 'ě' | 'Ě' => "e",
        'ğ' | 'Ğ' => "g",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' | 'ı' | 'İ' => "i",
        'ł' | 'Ł' => "l",
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ň' | 'Ň' => "n",
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' | 'ō' | 'Ō' | 'ő' | 'Ő' => "o",
        'œ' | 'Œ' => "oe",
        'ř' | 'Ř' => "r",
        'ß' | 'ẞ' => "ss",
        'ś' | 'Ś' | 'š' | 'Š' | 'ş' | 'Ş' => "s",
        'ť' | 'Ť' | 'ţ' | 'Ţ' => "t",
        'þ' | 'Þ' => "th",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' | 'ů' | 'Ů' | 'ű' | 'Ű' => "u",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => "y",
        'ź' | 'Ź' | 'ż' | 'Ż' | 'ž' | 'Ž' => "z",
        // The small letter at the end of a word, and the place where its capital would be.
        'ς' | '\u{3a2}' => "σ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_dots_and_signs_do_not_matter() {
        for (written, folded) in [
            ("Chloë Ørsted", "chloe orsted"),
            ("Q.R.S.", "qrs"),
            ("a.bb.cc", "abbcc"),
            ("Easy-X", "easy x"),
            ("O’Neil & Sons", "oneil sons"),
            ("Straße 12", "strasse 12"),
            ("STRAẞE İĞÝ", "strasse igy"),
            ("Chloe\u{308} so\u{ad}un\u{200b}d", "chloe sound"),
            ("ΟΔΟΣ οδός", "οδοσ οδόσ"),
            ("  ", ""),
            ("東京", "東京"),
            ("ΑΘΗΝΑ", "αθηνα"),
            ("Ёлка и МИР", "ёлка и мир"),
            ("a—b “c” … d→e 🎬f", "a b c d e f"),
        ] {
            assert_eq!(words(written).join(" "), folded);
        }
    }

    #[test]
    fn a_capital_is_what_folds_to_its_small_letter() {
        for letter in "azαωаяё東5".chars() {
            assert_eq!(lower(capital(letter)), letter);
        }
        assert_eq!(capital('я'), 'Я');
    }

    #[test]
    fn what_most_languages_write_with_is_a_letter_and_what_parts_words_is_none() {
        // Combining marks and rare signs aside, as the standard library's tables have it.
        for character in ('\0'..'\u{2000}').filter(|character| character.is_alphabetic()) {
            assert!(is_letter(character), "{character:?}");
        }
        for character in ('\0'..char::MAX).filter(|character| character.is_whitespace()) {
            assert!(
                !is_letter(character) || character == '\u{1680}',
                "{character:?}"
            );
        }
    }
}
