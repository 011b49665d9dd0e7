//! Footnotes: a mark opens its source on the spot, and says where the sources disagree.

use serde_json::json;
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::visit::Visit;

use super::accessibility::violations;

const OPEN: &str = "return !!document.querySelector('#footnote')?.matches(':popover-open')";

pub async fn a_mark_opens_its_fact_and_escape_leads_back(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let page = format!("/episodes/{}/", text(&data.list("episodes")[0]["slug"]));
    visit.open(&page).await?;
    // A mark's words may have been replaced: a translator sets its own, and sets marks around them.
    let id = session
        .text_of(
            "const mark = document.querySelector('a.mark'); mark.innerHTML = '<font>source</font>'; \
             mark.removeAttribute('aria-label'); return mark.hash.slice(1)",
        )
        .await?;
    let fact = data
        .list("facts")
        .iter()
        .find(|fact| fact["id"] == json!(id));
    let fact = fact.unwrap_or_else(|| panic!("{id} is a fact"));
    session.click("a.mark font").await?;
    session.wait_for("the footnote", OPEN).await?;
    let note = session
        .text_of("return document.querySelector('#footnote').textContent")
        .await?;
    assert!(note.contains(text(&fact["text"])), "{note}");
    let focus = "return document.activeElement.closest('#footnote') !== null";
    session.wait_for("focus in the footnote", focus).await?;
    assert_eq!(violations(visit, &page).await?, Vec::<String>::new());
    // Closed the way Escape closes it, because drivers cannot send the key into every engine's popover.
    session
        .run("document.querySelector('#footnote').hidePopover()", vec![])
        .await?;
    session
        .wait_for(
            "focus on the mark",
            "return document.activeElement.matches('a.mark')",
        )
        .await?;
    let inside = session
        .text_of("return document.querySelector('#footnote a').getAttribute('href')")
        .await?;
    assert!(
        inside.ends_with(&format!("#{id}")),
        "it leads to the fact on its source's page: {inside}"
    );
    Ok(())
}

pub async fn a_mark_says_where_the_sources_disagree(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let contested: Vec<&str> = data
        .list("disagreements")
        .iter()
        .flat_map(|entry| entry["readings"].as_array().into_iter().flatten())
        .flat_map(|reading| reading["facts"].as_array().into_iter().flatten())
        .map(text)
        .collect();
    let mut told = 0;
    for episode in data.list("episodes") {
        visit
            .open(&format!("/episodes/{}/", text(&episode["slug"])))
            .await?;
        let marks = "return [...document.querySelectorAll('a.mark')].map((mark) => [mark.hash.slice(1), mark.ariaLabel ?? mark.getAttribute('aria-label')])";
        let marks = session.run(marks, vec![]).await?;
        for mark in marks.as_array().into_iter().flatten() {
            let (id, name) = (text(&mark[0]), text(&mark[1]));
            assert_eq!(name.contains("disagree"), contested.contains(&id), "{name}");
            told += usize::from(name.contains("disagree"));
        }
    }
    assert!(told > 0, "some mark of a part is contested");
    session.click("a.mark.contested").await?;
    session.wait_for("the footnote", OPEN).await?;
    let link = session
        .text_of("return document.querySelector('#footnote .contested a').getAttribute('href')")
        .await?;
    assert!(link.contains(&visit.path("/disagreements/")), "{link}");
    Ok(())
}
