//! Content: what other pages say, as JSON. A page is requested when a link to it is pointed at; a small site sends all
//! of its pages at once when the browser is idle. Content is only accepted if it says that it is of this release and of
//! the page that was requested.

use std::cell::{Cell, RefCell};

use gloo_net::http::{Request, RequestBuilder};
use js_sys::{Array, JSON, Promise, Reflect};
use rustc_hash::FxHashMap;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::app::App;
use super::read::read;
use super::{document, events, window};
use crate::pages::{Page, Sent};
use crate::parts::Chosen;
use crate::route::Route;
use crate::search::{Findable, SearchIndex, search_part_file};
use crate::trouble::Trouble;

/// What has arrived.
#[derive(Default)]
struct Arrived {
    /// Pages by their paths, read the first time they were needed.
    pages: FxHashMap<String, &'static Page>,
    /// The pages of the bundle, not yet read.
    bundle: FxHashMap<String, JsValue>,
    /// Whether the bundle has arrived.
    has_bundle: bool,
    /// What choices find in lists, by the addresses of the files.
    chosen: FxHashMap<String, &'static Chosen>,
    /// Search indexes, by the numbers of their parts.
    search: FxHashMap<u32, Search>,
    /// Files being fetched, by their addresses.
    asked: FxHashMap<String, Promise>,
}

/// What search can find, and its index.
pub type Search = (&'static Findable, &'static SearchIndex<'static>);

/// The number of the part that is fetched first. If it doesn't have all entries, it leads to other parts.
const FIRST: u32 = 0;

thread_local! {
    static ARRIVED: RefCell<Arrived> = RefCell::default();
    static STYLED: Cell<bool> = const { Cell::new(false) };
}

#[wasm_bindgen]
extern "C" {
    /// Adds the full style sheet to this page (`public/boot.js`), unless it is there.
    #[wasm_bindgen(catch, js_namespace = ahead)]
    async fn styled() -> Result<JsValue, JsValue>;
}

/// Waits for the style of anything that may be drawn: a page arrives with only the rules it needs itself.
async fn style() -> Result<(), Trouble> {
    styled().await.map_err(|_| Trouble::Missing)?;
    STYLED.set(true);
    Ok(())
}

/// Calls `action` as soon as that style is there, with whether it loaded; at once if it already is.
pub fn once_styled(action: impl FnOnce(bool) + 'static) {
    if STYLED.get() {
        action(true);
    } else {
        events::start(async { action(style().await.is_ok()) });
    }
}

/// The content of a page that can be drawn at once: both the content and the style are there.
pub fn here(route: &Route) -> Option<&'static Page> {
    arrived(route).filter(|_| STYLED.get())
}

/// The content of a page, if it is there.
fn arrived(route: &Route) -> Option<&'static Page> {
    let path = route.path();
    ARRIVED.with_borrow_mut(|arrived| {
        let unread = arrived.bundle.remove(&path);
        let unread = unread.and_then(|unread| JSON::parse(&unread.as_string()?).ok());
        if let Some(unread) = unread {
            arrived.pages.insert(path.clone(), leak(read(unread)));
        }
        arrived.pages.get(&path).copied()
    })
}

/// The content of a page and its style, fetched if necessary. An offline copy has all pages in one file, and no files
/// for single pages.
pub async fn page(app: App, route: &Route) -> Result<&'static Page, Trouble> {
    if arrived(route).is_none() && is_kept() {
        fetch_bundle(app).await;
    }
    let page = match arrived(route) {
        Some(page) => page,
        None => fetch_page(app, route).await?,
    };
    style().await?;
    Ok(page)
}

/// Whether the visitor has asked to save data.
pub fn saves_data() -> bool {
    navigator_has("connection", "saveData")
}

/// Whether the page comes from the browser's offline copy.
fn is_kept() -> bool {
    navigator_has("serviceWorker", "controller")
}

/// Whether a property is set in a part of `navigator` that not every browser has.
fn navigator_has(part: &str, what: &str) -> bool {
    let get = |object: &JsValue, key: &str| Reflect::get(object, &key.into());
    let found = get(&window().navigator(), part).and_then(|part| get(&part, what));
    found.is_ok_and(|found| found.is_truthy())
}

async fn fetch_page(app: App, route: &Route) -> Result<&'static Page, Trouble> {
    let sent: Sent = read(fetch(&app.base.file(&route.content_file())).await?);
    let page = leak(sent.page);
    of_this_release(app, &sent.release)?;
    if page.path != route.path() {
        return Err(Trouble::Missing);
    }
    ARRIVED.with_borrow_mut(|arrived| arrived.pages.insert(page.path.clone(), page));
    Ok(page)
}

/// Requests the content of a page that a visitor may go to.
pub fn ahead(app: App, route: Route) {
    if here(&route).is_none() {
        events::start(async move {
            // If this fails, a click asks again.
            let _ = page(app, &route).await;
        });
    }
}

/// Fetches the pages of a small site. If this fails, each is fetched when it is needed.
pub async fn fetch_bundle(app: App) -> Option<()> {
    if ARRIVED.with_borrow(|arrived| arrived.has_bundle) {
        return None;
    }
    let bundle = fetch_named("bundle").await.ok()?;
    let part = |at| Reflect::get_u32(&bundle, at).ok();
    let pages = part(1)
        .filter(Array::is_array)
        .map(|pages| Array::from(&pages))?;
    if part(0)?.as_string().as_deref() == Some(app.release) {
        ARRIVED.with_borrow_mut(|arrived| {
            arrived.has_bundle = true;
            for page in pages.iter() {
                let page = Array::from(&page);
                arrived
                    .bundle
                    .extend(page.get(0).as_string().map(|path| (path, page.get(1))));
            }
        });
    }
    Some(())
}

/// One page of what a choice finds in a list of several pages.
pub async fn chosen(
    app: App,
    list: &Route,
    choice: &str,
    page: usize,
) -> Result<&'static Chosen, Trouble> {
    style().await?;
    let file = app.base.file(&list.first().chosen_file(choice, page));
    if let Some(chosen) = ARRIVED.with_borrow(|arrived| arrived.chosen.get(&file).copied()) {
        return Ok(chosen);
    }
    let chosen: &Chosen = leak(read(fetch(&file).await?));
    of_this_release(app, &chosen.release)?;
    ARRIVED.with_borrow_mut(|arrived| arrived.chosen.insert(file, chosen));
    Ok(chosen)
}

/// Content is leaked on purpose: it is used for as long as the app runs, and code to drop it would make the module
/// larger.
fn leak<T>(arrived: T) -> &'static T {
    Box::leak(Box::new(arrived))
}

/// The page of a long list that has the entry with an id.
pub async fn page_with(app: App, list: &Route, id: &str) -> Option<usize> {
    let file = app.base.file(&list.first().places_file());
    let places = fetch(&file).await.ok()?;
    let page = Reflect::get(&places, &id.into()).ok()?;
    Some(page.as_f64()? as usize)
}

/// What search can find for a text, if it is there.
pub fn search_here(text: &str) -> Option<Search> {
    part_for(text).1
}

/// What search can find for a text, fetched the first time it is needed.
pub async fn search(app: App, text: &str) -> Result<Search, Trouble> {
    style().await?;
    loop {
        match part_for(text) {
            (_, Some(search)) => return Ok(search),
            (number, None) => fetch_part(app, number).await?,
        }
    }
}

/// The part of the search index in which to look for a text; if it is not there yet, the number of the one to fetch
/// next.
fn part_for(text: &str) -> (u32, Option<Search>) {
    let mut number = FIRST;
    ARRIVED.with_borrow(|arrived| {
        while let Some(search) = arrived.search.get(&number) {
            match search.0.part_for(text) {
                Some(next) => number = next,
                None => return (number, Some(*search)),
            }
        }
        (number, None)
    })
}

async fn fetch_part(app: App, number: u32) -> Result<(), Trouble> {
    let sent = match number {
        FIRST => fetch_named("search").await?,
        number => fetch(&app.base.file(&search_part_file(app.release, number))).await?,
    };
    let findable: Findable = read(sent);
    of_this_release(app, &findable.release)?;
    let findable = leak(findable);
    let search = (findable, leak(SearchIndex::new(findable)));
    ARRIVED.with_borrow_mut(|arrived| arrived.search.insert(number, search));
    Ok(())
}

/// Content of another release may not fit this module, nor its words this page.
fn of_this_release(app: App, release: &str) -> Result<(), Trouble> {
    if release == app.release {
        Ok(())
    } else {
        Err(Trouble::Version)
    }
}

/// Fetches a file that the document's head names, with the hash its content must have.
async fn fetch_named(id: &str) -> Result<JsValue, Trouble> {
    let link = document().get_element_by_id(id).ok_or(Trouble::Missing)?;
    let attribute = |name| link.get_attribute(name).unwrap_or_default();
    let address = attribute("href");
    let request = Request::get(&address).integrity(&attribute("integrity"));
    once(address, request).await
}

/// Fetches a file.
async fn fetch(address: &str) -> Result<JsValue, Trouble> {
    once(address.to_owned(), Request::get(address)).await
}

/// Requests a file, unless it is already being fetched.
async fn once(address: String, request: RequestBuilder) -> Result<JsValue, Trouble> {
    let asked = ARRIVED.with_borrow_mut(|arrived| {
        let ask = || future_to_promise(async { sent(request).await.ok_or(JsValue::NULL) });
        arrived
            .asked
            .entry(address.clone())
            .or_insert_with(ask)
            .clone()
    });
    let answer = JsFuture::from(asked).await;
    ARRIVED.with_borrow_mut(|arrived| arrived.asked.remove(&address));
    answer.map_err(|_| Trouble::Missing)
}

/// The JSON in a host's response.
async fn sent(request: RequestBuilder) -> Option<JsValue> {
    let answer = request.send().await.ok()?;
    if !answer.ok() {
        return None;
    }
    // Parsed by the browser: as text it would be copied into the module's memory and back.
    let read = web_sys::Response::from(answer).json().ok()?;
    JsFuture::from(read).await.ok()
}
