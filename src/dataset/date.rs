//! Dates, at the precision their source gives them: nothing here can invent a day.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::form;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A point in time, exactly as precise as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// Only the year.
    Year(u16),
    /// Year and month (1–12).
    Month(u16, u8),
    /// Year, month (1–12) and day (1–31).
    Day(u16, u8, u8),
}

/// A moment or an inclusive range of two, written `1992`, `2018-02`, `2017-07-09` or `2017-07-09/2017-07-12`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    /// The first or only moment.
    pub start: Moment,
    /// The last moment of a range.
    pub end: Option<Moment>,
}

/// Where a date comes from.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum DateBasis {
    /// The source prints it.
    #[default]
    Printed,
    /// It follows from what the source prints.
    Derived,
    /// It is taken from elsewhere in the same source, such as a table's first row.
    Inherited,
    /// It comes from outside the sources.
    Outside,
}

/// When something happened, and how we know. Without a `date` it is undated, and `note` can say why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = form::one_of(["date", "note"]))]
pub struct When {
    /// The date at its own precision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::any_time)]
    pub date: Option<Date>,
    /// Where the date comes from.
    #[serde(default)]
    pub basis: DateBasis,
    /// What a reader should know about the date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = form::note)]
    pub note: Option<String>,
}

impl When {
    /// Whether nothing is known about it.
    pub fn is_empty(&self) -> bool {
        *self == When::default()
    }
}

impl Moment {
    /// Reads `1992`, `2018-02` or `2017-07-09`; the error says what is wrong with it.
    pub fn parse(text: &str) -> Result<Moment, String> {
        if !Moment::is_written(text) {
            return Err(no_date(text));
        }
        let parts: Vec<&str> = text.split('-').collect();
        let number =
            |part: &str| -> Result<u16, String> { part.parse().map_err(|_| no_date(text)) };
        let year = number(parts[0])?;
        let Some(month) = parts.get(1).map(|part| number(part)).transpose()? else {
            return Ok(Moment::Year(year));
        };
        if !(1..=12).contains(&month) {
            return Err(format!("`{text}`: there is no month {month}"));
        }
        let month = month as u8;
        let Some(day) = parts.get(2).map(|part| number(part)).transpose()? else {
            return Ok(Moment::Month(year, month));
        };
        let last = u16::from(days_in_month(year, month));
        if !(1..=last).contains(&day) {
            let name = MONTHS[usize::from(month) - 1];
            return Err(format!("`{text}`: {name} {year} has {last} days"));
        }
        Ok(Moment::Day(year, month, day as u8))
    }

    /// Whether a text has the format of a moment, whatever its numbers.
    fn is_written(text: &str) -> bool {
        let widths: Vec<usize> = text.split('-').map(str::len).collect();
        matches!(widths.as_slice(), [4] | [4, 2] | [4, 2, 2])
            && text.bytes().all(|b| b.is_ascii_digit() || b == b'-')
    }

    /// The year.
    pub fn year(self) -> u16 {
        match self {
            Moment::Year(year) | Moment::Month(year, _) | Moment::Day(year, _, _) => year,
        }
    }

    /// Sorts by the parts that are known; a vaguer date comes before the exact ones within it.
    pub fn sort_key(self) -> (u16, u8, u8) {
        match self {
            Moment::Year(year) => (year, 0, 0),
            Moment::Month(year, month) => (year, month, 0),
            Moment::Day(year, month, day) => (year, month, day),
        }
    }

    /// `9 July 2017`, `July 2017` or `2017`.
    pub fn words(self) -> String {
        let month_name = |month: u8| MONTHS[usize::from(month) - 1];
        match self {
            Moment::Year(year) => year.to_string(),
            Moment::Month(year, month) => format!("{} {year}", month_name(month)),
            Moment::Day(year, month, day) => format!("{day} {} {year}", month_name(month)),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Moment::Year(year) => write!(f, "{year:04}"),
            Moment::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Moment::Day(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

impl Date {
    /// Reads a moment or `start/end`; the error says what is wrong with it.
    pub fn parse(text: &str) -> Result<Date, String> {
        let (start, end) = match text.split_once('/') {
            // Anything in another format is quoted whole: `07/09/2017` is not a range.
            Some((start, end)) if !Moment::is_written(start) || !Moment::is_written(end) => {
                return Err(no_date(text));
            }
            Some((start, end)) => (Moment::parse(start)?, Some(Moment::parse(end)?)),
            None => (Moment::parse(text)?, None),
        };
        if end.is_some_and(|end| end.sort_key() <= start.sort_key()) {
            return Err(format!("`{text}`: the range ends before it begins"));
        }
        Ok(Date { start, end })
    }

    /// `9 July 2017`, or `9 July 2017 to 12 July 2017` for a range.
    pub fn words(&self) -> String {
        match self.end {
            Some(end) => format!("{} to {}", self.start.words(), end.words()),
            None => self.start.words(),
        }
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Date::parse(&text)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> String {
        date.to_string()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.start)?;
        if let Some(end) = self.end {
            write!(f, "/{end}")?;
        }
        Ok(())
    }
}

fn no_date(text: &str) -> String {
    format!("`{text}` is not a date; write 1992, 2018-02, 2017-07-09 or a range with `/`")
}

fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_back_at_its_own_precision() {
        for (text, words) in [
            ("1992", "1992"),
            ("2018-02", "February 2018"),
            ("2017-07-09", "9 July 2017"),
            ("2017-07-09/2017-07-12", "9 July 2017 to 12 July 2017"),
            ("2016-02-29", "29 February 2016"),
        ] {
            let date = Date::parse(text).unwrap();
            assert_eq!(date.to_string(), text);
            assert_eq!(date.words(), words);
        }
    }

    #[test]
    fn an_impossible_date_says_why() {
        for (text, part) in [
            ("2017-02-29", "has 28 days"),
            ("2017-13", "no month 13"),
            ("2017-7-9", "is not a date"),
            ("summer", "is not a date"),
            ("07/09/2017", "`07/09/2017` is not a date"),
            (
                "2017-07-09/2017-07-32",
                "`2017-07-32`: July 2017 has 31 days",
            ),
            ("é017", "is not a date"),
            ("2017-07-12/2017-07-09", "ends before"),
        ] {
            let error = Date::parse(text).unwrap_err();
            assert!(error.contains(part), "{text}: {error}");
        }
    }
}
