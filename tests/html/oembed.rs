//! oEmbed, read as editors read it: the link in the head of a page, and the file behind it.

use serde_json::Value;
use site_tests::contract::text;

use crate::page::{Page, spaced};
use crate::place::png_size;
use crate::{Site, none};

pub fn every_page_says_to_editors_what_to_show_of_it(site: &Site) {
    let faults = site.pages.iter().flat_map(|page| {
        let faults = faults(site, page);
        faults
            .into_iter()
            .map(|fault| format!("{}: {fault}", page.address))
    });
    none(faults.collect());
}

/// What is wrong with what a page says.
fn faults(site: &Site, page: &Page) -> Vec<String> {
    let place = &site.place;
    let links = page.head.links.iter();
    let links: Vec<_> = links
        .filter(|link| link.kind == "application/json+oembed")
        .collect();
    // An editor elsewhere can only follow full addresses.
    if page.address == "/404.html" || place.host.is_none() {
        let file = place.dist.join(&page.address[1..]).join("oembed.json");
        let nothing = links.is_empty() && !file.exists();
        return if nothing {
            Vec::new()
        } else {
            vec!["it says something".to_owned()]
        };
    }
    let [link] = links.as_slice() else {
        return vec![format!("{} links", links.len())];
    };
    let title = page.titles.first().map_or("", String::as_str);
    let mut faults = Vec::new();
    if (link.rel.as_str(), spaced(&link.title).as_str()) != ("alternate", title) {
        faults.push(format!("the link is {} of “{}”", link.rel, link.title));
    }
    let own = place.address(&format!("{}oembed.json", page.address));
    if link.href != own {
        faults.push(format!("the link leads to {}", link.href));
    }
    let read = |address: &str| place.file(address);
    let said = read(&link.href)
        .and_then(|said| serde_json::from_slice::<Value>(&said).map_err(|error| error.to_string()));
    let said = match said {
        Ok(said) => said,
        Err(error) => return vec![error],
    };
    let address = place.address(&page.address);
    for (key, wanted) in [
        ("version", "1.0"),
        ("type", "link"),
        ("title", title),
        ("url", &address),
        ("provider_url", &place.address("/")),
        (
            "thumbnail_url",
            page.head.meta("og:image").unwrap_or_default(),
        ),
        (
            "provider_name",
            page.head.meta("og:site_name").unwrap_or_default(),
        ),
    ] {
        if spaced(text(&said[key])) != spaced(wanted) {
            faults.push(format!("{key} is {}", said[key]));
        }
    }
    let size = read(text(&said["thumbnail_url"])).and_then(|card| png_size(&card));
    match size {
        Ok((width, height)) => {
            if said["thumbnail_width"] != width || said["thumbnail_height"] != height {
                faults.push(format!("the picture measures {width} × {height}"));
            }
        }
        Err(error) => faults.push(error),
    }
    faults
}
