//! A page's whole document: the template with head and body filled in.

use std::fmt::Write;

use anyhow::{Context, Result};
use companion::dataset::Dataset;
use companion::head::head;
use companion::route::{Base, Route};

use super::assets::{Checked, Files};
use super::security::POLICY;
use crate::cards::{HEIGHT, WIDTH, card_path};

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
    /// The base path.
    pub base: Base,
    /// The host for canonical addresses.
    pub site_url: Option<&'static str>,
    /// The files beside the pages.
    pub files: &'a Files,
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
        // White space around the body would be text nodes that hydration does not expect.
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
    /// The document of a page whose body is rendered.
    pub fn html(&self, route: &Route, body: &str) -> Result<String> {
        let template = &self.template;
        let mut html = template.before_html_attributes.clone();
        write!(html, " data-base=\"{}\"", escaped(self.base.0))?;
        if let Some(host) = self.site_url {
            let origin = host.trim_end_matches('/');
            write!(html, " data-origin=\"{}\"", escaped(origin))?;
        }
        if *route == Route::NotFound {
            html.push_str(" data-not-found");
        }
        html.push_str(&template.before_head);
        self.write_head(route, &mut html)?;
        html.push_str(&template.before_body);
        html.push_str(body);
        html.push_str(&template.end);
        Ok(html)
    }

    fn write_head(&self, route: &Route, html: &mut String) -> Result<()> {
        let head = head(self.data, route);
        let title = escaped(&head.title);
        let description = escaped(&head.description);
        let address = |path: &str| escaped(&self.base.file(path));
        // Browsers check what they run and style with. They do not check what is fetched ahead for a script.
        let checked = |attribute: &str, file: &Checked| {
            let address = address(&file.path);
            let integrity = &file.integrity;
            format!("{attribute}=\"{address}\" integrity=\"{integrity}\" crossorigin")
        };
        write!(
            html,
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
             <title>{title}</title>\
             <meta name=\"description\" content=\"{description}\">\
             <meta name=\"color-scheme\" content=\"dark light\">\
             <meta property=\"og:title\" content=\"{title}\">\
             <meta property=\"og:description\" content=\"{description}\">\
             <meta property=\"og:type\" content=\"{kind}\">\
             <meta property=\"og:site_name\" content=\"{site}\">",
            kind = head.kind,
            site = escaped(&self.data.series.title),
        )?;
        match (&head.canonical, self.site_url) {
            (Some(path), Some(host)) => {
                let path = self.base.file(path.trim_start_matches('/'));
                let url = escaped(&format!("{}{path}", host.trim_end_matches('/')));
                write!(
                    html,
                    "<link rel=\"canonical\" href=\"{url}\"><meta property=\"og:url\" content=\"{url}\">"
                )?;
            }
            (None, _) => html.push_str("<meta name=\"robots\" content=\"noindex\">"),
            (Some(_), None) => {}
        }
        if let Some(card) = card_path(route) {
            // Previews want an absolute address; without a known host the path is all there is.
            let host = self.site_url.unwrap_or("").trim_end_matches('/');
            write!(
                html,
                "<meta property=\"og:image\" content=\"{}\">\
                 <meta property=\"og:image:width\" content=\"{WIDTH}\">\
                 <meta property=\"og:image:height\" content=\"{HEIGHT}\">\
                 <meta property=\"og:image:alt\" content=\"{title}\">\
                 <meta name=\"twitter:card\" content=\"summary_large_image\">",
                escaped(&format!("{host}{}", self.base.file(&card))),
            )?;
        }
        write!(
            html,
            "<link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\
             <link rel=\"stylesheet\" {style}>\
             <link id=\"glue\" rel=\"modulepreload\" {glue}>\
             <link id=\"module\" rel=\"preload\" as=\"fetch\" crossorigin type=\"application/wasm\" href=\"{module}\">\
             <link id=\"dataset\" rel=\"preload\" as=\"fetch\" crossorigin type=\"application/json\" href=\"{dataset}\">\
             <script type=\"module\" {boot}></script>",
            icon = address("icon.svg"),
            style = checked("href", &self.files.style),
            glue = checked("href", &self.files.glue),
            module = address(&self.files.module),
            dataset = address(&self.files.dataset),
            boot = checked("src", &self.files.boot),
        )?;
        Ok(())
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
