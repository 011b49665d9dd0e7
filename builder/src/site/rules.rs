//! The rules of a style sheet, each with the classes and ids it needs to apply to anything.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow};
use lightningcss::printer::PrinterOptions;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::selector::{Component, Selector};
use lightningcss::stylesheet::{ParserOptions, StyleSheet};
use lightningcss::traits::ToCss;

/// A style sheet, split into rules.
#[derive(Debug)]
pub struct Rules {
    items: Vec<Item>,
    /// Every class and id that the sheet names, as written there (`.card`, `#main`), with its number.
    pub names: BTreeMap<String, usize>,
}

#[derive(Debug)]
enum Item {
    /// A rule, and what each of its selectors needs.
    Rule(String, Vec<Need>),
    /// Rules with a condition, such as a media query, before them.
    Group(String, Vec<Item>),
    /// What every page needs.
    Always(String),
}

/// What a page needs for a selector to apply.
#[derive(Debug)]
enum Need {
    Name(usize),
    All(Vec<Need>),
    Any(Vec<Need>),
}

impl Rules {
    /// Splits a sheet.
    pub fn parse(css: &str) -> Result<Rules> {
        let sheet = StyleSheet::parse(css, ParserOptions::default())
            .map_err(|error| anyhow!("the style sheet: {error}"))?;
        let mut names = BTreeMap::new();
        let items = items(&sheet.rules, &mut names)?;
        Ok(Rules { items, names })
    }

    /// The sheet in order, without the rules that need a name that the page does not have.
    pub fn with(&self, there: &[bool]) -> String {
        let mut css = String::new();
        append_needed(&self.items, there, &mut css);
        css
    }
}

impl Need {
    fn met(&self, there: &[bool]) -> bool {
        match self {
            Need::Name(name) => there[*name],
            Need::All(needs) => needs.iter().all(|need| need.met(there)),
            Need::Any(needs) => needs.iter().any(|need| need.met(there)),
        }
    }
}

fn append_needed(items: &[Item], there: &[bool], css: &mut String) {
    for item in items {
        match item {
            Item::Always(rule) => css.push_str(rule),
            Item::Rule(rule, needs) => {
                if needs.iter().any(|need| need.met(there)) {
                    css.push_str(rule);
                }
            }
            Item::Group(condition, inside) => {
                let before = css.len();
                css.push_str(condition);
                let empty = css.len();
                append_needed(inside, there, css);
                if css.len() == empty {
                    css.truncate(before);
                } else {
                    css.push('}');
                }
            }
        }
    }
}

type Names = BTreeMap<String, usize>;

fn items(rules: &CssRuleList<'_>, names: &mut Names) -> Result<Vec<Item>> {
    let item = |rule: &CssRule<'_>| {
        Ok(match rule {
            CssRule::Style(style) => {
                let needs = style.selectors.0.iter().map(|own| need(own, names));
                let needs = needs.collect();
                Item::Rule(text(rule)?, needs)
            }
            CssRule::Media(media) => Item::Group(
                format!("@media {}{{", text(&media.query)?),
                items(&media.rules, names)?,
            ),
            CssRule::Supports(supports) => Item::Group(
                format!("@supports {}{{", text(&supports.condition)?),
                items(&supports.rules, names)?,
            ),
            other => Item::Always(text(other)?),
        })
    };
    rules.0.iter().map(item).collect()
}

/// Elements, attributes and states may come and go, through scripts too; classes and ids are those of the markup.
fn need(selector: &Selector<'_>, names: &mut Names) -> Need {
    let parts = selector.iter_raw_match_order().filter_map(|part| {
        let mut any = |selectors: &[Selector<'_>]| {
            let needs = selectors.iter().map(|own| need(own, names));
            Some(Need::Any(needs.collect()))
        };
        match part {
            Component::Class(class) => Some(Need::Name(number(format!(".{}", class.0), names))),
            Component::ID(id) => Some(Need::Name(number(format!("#{}", id.0), names))),
            Component::Is(selectors)
            | Component::Where(selectors)
            | Component::Any(_, selectors)
            | Component::Has(selectors) => any(selectors),
            _ => None,
        }
    });
    Need::All(parts.collect())
}

fn number(name: String, names: &mut Names) -> usize {
    let next = names.len();
    *names.entry(name).or_insert(next)
}

fn text(part: &impl ToCss) -> Result<String> {
    let minified = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    Ok(part.to_css_string(minified)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(css: &str, there: &[&str]) -> String {
        let rules = Rules::parse(css).unwrap();
        let mut known = vec![false; rules.names.len()];
        for name in there {
            known[rules.names[*name]] = true;
        }
        rules.with(&known)
    }

    #[test]
    fn a_rule_stays_where_one_of_its_selectors_may_apply() {
        let css = ".a .b,#c{top:0}";
        for (there, stays) in [
            (&[][..], false),
            (&[".a"], false),
            (&[".a", ".b"], true),
            (&["#c"], true),
        ] {
            assert_eq!(with(css, there), if stays { css } else { "" }, "{there:?}");
        }
    }

    #[test]
    fn what_is_not_a_class_or_id_of_the_markup_is_no_reason_to_leave_a_rule_out() {
        for css in [
            ":root{--a:1}",
            "p[open]:hover:before{top:0}",
            "p:not(.a,#b){top:0}",
            "p:is(.a,em){top:0}",
            "@font-face{font-family:A;src:url(a)}",
            "@page{margin:1px}",
            "@media print{p{top:0}}",
        ] {
            assert_eq!(with(css, &[]), css);
        }
    }

    #[test]
    fn of_alternatives_one_must_be_there() {
        for css in ["p:is(.a,.b .c){top:0}", "p:has(>.a,.b>.c){top:0}"] {
            assert_eq!(with(css, &[".b"]), "");
            assert_eq!(with(css, &[".a"]), css);
            assert_eq!(with(css, &[".b", ".c"]), css);
        }
    }

    #[test]
    fn the_order_stays_and_a_condition_goes_with_its_last_rule() {
        let css = ".a{top:0}@media print{.b{top:1px}@supports (top:0){.a{top:2px}}}.b{top:3px}";
        assert_eq!(with(css, &[".a", ".b"]), css);
        assert_eq!(with(css, &[]), "");
        assert_eq!(
            with(css, &[".a"]),
            ".a{top:0}@media print{@supports (top:0){.a{top:2px}}}"
        );
    }
}
