//! The order in which the fields of each type stand in the packed form. A field that is not named here does not compile.
//! What stands behind a bar no browser needs: it is for the heads of files, and for the style sheet.

use std::collections::BTreeMap;

use super::added;
use super::read::Reader;
#[cfg(not(target_arch = "wasm32"))]
use super::write::Writer;
use crate::dataset::{
    Alias, Appearance, Award, AwardResult, Bundle, Credit, Date, DateBasis, Disagreement,
    DisagreementKind, EntityRef, Episode, Event, FORMAT, Fact, Lesson, Measure, Moment,
    Organization, OrganizationKind, Outside, PageText, Person, Prose, Protagonist, Rating, Reading,
    Reception, Release, ReleaseKind, Review, Role, RunningTime, Score, Section, Sentiment,
    SentimentBasis, Series, Soundtrack, Source, SourceKind, Statement, When, Wording, Work,
    WorkKind,
};

/// What can be packed and unpacked.
pub trait Pack: Sized {
    /// Adds itself.
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, to: &mut Writer);

    /// Takes as many numbers as it needs.
    fn unpack(from: &mut Reader<'_>) -> Self;
}

/// A number for the order below, and for the version of the format where names do not show a change, as of a type. In
/// another layout the same numbers mean something else, and might be read all the same.
pub const LAYOUT: u32 = layout(layout(FORMAT, RECORDS), VARIANTS);

/// What becomes of a layout by further names.
pub const fn layout(mut so_far: u32, names: &str) -> u32 {
    let bytes = names.as_bytes();
    let mut at = 0;
    // In a constant there are no iterators yet.
    while at < bytes.len() {
        so_far = added(so_far, bytes[at] as u32);
        at += 1;
    }
    so_far
}

macro_rules! records {
    ($($record:ident { $($field:ident),* $(| $($left:ident),*)? })*) => {
        const RECORDS: &str = concat!($(stringify!($record), "{", $(stringify!($field), ",",)* "}",)*);
    $(
        impl Pack for $record {
            #[cfg(not(target_arch = "wasm32"))]
            fn pack(&self, to: &mut Writer) {
                $(self.$field.pack(to);)*
            }

            fn unpack(from: &mut Reader<'_>) -> $record {
                $record { $($field: Pack::unpack(from),)* $($($left: Default::default(),)*)? }
            }
        }
    )*};
}

macro_rules! variants {
    ($($choice:ident { $($variant:ident),* })*) => {
        const VARIANTS: &str = concat!($(stringify!($choice), "{", $(stringify!($variant), ",",)* "}",)*);
    $(
        impl Pack for $choice {
            #[cfg(not(target_arch = "wasm32"))]
            fn pack(&self, to: &mut Writer) {
                let all = [$($choice::$variant),*];
                to.number(all.iter().position(|one| one == self).unwrap_or_default());
            }

            fn unpack(from: &mut Reader<'_>) -> $choice {
                let all = [$($choice::$variant),*];
                all[from.number(all.len() - 1)]
            }
        }
    )*};
}

records! {
    Date { start, end }
    EntityRef { section, slug }
    Award {
        slug, body, category, short_name, wordings, result, basis, recipients, when, about, outside |
        description
    }
    Bundle {
        format, series, episodes, people, organizations, works, awards, releases, reception, lessons,
        timeline, sources, facts, disagreements
    }
    When { date, basis, note }
    Disagreement { slug, title, kind, about, readings, choice, reason }
    Reading { text, sources, facts, outside }
    Episode { slug, number, title, summary, synopsis, air, appearances, outside | description }
    Appearance { entity, note, facts }
    Event { slug, title, text, when, lines, episode, about, facts, outside }
    Fact { id, text, source, about, when }
    Lesson { slug, number, title, summary, evidence, advice, source }
    Organization {
        slug, name, kind, aliases, summary, about, sources, not_to_be_confused_with, outside | description
    }
    Person {
        slug, name, sort_name, aliases, summary, biography, roles, not_to_be_confused_with, outside |
        description
    }
    Credit { role, detail, sources }
    Reception { scores, reviews }
    Review { slug, critic, outlet, sentiment, sentiment_basis, text, quote, sources, outside }
    Score { slug, site, value, out_of, measure, count, count_of, label, text, sources }
    Release { slug, title, kind, when, territory, carrier, text, unknown, sources, outside }
    Series {
        title, kind, tagline, introduction, part_label, seasons, language, country, network, first_aired,
        running_time, rating, production_companies, protagonists, headline_awards, watch, soundtrack, pages,
        outside, updated, terms | description, meeting_color
    }
    RunningTime { minutes, note }
    Rating { mark, meaning }
    Protagonist { person, place, line | color }
    Soundtrack { title, label, licensor, when, statements, unknown }
    PageText { menu, title, description, introduction, next }
    Outside { text, origin }
    Alias { name, sources }
    Wording { text, place, source }
    Statement { text, facts }
    Source {
        slug, title, short_name, kind, author, date, summary, about, related_titles, url, outside |
        description
    }
    Work { slug, title, kind, makers, when, aliases, summary, about, sources, outside | description }
}

variants! {
    AwardResult { Won, Nominated, NotStated }
    DateBasis { Printed, Derived, Inherited, Outside }
    DisagreementKind { Contradiction, Wording, Garbled, Claim }
    OrganizationKind {
        Group, Label, Company, Service, Broadcaster, ProductionCompany, Distributor, Outlet, Aggregator,
        AwardBody, Venue
    }
    Role {
        Subject, AsSelf, Interviewee, Footage, Reenactor, Portrayed, Mentioned, Director, Writer, Producer,
        Editor, Cinematographer, Composer, AwardRecipient, Critic, Interviewer, Photographer
    }
    Sentiment { Positive, Mixed, Negative }
    SentimentBasis { Stated, Editorial }
    Measure { PositiveShare, WeightedAverage }
    ReleaseKind { Broadcast, Streaming, Digital, Disc, Announcement }
    Section {
        Series, Episodes, People, Organizations, Works, Awards, Timeline, Release, Reception, Soundtrack,
        Lessons, Sources, Disagreements, Search, Data
    }
    SourceKind { Feature, Encyclopedia, Interview, Essay }
    WorkKind { Album, Recording, Film }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Pack for $number {
            #[cfg(not(target_arch = "wasm32"))]
            fn pack(&self, to: &mut Writer) {
                to.number(*self as usize);
            }

            fn unpack(from: &mut Reader<'_>) -> $number {
                from.number(<$number>::MAX as usize) as $number
            }
        }
    )*};
}

numbers! { u8, u16, u32 }

impl Pack for String {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, to: &mut Writer) {
        to.text(self);
    }

    fn unpack(from: &mut Reader<'_>) -> String {
        from.text().to_owned()
    }
}

impl Pack for Prose {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, to: &mut Writer) {
        self.0.pack(to);
    }

    fn unpack(from: &mut Reader<'_>) -> Prose {
        Prose(Pack::unpack(from))
    }
}

impl<T: Pack> Pack for Option<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, to: &mut Writer) {
        to.number(usize::from(self.is_some()));
        if let Some(value) = self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Reader<'_>) -> Option<T> {
        (from.number(1) == 1).then(|| T::unpack(from))
    }
}

impl<T: Pack> Pack for Vec<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, to: &mut Writer) {
        to.number(self.len());
        for value in self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Reader<'_>) -> Vec<T> {
        (0..from.count()).map(|_| T::unpack(from)).collect()
    }
}

impl<K: Pack + Ord, V: Pack> Pack for BTreeMap<K, V> {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, to: &mut Writer) {
        to.number(self.len());
        for (key, value) in self {
            key.pack(to);
            value.pack(to);
        }
    }

    fn unpack(from: &mut Reader<'_>) -> BTreeMap<K, V> {
        let mut map = BTreeMap::new();
        for _ in 0..from.count() {
            let key = K::unpack(from);
            map.insert(key, V::unpack(from));
        }
        map
    }
}

impl Pack for Moment {
    #[cfg(not(target_arch = "wasm32"))]
    fn pack(&self, to: &mut Writer) {
        let (year, month, day) = self.sort_key();
        for part in [year, month.into(), day.into()] {
            part.pack(to);
        }
    }

    fn unpack(from: &mut Reader<'_>) -> Moment {
        let year = Pack::unpack(from);
        match (from.number(12) as u8, from.number(31) as u8) {
            (0, _) => Moment::Year(year),
            (month, 0) => Moment::Month(year, month),
            (month, day) => Moment::Day(year, month, day),
        }
    }
}
