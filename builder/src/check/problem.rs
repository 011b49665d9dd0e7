//! A problem says where it is, what is wrong and what to do about it.

use std::collections::HashMap;
use std::fmt;

use super::Rule;

/// Something that stops a dataset from being built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The rule that is broken.
    pub rule: Rule,
    /// Name of the file.
    pub file: String,
    /// Slug or id of the entry, `entry 3` if it has none; `None` if it concerns the file as a whole.
    pub entry: Option<String>,
    /// What is wrong, with the key.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        match &self.entry {
            Some(entry) if entry.starts_with("entry ") => write!(f, ", {entry}")?,
            Some(entry) => write!(f, ", `{entry}`")?,
            None => {}
        }
        write!(f, ": {}; {}", self.message, self.hint)
    }
}

/// From this many on, the same mistake is reported once.
const SAME: usize = 3;
/// The most further entries that are named.
const NAMED: usize = 5;

/// Problems as an editor reads them: one per line, and the same mistake in many entries once, with the first place and
/// the others.
pub fn lines(problems: &[Problem]) -> Vec<String> {
    let mut alike: HashMap<_, Vec<usize>> = HashMap::new();
    for (at, problem) in problems.iter().enumerate() {
        alike.entry(problem.cause()).or_default().push(at);
    }
    let mut lines = Vec::new();
    for (at, problem) in problems.iter().enumerate() {
        let same = &alike[&problem.cause()];
        if same.len() < SAME {
            lines.push(problem.to_string());
        } else if same[0] == at {
            let others: Vec<&Problem> = same[1..].iter().map(|at| &problems[*at]).collect();
            lines.push(format!("{problem}\n{}", also(problem, &others)));
        }
    }
    lines
}

/// Where else the same mistake is.
fn also(first: &Problem, others: &[&Problem]) -> String {
    let mut entries: Vec<&str> = Vec::new();
    for entry in others.iter().filter_map(|other| other.entry.as_deref()) {
        if first.entry.as_deref() != Some(entry) && !entries.contains(&entry) {
            entries.push(entry);
        }
    }
    let count = others.len();
    let named: Vec<String> = (entries.iter().take(NAMED))
        .map(|entry| match entry.starts_with("entry ") {
            true => (*entry).to_owned(),
            false => format!("`{entry}`"),
        })
        .collect();
    let further = match entries.len().saturating_sub(NAMED) {
        0 => String::new(),
        further => format!(" and {further} more"),
    };
    match named.as_slice() {
        [] => format!("    the same in {count} more places"),
        named => format!(
            "    the same in {count} more places: {}{further}",
            named.join(", ")
        ),
    }
}

impl Problem {
    /// What problems with the same mistake have in common: everything except entries, positions in lists, and numbers.
    fn cause(&self) -> (Rule, &str, String, String) {
        (
            self.rule,
            &self.file,
            self.leveled(&self.message),
            self.leveled(&self.hint),
        )
    }

    fn leveled(&self, text: &str) -> String {
        let text = match &self.entry {
            Some(entry) => text.replace(entry.as_str(), "-"),
            None => text.to_owned(),
        };
        let mut leveled = String::new();
        for sign in text.chars() {
            let sign = if sign.is_ascii_digit() { '0' } else { sign };
            if sign != '0' || !leveled.ends_with('0') {
                leveled.push(sign);
            }
        }
        leveled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(entry: usize, length: usize) -> Problem {
        Problem {
            rule: Rule::DescriptionLength,
            file: "people.json".to_owned(),
            entry: Some(format!("person-{entry}")),
            message: format!("`description` has {length} characters"),
            hint: "use 50 to 160".to_owned(),
        }
    }

    #[test]
    fn the_same_mistake_in_many_entries_is_told_once() {
        let mut problems: Vec<Problem> = (0..13).map(|entry| short(entry, 7 + entry)).collect();
        let mut other = short(1, 0);
        other.message = "the key `name` is missing".to_owned();
        problems.insert(1, other.clone());
        assert_eq!(
            lines(&problems),
            [
                "people.json, `person-0`: `description` has 7 characters; use 50 to 160\n    the same in 12 more \
                    places: `person-1`, `person-2`, `person-3`, `person-4`, `person-5` and 7 more",
                &other.to_string(),
            ]
        );
        // Two are read faster than counted.
        assert_eq!(lines(&problems[..3]).len(), 3);
    }

    #[test]
    fn a_problem_reads_as_one_line() {
        let mut problem = Problem {
            rule: Rule::UnknownName,
            file: "people.json".to_owned(),
            entry: Some("dr-who".to_owned()),
            message: "role `subjct` is not known".to_owned(),
            hint: "did you mean `subject`?".to_owned(),
        };
        assert_eq!(
            problem.to_string(),
            "people.json, `dr-who`: role `subjct` is not known; did you mean `subject`?"
        );
        problem.entry = Some("entry 3".to_owned());
        assert!(problem.to_string().starts_with("people.json, entry 3: "));
        problem.entry = None;
        assert!(problem.to_string().starts_with("people.json: role"));
    }
}
