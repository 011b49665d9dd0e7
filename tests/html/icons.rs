//! Icons: they exist, have the size they are said to have, and belong to this series.

use crate::head::Link;
use crate::place::{Place, Size, png_size};
use crate::{Site, none};

pub fn every_page_has_the_icons_that_browsers_ask_for(site: &Site) {
    let mut problems = Vec::new();
    let link = |rel: &str, kind: &str| {
        let links = site.page("/").head.links(rel);
        let own = links.into_iter().find(|link| link.kind == kind);
        own.unwrap_or_else(|| panic!("the home page has no {rel} {kind}"))
    };
    // Links to icons are paths, wherever the site is.
    let place = &site.place.without_host();
    problems.extend(icon_fault(place, link("icon", ""), ico_size));
    problems.extend(icon_fault(place, link("apple-touch-icon", ""), png_size));
    let scalable = place
        .file(&link("icon", "image/svg+xml").href)
        .expect("the icon is there");
    let scalable = String::from_utf8(scalable).expect("the icon is text");
    // What is not a color cannot be drawn.
    let drawable = |color: &&str| color.starts_with('#') && color.len() == 7;
    for color in site.data.colors().into_iter().filter(drawable) {
        if !scalable.contains(color) {
            problems.push(format!(
                "the icon does not have the color {color} of the series"
            ));
        }
    }
    if place.inside(&link("icon", "").href).as_deref() != Ok("/favicon.ico") {
        problems.push("favicon.ico is not where browsers look for it".to_owned());
    }
    for page in &site.pages {
        for rel in ["icon", "apple-touch-icon", "manifest"] {
            let addresses = |links: Vec<&Link>| -> Vec<String> {
                links.into_iter().map(|link| link.href.clone()).collect()
            };
            let own = addresses(page.head.links(rel));
            if own != addresses(site.page("/").head.links(rel)) {
                problems.push(format!("{} has another {rel}: {own:?}", page.address));
            }
        }
    }
    none(problems);
}

/// What is wrong with a linked icon: missing, not a picture, or of another size than the link says.
pub fn icon_fault(place: &Place, link: &Link, size: fn(&[u8]) -> Size) -> Option<String> {
    let measured = place.file(&link.href).and_then(|bytes| size(&bytes));
    match measured {
        Ok((width, height)) if link.sizes == format!("{width}x{height}") => None,
        other => Some(format!(
            "{} is said to measure {}: {other:?}",
            link.href, link.sizes
        )),
    }
}

/// Width and height of an ICO with one picture, which is a PNG.
fn ico_size(bytes: &[u8]) -> Size {
    let [0, 0, 1, 0, 1, 0, width, height, ..] = bytes else {
        return Err("no ICO with one picture".to_owned());
    };
    let number = |at: usize| {
        let field = bytes
            .get(at..at + 4)
            .and_then(|field| field.try_into().ok());
        field.map_or(usize::MAX, |field| u32::from_le_bytes(field) as usize)
    };
    let (length, start) = (number(14), number(18));
    let picture = bytes.get(start..).and_then(|rest| rest.get(..length));
    let size = png_size(picture.ok_or("an ICO that is cut short")?)?;
    let stated = (u32::from(*width), u32::from(*height));
    if size == stated {
        Ok(size)
    } else {
        Err(format!("it says {stated:?} and is {size:?}"))
    }
}

/// Browsers color their own bars like the page: in each theme with the background of its style.
pub fn bars_have_the_color_of_the_page(site: &Site) {
    for page in &site.pages {
        for theme in ["dark", "light"] {
            let media = format!("(prefers-color-scheme: {theme})");
            let metas = page.head.metas.iter();
            let mut own = metas.filter(|meta| meta.name == "theme-color" && meta.media == media);
            let color = own.next().map_or("none", |meta| meta.content.as_str());
            let token = format!("--ground:{color}");
            assert!(
                page.styles.concat().contains(&token),
                "{}: {theme} is {color}",
                page.address
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_ico_has_no_size() {
        let header = [
            0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0, 9, 0, 0, 0, 22, 0, 0, 0,
        ];
        for (bytes, part) in [
            (&header[..4], "no ICO"),
            (&header[..], "cut short"),
            (&[header.as_slice(), &[0; 9]].concat(), "no sound PNG"),
        ] {
            let told = ico_size(bytes).unwrap_err();
            assert!(told.contains(part), "{told}");
        }
    }
}
