//! The built site on real hosts: four servers from Debian's packages, with the configurations in `docs/hosts/`, at the
//! root and in a sub-path.
//!
//! Each rule is a function over a running [`Host`] that says what it has checked, and becomes one test per server and
//! base path. When all are done, a table of the results is printed.

mod addresses;
mod around;
mod assets;
mod browser;
mod compression;
mod configuration;
mod host;
mod http;
mod program;
mod promise;
mod table;

use host::{Host, Place};
use program::Program;

/// Checks a rule on a host and puts the result into the table, whatever it is.
fn check(program: Program, place: Place, name: &'static str, rule: fn(&Host) -> String) {
    let cell = table::Cell::open(program, place, name);
    let host = host::running(program, place);
    cell.passed(rule(host));
}

/// One test per server, base path and rule, in modules so that a server's tests can be run alone.
macro_rules! on_every_host {
    ($($column:literal $subject:ident :: $name:ident,)*) => {
        /// The columns of the table, in order.
        const COLUMNS: &[&str] = &[$($column),*];
        on_every_host!(@ nginx Nginx $($column $subject $name)*);
        on_every_host!(@ caddy Caddy $($column $subject $name)*);
        on_every_host!(@ apache Apache $($column $subject $name)*);
        on_every_host!(@ lighttpd Lighttpd $($column $subject $name)*);
    };
    (@ $module:ident $program:ident $($column:literal $subject:ident $name:ident)*) => {
        mod $module {
            mod at_the_root {
                $(#[test]
                fn $name() {
                    crate::check(crate::Program::$program, crate::Place::Root, $column, crate::$subject::$name);
                })*
            }
            mod in_a_sub_path {
                $(#[test]
                fn $name() {
                    crate::check(crate::Program::$program, crate::Place::SubPath, $column, crate::$subject::$name);
                })*
            }
        }
    };
}

/// What is not compressed beforehand, some servers compress themselves, with another ETag.
mod without_compressed_files {
    use super::{Host, Program, assets};

    fn unchanged(program: Program) {
        let host = Host::start(program, site_tests::site::second(), "/".to_owned());
        assets::what_has_not_changed_is_not_sent_again(&host);
    }

    #[test]
    fn nginx_sends_nothing_again() {
        unchanged(Program::Nginx);
    }

    #[test]
    fn caddy_sends_nothing_again() {
        unchanged(Program::Caddy);
    }

    #[test]
    fn apache_sends_nothing_again() {
        unchanged(Program::Apache);
    }

    #[test]
    fn lighttpd_sends_nothing_again() {
        unchanged(Program::Lighttpd);
    }
}

on_every_host! {
    "pages" addresses::every_page_of_the_sitemap_is_served,
    "unknown" addresses::an_unknown_address_is_the_404_page_with_its_status,
    "no slash" addresses::an_address_without_its_slash_arrives,
    "behind it" addresses::what_stands_behind_an_address_is_dropped,
    "assets" assets::files_come_with_their_types_and_are_kept_as_long_as_their_names_allow,
    "open data" assets::pages_of_other_sites_may_fetch_the_data_and_nothing_else,
    "304" assets::what_has_not_changed_is_not_sent_again,
    "br, gzip" compression::the_browser_chooses_how_files_are_compressed,
    "Chromium" browser::two_pages_hydrate_under_the_policy_of_the_host,
}
