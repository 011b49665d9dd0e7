//! Host files: what static hosts and search engines read beside the pages. The base path is in each of them.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Result;
use companion::dataset::Dataset;
use companion::head::Addresses;
use companion::route::{Base, Route};

use super::document::{Document, escaped};
use super::files::{files_in, is_hashed};
use super::security;

/// How long a file with a hash in its name may be kept: for ever, which to caches is a year.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// Pages of other sites may fetch the dataset too.
const OPEN: &str = "Access-Control-Allow-Origin: *";

/// Writes the host files into a site whose pages and assets are complete.
pub fn write_files(document: &Document<'_>, out: &Path) -> Result<()> {
    let base = document.base;
    fs::write(out.join("_headers"), headers(base, &files_in(out)?)?)?;
    fs::write(out.join("_redirects"), redirects(base))?;
    // Without it GitHub Pages looks for a site generator's sources, and drops files such as `_headers`.
    fs::write(out.join(".nojekyll"), "")?;
    let at = document.addresses();
    fs::write(out.join("robots.txt"), robots(at))?;
    // The protocol wants whole addresses, in `sitemap.xml` as in a plain list: without the host there is no
    // sitemap that a search engine would take. It then finds the pages by their links.
    if at.host.is_some() {
        fs::write(out.join("sitemap.xml"), sitemap(document.data, at)?)?;
    }
    Ok(())
}

/// `_headers` for Netlify and Cloudflare Pages. Cloudflare joins the values of all rules that fit, so no header
/// stands in two of them; what no rule says of caching both hosts revalidate by themselves. Cloudflare reads the
/// first 100 rules: the one that protects comes first, and the one that opens the data second.
fn headers(base: Base, files: &[String]) -> Result<String> {
    let mut text = format!(
        "# Belongs into the root of what Netlify or Cloudflare Pages publishes.\n{}\n",
        base.file("*")
    );
    for (name, value) in security::headers() {
        writeln!(text, "  {name}: {value}")?;
    }
    writeln!(text, "{}\n  {OPEN}", base.file("data/*"))?;
    for file in files.iter().filter(|file| is_hashed(file)) {
        writeln!(text, "{}\n  Cache-Control: {FOREVER}", base.file(file))?;
    }
    Ok(text)
}

/// `_redirects` for the same two hosts. An address without its slash both lead on by themselves; Netlify calls a
/// rule for it a loop.
fn redirects(base: Base) -> String {
    let mut text =
        "# Belongs into the root of what Netlify or Cloudflare Pages publishes.\n".to_owned();
    if base == Base("/") {
        text.push_str(
            "# At the root of a host no rule is needed: both show 404.html by themselves.\n",
        );
    } else {
        let home = base.file("");
        let not_found = base.href(&Route::NotFound);
        // Netlify looks for 404.html in the root only. Cloudflare finds the nearest, and skips this rule.
        text.push_str(&format!("/ {home} 302\n{home}* {not_found} 404\n"));
    }
    text
}

/// `robots.txt`: everything may be read. Crawlers ask for it in the root of a host only.
fn robots(at: Addresses<'_>) -> String {
    let mut text = "User-agent: *\nDisallow:\n".to_owned();
    if at.host.is_some() {
        text.push_str(&format!("\nSitemap: {}\n", at.file("sitemap.xml")));
    }
    text
}

fn sitemap(data: &Dataset, at: Addresses<'_>) -> Result<String> {
    // Any page may show any entry: a page is as new as the dataset.
    let updated = data
        .series
        .updated
        .map(|date| date.end.unwrap_or(date.start));
    let lastmod = updated.map_or_else(String::new, |day| format!("<lastmod>{day}</lastmod>"));
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    for route in Route::all(data) {
        let address = escaped(&at.page(&route));
        writeln!(text, "<url><loc>{address}</loc>{lastmod}</url>")?;
    }
    text.push_str("</urlset>\n");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [&str; 3] = ["index.html", "style.515822bdfddf6f9c.css", "style.css"];

    #[test]
    fn headers_protect_everything_and_keep_what_is_hashed() {
        for (base, all, sheet) in [
            ("/", "\n/*\n", "\n/style.515822bdfddf6f9c.css\n"),
            ("/x/y/", "\n/x/y/*\n", "\n/x/y/style.515822bdfddf6f9c.css\n"),
        ] {
            let text = headers(Base(base), &FILES.map(str::to_owned)).unwrap();
            assert!(text.contains(all) && text.contains(sheet), "{text}");
            assert_eq!(text.matches("immutable").count(), 1, "{text}");
            let data = format!("\n{base}data/*\n  Access-Control-Allow-Origin: *\n");
            assert!(text.contains(&data), "{text}");
            assert_eq!(
                text.matches("  X-Content-Type-Options: nosniff\n").count(),
                1
            );
            // Cloudflare takes no longer line.
            assert!(text.lines().all(|line| line.len() < 2000));
        }
    }

    #[test]
    fn redirects_lead_into_a_sub_path_and_nowhere_else() {
        let rules = |base| {
            let text = redirects(Base(base));
            let rules = text.lines().filter(|line| !line.starts_with('#'));
            rules.map(str::to_owned).collect::<Vec<_>>()
        };
        assert!(rules("/").is_empty());
        assert_eq!(rules("/x/y/"), ["/ /x/y/ 302", "/x/y/* /x/y/404.html 404"]);
    }

    #[test]
    fn robots_name_the_sitemap_where_there_is_one() {
        let at = |host| Addresses {
            base: Base("/x/y/"),
            host,
        };
        assert!(!robots(at(None)).contains("Sitemap"));
        let text = robots(at(Some("https://example.org/")));
        assert!(text.ends_with("\nSitemap: https://example.org/x/y/sitemap.xml\n"));
    }
}
