//! Pictures after a page turn: drawn as in the page's own file, fetched when a link is pointed at, and missed politely.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::Dataset;
use site_tests::fault::Fault;
use site_tests::visit::Visit;

use super::steps::wait_for_path;

/// Pages with pictures.
const DRAWN: [&str; 5] = [
    "/timeline/",
    "/episodes/",
    "/awards/",
    "/release/",
    "/reception/",
];

/// The drawings of a document as HTML.
const DRAWINGS: &str =
    "(page) => [...page.querySelectorAll('.drawing')].map((drawing) => drawing.innerHTML)";

pub async fn after_a_page_turn_every_picture_is_drawn_as_in_its_file(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/").await?;
    for page in DRAWN {
        turn_to(visit, page).await?;
        let file = format!(
            "const [address, done] = arguments; fetch(address).then((answer) => answer.text()).then((html) => \
             done(({DRAWINGS})(new DOMParser().parseFromString(html.slice(html.indexOf('<body')), 'text/html'))))"
        );
        let file = session
            .client
            .execute_async(&file, vec![json!(visit.path(page))])
            .await?;
        let drawings = file.as_array().map_or(0, Vec::len);
        assert!(
            drawings > 0,
            "{page} has a picture in its file: {:?}",
            Dataset::read(&visit.dist).title()
        );
        let same = format!(
            "return JSON.stringify(({DRAWINGS})(document)) === {}",
            json!(file.to_string())
        );
        session
            .wait_for(&format!("the pictures of {page}"), &same)
            .await?;
    }
    Ok(())
}

pub async fn pointing_at_a_link_fetches_the_picture_ahead_and_once(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/people/").await?;
    let path = visit.path("/timeline/");
    let asked = || {
        let answers = visit.server.answers();
        answers
            .iter()
            .filter(|answer| answer.path == "/timeline/")
            .count()
    };
    assert_eq!(asked(), 0);
    for _ in 0..2 {
        let point = "document.querySelector(`nav a[href='${arguments[0]}']`)\
                     .dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))";
        session.run(point, vec![json!(path)]).await?;
    }
    session
        .wait_for("the file", "return performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('/timeline/'))")
        .await?;
    turn_to(visit, "/timeline/").await?;
    session
        .wait_for(
            "the picture",
            "return !!document.querySelector('.drawing > *')",
        )
        .await?;
    assert_eq!(asked(), 1, "asked for once");
    Ok(())
}

pub async fn where_a_picture_cannot_be_fetched_a_line_says_so_and_the_rest_is_there(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    visit.expect_trouble("/timeline/");
    visit.expect_trouble("503");
    visit.open("/people/").await?;
    visit
        .server
        .fault(|path| path.contains("timeline"), Fault::Status(503));
    turn_to(visit, "/timeline/").await?;
    let said =
        "return document.querySelector('.drawing')?.textContent.includes('could not be fetched')";
    session.wait_for("a word about it", said).await?;
    let events = session
        .run(
            "return document.querySelectorAll('.timeline > li').length",
            vec![],
        )
        .await?;
    let all = Dataset::read(&visit.dist).list("timeline").len();
    assert_eq!(events, json!(all), "every event stands in the list");
    visit.server.mend();
    turn_to(visit, "/people/").await?;
    turn_to(visit, "/timeline/").await?;
    session
        .wait_for(
            "the picture",
            "return !!document.querySelector('.drawing > *')",
        )
        .await
}

/// Follows a link of the page's footer, which has one to every section.
async fn turn_to(visit: &Visit<'_>, page: &str) -> Outcome {
    let path = visit.path(page);
    let link = "document.querySelector(`footer a[href='${arguments[0]}']`).click()";
    visit
        .session
        .run(link, vec![Value::from(path.as_str())])
        .await?;
    wait_for_path(visit, &path).await
}
