//! A picture as a visitor sees it: links with words, and a table that says the same.

use scraper::{ElementRef, Html, Selector};

use crate::Site;
use crate::page::spaced;

/// The parts of a picture: where its marks lead and what they are called, and the rows of its table.
#[derive(Debug, Default)]
pub struct Picture {
    /// The address and the words of each link outside the table, in order.
    pub links: Vec<(String, String)>,
    /// The cells of each row, and where the row leads.
    pub rows: Vec<(Vec<String>, Option<String>)>,
}

impl Picture {
    /// The picture with a name on a page of a site; `None` if the page has none.
    pub fn on(site: &Site, page: &str, name: &str) -> Option<Picture> {
        let file = site
            .dist
            .join(page.trim_start_matches('/'))
            .join("index.html");
        let html = std::fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        Picture::of(&Html::parse_document(&html), name)
    }

    fn of(document: &Html, name: &str) -> Option<Picture> {
        let drawing = all(document.root_element(), &format!("[data-picture={name}]"));
        let drawing = *drawing.first()?;
        let inside = |element: &ElementRef| {
            let mut above = element.ancestors().filter_map(ElementRef::wrap);
            above.any(|element| element.value().name() == "table")
        };
        let links = all(drawing, "a[href]").into_iter();
        let rows = all(drawing, "tbody tr").into_iter().map(|row| {
            let cells = all(row, "th, td").into_iter().map(words).collect();
            let link = all(row, "a[href]")
                .first()
                .and_then(|link| link.attr("href"));
            (cells, link.map(str::to_owned))
        });
        Some(Picture {
            links: links
                .filter(|link| !inside(link))
                .map(|link| {
                    (
                        link.attr("href").unwrap_or_default().to_owned(),
                        words(link),
                    )
                })
                .collect(),
            rows: rows.collect(),
        })
    }

    /// How many times the marks link to something.
    pub fn links_to(&self, address: &str) -> usize {
        self.links
            .iter()
            .filter(|(link, _)| link == address)
            .count()
    }

    /// What is wrong with how an entry is shown: it must be linked once, by its name, and have a row.
    pub fn problem(&self, address: &str, name: &str) -> Option<String> {
        let name = spaced(name);
        let count = self.links_to(address);
        if count != 1 {
            return Some(format!("{address} is linked {count} times"));
        }
        let mut links = self.links.iter();
        if !links.any(|(link, words)| link == address && words.contains(&name)) {
            return Some(format!("{address} is not called “{name}”"));
        }
        let mut rows = self.rows.iter();
        if !rows.any(|(cells, link)| link.as_deref() == Some(address) && cells[0].contains(&name)) {
            return Some(format!("{address} has no row"));
        }
        None
    }

    /// Whether the link or the row of an entry fails to say something.
    pub fn silence(&self, address: &str, said: &str) -> Option<String> {
        let says = |words: &str| words.to_lowercase().contains(&said.to_lowercase());
        let mut links = self.links.iter().filter(|(link, _)| link == address);
        let mut rows = self
            .rows
            .iter()
            .filter(|(_, link)| link.as_deref() == Some(address));
        let told = links.any(|(_, words)| says(words));
        let is_in_table = rows.any(|(cells, _)| cells.iter().any(|cell| says(cell)));
        (!told || !is_in_table).then(|| {
            format!("{address}: “{said}” is said by the mark: {told}, by the table: {is_in_table}")
        })
    }
}

fn all<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a sound selector");
    within.select(&selector).collect()
}

fn words(element: ElementRef) -> String {
    spaced(&element.text().collect::<String>())
}

#[test]
fn a_picture_that_leaves_something_out_is_seen() {
    let html = |link: &str, row: &str| {
        let html = format!(
            "<div data-picture=a><a href='/x/#b'>B<span>, 1990</span></a>{link}<details><table><tbody>{row}</tbody>\
             </table></details></div>"
        );
        Picture::of(&Html::parse_document(&html), "a").expect("it is there")
    };
    let row = "<tr><th><a href='/x/#b'>B</a></th></tr>";
    assert_eq!(html("", row).problem("/x/#b", "B"), None);
    for (picture, address, name, part) in [
        (html("", row), "/x/#c", "C", "linked 0 times"),
        (
            html("<a href='/x/#b'>B</a>", row),
            "/x/#b",
            "B",
            "linked 2 times",
        ),
        (html("", row), "/x/#b", "D", "not called"),
        (html("", ""), "/x/#b", "B", "no row"),
    ] {
        let problem = picture.problem(address, name).unwrap_or_default();
        assert!(problem.contains(part), "{problem}");
    }
}
