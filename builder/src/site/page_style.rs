//! The style in a page: the rules of the sheet that its content may need, so that nothing but the document delays the
//! first paint. Rules of other pages come with the full sheet.

use std::sync::{Arc, RwLock};

use anyhow::{Result, bail};
use memchr::memmem;
use rustc_hash::FxHashMap;

use super::rules::Rules;
use super::security;

/// The full sheet, and the parts of it that pages have asked for.
pub struct PageStyle {
    faces: String,
    rules: Rules,
    /// The numbers of the names in the rules, by the attribute that markup has them in.
    names: [(&'static str, FxHashMap<String, usize>); 2],
    /// The scripts of every page, whose hashes are next to that of the style.
    scripts: [String; 2],
    /// Few pages differ in the classes they use.
    known: RwLock<FxHashMap<Vec<bool>, Arc<Inline>>>,
}

/// The style in a page.
#[derive(Debug)]
pub struct Inline {
    /// The rules.
    pub css: String,
    /// The policy that allows them.
    pub policy: String,
}

impl PageStyle {
    /// The style for pages with these fonts, this sheet and these scripts.
    pub fn new(faces: &str, sheet: &str, scripts: &[String; 2]) -> Result<PageStyle> {
        // Nothing is escaped within a style element: a browser would see its end there.
        if [faces, sheet].iter().any(|css| css.contains("</")) {
            bail!("the style sheet contains `</`, which would end the style in a page");
        }
        let rules = Rules::parse(sheet)?;
        let of = |mark: char| {
            let names = rules.names.iter();
            let bare = names.filter_map(|(name, number)| Some((name.strip_prefix(mark)?, *number)));
            bare.map(|(name, number)| (name.to_owned(), number))
                .collect()
        };
        Ok(PageStyle {
            faces: faces.to_owned(),
            names: [("class=\"", of('.')), ("id=\"", of('#'))],
            rules,
            scripts: scripts.clone(),
            known: RwLock::default(),
        })
    }

    /// The style for a page with this body.
    pub fn of(&self, body: &str) -> Arc<Inline> {
        let there = self.names_in(body);
        let known = self.known.read().expect("no thread panicked");
        if let Some(inline) = known.get(&there) {
            return inline.clone();
        }
        drop(known);
        let css = self.faces.clone() + &self.rules.with(&there);
        let policy = security::policy(&self.scripts, &css);
        let inline = Arc::new(Inline { css, policy });
        let mut known = self.known.write().expect("no thread panicked");
        known.insert(there, inline.clone());
        inline
    }

    /// Which names of the sheet a body has. Words in a text that look like an attribute are taken for one; an extra
    /// rule does no harm.
    fn names_in(&self, body: &str) -> Vec<bool> {
        let mut there = vec![false; self.rules.names.len()];
        for (attribute, names) in &self.names {
            for at in memmem::find_iter(body.as_bytes(), attribute) {
                let rest = &body[at + attribute.len()..];
                let end = rest.find('"').unwrap_or(0);
                for name in rest[..end].split(' ') {
                    if let Some(number) = names.get(name) {
                        there[*number] = true;
                    }
                }
            }
        }
        there
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style() -> PageStyle {
        let sheet = "p{top:0}.a.b{top:1px}#c{top:2px}.d{top:3px}";
        PageStyle::new("@font-face{font-family:A}", sheet, &Default::default()).unwrap()
    }

    #[test]
    fn a_page_gets_the_rules_of_its_classes_and_ids() {
        let body = r#"<p class="b  a x"><a href="d" id="c" data-d="d">.d</a></p>"#;
        let css = "@font-face{font-family:A}p{top:0}.a.b{top:1px}#c{top:2px}";
        assert_eq!(style().of(body).css, css);
    }

    #[test]
    fn pages_of_the_same_classes_share_one_style_and_its_policy() {
        let style = style();
        let one = style.of(r#"<p class="d">one</p>"#);
        let other = style.of(r#"<b class="d"></b><i class="d"></i>"#);
        assert!(Arc::ptr_eq(&one, &other));
        assert_eq!(one.policy, security::policy(&Default::default(), &one.css));
        assert!(!Arc::ptr_eq(&one, &style.of("")));
    }

    #[test]
    fn a_sheet_that_would_end_its_element_is_refused() {
        assert!(PageStyle::new("", "p::before{content:'</style>'}", &Default::default()).is_err());
    }
}
