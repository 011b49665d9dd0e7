//! Gates: what the site may weigh. They stand a little above what it weighs today, so that nothing grows unseen: who
//! needs more raises the limit, in the same change, with a reason.

use anyhow::{Result, bail};
use builder::site::Options;

use super::record;
use super::sizes::{Sizes, weigh};

/// The most that kinds of files may weigh together, in bytes, as small as brotli makes them (pictures as they are).
struct Gate {
    kinds: &'static [&'static str],
    limit: usize,
    reason: &'static str,
}

const GATES: [Gate; 8] = [
    Gate {
        kinds: &["module", "glue", "start script"],
        limit: 120_000,
        reason: "on 1.6 Mbit/s every 10 kB keep a page from being interactive for 50 ms",
    },
    Gate {
        kinds: &["glue"],
        limit: 9_000,
        reason: "what the browser can do by itself needs no binding",
    },
    Gate {
        kinds: &["all pages"],
        limit: 90_000,
        reason: "every visitor fetches it who stays a moment and has not asked for little to be fetched",
    },
    Gate {
        kinds: &["search file"],
        limit: 28_000,
        reason: "whoever opens the palette waits for it",
    },
    Gate {
        kinds: &["whole style"],
        limit: 11_000,
        reason: "the module waits for it",
    },
    Gate {
        kinds: &["style in a part"],
        limit: 5_000,
        reason: "it stands before the heading in every page",
    },
    Gate {
        kinds: &["largest page"],
        limit: 24_000,
        reason: "two flights of a new connection; nobody waits for more to read the first screen",
    },
    Gate {
        kinds: &["largest card"],
        limit: 60_000,
        reason: "messengers leave out a picture that comes late",
    },
];

/// Fails if a site weighs more than it may; says what has grown since the recorded run.
pub fn hold(site: &Options) -> Result<()> {
    let breaches = breaches(&weigh(site)?, &record::sizes()?);
    if !breaches.is_empty() {
        bail!("{}", breaches.join("\n"));
    }
    Ok(())
}

fn breaches(sizes: &Sizes, recorded: &Sizes) -> Vec<String> {
    let check = |gate: &Gate| {
        let weight = |sizes: &Sizes, kind: &str| sizes.get(kind).map(|size| size.brotli);
        let what = gate.kinds.join(" + ");
        let missing = gate.kinds.iter().find(|kind| !sizes.contains_key(**kind));
        if let Some(missing) = missing {
            return Some(format!("{what}: the site has no {missing}"));
        }
        let sum: usize = gate
            .kinds
            .iter()
            .filter_map(|kind| weight(sizes, kind))
            .sum();
        if sum <= gate.limit {
            return None;
        }
        let grown = gate.kinds.iter().map(|kind| {
            let now = weight(sizes, kind).unwrap_or_default();
            let file = &sizes[*kind].file;
            match weight(recorded, kind) {
                Some(before) => format!("{kind} {before} → {now} ({file})"),
                None => format!("{kind} {now}, not recorded before ({file})"),
            }
        });
        let grown: Vec<String> = grown.collect();
        let limit = gate.limit;
        Some(format!(
            "{what}: {sum} bytes, {} over the limit of {limit} ({}); {}",
            sum - limit,
            gate.reason,
            grown.join(", ")
        ))
    };
    GATES.iter().filter_map(check).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sizes::Size;
    use super::*;

    /// A site in which each kind of a gate weighs its share of the limit.
    fn light() -> Sizes {
        let mut sizes = Sizes::new();
        // The last gates first: where two name a kind, the tighter one wins.
        for gate in &GATES {
            for kind in gate.kinds {
                let share = gate.limit / gate.kinds.len();
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
    fn each_gate_fails_with_figure_limit_and_what_grew() {
        assert_eq!(breaches(&light(), &Sizes::new()), [""; 0]);
        for gate in &GATES {
            let mut sizes = light();
            sizes.insert(gate.kinds[0].to_owned(), size(gate.limit + 1));
            let recorded = Sizes::from([(gate.kinds[0].to_owned(), size(7))]);
            let told = breaches(&sizes, &recorded).join("\n");
            let limit = format!("limit of {}", gate.limit);
            let grew = format!("{} 7 → {}", gate.kinds[0], gate.limit + 1);
            assert!(told.contains(&limit) && told.contains(&grew), "{told}");
        }
    }

    #[test]
    fn what_is_not_there_is_told_and_not_taken_for_light() {
        for gate in &GATES {
            let mut sizes = light();
            sizes.remove(gate.kinds[0]);
            let told = breaches(&sizes, &Sizes::new()).join("\n");
            assert!(told.contains(&format!("no {}", gate.kinds[0])), "{told}");
        }
    }
}
