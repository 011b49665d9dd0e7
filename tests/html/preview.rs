//! Previews, read as messengers read them: Open Graph first, then the Twitter names, then title and description.

use crate::head::Head;
use crate::page::{Page, spaced};
use crate::place::{Place, png_size};
use crate::{Site, none};

/// The card of a link in a chat.
#[derive(Debug)]
struct Preview<'a> {
    title: Option<&'a str>,
    description: Option<&'a str>,
    address: Option<&'a str>,
    image: Option<&'a str>,
    /// The stated width and height.
    size: (Option<u32>, Option<u32>),
    alt: Option<&'a str>,
}

impl<'a> Preview<'a> {
    fn read(head: &'a Head, title: Option<&'a str>) -> Preview<'a> {
        let either = |names: [&str; 2]| names.into_iter().find_map(|name| head.meta(name));
        let pixels = |name: &str| head.meta(name).and_then(|text| text.parse().ok());
        Preview {
            title: either(["og:title", "twitter:title"]).or(title),
            description: either(["og:description", "twitter:description"])
                .or_else(|| head.meta("description")),
            address: head.meta("og:url"),
            image: either(["og:image", "twitter:image"]),
            size: (pixels("og:image:width"), pixels("og:image:height")),
            alt: either(["og:image:alt", "twitter:image:alt"]),
        }
    }
}

/// The size of the picture of a large card, and the most that the strictest messenger loads.
const SIZE: (u32, u32) = (1200, 630);
const LARGEST: usize = 60_000;

pub fn every_page_has_a_preview_with_its_picture(site: &Site) {
    let pages = site.pages.iter().flat_map(|page| {
        let title = page.titles.first().map(String::as_str);
        let heading = page.headings.first().map_or("", |(_, text)| text.as_str());
        let faults = faults(&site.place, &page.head, title, &page.address, heading);
        faults
            .into_iter()
            .map(|fault| format!("{}: {fault}", page.address))
    });
    none(pages.collect());
}

pub fn every_page_states_its_one_address(site: &Site) {
    let mut problems = Vec::new();
    for page in &site.pages {
        let stated = [canonical(page), page.head.meta("og:url")];
        let has_address = page.address != "/404.html" && site.place.host.is_some();
        let wanted = has_address.then(|| site.place.address(&page.address));
        for stated in stated {
            if stated != wanted.as_deref() {
                problems.push(format!("{} states {stated:?}", page.address));
            }
        }
    }
    none(problems);
}

fn canonical(page: &Page) -> Option<&str> {
    match page.head.links("canonical").as_slice() {
        [] => None,
        [link] => Some(&link.href),
        links => panic!("{} has {} canonical addresses", page.address, links.len()),
    }
}

/// What is wrong with the preview of a page.
fn faults(
    place: &Place,
    head: &Head,
    title: Option<&str>,
    address: &str,
    heading: &str,
) -> Vec<String> {
    let preview = Preview::read(head, title);
    let mut faults = Vec::new();
    if preview.title.is_none() {
        faults.push("no title".to_owned());
    }
    if preview.description.is_none() {
        faults.push("no description".to_owned());
    }
    for (one, other) in [
        ("og:title", "twitter:title"),
        ("og:description", "twitter:description"),
        ("og:image", "twitter:image"),
        ("og:image:alt", "twitter:image:alt"),
    ] {
        if head.meta(one) != head.meta(other) {
            faults.push(format!("{one} and {other} differ"));
        }
    }
    // A page that nobody shares needs no picture.
    if address == "/404.html" {
        return faults;
    }
    if place.host.is_some() && preview.address != Some(place.address(address).as_str()) {
        faults.push(format!("it is the preview of {:?}", preview.address));
    }
    if head.meta("twitter:card") != Some("summary_large_image") {
        faults.push("its picture is shown small".to_owned());
    }
    if !preview.alt.is_some_and(|alt| spaced(alt).contains(heading)) {
        faults.push(format!("the picture is not said to show “{heading}”"));
    }
    match preview.image {
        None => faults.push("no picture".to_owned()),
        Some(image) => faults.extend(picture(place, image, preview.size)),
    }
    faults
}

fn picture(place: &Place, address: &str, stated: (Option<u32>, Option<u32>)) -> Vec<String> {
    let bytes = match place.file(address) {
        Ok(bytes) => bytes,
        Err(error) => return vec![error],
    };
    let mut faults = Vec::new();
    if bytes.len() > LARGEST {
        faults.push(format!("{address} has {} bytes", bytes.len()));
    }
    match png_size(&bytes) {
        Ok(size) if size != SIZE => faults.push(format!("{address} measures {size:?}")),
        Ok(_) => {}
        Err(error) => faults.push(format!("{address}: {error}")),
    }
    if stated != (Some(SIZE.0), Some(SIZE.1)) {
        faults.push(format!("{address} is said to measure {stated:?}"));
    }
    faults
}

#[cfg(test)]
mod tests {
    use std::fs;

    use scraper::Html;
    use site_tests::warden::Scratch;

    use super::*;

    const SOUND: &str = "<head><title>A</title>\
        <meta property=\"og:title\" content=\"A\"><meta name=\"twitter:title\" content=\"A\">\
        <meta property=\"og:description\" content=\"B\"><meta name=\"twitter:description\" content=\"B\">\
        <meta property=\"og:url\" content=\"https://example.org/a/\">\
        <meta property=\"og:image\" content=\"https://example.org/a.png\">\
        <meta name=\"twitter:image\" content=\"https://example.org/a.png\">\
        <meta property=\"og:image:width\" content=\"1200\"><meta property=\"og:image:height\" content=\"630\">\
        <meta property=\"og:image:alt\" content=\"A\"><meta name=\"twitter:image:alt\" content=\"A\">\
        <meta name=\"twitter:card\" content=\"summary_large_image\"></head>";

    fn blank(width: u32, height: u32) -> Vec<u8> {
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, width, height);
        encoder.set_color(png::ColorType::Grayscale);
        let pixels = vec![0; (width * height) as usize];
        let mut writer = encoder.write_header().expect("a header can be written");
        writer
            .write_image_data(&pixels)
            .expect("pixels can be written");
        writer.finish().expect("an end can be written");
        png
    }

    fn told(html: &str) -> String {
        let scratch = Scratch::new();
        let place = Place {
            dist: scratch.path().to_owned(),
            host: Some("https://example.org".to_owned()),
            base: "/".to_owned(),
        };
        for (name, size) in [("a.png", SIZE), ("small.png", (600, 315))] {
            let png = blank(size.0, size.1);
            fs::write(scratch.path().join(name), png).expect("the folder is writable");
        }
        let head = Head::of(&Html::parse_document(html));
        let told = faults(&place, &head, Some("A"), "/a/", "A").join("; ");
        let _ = fs::remove_dir_all(scratch.path());
        told
    }

    #[test]
    fn a_sound_preview_is_not_complained_about() {
        assert_eq!(told(SOUND), "");
    }

    #[test]
    fn every_gap_in_a_preview_is_told() {
        for (from, to, part) in [
            (
                "content=\"https://example.org/a/\"",
                "content=\"https://example.org/b/\"",
                "the preview of",
            ),
            (
                "og:image\"",
                "og:picture\"",
                "og:image and twitter:image differ",
            ),
            (
                "https://example.org/a.png",
                "/a.png",
                "does not begin with https://example.org",
            ),
            ("/a.png", "/absent.png", "No such file"),
            ("/a.png", "/small.png", "measures (600, 315)"),
            ("\"1200\"", "\"1201\"", "is said to measure"),
            ("summary_large_image", "summary", "shown small"),
            (
                "alt\" content=\"A\"",
                "alt\" content=\"B\"",
                "not said to show",
            ),
            ("og:description", "og:summary", "differ"),
        ] {
            let told = told(&SOUND.replace(from, to));
            assert!(told.contains(part), "{from} → {to}: {told}");
        }
        let told = told("<head></head>");
        for part in ["no description", "no picture"] {
            assert!(told.contains(part), "{told}");
        }
    }
}
