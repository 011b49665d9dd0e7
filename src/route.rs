//! Routes: from every page of the site to its address and back. No other module writes a path.

use percent_encoding::percent_decode_str;

use crate::reference::EntityRef;
use crate::section::Section;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The fixed page of a section; for [`Section::Series`] the home page.
    Section(Section),
    /// The page of one entry: section and slug.
    Item(Section, String),
    /// A page of a list, from 2: its first page is the page of the section or entry itself.
    ListPage(EntityRef, usize),
    /// Anything else.
    NotFound,
}

impl Route {
    /// The home page.
    pub const HOME: Route = Route::Section(Section::Series);

    /// The page of a path below the base (`/people/some-slug/`), with or without its final slash, judging by its form
    /// alone: whether there is such a page depends on the content. A path of any other form is [`Route::NotFound`].
    pub fn parse(path: &str) -> Route {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let path = path.strip_prefix('/').unwrap_or(path);
        let path = path.strip_suffix('/').unwrap_or(path);
        if path.is_empty() {
            return Route::HOME;
        }
        let (list, page) = list_page(path).unwrap_or((path, 1));
        match EntityRef::parse(list) {
            // The home page has one address only, and no list.
            Ok(entity) if entity.section == Section::Series => Route::NotFound,
            Ok(entity)
                if entity
                    .slug
                    .as_deref()
                    .is_some_and(|slug| !is_page(&entity, slug)) =>
            {
                Route::NotFound
            }
            Ok(entity) => Route::of_list(&entity, page),
            Err(_) => Route::NotFound,
        }
    }

    /// The path below the base, with both slashes.
    pub fn path(&self) -> String {
        match self {
            Route::Section(Section::Series) => "/".to_owned(),
            Route::Section(section) => format!("/{}/", section.name()),
            Route::Item(section, slug) => format!("/{}/{slug}/", section.name()),
            Route::ListPage(entity, page) => format!("/{entity}/{PAGE_PREFIX}{page}/"),
            Route::NotFound => "/404.html".to_owned(),
        }
    }

    /// How many folders deep its file is.
    pub fn depth(&self) -> usize {
        self.path().matches('/').count() - 1
    }

    /// The section the page belongs to.
    pub fn section(&self) -> Option<Section> {
        match self {
            Route::Section(section) | Route::Item(section, _) => Some(*section),
            Route::ListPage(entity, _) => Some(entity.section),
            Route::NotFound => None,
        }
    }

    /// The section or entry the page is about.
    pub fn entity(&self) -> Option<EntityRef> {
        match self {
            Route::Section(section) => Some(EntityRef::section(*section)),
            Route::Item(section, slug) => Some(EntityRef::item(*section, slug)),
            Route::ListPage(entity, _) => Some(entity.clone()),
            Route::NotFound => None,
        }
    }

    /// The page of its list, counted from 1.
    pub fn page(&self) -> usize {
        match self {
            Route::ListPage(_, page) => *page,
            _ => 1,
        }
    }

    /// The first page of its list, which for most pages is the page itself.
    pub fn first(&self) -> Route {
        match self {
            Route::ListPage(entity, _) => Route::of_list(entity, 1),
            route => route.clone(),
        }
    }

    /// A page of the list of a section or entry.
    pub fn of_list(entity: &EntityRef, page: usize) -> Route {
        match &entity.slug {
            _ if page > 1 => Route::ListPage(entity.clone(), page),
            None => Route::Section(entity.section),
            Some(slug) => Route::Item(entity.section, slug.clone()),
        }
    }

    /// The file with the page's content, below the base.
    pub fn content_file(&self) -> String {
        self.beside("page.json")
    }

    /// The file with one page of what a choice finds in the page's list, if the list has several pages.
    pub fn chosen_file(&self, choice: &str, page: usize) -> String {
        self.beside(&format!("list.{choice}.{page}.json"))
    }

    /// The file that says which page of a long list has the entry with an id.
    pub fn places_file(&self) -> String {
        self.beside("places.json")
    }

    /// The file that tells editors how to show a link to the page.
    pub fn oembed_file(&self) -> String {
        self.beside("oembed.json")
    }

    fn beside(&self, name: &str) -> String {
        self.path().trim_start_matches('/').to_owned() + name
    }

    /// The `aria-current` of a menu link: the visitor is at its page, or at an entry of its section.
    pub fn nears(&self, link: &Route) -> Option<&'static str> {
        if self == link {
            Some("page")
        } else {
            (self.section() == link.section()).then_some("true")
        }
    }

    /// Another page of the same list.
    pub fn on_page(&self, page: usize) -> Route {
        match self.entity() {
            Some(list) => Route::of_list(&list, page),
            None => self.clone(),
        }
    }
}

/// Whether an entry can have a page of its own at that slug.
fn is_page(entity: &EntityRef, slug: &str) -> bool {
    let letter = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    entity.section.has_item_pages() && slug.bytes().all(letter)
}

/// What the last segment of a list page's address begins with. No entry may have such a slug.
const PAGE_PREFIX: &str = "page-";

/// The address of a list, and which page of it is meant.
fn list_page(path: &str) -> Option<(&str, usize)> {
    let (list, last) = path.rsplit_once('/')?;
    let page = page_number(last)?;
    (page > 1).then_some((list, page))
}

/// The number of a list page in the last segment of an address, if it is one.
pub fn page_number(step: &str) -> Option<usize> {
    let digits = step.strip_prefix(PAGE_PREFIX)?;
    let page: usize = digits.parse().ok()?;
    // One address for each page: no sign, no leading zero.
    (page.to_string() == digits).then_some(page)
}

/// A path as the site writes it. Hosts show a page at other spellings of its address too: with doubled slashes,
/// capitals, escapes, without its final slash or with the file name.
fn spelled(path: &str) -> String {
    let path = percent_decode_str(path)
        .decode_utf8_lossy()
        .to_ascii_lowercase();
    let path = path.strip_suffix("index.html").unwrap_or(&path);
    let mut spelled = String::new();
    for step in path.split('/').filter(|step| !step.is_empty()) {
        spelled.push('/');
        spelled.push_str(step);
    }
    if !spelled.ends_with(".html") {
        spelled.push('/');
    }
    spelled
}

/// A place on a page, which a reference leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The page.
    pub route: Route,
    /// The `id` on the page.
    pub fragment: Option<String>,
}

impl Place {
    /// The address below the base.
    pub fn path(&self) -> String {
        let path = self.route.path();
        match &self.fragment {
            Some(fragment) => format!("{path}#{fragment}"),
            None => path,
        }
    }
}

/// The base path that the site is served under: begins and ends with a slash. Applied here and nowhere else.
///
/// If the path is not known, it is the way from a page to the top of the site, `./` or `../../`, and addresses name the
/// file of a page: a disk does not show `index.html` by itself. The browser works out where the site is
/// (`public/relative.js`), so that the module only knows whole paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Base(pub &'static str);

impl Base {
    /// The address of a page on its host.
    pub fn href(self, route: &Route) -> String {
        self.file(route.path().trim_start_matches('/'))
    }

    /// The address of a place on its host.
    pub fn place(self, place: &Place) -> String {
        self.file(place.path().trim_start_matches('/'))
    }

    /// The address of a file, such as a style sheet, named by its path below the base.
    pub fn file(self, path: &str) -> String {
        #[cfg(not(target_arch = "wasm32"))]
        if self.is_relative() {
            let end = path.find(['?', '#']).unwrap_or(path.len());
            let (path, rest) = path.split_at(end);
            let is_page = path.is_empty() || path.ends_with('/');
            let name = if is_page { "index.html" } else { "" };
            return format!("{}{path}{name}{rest}", self.0);
        }
        format!("{}{path}", self.0)
    }

    /// The base of a page this many folders deep in a site with an unknown path.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn relative(depth: usize) -> Base {
        const UP: [&str; 4] = ["./", "../", "../../", "../../../"];
        Base(UP[depth])
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn is_relative(self) -> bool {
        self.0.starts_with('.')
    }

    /// The base of the full addresses a page states about itself: if the path is not known, the root of a host.
    pub fn stated(self) -> Base {
        #[cfg(not(target_arch = "wasm32"))]
        if self.is_relative() {
            return Base("/");
        }
        self
    }

    /// Adds the base to every address of the site in some markup; these begin with a slash there. Text in markup has
    /// its quotation marks escaped, so none of it looks like an attribute.
    pub fn applied(self, markup: &str) -> String {
        #[cfg(not(target_arch = "wasm32"))]
        if self.is_relative() {
            let named = self.named(markup, " href=\"/");
            return self.named(&named, " action=\"/");
        }
        #[cfg(not(target_arch = "wasm32"))]
        if self.0 == "/" {
            return markup.to_owned();
        }
        markup
            .replace(" href=\"/", &format!(" href=\"{}", self.0))
            .replace(" action=\"/", &format!(" action=\"{}", self.0))
    }

    /// Adds the file name of a page to every address of the site that follows a mark.
    #[cfg(not(target_arch = "wasm32"))]
    fn named(self, markup: &str, mark: &str) -> String {
        let mut parts = markup.split(mark);
        let mut named = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (path, rest) = part.split_once('"').unwrap_or((part, ""));
            named.push_str(mark.trim_end_matches('/'));
            named.push_str(&self.file(path));
            named.push('"');
            named.push_str(rest);
        }
        named
    }

    /// The path below the base, as the site writes it, or `None` for an address outside the site.
    pub fn strip(self, path: &str) -> Option<String> {
        let (base, path) = (spelled(self.0), spelled(path));
        let below = path.strip_prefix(base.trim_end_matches('/'))?;
        below.starts_with('/').then(|| below.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_is_put_on_and_taken_off() {
        for (base, path, address) in [
            ("/", "/", "/"),
            ("/", "/people/", "/people/"),
            ("/x/y/", "/", "/x/y/"),
            ("/x/y/", "/people/a/", "/x/y/people/a/"),
        ] {
            let base = Base(base);
            assert_eq!(base.file(path.trim_start_matches('/')), address);
            assert_eq!(base.strip(address).as_deref(), Some(path));
        }
        assert_eq!(Base("/x/").strip("/x").as_deref(), Some("/"));
        assert_eq!(
            Base("/My/").strip("/my//people").as_deref(),
            Some("/people/")
        );
        assert_eq!(Base("/x/").strip("/xy/"), None);
        assert_eq!(Base("/x/").strip("/"), None);
    }

    #[test]
    fn other_spellings_of_an_address_mean_the_same_page() {
        for path in [
            "/people/ann-lee/",
            "/people/ann-lee",
            "/people//ann-lee/",
            "//people/ann-lee///",
            "/People/ANN-LEE/",
            "/people/ann%2Dlee/",
            "/people/ann%2dlee/index.html",
        ] {
            assert_eq!(spelled(path), "/people/ann-lee/", "{path}");
        }
        for (path, page) in [
            ("/", "/"),
            ("", "/"),
            ("//", "/"),
            ("/index.html", "/"),
            ("/404.html", "/404.html"),
        ] {
            assert_eq!(spelled(path), page);
        }
    }

    #[test]
    fn the_base_stands_before_every_address_of_the_site_and_no_other() {
        let markup = maud::html! {
            a href="/people/" { "see href=\"/x/\"" }
            form action="/search/" {}
            a href="https://example.org/" href="#f001" {}
        };
        let applied = Base("/x/y/").applied(&markup.into_string());
        assert_eq!(
            applied,
            "<a href=\"/x/y/people/\">see href=&quot;/x/&quot;</a><form action=\"/x/y/search/\"></form>\
             <a href=\"https://example.org/\" href=\"#f001\"></a>"
        );
    }

    #[test]
    fn relative_addresses_lead_from_page_to_page_by_the_names_of_their_files() {
        let list = EntityRef::item(Section::Sources, "a");
        for (route, base) in [
            (Route::HOME, "./"),
            (Route::NotFound, "./"),
            (Route::Section(Section::People), "../"),
            (Route::Item(Section::People, "a".to_owned()), "../../"),
            (Route::ListPage(list, 2), "../../../"),
        ] {
            assert_eq!(Base::relative(route.depth()), Base(base), "{route:?}");
        }
        let base = Base("../../");
        assert_eq!(base.href(&Route::HOME), "../../index.html");
        assert_eq!(base.file("a.css"), "../../a.css");
        let markup = "<a href=\"/people/a/#b\"></a><a href=\"/\"></a><form action=\"/search/\"></form>\
                      <a href=\"/awards/?sort=date&amp;result=won#c\"></a><a href=\"/data/a.json\"></a>\
                      <a href=\"#b\"></a><a href=\"https://example.org/\"></a>";
        assert_eq!(
            base.applied(markup),
            "<a href=\"../../people/a/index.html#b\"></a><a href=\"../../index.html\"></a>\
             <form action=\"../../search/index.html\"></form>\
             <a href=\"../../awards/index.html?sort=date&amp;result=won#c\"></a><a href=\"../../data/a.json\"></a>\
             <a href=\"#b\"></a><a href=\"https://example.org/\"></a>"
        );
    }

    #[test]
    fn a_path_is_read_by_its_form() {
        for (path, route) in [
            ("/", Route::HOME),
            ("/people", Route::Section(Section::People)),
            (
                "/people/a-b/index.html",
                Route::Item(Section::People, "a-b".to_owned()),
            ),
            (
                "/people/page-3/",
                Route::ListPage(EntityRef::section(Section::People), 3),
            ),
            (
                "/sources/a/page-2/",
                Route::ListPage(EntityRef::item(Section::Sources, "a"), 2),
            ),
        ] {
            assert_eq!(Route::parse(path), route, "{path}");
        }
        for path in [
            "/series/",
            "/nobody/",
            "/people/a.json",
            "/people/a b/",
            "/lessons/a/",
            "/people/a/b/",
            "/data/bundle.json",
            "/404.html",
            "/page-2/",
            "/people/a/page-02/x/",
        ] {
            assert_eq!(Route::parse(path), Route::NotFound, "{path}");
        }
    }
}
