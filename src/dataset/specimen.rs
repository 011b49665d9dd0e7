//! A dataset for unit tests: the second, made-up series. Tests may change it.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::{Bundle, Dataset, FORMAT, File};

/// The bundle of the second series.
pub fn second_series() -> Bundle {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/second-series");
    let file = |file: File| {
        let text = fs::read_to_string(folder.join(file.name())).expect("the file is there");
        let value: Value = serde_json::from_str(&text).expect("the file is JSON");
        (file.key().to_owned(), value)
    };
    let mut whole: Map<String, Value> = File::ALL.into_iter().map(file).collect();
    whole.insert("format".to_owned(), json!(FORMAT));
    serde_json::from_value(Value::Object(whole)).expect("the files are a bundle")
}

/// A dataset that lives as long as the program, as a page's does.
pub fn indexed(bundle: Bundle) -> &'static Dataset {
    Box::leak(Box::new(Dataset::new(bundle)))
}
