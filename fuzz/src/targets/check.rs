//! Check: the files of a dataset in any state an editor may leave them.

use builder::check::{self, Texts, Unread};
use companion::dataset::Dataset;
use companion::route::Route;
use serde_json::Value;

use super::reader;
use crate::{changes, golden};

/// The first byte selects a file. If the next is odd, the rest is its text, otherwise a list of changes to all files.
pub fn run(input: &[u8]) {
    let [file, kind, input @ ..] = input else {
        return;
    };
    let files = golden::files();
    let texts: Texts = if kind % 2 == 1 {
        let own = usize::from(*file) % files.len();
        let text = |(number, (file, value)): (usize, &(_, Value))| {
            let text = if number == own {
                String::from_utf8(input.to_vec()).map_err(|error| Unread {
                    what: error.to_string(),
                    remedy: "save it as UTF-8".to_owned(),
                })
            } else {
                Ok(value.to_string())
            };
            let file: &companion::dataset::File = file;
            (file.name(), text)
        };
        files.iter().enumerate().map(text).collect()
    } else {
        let mut all = golden::all();
        changes::apply(&mut all, input);
        texts(&all)
    };
    checks(&texts);
}

/// The files, from a list of their contents.
pub fn texts(all: &Value) -> Texts {
    let files = golden::files()
        .iter()
        .zip(all.as_array().into_iter().flatten());
    files
        .map(|((file, _), value)| (file.name(), Ok(value.to_string())))
        .collect()
}

/// All messages have a bounded length; what passes is a site.
pub fn checks(texts: &Texts) {
    let size: usize = texts.values().flatten().map(String::len).sum();
    match check::parse(texts) {
        Err(problems) => {
            assert!(!problems.is_empty());
            let told: usize = problems
                .iter()
                .map(|problem| problem.to_string().len())
                .sum();
            assert!(
                told <= 64 * size + 100_000,
                "{told} bytes are told of {size}"
            );
        }
        Ok(bundle) => {
            reader::serves(&bundle);
            let data = Dataset::new(bundle);
            for route in Route::all(&data) {
                assert_eq!(Route::parse(&route.path()), route);
            }
            if let Some(data) = golden::leak(data) {
                reader::sends(data);
            }
        }
    }
}
