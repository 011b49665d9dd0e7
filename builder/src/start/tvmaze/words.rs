//! TVmaze's words and what they are here. Words without an equivalent are kept.

use companion::dataset::{Job, Vocabulary};
use companion::search::fold;

/// TVmaze's names for jobs that the engine knows by another name.
const OTHER_NAMES: [(&str, Job); 6] = [
    ("director of photography", Job::Cinematographer),
    ("composer", Job::Music),
    ("original music composer", Job::Music),
    ("casting director", Job::Casting),
    ("show runner", Job::Showrunner),
    ("presenter", Job::Host),
];

/// One of their jobs: the name of a known one, or their words in lower case; and whether it is known.
pub(super) fn job(theirs: &str) -> (String, bool) {
    let words = fold::words(theirs).join(" ");
    let same = |text: &str| fold::words(text).join(" ") == words;
    let known = Job::ALL.iter().copied();
    let mut known = known.filter(|job| same(job.label()) || same(job.name()));
    let other = OTHER_NAMES.iter().find(|(name, _)| *name == words);
    match known.next().or(other.map(|(_, job)| *job)) {
        Some(job) => (job.name().to_owned(), true),
        None => (theirs.to_lowercase(), false),
    }
}

/// What kind of series it is, in a few words: "Scripted series: drama, mystery".
pub(super) fn kind(class: Option<&str>, genres: &[String]) -> String {
    let class = match class {
        None => "Series".to_owned(),
        Some(class) => {
            let lower = class.to_lowercase();
            match lower.rsplit(' ').next() {
                Some("show" | "news" | "sports" | "series") => {
                    companion::dataset::capitalized(&lower)
                }
                _ => format!("{} series", companion::dataset::capitalized(&lower)),
            }
        }
    };
    match genres.is_empty() {
        true => class,
        false => format!("{class}: {}", genres.join(", ").to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_a_known_one_or_stays_in_their_words() {
        for (theirs, ours) in [
            ("Creator", ("creator", true)),
            ("Executive Producer", ("executive-producer", true)),
            ("Director Of Photography", ("cinematographer", true)),
            ("Co-Executive Producer", ("co-executive producer", false)),
            ("Main Title Theme", ("main title theme", false)),
        ] {
            assert_eq!(job(theirs), (ours.0.to_owned(), ours.1));
        }
    }

    #[test]
    fn a_kind_says_class_and_genres() {
        let genres = ["Drama".to_owned(), "Mystery".to_owned()];
        assert_eq!(
            kind(Some("Scripted"), &genres),
            "Scripted series: drama, mystery"
        );
        assert_eq!(kind(Some("Talk Show"), &[]), "Talk show");
        assert_eq!(kind(None, &[]), "Series");
    }
}
