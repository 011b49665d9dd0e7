//! Sharing: a page, one entry of it, or a citation is shared, and the visitor is told what happened.

use serde_json::{Value, json};
use site_tests::Outcome;
use site_tests::contract::{Dataset, text};
use site_tests::visit::Visit;

use super::steps::wait_for_path;

/// A browser without a share sheet, whose clipboard can be read.
const CLIPBOARD: &str = "
    const set = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
    set('share', undefined);
    set('clipboard', { writeText: async (text) => { window.copied = text; } });";

/// A browser with a share sheet, which the visitor closes the second time.
const SHEET: &str = "
    window.shared = [];
    const share = (data) => {
        const times = window.shared.push([data.title, data.url]);
        const closed = new window.DOMException('closed', 'AbortError');
        return times > 1 ? window.Promise.reject(closed) : window.Promise.resolve();
    };
    Object.defineProperty(navigator, 'share', { configurable: true, value: share });";

/// A browser that does not let pages copy, as over plain http.
const REFUSING: &str = "
    const set = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
    set('share', undefined);
    set('clipboard', undefined);";

const SAID: &str = "return document.querySelector('[role=status]#toast').textContent";

pub async fn a_page_is_shared_with_its_filters_by_copying_its_address(
    visit: &Visit<'_>,
) -> Outcome {
    let session = visit.session;
    visit.server.run_before(CLIPBOARD);
    visit.open("/awards/?result=won").await?;
    session.click("button.share").await?;
    session
        .wait_for("the copy", "return window.copied === location.href")
        .await?;
    let copied = session.text_of("return window.copied").await?;
    assert_eq!(copied, visit.url("/awards/?result=won"));
    session
        .wait_for("a word about it", &format!("{SAID} === 'Link copied'"))
        .await
}

/// Other sites add parameters of their own to the addresses they send visitors to.
pub async fn what_a_visitor_came_with_is_not_handed_on(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let id = data
        .reception()
        .last()
        .expect("there are reviews")
        .to_string();
    let entry = format!("/reception/#{id}");
    visit.server.run_before(CLIPBOARD);
    let share = "button.share".to_owned();
    let permalink = format!("#{id} a.permalink");
    for (came_to, by, handed_on, goes_to) in [
        (
            "/awards/?utm_source=a&result=won&fbclid=b",
            &share,
            "/awards/?result=won",
            "/awards/?utm_source=a&result=won&fbclid=b",
        ),
        (
            &format!("/reception/index.html?gclid=1#{id}"),
            &share,
            &entry,
            &format!("/reception/index.html?gclid=1#{id}"),
        ),
        // A target for the keyboard, and a campaign's fragment, are not parts of the page.
        (
            "/reception/?fbclid=1#main",
            &share,
            "/reception/",
            "/reception/?fbclid=1#main",
        ),
        (
            "/reception/#xtor=RSS-1",
            &share,
            "/reception/",
            "/reception/#xtor=RSS-1",
        ),
        // The address bar matches the link, because the click goes there.
        ("/reception/?fbclid=1", &permalink, &entry, &entry),
        (
            "/awards/?fbclid=1",
            &"nav.filters a[href*='result=won']".to_owned(),
            "",
            "/awards/?result=won",
        ),
    ] {
        session.open_page("about:blank").await?;
        visit.open(came_to).await?;
        session.run("window.testMark = true", vec![]).await?;
        // A page that scrolls to an entry moves its controls along.
        session
            .run(
                "document.querySelector(arguments[0]).click()",
                vec![json!(by)],
            )
            .await?;
        if !handed_on.is_empty() {
            session
                .wait_for("the copy", "return !!window.copied")
                .await?;
            let copied = session.text_of("return window.copied").await?;
            assert_eq!(copied, visit.url(handed_on), "from {came_to}");
        }
        let address = format!(
            "return testMark && location.href === {}",
            json!(visit.url(goes_to))
        );
        session
            .wait_for(&format!("the address {goes_to}"), &address)
            .await?;
    }
    session
        .wait_for(
            "the filtered list",
            "return document.querySelector('.filter-status').textContent.includes(' of ')",
        )
        .await
}

pub async fn the_share_sheet_gets_title_and_address(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let page = format!("/episodes/{}/", text(&data.list("episodes")[0]["slug"]));
    visit.server.run_before(SHEET);
    visit.open(&page).await?;
    for times in 1..=2 {
        session.click("button.share").await?;
        session
            .wait_for("the sheet", &format!("return shared.length === {times}"))
            .await?;
    }
    let shared = session.run("return shared[0]", vec![]).await?;
    let title = session.client.title().await?;
    assert_eq!(shared, json!([title, visit.url(&page)]));
    // Closing the share sheet is not a failure: no message, and nothing copied instead.
    assert_eq!(session.text_of(SAID).await?, "");
    Ok(())
}

pub async fn where_copying_is_not_allowed_a_line_says_so(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.server.run_before(REFUSING);
    visit.open("/people/").await?;
    session.click("button.share").await?;
    session
        .wait_for(
            "a word about it",
            &format!("{SAID}.includes('didn’t allow copying')"),
        )
        .await
}

pub async fn one_entry_gives_its_address_which_leads_back_to_it(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    let data = Dataset::read(&visit.dist);
    let fact = data.list("facts").last().expect("there are facts");
    let source = format!("/sources/{}/", text(&fact["source"]));
    let last = |kind: &str| {
        data.list(kind)
            .last()
            .map(|entry| text(&entry["slug"]).to_owned())
    };
    let review = data.reception().last().map(|slug| (*slug).to_owned());
    let entries = [
        (source.as_str(), Some(text(&fact["id"]).to_owned())),
        ("/reception/", review),
        ("/lessons/", last("lessons")),
        ("/disagreements/", last("disagreements")),
        ("/timeline/", last("timeline")),
        ("/release/", last("releases")),
    ];
    visit.server.run_before(CLIPBOARD);
    for (page, id) in entries {
        let id = id.unwrap_or_else(|| panic!("{page} has entries"));
        let marked = format!(
            "const entry = document.getElementById('{id}'); const top = entry.getBoundingClientRect().top; \
             return entry.matches(':target') && top >= 0 && top < innerHeight"
        );
        visit.open(page).await?;
        session
            .click(&format!("#{id} a.permalink[href='#{id}']"))
            .await?;
        session
            .wait_for("the copy", "return !!window.copied")
            .await?;
        let copied = session.text_of("return window.copied").await?;
        assert_eq!(copied, format!("{}#{id}", visit.url(page)));
        session.wait_for("the mark", &marked).await?;

        session.open_page("about:blank").await?;
        session.open_ready(&copied).await?;
        session.wait_for("the mark after a paste", &marked).await?;
    }
    Ok(())
}

pub async fn a_citation_has_title_address_and_day_of_access(visit: &Visit<'_>) -> Outcome {
    let session = visit.session;
    visit.server.run_before(CLIPBOARD);
    visit.open("/").await?;
    session
        .click(&format!(
            "nav[aria-label=Main] a[href='{}']",
            visit.path("/timeline/")
        ))
        .await?;
    wait_for_path(visit, &visit.path("/timeline/")).await?;
    session.click(".cite summary").await?;
    session
        .wait_for(
            "the citation",
            "return document.querySelector('.cite').open && document.querySelector('.cite p').textContent.includes('Accessed')",
        )
        .await?;
    session.click(".cite button").await?;
    session
        .wait_for("the copy", "return !!window.copied")
        .await?;
    let copied = session.text_of("return window.copied").await?;
    let today = "const day = new Date(); \
                 return `${day.getDate()} ${day.toLocaleString('en', { month: 'long' })} ${day.getFullYear()}`";
    let today = session.text_of(today).await?;
    let title = session.client.title().await?;
    let (page, series) = title.split_once(" – ").unwrap_or_default();
    let path = visit.path("/timeline/");
    for part in [page, series, &path, &today] {
        assert!(copied.contains(part), "“{part}” in “{copied}”");
    }
    assert!(
        copied.contains("https://") || copied.contains("http://"),
        "{copied}"
    );
    let shown = session
        .run(
            "return document.querySelector('.cite p').textContent",
            vec![],
        )
        .await?;
    assert_eq!(shown, Value::String(copied));
    Ok(())
}
