//! Prerendering: the app renders natively, page by page, into files that any host can serve.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use companion::app;
use companion::route::Route;
use companion::site::Site;
use leptos::prelude::*;

use super::document::Document;
use crate::parallel;
use crate::shell::say;

/// Writes every page of the dataset and the page for addresses that do not exist.
pub fn write_pages(document: &Document<'_>, out: &Path) -> Result<usize> {
    let mut routes = Route::all(document.data);
    routes.push(Route::NotFound);
    say(&format!("Rendering {} pages", routes.len()));
    let start = Instant::now();
    parallel::each(&routes, |route| {
        let html = page(document, route)?;
        let path = out.join(file_of(route));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, html)?;
        Ok(())
    })?;
    let rate = routes.len() as f64 / start.elapsed().as_secs_f64();
    say(&format!("Rendered, {rate:.0} pages a second"));
    Ok(routes.len())
}

/// The whole document of a page.
pub fn page(document: &Document<'_>, route: &Route) -> Result<String> {
    document.html(route, &body(document, route))
}

/// The body of a page.
fn body(document: &Document<'_>, route: &Route) -> String {
    let owner = Owner::new();
    let origin = document.site_url.unwrap_or("").trim_end_matches('/');
    let site = || Site::new(document.data, document.base, origin, route.clone());
    let body = owner.with(|| app::body(site()).into_string());
    owner.unset_with_forced_cleanup();
    body
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
