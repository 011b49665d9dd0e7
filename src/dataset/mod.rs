//! The dataset: the types exactly as in the JSON, look-ups, and related entries. It has no page code, and is not part
//! of the browser's module.

#[cfg(target_arch = "wasm32")]
compile_error!(
    "the browser gets content (`crate::pages`): nothing of the dataset belongs into its module"
);

mod award;
pub mod bounds;
mod bundle;
mod complete;
mod date;
mod disagreement;
mod episode;
mod event;
mod fact;
mod file;
pub mod form;
mod former;
mod job;
mod lesson;
mod lookup;
mod open;
pub mod order;
mod organization;
pub mod paging;
mod person;
mod prose;
mod quote;
mod reception;
mod reference_index;
mod related;
mod release;
pub mod schema;
mod series;
mod shared;
mod source;
#[cfg(test)]
pub mod specimen;
mod work;

pub use award::{Award, AwardResult};
pub use bundle::{Bundle, FORMAT};
pub use date::{Date, DateBasis, Moment, When};
pub use disagreement::{Disagreement, DisagreementKind, Reading};
pub use episode::{Airing, Appearance, Episode, Season};
pub use event::Event;
pub use fact::Fact;
pub use file::{BUNDLE, BUNDLE_SCHEMA, File};
pub use job::{Department, Job};
pub use lesson::Lesson;
pub use lookup::Dataset;
pub use open::{Open, Vocabulary, capitalized};
pub use organization::{Organization, OrganizationKind};
pub use person::{Credit, Person};
pub use prose::{Prose, Span};
pub use quote::Quote;
pub use reception::{Measure, Reception, Review, Score, Sentiment, SentimentBasis};
pub use related::{Bond, Related};
pub use release::{Release, ReleaseKind};
pub use series::{
    ColorPair, Evidence, Labels, PageText, Protagonist, Publisher, Rating, RunningTime, Series,
    Soundtrack,
};
pub use shared::{Alias, IdKind, Ids, Noun, Outside, Statement, WatchOption, Wording};
pub use source::{Source, SourceKind};
pub use work::{Work, WorkKind};

pub use crate::reference::EntityRef;
pub use crate::section::Section;
