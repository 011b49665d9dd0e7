//! Content: what the card of a page says and shows. Every word is the dataset's, or the site's own word for a role, a
//! kind or a result.

use companion::dataset::{AwardResult, Dataset, EntityRef, Section, WorkKind};
use companion::route::Route;

use super::entry::entry;
use super::fonts::UNBREAKABLE;

/// What a card says.
#[derive(Debug)]
pub struct Content<'a> {
    /// At the top, small: what the page belongs to.
    pub series: &'a str,
    /// Next to it: the section.
    pub section: Option<&'a str>,
    /// Above the title: kind, roles or date.
    pub label: String,
    /// The title.
    pub title: &'a str,
    /// The last part of the address.
    pub slug: &'a str,
    /// What it is about.
    pub lead: &'a str,
    /// What is drawn.
    pub picture: Picture,
}

/// What a card shows.
#[derive(Debug, PartialEq, Eq)]
pub enum Picture {
    /// All lines, each with its name and place, and how they meet.
    Origins,
    /// All lines, and how they meet.
    Meeting,
    /// How far the lines have come together in this part.
    Part(u16),
    /// A person: the initials, the position of the person's line if they have one, and the seed of the portrait.
    Person(String, Option<usize>, u32),
    /// The result of an award entry.
    Result(AwardResult),
    /// A count of what there is.
    Number(usize),
    /// The grooves of a record or the reel of a film.
    Work(Option<WorkKind>),
    /// The point where the lines meet.
    Point,
}

impl<'a> Content<'a> {
    /// What the card of a page says; `None` for a page without a card.
    pub fn of(data: &'a Dataset, route: &'a Route) -> Option<Content<'a>> {
        let series = &data.series;
        let (section, slug) = match route {
            Route::ListPage(..) | Route::NotFound => return None,
            Route::Section(Section::Series) => {
                return Some(Content {
                    series: &series.kind,
                    section: None,
                    label: String::new(),
                    title: &series.title,
                    slug: "",
                    lead: &series.tagline,
                    picture: Picture::Origins,
                });
            }
            Route::Section(section) => {
                let page = series.pages.get(section)?;
                return Some(Content {
                    series: &series.title,
                    section: Some(&page.menu),
                    label: String::new(),
                    title: &page.title,
                    slug: section.name(),
                    lead: &page.description,
                    picture: Picture::Meeting,
                });
            }
            Route::Item(section, slug) => (*section, slug.as_str()),
        };
        let page = series.pages.get(&section)?;
        let (label, lead, picture) = entry(data, section, slug)?;
        Some(Content {
            series: &series.title,
            section: Some(&page.menu),
            label,
            title: data.name(&EntityRef::item(section, slug)),
            slug,
            lead,
            picture,
        })
    }

    /// Every text on the card.
    pub fn words(&self, data: &Dataset) -> Vec<String> {
        let mut words = vec![
            self.series.to_owned(),
            self.section.unwrap_or_default().to_uppercase(),
            self.label.to_uppercase(),
            self.title.to_owned(),
            self.lead.to_owned(),
        ];
        match &self.picture {
            Picture::Origins => words.extend(
                origins(data)
                    .into_iter()
                    .map(|(name, place)| [name, place].join(" ")),
            ),
            Picture::Person(initials, ..) => words.push(initials.clone()),
            Picture::Part(number) => words.push(number.to_string()),
            Picture::Number(number) => words.push(number.to_string()),
            Picture::Result(result) => words.push(result.label().to_owned()),
            Picture::Meeting | Picture::Work(_) | Picture::Point => {}
        }
        words
    }
}

impl Content<'_> {
    /// The words of the card in reading order, including the result of an award entry.
    pub fn alt(&self) -> String {
        let above = [Some(self.series), self.section].into_iter().flatten();
        let above = above.collect::<Vec<_>>().join(", ");
        let result = match self.picture {
            Picture::Result(result) => result.label(),
            _ => "",
        };
        let label = self.label.replace(UNBREAKABLE, " ").replace(" ·", ",");
        [result, &label, self.title, self.lead]
            .into_iter()
            .filter(|words| !words.is_empty())
            .fold(above, |alt, words| format!("{alt} – {words}"))
    }
}

/// The name and the place where each line begins.
pub fn origins(data: &Dataset) -> Vec<(String, String)> {
    data.series
        .protagonists
        .iter()
        .map(|protagonist| {
            let person = EntityRef::item(Section::People, &protagonist.person);
            let place = protagonist.place.clone().unwrap_or_default();
            (data.name(&person).to_owned(), place)
        })
        .collect()
}
