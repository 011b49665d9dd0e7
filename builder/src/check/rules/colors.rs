//! Colors are valid, and legible on the background they are for.

use super::super::draft::Spot;
use super::super::fields::Content;
use super::{Check, Rule};

/// The backgrounds of the two themes, as in style/tokens.css.
const DARK: &str = "#121014";
const LIGHT: &str = "#faf6ef";
/// The contrast that text needs (WCAG 2, 1.4.3), since names are set in these colors.
const LEAST: f64 = 4.5;

pub(super) fn apply(check: &mut Check) {
    let colors = check.fields.iter().filter_map(|field| match field.content {
        Content::Color(color) => Some((field.spot.clone(), color)),
        _ => None,
    });
    for (spot, color) in colors.collect::<Vec<_>>() {
        if is_color(color) {
            faint_color(check, &spot, color);
        } else {
            let wrong = format!("is not a color: `{color}`");
            let remedy = "write `#` and six hexadecimal digits, such as `#ff8800`";
            check.add(Rule::BadColor, &spot, wrong, remedy);
        }
    }
}

/// A color of the dataset for drawing, or another in its place if it is invalid: it could end the rule or the attribute
/// that it is in.
pub(crate) fn color_or<'a>(color: &'a str, otherwise: &'a str) -> &'a str {
    if is_color(color) { color } else { otherwise }
}

/// Whether a text is a color as written in the dataset, and nothing else.
fn is_color(text: &str) -> bool {
    let is_hex = |digits: &str| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    text.strip_prefix('#').is_some_and(is_hex)
}

/// A color for a theme is legible on the background of that theme.
fn faint_color(check: &mut Check, spot: &Spot, color: &str) {
    let (ground, remedy) = match spot.path.rsplit('.').next() {
        Some("dark") => (DARK, "write a lighter one"),
        Some("light") => (LIGHT, "write a darker one"),
        _ => return,
    };
    let contrast = contrast(color, ground);
    if contrast < LEAST {
        let wrong = format!("is `{color}`, which is hard to read on the background `{ground}`");
        let remedy = format!("{remedy}: the contrast is {contrast:.1} to 1, and has to be {LEAST}");
        check.add(Rule::FaintColor, spot, wrong, remedy);
    }
}

/// The contrast between two colors, from 1 to 21.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(color: &str) -> f64 {
    let channel = |from: usize| {
        let digits = color.get(from..from + 2).unwrap_or_default();
        let value = f64::from(u8::from_str_radix(digits, 16).unwrap_or_default()) / 255.0;
        match value <= 0.04045 {
            true => value / 12.92,
            false => ((value + 0.055) / 1.055).powf(2.4),
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.01);
        assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let sheet = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style/tokens.css");
        let sheet = fs::read_to_string(sheet).expect("the tokens");
        let grounds: Vec<&str> = sheet
            .lines()
            .filter_map(|line| line.trim().strip_prefix("--ground: ")?.strip_suffix(';'))
            .collect();
        assert_eq!(grounds, [DARK, LIGHT, LIGHT]);
    }
}
