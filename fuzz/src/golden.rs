//! Golden: the sound datasets from which broken ones are made. Read once.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use companion::dataset::packed::Packed;
use companion::dataset::{Bundle, Dataset, FORMAT, File};
use serde_json::{Map, Value, json};

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

/// The second series as browsers read it.
pub fn packed() -> &'static Packed {
    static PACKED: OnceLock<Packed> = OnceLock::new();
    PACKED.get_or_init(|| Packed::of(second()))
}

/// The second series, ready to be asked.
pub fn second() -> &'static Dataset {
    static SECOND: OnceLock<Dataset> = OnceLock::new();
    SECOND.get_or_init(|| Dataset::new(decoded(whole())))
}

/// The real series, ready to be asked.
pub fn real() -> &'static Dataset {
    static REAL: OnceLock<Dataset> = OnceLock::new();
    REAL.get_or_init(|| Dataset::new(decoded(&bundle(&read("public/data")))))
}

fn read(folder: &str) -> Vec<(File, Value)> {
    let folder = workspace().join(folder);
    let file = |file: File| {
        let path = folder.join(file.name());
        let text = std::fs::read_to_string(&path);
        let text = text.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (
            file,
            serde_json::from_str(&text).expect("golden files are JSON"),
        )
    };
    File::ALL.into_iter().map(file).collect()
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
