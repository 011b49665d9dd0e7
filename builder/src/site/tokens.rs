//! Tokens of the style sheet that are needed outside it too: the background of a page, which browsers use for their own
//! bars and icons are painted with. They are only defined in the sheet.

use std::fs;

use anyhow::{Context, Result, anyhow};
use lightningcss::properties::Property;
use lightningcss::properties::custom::CustomPropertyName;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::traits::ToCss;

const SHEET: &str = "style/tokens.css";

/// The color of the page in each theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Background {
    /// In the dark theme.
    pub dark: String,
    /// In the light theme.
    pub light: String,
}

impl Background {
    /// Reads the sheet.
    pub fn read() -> Result<Background> {
        let text = fs::read_to_string(SHEET).with_context(|| format!("{SHEET} cannot be read"))?;
        Background::parse(&text).context(SHEET)
    }

    fn parse(text: &str) -> Result<Background> {
        let sheet = StyleSheet::parse(text, ParserOptions::default())
            .map_err(|error| anyhow!("{error}"))?;
        let light = sheet.rules.0.iter().find_map(|rule| match rule {
            CssRule::Media(media) => {
                let query = media.query.to_css_string(PrinterOptions::default()).ok()?;
                (query == LIGHT).then_some(&media.rules)
            }
            _ => None,
        });
        Ok(Background {
            dark: token(&sheet.rules, "--ground", |selectors| selectors == ":root").context(
                "`--ground` is missing in `:root`; it is the background of the dark theme",
            )?,
            light: light
                .and_then(|rules| {
                    token(rules, "--ground", |selectors| {
                        selectors.starts_with(":root")
                    })
                })
                .with_context(|| format!("`--ground` is missing in `@media {LIGHT}`"))?,
        })
    }
}

const LIGHT: &str = "(prefers-color-scheme: light)";

/// The value of a custom property in the first matching rule that sets it.
fn token(rules: &CssRuleList<'_>, name: &str, fits: fn(&str) -> bool) -> Option<String> {
    rules.0.iter().find_map(|rule| {
        let CssRule::Style(style) = rule else {
            return None;
        };
        let selectors = style.selectors.to_css_string(PrinterOptions::default());
        if !selectors.is_ok_and(|selectors| fits(&selectors)) {
            return None;
        }
        style.declarations.iter().find_map(|(property, _)| match property {
            Property::Custom(custom)
                if matches!(&custom.name, CustomPropertyName::Custom(own) if own.0.as_ref() == name) =>
            {
                property.value_to_css_string(PrinterOptions::default()).ok()
            }
            _ => None,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_theme_has_its_own_ground() {
        let text = ":root { --ink: #fff; --ground: #112233; } :root[data-theme=light] { --ground: #000 } \
             @media (prefers-color-scheme: light) { :root:not([data-theme=dark]) { --ground: #faf6ef; } }";
        let ground = Background::parse(text).unwrap();
        assert_eq!(
            (ground.dark.as_str(), ground.light.as_str()),
            ("#123", "#faf6ef")
        );
    }

    #[test]
    fn a_missing_ground_is_named() {
        for (text, part) in [
            (":root { --ink: #fff }", "`:root`"),
            (":root[data-theme=light] { --ground: #fff }", "`:root`"),
            (":root { --ground: #fff }", "prefers-color-scheme: light"),
            ("p { --ground: #fff }", "`:root`"),
        ] {
            let error = Background::parse(text).unwrap_err().to_string();
            assert!(
                error.contains("--ground") && error.contains(part),
                "{error}"
            );
        }
    }
}
