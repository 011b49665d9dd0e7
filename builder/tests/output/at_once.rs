//! Several builds at once: one of them has the folder, and the others are told which.

use std::thread;

use super::child;
use super::sandbox::{NOTHING, Sandbox};
use super::site::{holds, publish, whole};

#[test]
fn a_folder_that_is_being_built_into_is_refused_with_who_is_at_work_there() {
    let sandbox = Sandbox::new("held");
    let dist = sandbox.dist();
    let output = sandbox.claim(&dist).unwrap();
    let ended = child::build(&dist, 2, child::NEVER).output().unwrap();
    let told = String::from_utf8_lossy(&ended.stdout);
    let process = format!("process {} ", std::process::id());
    assert!(
        !ended.status.success() && told.contains(&process) && told.contains("is building into"),
        "{told}"
    );
    publish(output, 1, &|_| {}).unwrap();
    holds(&dist, 1).unwrap();
    assert_eq!(sandbox.beside(&dist), NOTHING);
    sandbox.publish(&dist, 2).unwrap();
    holds(&dist, 2).unwrap();
}

#[test]
fn of_builds_into_one_folder_at_once_each_is_whole_or_refused() {
    let sandbox = Sandbox::new("at-once");
    let dist = sandbox.dist();
    for round in 0..20 {
        let outcomes = thread::scope(|scope| {
            let build = |version| {
                let (sandbox, dist) = (&sandbox, &dist);
                scope.spawn(move || sandbox.publish(dist, version))
            };
            let builds: Vec<_> = (2..8).map(build).collect();
            let outcomes = builds.into_iter().map(|build| build.join().unwrap());
            outcomes.collect::<Vec<_>>()
        });
        assert!(outcomes.iter().any(Result::is_ok), "round {round}");
        for error in outcomes.into_iter().filter_map(Result::err) {
            assert!(error.to_string().contains("is building into"), "{error:#}");
        }
        assert_eq!(whole(&dist).unwrap().len(), 1, "pages of one build alone");
        assert_eq!(sandbox.beside(&dist), NOTHING);
    }
    sandbox.canaries().unwrap();
}

#[test]
fn builds_into_different_folders_do_not_meet() {
    let sandbox = Sandbox::new("side-by-side");
    let (one, other) = (
        sandbox.home().join("example.org"),
        sandbox.home().join("example.com"),
    );
    let outputs = [&one, &other].map(|out| sandbox.claim(out).unwrap());
    for (output, version) in outputs.into_iter().zip([1, 2]) {
        publish(output, version, &|_| {}).unwrap();
    }
    holds(&one, 1).unwrap();
    holds(&other, 2).unwrap();
    sandbox.canaries().unwrap();
}
