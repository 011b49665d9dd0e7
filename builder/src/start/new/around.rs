//! The rest of the example: works, awards, releases, reception, lessons, events, sources, facts, disagreements, quotes.

use jsonc_parser::json;

use super::keys;
use crate::start::{Fields, Json};

/// The content of works.json.
pub(super) fn works() -> Vec<Json> {
    vec![json!({
        "slug": "example-book",
        "title": "The Example Book",
        "kind": "book",
        "makers": ["people/ada-example"],
        "when": { "date": "2015" },
        "summary": "An example of a work connected with it",
        "sources": ["press-kit"]
    })]
}

/// The content of awards.json.
pub(super) fn awards() -> Vec<Json> {
    vec![json!({
        "slug": "example-award-direction",
        "body": "example-academy",
        "category": "Best Direction of an Example",
        "short_name": "Example Award, direction",
        "on": "episodes/one",
        "result": "nominated",
        "basis": { "text": "The press kit lists it as a nomination.", "facts": ["f003"] },
        "recipients": ["people/ada-example"],
        "when": { "date": "2021" }
    })]
}

/// The content of releases.json.
pub(super) fn releases() -> Vec<Json> {
    vec![json!({
        "slug": "first-broadcast",
        "title": "First broadcast",
        "kind": "broadcast",
        "when": { "date": "2020-01-05" },
        "carrier": "network",
        "text": ["An example of where and when it could be seen."],
        "sources": ["press-kit"]
    })]
}

/// The content of reviews.json.
pub(super) fn reception() -> Fields {
    keys(json!({
        "scores": [
            {
                "slug": "example-score",
                "site": "example-scores",
                "when": { "date": "2021-03-01" },
                "url": "https://example.org/scores",
                "value": 70,
                "out_of": 100,
                "measure": "weighted-average",
                "count": 12,
                "count_of": "critics",
                "text": "An example of a score, with the day on which somebody looked it up.",
                "sources": ["press-kit"]
            }
        ],
        "reviews": [
            {
                "slug": "example-review",
                "critic": "cleo-example",
                "outlet": "example-paper",
                "on": "episodes/one",
                "when": { "date": "2020-01-06" },
                "url": "https://example.org/review",
                "sentiment": "mixed",
                "sentiment_basis": "editorial",
                "text": "What the review says, in your words.",
                "sources": ["example-review"]
            }
        ]
    }))
}

/// The content of lessons.json.
pub(super) fn lessons() -> Vec<Json> {
    vec![json!({
        "slug": "start-small",
        "number": 1,
        "title": "Start with what you know",
        "summary": "An example of something that a source takes from the series.",
        "evidence": [
            { "text": "The first one was made before anyone had heard of it.", "facts": ["f001"] }
        ],
        "advice": [
            { "text": "Write down what you know, and where it is from.", "facts": ["f001"] }
        ],
        "source": "press-kit"
    })]
}

/// The content of timeline.json.
pub(super) fn timeline() -> Vec<Json> {
    vec![
        json!({
            "slug": "the-book",
            "title": "The book comes out",
            "text": "[The book](works/example-book) comes out, years before the series.",
            "when": { "date": "2015" },
            "about": ["works/example-book"],
            "facts": ["f002"]
        }),
        json!({
            "slug": "first-shown",
            "title": "It is broadcast",
            "text": "[The channel](organizations/network) shows [the first one](episodes/one).",
            "when": { "date": "2020-01-05" },
            "episode": "one",
            "about": ["organizations/network"],
            "facts": ["f001"]
        }),
    ]
}

/// The content of sources.json.
pub(super) fn sources() -> Vec<Json> {
    vec![
        json!({
            "slug": "press-kit",
            "title": "The press kit of an example",
            "short_name": "Press kit",
            "kind": "press-release",
            "date": "January 2020",
            "summary": "An example of a document that facts come from",
            "url": "https://example.org/press"
        }),
        json!({
            "slug": "example-review",
            "title": "A review of an example",
            "short_name": "Review",
            "kind": "review",
            "author": "Cleo Example",
            "summary": "An example of another one",
            "url": "https://example.org/review"
        }),
    ]
}

/// The content of facts.json.
pub(super) fn facts() -> Vec<Json> {
    vec![
        json!({
            "id": "f001",
            "text": "It was first shown on 5 January 2020.",
            "source": "press-kit",
            "about": ["series", "organizations/network", "episodes/one"],
            "when": { "date": "2020-01-05" }
        }),
        json!({
            "id": "f002",
            "text": "Dana reads from The Example Book, which came out in 2015.",
            "source": "press-kit",
            "about": ["works/example-book", "people/ben-example", "episodes/one"]
        }),
        json!({
            "id": "f003",
            "text": "Ada Example was nominated for directing the first one.",
            "source": "press-kit",
            "about": ["people/ada-example", "awards/example-award-direction"]
        }),
        json!({
            "id": "f004",
            "text": "The book came out in 2014, says the review.",
            "source": "example-review",
            "about": ["works/example-book"]
        }),
    ]
}

/// The content of disagreements.json.
pub(super) fn disagreements() -> Vec<Json> {
    vec![json!({
        "slug": "year-of-the-book",
        "title": "When did the book come out?",
        "kind": "contradiction",
        "about": ["works/example-book"],
        "readings": [
            { "text": "In 2015.", "sources": ["press-kit"], "facts": ["f002"] },
            { "text": "In 2014.", "sources": ["example-review"], "facts": ["f004"] }
        ],
        "choice": "2015.",
        "reason": "An example of a reason: the press kit is from the people who made it."
    })]
}

/// The content of quotes.json.
pub(super) fn quotes() -> Vec<Json> {
    vec![json!({
        "slug": "example-quote",
        "speaker": "people/ada-example",
        "words": "Somebody should write down where all of this is from.",
        "place": "In the press kit, except that nobody said it: it is made up.",
        "source": "press-kit",
        "facts": ["f001"],
        "about": ["episodes/one"]
    })]
}
