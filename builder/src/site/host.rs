//! Host files: what static hosts and search engines read next to the pages. The base path is in each of them.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Result;
use companion::dataset::EntityRef;
use companion::head::Addresses;
use companion::route::{Base, Route};

use super::document::{Document, escaped};
use super::files::{files_in, is_hashed};
use super::security;

/// How long a file with a hash in its name may be cached: forever, which for caches means a year.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// Pages of other sites may fetch the dataset too.
const OPEN: &str = "Access-Control-Allow-Origin: *";

/// The protocol's limit of addresses in a sitemap file.
const MOST_ADDRESSES: usize = 50_000;
const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Writes the host files into a site whose pages and assets are complete.
pub fn write_files(document: &Document<'_>, out: &Path) -> Result<()> {
    let base = document.base;
    fs::write(out.join("_headers"), headers(base, &files_in(out)?)?)?;
    fs::write(
        out.join("_redirects"),
        redirects(base, &document.data.former()),
    )?;
    // Without it GitHub Pages looks for a site generator's sources, and drops files such as `_headers`.
    fs::write(out.join(".nojekyll"), "")?;
    let at = document.addresses(&Route::HOME);
    fs::write(out.join("robots.txt"), robots(at))?;
    // The protocol requires full addresses, in `sitemap.xml` as in a plain list: without the host, search engines would
    // reject it. They then find the pages by their links.
    if at.host.is_some() {
        // Any page may show any entry, so a page is as new as the dataset.
        let updated = document.data.series.updated;
        let day = updated.map(|date| date.end.unwrap_or(date.start));
        let lastmod = day.map_or_else(String::new, |day| format!("<lastmod>{day}</lastmod>"));
        for (name, text) in sitemaps(&Route::all(document.data), &lastmod, at)? {
            fs::write(out.join(name), text)?;
        }
    }
    Ok(())
}

/// `_headers` for Netlify and Cloudflare Pages. Cloudflare joins the values of all matching rules, so no header is in
/// two of them; both hosts revalidate anything without a caching rule. Cloudflare only reads the first 100 rules: the
/// security rule comes first, and the one that opens the data second.
fn headers(base: Base, files: &[String]) -> Result<String> {
    let mut text = format!(
        "# Belongs in the root of what Netlify or Cloudflare Pages publishes.\n{}\n",
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

/// `_redirects` for the same two hosts. Both redirect an address without its slash themselves; Netlify calls a rule for
/// it a loop. Former addresses redirect to the current ones.
fn redirects(base: Base, former: &[(EntityRef, EntityRef)]) -> String {
    let mut text =
        "# Belongs in the root of what Netlify or Cloudflare Pages publishes.\n".to_owned();
    for (old, new) in former {
        let [old, new] = [old, new].map(|entity| base.href(&Route::of_list(entity, 1)));
        text.push_str(&format!("{old} {new} 301\n"));
    }
    if base == Base("/") {
        text.push_str("# At the root of a host no rule is needed: both show 404.html anyway.\n");
    } else {
        let home = base.file("");
        let not_found = base.href(&Route::NotFound);
        // Netlify only looks for 404.html at the root. Cloudflare finds the nearest, and skips this rule.
        text.push_str(&format!("/ {home} 302\n{home}* {not_found} 404\n"));
    }
    text
}

/// `robots.txt`: everything may be read. Crawlers only ask for it at the root of a host.
fn robots(at: Addresses<'_>) -> String {
    let mut text = "User-agent: *\nDisallow:\n".to_owned();
    if at.host.is_some() {
        text.push_str(&format!("\nSitemap: {}\n", at.file("sitemap.xml")));
    }
    text
}

/// The sitemap by file name: one, or as many as the protocol's limit requires and one that lists them.
fn sitemaps(routes: &[Route], lastmod: &str, at: Addresses<'_>) -> Result<Vec<(String, String)>> {
    let lists: Vec<&[Route]> = routes.chunks(MOST_ADDRESSES).collect();
    let mut files = Vec::new();
    for (list, number) in lists.iter().zip(1..) {
        let mut text = format!("{XML}<urlset xmlns=\"{SITEMAP}\">\n");
        for route in *list {
            let address = escaped(&at.page(route));
            writeln!(text, "<url><loc>{address}</loc>{lastmod}</url>")?;
        }
        text.push_str("</urlset>\n");
        let name = match lists.len() {
            1 => "sitemap.xml".to_owned(),
            _ => format!("sitemap-{number}.xml"),
        };
        files.push((name, text));
    }
    if lists.len() > 1 {
        let mut text = format!("{XML}<sitemapindex xmlns=\"{SITEMAP}\">\n");
        for (name, _) in &files {
            let address = escaped(&at.file(name));
            writeln!(text, "<sitemap><loc>{address}</loc>{lastmod}</sitemap>")?;
        }
        text.push_str("</sitemapindex>\n");
        files.push(("sitemap.xml".to_owned(), text));
    }
    Ok(files)
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
            // Cloudflare accepts no longer lines.
            assert!(text.lines().all(|line| line.len() < 2000));
        }
    }

    #[test]
    fn redirects_lead_into_a_sub_path_and_nowhere_else() {
        let rules = |base| {
            let text = redirects(Base(base), &[]);
            let rules = text.lines().filter(|line| !line.starts_with('#'));
            rules.map(str::to_owned).collect::<Vec<_>>()
        };
        assert!(rules("/").is_empty());
        assert_eq!(rules("/x/y/"), ["/ /x/y/ 302", "/x/y/* /x/y/404.html 404"]);
    }

    #[test]
    fn a_sitemap_keeps_to_the_most_that_one_may_hold() {
        let at = Addresses {
            base: Base("/x/"),
            host: Some("https://example.org"),
        };
        let routes = vec![Route::HOME; MOST_ADDRESSES + 1];
        let one = sitemaps(&routes[..MOST_ADDRESSES], "", at).unwrap();
        assert_eq!(one.len(), 1);
        let files = sitemaps(&routes, "", at).unwrap();
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        assert_eq!(files[0].1.matches("<loc>").count(), MOST_ADDRESSES);
        let second = "<loc>https://example.org/x/sitemap-2.xml</loc>";
        assert!(files[2].1.contains(second), "{}", files[2].1);
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
