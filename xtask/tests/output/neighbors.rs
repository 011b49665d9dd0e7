//! What lies beside a site: the list of what it is made of, and the folder of `serve`.

use std::net::TcpListener;
use std::path::PathBuf;

use xtask::bill;
use xtask::build::{BasePath, Options};
use xtask::serve;

use super::ground::{Ground, put};

#[test]
fn sites_beside_each_other_have_a_bill_each_and_take_nobodys_file_for_one() {
    let mut ground = Ground::new("bill");
    let home = ground.home();
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
    ground.plant(&home.join("photos.cdx.json"));
    let told = bill("photos").unwrap_err().to_string();
    assert!(told.contains("photos.cdx.json"), "{told}");
    ground.canaries().unwrap();
}

#[test]
fn a_port_that_is_taken_is_told_before_anything_is_built() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let ground = Ground::new("port");
    let options = Options {
        base: BasePath::root(),
        relative: false,
        site_url: None,
        data: ground.home().join("no-dataset"),
        out: ground.dist(),
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
    assert!(!ground.dist().exists());
}

#[test]
fn what_is_served_while_working_is_in_no_releases_way() {
    let folders: Vec<PathBuf> = [8080, 8081].map(serve::folder).into();
    assert_ne!(folders[0], folders[1]);
    assert!(folders.iter().all(|folder| folder.starts_with("target")));
}
