//! A word in a name is in one script: a Cyrillic `а` among Latin letters is a slip or a trick. Some names are like
//! that, which is why it is a warning (UTS #39, 5.1 and 5.2).

use unicode_script::Script;
use unicode_security::mixed_script::AugmentedScriptSet;
use unicode_segmentation::UnicodeSegmentation;

use super::super::draft::Spot;
use super::super::fields::Content;
use super::{Check, Rule};

pub(super) fn apply(check: &mut Check) {
    let mut mixed: Vec<(Spot, String)> = Vec::new();
    for field in &check.fields {
        if let Content::Text(text, _) = field.content {
            let words = text.unicode_words().filter(|word| mixes(word));
            mixed.extend(words.map(|word| (field.spot.clone(), word.to_owned())));
        }
    }
    for (spot, word) in mixed {
        let names: Vec<&str> = scripts(&word).into_iter().map(Script::full_name).collect();
        let wrong = format!(
            "has letters of {} in one word: `{word}`",
            names.join(" and ")
        );
        let remedy = "use only one of them, unless it is printed like that";
        check.add(Rule::MixedScript, &spot, wrong, remedy);
    }
}

/// Whether a word has letters of several scripts that are not used together. Latin goes with Chinese, Japanese and
/// Korean.
fn mixes(word: &str) -> bool {
    if !AugmentedScriptSet::for_str(word).is_empty() {
        return false;
    }
    let others = word
        .chars()
        .filter(|letter| Script::from(*letter) != Script::Latin);
    let rest = AugmentedScriptSet::for_str(&others.collect::<String>());
    !(rest.jpan || rest.hanb || rest.kore)
}

/// The scripts of a word's letters, in order.
fn scripts(word: &str) -> Vec<Script> {
    let mut scripts: Vec<Script> = Vec::new();
    for script in word.chars().map(Script::from) {
        let counts = !matches!(script, Script::Common | Script::Inherited);
        if counts && !scripts.contains(&script) {
            scripts.push(script);
        }
    }
    scripts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_another_script_is_seen() {
        for name in ["Dr. Drе", "Аpple", "Μiles", "раypal", "Ειnstein", "Моsсоw"] {
            assert!(name.unicode_words().any(mixes), "{name}");
        }
    }

    #[test]
    fn names_in_one_script_or_in_those_that_go_together_are_not() {
        for name in [
            "Dr. Dre",
            "Beyoncé",
            "坂本龍一",
            "Tシャツ",
            "こんにちは World",
            "ザ・ビートルズ",
            "한국 K팝",
            "B小町",
            "Ψυχή",
            "Сергей DJ",
            "DJ-Сергей",
            "2Pac",
            "ʻOkina",
            "µTorrent",
            "שלום",
            "محمد",
            "Ke$ha",
            "Ångström",
            "ㄅㄆ中文",
        ] {
            assert!(!name.unicode_words().any(mixes), "{name}");
        }
    }
}
