//! A page's whole document: the template with head and body filled in.

use std::fmt::Write;

use anyhow::{Context, Result};
use companion::dataset::Dataset;
use companion::head::{Addresses, WholeHead};
use companion::route::{Base, Route};

use super::assets::Files;
use super::head;
use super::page_style::PageStyle;
use super::tokens::Ground;

/// About as much as a document holds besides its body, in bytes.
const HEAD: usize = 40 << 10;

/// `index.html`, cut where a page's own parts go.
pub struct Template {
    before_html_attributes: String,
    before_head: String,
    before_body: String,
    end: String,
}

/// All that documents have in common.
pub struct Document<'a> {
    /// The frame.
    pub template: Template,
    /// The dataset.
    pub data: &'static Dataset,
    /// The base path. A site of relative addresses has the root: it is for what needs whole addresses.
    pub base: Base,
    /// Whether addresses are relative to the page in which they stand.
    pub relative: bool,
    /// The host for canonical addresses.
    pub site_url: Option<&'static str>,
    /// The files beside the pages.
    pub files: &'a Files,
    /// The style that stands in a page.
    pub style: PageStyle,
    /// The color of the page.
    pub ground: &'a Ground,
    /// Whether browsers keep the site for when there is no network.
    pub offline: bool,
}

impl Template {
    /// Cuts the template at its marks; an error names the one that is missing.
    pub fn parse(text: &str) -> Result<Template> {
        let cut = |text: &str, mark: &str| -> Result<(String, String)> {
            text.split_once(mark)
                .map(|(before, after)| (before.to_owned(), after.to_owned()))
                .with_context(|| format!("index.html: `{mark}` is missing"))
        };
        let text = without_trunk_links(text);
        let (before_html, rest) = cut(&text, "<html lang=\"en\"")?;
        let (before_head, rest) = cut(&rest, "<!-- head -->")?;
        let (before_body, rest) = cut(&rest, "<!-- body -->")?;
        let before_body = tidy(&before_body);
        Ok(Template {
            before_html_attributes: format!("{before_html}<html lang=\"en\""),
            before_head: tidy(&before_head),
            before_body,
            end: tidy(&rest),
        })
    }
}

impl Document<'_> {
    /// Where the site lies, as a page sees it.
    pub fn addresses(&self, route: &Route) -> Addresses<'_> {
        Addresses {
            base: match self.site_url {
                Some(_) => self.base,
                None => self.base_of(route),
            },
            host: self.site_url,
        }
    }

    /// What the addresses in a page begin with.
    pub fn base_of(&self, route: &Route) -> Base {
        if self.relative {
            Base::relative(route.depth())
        } else {
            self.base
        }
    }

    /// The document of a page whose body is rendered.
    pub fn html(&self, route: &Route, whole: &WholeHead, body: &str) -> Result<String> {
        let template = &self.template;
        let mut html = String::with_capacity(body.len() + HEAD);
        html.push_str(&template.before_html_attributes);
        write!(html, " data-base=\"{}\"", escaped(self.base_of(route).0))?;
        write!(html, " data-path=\"{}\"", escaped(&route.path()))?;
        if let Some(host) = self.site_url {
            let origin = host.trim_end_matches('/');
            write!(html, " data-origin=\"{}\"", escaped(origin))?;
        }
        write!(html, " data-release=\"{}\"", self.files.release)?;
        if self.offline {
            html.push_str(" data-offline");
        }
        if *route == Route::NotFound {
            html.push_str(" data-not-found");
        }
        html.push_str(&template.before_head);
        html.push_str(&head::markup(self, route, whole, &self.style.of(body)).into_string());
        html.push_str(&template.before_body);
        html.push_str(body);
        html.push_str(&template.end);
        Ok(html)
    }
}

/// Trunk leaves its own marks where it was told to inject nothing.
fn without_trunk_links(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("<link data-trunk") {
        let end = rest[start..]
            .find('>')
            .map_or(rest.len(), |end| start + end + 1);
        kept.push_str(&rest[..start]);
        rest = &rest[end..];
    }
    kept + rest
}

/// Text for an attribute or an element.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Lines without their indentation, as one.
fn tidy(text: &str) -> String {
    text.lines().map(str::trim).collect()
}
