//! Golden: the valid datasets that broken ones are made from. Read once.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use companion::content;
use companion::dataset::{Bundle, Dataset, FORMAT, File, Section};
use companion::pages::{self, Sent};
use companion::route::Route;
use companion::search::{Findable, SearchIndex};
use serde_json::{Map, Value, json};

/// The release of all content made here.
pub const RELEASE: &str = "0123456789abcdef";

/// The number of pages in the file of several: more would make no difference.
const BUNDLED: usize = 3;

/// The most datasets that content is made from: they are never freed, and the fuzzer tries more than fit into memory.
const MOST_KEPT: usize = 1000;

/// The files of the second, made-up series, in the order of [`File::ALL`].
pub fn files() -> &'static [(File, Value)] {
    static FILES: OnceLock<Vec<(File, Value)>> = OnceLock::new();
    FILES.get_or_init(|| read("tests/second-series"))
}

/// The contents of these files as one list.
pub fn all() -> Value {
    files().iter().map(|(_, value)| value.clone()).collect()
}

/// The second series as one object.
pub fn whole() -> &'static Value {
    static WHOLE: OnceLock<Value> = OnceLock::new();
    WHOLE.get_or_init(|| bundle(files()))
}

/// Everything that a site of the second series sends: the series as one object, pages in one file, the search index,
/// every list, and every single page.
pub fn sent() -> &'static [Value] {
    static SENT: OnceLock<Vec<Value>> = OnceLock::new();
    SENT.get_or_init(|| {
        let data = second();
        let routes = Route::all(data);
        let page = |route: &Route| {
            let page = content::page(data, route);
            (
                route.path(),
                serde_json::to_string(&page).expect("a page is JSON"),
            )
        };
        let bundle = pages::Bundle {
            release: RELEASE.to_owned(),
            pages: routes.iter().take(BUNDLED).map(page).collect(),
        };
        let mut lists = Vec::new();
        for &section in Section::ALL {
            let kept = content::chosen(data, section, RELEASE, |_, chosen| {
                lists.push(serde_json::to_string(chosen));
                Ok::<_, Infallible>(())
            });
            kept.unwrap_or_else(|never| match never {});
        }
        let pages = routes.iter().map(|route| Sent {
            release: RELEASE.to_owned(),
            page: content::page(data, route),
        });
        let mut texts = vec![
            serde_json::to_string(whole()),
            serde_json::to_string(&bundle),
            serde_json::to_string(findable_second()),
        ];
        texts.extend(lists);
        texts.extend(pages.map(|page| serde_json::to_string(&page)));
        let value = |text: serde_json::Result<String>| {
            let text = text.expect("what is sent can be written");
            serde_json::from_str(&text).expect("what is sent is JSON")
        };
        texts.into_iter().map(value).collect()
    })
}

/// The search index of the second series.
pub fn findable_second() -> &'static Findable {
    static FINDABLE: OnceLock<Findable> = OnceLock::new();
    FINDABLE.get_or_init(|| content::findable(second(), RELEASE))
}

/// Search over the real series.
pub fn index_real() -> &'static SearchIndex<'static> {
    static FINDABLE: OnceLock<Findable> = OnceLock::new();
    static INDEX: OnceLock<SearchIndex> = OnceLock::new();
    let findable = || FINDABLE.get_or_init(|| content::findable(real(), RELEASE));
    INDEX.get_or_init(|| SearchIndex::new(findable()))
}

/// Leaks a dataset so that content can be made from it, unless there are already too many.
pub fn leak(data: Dataset) -> Option<&'static Dataset> {
    static KEPT: AtomicUsize = AtomicUsize::new(0);
    let number = KEPT.fetch_add(1, Ordering::Relaxed);
    (number < MOST_KEPT).then(|| &*Box::leak(Box::new(data)))
}

/// The second series, indexed.
pub fn second() -> &'static Dataset {
    static SECOND: OnceLock<Dataset> = OnceLock::new();
    SECOND.get_or_init(|| Dataset::new(decoded(whole())))
}

/// The real series, indexed.
pub fn real() -> &'static Dataset {
    static REAL: OnceLock<Dataset> = OnceLock::new();
    REAL.get_or_init(|| Dataset::new(decoded(&bundle(&read("public/data")))))
}

fn read(folder: &str) -> Vec<(File, Value)> {
    let folder = workspace().join(folder);
    let file = |file: File| {
        let path = folder.join(file.name());
        if file.is_optional() && !path.exists() {
            return None;
        }
        let text = std::fs::read_to_string(&path);
        let text = text.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let value = serde_json::from_str(&text).expect("golden files are JSON");
        Some((file, value))
    };
    File::ALL.into_iter().filter_map(file).collect()
}

fn bundle(files: &[(File, Value)]) -> Value {
    let own = |(file, value): &(File, Value)| (file.key().to_owned(), value.clone());
    let mut whole: Map<String, Value> = files.iter().map(own).collect();
    whole.insert("format".to_owned(), json!(FORMAT));
    Value::Object(whole)
}

fn decoded(bundle: &Value) -> Bundle {
    serde_json::from_value(bundle.clone()).expect("golden files are a bundle")
}

/// The folder of the project.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
