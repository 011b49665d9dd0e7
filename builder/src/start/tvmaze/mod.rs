//! What TVmaze knows about a show, as a dataset or as additions to one: series, networks, seasons, episodes, people
//! with characters and jobs. Its summaries and pictures are left out, because we are not free to publish them.

mod credits;
mod episodes;
mod networks;
mod order;
mod people;
mod read;
mod show;
mod words;
mod write;

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::Outcome;

/// Imports a show into a folder. The first file is the show's, others are its episodes', each with one or a list of
/// several: for guests, and for specials.
pub fn import<P: AsRef<Path>>(files: &[P], out: &Path) -> Result<Outcome> {
    let mut show = None;
    let mut episodes = Vec::new();
    for path in files {
        let path = path.as_ref();
        let name = path.display();
        let text = fs::read_to_string(path).with_context(|| format!("{name} cannot be read"))?;
        let value = serde_json::from_str(&text).with_context(|| format!("{name} is not JSON"))?;
        match value {
            Value::Array(list) => episodes.extend(list),
            value if value.get("airdate").is_some() => episodes.push(value),
            value if value.get("name").is_none() => {
                bail!(
                    "{name} is not a show from TVmaze: it has no `name`; its address ends in \
                     /shows/ID?embed[]=seasons&embed[]=episodes&embed[]=cast&embed[]=crew"
                );
            }
            value if show.is_none() => show = Some(value),
            _ => bail!("{name} is a second show; import one at a time"),
        }
    }
    let mut show = show.context("none of the files is a show; name the file of the show too")?;
    let told = RefCell::new(Outcome::default());
    join(&mut show, episodes);
    let read = show::read(&show, &told).context("the show has no name")?;
    let outcome = told.borrow().clone();
    write::write(&read, out, outcome)
}

/// Merges episodes from files of their own into those of the show, by their ids, including what is embedded in them.
fn join(show: &mut Value, episodes: Vec<Value>) {
    if episodes.is_empty() {
        return;
    }
    let inner = &mut show["_embedded"];
    if !inner["episodes"].is_array() {
        inner["episodes"] = json!([]);
    }
    let Some(all) = inner["episodes"].as_array_mut() else {
        return;
    };
    for mut episode in episodes {
        let id = episode.get("id").cloned();
        match all.iter_mut().find(|own| own.get("id") == id.as_ref()) {
            Some(own) => own["_embedded"] = episode["_embedded"].take(),
            None => all.push(episode),
        }
    }
}
