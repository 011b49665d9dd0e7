//! Integrity: a page accepts the scripts and styles that it was built with, and no others.

use serde_json::Value;
use site_tests::Outcome;
use site_tests::contract::file_name;
use site_tests::fault::Fault;
use site_tests::visit::Visit;

use super::trouble::{glue, readable, style, told};

/// Valid, and says when it has run.
const CHANGE: &str = "document.documentElement.dataset.changed = '';\n";
const RAN: &str = "return 'changed' in document.documentElement.dataset";
const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

pub async fn a_changed_script_is_refused(visit: &Visit<'_>) -> Outcome {
    let boot = file_name(&visit.dist, "", |name| {
        name.starts_with("boot.") && name.ends_with(".js")
    });
    change(visit, &boot, CHANGE, JAVASCRIPT)?;
    visit.session.open_page(&visit.url("/episodes/")).await?;
    assert_eq!(visit.session.run(RAN, vec![]).await?, Value::Bool(false));
    readable(visit).await
}

// A visit of its own, because a browser may keep a style sheet that once arrived intact.
pub async fn a_changed_style_is_refused(visit: &Visit<'_>) -> Outcome {
    visit.expect_trouble("console.error");
    let rule = "main{--changed:1}";
    change(visit, &style(visit), rule, "text/css; charset=utf-8")?;
    visit
        .session
        .open_page(&visit.url("/search/?q=the"))
        .await?;
    told(visit, "a changed style").await?;
    let changed =
        "return getComputedStyle(document.querySelector('main')).getPropertyValue('--changed')";
    assert_eq!(visit.session.text_of(changed).await?, "");
    readable(visit).await
}

/// The glue is preloaded with its hash, and imported by a script. WebKit imports without checking the hash.
pub async fn a_changed_import_is_refused(visit: &Visit<'_>) -> Outcome {
    visit.expect_trouble("console.error");
    change(visit, &glue(visit), CHANGE, JAVASCRIPT)?;
    visit
        .session
        .open_page(&visit.url("/people/?sort=name"))
        .await?;
    told(visit, "a changed import").await?;
    assert_eq!(visit.session.run(RAN, vec![]).await?, Value::Bool(false));
    readable(visit).await
}

/// Adds something before the content of a file; the browser may name the file in its complaint.
fn change(visit: &Visit, file: &str, before: &str, kind: &'static str) -> Outcome {
    let content = std::fs::read(visit.dist.join(file))?;
    let changed = [before.as_bytes(), &content].concat();
    visit.expect_trouble(file);
    let path = file.to_owned();
    visit
        .server
        .fault(move |asked| asked == path, Fault::Replaced(changed, kind));
    Ok(())
}
