//! Many items with the same work: done on all cores, with a line that counts them. Stops at the first error.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;
use rayon::prelude::*;

/// Works on every item, in order, as many at a time as there are cores (unless `RAYON_NUM_THREADS` is set). Nothing is
/// kept of an item when its work is done.
pub fn each<T: Sync>(items: &[T], work: impl Fn(&T) -> Result<()> + Sync) -> Result<()> {
    let shown = std::io::stderr().is_terminal();
    // Printing to a terminal is slower than the work it reports.
    let step = items.len().div_ceil(100).max(1);
    let done = AtomicUsize::new(0);
    items.iter().par_bridge().try_for_each(|item| {
        work(item)?;
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        if shown && (done.is_multiple_of(step) || done == items.len()) {
            write!(std::io::stderr(), "\r{done} of {}", items.len())?;
        }
        anyhow::Ok(())
    })?;
    if shown && !items.is_empty() {
        eprintln!();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_done_once() {
        let sum = AtomicUsize::new(0);
        let items: Vec<usize> = (1..=1000).collect();
        each(&items, |item| {
            sum.fetch_add(*item, Ordering::Relaxed);
            Ok(())
        })
        .unwrap();
        assert_eq!(sum.into_inner(), 500_500);
    }

    #[test]
    fn an_error_is_told() {
        let outcome = each(&[1, 2, 3], |item| {
            anyhow::ensure!(*item != 2, "two is wrong");
            Ok(())
        });
        assert_eq!(outcome.unwrap_err().to_string(), "two is wrong");
    }
}
