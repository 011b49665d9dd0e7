//! The head of a page as plain data: what it says to machines, in order.

use scraper::{ElementRef, Html, Selector};

/// What a machine finds in a page's head.
#[derive(Debug)]
pub struct Head {
    /// Each `<meta>` with a name.
    pub metas: Vec<Meta>,
    /// Each `<link>`.
    pub links: Vec<Link>,
    /// The blocks of structured data, as text.
    pub blocks: Vec<String>,
}

/// A `<meta>`.
#[derive(Debug)]
pub struct Meta {
    /// Its `property` or its `name`.
    pub name: String,
    pub content: String,
    pub media: String,
}

/// A `<link>`.
#[derive(Debug, PartialEq)]
pub struct Link {
    pub rel: String,
    pub href: String,
    pub sizes: String,
    pub kind: String,
    pub title: String,
}

impl Head {
    /// Reads the head of a page.
    pub fn of(document: &Html) -> Head {
        let all = |selector: &str| -> Vec<ElementRef> {
            let selector = Selector::parse(selector).expect("a sound selector");
            document.select(&selector).collect()
        };
        let own = |element: ElementRef, name: &str| element.attr(name).unwrap_or("").to_owned();
        let metas = all("head > meta").into_iter().filter_map(|element| {
            Some(Meta {
                name: (element.attr("property").or(element.attr("name"))?).to_owned(),
                content: own(element, "content"),
                media: own(element, "media"),
            })
        });
        let links = all("head > link").into_iter().map(|element| Link {
            rel: own(element, "rel"),
            href: own(element, "href"),
            sizes: own(element, "sizes"),
            kind: own(element, "type"),
            title: own(element, "title"),
        });
        let blocks = all("script[type='application/ld+json']").into_iter();
        Head {
            metas: metas.collect(),
            links: links.collect(),
            blocks: blocks.map(|block| block.text().collect()).collect(),
        }
    }

    /// The content of the first `<meta>` with a name that isn't empty.
    pub fn meta(&self, name: &str) -> Option<&str> {
        let metas = self.metas.iter().filter(|meta| meta.name == name);
        metas
            .map(|meta| meta.content.as_str())
            .find(|content| !content.trim().is_empty())
    }

    /// The links of a relation.
    pub fn links(&self, rel: &str) -> Vec<&Link> {
        self.links.iter().filter(|link| link.rel == rel).collect()
    }
}
