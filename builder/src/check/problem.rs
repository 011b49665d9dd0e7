//! A problem says where it is, what is wrong and what to do about it.

use std::fmt;

use super::Rule;

/// One thing that keeps a dataset from being built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The rule that is broken.
    pub rule: Rule,
    /// Name of the file.
    pub file: String,
    /// Slug or id of the entry, `entry 3` where it has none; `None` where the file as a whole is meant.
    pub entry: Option<String>,
    /// What is wrong, with the key it is wrong in.
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

#[cfg(test)]
mod tests {
    use super::*;

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
