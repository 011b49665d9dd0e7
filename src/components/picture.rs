//! Pictures: larger drawings of the data, each a part of one page. They are drawn natively (`crate::pictures`), when
//! the site is built. The browser's module holds none of that code: where it renders such a page itself, it leaves the
//! place empty and takes the drawing from the page's own file (`crate::browser`).

use maud::{Markup, html};

use crate::dataset::Section;
use crate::route::{Place, Route};
use crate::site::Site;

/// A picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// The timeline as lines that begin apart and meet.
    Lines,
    /// Who and what occurs in which part, and how.
    Cast,
    /// Award entries by body and result.
    Awards,
    /// Who could see it where and when.
    Release,
    /// The scores, each as what it is, with the critics along them.
    Scores,
}

impl Picture {
    /// Every picture.
    pub const ALL: [Picture; 5] = [
        Picture::Lines,
        Picture::Cast,
        Picture::Awards,
        Picture::Release,
        Picture::Scores,
    ];

    /// The page that shows it.
    pub fn section(self) -> Section {
        match self {
            Picture::Lines => Section::Timeline,
            Picture::Cast => Section::Episodes,
            Picture::Awards => Section::Awards,
            Picture::Release => Section::Release,
            Picture::Scores => Section::Reception,
        }
    }

    /// The `id` of its place on the page.
    pub fn id(self) -> &'static str {
        match self {
            Picture::Lines => "picture-lines",
            Picture::Cast => "picture-cast",
            Picture::Awards => "picture-awards",
            Picture::Release => "picture-release",
            Picture::Scores => "picture-scores",
        }
    }

    fn heading(self) -> &'static str {
        match self {
            Picture::Lines => "The lines, from apart to one",
            Picture::Cast => "Who is in which part",
            Picture::Awards => "At a glance",
            Picture::Release => "Where and when",
            Picture::Scores => "What the figures measure",
        }
    }
}

/// A picture under its heading; nothing where the dataset gives it nothing to show.
pub fn picture(site: Site, of: Picture) -> Markup {
    let Some(drawing) = drawing(site, of) else {
        return Markup::default();
    };
    html! {
        section.part.picture {
            h2 id=(of.id()) { (of.heading()) }
            div.drawing data-picture=(of.id()) { (drawing) }
        }
    }
}

/// The way to a picture on another page, for those who know that it has something to show.
pub fn picture_link(site: Site, to: Picture) -> Markup {
    let place = Place {
        route: Route::Section(to.section()),
        fragment: Some(to.id().to_owned()),
    };
    html! {
        @if site.data.series.pages.contains_key(&to.section()) {
            p.more { a href=(site.base.place(&place)) { (to.heading()) } }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn drawing(site: Site, of: Picture) -> Option<Markup> {
    crate::pictures::draw(site, of)
}

#[cfg(target_arch = "wasm32")]
fn drawing(_: Site, _: Picture) -> Option<Markup> {
    Some(Markup::default())
}
