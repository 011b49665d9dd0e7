//! The store: cards are cached between builds, with everything that determines their look in the key, so that only what
//! has changed is drawn.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result};
use companion::dataset::Dataset;
use companion::route::Route;
use sha2::{Digest, Sha256};

use super::{Cards, card_path};
use crate::parallel;
use crate::say;

/// How many cards were drawn, and how many were taken from the cache.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Drawn in this build.
    pub drawn: usize,
    /// Taken from the cache.
    pub reused: usize,
}

/// Writes the card of every page that has one below `out_dir`, on all cores; cards are cached in `cache_dir`.
pub fn write_all(
    data: &Dataset,
    routes: &[Route],
    out_dir: &Path,
    cache_dir: &Path,
) -> Result<Written> {
    let work: Vec<(&Route, String)> = routes
        .iter()
        .filter(|route| route.page() == 1)
        .filter_map(|route| Some((route, card_path(route)?)))
        .collect();
    say(&format!("Drawing {} preview cards", work.len()));
    fs::create_dir_all(cache_dir)?;
    let cards = Cards::new()?;
    let drawn = AtomicUsize::new(0);
    parallel::each(&work, |(route, path)| {
        let is_new = write(&cards, data, route, &out_dir.join(path), cache_dir)
            .with_context(|| format!("the card of {}", route.path()))?;
        drawn.fetch_add(usize::from(is_new), Ordering::Relaxed);
        Ok(())
    })?;
    let drawn = drawn.into_inner();
    Ok(Written {
        drawn,
        reused: work.len() - drawn,
    })
}

/// Writes one card and returns whether it had to be drawn.
fn write(
    cards: &Cards,
    data: &Dataset,
    route: &Route,
    file: &Path,
    cache_dir: &Path,
) -> Result<bool> {
    let svg = cards.svg(data, route)?;
    let key = cards.key(&svg);
    let kept = cache_dir.join(format!("{key}.png"));
    let (png, drawn) = match fs::read(&kept) {
        Ok(png) => (png, false),
        Err(_) => (cards.paint(&svg)?, true),
    };
    if drawn {
        // Written under a name of its own and then renamed, so that an interrupted build leaves no half card behind,
        // and another build may draw the same card.
        let process = std::process::id();
        let page = route.path().replace('/', "-");
        let half = cache_dir.join(format!("{key}.{page}.{process}.part"));
        fs::write(&half, &png)?;
        fs::rename(&half, &kept)?;
    }
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, png)?;
    Ok(drawn)
}

/// One hash of all the parts.
pub fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
        hash.update([0]);
    }
    hash.finalize()[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
