//! The table of results: host × base × checks, printed when the last one is done.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::Mutex;

use crate::COLUMNS;
use crate::host::Place;
use crate::program::Program;

type Outcomes = BTreeMap<(Program, Place, &'static str), String>;

static OUTCOMES: Mutex<Outcomes> = Mutex::new(BTreeMap::new());

/// A cell for the result of a check. If it is dropped without one, the check has failed.
pub struct Cell {
    key: (Program, Place, &'static str),
    outcome: Option<String>,
}

impl Cell {
    /// A cell without a result.
    pub fn open(program: Program, place: Place, column: &'static str) -> Cell {
        Cell {
            key: (program, place, column),
            outcome: None,
        }
    }

    /// Fills the cell.
    pub fn passed(mut self, outcome: String) {
        self.outcome = Some(outcome);
    }
}

impl Drop for Cell {
    fn drop(&mut self) {
        let outcome = self.outcome.take().unwrap_or_else(|| "FAILED".to_owned());
        let mut outcomes = OUTCOMES.lock().expect("nothing panics under this lock");
        outcomes.insert(self.key, outcome);
        // A run of only some tests prints no table.
        if outcomes.len() == Program::ALL.len() * Place::ALL.len() * COLUMNS.len() {
            // Straight to the terminal: the output of passing tests is hidden.
            let _ = std::io::stderr().write_all(table(&outcomes).as_bytes());
        }
    }
}

fn table(outcomes: &Outcomes) -> String {
    let mut rows = vec![
        ["host", "base"]
            .into_iter()
            .chain(COLUMNS.iter().copied())
            .map(str::to_owned)
            .collect::<Vec<_>>(),
    ];
    for program in Program::ALL {
        for place in Place::ALL {
            let mut row = vec![program.version(), place.base()];
            row.extend(
                COLUMNS
                    .iter()
                    .map(|column| outcomes[&(program, place, *column)].clone()),
            );
            rows.push(row);
        }
    }
    let widths: Vec<usize> = (0..rows[0].len())
        .map(|column| rows.iter().map(|row| row[column].chars().count()).max())
        .map(Option::unwrap_or_default)
        .collect();
    let mut text = "\n".to_owned();
    for (number, row) in rows.iter().enumerate() {
        for (cell, width) in row.iter().zip(&widths) {
            let _ = write!(text, "| {cell:width$} ");
        }
        text.push_str("|\n");
        if number == 0 {
            for width in &widths {
                let _ = write!(text, "|{}", "-".repeat(width + 2));
            }
            text.push_str("|\n");
        }
    }
    text
}
