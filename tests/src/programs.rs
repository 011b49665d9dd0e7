//! Programs: where a driver, browser or server is found, and what to do if it is missing.

use std::path::PathBuf;

/// The full path of a program: from its environment variable, else the first of its names on PATH.
pub fn program(variable: &str, names: &[&str], remedy: &str) -> PathBuf {
    if let Some(path) = std::env::var_os(variable).map(PathBuf::from) {
        assert!(
            path.is_file(),
            "{variable} names {}, which is no file",
            path.display()
        );
        return path;
    }
    let folders = std::env::var_os("PATH").unwrap_or_default();
    // Servers are in folders that only root's PATH has.
    let folders: Vec<PathBuf> = std::env::split_paths(&folders)
        .chain([PathBuf::from("/usr/sbin")])
        .collect();
    let found = names.iter().find_map(|name| {
        let mut places = folders.iter().map(|folder| folder.join(name));
        places.find(|path| path.is_file())
    });
    found.unwrap_or_else(|| {
        panic!(
            "`{}` is not on PATH; `cargo xtask test` installs it, or: {remedy}, or name it in {variable}",
            names[0]
        )
    })
}

/// WebKitGTK's own small browser, which is next to its library.
pub fn mini_browser() -> PathBuf {
    if std::env::var_os("WEBKIT_BROWSER").is_some() {
        return program("WEBKIT_BROWSER", &["MiniBrowser"], "");
    }
    let mut libraries: Vec<PathBuf> = folders_in("/usr/lib")
        .chain(folders_in("/usr/libexec"))
        .collect();
    libraries.extend([PathBuf::from("/usr/lib"), PathBuf::from("/usr/libexec")]);
    let browsers = libraries.iter().flat_map(|library| {
        ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]
            .map(|version| library.join(version).join("MiniBrowser"))
    });
    browsers
        .into_iter()
        .find(|path| path.is_file())
        .unwrap_or_else(|| {
            panic!(
                "WebKitGTK's MiniBrowser was not found; `cargo xtask test` installs it, or: \
             apt install webkit2gtk-driver, or name it in WEBKIT_BROWSER"
            )
        })
}

fn folders_in(path: &str) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
}
