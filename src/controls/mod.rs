//! Controls: whatever responds to a visitor, each a Leptos component. A page has a place for each of them: in files the
//! place has the control's HTML, in pages the browser draws it is empty. The component is mounted in it.

mod citation;
mod filters;
mod footnotes;
mod meant;
mod notices;
mod pager;
mod palette;
mod places;
mod search;
mod sharing;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

pub use self::citation::Citation;
pub use self::filters::{Choosing, changed};
pub use self::pager::{Paging, pages, pages_of, per_page};
pub use self::palette::{KEYS, choices_for, first_choices};
pub use self::places::control;
pub(crate) use self::places::drawn;

use self::citation::Cite;
use self::filters::Filters;
use self::notices::Notices;
use self::pager::Pager;
use self::search::{Results, SearchForm};
use self::sharing::Share;
use crate::browser::App;

/// A control, and what it needs to know.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Control {
    /// Shares the address of the page.
    Share,
    /// How to cite the page.
    Cite(Citation),
    /// The filters of a list.
    Filters(Choosing),
    /// The links to the other pages of a list.
    Pager(Paging),
    /// The search form.
    SearchForm,
    /// The search results.
    Results,
    /// The notices at the end of every page.
    Notices,
}

/// Makes the first page interactive. Call once, before links are followed: some of them open something here.
pub(crate) fn start(app: App) {
    places::adopt(app);
    footnotes::listen(app);
    palette::listen(app);
    sharing::listen(app);
    meant::offer(app);
}

/// Where a component is shown.
trait Shows {
    /// The result of showing it.
    type Shown;

    fn show<V: IntoView + 'static>(self, component: impl FnOnce() -> V + 'static) -> Self::Shown;
}

impl Control {
    /// Shows the component. Each has its own type: one type for all of them would make the module 5 kB larger.
    fn shown<P: Shows>(self, app: App, place: P) -> P::Shown {
        match self {
            Control::Share => place.show(move || view! { <Share app=app /> }),
            Control::Cite(cited) => place.show(move || view! { <Cite app=app cited=cited /> }),
            Control::Filters(of) => place.show(move || view! { <Filters app=app of=of /> }),
            Control::Pager(of) => place.show(move || view! { <Pager app=app of=of /> }),
            Control::SearchForm => place.show(move || view! { <SearchForm app=app /> }),
            Control::Results => place.show(move || view! { <Results app=app /> }),
            Control::Notices => place.show(move || view! { <Notices app=app /> }),
        }
    }
}
