//! Drawings: the small picture of an entry, and the larger pictures of the data, each on one page.

use crate::art;
use crate::dataset::{EntityRef, Labels, Section};
use crate::parts::{Drawing, Link, Picture};
use crate::pictures;
use crate::route::{Place, Route};
use crate::site::Site;

/// A larger picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Large {
    /// The timeline as lines that start apart and meet.
    Lines,
    /// Who and what is in which part, and how.
    Cast,
    /// Award entries by body and result.
    Awards,
    /// Who could see it where and when.
    Release,
    /// The scores, each drawn as what it measures, with the critics along them.
    Scores,
}

impl Large {
    /// The page that shows it.
    pub fn section(self) -> Section {
        match self {
            Large::Lines => Section::Timeline,
            Large::Cast => Section::Episodes,
            Large::Awards => Section::Awards,
            Large::Release => Section::Release,
            Large::Scores => Section::Reception,
        }
    }

    /// Its `id` on the page.
    pub fn id(self) -> &'static str {
        match self {
            Large::Lines => "picture-lines",
            Large::Cast => "picture-cast",
            Large::Awards => "picture-awards",
            Large::Release => "picture-release",
            Large::Scores => "picture-scores",
        }
    }

    fn heading(self, labels: &Labels) -> String {
        let heading = match self {
            Large::Lines => "The story in lines",
            Large::Cast => return format!("Who’s in which {}", labels.episode.one),
            Large::Awards => "At a glance",
            Large::Release => "Where and when",
            Large::Scores => "What the scores measure",
        };
        heading.to_owned()
    }
}

/// The picture of an entry; empty for a kind that has none.
pub fn art_of(site: Site, entity: &EntityRef) -> Drawing {
    Drawing::new(art::art_of(site, entity))
}

/// A larger picture, on the first page of its list; nothing if the dataset has nothing for it.
pub fn large(site: Site, of: Large) -> Option<Picture> {
    if site.route.page() > 1 {
        return None;
    }
    let drawn = pictures::draw(site, of)?;
    Some(Picture {
        id: of.id().to_owned(),
        heading: of.heading(&site.data.series.labels),
        drawing: Drawing::new(drawn),
    })
}

/// The link to a picture on another page. The caller knows that the picture has something to show.
pub fn way_to(site: Site, to: Large) -> Option<Link> {
    let place = Place {
        route: Route::Section(to.section()),
        fragment: Some(to.id().to_owned()),
    };
    site.data
        .series
        .pages
        .contains_key(&to.section())
        .then(|| Link {
            words: to.heading(&site.data.series.labels),
            to: Some(place.path()),
        })
}
