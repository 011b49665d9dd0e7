//! The example's people and organizations.

use jsonc_parser::json;

use crate::start::Json;

/// The content of people.json.
pub(super) fn people() -> Vec<Json> {
    vec![
        json!({
            "slug": "ada-example",
            "name": "Ada Example",
            "sort_name": "Example, Ada",
            "aliases": [{ "name": "A. Example" }],
            "summary": "An example of somebody who made it",
            "biography": ["Who this is, in a sentence or two. Nobody with this name made anything: replace her with somebody who did."],
            "credits": [
                { "job": "creator", "sources": ["press-kit"] },
                { "job": "director", "on": ["episodes/one"], "sources": ["press-kit"] }
            ],
            "ids": { "official_site": "https://example.org/" }
        }),
        json!({
            "slug": "ben-example",
            "name": "Ben Example",
            "sort_name": "Example, Ben",
            "summary": "An example of somebody who plays a character",
            "credits": [
                { "job": "actor", "character": "Dana", "sources": ["press-kit"] }
            ]
        }),
        json!({
            "slug": "cleo-example",
            "name": "Cleo Example",
            "sort_name": "Example, Cleo",
            "summary": "An example of somebody who reviewed it",
            "credits": [
                { "job": "critic", "sources": ["example-review"] }
            ]
        }),
    ]
}

/// The content of organizations.json.
pub(super) fn organizations(network: &str) -> Vec<Json> {
    vec![
        json!({
            "slug": "network",
            "name": (network),
            "kind": "broadcaster",
            "summary": "Showed it first",
            "sources": ["press-kit"]
        }),
        json!({
            "slug": "example-pictures",
            "name": "Example Pictures",
            "kind": "production-company",
            "summary": "An example of a company that made it",
            "sources": ["press-kit"]
        }),
        json!({
            "slug": "example-paper",
            "name": "The Example Paper",
            "kind": "outlet",
            "summary": "An example of a paper with a review",
            "sources": ["example-review"]
        }),
        json!({
            "slug": "example-scores",
            "name": "Example Scores",
            "kind": "aggregator",
            "summary": "An example of a site that aggregates reviews",
            "sources": ["press-kit"]
        }),
        json!({
            "slug": "example-academy",
            "name": "Example Academy",
            "kind": "award-body",
            "summary": "An example of an organization that gives awards",
            "sources": ["press-kit"]
        }),
    ]
}
