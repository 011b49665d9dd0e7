//! Prerendering: makes the content of each page and its markup, and writes both into files that any host can serve.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use companion::content;
use companion::head::WholeHead;
use companion::pages::{Page, Sent};
use companion::route::Route;
use companion::site::Site;

use super::document::{Document, escaped};
use super::head;
use crate::parallel;
use crate::say;

/// Writes every page of the dataset with its content next to it, and the page for addresses that do not exist.
pub fn write_pages(document: &Document<'_>, out: &Path) -> Result<usize> {
    let mut routes = Route::all(document.data);
    routes.push(Route::NotFound);
    say(&format!("Rendering {} pages", routes.len()));
    let start = Instant::now();
    parallel::each(&routes, |route| {
        let page = content::page(document.data, route);
        let path = out.join(file_of(route));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let whole = head::whole(document, route);
        fs::write(path, html(document, route, &whole, &page)?)?;
        if let Some(said) = &whole.oembed {
            fs::write(out.join(route.oembed_file()), serde_json::to_vec(said)?)?;
        }
        if *route != Route::NotFound {
            let sent = Sent {
                release: document.files.release.clone(),
                page,
            };
            fs::write(out.join(route.content_file()), serde_json::to_vec(&sent)?)?;
        }
        Ok(())
    })?;
    write_former(document, out)?;
    let rate = routes.len() as f64 / start.elapsed().as_secs_f64();
    say(&format!("Rendered, {rate:.0} pages a second"));
    Ok(routes.len())
}

/// Writes each page once more at its former addresses, with a line that gives its current one.
fn write_former(document: &Document<'_>, out: &Path) -> Result<()> {
    for (old, new) in document.data.former() {
        let route = Route::of_list(&new, 1);
        if !route.is_of(document.data) {
            continue;
        }
        let now = document.base_of(&route).href(&route);
        let line = format!(
            "{MAIN}<p class=\"aside moved\">The address of this page is now <a href=\"{}\">{}</a>.</p>",
            escaped(&now),
            escaped(&route.path())
        );
        let html = page(document, &route)?.replacen(MAIN, &line, 1);
        let path = out.join(file_of(&Route::of_list(&old, 1)));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, html)?;
    }
    Ok(())
}

/// The start tag of a page's main part.
const MAIN: &str = "<main id=\"main\" tabindex=\"-1\">";

/// The whole document of a page.
pub fn page(document: &Document<'_>, route: &Route) -> Result<String> {
    let whole = head::whole(document, route);
    html(
        document,
        route,
        &whole,
        &content::page(document.data, route),
    )
}

fn html(document: &Document<'_>, route: &Route, whole: &WholeHead, page: &Page) -> Result<String> {
    let origin = document.site_url.unwrap_or("").trim_end_matches('/');
    let site = Site {
        data: document.data,
        route,
    };
    let body = content::body(site, page, document.base_of(route), origin);
    document.html(route, whole, &body)
}

/// The file of a page: `index.html` in the folder of its address.
fn file_of(route: &Route) -> String {
    let path = route.path();
    let path = path.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}
