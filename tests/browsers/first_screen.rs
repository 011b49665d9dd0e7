//! The first screen first: a page that is turned to begins with it, and is complete and in order right after, whatever
//! a visitor does in the meantime.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::pages::page_types;
use site_tests::visit::Visit;

use super::steps::{UNFINISHED, open_with_pages, wait_for_path};

/// Follows a link to an address, wherever the page has one.
const FOLLOW: &str = "
    const follow = (href) => {
        const link = Object.assign(document.createElement('a'), { href });
        document.body.append(link);
        link.click();
        link.remove();
    };";

/// What is in the main part of a document: its words, and the names of its places in order.
const STANDS: &str = "((page) => {
    const main = page.getElementById('main');
    const places = [...main.querySelectorAll('[id]')].map((element) => element.id);
    // A page whose address nobody knew when it was built says where it is.
    const isKnown = document.querySelector('link[rel=canonical]') !== null;
    const words = isKnown ? main.textContent : main.textContent.replaceAll(location.origin, '');
    return [words.replace(/\\s+/g, ' '), places];
})";

pub async fn every_page_turned_to_is_whole_and_in_order(visit: &Visit<'_>) -> Outcome {
    open_with_pages(visit, "/").await?;
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

pub async fn the_first_frame_has_the_heading_and_leaves_the_rest_for_later(
    visit: &Visit<'_>,
) -> Outcome {
    let people = Dataset::read(&visit.dist).list("people").len();
    open_with_pages(visit, "/").await?;
    let [first, whole] = frames(visit, &visit.path("/people/")).await?;
    assert_eq!(first["headings"], whole["headings"], "of one page alone");
    assert_eq!(first["entries"], json!(0), "the list waits");
    assert_eq!(whole["entries"], json!(people));
    assert_eq!(first["end"], json!(0), "and so does the end");
    assert_ne!(whole["end"], json!(0));
    Ok(())
}

pub async fn the_first_frame_of_a_filtered_list_has_its_rows(visit: &Visit<'_>) -> Outcome {
    let people = Dataset::read(&visit.dist).list("people").len();
    open_with_pages(visit, "/people/?role=director").await?;
    let [first, whole] = frames(visit, &visit.path("/people/")).await?;
    for frame in [first, whole] {
        assert_eq!(frame["entries"], json!(people));
    }
    Ok(())
}

pub async fn a_choice_made_before_a_page_is_whole_loses_nothing_of_it(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    open_with_pages(visit, "/").await?;
    let path = visit.path("/people/");
    let choose = format!(
        "{FOLLOW} follow(arguments[0]); \
         requestAnimationFrame(() => follow(arguments[0] + '?role=director'))"
    );
    session.run(&choose, vec![json!(path)]).await?;
    let whole = "return location.search === '?role=director' && \
                 document.querySelectorAll('main .entries > li:not([hidden])').length === 1 && \
                 document.querySelectorAll('main .page-end').length === 1 && \
                 document.querySelectorAll('main .page-end .cite').length === 1";
    session
        .wait_for("a filtered list on a whole page", whole)
        .await
}

/// What a visitor sees in the first frame after following a link, and once the page is complete.
async fn frames(visit: &Visit<'_>, path: &str) -> Outcome<[Value; 2]> {
    let script = format!(
        "const [href, done] = arguments; {FOLLOW}
        const seen = (selector) => [...document.querySelectorAll(selector)].filter(
            (element) => !element.hidden && getComputedStyle(element).visibility === 'visible'
        );
        const look = () => ({{
            headings: seen('main h1').map((heading) => heading.textContent),
            entries: seen('.entries > li:not([hidden])').length,
            end: seen('.page-end > *').length,
        }});
        follow(href);
        requestAnimationFrame(() => {{
            const first = look();
            const wait = () => {UNFINISHED} ? setTimeout(wait, 20) : done([first, look()]);
            wait();
        }})"
    );
    let client = &visit.session.client;
    let mut seen = client.execute_async(&script, vec![json!(path)]).await?;
    Ok([seen[0].take(), seen[1].take()])
}

pub async fn who_goes_back_at_once_finds_the_whole_page(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    open_with_pages(visit, "/people/").await?;
    let there_and_back =
        format!("{FOLLOW} follow(arguments[0]); requestAnimationFrame(() => history.back())");
    let (list, timeline) = (visit.path("/people/"), visit.path("/timeline/"));
    session.run(&there_and_back, vec![json!(timeline)]).await?;
    wait_for_path(visit, &list).await?;
    is_whole(visit, &list).await
}

pub async fn who_turns_on_at_once_finds_the_last_page_whole(visit: &Visit<'_>) -> Outcome {
    let pages = ["/people/", "/timeline/", "/awards/"].map(|page| visit.path(page));
    open_with_pages(visit, "/").await?;
    // The first two in one task, the third in the frame after.
    let turns = format!(
        "{FOLLOW} const [one, two, three] = arguments;
        follow(one); follow(two); requestAnimationFrame(() => follow(three));"
    );
    let arguments = pages.iter().map(|page| json!(page)).collect();
    visit.session.run(&turns, arguments).await?;
    is_whole(visit, &pages[2]).await
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
    open_with_pages(visit, "/").await?;
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

/// The page is there, and its main part is the same as in its file. Pictures may come last.
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
