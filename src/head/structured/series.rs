//! The series, its seasons and its episodes, with the credits and awards of each. What belongs to an episode is never
//! said of the series.

use serde_json::Value;

use super::entry::same_as;
use super::graph::{Graph, iso};
use super::node::Node;
use crate::dataset::{
    AwardResult, Credit, EntityRef, Episode, IdKind, Job, Person, Season, Section, WatchOption,
};
use crate::parts::is_of_the_web;
use crate::route::Route;

/// schema.org's properties for jobs.
const PROPERTIES: [(&str, &[Job]); 8] = [
    ("creator", &[Job::Creator]),
    ("director", &[Job::Director]),
    ("author", &[Job::Writer]),
    ("producer", &[Job::Producer, Job::ExecutiveProducer]),
    ("editor", &[Job::Editor]),
    ("musicBy", &[Job::Music]),
    ("actor", ACTORS),
    (
        "contributor",
        &[Job::Narrator, Job::Showrunner, Job::Casting],
    ),
];

/// Who a cast list names, as themselves or as somebody else.
const ACTORS: &[Job] = &[
    Job::AsSelf,
    Job::Actor,
    Job::Guest,
    Job::Voice,
    Job::Host,
    Job::Reenactor,
];

impl Graph<'_> {
    /// The series with everything the dataset knows about it. Its subjects are what it is about.
    pub fn whole_series(self) -> Node {
        let series = &self.data.series;
        let subjects = series.protagonists.iter();
        let won = self.data.awards.iter();
        let won = won.filter(|award| award.result == AwardResult::Won && award.on.is_none());
        let seasons = match self.data.seasons.len() {
            0 => series.seasons.map(usize::from),
            count => Some(count),
        };
        let broadcast = Node::new("BroadcastEvent")
            .maybe("startDate", iso(&series.first_aired))
            .maybe(
                "publishedBy",
                series.network.as_ref().map(|slug| self.organization(slug)),
            );
        let is_known = series.network.is_some() || iso(&series.first_aired).is_some();
        let node = self
            .series()
            .with("url", self.at.page(&Route::HOME))
            .with("description", series.description.as_str())
            .maybe(
                "inLanguage",
                (series.language.as_ref())
                    .map(|own| Node::new("Language").with("name", own.as_str())),
            )
            .maybe(
                "countryOfOrigin",
                (series.country.as_ref())
                    .map(|own| Node::new("Country").with("name", own.as_str())),
            )
            .maybe("numberOfSeasons", seasons)
            .with("numberOfEpisodes", self.data.episodes.len())
            .maybe("startDate", iso(&series.first_aired))
            .maybe("endDate", series.last_aired.as_ref().and_then(iso))
            .maybe("publication", is_known.then_some(broadcast))
            .maybe(
                "contentRating",
                series.rating.as_ref().map(|rating| rating.mark.as_str()),
            )
            .each(
                "about",
                subjects.map(|subject| self.person(&subject.person)),
            )
            .each(
                "productionCompany",
                series
                    .production_companies
                    .iter()
                    .map(|slug| self.organization(slug)),
            )
            .each("award", won.map(|award| self.award(award)))
            .each("sameAs", same_as(&series.ids, IdKind::Title))
            .each(
                "potentialAction",
                series
                    .watch_options
                    .iter()
                    .filter_map(|own| self.watch(own)),
            )
            .each(
                "containsSeason",
                self.data.seasons.iter().map(|own| self.season(own)),
            )
            .each(
                "episode",
                self.data.episodes.iter().map(|own| self.episode(own)),
            );
        let people = self.data.people.iter();
        let credits = people.flat_map(|person| {
            let whole = person.credits.iter().filter(|credit| credit.on.is_empty());
            whole.map(move |credit| (person, credit))
        });
        let node = self.credited(node, &credits.collect::<Vec<_>>());
        self.received_in_short(node)
    }

    /// Credits under the properties of their jobs; with the name of the character, if there is one.
    fn credited(self, mut node: Node, credits: &[(&Person, &Credit)]) -> Node {
        for (property, jobs) in PROPERTIES {
            let mut said: Vec<Value> = Vec::new();
            for (person, credit) in credits {
                if !credit.job.known().is_some_and(|job| jobs.contains(&job)) {
                    continue;
                }
                let own = self.person(&person.slug);
                let own: Value = match &credit.character {
                    Some(character) => Node::new("PerformanceRole")
                        .with(property, own)
                        .with("characterName", character.as_str())
                        .into(),
                    None => own.into(),
                };
                if !said.contains(&own) {
                    said.push(own);
                }
            }
            node = node.each(property, said);
        }
        node
    }

    /// Where it can be watched, if there is an address.
    fn watch(self, option: &WatchOption) -> Option<Node> {
        let url = option.url.as_deref().filter(|url| is_of_the_web(url))?;
        let country = option.country.as_ref();
        let place = country.map(|own| Node::new("Country").with("name", own.as_str()));
        let target = Node::new("EntryPoint").with("urlTemplate", url);
        let provider = Node::new("Offer")
            .with("seller", self.organization(&option.service))
            .maybe("eligibleRegion", place);
        Some(
            Node::new("WatchAction")
                .with("target", target)
                .with("expectsAcceptanceOf", provider),
        )
    }

    /// A season as the series lists it.
    fn season(self, season: &Season) -> Node {
        let page = Route::Item(Section::Episodes, season.slug.clone());
        self.named(&season.entity())
            .with("url", self.at.page(&page))
            .with("seasonNumber", season.number)
    }

    /// A season with its episodes and credits.
    pub fn whole_season(self, season: &Season) -> Node {
        let own = season.entity();
        let episodes = self.data.episodes_of(season);
        let node = self
            .season(season)
            .with("description", season.description.as_str())
            .with(
                "partOfSeries",
                self.series().with("url", self.at.page(&Route::HOME)),
            )
            .with("numberOfEpisodes", episodes.len())
            .maybe("startDate", season.first_aired.as_ref().and_then(iso))
            .maybe("endDate", season.last_aired.as_ref().and_then(iso))
            .each("sameAs", same_as(&season.ids, IdKind::Season))
            .each("episode", episodes.into_iter().map(|own| self.episode(own)));
        self.received_on(self.credited(node, &self.data.credits_on(&own)), &own)
    }

    /// An episode as in lists. Its number is the one within its season, if it has one.
    fn episode(self, episode: &Episode) -> Node {
        let own = EntityRef::item(Section::Episodes, &episode.slug);
        let page = Route::Item(Section::Episodes, episode.slug.clone());
        let in_season = self.data.season_of(episode).is_some();
        let number = match in_season {
            true => episode.episode_number,
            false => Some(episode.number),
        };
        self.named(&own)
            .with("url", self.at.page(&page))
            .maybe("episodeNumber", number.filter(|_| !episode.special))
            .maybe("datePublished", iso(&episode.air))
    }

    /// An episode with its credits, and who and what is in it: the subjects of the series are what it is about.
    pub fn whole_episode(self, episode: &Episode) -> Node {
        let own = EntityRef::item(Section::Episodes, &episode.slug);
        let protagonists = &self.data.series.protagonists;
        let is_subject = |entity: &EntityRef| {
            entity.section == Section::People
                && protagonists
                    .iter()
                    .any(|subject| Some(&subject.person) == entity.slug.as_ref())
        };
        let shown = episode.appearances.iter();
        let shown = shown.map(|appearance| &appearance.entity);
        let (about, mentions): (Vec<_>, Vec<_>) = shown.partition(|entity| is_subject(entity));
        let season = self.data.season_of(episode);
        let minutes = episode.running_time.as_ref().map(|time| time.minutes);
        let node = self
            .episode(episode)
            .with("description", episode.description.as_str())
            .with(
                "partOfSeries",
                self.series().with("url", self.at.page(&Route::HOME)),
            )
            .maybe("partOfSeason", season.map(|season| self.season(season)))
            .maybe("duration", minutes.map(|minutes| format!("PT{minutes}M")))
            .maybe(
                "contentRating",
                episode.rating.as_ref().map(|rating| rating.mark.as_str()),
            )
            .each("sameAs", same_as(&episode.ids, IdKind::Episode))
            .each("about", about.into_iter().map(|entity| self.named(entity)))
            .each(
                "mentions",
                mentions.into_iter().map(|entity| self.named(entity)),
            );
        self.received_on(self.credited(node, &self.data.credits_on(&own)), &own)
    }
}
