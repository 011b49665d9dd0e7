//! Search: every entry by name, alias or word, forgiving small slips. Exact beats prefix beats slip.

use super::{Dataset, EntityRef, Section, fold};

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The entry; a fact is found through [`Hit::fact`].
    pub entity: EntityRef,
    /// The id of the fact, if the hit is a fact; `entity` is then its source.
    pub fact: Option<String>,
    /// The name that matched when it is not the entry's own, such as an alias.
    pub matched: Option<String>,
    score: u32,
}

/// What can be found: prepared once, asked at every key.
#[derive(Debug)]
pub struct SearchIndex {
    documents: Vec<Document>,
}

#[derive(Debug)]
struct Document {
    entity: EntityRef,
    fact: Option<String>,
    /// The name first, then aliases: as written, folded words, and the words without gaps.
    names: Vec<Name>,
    /// Words of the description.
    words: Vec<String>,
}

#[derive(Debug)]
struct Name {
    written: String,
    words: Vec<String>,
    key: String,
}

/// A query is cut here: nobody types more, and work stays bounded.
const LONGEST_QUERY: usize = 100;

impl SearchIndex {
    /// Prepares the index of a dataset.
    pub fn new(data: &Dataset) -> SearchIndex {
        let mut documents: Vec<Document> = data
            .entities()
            .into_iter()
            .map(|(section, slug, position)| document(data, section, slug, position))
            .collect();
        documents.extend(data.facts.iter().map(|fact| Document {
            entity: EntityRef::item(Section::Sources, &fact.source),
            fact: Some(fact.id.clone()),
            names: vec![name(&fact.id)],
            words: fold::words(&fact.text),
        }));
        SearchIndex { documents }
    }

    /// The hits for a query, best first. An empty query finds nothing.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let query: String = query.chars().take(LONGEST_QUERY).collect();
        let words = fold::words(&query);
        if words.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<Hit> = self
            .documents
            .iter()
            .filter_map(|document| document.hit(&words))
            .collect();
        // Stable: equals stay in the order of the dataset.
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
        hits
    }
}

impl Document {
    fn hit(&self, query: &[String]) -> Option<Hit> {
        let key = query.concat();
        let by_name = self
            .names
            .iter()
            .enumerate()
            .filter_map(|(position, name)| {
                let score = name.score(query, &key)?;
                // The entry's own name weighs a little more than an alias of another.
                Some((score + u32::from(position == 0), position))
            })
            .max_by_key(|(score, position)| (*score, std::cmp::Reverse(*position)));
        let (score, matched) = match by_name {
            Some((score, 0)) => (score, None),
            Some((score, position)) => (score, Some(self.names[position].written.clone())),
            None => (self.score_words(query)?, None),
        };
        // Facts stand behind entries that match as well.
        let score = score * 2 - u32::from(self.fact.is_some());
        Some(Hit {
            entity: self.entity.clone(),
            fact: self.fact.clone(),
            matched,
            score,
        })
    }

    /// Every word of the query stands in the name or the description.
    fn score_words(&self, query: &[String]) -> Option<u32> {
        let mut total = 0;
        for word in query {
            let names = self.names.iter().flat_map(|name| &name.words);
            let best = names
                .chain(&self.words)
                .filter_map(|candidate| word_score(word, candidate))
                .max()?;
            total += best;
        }
        // Always less than any match of a name.
        Some(2 * total / query.len() as u32)
    }
}

impl Name {
    /// How well the query names this: the whole name, its beginning, or its words in any order.
    fn score(&self, query: &[String], key: &str) -> Option<u32> {
        if self.key == key {
            return Some(1000);
        }
        let mut total = 0;
        for word in query {
            match self
                .words
                .iter()
                .filter_map(|own| word_score(word, own))
                .max()
            {
                Some(score) => total += score,
                None => return self.score_key(key),
            }
        }
        // A shorter name is filled better by the same words.
        let filled = 50 * query.len().min(self.words.len()) as u32 / self.words.len() as u32;
        Some(500 + 4 * total / query.len() as u32 + filled)
    }

    /// The query with its gaps taken out, as in `b cc dd`, is the beginning of the name or a slip of it.
    fn score_key(&self, key: &str) -> Option<u32> {
        if key.len() >= 4 && self.key.starts_with(key) {
            return Some(480);
        }
        slips_allowed(key)
            .filter(|allowed| within(key, &self.key, *allowed))
            .map(|_| 450)
    }
}

/// How well one word matches another: 100 the same, 80 its beginning, 60 or 40 with slips.
fn word_score(query: &str, word: &str) -> Option<u32> {
    if query == word {
        return Some(100);
    }
    if query.len() >= 2 && word.starts_with(query) {
        return Some(80);
    }
    let allowed = slips_allowed(query)?;
    if within(query, word, allowed) {
        return Some(60);
    }
    // A slip in a word that is still being typed.
    let beginning: String = word.chars().take(query.chars().count()).collect();
    (query.len() >= 5 && within(query, &beginning, 1)).then_some(40)
}

/// Short words must be right: a slip in three letters is another word.
fn slips_allowed(word: &str) -> Option<usize> {
    match word.len() {
        0..=3 => None,
        4..=7 => Some(1),
        _ => Some(2),
    }
}

/// Whether one text becomes the other by so many insertions, deletions, exchanges or swaps of neighbors.
fn within(a: &str, b: &str, slips: usize) -> bool {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) > slips {
        return false;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let exchange = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut cost = exchange.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before_last[j - 2] + 1);
            }
            row.push(cost);
        }
        if row.iter().all(|cost| *cost > slips) {
            return false;
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()] <= slips
}

fn name(written: &str) -> Name {
    Name {
        written: written.to_owned(),
        words: fold::words(written),
        key: fold::key(written),
    }
}

/// The names and words by which an entry is found.
fn document(data: &Dataset, section: Section, slug: &str, position: usize) -> Document {
    let entity = EntityRef::item(section, slug);
    let mut names = vec![name(data.name(&entity))];
    let mut text = String::new();
    match section {
        Section::Episodes => text.push_str(&data.episodes[position].summary),
        Section::People => {
            let person = &data.people[position];
            names.extend(person.aliases.iter().map(|alias| name(&alias.name)));
            text.push_str(&person.summary);
        }
        Section::Organizations => {
            let organization = &data.organizations[position];
            names.extend(organization.aliases.iter().map(|alias| name(&alias.name)));
            text.push_str(&organization.summary);
        }
        Section::Works => {
            let work = &data.works[position];
            names.extend(work.aliases.iter().map(|alias| name(&alias.name)));
            text.push_str(&work.summary);
        }
        Section::Awards => {
            let award = &data.awards[position];
            names.push(name(&award.category));
            names.extend(award.wordings.iter().map(|wording| name(&wording.text)));
            text.push_str(data.name(&EntityRef::item(Section::Organizations, &award.body)));
        }
        Section::Timeline => text.push_str(&data.timeline[position].text.plain()),
        Section::Release => {
            text.extend(
                data.releases[position]
                    .text
                    .iter()
                    .map(|prose| prose.plain()),
            );
        }
        Section::Reception => {
            let scores = &data.reception.scores;
            match position.checked_sub(scores.len()) {
                Some(review) => text.push_str(&data.reception.reviews[review].text.plain()),
                None => text.push_str(&scores[position].text.plain()),
            }
        }
        Section::Lessons => text.push_str(&data.lessons[position].summary.plain()),
        Section::Sources => text.push_str(&data.sources[position].summary),
        Section::Disagreements => {
            text.push_str(&data.disagreements[position].choice.plain());
        }
        Section::Series | Section::Soundtrack | Section::Search | Section::Data => {}
    }
    Document {
        entity,
        fact: None,
        names,
        words: fold::words(&text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_letter_more_less_other_or_swapped() {
        for (query, word) in [
            ("harbo", "harbi"),
            ("hrbi", "harbi"),
            ("harbii", "harbi"),
            ("hrabi", "harbi"),
            ("lanter", "lantern"),
        ] {
            assert!(word_score(query, word).is_some(), "{query} {word}");
        }
        assert_eq!(word_score("ida", "idaho"), Some(80));
        for (query, word) in [("ivo", "ino"), ("harbi", "hurdy"), ("a", "an")] {
            assert_eq!(word_score(query, word), None, "{query} {word}");
        }
    }

    #[test]
    fn a_name_outranks_its_beginning_and_its_beginning_a_slip() {
        let own = name("Ann Lee");
        let score = |query: &str| own.score(&fold::words(query), &fold::key(query));
        assert!(score("ann lee") > score("ann"));
        assert!(score("lee ann") > score("ann"));
        assert_eq!(score("bob"), None);
        assert_eq!(
            name("b.cc.dd").score(&fold::words("b cc dd"), "bccdd"),
            Some(1000)
        );
    }
}
