//! Where next: every page leads on to two or three others, and says why.

use std::fs;

use scraper::{Html, Selector};

use crate::page::spaced;
use crate::{Site, none};

pub fn every_page_offers_next_steps_each_with_a_reason(site: &Site) {
    let mut problems = Vec::new();
    // The page that does not exist leads nowhere.
    let pages = site.pages.iter().filter(|page| page.address != "/404.html");
    for page in pages {
        let file = format!("{}index.html", page.address.trim_start_matches('/'));
        let html = fs::read_to_string(site.dist.join(file)).expect("pages are UTF-8");
        let own = format!("{}{}", page.base, page.address.trim_start_matches('/'));
        let found = faults(&html, &own).into_iter();
        problems.extend(found.map(|fault| format!("{}: {fault}", page.address)));
    }
    none(problems);
}

/// What is wrong with the suggestions on the page at that address.
fn faults(html: &str, own: &str) -> Vec<String> {
    let select = |selector: &str| Selector::parse(selector).expect("a sound selector");
    let document = Html::parse_document(html);
    let (link, reason) = (select("h3 a[href]"), select(".reason"));
    let mut problems = Vec::new();
    let mut seen = Vec::new();
    for step in document.select(&select("main .next-steps li")) {
        let mut links = step.select(&link);
        let href = links
            .next()
            .and_then(|link| link.attr("href"))
            .unwrap_or_default();
        let page = href.split('#').next().unwrap_or_default();
        if page.is_empty() || page == own {
            problems.push(format!("“{href}” leads nowhere else"));
        }
        if seen.contains(&href) {
            problems.push(format!("{href} is offered twice"));
        }
        seen.push(href);
        let words: String = step
            .select(&reason)
            .flat_map(|reason| reason.text())
            .collect();
        if spaced(&words).len() < 3 {
            problems.push(format!("{href} has no reason"));
        }
    }
    if !(2..=3).contains(&seen.len()) {
        problems.push(format!("{} steps", seen.len()));
    }
    problems
}

#[test]
fn a_step_without_a_reason_a_circle_and_a_missing_step_are_told() {
    let step = |href: &str, reason: &str| {
        format!("<li><h3><a href='{href}'>x</a></h3><p class='reason'>{reason}</p></li>")
    };
    let page = |steps: &[String]| {
        format!(
            "<main><nav class='next-steps'><ul>{}</ul></nav></main>",
            steps.concat()
        )
    };
    let sound = [
        step("/a/", "Made it"),
        step("/b/#c", "Both in <bdi>Part 1</bdi>"),
    ];
    assert!(faults(&page(&sound), "/own/").is_empty());
    for (steps, fault) in [
        (
            [step("/a/", "Made it"), step("/b/", " ")].to_vec(),
            "/b/ has no reason",
        ),
        (
            [step("/a/", "Made it"), step("/own/#x", "Made it")].to_vec(),
            "“/own/#x” leads nowhere else",
        ),
        (
            [step("/a/", "Made it"), step("/a/", "Made it")].to_vec(),
            "/a/ is offered twice",
        ),
        (vec![step("/a/", "Made it")], "1 steps"),
    ] {
        assert_eq!(faults(&page(&steps), "/own/"), [fault]);
    }
}
