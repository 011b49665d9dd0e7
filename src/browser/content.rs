//! Content: what other pages say, as JSON. A page is asked for when a link to it is pointed at; a small site sends all of
//! its pages at once when the browser has nothing else to do. What does not say that it is of this release and of the page
//! that was asked for is not believed.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use gloo_net::http::{Request, RequestBuilder};
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::app::App;
use super::{document, events};
use crate::components::List;
use crate::pages::{Bundle, Page, Sent};
use crate::route::Route;
use crate::search::{Findable, SearchIndex};
use crate::trouble::Trouble;

/// What has arrived.
#[derive(Default)]
struct Arrived {
    /// Pages by their paths, read when they were first asked for.
    pages: HashMap<String, Rc<Page>>,
    /// The pages of the bundle, as yet unread.
    bundle: HashMap<String, Box<RawValue>>,
    /// Whole lists by the paths of their first pages.
    lists: HashMap<String, Rc<List>>,
    /// What search can find.
    search: Option<Search>,
}

/// What search can find, and where.
pub type Search = (&'static Findable, &'static SearchIndex<'static>);

thread_local! {
    static ARRIVED: RefCell<Arrived> = RefCell::default();
}

/// The content of a page, if it is here.
pub fn here(route: &Route) -> Option<Rc<Page>> {
    let path = route.path();
    ARRIVED.with_borrow_mut(|arrived| {
        if let Some(raw) = arrived.bundle.remove(&path)
            && let Ok(page) = serde_json::from_str(raw.get())
        {
            arrived.pages.insert(path.clone(), Rc::new(page));
        }
        arrived.pages.get(&path).cloned()
    })
}

/// The content of a page, fetched if it is not here.
pub async fn page(app: App, route: &Route) -> Result<Rc<Page>, Trouble> {
    if let Some(page) = here(route) {
        return Ok(page);
    }
    let sent: Sent = fetch(&app.base.file(&route.content_file())).await?;
    let page = Rc::new(sent.page);
    of_this_release(app, &sent.release)?;
    if page.path != route.path() {
        return Err(Trouble::Missing);
    }
    ARRIVED.with_borrow_mut(|arrived| arrived.pages.insert(page.path.clone(), page.clone()));
    Ok(page)
}

/// Asks for the content of a page to which a visitor may go.
pub fn ahead(app: App, route: Route) {
    if here(&route).is_none() {
        events::start(async move {
            // Without it, a click asks again.
            let _ = page(app, &route).await;
        });
    }
}

/// Fetches the pages of a small site. Without them, each is fetched when it is asked for.
pub async fn fetch_bundle(app: App) -> Option<()> {
    let bundle: Bundle = fetch_named("bundle").await.ok()?;
    if bundle.release == app.release {
        ARRIVED.with_borrow_mut(|arrived| arrived.bundle.extend(bundle.pages));
    }
    Some(())
}

/// A list with all of its entries: that of the page if it has all of them, else from a file of its own.
pub async fn list(app: App, route: &Route) -> Result<Rc<List>, Trouble> {
    let first = route.first();
    let path = first.path();
    if let Some(list) = ARRIVED.with_borrow(|arrived| arrived.lists.get(&path).cloned()) {
        return Ok(list);
    }
    let page = page(app, &first).await?;
    let list = page.list().ok_or(Trouble::Missing)?;
    let list = if list.rows.len() == list.count {
        list.clone()
    } else {
        let (release, list): (String, List) = fetch(&app.base.file(&first.list_file())).await?;
        of_this_release(app, &release)?;
        list
    };
    let list = Rc::new(list);
    ARRIVED.with_borrow_mut(|arrived| arrived.lists.insert(path, list.clone()));
    Ok(list)
}

/// The page of a long list that holds what has an id.
pub async fn page_with(app: App, list: &Route, id: &str) -> Option<usize> {
    let file = app.base.file(&list.first().places_file());
    let places: HashMap<String, usize> = fetch(&file).await.ok()?;
    places.get(id).copied()
}

/// What search can find, if it is here.
pub fn search_here() -> Option<Search> {
    ARRIVED.with_borrow(|arrived| arrived.search)
}

/// What search can find, fetched when it is first asked for.
pub async fn search(app: App) -> Result<Search, Trouble> {
    if let Some(search) = search_here() {
        return Ok(search);
    }
    let findable: Findable = fetch_named("search").await?;
    of_this_release(app, &findable.release)?;
    // It is kept for as long as the app runs.
    let findable: &'static Findable = Box::leak(Box::new(findable));
    let search = (findable, &*Box::leak(Box::new(SearchIndex::new(findable))));
    Ok(ARRIVED.with_borrow_mut(|arrived| *arrived.search.get_or_insert(search)))
}

/// Content of another release may not fit this module, nor its words this page.
fn of_this_release(app: App, release: &str) -> Result<(), Trouble> {
    if release == app.release {
        Ok(())
    } else {
        Err(Trouble::Version)
    }
}

/// Fetches a file that the head of the document names, with the hash that its content must have.
async fn fetch_named<T: DeserializeOwned>(id: &str) -> Result<T, Trouble> {
    let link = document().get_element_by_id(id).ok_or(Trouble::Missing)?;
    let attribute = |name| link.get_attribute(name).unwrap_or_default();
    read(Request::get(&attribute("href")).integrity(&attribute("integrity"))).await
}

/// Fetches a file.
async fn fetch<T: DeserializeOwned>(address: &str) -> Result<T, Trouble> {
    read(Request::get(address)).await
}

async fn read<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, Trouble> {
    let text = text(request).await.ok_or(Trouble::Missing)?;
    serde_json::from_str(&text).map_err(|_| Trouble::Missing)
}

/// What a host answers. Apart from [`read`], so that it is compiled once and not for each kind of content.
async fn text(request: RequestBuilder) -> Option<String> {
    let answer = request.send().await.ok()?;
    if !answer.ok() {
        return None;
    }
    answer.text().await.ok()
}
