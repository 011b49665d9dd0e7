//! The lists that make up a dataset, the files they stand in and the sections they fill.

use companion::dataset::{Bundle, Section};

/// The files of a dataset, in the order in which problems are told.
pub const FILES: [&str; 13] = [
    "series.json",
    "episodes.json",
    "people.json",
    "organizations.json",
    "works.json",
    "awards.json",
    "releases.json",
    "reviews.json",
    "lessons.json",
    "timeline.json",
    "sources.json",
    "facts.json",
    "disagreements.json",
];

/// A list of entries of one type. The series counts as a list of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum List {
    Series,
    Episodes,
    People,
    Organizations,
    Works,
    Awards,
    Releases,
    Scores,
    Reviews,
    Lessons,
    Timeline,
    Sources,
    Facts,
    Disagreements,
}

impl List {
    pub(crate) const ALL: [List; 14] = [
        List::Series,
        List::Episodes,
        List::People,
        List::Organizations,
        List::Works,
        List::Awards,
        List::Releases,
        List::Scores,
        List::Reviews,
        List::Lessons,
        List::Timeline,
        List::Sources,
        List::Facts,
        List::Disagreements,
    ];

    /// The file, what to call one entry, and the section that shows them; facts belong to no one section.
    fn about(self) -> (&'static str, &'static str, Option<Section>) {
        match self {
            List::Series => ("series.json", "series", Some(Section::Series)),
            List::Episodes => ("episodes.json", "episode", Some(Section::Episodes)),
            List::People => ("people.json", "person", Some(Section::People)),
            List::Organizations => (
                "organizations.json",
                "organization",
                Some(Section::Organizations),
            ),
            List::Works => ("works.json", "work", Some(Section::Works)),
            List::Awards => ("awards.json", "award", Some(Section::Awards)),
            List::Releases => ("releases.json", "release", Some(Section::Release)),
            List::Scores => ("reviews.json", "score", Some(Section::Reception)),
            List::Reviews => ("reviews.json", "review", Some(Section::Reception)),
            List::Lessons => ("lessons.json", "lesson", Some(Section::Lessons)),
            List::Timeline => ("timeline.json", "event", Some(Section::Timeline)),
            List::Sources => ("sources.json", "source", Some(Section::Sources)),
            List::Facts => ("facts.json", "fact", None),
            List::Disagreements => (
                "disagreements.json",
                "disagreement",
                Some(Section::Disagreements),
            ),
        }
    }

    pub(crate) fn file(self) -> &'static str {
        self.about().0
    }

    pub(crate) fn noun(self) -> &'static str {
        self.about().1
    }

    pub(crate) fn section(self) -> Option<Section> {
        self.about().2
    }

    /// The lists that fill a section: none for pages without entries, two for the reception.
    pub(crate) fn of(section: Section) -> impl Iterator<Item = List> {
        List::ALL
            .into_iter()
            .filter(move |list| *list != List::Series && list.section() == Some(section))
    }

    /// The slugs or ids of the entries, in their order; for the series, its name as a section.
    pub(crate) fn slugs(self, bundle: &Bundle) -> Vec<&str> {
        macro_rules! each {
            ($list:expr, $key:ident) => {
                $list.iter().map(|entry| entry.$key.as_str()).collect()
            };
        }
        match self {
            List::Series => vec![Section::Series.name()],
            List::Episodes => each!(bundle.episodes, slug),
            List::People => each!(bundle.people, slug),
            List::Organizations => each!(bundle.organizations, slug),
            List::Works => each!(bundle.works, slug),
            List::Awards => each!(bundle.awards, slug),
            List::Releases => each!(bundle.releases, slug),
            List::Scores => each!(bundle.reception.scores, slug),
            List::Reviews => each!(bundle.reception.reviews, slug),
            List::Lessons => each!(bundle.lessons, slug),
            List::Timeline => each!(bundle.timeline, slug),
            List::Sources => each!(bundle.sources, slug),
            List::Facts => each!(bundle.facts, id),
            List::Disagreements => each!(bundle.disagreements, slug),
        }
    }
}
