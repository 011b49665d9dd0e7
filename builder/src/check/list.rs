//! The lists that make up a dataset, the files they are in and the sections they fill.

use companion::dataset::{Bundle, File, Section};

/// A list of entries of one type. The series counts as a list of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum List {
    Series,
    Seasons,
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
    Quotes,
}

impl List {
    pub(crate) const ALL: [List; 16] = [
        List::Series,
        List::Episodes,
        List::Seasons,
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
        List::Quotes,
    ];

    /// The file, what to call one entry, and the section that shows them; facts and quotes belong to more than one
    /// section.
    fn about(self) -> (File, &'static str, Option<Section>) {
        match self {
            List::Series => (File::Series, "series", Some(Section::Series)),
            List::Seasons => (File::Seasons, "season", Some(Section::Episodes)),
            List::Episodes => (File::Episodes, "episode", Some(Section::Episodes)),
            List::People => (File::People, "person", Some(Section::People)),
            List::Organizations => (
                File::Organizations,
                "organization",
                Some(Section::Organizations),
            ),
            List::Works => (File::Works, "work", Some(Section::Works)),
            List::Awards => (File::Awards, "award", Some(Section::Awards)),
            List::Releases => (File::Releases, "release", Some(Section::Release)),
            List::Scores => (File::Reviews, "score", Some(Section::Reception)),
            List::Reviews => (File::Reviews, "review", Some(Section::Reception)),
            List::Lessons => (File::Lessons, "lesson", Some(Section::Lessons)),
            List::Timeline => (File::Timeline, "event", Some(Section::Timeline)),
            List::Sources => (File::Sources, "source", Some(Section::Sources)),
            List::Facts => (File::Facts, "fact", None),
            List::Disagreements => (
                File::Disagreements,
                "disagreement",
                Some(Section::Disagreements),
            ),
            List::Quotes => (File::Quotes, "quote", None),
        }
    }

    /// The name of its file.
    pub(crate) fn file(self) -> &'static str {
        self.about().0.name()
    }

    /// The keys in a bundle that have its entries.
    pub(crate) fn keys(self) -> Vec<&'static str> {
        let member = match self {
            List::Scores => Some("scores"),
            List::Reviews => Some("reviews"),
            _ => None,
        };
        [self.about().0.key()].into_iter().chain(member).collect()
    }

    pub(crate) fn noun(self) -> &'static str {
        self.about().1
    }

    pub(crate) fn section(self) -> Option<Section> {
        self.about().2
    }

    /// The lists in which an entry that is referred to may be: those of its section; facts are a list of their own.
    pub(crate) fn alike(self) -> impl Iterator<Item = List> {
        List::ALL.into_iter().filter(move |list| {
            *list == self || self.section().is_some() && list.section() == self.section()
        })
    }

    /// The lists that fill a section: none for pages without entries, two for the reception page.
    pub(crate) fn of(section: Section) -> impl Iterator<Item = List> {
        List::ALL
            .into_iter()
            .filter(move |list| *list != List::Series && list.section() == Some(section))
    }

    /// The slugs or ids of the entries, in order; for the series, its name as a section.
    pub(crate) fn slugs(self, bundle: &Bundle) -> Vec<&str> {
        macro_rules! each {
            ($list:expr, $key:ident) => {
                $list.iter().map(|entry| entry.$key.as_str()).collect()
            };
        }
        match self {
            List::Series => vec![Section::Series.name()],
            List::Seasons => each!(bundle.seasons, slug),
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
            List::Quotes => each!(bundle.quotes, slug),
        }
    }
}
