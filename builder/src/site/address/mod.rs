//! Where a site will be published: its host, and the path below it. Both are read once, before anything else is done,
//! and what is wrong with either is reported together.

mod base;
mod host;

use anyhow::{Result, bail};

pub use self::base::BasePath;
pub use self::host::SiteUrl;

/// The path and the host, as given by `--base` and `--site-url`.
pub fn read(base: &str, site_url: Option<&str>) -> Result<(BasePath, Option<SiteUrl>)> {
    match (
        BasePath::read(base),
        site_url.map(SiteUrl::read).transpose(),
    ) {
        (Ok(base), Ok(site_url)) => Ok((base, site_url)),
        (base, site_url) => {
            let told: Vec<String> = base.err().into_iter().chain(site_url.err()).collect();
            bail!(told.join("\n"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn both_options_are_told_at_once() {
        let told = read("a b", Some("example")).unwrap_err().to_string();
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines.len(), 2, "{told}");
        assert!(lines[0].starts_with("--base `a b`: "), "{told}");
        assert!(lines[1].starts_with("--site-url `example`: "), "{told}");
    }

    #[test]
    fn a_host_at_the_root_needs_no_more_than_its_name() {
        let (base, host) = read("/", Some("https://example.org")).unwrap();
        assert_eq!(&*base, "/");
        assert_eq!(host.as_deref(), Some("https://example.org"));
        assert!(read("/", None).unwrap().1.is_none());
    }
}
