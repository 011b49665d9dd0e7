//! Files become a draft. A file that cannot be read leaves its lists unread instead of stopping the check.

use std::collections::BTreeSet;

use companion::dataset::{Bundle, FORMAT, File, Reception, Series};
use serde_json::{Map, Value, json};

use super::draft::{Draft, Spot, StandIns};
use super::files;
use super::list::List;
use super::nearest::hint;
use super::report::Report;
use super::structure::{self, Entry, decode};
use super::{Rule, Texts, fields};
use crate::schema::docs::SCHEMA;

/// Everything that can be made of the texts; what cannot is reported.
pub(crate) fn draft(texts: &Texts, report: &mut Report) -> Draft {
    let mut reader = Reader {
        texts,
        report,
        values: json!({}),
        unread: BTreeSet::new(),
        stand_ins: StandIns::default(),
        aside: Vec::new(),
    };
    let bundle = Bundle {
        format: FORMAT,
        series: reader.series(),
        seasons: reader.entries(List::Seasons),
        episodes: reader.entries(List::Episodes),
        people: reader.entries(List::People),
        organizations: reader.entries(List::Organizations),
        works: reader.entries(List::Works),
        awards: reader.entries(List::Awards),
        releases: reader.entries(List::Releases),
        reception: reader.reception(),
        lessons: reader.entries(List::Lessons),
        timeline: reader.entries(List::Timeline),
        sources: reader.entries(List::Sources),
        facts: reader.entries(List::Facts),
        disagreements: reader.entries(List::Disagreements),
        quotes: reader.entries(List::Quotes),
    };
    let (values, unread, stand_ins) = (reader.values, reader.unread, reader.stand_ins);
    let mut draft = Draft::new(bundle, values, unread, stand_ins);
    absent(&mut draft, texts, report);
    draft
}

/// Reports optional files that are absent although other files refer to what should be in them.
fn absent(draft: &mut Draft, texts: &Texts, report: &mut Report) {
    let missed: Vec<List> = fields::named(draft)
        .into_iter()
        .filter(|(list, slug)| {
            let mut lists = list.alike();
            !lists.any(|list| list.slugs(&draft.bundle).contains(&slug.as_str()))
        })
        .map(|(list, _)| list)
        .collect();
    let absent = File::ALL.into_iter();
    for file in absent.filter(|file| !texts.contains_key(file.name())) {
        let lists = List::ALL
            .into_iter()
            .filter(|list| list.file() == file.name());
        let lists: Vec<List> = lists.collect();
        let of_file = |list: &&List| list.alike().any(|list| lists.contains(&list));
        let count = missed.iter().filter(of_file).count();
        if count > 0 {
            let places = if count == 1 {
                "one place refers to"
            } else {
                "places refer to"
            };
            let number = if count == 1 {
                String::new()
            } else {
                format!("{count} ")
            };
            let message = format!(
                "cannot be read: it does not exist, but {number}{places} something that should be in it"
            );
            report.file(
                Rule::UnreadableFile,
                file.name(),
                message,
                "add the file".to_owned(),
            );
            draft.unread.extend(lists);
        }
    }
}

/// The most broken entries of a list that are decoded: each is decoded again for each of its slips.
const MOST_BROKEN: usize = 1000;

struct Reader<'t> {
    texts: &'t Texts,
    report: &'t mut Report,
    /// The content of the files, with stand-ins where something is broken.
    values: Value,
    unread: BTreeSet<List>,
    stand_ins: StandIns,
    /// Places where it is unknown what was meant.
    aside: Vec<Spot>,
}

impl Reader<'_> {
    fn series(&mut self) -> Series {
        let decoded = match self.value("series.json") {
            Some(Value::Object(mut object)) => {
                without_schema(&mut object);
                let (series, value) = self.entry(List::Series, 0, &Value::Object(object));
                self.values["series"] = value;
                Some(series)
            }
            Some(_) => {
                self.misshapen("series.json", "an object in braces");
                None
            }
            None => None,
        };
        decoded.unwrap_or_else(|| {
            self.unread.insert(List::Series);
            decode(List::Series, &structure::nobody(List::Series)).entry
        })
    }

    fn reception(&mut self) -> Reception {
        let file = "reviews.json";
        let mut object = match self.value(file) {
            Some(Value::Object(object)) => object,
            Some(_) => {
                self.misshapen(file, "an object with the lists `scores` and `reviews`");
                Map::new()
            }
            None => Map::new(),
        };
        without_schema(&mut object);
        let reception = Reception {
            scores: self.member(List::Scores, &mut object, "scores"),
            reviews: self.member(List::Reviews, &mut object, "reviews"),
        };
        for key in object.keys() {
            let message = format!("the key `{key}` is not known");
            let remedy = hint(key, ["scores", "reviews"], "remove it");
            self.report.file(Rule::UnknownKey, file, message, remedy);
        }
        reception
    }

    /// One of the lists in `reviews.json`.
    fn member<T: Entry>(
        &mut self,
        list: List,
        object: &mut Map<String, Value>,
        key: &str,
    ) -> Vec<T> {
        match object.remove(key) {
            Some(Value::Array(values)) => self.each(list, &values),
            Some(_) => {
                self.misshapen(
                    list.file(),
                    &format!("a list in square brackets at `{key}`"),
                );
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn entries<T: Entry>(&mut self, list: List) -> Vec<T> {
        match self.value(list.file()) {
            Some(Value::Array(values)) => self.each(list, &values),
            Some(_) => {
                self.misshapen(list.file(), "a list in square brackets");
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn each<T: Entry>(&mut self, list: List, values: &[Value]) -> Vec<T> {
        let (mut entries, mut written, mut broken) = (Vec::new(), Vec::new(), 0);
        for (index, value) in values.iter().enumerate() {
            if broken == MOST_BROKEN {
                let message = format!("more than {MOST_BROKEN} entries cannot be read");
                let remedy = "fix these first; the others have not been checked".to_owned();
                let rule = Rule::WrongShape;
                self.report.file(rule, list.file(), message, remedy);
                self.unread.insert(list);
                break;
            }
            let before = self.report.count();
            let (entry, value) = self.entry(list, index, value);
            entries.push(entry);
            written.push(value);
            broken += usize::from(self.report.count() > before);
        }
        let keys = list.keys().into_iter();
        *keys.fold(&mut self.values, |value, key| &mut value[key]) = Value::Array(written);
        entries
    }

    /// One entry, with stand-ins where it is broken.
    fn entry<T: Entry>(&mut self, list: List, index: usize, raw: &Value) -> (T, Value) {
        let spot = |path: String| Spot::new(list, index, path);
        let nobody;
        let raw = match raw {
            Value::Object(_) => raw,
            _ => {
                let message = "the entry is not an object".to_owned();
                let remedy = "write it in braces, key by key".to_owned();
                self.report
                    .reading(Rule::WrongShape, spot(String::new()), message, remedy);
                self.stand_ins.add(spot(String::new()));
                nobody = structure::nobody(list);
                &nobody
            }
        };
        let decoded = decode(list, raw);
        // What has been set aside has been reported. Without its name, nobody knows who refers to it.
        if self.is_aside(list, index) {
            let key = if list == List::Facts { "id" } else { "slug" };
            if list != List::Series && raw.get(key).is_none() {
                self.unread.insert(list);
            }
            return (decoded.entry, decoded.value);
        }
        for trouble in decoded.troubles {
            let spot = spot(String::new());
            self.report
                .reading(trouble.rule, spot, trouble.message, trouble.hint);
        }
        for path in decoded.stand_ins {
            self.stand_ins.add(spot(path));
        }
        (decoded.entry, decoded.value)
    }

    /// Whether a whole entry is just a guess.
    fn is_aside(&self, list: List, index: usize) -> bool {
        self.aside.contains(&Spot::new(list, index, ""))
    }

    fn value(&mut self, file: &'static str) -> Option<Value> {
        let optional = File::ALL
            .into_iter()
            .find(|own| own.name() == file && own.is_optional());
        if let Some(optional) = optional.filter(|_| !self.texts.contains_key(file)) {
            return serde_json::from_str(files::nothing(optional)).ok();
        }
        let files::Json { value, aside } = files::json(file, self.texts, self.report);
        for spot in aside {
            self.stand_ins.add(spot.clone());
            self.aside.push(spot);
        }
        if value.is_none() {
            self.forget(file);
        }
        value
    }

    fn misshapen(&mut self, file: &'static str, wanted: &str) {
        let message = "does not contain what it should".to_owned();
        self.report
            .file(Rule::WrongShape, file, message, format!("write {wanted}"));
        self.forget(file);
    }

    fn forget(&mut self, file: &str) {
        let lists = List::ALL.into_iter().filter(|list| list.file() == file);
        self.unread.extend(lists);
    }
}

/// Removes the key that says where the schema of the file is, which is for text editors.
fn without_schema(object: &mut Map<String, Value>) {
    if object.get(SCHEMA).is_some_and(Value::is_string) {
        object.shift_remove(SCHEMA);
    }
}
