//! Limits: how large the site may get. They are a little above today's sizes, so that nothing grows unnoticed: if a
//! change needs more, it raises the limit and gives a reason.

use anyhow::{Result, bail};
use builder::site::Options;

use super::record;
use super::sizes::{Sizes, weigh};

/// The most that kinds of files may weigh together, in bytes with brotli (pictures as they are).
struct Limit {
    kinds: &'static [&'static str],
    bytes: usize,
    reason: &'static str,
}

const LIMITS: [Limit; 10] = [
    Limit {
        kinds: &["module", "glue", "start script"],
        bytes: 120_000,
        reason: "at 1.6 Mbit/s every 10 kB delay interactivity by 50 ms",
    },
    Limit {
        kinds: &["glue"],
        bytes: 9_000,
        reason: "what the browser can do by itself needs no binding",
    },
    Limit {
        kinds: &["all pages"],
        bytes: 90_000,
        reason: "every visitor who stays a moment fetches it, unless they have asked to save data",
    },
    Limit {
        kinds: &["search file"],
        bytes: 28_000,
        reason: "whoever opens the palette waits for it",
    },
    Limit {
        kinds: &["whole style"],
        bytes: 11_000,
        reason: "the module waits for it",
    },
    Limit {
        kinds: &["style in a part"],
        bytes: 5_000,
        reason: "it comes before the heading on every page",
    },
    Limit {
        kinds: &["display face"],
        bytes: 6_000,
        reason: "it comes before the heading on every page",
    },
    Limit {
        kinds: &["part"],
        bytes: 16_000,
        reason: "at 1.6 Mbit/s every kilobyte delays the heading by 5 ms",
    },
    Limit {
        kinds: &["largest page"],
        bytes: 24_000,
        reason: "two round trips of a new connection; nobody should wait longer for the first screen",
    },
    Limit {
        kinds: &["largest card"],
        bytes: 60_000,
        reason: "messengers leave out a picture that arrives late",
    },
];

/// Fails if a site is larger than allowed, and says what has grown since the recorded run.
pub fn check(site: &Options) -> Result<()> {
    let breaches = breaches(&weigh(site)?, &record::sizes()?);
    if !breaches.is_empty() {
        bail!("{}", breaches.join("\n"));
    }
    Ok(())
}

fn breaches(sizes: &Sizes, recorded: &Sizes) -> Vec<String> {
    let check = |limit: &Limit| {
        let weight = |sizes: &Sizes, kind: &str| sizes.get(kind).map(|size| size.brotli);
        let what = limit.kinds.join(" + ");
        let missing = limit.kinds.iter().find(|kind| !sizes.contains_key(**kind));
        if let Some(missing) = missing {
            return Some(format!("{what}: the site has no {missing}"));
        }
        let sum: usize = limit
            .kinds
            .iter()
            .filter_map(|kind| weight(sizes, kind))
            .sum();
        if sum <= limit.bytes {
            return None;
        }
        let grown = limit.kinds.iter().map(|kind| {
            let now = weight(sizes, kind).unwrap_or_default();
            let file = &sizes[*kind].file;
            match weight(recorded, kind) {
                Some(before) => format!("{kind} {before} → {now} ({file})"),
                None => format!("{kind} {now}, not recorded before ({file})"),
            }
        });
        let grown: Vec<String> = grown.collect();
        let most = limit.bytes;
        Some(format!(
            "{what}: {sum} bytes, {} over the limit of {most} ({}); {}",
            sum - most,
            limit.reason,
            grown.join(", ")
        ))
    };
    LIMITS.iter().filter_map(check).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sizes::Size;
    use super::*;

    /// A site in which each kind has its share of the limit.
    fn light() -> Sizes {
        let mut sizes = Sizes::new();
        // The last limits first: if two include a kind, the tighter one wins.
        for limit in &LIMITS {
            for kind in limit.kinds {
                let share = limit.bytes / limit.kinds.len();
                let own = sizes
                    .get(*kind)
                    .map_or(share, |size: &Size| size.brotli.min(share));
                sizes.insert((*kind).to_owned(), size(own));
            }
        }
        sizes
    }

    fn size(brotli: usize) -> Size {
        Size {
            file: "file".to_owned(),
            raw: brotli,
            gzip: brotli,
            brotli,
        }
    }

    #[test]
    fn each_limit_fails_with_figure_limit_and_what_grew() {
        assert_eq!(breaches(&light(), &Sizes::new()), [""; 0]);
        for limit in &LIMITS {
            let mut sizes = light();
            sizes.insert(limit.kinds[0].to_owned(), size(limit.bytes + 1));
            let recorded = Sizes::from([(limit.kinds[0].to_owned(), size(7))]);
            let told = breaches(&sizes, &recorded).join("\n");
            let told_limit = format!("limit of {}", limit.bytes);
            let grew = format!("{} 7 → {}", limit.kinds[0], limit.bytes + 1);
            assert!(told.contains(&told_limit) && told.contains(&grew), "{told}");
        }
    }

    #[test]
    fn what_is_not_there_is_told_and_not_taken_for_light() {
        for limit in &LIMITS {
            let mut sizes = light();
            sizes.remove(limit.kinds[0]);
            let told = breaches(&sizes, &Sizes::new()).join("\n");
            assert!(told.contains(&format!("no {}", limit.kinds[0])), "{told}");
        }
    }
}
