//! A page's whole document: the template with head and body filled in.

use std::fmt::Write;

use anyhow::{Context, Result};
use companion::dataset::Dataset;
use companion::head::{Addresses, WholeHead};
use companion::route::{Base, Route};

use super::assets::Files;
use super::head;
use super::page_style::PageStyle;
use super::tokens::Background;

/// Roughly the size of a document without its body, in bytes.
const HEAD: usize = 40 << 10;

/// `index.html`, split where a page's own parts go.
pub struct Template {
    before_html_attributes: String,
    before_head: String,
    before_body: String,
    end: String,
}

/// Everything that documents have in common.
pub struct Document<'a> {
    /// The template.
    pub template: Template,
    /// The dataset.
    pub data: &'static Dataset,
    /// The base path. For a site with relative addresses it is the root, and only used for full addresses.
    pub base: Base,
    /// Whether addresses are relative to the page they are in.
    pub relative: bool,
    /// The host for canonical addresses.
    pub site_url: Option<&'static str>,
    /// The files next to the pages.
    pub files: &'a Files,
    /// The style in each page.
    pub style: PageStyle,
    /// The color of the page.
    pub ground: &'a Background,
    /// Whether browsers keep an offline copy.
    pub offline: bool,
}

impl Template {
    /// Splits the template at its marks; an error names a missing one.
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
    /// Where the site is, as seen from a page.
    pub fn addresses(&self, route: &Route) -> Addresses<'_> {
        Addresses {
            base: match self.site_url {
                Some(_) => self.base,
                None => self.base_of(route),
            },
            host: self.site_url,
        }
    }

    /// The prefix of addresses in a page.
    pub fn base_of(&self, route: &Route) -> Base {
        if self.relative {
            Base::relative(route.depth())
        } else {
            self.base
        }
    }

    /// The document of a page with a rendered body.
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

/// Joins lines without their indentation.
fn tidy(text: &str) -> String {
    text.lines().map(str::trim).collect()
}
