//! What commands do to the site's folder and next to it: the bill of materials, the folder of `serve`, and refusals
//! before any work.

#[path = "../../builder/tests/output/sandbox.rs"]
mod sandbox;

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Command;

use builder::site::{BasePath, Options};
use xtask::{bill, serve};

use self::sandbox::{NOTHING, Sandbox, put};

#[test]
fn sites_beside_each_other_have_a_bill_each_and_take_nobodys_file_for_one() {
    let mut sandbox = Sandbox::new("bill");
    let home = sandbox.home();
    let bill = |name: &str| bill::beside(&home.join(name));
    assert_eq!(
        bill("example.org").unwrap(),
        home.join("example.org.cdx.json")
    );
    assert_eq!(
        bill("example.com").unwrap(),
        home.join("example.com.cdx.json")
    );
    put(
        &home.join("dist.cdx.json"),
        r#"{"bomFormat":"CycloneDX","metadata":{"component":{"name":"companion"}}}"#,
    );
    bill("dist").unwrap();
    sandbox.plant(&home.join("photos.cdx.json"));
    let told = bill("photos").unwrap_err().to_string();
    assert!(told.contains("photos.cdx.json"), "{told}");
    sandbox.canaries().unwrap();
}

#[test]
fn a_port_that_is_taken_is_told_before_anything_is_built() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let sandbox = Sandbox::new("port");
    let options = Options {
        base: BasePath::root(),
        relative: false,
        site_url: None,
        data: sandbox.home().join("no-dataset"),
        out: sandbox.dist(),
        keep: Vec::new(),
        quick: true,
        compress: false,
        cards: false,
        unchecked: false,
        offline: false,
    };
    let told = format!("{:#}", serve::serve(&options, port, false).unwrap_err());
    assert!(
        told.contains(&format!("port {port}")) && told.contains("--port"),
        "{told}"
    );
    assert!(!sandbox.dist().exists());
}

#[test]
fn what_is_served_while_working_is_in_no_releases_way() {
    let folders: Vec<PathBuf> = [8080, 8081].map(serve::folder).into();
    assert_ne!(folders[0], folders[1]);
    assert!(folders.iter().all(|folder| folder.starts_with("target")));
}

#[test]
fn a_bill_of_another_program_and_what_is_no_file_are_refused() {
    let sandbox = Sandbox::new("bills");
    let place = sandbox.home().join("dist.cdx.json");
    for text in [
        r#"{"bomFormat":"CycloneDX","metadata":{"component":{"name":"other"}}}"#,
        "CycloneDX",
    ] {
        put(&place, text);
        assert!(bill::beside(&sandbox.dist()).is_err(), "{text}");
    }
    fs::remove_file(&place).unwrap();
    symlink("nothing", &place).unwrap();
    assert!(bill::beside(&sandbox.dist()).is_err());
}

#[test]
fn the_command_refuses_before_it_does_anything() {
    let mut sandbox = Sandbox::new("command");
    let home = sandbox.home();
    sandbox.plant(&home.join(".git/config"));
    sandbox.plant(&home.join("sub/photo.jpg"));
    sandbox.plant(&home.join("published/.git/config"));
    sandbox.plant(&home.join("published/404.html"));
    for out in [
        ".",
        "..",
        "/",
        "sub/..",
        "sub",
        "published",
        "../home",
        "../data",
    ] {
        let build = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(["build", "--data", "../data", "--out", out])
            .current_dir(&home)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&build.stderr);
        assert!(
            !build.status.success() && told.starts_with("error: ") && told.contains(out),
            "{out}: {told}"
        );
        sandbox.canaries().unwrap();
        assert_eq!(sandbox.beside(&home.join("published")), NOTHING, "{out}");
    }
}
