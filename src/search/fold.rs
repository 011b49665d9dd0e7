//! Folding: the form in which names are compared, without accents, case, width, dots and signs.
//!
//! Unicode's tables separate letters from their marks and know cases and widths; natively they come from a crate, in
//! the browser from the browser. A few letters that no table separates are listed here.

/// Lower-case words of letters and digits. Dots and apostrophes vanish (`Q.R.S.` is one word), other signs separate
/// words.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, &mut |word| words.push(word.to_owned()));
    words
}

/// Calls `take` with each of the [`words`], for callers that don't keep them.
pub fn each_word(text: &str, take: &mut dyn FnMut(&str)) {
    let mut taken_apart = String::new();
    if !text.is_ascii() {
        taken_apart = apart(text);
    }
    let text = if text.is_ascii() { text } else { &taken_apart };
    let (mut word, mut before) = (String::new(), ' ');
    for character in text.chars() {
        match character {
            'a'..='z' | '0'..='9' => word.push(character),
            'A'..='Z' => word.push(character.to_ascii_lowercase()),
            // Several dots separate words; `…` has been turned into three by then.
            '.' if before != '.' => {}
            '\'' | '’' | '‘' => {}
            // Marks that have been separated, and invisible characters.
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => {}
            // Katakana to hiragana.
            'ァ'..='ヶ' => word.extend(char::from_u32(character as u32 - 0x60)),
            _ => match plain(character) {
                Some(letters) => word.push_str(letters),
                None if is_letter(character) => word.push(character),
                None => {
                    if !word.is_empty() {
                        take(&word);
                        word.clear();
                    }
                }
            },
        }
        before = character;
    }
    if !word.is_empty() {
        take(&word);
    }
}

/// A text with letters separated from marks, wide and narrow forms as the usual ones, and in lower case.
#[cfg(target_arch = "wasm32")]
fn apart(text: &str) -> String {
    let text = js_sys::JsString::from(text);
    text.normalize("NFKD").to_lower_case().into()
}

/// A text with letters separated from marks, wide and narrow forms as the usual ones, and in lower case.
#[cfg(not(target_arch = "wasm32"))]
fn apart(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfkd().collect::<String>().to_lowercase()
}

/// The [`words`] without spaces: two names with the same key would be taken for each other.
pub fn key(text: &str) -> String {
    words(text).concat()
}

/// Whether a character is a letter or a digit, and not a sign, space or picture.
pub fn is_letter(character: char) -> bool {
    match character {
        '0'..='9' | 'A'..='Z' | 'a'..='z' | 'ª' | 'µ' | 'º' => true,
        '\0'..='¿' | '×' | '÷' => false,
        // Punctuation and signs, arrows, box drawing, private characters, forms of punctuation, pictures, tags.
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

/// Small letters that have no marks to remove, as the plain letters that visitors type for them.
fn plain(character: char) -> Option<&'static str> {
    Some(match character {
        'æ' => "ae",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ø' => "o",
        'œ' => "oe",
        'ß' => "ss",
        'ŧ' => "t",
        'þ' => "th",
        // At the end of a word.
        'ς' => "σ",
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
            ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
            ("  ", ""),
            ("東京", "東京"),
            ("ΑΘΗΝΑ", "αθηνα"),
            ("Ёлка и МИР", "елка и мир"),
            ("a—b “c” … d→e 🎬f", "a b c d e f"),
            ("so…on and...on", "so on and on"),
        ] {
            assert_eq!(words(written).join(" "), folded);
        }
    }

    #[test]
    fn whatever_way_a_letter_is_written_it_is_the_one_that_is_typed() {
        for (written, typed) in [
            ("ș Ș s\u{326} ş", "s s s s"),
            ("ț Ț t\u{326} ţ", "t t t t"),
            ("ọ Ọ o\u{323}", "o o o"),
            ("ộ Ộ o\u{302}\u{323} ọ\u{302} ô\u{323}", "o o o o o"),
            ("ạ Ạ a\u{323}", "a a a"),
            ("đ Đ", "d d"),
            ("ø Ø", "o o"),
            ("ł Ł", "l l"),
            ("ħ Ħ ŧ þ ð œ æ ı", "h h t th d oe ae i"),
            ("Nguyễn Văn Thiệu", "nguyen van thieu"),
            ("ＡＢＣ１２３", "abc123"),
            ("ﬁn Ⅳ", "fin iv"),
        ] {
            assert_eq!(words(written).join(" "), typed);
        }
        let same = words("サザンオールスターズ ガギグ");
        for other in [
            "ｻｻﾞﾝｵｰﾙｽﾀｰｽﾞ ｶﾞｷﾞｸﾞ",
            "さざんおーるすたーず がぎぐ",
            "ササ\u{3099}ンオールスタース\u{3099} カ\u{3099}キ\u{3099}ク\u{3099}",
        ] {
            assert_eq!(words(other), same, "{other}");
        }
        assert_ne!(words("カラス"), words("ガラス"), "another word");
    }

    #[test]
    fn what_most_languages_write_with_is_a_letter_and_what_parts_words_is_none() {
        // Except combining marks and rare signs, where the standard library's tables differ.
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
