//! Previews: what messengers and social networks read, as one list, so that nothing is told to one and forgotten for
//! another. Most of them read Open Graph; the Twitter names are for those that read nothing else.

use super::{Addresses, Head, site_name};
use crate::dataset::{Dataset, EntityRef, Job, Moment, Section, When};
use crate::route::{Place, Route};

/// A preview's picture.
#[derive(Clone, Debug)]
pub struct Card {
    /// Its path below the base.
    pub path: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The text on it.
    pub alt: String,
}

/// One `<meta>` of a preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// The name.
    pub name: &'static str,
    /// The value.
    pub content: String,
}

/// Everything a page tells previews.
pub fn properties(
    data: &Dataset,
    at: Addresses<'_>,
    route: &Route,
    head: &Head,
    card: Option<&Card>,
) -> Vec<Property> {
    let mut all = List(Vec::new());
    all.add("og:type", kind(data, route));
    all.add("og:site_name", site_name(&data.series));
    all.add("og:locale", "en_US");
    all.add("og:title", &head.title);
    all.add("og:description", &head.description);
    // A path alone is no address for a messenger.
    if head.canonical.is_some() && at.host.is_some() {
        all.add("og:url", at.page(route));
    }
    match route {
        Route::Section(Section::Series) => {
            all.add_people(data, at, "video:director", Job::Director);
            all.add_people(data, at, "video:writer", Job::Writer);
            all.add_day("video:release_date", &data.series.first_aired);
        }
        Route::Item(Section::Episodes, slug) => {
            all.add("video:series", at.page(&Route::HOME));
            if let Some(episode) = data.episode(slug) {
                all.add_day("video:release_date", &episode.air);
            }
        }
        _ => {}
    }
    if let Some(card) = card {
        all.add("og:image", at.file(&card.path));
        all.add("og:image:type", "image/png");
        all.add("og:image:width", card.width.to_string());
        all.add("og:image:height", card.height.to_string());
        all.add("og:image:alt", &card.alt);
    }
    let large = card.map_or("summary", |_| "summary_large_image");
    all.add("twitter:card", large);
    all.add("twitter:title", &head.title);
    all.add("twitter:description", &head.description);
    if let Some(card) = card {
        all.add("twitter:image", at.file(&card.path));
        all.add("twitter:image:alt", &card.alt);
    }
    all.0
}

/// The Open Graph type of a page. `profile:first_name` and the like are left out: the dataset knows how a name is
/// sorted, which for a stage name doesn't tell where the given name ends.
fn kind(data: &Dataset, route: &Route) -> &'static str {
    match route {
        Route::Section(Section::Series) => "video.tv_show",
        Route::Item(Section::Episodes, slug) if data.season(slug).is_some() => "article",
        Route::Item(Section::Episodes, _) => "video.episode",
        Route::Item(Section::People, _) => "profile",
        Route::Item(..) => "article",
        Route::Section(_) | Route::ListPage(..) | Route::NotFound => "website",
    }
}

/// The most people named for a job.
const MOST: usize = 20;

struct List(Vec<Property>);

impl List {
    fn add(&mut self, name: &'static str, content: impl Into<String>) {
        let content = content.into();
        self.0.push(Property { name, content });
    }

    /// Open Graph refers to a person by the address of a `profile` page.
    fn add_people(&mut self, data: &Dataset, at: Addresses<'_>, name: &'static str, job: Job) {
        for person in data.people_with(job).into_iter().take(MOST) {
            let entity = EntityRef::item(Section::People, &person.slug);
            if data.contains(&entity) {
                self.add(name, at.place(&Place::of(data, &entity)));
            }
        }
    }

    /// Open Graph only has exact days.
    fn add_day(&mut self, name: &'static str, when: &When) {
        if let Some(date) = when.date
            && date.end.is_none()
            && matches!(date.start, Moment::Day(..))
        {
            self.add(name, date.to_string());
        }
    }
}
