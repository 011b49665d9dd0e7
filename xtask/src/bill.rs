//! The bill of materials: other people's code in a release, and what took part in building its module. CycloneDX 1.5,
//! next to the site and not in it, because visitors have no use for it.
//!
//! Nothing in it depends on when or where it is written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use builder::site::FONT;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::toolchain;

/// A bill is recognized by this.
const FORMAT: &str = "CycloneDX";

/// A crate: its name and version, its license, and what it depends on.
type Crates = BTreeMap<(String, String), (String, BTreeSet<(String, String)>)>;

/// Where the bill of a site goes: next to it, with the same name. An error says what is there instead.
pub fn beside(site: &Path) -> Result<PathBuf> {
    let place = site.with_added_extension("cdx.json");
    let ours = match place.symlink_metadata() {
        Err(error) => error.kind() == ErrorKind::NotFound,
        Ok(found) => found.is_file() && (found.len() == 0 || is_ours(&fs::read(&place)?)),
    };
    if !ours {
        bail!(
            "{} is in the way of the bill of materials; move it elsewhere",
            place.display()
        );
    }
    Ok(place)
}

fn is_ours(bytes: &[u8]) -> bool {
    let bill: Value = serde_json::from_slice(bytes).unwrap_or_default();
    bill["bomFormat"] == FORMAT && bill["metadata"]["component"]["name"] == OWN
}

/// Writes the bill of a workspace: whole, or not at all.
pub fn write(workspace: &Path, place: &Path) -> Result<()> {
    let half = place.with_added_extension("new");
    fs::write(&half, of(workspace)?)?;
    Ok(fs::rename(half, place)?)
}

/// The bill of a workspace, as text.
pub fn of(workspace: &Path) -> Result<String> {
    let linked = crates(workspace, "normal,no-proc-macro")?;
    let all = crates(workspace, "normal,build")?;
    let sums = checksums(&fs::read_to_string(workspace.join("Cargo.lock"))?);
    let own = all.keys().find(|(name, _)| name == OWN);
    let own = own.context("the app is no crate of its own")?;
    let others = all.iter().filter(|(id, _)| *id != own);
    let mut components = vec![standard_library()?, font(workspace)?];
    components.extend(others.map(|(id, (license, _))| {
        // Build scripts and macros generate code, but are not linked.
        let scope = if linked.contains_key(id) {
            "required"
        } else {
            "excluded"
        };
        let sum = sums
            .get(id)
            .map(|sum| json!({ "alg": "SHA-256", "content": sum }));
        json!({
            "type": "library",
            "bom-ref": address(id),
            "name": id.0,
            "version": id.1,
            "purl": address(id),
            "scope": scope,
            "licenses": [{ "expression": license }],
            "hashes": sum.into_iter().collect::<Vec<Value>>(),
        })
    }));
    let dependencies: Vec<Value> = all
        .iter()
        .map(|(id, (_, needs))| {
            let needs: Vec<String> = needs.iter().map(address).collect();
            json!({ "ref": address(id), "dependsOn": needs })
        })
        .collect();
    let bill = json!({
        "bomFormat": FORMAT,
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": address(own),
            "name": own.0,
            "version": own.1,
            "licenses": [{ "expression": all[own].0 }],
        } },
        "components": components,
        "dependencies": dependencies,
    });
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

/// The app.
const OWN: &str = "companion";

/// What the app depends on in the browser, as cargo resolves it for the app alone.
fn crates(workspace: &Path, edges: &str) -> Result<Crates> {
    let output = toolchain::cargo("tree")
        .args(["--package", OWN, "--edges", edges])
        .args(["--target", toolchain::WASM_TARGET])
        .args(["--prefix", "depth", "--format", " {p}|{l}"])
        .current_dir(workspace)
        .output()?;
    if !output.status.success() {
        bail!("cargo tree: {}", String::from_utf8_lossy(&output.stderr));
    }
    read(&String::from_utf8(output.stdout)?)
}

/// Reads lines such as `2 serde v1.0.0 (proc-macro)|MIT/Apache-2.0 (*)`, which begin with the depth.
fn read(tree: &str) -> Result<Crates> {
    let mut crates = Crates::new();
    let mut above: Vec<(String, String)> = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let parsed = || {
            let (depth, rest) = line.split_once(' ')?;
            let (package, license) = rest.split_once('|')?;
            let mut words = package.split(' ');
            let id = (
                words.next()?.to_owned(),
                words.next()?.strip_prefix('v')?.to_owned(),
            );
            let license = license.trim_end_matches(" (*)").replace('/', " OR ");
            Some((depth.parse::<usize>().ok()?, id, license))
        };
        let (depth, id, license) = parsed().with_context(|| format!("cargo tree says `{line}`"))?;
        above.truncate(depth);
        if let Some((_, needs)) = above.last().and_then(|parent| crates.get_mut(parent)) {
            needs.insert(id.clone());
        }
        crates
            .entry(id.clone())
            .or_insert((license, BTreeSet::new()));
        above.push(id);
    }
    Ok(crates)
}

/// The checksums of a lock file.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let packages = lock.split("[[package]]").skip(1);
    packages
        .filter_map(|package| {
            let value = |key: &str| {
                let start = format!("{key} = \"");
                let line = package.lines().find_map(|line| line.strip_prefix(&start))?;
                Some(line.strip_suffix('"')?.to_owned())
            };
            Some(((value("name")?, value("version")?), value("checksum")?))
        })
        .collect()
}

/// The package URL of a crate.
fn address((name, version): &(String, String)) -> String {
    format!("pkg:cargo/{name}@{version}")
}

/// Rust's own library is linked, too.
fn standard_library() -> Result<Value> {
    let version = toolchain::rustc_version()?;
    Ok(json!({
        "type": "library",
        "bom-ref": "rust-std",
        "name": "std",
        "version": version,
        "scope": "required",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    }))
}

fn font(workspace: &Path) -> Result<Value> {
    let bytes = fs::read(workspace.join("style").join(FONT))?;
    let sum: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok(json!({
        "type": "file",
        "bom-ref": "font",
        "name": FONT,
        "version": "700",
        "scope": "required",
        "licenses": [{ "expression": "OFL-1.1" }],
        "hashes": [{ "alg": "SHA-256", "content": sum }],
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_read_with_who_needs_whom() {
        let tree = "0 app v1.0.0 (/x)|MIT\n1 a v2.0.0|MIT/Apache-2.0\n2 b v3.0.0 (proc-macro)|ISC\n1 b v3.0.0 (proc-macro)|ISC (*)\n";
        let crates = read(tree).unwrap();
        let id = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        assert_eq!(crates.len(), 3);
        let (license, needs) = &crates[&id("a", "2.0.0")];
        assert_eq!(license, "MIT OR Apache-2.0");
        assert_eq!(*needs, BTreeSet::from([id("b", "3.0.0")]));
        let both = BTreeSet::from([id("a", "2.0.0"), id("b", "3.0.0")]);
        assert_eq!(crates[&id("app", "1.0.0")].1, both);
        assert!(read("no tree").is_err());
    }

    #[test]
    fn checksums_stand_in_the_lock_file() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"x\"\nchecksum = \"00ff\"\n\n[[package]]\nname = \"own\"\nversion = \"0.1.0\"\n";
        let sums = checksums(lock);
        let known = (("a".to_owned(), "1.0.0".to_owned()), "00ff".to_owned());
        assert_eq!(sums.into_iter().collect::<Vec<_>>(), [known]);
    }
}
