//! How long search takes for a key, on a made-up series of 50,000 entries: `cargo bench --bench search`.
//!
//! With `-- --write FILE` it writes that series as a bundle instead, to try it in a browser.

use std::path::Path;
use std::time::{Duration, Instant};

use companion::content;
use companion::dataset::{Bundle, Dataset, FORMAT, File};
use companion::search::SearchIndex;
use serde_json::{Map, Value, json};

const ENTRIES: usize = 50_000;
/// Of ten entries, this many are of each kind.
const KINDS: [(&str, usize); 4] = [("people", 4), ("works", 2), ("timeline", 1), ("facts", 3)];
/// Different words in the language; a few are very common, most are rare.
const VOCABULARY: usize = 40_000;
/// How many times each key is pressed; the median counts.
const TIMES: usize = 21;
const SHOWN: usize = 60;

fn main() {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--write");
    let words = vocabulary();
    let bundle = large(&words);
    if let Some(file) = arguments.nth(1) {
        std::fs::write(&file, bundle.to_string()).expect("the file can be written");
        return;
    }
    let bundle: Bundle = serde_json::from_value(bundle).expect("the series is sound");
    // Leaked: content borrows its dataset forever.
    let data: &'static Dataset = Box::leak(Box::new(Dataset::new(bundle)));
    let findable = content::findable(data, "bench");
    let start = Instant::now();
    let index = SearchIndex::new(&findable);
    println!(
        "{} entries, index in {:?}",
        findable.entries.len(),
        start.elapsed()
    );
    let name = data.people[ENTRIES / 10].name.clone();
    let slip = name.replacen(['a', 'e'], "x", 1);
    let several = format!("{} {} {}", words[1], words[9], words[300]);
    let long = words[5..].join(" ");
    let mut slowest = Duration::ZERO;
    for typed in [&name, &slip, &several, &words[0], "unheardofword", &long] {
        slowest = slowest.max(type_out(&index, typed));
    }
    println!("slowest key: {slowest:?}");
}

/// Types a query letter by letter and prints how long each key took.
fn type_out(index: &SearchIndex, typed: &str) -> Duration {
    let typed: String = typed.chars().take(100).collect();
    println!("\n`{typed}`");
    let mut slowest = Duration::ZERO;
    for (end, letter) in typed.char_indices() {
        let query = &typed[..end + letter.len_utf8()];
        let mut count = 0;
        let mut times: Vec<Duration> = (0..TIMES)
            .map(|_| {
                let start = Instant::now();
                count = index.search(query, SHOWN).count;
                start.elapsed()
            })
            .collect();
        times.sort();
        let time = times[TIMES / 2];
        println!("{:>8} µs {count:>6} hits  {query}", time.as_micros());
        slowest = slowest.max(time);
    }
    slowest
}

/// The same random numbers on every run, evenly distributed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % end
    }

    /// A word; common ones far more often.
    fn word<'a>(&mut self, words: &'a [String]) -> &'a str {
        let share = self.below(1_000_000) as f64 / 1_000_000.0;
        let rank = (words.len() as f64).powf(share) as usize;
        &words[rank.saturating_sub(1)]
    }

    fn words(&mut self, words: &[String], count: usize) -> String {
        let chosen: Vec<&str> = (0..count).map(|_| self.word(words)).collect();
        chosen.join(" ")
    }

    /// A rare word as a name.
    fn name(&mut self, words: &[String]) -> String {
        let word = &words[1000 + self.below(words.len() - 1000)];
        word[..1].to_uppercase() + &word[1..]
    }
}

fn vocabulary() -> Vec<String> {
    const BEGIN: [&str; 14] = [
        "b", "br", "ch", "d", "f", "gr", "k", "l", "m", "n", "p", "s", "st", "v",
    ];
    const MIDDLE: [&str; 7] = ["a", "e", "i", "o", "u", "ai", "ou"];
    const END: [&str; 8] = ["", "n", "r", "l", "nd", "rk", "s", "tt"];
    let mut dice = Dice(7);
    let mut seen = std::collections::HashSet::new();
    let mut words = Vec::new();
    while words.len() < VOCABULARY {
        // Common words are short.
        let syllables = 1 + dice.below(if words.len() < 200 { 1 } else { 4 });
        let word: String = (0..syllables)
            .map(|_| {
                [
                    BEGIN[dice.below(14)],
                    MIDDLE[dice.below(7)],
                    END[dice.below(8)],
                ]
                .concat()
            })
            .collect();
        if seen.insert(word.clone()) {
            words.push(word);
        }
    }
    words
}

/// The second series with its first entries copied over and over, each with a new name and text.
fn large(words: &[String]) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/second-series");
    let mut bundle = Map::from_iter([("format".to_owned(), json!(FORMAT))]);
    for file in File::ALL {
        let text = std::fs::read_to_string(folder.join(file.name())).expect("a file of the series");
        let content = serde_json::from_str(&text).expect("sound JSON");
        bundle.insert(file.key().to_owned(), content);
    }
    let mut dice = Dice(11);
    for (kind, share) in KINDS {
        let list = bundle[kind].as_array_mut().expect("a list");
        for number in 0..ENTRIES * share / 10 {
            let mut entry = list[0].clone();
            let name = format!("{} {}", dice.name(words), dice.name(words));
            let set = |entry: &mut Value, key: &str, value: String| {
                if entry.get(key).is_some() {
                    entry[key] = json!(value);
                }
            };
            set(&mut entry, "id", format!("x{number}"));
            set(&mut entry, "slug", format!("{kind}-{number}"));
            set(&mut entry, "name", name.clone());
            set(&mut entry, "title", name);
            set(&mut entry, "summary", dice.words(words, 12));
            set(&mut entry, "text", dice.words(words, 20));
            if entry.get("aliases").is_some() {
                entry["aliases"] = json!([{ "name": dice.name(words) }]);
            }
            list.push(entry);
        }
    }
    Value::Object(bundle)
}
