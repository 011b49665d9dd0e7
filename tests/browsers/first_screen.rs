//! The first screen first: a page that is turned to begins with it, and is whole and in order right after, whatever a
//! visitor does meanwhile.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::pages::page_types;
use site_tests::visit::Visit;

use super::steps::{UNFINISHED, wait_for_path};

/// Follows a link to an address, wherever the page has one.
const FOLLOW: &str = "
    const follow = (href) => {
        const link = Object.assign(document.createElement('a'), { href });
        document.body.append(link);
        link.click();
        link.remove();
    };";

/// What stands in the main part of a document: its words, and the names of its places in their order.
const STANDS: &str = "((page) => {
    const main = page.getElementById('main');
    const places = [...main.querySelectorAll('[id]')].map((element) => element.id);
    return [main.textContent.replace(/\\s+/g, ' '), places];
})";

pub async fn every_page_turned_to_is_whole_and_in_order(visit: &Visit<'_>) -> Outcome {
    visit.open("/").await?;
    let pages = page_types(&visit.dist).into_iter().skip(1);
    for page in
        pages.filter(|page| !page.address.contains('?') && !page.address.contains("no-such"))
    {
        let follow = format!("{FOLLOW} follow(arguments[0])");
        let path = visit.path(&page.address);
        visit.session.run(&follow, vec![json!(path)]).await?;
        is_whole(visit, &path).await?;
    }
    Ok(())
}

pub async fn the_first_frame_has_the_heading_and_leaves_the_end_for_later(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    let people = Dataset::read(&visit.dist).list("people").len();
    visit.open("/").await?;
    let seen = format!(
        "const [href, done] = arguments; {FOLLOW}
        const look = () => [
            document.querySelector('main h1').textContent,
            document.querySelectorAll('.entries > li').length,
            document.querySelectorAll('.page-end > *:not([hidden])').length,
        ];
        follow(href);
        requestAnimationFrame(() => {{
            const first = look();
            const wait = () => {UNFINISHED} ? setTimeout(wait, 20) : done([first, look()]);
            wait();
        }})"
    );
    let path = json!(visit.path("/people/"));
    let seen = session.client.execute_async(&seen, vec![path]).await?;
    let (first, whole) = (&seen[0], &seen[1]);
    assert_eq!(first[0], whole[0], "the heading is there from the start");
    let shown = first[1].as_u64().unwrap_or_default();
    assert!((1..people as u64).contains(&shown), "{shown} of {people}");
    assert_eq!(whole[1], json!(people));
    assert_eq!(first[2], json!(0), "the end of the page waits");
    assert_ne!(whole[2], json!(0));
    Ok(())
}

pub async fn who_goes_back_at_once_finds_the_whole_page(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.open("/people/").await?;
    let there_and_back =
        format!("{FOLLOW} follow(arguments[0]); requestAnimationFrame(() => history.back())");
    let (list, timeline) = (visit.path("/people/"), visit.path("/timeline/"));
    session.run(&there_and_back, vec![json!(timeline)]).await?;
    wait_for_path(visit, &list).await?;
    is_whole(visit, &list).await
}

pub async fn a_place_further_down_is_reached_before_the_page_is_whole(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let source = text(&data.list("sources")[0]["slug"]);
    let facts = data.facts_from(source);
    let fact = facts.last().expect("a source has facts");
    let path = visit.path(&format!("/sources/{source}/"));
    visit.open("/").await?;
    let follow =
        format!("{FOLLOW} follow(arguments[0]); requestAnimationFrame(() => follow(arguments[1]))");
    let place = json!(format!("{path}#{fact}"));
    session.run(&follow, vec![json!(path), place]).await?;
    let reached = format!(
        "const box = document.querySelector('#{fact}:target')?.getBoundingClientRect(); \
         return !!box && box.top >= 0 && box.top < innerHeight"
    );
    session.wait_for("the fact in view", &reached).await?;
    is_whole(visit, &path).await
}

/// The page is there, and its main part is that of its file. Pictures may come last.
async fn is_whole(visit: &Visit<'_>, path: &str) -> Outcome {
    wait_for_path(visit, path).await?;
    let file = format!(
        "const [address, done] = arguments; fetch(address).then((answer) => answer.text()).then((html) => \
         done({STANDS}(new DOMParser().parseFromString(html.slice(html.indexOf('<body')), 'text/html'))))"
    );
    let file: Value = visit
        .session
        .client
        .execute_async(&file, vec![json!(path)])
        .await?;
    let same = format!(
        "return JSON.stringify({STANDS}(document)) === {}",
        json!(file.to_string())
    );
    let what = format!("{path} as its file has it");
    visit.session.wait_for(&what, &same).await
}
