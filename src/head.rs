//! The head of a page: one pure function of dataset and route.

use crate::dataset::{Dataset, EntityRef, Section};
use crate::route::Route;

/// What a page says of itself to browsers, searches and previews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The title, unique on the site.
    pub title: String,
    /// 50 to 160 characters, unique on the site.
    pub description: String,
    /// The path of the page's one true address below the base; `None` for a page that has none.
    pub canonical: Option<String>,
    /// The Open Graph type.
    pub kind: &'static str,
}

/// The head of a page.
pub fn head(data: &Dataset, route: &Route) -> Head {
    let series = &data.series;
    let (title, description, kind) = match route {
        Route::Section(Section::Series) => (
            format!("{} – {}", series.title, series.kind),
            series.description.as_str(),
            "video.tv_show",
        ),
        Route::Section(section) => {
            let page = series.pages.get(section);
            let title = page.map_or("", |page| page.menu.as_str());
            (
                format!("{title} – {}", series.title),
                page.map_or("", |page| page.description.as_str()),
                "website",
            )
        }
        Route::Item(section, slug) => {
            // A source's own title may be longer than a browser's tab can show.
            let name = match section {
                Section::Sources => data.source(slug).map_or("", |source| &source.short_name),
                _ => data.name(&EntityRef::item(*section, slug)),
            };
            (
                format!("{name} – {}", series.title),
                description_of(data, *section, slug).unwrap_or(""),
                match section {
                    Section::Episodes => "video.episode",
                    Section::People => "profile",
                    _ => "article",
                },
            )
        }
        Route::NotFound => (
            format!("There is no such page – {}", series.title),
            "This address leads nowhere on this site. Search for what you were looking for, or begin at one of its sections.",
            "website",
        ),
    };
    Head {
        title,
        description: description.to_owned(),
        canonical: (*route != Route::NotFound).then(|| route.path()),
        kind,
    }
}

fn description_of<'a>(data: &'a Dataset, section: Section, slug: &str) -> Option<&'a str> {
    let text = match section {
        Section::Episodes => &data.episode(slug)?.description,
        Section::People => &data.person(slug)?.description,
        Section::Organizations => &data.organization(slug)?.description,
        Section::Works => &data.work(slug)?.description,
        Section::Awards => &data.award(slug)?.description,
        Section::Sources => &data.source(slug)?.description,
        _ => return None,
    };
    Some(text)
}
