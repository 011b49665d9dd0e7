//! What is read from texts with slips.

use serde_json::json;

use super::super::slip::Cause;
use super::*;

fn causes(text: &str) -> (Option<Value>, Vec<Cause>) {
    let read = read(text);
    let causes = read.slips.into_iter().map(|slip| slip.cause);
    (read.value, causes.collect())
}

#[test]
fn json_is_read_as_it_is() {
    let text = r#" [{"a": [1, -2.5e3, true, null, "é\n\u00e9\ud83c\udfa7 \" \\"], "b": {}}, []] "#;
    let read = read(text);
    assert_eq!(read.value, serde_json::from_str(text).ok());
    assert_eq!(read.slips, []);
}

#[test]
fn what_is_meant_is_read_beyond_a_slip() {
    let meant = json!([{ "a": "b", "c": 1 }, { "a": "d", "c": 2 }]);
    for text in [
        r#"[{"a": "b", "c": 1,}, {"a": "d", "c": 2}]"#,
        r#"[{"a": "b" "c": 1} {"a": "d", "c": 2},]"#,
        "[{“a”: “b”, 'c': 1}, {a: \"d\", \"c\": 2}]",
        "\u{feff}[{\"a\":\u{a0}\"b\", \"c\": 1}, // one\n {\"a\": \"d\", /* two */ \"c\": 2}]",
        "[{\"a\": \"b\",, \"c\" = 1}, {\"a\": \"d\"; \"c\": 2}]",
        "[\n<<<<<<< ours\n{\"a\": \"b\", \"c\": 1},\n=======\n{\"a\": \"x\"},\n>>>>>>> theirs\n{\"a\": \"d\", \"c\": 2}]",
    ] {
        let (value, causes) = causes(text);
        assert_eq!(value.as_ref(), Some(&meant), "{text}: {causes:?}");
        assert!(!causes.is_empty(), "{text}");
    }
}

#[test]
fn after_a_guess_the_entry_is_set_aside_and_the_next_is_read() {
    let text = "[\n  {\n    \"slug\": \"x\",\n    \"a\": ?\n  },\n  {\n    \"a\": \"open,\n    \"b\": 1\n  },\n  { \"a\": 2 }\n]\n";
    let read = read(text);
    let value = read.value.expect("a list");
    assert_eq!(value[0], json!({ "slug": "x" }));
    assert_eq!(value[2], json!({ "a": 2 }));
    assert_eq!(value[1], json!({ "a": "open", "b": 1 }));
    let aside = vec![
        vec![Step::Index(0)],
        vec![Step::Index(1), Step::Key("a".to_owned())],
    ];
    assert_eq!(read.aside, aside);
    assert_eq!(
        read.slips,
        [
            Slip {
                line: 4,
                column: 10,
                cause: Cause::Meaningless('?')
            },
            Slip {
                line: 7,
                column: 10,
                cause: Cause::OpenText
            },
        ]
    );
}

#[test]
fn what_is_not_closed_takes_nothing_of_the_next_with_it() {
    for text in [
        "[\n  {\n    \"slug\": \"x\"\n  ,\n  {\n    \"slug\": \"y\"\n  }\n]",
        "[\n  { \"slug\": \"x\", \"a\": ? },\n  { \"slug\": \"y\" }\n]",
        "[\n  {\n    \"slug\": \"x\",\n    \"a\": [\"b\",\n    \"c\": 1\n  },\n  { \"slug\": \"y\" }\n]",
    ] {
        let (value, causes) = causes(text);
        let both = json!([{ "slug": "x" }, { "slug": "y" }]);
        assert_eq!(value, Some(both), "{text}: {causes:?}");
        assert_eq!(causes.len(), 1, "{text}: {causes:?}");
    }
}

#[test]
fn what_ends_too_early_is_no_value() {
    for text in ["[", "{", "[{\"a\": 1}", "[{\"a\": \"b", "[{\"a\"", "[1,"] {
        let (value, causes) = causes(text);
        assert_eq!(value, None, "{text}");
        assert_eq!(causes.len(), 1, "{text}: {causes:?}");
    }
}

#[test]
fn an_apostrophe_ends_no_text() {
    let (value, _) = causes("['It's Ann's', 'b']");
    assert_eq!(value, Some(json!(["It's Ann's", "b"])));
}
