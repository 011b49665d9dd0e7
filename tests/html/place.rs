//! Where a built site is published, and how addresses in its heads and manifests lead back to its files.

use std::fs;
use std::path::{Path, PathBuf};

/// A built site's folder, host and base path.
#[derive(Debug)]
pub struct Place {
    /// The folder.
    pub dist: PathBuf,
    /// The host that it was built for, if there is one.
    pub host: Option<String>,
    /// The base path.
    pub base: String,
}

impl Place {
    /// Reads a built site. Only a site that knows its host has a sitemap, which has the host in each address.
    pub fn of(dist: &Path, base: &str) -> Place {
        let sitemap = fs::read_to_string(dist.join("sitemap.xml")).ok();
        let host = sitemap.map(|text| {
            let home = text.split("<loc>").nth(1).unwrap_or_default();
            let home = home.split("</loc>").next().unwrap_or_default();
            let host = home.strip_suffix(base).filter(|host| host.contains("://"));
            host.unwrap_or_else(|| panic!("the sitemap does not begin with the home page: {home}"))
                .to_owned()
        });
        Place {
            dist: dist.to_owned(),
            host,
            base: base.to_owned(),
        }
    }

    /// The same place for addresses that are paths, on any host.
    pub fn without_host(&self) -> Place {
        Place {
            host: None,
            dist: self.dist.clone(),
            base: self.base.clone(),
        }
    }

    /// The address of a page or file, given its path inside the site: with the host, if it is known.
    pub fn address(&self, inside: &str) -> String {
        let host = self.host.as_deref().unwrap_or("");
        format!("{host}{}{}", self.base, inside.trim_start_matches('/'))
    }

    /// The path inside the site, with its first slash and without fragment, of an address: a full one if the host is
    /// known, otherwise from the root of any host.
    pub fn inside(&self, address: &str) -> Result<String, String> {
        let home = self.address("");
        let rest = address
            .strip_prefix(&home)
            .ok_or_else(|| format!("{address} does not begin with {home}"))?;
        let path = rest.split(['#', '?']).next().unwrap_or_default();
        Ok(format!("/{path}"))
    }

    /// The file at an address.
    pub fn file(&self, address: &str) -> Result<Vec<u8>, String> {
        let inside = self.inside(address)?;
        fs::read(self.dist.join(inside.trim_start_matches('/')))
            .map_err(|error| format!("{address}: {error}"))
    }
}

/// Width and height of a picture, or what is wrong with it.
pub type Size = Result<(u32, u32), String>;

/// Width and height of a PNG, which is decoded completely.
pub fn png_size(bytes: &[u8]) -> Size {
    let decode = || -> Result<(u32, u32), png::DecodingError> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info()?;
        let mut pixels = vec![0; reader.output_buffer_size().unwrap_or_default()];
        let frame = reader.next_frame(&mut pixels)?;
        Ok((frame.width, frame.height))
    };
    decode().map_err(|error| format!("no sound PNG: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_inside_or_is_told() {
        let place = |host: Option<&str>| Place {
            dist: PathBuf::new(),
            host: host.map(str::to_owned),
            base: "/x/".to_owned(),
        };
        let known = place(Some("https://example.org"));
        assert_eq!(known.inside("https://example.org/x/a/#b").unwrap(), "/a/");
        assert!(known.inside("/x/a/").is_err(), "a path is not whole");
        assert!(known.inside("https://example.org/a/").is_err());
        assert_eq!(place(None).inside("/x/a.png").unwrap(), "/a.png");
        assert!(place(None).inside("a.png").is_err());
    }

    #[test]
    fn a_broken_picture_has_no_size() {
        assert!(png_size(b"\x89PNG\r\n\x1a\n").is_err());
        assert!(png_size(b"GIF89a").is_err());
    }
}
