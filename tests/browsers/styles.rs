//! Styles: a page has every rule that applies to its content; the full sheet, which comes later, changes nothing on it.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::Dataset;
use site_tests::visit::Visit;

use super::steps::open_with_pages;

pub async fn every_page_holds_the_style_of_what_stands_in_it(visit: &Visit<'_>) -> Outcome {
    visit.open("/").await?;
    let mut pages = Dataset::read(&visit.dist).expected_pages();
    pages.push("/404.html".to_owned());
    let paths: Vec<String> = pages.iter().map(|page| visit.path(page)).collect();
    let problems = lacking(visit, &paths, "").await?;
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    // The same check notices a page that lacks one rule, or has two of them in the wrong order.
    for (change, told) in [
        (
            "inline.rules.splice(inline.at('.skip-link'), 1)",
            ".skip-link",
        ),
        ("inline.rules.reverse()", "order"),
    ] {
        let problems = lacking(visit, &paths[..1], change).await?;
        assert!(problems.concat().contains(told), "{change}: {problems:?}");
    }
    Ok(())
}

/// What pages lack of the full sheet, once each of their styles has been changed.
async fn lacking(visit: &Visit<'_>, paths: &[String], change: &str) -> Outcome<Vec<String>> {
    let look = LACKING.replace("/* change */", change);
    let found = visit
        .session
        .client
        .execute_async(&look, vec![json!(paths)])
        .await?;
    let problems = found
        .as_array()
        .ok_or_else(|| format!("no answer but {found}"))?;
    Ok(problems
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect())
}

/// Reads the pages as files. A rule applies if its selector finds something, ignoring states.
const LACKING: &str = "
    const [paths, done] = arguments;
    const flat = (rules, before = '') => [...rules].flatMap((rule) => {
        if (rule instanceof CSSFontFaceRule) return [];
        if (rule.selectorText) return [{ selector: rule.selectorText, text: before + rule.cssText }];
        const condition = rule.cssText.slice(0, rule.cssText.indexOf('{') + 1);
        return rule.cssRules ? flat(rule.cssRules, before + condition) : [{ text: before + rule.cssText }];
    });
    const anyState = (selector) => selector
        .replace(/::[a-z-]+(\\([^)]*\\))?/g, '')
        .replace(/:(hover|focus-visible|focus-within|focus|active|target|popover-open)(?![a-z-])/g, ':nth-child(n)')
        .replace(/(^|[\\s,>+~(])(?=[,)]|$)/g, '$1*');
    const look = async (whole, path) => {
        const html = await (await fetch(path)).text();
        const [, style, rest] = html.split(/<style>|<\\/style>/);
        const page = new DOMParser().parseFromString(rest, 'text/html');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        const inline = { rules: flat(sheet.cssRules), at: (selector) => inline.rules.findIndex((own) => own.selector === selector) };
        /* change */;
        const problems = [];
        let next = 0;
        for (const { selector, text } of whole) {
            if (inline.rules[next]?.text === text) next += 1;
            else if (!selector || page.querySelector(anyState(selector))) problems.push(`${path} lacks ${text}`);
        }
        if (next !== inline.rules.length) problems.push(`${path}: the order of ${inline.rules[next].text}`);
        return problems;
    };
    const all = async () => {
        const whole = flat([...document.styleSheets].find((sheet) => sheet.href).cssRules);
        const problems = [];
        for (const path of paths) problems.push(...await look(whole, path));
        return whole.length > 100 ? problems : ['the whole sheet is empty'];
    };
    all().then(done, (error) => done([String(error)]));";

/// What is preloaded is what is used.
pub async fn every_file_is_fetched_once(visit: &Visit<'_>) -> Outcome {
    open_with_pages(visit, "/episodes/").await?;
    // A browser that fetches again what it has preloaded does so when it is used, which is over now.
    visit.session.settle().await?;
    let mut counts = BTreeMap::new();
    for answer in visit.server.answers() {
        *counts.entry(answer.path).or_insert(0) += 1;
    }
    let mut problems = Vec::new();
    for part in ["/style.", "/boot.", ".js", ".wasm", "/pages."] {
        let is_part = |path: &&String| path.contains(part);
        if !counts.keys().any(|path| is_part(&path)) {
            problems.push(format!("{part} has not been asked for"));
        }
    }
    counts.retain(|_, count| *count > 1);
    problems.extend(
        counts
            .iter()
            .map(|(path, count)| format!("{path}: {count} times")),
    );
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}
