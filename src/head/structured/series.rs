//! The series and its parts.

use super::graph::{Graph, iso};
use super::node::Node;
use crate::dataset::{AwardResult, EntityRef, Episode, Role, Section};
use crate::route::Route;

impl Graph<'_> {
    /// The series with all that the dataset knows of it. Its subjects are what it is about; its actors are those whom
    /// the cast list names, as themselves or in a re-enactment.
    pub fn whole_series(self) -> Node {
        let series = &self.data.series;
        let cast = self.data.people.iter().filter(|person| {
            [Role::AsSelf, Role::Reenactor]
                .into_iter()
                .any(|role| person.has_role(role))
        });
        let subjects = series.protagonists.iter();
        let won = self.data.awards.iter();
        let won = won.filter(|award| award.result == AwardResult::Won);
        let broadcast = Node::new("BroadcastEvent")
            .maybe("startDate", iso(&series.first_aired))
            .with("publishedBy", self.organization(&series.network));
        let node = self
            .series()
            .with("url", self.at.page(&Route::HOME))
            .with("description", series.description.as_str())
            .with(
                "inLanguage",
                Node::new("Language").with("name", series.language.as_str()),
            )
            .with(
                "countryOfOrigin",
                Node::new("Country").with("name", series.country.as_str()),
            )
            .with("numberOfSeasons", series.seasons)
            .with("numberOfEpisodes", self.data.episodes.len())
            .maybe("startDate", iso(&series.first_aired))
            .with("publication", broadcast)
            .maybe(
                "contentRating",
                series.rating.as_ref().map(|rating| rating.mark.as_str()),
            )
            .each(
                "about",
                subjects.map(|subject| self.person(&subject.person)),
            )
            .each("director", self.people_with(Role::Director))
            .each("author", self.people_with(Role::Writer))
            .each("producer", self.people_with(Role::Producer))
            .each("musicBy", self.people_with(Role::Music))
            .each("actor", cast.map(|person| self.person(&person.slug)))
            .each(
                "productionCompany",
                series
                    .production_companies
                    .iter()
                    .map(|slug| self.organization(slug)),
            )
            .each("award", won.map(|award| self.award(award)))
            .each("episode", self.data.episodes.iter().map(|e| self.part(e)));
        self.received_in_short(node)
    }

    /// A part as the series lists it.
    fn part(self, episode: &Episode) -> Node {
        let own = EntityRef::item(Section::Episodes, &episode.slug);
        let page = Route::Item(Section::Episodes, episode.slug.clone());
        self.named(&own)
            .with("url", self.at.page(&page))
            .with("episodeNumber", episode.number)
            .maybe("datePublished", iso(&episode.air))
    }

    /// A part with who and what occurs in it: the subjects of the series are what it is about.
    pub fn whole_part(self, episode: &Episode) -> Node {
        let protagonists = &self.data.series.protagonists;
        let is_subject = |entity: &EntityRef| {
            entity.section == Section::People
                && protagonists
                    .iter()
                    .any(|subject| Some(&subject.person) == entity.slug.as_ref())
        };
        let occur = episode
            .appearances
            .iter()
            .map(|appearance| &appearance.entity);
        let (about, mentions): (Vec<_>, Vec<_>) = occur.partition(|entity| is_subject(entity));
        self.part(episode)
            .with("description", episode.description.as_str())
            .with(
                "partOfSeries",
                self.series().with("url", self.at.page(&Route::HOME)),
            )
            .each("about", about.into_iter().map(|entity| self.named(entity)))
            .each(
                "mentions",
                mentions.into_iter().map(|entity| self.named(entity)),
            )
    }
}
