//! Look-ups: who is who, and what belongs to what. Pages ask here and never walk the bundle themselves.

use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Deref;
use std::sync::OnceLock;

use super::reference_index::{ReferenceIndex, ReferenceKind};
use super::{
    Appearance, Award, Bundle, Credit, Disagreement, EntityRef, Episode, Event, Fact, Job,
    Organization, OrganizationKind, Person, Quote, Release, Review, Score, Season, Section, Source,
    Work, order,
};

/// A checked bundle with its index. It lives as long as the program.
#[derive(Debug)]
pub struct Dataset {
    bundle: Bundle,
    positions: FxHashMap<EntityRef, usize>,
    facts_by_id: FxHashMap<String, usize>,
    references: ReferenceIndex,
    /// How many facts come from each source.
    drawn: FxHashMap<String, usize>,
    /// The positions of the award bodies in the list of organizations.
    bodies: Vec<usize>,
    /// What the seasons are called.
    seasons: Vec<String>,
    /// Names that several entries of a section share.
    shared: FxHashSet<(Section, String)>,
    /// For the id of a fact, the first disagreement that has it in a reading.
    contested: FxHashMap<String, usize>,
    /// For a source, the position of each of its facts; for the events, the position of each in time. Only lists of
    /// several pages need them.
    in_source: OnceLock<Vec<u32>>,
    in_time: OnceLock<Vec<u32>>,
    /// The events in chronological order.
    by_time: OnceLock<Vec<u32>>,
    /// For each section, how many of its entries there are of each kind: every page of a long list shows this.
    kinds: [OnceLock<Vec<usize>>; Section::ALL.len()],
}

impl Deref for Dataset {
    type Target = Bundle;

    fn deref(&self) -> &Bundle {
        &self.bundle
    }
}

impl Dataset {
    /// Indexes a bundle that has passed `xtask check`.
    pub fn new(bundle: Bundle) -> Dataset {
        let bundle = bundle.completed();
        let seasons = bundle.seasons.iter();
        let seasons = seasons.map(|season| season.name(&bundle.series)).collect();
        let positions = bundle
            .entities()
            .into_iter()
            .map(|(section, slug, position)| (EntityRef::item(section, slug), position))
            .collect();
        let ids = bundle.facts.iter().enumerate();
        let facts_by_id = ids
            .map(|(position, fact)| (fact.id.clone(), position))
            .collect();
        let mut contested = FxHashMap::default();
        for (position, disagreement) in bundle.disagreements.iter().enumerate() {
            for id in disagreement
                .readings
                .iter()
                .flat_map(|reading| &reading.facts)
            {
                contested.entry(id.clone()).or_insert(position);
            }
        }
        let mut drawn = FxHashMap::default();
        for fact in &bundle.facts {
            match drawn.get_mut(&fact.source) {
                Some(count) => *count += 1,
                None => {
                    drawn.insert(fact.source.clone(), 1);
                }
            }
        }
        let all = bundle.organizations.iter().enumerate();
        let bodies = all.filter(|(_, other)| other.kind == OrganizationKind::AwardBody);
        let mut shared = FxHashSet::default();
        let mut once = FxHashSet::default();
        let people = bundle.people.iter().map(|own| (Section::People, &own.name));
        let companies = bundle.organizations.iter();
        let companies = companies.map(|own| (Section::Organizations, &own.name));
        let works = bundle.works.iter().map(|own| (Section::Works, &own.title));
        let episodes = bundle
            .episodes
            .iter()
            .map(|own| (Section::Episodes, &own.title));
        for name in people.chain(companies).chain(works).chain(episodes) {
            if !once.insert(name) {
                shared.insert((name.0, name.1.clone()));
            }
        }
        drop(once);
        Dataset {
            drawn,
            shared,
            bodies: bodies.map(|(place, _)| place).collect(),
            references: ReferenceIndex::of(&bundle),
            seasons,
            bundle,
            positions,
            facts_by_id,
            contested,
            in_source: OnceLock::new(),
            in_time: OnceLock::new(),
            by_time: OnceLock::new(),
            kinds: Default::default(),
        }
    }

    /// How many entries of a section there are of each kind, counted the first time this is called.
    pub fn kinds(&self, section: Section, count: impl FnOnce() -> Vec<usize>) -> &[usize] {
        self.kinds[section as usize].get_or_init(count)
    }

    /// The position of an entry in its list.
    pub(super) fn place(&self, entity: &EntityRef) -> Option<usize> {
        self.positions.get(entity).copied()
    }

    fn position(&self, section: Section, slug: &str) -> Option<usize> {
        self.positions.get(&EntityRef::item(section, slug)).copied()
    }

    /// The episode with that slug.
    pub fn episode(&self, slug: &str) -> Option<&Episode> {
        let position = self.position(Section::Episodes, slug)?;
        self.episodes.get(position)
    }

    /// The season with that slug.
    pub fn season(&self, slug: &str) -> Option<&Season> {
        let position = self.position(Section::Episodes, slug)?;
        self.bundle
            .seasons
            .get(position.checked_sub(self.episodes.len())?)
    }

    /// The season of an episode.
    pub fn season_of(&self, episode: &Episode) -> Option<&Season> {
        let mut seasons = self.bundle.seasons.iter();
        seasons.find(|season| Some(season.number) == episode.season_number)
    }

    /// The number of the episode by the end of which the protagonists' lines have met, if they meet.
    pub fn meets(&self) -> Option<u16> {
        let entity = self.series.meets.as_ref()?;
        let episode = self.episode(entity.slug.as_deref()?)?;
        Some(episode.number)
    }

    /// The episodes of a season, in the order of telling.
    pub fn episodes_of(&self, season: &Season) -> Vec<&Episode> {
        let episodes = self.episodes.iter();
        episodes
            .filter(|episode| episode.season_number == Some(season.number))
            .collect()
    }

    /// The person with that slug.
    pub fn person(&self, slug: &str) -> Option<&Person> {
        self.position(Section::People, slug)
            .map(|position| &self.people[position])
    }

    /// The organization with that slug.
    pub fn organization(&self, slug: &str) -> Option<&Organization> {
        self.position(Section::Organizations, slug)
            .map(|position| &self.organizations[position])
    }

    /// The work with that slug.
    pub fn work(&self, slug: &str) -> Option<&Work> {
        self.position(Section::Works, slug)
            .map(|position| &self.works[position])
    }

    /// The award entry with that slug.
    pub fn award(&self, slug: &str) -> Option<&Award> {
        self.position(Section::Awards, slug)
            .map(|position| &self.awards[position])
    }

    /// The source with that slug.
    pub fn source(&self, slug: &str) -> Option<&Source> {
        self.position(Section::Sources, slug)
            .map(|position| &self.sources[position])
    }

    /// The fact with that id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts_by_id
            .get(id)
            .map(|position| &self.facts[*position])
    }

    /// Whether the reference leads to something that exists and has a page.
    pub fn contains(&self, entity: &EntityRef) -> bool {
        self.series.pages.contains_key(&entity.section)
            && (entity.slug.is_none() || self.positions.contains_key(entity))
    }

    /// What it is called on pages.
    pub fn name(&self, entity: &EntityRef) -> &str {
        let position = self.positions.get(entity).copied();
        let Some(position) = position else {
            return match entity.section {
                Section::Series => &self.series.title,
                section => self
                    .series
                    .pages
                    .get(&section)
                    .map_or(section.name(), |page| &page.menu),
            };
        };
        match entity.section {
            Section::Episodes => match position.checked_sub(self.episodes.len()) {
                Some(season) => &self.seasons[season],
                None => &self.episodes[position].title,
            },
            Section::People => &self.people[position].name,
            Section::Organizations => &self.organizations[position].name,
            Section::Works => &self.works[position].title,
            Section::Awards => &self.awards[position].short_name,
            Section::Timeline => &self.timeline[position].title,
            Section::Release => &self.releases[position].title,
            Section::Reception => {
                let scores = &self.reception.scores;
                let (person_or_site, section) = match position.checked_sub(scores.len()) {
                    Some(review) => (&self.reception.reviews[review].critic, Section::People),
                    None => (&scores[position].site, Section::Organizations),
                };
                self.name(&EntityRef::item(section, person_or_site))
            }
            Section::Lessons => &self.lessons[position].title,
            Section::Sources => &self.sources[position].title,
            Section::Disagreements => &self.disagreements[position].title,
            Section::Series | Section::Soundtrack | Section::Search | Section::Data => {
                entity.section.name()
            }
        }
    }

    /// What distinguishes an entry from another with the same name, in a word or two; nothing if its name is unique.
    pub fn told_apart_by(&self, entity: &EntityRef) -> Option<String> {
        let key = (entity.section, self.name(entity).to_owned());
        if !self.shared.contains(&key) {
            return None;
        }
        let slug = entity.slug.as_deref()?;
        let label = match entity.section {
            Section::People => {
                let credit = self.person(slug)?.credits.first();
                credit.map(|credit| credit.job.label().to_lowercase())
            }
            Section::Organizations => Some(self.organization(slug)?.kind.label().to_lowercase()),
            Section::Works => {
                let work = self.work(slug)?;
                let year = work.when.as_ref().and_then(|when| when.date);
                let year = year.map(|date| format!(", {}", date.start.year()));
                let kind = work.kind.label().to_lowercase();
                Some(kind + &year.unwrap_or_default())
            }
            Section::Episodes => {
                let season = self.season_of(self.episode(slug)?)?;
                Some(season.name(&self.series))
            }
            _ => None,
        };
        Some(label.unwrap_or_else(|| slug.to_owned()))
    }

    /// What it is, in a line, as on its card. Empty for kinds without such a line.
    pub fn summary(&self, entity: &EntityRef) -> &str {
        let Some(position) = self.positions.get(entity).copied() else {
            return "";
        };
        match entity.section {
            Section::Episodes => match position.checked_sub(self.episodes.len()) {
                Some(season) => &self.bundle.seasons[season].summary,
                None => &self.episodes[position].summary,
            },
            Section::People => &self.people[position].summary,
            Section::Organizations => &self.organizations[position].summary,
            Section::Works => &self.works[position].summary,
            Section::Awards => &self.awards[position].category,
            Section::Sources => &self.sources[position].summary,
            _ => "",
        }
    }

    /// The facts about it, in the order of the dataset.
    pub fn facts_about(&self, entity: &EntityRef) -> Vec<&Fact> {
        self.referring_to(entity, ReferenceKind::Fact, &self.facts)
    }

    /// How many facts come from a source, and how many from the source with the most.
    pub fn drawn_from(&self, source: &str) -> (usize, usize) {
        let most = self.drawn.values().copied().max();
        let own = self.drawn.get(source).copied();
        (own.unwrap_or(0), most.unwrap_or(0))
    }

    /// The slugs of the entries of a section, in the order of the dataset.
    pub fn slugs(&self, section: Section) -> Vec<&str> {
        fn of<'a>(slugs: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
            slugs.map(String::as_str).collect()
        }
        match section {
            Section::Episodes => of(self.episodes.iter().map(|entry| &entry.slug)),
            Section::People => of(self.people.iter().map(|entry| &entry.slug)),
            Section::Organizations => of(self.organizations.iter().map(|entry| &entry.slug)),
            Section::Works => of(self.works.iter().map(|entry| &entry.slug)),
            Section::Awards => of(self.awards.iter().map(|entry| &entry.slug)),
            Section::Sources => of(self.sources.iter().map(|entry| &entry.slug)),
            _ => Vec::new(),
        }
    }

    /// The positions of the events, in chronological order.
    pub(super) fn by_time(&self) -> &[u32] {
        self.by_time.get_or_init(|| self.ordered_by_time())
    }

    /// The position of each event on the timeline.
    pub(super) fn in_time(&self) -> &[u32] {
        self.in_time.get_or_init(|| self.places_in_time())
    }

    /// The position of a fact among those of its source.
    pub(super) fn place_in_source(&self, id: &str) -> usize {
        let places = self.in_source.get_or_init(|| {
            let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
            let mut places = Vec::with_capacity(self.facts.len());
            for fact in &self.facts {
                let next = counts.entry(&fact.source).or_default();
                places.push(*next);
                *next += 1;
            }
            places
        });
        self.facts_by_id
            .get(id)
            .map_or(0, |at| places[*at] as usize)
    }

    /// The position of an award body among all of them.
    pub fn place_among_bodies(&self, body: &Organization) -> usize {
        let own = EntityRef::item(Section::Organizations, &body.slug);
        let own = self.place(&own).unwrap_or(0);
        self.bodies.partition_point(|place| *place < own)
    }

    /// The facts of a whole page: the section's own and those of the entries on it.
    pub fn facts_on(&self, section: Section) -> Vec<&Fact> {
        self.facts
            .iter()
            .filter(|fact| stands_on(section, &fact.about))
            .collect()
    }

    /// The facts taken from a source.
    pub fn facts_from(&self, source: &str) -> Vec<&Fact> {
        let source = EntityRef::item(Section::Sources, source);
        self.referring_to(&source, ReferenceKind::Drawn, &self.facts)
    }

    /// The disagreements about it.
    pub fn disagreements_about(&self, entity: &EntityRef) -> Vec<&Disagreement> {
        self.referring_to(entity, ReferenceKind::Disagreement, &self.disagreements)
    }

    /// The disagreements about a page as a whole or about an entry on it.
    pub fn disagreements_on(&self, section: Section) -> Vec<&Disagreement> {
        self.disagreements
            .iter()
            .filter(|disagreement| stands_on(section, &disagreement.about))
            .collect()
    }

    /// The disagreement that has a fact in one of its readings.
    pub fn disagreement_over(&self, fact: &str) -> Option<&Disagreement> {
        let position = self.contested.get(fact)?;
        Some(&self.disagreements[*position])
    }

    /// The events it is involved in.
    pub fn events_about(&self, entity: &EntityRef) -> Vec<&Event> {
        self.referring_to(entity, ReferenceKind::Event, &self.timeline)
    }

    /// The episodes it appears in, each with what happens to it there.
    pub fn appearances_of(&self, entity: &EntityRef) -> Vec<(&Episode, &Appearance)> {
        self.referring_to(entity, ReferenceKind::Part, &self.episodes)
            .into_iter()
            .flat_map(|episode| {
                let shown = episode.appearances.iter();
                shown
                    .filter(|appearance| appearance.entity == *entity)
                    .map(move |appearance| (episode, appearance))
            })
            .collect()
    }

    /// The award entries that name it as a recipient.
    pub fn awards_for(&self, recipient: &EntityRef) -> Vec<&Award> {
        self.referring_to(recipient, ReferenceKind::Recipient, &self.awards)
    }

    /// The award entries it gave or is named in, in the order of the dataset.
    pub fn award_entries_of(&self, entity: &EntityRef) -> Vec<&Award> {
        let given = self.references.places(entity, ReferenceKind::Body);
        let received = self.references.places(entity, ReferenceKind::Recipient);
        let mut places = order::by_key(given.chain(received).collect(), |at: usize| at);
        places.dedup();
        places.into_iter().map(|at| &self.awards[at]).collect()
    }

    /// The award entries given by a body.
    pub fn awards_by(&self, body: &EntityRef) -> Vec<&Award> {
        self.referring_to(body, ReferenceKind::Body, &self.awards)
    }

    /// The works that a person or group made.
    pub fn works_by(&self, maker: &EntityRef) -> Vec<&Work> {
        self.referring_to(maker, ReferenceKind::Maker, &self.works)
    }

    /// The people who have a job on the series as a whole.
    pub fn people_with(&self, job: Job) -> Vec<&Person> {
        let whole = |credit: &Credit| credit.job.is(job) && credit.on.is_empty();
        let people = self.people.iter();
        people
            .filter(|person| person.credits.iter().any(whole))
            .collect()
    }

    /// The credits for a season or an episode, each with the person it belongs to.
    pub fn credits_on(&self, entity: &EntityRef) -> Vec<(&Person, &Credit)> {
        let people = self.referring_to(entity, ReferenceKind::Credit, &self.people);
        let credits = people.into_iter().flat_map(|person| {
            let own = person
                .credits
                .iter()
                .filter(|credit| credit.on.contains(entity));
            own.map(move |credit| (person, credit))
        });
        credits.collect()
    }

    /// The award entries for a season or an episode.
    pub fn awards_on(&self, entity: &EntityRef) -> Vec<&Award> {
        self.referring_to(entity, ReferenceKind::Award, &self.awards)
    }

    /// The reviews of a season or an episode.
    pub fn reviews_on(&self, entity: &EntityRef) -> Vec<&Review> {
        self.referring_to(entity, ReferenceKind::Reviewed, &self.reception.reviews)
    }

    /// The scores of a season or an episode.
    pub fn scores_on(&self, entity: &EntityRef) -> Vec<&Score> {
        self.referring_to(entity, ReferenceKind::Scored, &self.reception.scores)
    }

    /// The releases that an organization carried.
    pub fn releases_by(&self, organization: &EntityRef) -> Vec<&Release> {
        self.referring_to(organization, ReferenceKind::Carrier, &self.releases)
    }

    /// The reviews written by a person or published in an outlet.
    pub fn reviews_of(&self, entity: &EntityRef) -> Vec<&Review> {
        self.referring_to(entity, ReferenceKind::Review, &self.reception.reviews)
    }

    /// The scores that an organization computes.
    pub fn scores_of(&self, organization: &EntityRef) -> Vec<&Score> {
        self.referring_to(organization, ReferenceKind::Score, &self.reception.scores)
    }

    /// The quotes that its page shows.
    pub fn quotes_of(&self, entity: &EntityRef) -> Vec<&Quote> {
        self.referring_to(entity, ReferenceKind::Quote, &self.quotes)
    }

    /// The quotes about a section as a whole or about an entry on its page.
    pub fn quotes_on(&self, section: Section) -> Vec<&Quote> {
        let quotes = self.quotes.iter();
        quotes
            .filter(|quote| stands_on(section, &quote.about))
            .collect()
    }

    /// The entries of a list that refer to another in a given way.
    fn referring_to<'a, T>(
        &self,
        entity: &EntityRef,
        how: ReferenceKind,
        list: &'a [T],
    ) -> Vec<&'a T> {
        let places = self.references.places(entity, how);
        places.map(|at| &list[at]).collect()
    }
}

impl Bundle {
    /// Every entry that can be referred to: its section, its slug and its position in its list. Seasons come after the
    /// episodes; on the reception page scores come before reviews.
    pub fn entities(&self) -> Vec<(Section, &str, usize)> {
        fn add<'a>(
            all: &mut Vec<(Section, &'a str, usize)>,
            section: Section,
            slugs: &mut dyn Iterator<Item = &'a String>,
        ) {
            for (position, slug) in slugs.enumerate() {
                all.push((section, slug, position));
            }
        }
        let all = &mut Vec::new();
        let (scores, reviews) = (&self.reception.scores, &self.reception.reviews);
        let received = scores.iter().map(|entry| &entry.slug);
        let mut received = received.chain(reviews.iter().map(|entry| &entry.slug));
        add(
            all,
            Section::Episodes,
            &mut (self.episodes.iter().map(|entry| &entry.slug))
                .chain(self.seasons.iter().map(|entry| &entry.slug)),
        );
        add(
            all,
            Section::People,
            &mut self.people.iter().map(|entry| &entry.slug),
        );
        add(
            all,
            Section::Organizations,
            &mut self.organizations.iter().map(|entry| &entry.slug),
        );
        add(
            all,
            Section::Works,
            &mut self.works.iter().map(|entry| &entry.slug),
        );
        add(
            all,
            Section::Awards,
            &mut self.awards.iter().map(|entry| &entry.slug),
        );
        add(
            all,
            Section::Timeline,
            &mut self.timeline.iter().map(|entry| &entry.slug),
        );
        add(
            all,
            Section::Release,
            &mut self.releases.iter().map(|entry| &entry.slug),
        );
        add(all, Section::Reception, &mut received);
        add(
            all,
            Section::Lessons,
            &mut self.lessons.iter().map(|entry| &entry.slug),
        );
        add(
            all,
            Section::Sources,
            &mut self.sources.iter().map(|entry| &entry.slug),
        );
        add(
            all,
            Section::Disagreements,
            &mut self.disagreements.iter().map(|entry| &entry.slug),
        );
        std::mem::take(all)
    }
}

/// Whether something is about the page of a section as a whole or about an entry on it.
fn stands_on(section: Section, about: &[EntityRef]) -> bool {
    let mut about = about.iter();
    about.any(|entity| {
        entity.section == section && (entity.slug.is_none() || !section.has_item_pages())
    })
}
