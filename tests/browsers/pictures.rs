//! Pictures after a page turn: drawn as in the page's own file.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::Dataset;
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
    visit.open("/").await?;
    for page in DRAWN {
        let drawings = drawn_as_in_its_file(visit, page).await?;
        assert!(
            drawings > 0,
            "{page} has a picture in its file: {:?}",
            Dataset::read(&visit.dist).title()
        );
    }
    Ok(())
}

/// For a series that lacks some of these pages, or some of their pictures.
pub async fn after_a_page_turn_the_pictures_that_there_are_are_drawn_as_in_their_files(
    visit: &Visit<'_>,
) -> Outcome {
    visit.open("/").await?;
    let mut drawings = 0;
    for page in DRAWN {
        if visit.dist.join(page.trim_matches('/')).is_dir() {
            drawings += drawn_as_in_its_file(visit, page).await?;
        }
    }
    assert!(drawings > 0, "no page has a picture");
    Ok(())
}

/// Turns to a page, waits until its pictures are those of its file, and counts them.
async fn drawn_as_in_its_file(visit: &Visit<'_>, page: &str) -> Outcome<usize> {
    let session = visit.session;
    turn_to(visit, page).await?;
    let file = format!(
        "const [address, done] = arguments; fetch(address).then((answer) => answer.text()).then((html) => \
         done(({DRAWINGS})(new DOMParser().parseFromString(html.slice(html.indexOf('<body')), 'text/html'))))"
    );
    let file = session
        .client
        .execute_async(&file, vec![json!(visit.path(page))])
        .await?;
    let same = format!(
        "return JSON.stringify(({DRAWINGS})(document)) === {}",
        json!(file.to_string())
    );
    session
        .wait_for(&format!("the pictures of {page}"), &same)
        .await?;
    Ok(file.as_array().map_or(0, Vec::len))
}

/// Follows a link of the page's footer, which has one to every section.
pub async fn turn_to(visit: &Visit<'_>, page: &str) -> Outcome {
    let path = visit.path(page);
    let link = "document.querySelector(`footer a[href='${arguments[0]}']`).click()";
    visit
        .session
        .run(link, vec![Value::from(path.as_str())])
        .await?;
    wait_for_path(visit, &path).await
}
