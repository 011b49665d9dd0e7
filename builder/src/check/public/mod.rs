//! What is published along with the pages: everything else in `public/`. The check reports what the build could not
//! copy or no host could serve; the build copies what is listed here and nothing else.

mod leftovers;
mod names;
mod taken;

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::folder::{Entry, Folder, Unread};
use super::{Problem, Rule};
use crate::printable::shown;

pub use self::taken::is_taken;

/// What gets into the site in another way than by copying: the dataset, and the scripts of pages.
const PLACED: [&str; 9] = [
    "data",
    "boot.js",
    "offline.js",
    "worker.js",
    "retire.js",
    "relative.js",
    "theme.js",
    "face.js",
    "start.js",
];

/// With the address of the site in front, some hosts cut off longer paths.
const LONGEST: usize = 400;

/// The paths of the files to publish, below the folder and in order; or everything that prevents it.
pub fn files(public: &Path) -> Result<Vec<PathBuf>, Vec<Problem>> {
    let mut listing = Listing::default();
    match Folder::of(public) {
        Ok(opened) => {
            listing.scripts(&opened, public);
            listing.folder(&opened, public, Path::new(""));
        }
        Err(unread) => listing.unread(Path::new(""), unread),
    }
    if listing.problems.is_empty() {
        Ok(listing.files)
    } else {
        Err(listing.problems)
    }
}

#[derive(Default)]
struct Listing {
    files: Vec<PathBuf>,
    problems: Vec<Problem>,
}

impl Listing {
    /// The scripts that the build reads must exist.
    fn scripts(&mut self, opened: &Folder, public: &Path) {
        for name in PLACED.into_iter().filter(|name| name.ends_with(".js")) {
            let path = Path::new(name);
            let remedy = "restore it: no page works without it";
            match opened.look(&public.join(path)) {
                Ok(Some(Entry::File(_))) => {}
                Ok(_) => self.unread(path, Unread::new("is not there", remedy)),
                Err(unread) => self.unread(path, unread),
            }
        }
    }

    fn folder(&mut self, opened: &Folder, public: &Path, below: &Path) {
        let read = fs::read_dir(public.join(below)).and_then(|entries| {
            let names = entries.map(|entry| Ok(entry?.file_name()));
            names.collect::<std::io::Result<Vec<OsString>>>()
        });
        let mut names = match read {
            Ok(names) => names,
            Err(error) => return self.unread(below, Unread::by(&error)),
        };
        names.sort();
        let mut seen: HashMap<OsString, &OsString> = HashMap::new();
        for name in &names {
            let top = below == Path::new("");
            let placed = top && PLACED.iter().any(|placed| *name == **placed);
            if placed || leftovers::is_leftover(name) {
                continue;
            }
            let path = below.join(name);
            let faults = self.problems.len();
            if let Some((rule, unread)) = names::fault(name) {
                self.told(rule, &path, unread);
            }
            if let Some(unread) = taken::fault(name, top, &names) {
                self.told(Rule::TakenName, &path, unread);
            }
            if let Some(other) = seen.insert(name.to_ascii_lowercase(), name) {
                let what = format!("differs from `{}` only by case", shown(other));
                let remedy = "rename one of them: some hosts can't tell them apart";
                self.told(Rule::OddName, &path, Unread::new(what, remedy));
            }
            if path.as_os_str().len() > LONGEST {
                let what = format!("its path is longer than {LONGEST} bytes");
                let remedy = "move it up, or give its folders shorter names";
                self.told(Rule::OddName, &path, Unread::new(what, remedy));
            }
            // Names are checked first; what is inside is checked once the name is right.
            if self.problems.len() == faults {
                self.entry(opened, public, path);
            }
        }
    }

    fn entry(&mut self, opened: &Folder, public: &Path, path: PathBuf) {
        match opened.look(&public.join(&path)) {
            Ok(Some(Entry::File(_))) => self.files.push(path),
            Ok(Some(Entry::Folder)) => self.folder(opened, public, &path),
            // Removed since the folder was read.
            Ok(None) => {}
            Err(unread) => self.unread(&path, unread),
        }
    }

    fn unread(&mut self, path: &Path, unread: Unread) {
        self.told(Rule::UnreadableFile, path, unread);
    }

    fn told(&mut self, rule: Rule, path: &Path, unread: Unread) {
        let path = Path::new("public").join(path);
        self.problems.push(Problem {
            rule,
            file: shown(path.as_os_str()).trim_end_matches('/').to_owned(),
            entry: None,
            message: unread.what,
            hint: unread.remedy,
        });
    }
}
