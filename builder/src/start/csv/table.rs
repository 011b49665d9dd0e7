//! The text of a table: whatever separates its columns, whatever program wrote it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// A header and its rows.
pub(super) struct Table {
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// A row, and where it is.
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
}

impl Row {
    /// What the row is called in messages.
    pub(super) fn place(&self) -> String {
        format!("line {}", self.line)
    }
}

impl Table {
    /// Reads a file.
    pub(super) fn read(path: &Path) -> Result<Table> {
        let name = path.display();
        let bytes = fs::read(path).with_context(|| format!("{name} cannot be read"))?;
        let Ok(text) = String::from_utf8(bytes) else {
            bail!("{name} is not UTF-8; save it as “CSV UTF-8”");
        };
        Table::parse(&text).with_context(|| name.to_string())
    }

    fn parse(text: &str) -> Result<Table> {
        // The reader counts line breaks, and is one off if these are two characters.
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .trim(csv::Trim::All)
            .delimiter(delimiter(&text))
            .from_reader(text.as_bytes());
        let header: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
        if header.iter().all(String::is_empty) {
            bail!("has no header; its first line names the fields");
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record?;
            let line = record.position().map_or(0, csv::Position::line);
            let cells: Vec<String> = record.iter().map(str::to_owned).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                rows.push(Row { line, cells });
            }
        }
        Ok(Table { header, rows })
    }
}

/// The column separator: spreadsheets also write semicolons and tabs, depending on the language.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |part: &u8| header.bytes().filter(|byte| byte == part).count();
    // Of equal counts the last is taken.
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(count)
        .unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_reads_as_any_program_writes_it() {
        for text in [
            "name,on\nAnn,\"a;b\"\n",
            "\u{feff}name;on\r\nAnn;\"a;b\"\r\n\r\n",
            "name\ton\n Ann \ta;b\n\t\n",
        ] {
            let table = Table::parse(text).unwrap();
            assert_eq!(table.header, ["name", "on"], "{text}");
            assert_eq!(table.rows.len(), 1, "{text}");
            assert_eq!(table.rows[0].cells, ["Ann", "a;b"], "{text}");
            assert_eq!(table.rows[0].line, 2, "{text}");
        }
        assert!(Table::parse("").is_err());
    }
}
