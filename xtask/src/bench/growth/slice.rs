//! Slices: what of a dataset the page of one part says, and nothing else. What a page would have to fetch if it did not
//! fetch the whole.

use std::collections::HashSet;

use companion::dataset::{Bundle, Dataset, EntityRef, Reception, Section};

/// All entries that the page of an entry names, whole; the series and its sources, which every page needs, alone if no
/// entry is asked for.
pub fn slice(data: &Dataset, of: Option<&EntityRef>) -> Bundle {
    let mut named: HashSet<EntityRef> = HashSet::new();
    let mut facts: HashSet<&str> = HashSet::new();
    if let Some(own) = of {
        named.insert(own.clone());
        named.extend(data.related(own).into_iter().map(|related| related.entity));
        facts.extend(data.facts_about(own).iter().map(|fact| fact.id.as_str()));
        for event in data.events_about(own) {
            named.insert(EntityRef::item(Section::Timeline, &event.slug));
            facts.extend(event.facts.iter().map(String::as_str));
        }
        for disagreement in data.disagreements_about(own) {
            named.insert(EntityRef::item(Section::Disagreements, &disagreement.slug));
        }
        let part = own.slug.as_deref().and_then(|slug| data.episode(slug));
        if let Some(part) = part {
            for shown in &part.appearances {
                named.insert(shown.entity.clone());
                facts.extend(shown.facts.iter().map(String::as_str));
            }
            // The part before and the one after.
            let number = usize::from(part.number);
            let near = data.episodes.iter().skip(number.saturating_sub(2)).take(3);
            named.extend(near.map(|part| EntityRef::item(Section::Episodes, &part.slug)));
        }
    }
    macro_rules! of {
        ($list:expr, $section:ident) => {
            $list
                .iter()
                .filter(|entry| named.contains(&EntityRef::item(Section::$section, &entry.slug)))
                .cloned()
                .collect()
        };
    }
    Bundle {
        format: data.format,
        series: data.series.clone(),
        episodes: of!(data.episodes, Episodes),
        people: of!(data.people, People),
        organizations: of!(data.organizations, Organizations),
        works: of!(data.works, Works),
        awards: of!(data.awards, Awards),
        releases: Vec::new(),
        reception: Reception {
            scores: Vec::new(),
            reviews: Vec::new(),
        },
        lessons: Vec::new(),
        timeline: of!(data.timeline, Timeline),
        sources: data.sources.clone(),
        facts: {
            let known = data.facts.iter();
            known
                .filter(|fact| facts.contains(fact.id.as_str()))
                .cloned()
                .collect()
        },
        disagreements: of!(data.disagreements, Disagreements),
    }
}
