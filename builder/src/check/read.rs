//! Files become a draft. A file that cannot be read leaves its lists unread instead of stopping the check.

use std::collections::BTreeSet;

use companion::dataset::{Bundle, FORMAT, File, Reception, Series};
use serde_json::{Map, Value, json};

use super::decode::{Entry, decode, stand_in};
use super::draft::{Draft, Mended, Spot};
use super::files;
use super::list::List;
use super::nearest::hint;
use super::report::Report;
use super::{Rule, Texts, fields};

/// Everything that can be made of the texts; what cannot is reported.
pub(crate) fn draft(texts: &Texts, report: &mut Report) -> Draft {
    let mut reader = Reader {
        texts,
        report,
        values: json!({}),
        unread: BTreeSet::new(),
        mended: Mended::default(),
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
    let (values, unread, mended) = (reader.values, reader.unread, reader.mended);
    let mut draft = Draft::new(bundle, values, unread, mended);
    absent(&mut draft, texts, report);
    draft
}

/// Tells of files that may be absent, and are, while others name what should stand in them.
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
                "a place names"
            } else {
                "places name"
            };
            let number = if count == 1 {
                String::new()
            } else {
                format!("{count} ")
            };
            let message = format!(
                "cannot be read: it is not there, though {number}{places} what should stand in it"
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

/// More broken entries of a list than anyone mends at once: each is decoded again for each of its slips.
const MOST_BROKEN: usize = 1000;

struct Reader<'t> {
    texts: &'t Texts,
    report: &'t mut Report,
    /// What stands in the files, with stand-ins where something is broken.
    values: Value,
    unread: BTreeSet<List>,
    mended: Mended,
}

impl Reader<'_> {
    fn series(&mut self) -> Series {
        let decoded = match self.value("series.json") {
            Some(value @ Value::Object(_)) => {
                let read = self.entry(List::Series, 0, &value);
                read.map(|(series, value)| {
                    self.values["series"] = value;
                    series
                })
            }
            Some(_) => {
                self.misshapen("series.json", "an object in braces");
                None
            }
            None => None,
        };
        decoded.unwrap_or_else(|| {
            self.unread.insert(List::Series);
            stand_in("title", None).expect("a series can be made of stand-ins alone")
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

    /// One of the lists of `reviews.json`.
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
                let message = format!("more than {MOST_BROKEN} entries cannot be read as they are");
                let remedy = "mend these; the others have not been looked at".to_owned();
                let rule = Rule::WrongShape;
                self.report.file(rule, list.file(), message, remedy);
                self.unread.insert(list);
                break;
            }
            let before = self.report.count();
            if let Some((entry, value)) = self.entry(list, index, value) {
                entries.push(entry);
                written.push(value);
            }
            broken += usize::from(self.report.count() > before);
        }
        let keys = list.keys().into_iter();
        *keys.fold(&mut self.values, |value, key| &mut value[key]) = Value::Array(written);
        entries
    }

    /// One entry, with stand-ins where it is broken.
    fn entry<T: Entry>(&mut self, list: List, index: usize, raw: &Value) -> Option<(T, Value)> {
        if !raw.is_object() {
            let message = "the entry is not an object".to_owned();
            let remedy = "write it in braces, key by key".to_owned();
            let spot = Spot::new(list, index, "");
            self.report
                .reading(Rule::WrongShape, spot.clone(), message, remedy);
            self.mended.add(spot);
            return stand_in("slug", None).map(as_value);
        }
        let decoded = decode(raw);
        for trouble in decoded.troubles {
            let spot = Spot::new(list, index, "");
            self.report
                .reading(trouble.rule, spot, trouble.message, trouble.hint);
        }
        for path in decoded.mended {
            self.mended.add(Spot::new(list, index, path));
        }
        let value = decoded.value;
        decoded.entry.map(|entry| (entry, value)).or_else(|| {
            self.mended.add(Spot::new(list, index, ""));
            let key = if list == List::Facts { "id" } else { "slug" };
            stand_in(key, raw.get(key).and_then(Value::as_str)).map(as_value)
        })
    }

    fn value(&mut self, file: &'static str) -> Option<Value> {
        let optional = File::ALL
            .into_iter()
            .find(|own| own.name() == file && own.is_optional());
        if let Some(optional) = optional.filter(|_| !self.texts.contains_key(file)) {
            return serde_json::from_str(files::nothing(optional)).ok();
        }
        let value = files::json(file, self.texts, self.report);
        if value.is_none() {
            self.forget(file);
        }
        value
    }

    fn misshapen(&mut self, file: &'static str, wanted: &str) {
        let message = "does not hold what belongs there".to_owned();
        self.report
            .file(Rule::WrongShape, file, message, format!("write {wanted}"));
        self.forget(file);
    }

    fn forget(&mut self, file: &str) {
        let lists = List::ALL.into_iter().filter(|list| list.file() == file);
        self.unread.extend(lists);
    }
}

/// An entry with itself as JSON.
fn as_value<T: Entry>(entry: T) -> (T, Value) {
    let value = serde_json::to_value(&entry).unwrap_or_default();
    (entry, value)
}

#[cfg(test)]
mod tests {
    use companion::dataset::{
        Award, Disagreement, Episode, Event, Fact, Lesson, Organization, Person, Quote, Release,
        Review, Score, Season, Source, Work,
    };

    use super::*;

    #[test]
    fn every_type_can_be_made_of_stand_ins() {
        assert!(stand_in::<Series>("title", None).is_some());
        assert!(stand_in::<Season>("slug", Some("x")).is_some());
        assert!(stand_in::<Episode>("slug", Some("x")).is_some());
        assert!(stand_in::<Person>("slug", Some("x")).is_some());
        assert!(stand_in::<Organization>("slug", Some("x")).is_some());
        assert!(stand_in::<Work>("slug", Some("x")).is_some());
        assert!(stand_in::<Award>("slug", Some("x")).is_some());
        assert!(stand_in::<Release>("slug", Some("x")).is_some());
        assert!(stand_in::<Score>("slug", Some("x")).is_some());
        assert!(stand_in::<Review>("slug", Some("x")).is_some());
        assert!(stand_in::<Lesson>("slug", Some("x")).is_some());
        assert!(stand_in::<Event>("slug", Some("x")).is_some());
        assert!(stand_in::<Source>("slug", Some("x")).is_some());
        assert!(stand_in::<Fact>("id", Some("f001")).is_some());
        assert!(stand_in::<Disagreement>("slug", Some("x")).is_some());
        assert!(stand_in::<Quote>("slug", Some("x")).is_some());
    }
}
