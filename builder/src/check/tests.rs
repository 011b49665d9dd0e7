//! What must be true of every field, not only of those that a fixture names.

use std::collections::BTreeMap;
use std::path::Path;

use companion::dataset::File;
use serde_json::{Value, json};

use super::draft::Spot;
use super::fields::{self, Content};
use super::{Problem, Rule, Texts, Unread, files, parse, read, report::Report};

type Files = BTreeMap<&'static str, Value>;

fn golden() -> Files {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/second-series");
    let parse = |(file, text): (&'static str, Result<String, Unread>)| {
        let text = text.expect("a golden file");
        (file, serde_json::from_str(&text).expect("JSON"))
    };
    files::texts(&dir)
        .expect("a folder")
        .into_iter()
        .map(parse)
        .collect()
}

fn texts(files: &Files) -> Texts {
    let text = |(file, value): (&&'static str, &Value)| (*file, Ok(value.to_string()));
    files.iter().map(text).collect()
}

fn problems(files: &Files) -> Vec<Problem> {
    parse(&texts(files)).err().unwrap_or_default()
}

/// The JSON in a place.
fn at<'f>(files: &'f mut Files, spot: &Spot) -> &'f mut Value {
    let pointer = spot.pointer();
    let value = files
        .get_mut(spot.list.file())
        .and_then(|value| value.pointer_mut(&pointer));
    value.unwrap_or_else(|| panic!("{pointer}"))
}

/// Replaces the content of every field of a kind, one at a time, and expects a problem in that place.
fn each_field(replacement: impl Fn(&Spot, &Content) -> Option<(Value, Vec<Rule>)>) -> usize {
    let golden = golden();
    let draft = read::draft(&texts(&golden), &mut Report::default());
    let mut count = 0;
    for field in fields::fields(&draft) {
        let Some((value, rules)) = replacement(&field.spot, &field.content) else {
            continue;
        };
        count += 1;
        let mut files = golden.clone();
        *at(&mut files, &field.spot) = value;
        let problems = problems(&files);
        let path = format!("`{}`", field.spot.path);
        let told = problems.iter().any(|problem| {
            problem.file == field.spot.list.file()
                && problem.message.starts_with(&path)
                && rules.contains(&problem.rule)
        });
        assert!(told, "{:?} is not told: {problems:?}", field.spot);
    }
    count
}

#[test]
fn every_reference_is_followed() {
    let count = each_field(|_, content| match content {
        Content::Reference(..) => Some((
            json!("people/nobody-of-that-name"),
            vec![Rule::DanglingReference],
        )),
        Content::Item(..) => Some((json!("nothing-of-that-name"), vec![Rule::DanglingReference])),
        Content::Fact(_) => Some((json!("f999"), vec![Rule::DanglingFact])),
        Content::Prose(_) => Some((
            json!("[Nobody](people/nobody-of-that-name)"),
            vec![Rule::DanglingLink],
        )),
        _ => None,
    });
    assert!(count > 300, "only {count} references");
}

#[test]
fn every_text_is_read() {
    let count = each_field(|_, content| match content {
        Content::Text(..) | Content::Prose(_) | Content::Description(_) => {
            Some((json!(" "), vec![Rule::EmptyText, Rule::AwardBasis]))
        }
        Content::Slug(_) => Some((json!(""), vec![Rule::EmptySlug])),
        _ => None,
    });
    assert!(count > 300, "only {count} texts");
}

#[test]
fn every_text_and_every_slug_has_a_bound() {
    let count = each_field(|_, content| match content {
        Content::Text(..) | Content::Prose(_) | Content::Description(_) => Some((
            json!("w".repeat(20_000)),
            vec![Rule::LongText, Rule::DescriptionLength],
        )),
        Content::Slug(_) => Some((json!("w".repeat(20_000)), vec![Rule::LongSlug])),
        _ => None,
    });
    assert!(count > 300, "only {count} texts");
}

#[test]
fn every_list_has_a_bound() {
    let mut golden = golden();
    let draft = read::draft(&texts(&golden), &mut Report::default());
    let fields = fields::fields(&draft);
    let lists = fields.iter().filter_map(|field| match field.content {
        Content::Items(1.., most) => Some((&field.spot, most)),
        _ => None,
    });
    let mut count = 0;
    for (spot, most) in lists {
        count += 1;
        let first = at(&mut golden, spot)[0].clone();
        let whole = std::mem::replace(at(&mut golden, spot), json!(vec![first; most + 1]));
        let told = problems(&golden)
            .iter()
            .any(|problem| problem.rule == Rule::LongList && problem.file == spot.list.file());
        assert!(told, "{spot:?} is not told");
        *at(&mut golden, spot) = whole;
    }
    assert!(count > 100, "only {count} lists");
}

#[test]
fn no_text_hides_a_character() {
    let count = each_field(|_, content| match content {
        Content::Text(..) | Content::Prose(_) | Content::Description(_) => Some((
            json!("Read \u{202e}sdrawkcab"),
            vec![Rule::ControlCharacter],
        )),
        _ => None,
    });
    assert!(count > 300, "only {count} texts");
}

#[test]
fn no_problem_tells_a_terminal_what_to_do() {
    const ORDER: &str = "\u{1b}[2J\u{202e}\n";
    let mut files = golden();
    let person = &mut files.get_mut("people.json").expect("people")[0];
    person["slug"] = json!(format!("a{ORDER}b"));
    person["name"] = json!(format!("a{ORDER}b"));
    person[ORDER] = json!(1);
    person["biography"] = json!([format!("[a](people/{ORDER})")]);
    person["credits"][0]["job"] = json!(ORDER);
    let problems = problems(&files);
    assert!(problems.len() > 5, "{problems:#?}");
    for problem in problems {
        let line = problem.to_string();
        assert!(
            !line.contains(|c: char| ORDER.contains(c) && !"[2J".contains(c)),
            "{line:?}"
        );
    }
}

#[test]
fn a_file_that_cannot_be_read_is_the_only_problem() {
    for file in File::ALL.map(File::name) {
        let mut texts = texts(&golden());
        texts.insert(file, Ok("{".to_owned()));
        let problems = parse(&texts).err().unwrap_or_default();
        assert_eq!(problems.len(), 1, "{file}: {problems:?}");
        assert_eq!(problems[0].rule, Rule::MalformedJson);
    }
}

#[test]
fn no_value_anywhere_stops_the_check() {
    let golden = golden();
    for (file, value) in &golden {
        let mut paths = Vec::new();
        collect(value, String::new(), &mut paths);
        for path in paths {
            for wrong in [
                json!(null),
                json!(-7),
                json!("?"),
                json!([1]),
                json!({"a": 1}),
            ] {
                let mut files = golden.clone();
                let place = files
                    .get_mut(file)
                    .and_then(|value| value.pointer_mut(&path));
                *place.unwrap_or_else(|| panic!("{path}")) = wrong.clone();
                // `null` and a question mark are allowed in some places, the others nowhere.
                let may_stand = wrong.is_null() || wrong.is_string();
                assert!(
                    !problems(&files).is_empty() || may_stand,
                    "{file} {path}: {wrong} passes"
                );
            }
        }
    }
}

/// The pointers of a value and of its parts; for lists only of the first item.
fn collect(value: &Value, path: String, paths: &mut Vec<String>) {
    match value {
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate().take(1) {
                collect(value, format!("{path}/{index}"), paths);
            }
        }
        Value::Object(object) => {
            for (key, value) in object {
                collect(value, format!("{path}/{key}"), paths);
            }
        }
        _ => {}
    }
    paths.push(path);
}
