//! A build may end at any moment: the old site or the new one is there, or comes back with the next build.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;

use builder::output::Step;

use super::child::{self, CLAIMED, HALF};
use super::sandbox::{NOTHING, Sandbox};
use super::site::{holds, whole};

/// Every moment at which a build can be stopped.
fn moments() -> Vec<String> {
    let steps = Step::ALL.iter().map(|step| format!("{step:?}"));
    [CLAIMED, HALF]
        .map(str::to_owned)
        .into_iter()
        .chain(steps)
        .collect()
}

/// Stops a build at a moment; returns whether it got that far.
fn stopped(out: &Path, version: u8, moment: &str) -> bool {
    let ended = child::build(out, version, moment).output().unwrap();
    ended.status.signal().is_some()
}

#[test]
fn a_build_that_is_stopped_leaves_a_whole_site_and_the_next_one_clears_up() {
    let mut met = Vec::new();
    for moment in moments() {
        for foreign in [false, true] {
            let mut sandbox = Sandbox::new("killed");
            let dist = sandbox.dist();
            sandbox.publish(&dist, 1).unwrap();
            if foreign {
                sandbox.plant(&dist.join("CNAME"));
                sandbox.plant(&dist.join(".git/HEAD"));
            }
            if !stopped(&dist, 2, &moment) {
                continue;
            }
            met.push(moment.clone());
            let set_aside = moment == "SetAside";
            assert_eq!(dist.exists(), !set_aside, "{moment}");
            if set_aside {
                // One rename restores it, and its name is easy to see.
                let left = sandbox.beside(&dist);
                let aside = left
                    .iter()
                    .find(|name| name.starts_with(".dist.old-"))
                    .unwrap();
                holds(&sandbox.home().join(aside), 1).unwrap();
            } else {
                whole(&dist).unwrap_or_else(|error| panic!("{moment}: {error:#}"));
            }
            assert!(
                sandbox.beside(&dist).contains(&".dist.lock".to_owned()),
                "{moment}"
            );
            sandbox
                .canaries()
                .unwrap_or_else(|error| panic!("{moment}: {error:#}"));
            // Claiming the folder is enough to restore it, even if nothing is built.
            drop(sandbox.claim(&dist).unwrap());
            whole(&dist).unwrap_or_else(|error| panic!("{moment}: {error:#}"));
            assert_eq!(sandbox.beside(&dist), NOTHING, "{moment}");
            sandbox.publish(&dist, 3).unwrap();
            holds(&dist, 3).unwrap_or_else(|error| panic!("{moment}: {error:#}"));
            assert!(
                !dist.join("only-2").exists(),
                "{moment}: of the site that was never finished"
            );
            sandbox
                .canaries()
                .unwrap_or_else(|error| panic!("{moment}: {error:#}"));
            assert_eq!(sandbox.beside(&dist), NOTHING, "{moment}");
        }
    }
    met.dedup();
    assert_eq!(met, moments(), "each moment is met once at least");
}

#[test]
fn what_a_stopped_build_has_left_is_told_by_name() {
    let sandbox = Sandbox::new("left");
    assert!(stopped(&sandbox.dist(), 1, HALF));
    let left = sandbox.beside(&sandbox.dist());
    let fresh = left
        .iter()
        .find(|name| name.starts_with(".dist.new-"))
        .unwrap();
    let ended = child::build(&sandbox.dist(), 2, child::NEVER)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success() && told.contains(fresh), "{told}");
    holds(&sandbox.dist(), 2).unwrap();
}

#[test]
fn a_site_set_aside_is_back_before_anything_else_is_done() {
    let sandbox = Sandbox::new("vacant");
    let dist = sandbox.dist();
    sandbox.publish(&dist, 1).unwrap();
    assert!(stopped(&dist, 2, "SetAside"));
    // Somebody who misses the folder may create it again.
    fs::create_dir(&dist).unwrap();
    drop(sandbox.claim(&dist).unwrap());
    holds(&dist, 1).unwrap();
}
