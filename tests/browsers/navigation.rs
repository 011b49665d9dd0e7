//! Pages and links: an address opens its page, a link turns to the next one without a reload, Back returns.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::{Dataset, plain, text};
use site_tests::visit::Visit;

use super::steps::{
    heading, told_by_file, told_by_page, turn_by_menu, wait_for_heading, wait_for_path,
};

/// A mark that a reload would erase.
const MARK: &str = "window.testMark = true";
const IS_MARKED: &str = "return window.testMark === true";

pub async fn a_part_opens_by_its_address_and_a_person_is_one_click_away(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let part = &data.list("episodes")[0];
    let address = format!("/episodes/{}/", text(&part["slug"]));
    visit.open(&address).await?;
    assert!(heading(visit).await?.contains(text(&part["title"])));
    let shown = session
        .text_of("return document.querySelector('main').textContent")
        .await?;
    for paragraph in part["synopsis"].as_array().expect("a part has a synopsis") {
        assert!(
            shown.contains(&plain(text(paragraph))),
            "the synopsis is shown: {paragraph}"
        );
    }

    session.run(MARK, vec![]).await?;
    let link = format!("main a[href^='{}']", visit.path("/people/"));
    let href = session.href(&link).await?;
    let slug = href
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    let name = text(&data.entry("people", slug)["name"]).to_owned();
    session.click(&link).await?;
    wait_for_path(visit, &href).await?;
    wait_for_heading(visit, &name).await?;
    assert_eq!(
        session.run(IS_MARKED, vec![]).await?,
        Value::Bool(true),
        "no reload on the way to {href}"
    );

    session.client.back().await?;
    wait_for_path(visit, &visit.path(&address)).await?;
    wait_for_heading(visit, text(&part["title"])).await?;
    assert_eq!(
        session.run(IS_MARKED, vec![]).await?,
        Value::Bool(true),
        "no reload on the way back"
    );

    session.client.forward().await?;
    wait_for_path(visit, &href).await?;
    wait_for_heading(visit, &name).await
}

pub async fn after_a_page_turn_the_heading_has_focus_and_is_announced_once(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    visit.open("/").await?;
    let before = session.client.title().await?;
    turn_by_menu(visit, "/people/").await?;
    session
        .wait_for(
            "focus on the heading",
            "return document.activeElement?.tagName === 'H1'",
        )
        .await?;
    let title = session.client.title().await?;
    assert_ne!(title, before, "the title follows the page");
    let announced = "return document.getElementById('announcer').textContent";
    assert_eq!(session.text_of(announced).await?, heading(visit).await?);
    assert_eq!(
        session.run("return window.scrollY", vec![]).await?,
        json!(0),
        "the page begins at its top"
    );
    assert_eq!(
        told_by_page(visit).await?,
        told_by_file(visit, "/people/").await?,
        "after a page turn the page says of itself what its file says"
    );
    let described = "return document.querySelectorAll('meta[name=description]').length";
    assert_eq!(
        session.run(described, vec![]).await?,
        json!(0),
        "no description outlives its page"
    );
    // Somebody who reads on to the end of the page later does not come across an old announcement.
    session
        .wait_for("silence", &format!("{announced} === ''"))
        .await
}

/// The first frame of a page may leave out what is below the screen, but not for longer.
pub async fn a_page_turned_to_is_as_tall_as_the_same_page_opened(visit: &Visit<'_>) -> Outcome {
    const TALL: &str = "return document.documentElement.scrollHeight";
    let session = visit.session;
    // Once the display font is cached, every page has it from the start.
    visit.open("/people/").await?;
    visit.open("/people/").await?;
    let opened = session.run(TALL, vec![]).await?;
    visit.open("/").await?;
    turn_by_menu(visit, "/people/").await?;
    session
        .wait_for("the whole page", &format!("{TALL} === {opened}"))
        .await?;
    let main = "return document.querySelector('main').className";
    assert_eq!(session.text_of(main).await?, "");
    Ok(())
}

pub async fn a_fact_is_reached_by_its_address_and_by_its_link(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    // A late fact is far down the page of its source: it must have been scrolled to. It is on another page, too.
    let places = data.places_of_facts();
    let (id, entity) = places
        .iter()
        .rfind(|(_, page)| !page.starts_with("/sources/"))
        .expect("a fact belongs to an entity");
    let fact = data.list("facts").iter().find(|fact| fact["id"] == *id);
    let source = text(&fact.expect("a fact with that id")["source"]);
    let in_view = format!(
        "const box = document.getElementById('{id}')?.getBoundingClientRect(); \
         return !!box && box.top >= 0 && box.top < innerHeight"
    );
    let page = format!("/sources/{source}/#{id}");
    visit.open(&page).await?;
    session.wait_for("the fact in view", &in_view).await?;

    visit.open(entity).await?;
    session.run(MARK, vec![]).await?;
    let href = visit.path(&page);
    session.click(&format!("main a[href='{href}']")).await?;
    session.wait_for("the fact in view", &in_view).await?;
    wait_for_path(visit, &visit.path(&format!("/sources/{source}/"))).await?;
    assert_eq!(
        session.text_of("return location.hash").await?,
        format!("#{id}")
    );
    assert_eq!(
        session.run(IS_MARKED, vec![]).await?,
        Value::Bool(true),
        "no reload"
    );
    Ok(())
}

pub async fn an_unknown_address_says_so_and_leads_on(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.expect_trouble("no-such");
    visit.open("/people/no-such-person/").await?;
    let answers = visit.server.answers();
    let answer = answers
        .iter()
        .find(|answer| answer.path.ends_with("/people/no-such-person/"));
    assert_eq!(
        answer.map(|answer| answer.status),
        Some(404),
        "the status says it, too"
    );
    assert!(!heading(visit).await?.is_empty());
    let links = session
        .run(
            "return document.querySelectorAll('main a[href]').length",
            vec![],
        )
        .await?;
    assert!(links.as_u64() >= Some(3), "ways on: {links}");
    session
        .find("main form[role=search] input[name=q]")
        .await?
        .send_keys("the")
        .await?;
    session.press(fantoccini::key::Key::Enter).await?;
    wait_for_path(visit, &visit.path("/search/")).await?;
    session
        .wait_for(
            "results",
            "return document.querySelectorAll('.results > li').length > 0",
        )
        .await
}
