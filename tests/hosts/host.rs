//! A running host: one server with one built site, started once for all of its tests.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use site_tests::server::base_of;
use site_tests::site;
use site_tests::warden::{Scratch, Warden, free_port};

use crate::configuration::filled;
use crate::program::Program;

/// Where the site is on its host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// At `/`.
    Root,
    /// Below a path that the site was built for.
    SubPath,
}

impl Place {
    /// Both.
    pub const ALL: [Place; 2] = [Place::Root, Place::SubPath];

    /// The built site for it.
    pub fn dist(self) -> PathBuf {
        match self {
            Place::Root => site::first(),
            Place::SubPath => site::sub(),
        }
    }

    /// The path that its pages name.
    pub fn base(self) -> String {
        let page = fs::read_to_string(self.dist().join("index.html")).expect("a site has a page");
        let base = base_of(&page);
        assert_eq!(
            base == "/",
            self == Place::Root,
            "{} is built for {base}",
            self.dist().display()
        );
        base
    }
}

/// A server with a site. It runs until the test process ends.
#[derive(Debug)]
pub struct Host {
    /// The server.
    pub program: Program,
    /// The folder with the built site.
    pub dist: PathBuf,
    /// The base path, with a slash at both ends.
    pub base: String,
    origin: String,
    /// Kept for its process.
    _warden: Warden,
}

impl Host {
    /// Starts a server with a built site.
    pub fn start(program: Program, dist: PathBuf, base: String) -> Host {
        let port = free_port();
        let scratch = Scratch::new();
        let root = scratch.path().join("root");
        // A copy: some servers drop root's rights, and must still be able to read it.
        copy(&dist, &root.join(base.trim_matches('/')));
        let cache = scratch.path().join("cache");
        fs::create_dir(&cache).expect("the scratch folder is writable");
        let site = filled(program, port, &root, &base, &cache);
        fs::write(scratch.path().join("site.conf"), site).expect("the scratch folder is writable");
        readable(scratch.path());
        let command = program.in_foreground(scratch.path(), port);
        Host {
            program,
            dist,
            base,
            origin: format!("http://127.0.0.1:{port}"),
            _warden: Warden::start(&program.version(), &command, port, scratch),
        }
    }

    /// The address of a path on this host, such as `/x/y/people/`.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The path on the host of a file or page, named by its path below the base.
    pub fn path(&self, inside: &str) -> String {
        format!("{}{inside}", self.base)
    }

    /// A file of the built site.
    pub fn file(&self, inside: &str) -> Vec<u8> {
        let file = self.dist.join(inside);
        fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }
}

/// The host, started by the first test that needs it.
pub fn running(program: Program, place: Place) -> &'static Host {
    type Slot = &'static OnceLock<Host>;
    static HOSTS: Mutex<BTreeMap<(Program, Place), Slot>> = Mutex::new(BTreeMap::new());
    // The lock is not held while a server starts, so that others can start at the same time.
    let slot: Slot = {
        let mut hosts = HOSTS.lock().expect("nothing panics under this lock");
        hosts
            .entry((program, place))
            .or_insert_with(|| Box::leak(Box::default()))
    };
    slot.get_or_init(|| Host::start(program, place.dist(), place.base()))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the scratch folder is writable");
    for entry in fs::read_dir(from)
        .expect("a built site is readable")
        .flatten()
    {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a built site can be copied");
        }
    }
}

/// Lets every user read a folder, whatever the umask was.
fn readable(path: &Path) {
    let mode = if path.is_dir() { 0o755 } else { 0o644 };
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("the folder is ours");
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("the folder is ours").flatten() {
            readable(&entry.path());
        }
    }
}
