//! The dataset: the types exactly as in the JSON, look-ups and search. No view code in here.

mod award;
mod bundle;
mod date;
mod disagreement;
mod episode;
mod event;
mod fact;
mod file;
pub mod fold;
mod lesson;
mod lookup;
mod named;
pub mod order;
mod organization;
pub mod packed;
pub mod paging;
mod person;
mod prose;
mod reception;
mod reference;
mod related;
mod release;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod search;
mod section;
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
pub use episode::{Appearance, Episode};
pub use event::Event;
pub use fact::Fact;
pub use file::{BUNDLE, BUNDLE_SCHEMA, File};
pub use lesson::Lesson;
pub use lookup::Dataset;
pub use organization::{Organization, OrganizationKind};
pub use person::{Credit, Person, Role};
pub use prose::{Prose, Span};
pub use reception::{Measure, Reception, Review, Score, Sentiment, SentimentBasis};
pub use reference::EntityRef;
pub use related::{Bond, Related};
pub use release::{Release, ReleaseKind};
pub use search::{Found, Hit, SearchIndex};
pub use section::Section;
pub use series::{ColorPair, PageText, Protagonist, Rating, RunningTime, Series, Soundtrack};
pub use shared::{Alias, Outside, Statement, Wording};
pub use source::{Source, SourceKind, is_of_the_web};
pub use work::{Work, WorkKind};
