//! Odd browsers: whatever a browser lacks or refuses, pages are readable, links work and the console is quiet.

use serde_json::json;
use site_tests::Outcome;
use site_tests::browser::{Engine, Keeping};
use site_tests::pages::page_types;
use site_tests::visit::Visit;

use super::palette::{open, wait_for_choice, write};
use super::steps::{heading, wait_for_path};

/// A browser in which WebAssembly is switched off, as in strict ones, gets plain pages. Its user is used to that, so
/// there is no message.
pub async fn without_web_assembly_pages_are_plain_and_say_nothing_of_it(
    visit: &Visit<'_>,
) -> Outcome {
    visit.server.run_before("delete window.WebAssembly;");
    let session = visit.session;
    for page in ["/", "/people/", "/timeline/", "/search/"] {
        session.open_page(&visit.url(page)).await?;
        assert!(!heading(visit).await?.is_empty(), "{page} can be read");
        let told = "return document.querySelector('#trouble').hidden === false";
        assert_eq!(
            session.run(told, vec![]).await?,
            json!(false),
            "{page} says nothing"
        );
    }
    assert_eq!(
        session
            .run("return typeof window.WebAssembly", vec![])
            .await?,
        "undefined"
    );
    theme_changes(visit).await?;
    a_link_leads_on(visit).await?;
    let ready = "return document.documentElement.hasAttribute('data-ready')";
    assert_eq!(
        session.run(ready, vec![]).await?,
        json!(false),
        "nothing was started"
    );
    Ok(())
}

/// Nothing here needs the browser's own formats of dates and numbers.
pub async fn without_intl_everything_works(visit: &Visit<'_>) -> Outcome {
    visit.server.run_before(
        "delete window.Intl;
         for (const type of [Date, Number, Array, String]) {
             for (const name of Object.getOwnPropertyNames(type.prototype)) {
                 if (/locale/i.test(name)) delete type.prototype[name];
             }
         }",
    );
    interactive(visit).await?;
    assert_eq!(
        visit
            .session
            .run("return typeof window.Intl", vec![])
            .await?,
        "undefined"
    );
    Ok(())
}

/// Cookies are blocked, and storage with them.
pub async fn where_nothing_may_be_kept_everything_works(visit: &Visit<'_>) -> Outcome {
    let kept = "try { return localStorage !== null } catch { return false }";
    match visit.session.profile().keeping {
        Keeping::Nothing => visit.open("/").await?,
        // Its driver has no such setting.
        _ => {
            let refuse = "for (const name of ['localStorage', 'sessionStorage'])
                Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError') } });";
            visit.server.run_before(refuse);
            visit.open("/").await?;
        }
    }
    assert_eq!(
        visit.session.run(kept, vec![]).await?,
        json!(false),
        "storage is refused"
    );
    interactive(visit).await
}

/// A private window.
pub async fn in_a_private_window_everything_works(visit: &Visit<'_>) -> Outcome {
    interactive(visit).await
}

/// A page starts, its theme changes, a link turns the page without a request, and the palette finds something.
async fn interactive(visit: &Visit<'_>) -> Outcome {
    visit.open("/people/").await?;
    quiet(visit).await?;
    theme_changes(visit).await?;
    visit.session.run("window.stays = true", vec![]).await?;
    a_link_leads_on(visit).await?;
    let stays = visit
        .session
        .run("return window.stays === true", vec![])
        .await?;
    assert_eq!(stays, json!(true), "the page was turned, not loaded");
    open(visit).await?;
    write(visit, "time").await?;
    wait_for_choice(visit, &visit.path("/timeline/")).await?;
    quiet(visit).await
}

/// Looks at the console before leaving the page: if nothing is stored, its notes are lost then.
async fn quiet(visit: &Visit<'_>) -> Outcome {
    let troubles = visit.troubles().await?;
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
    Ok(())
}

async fn theme_changes(visit: &Visit<'_>) -> Outcome {
    let ground = "return getComputedStyle(document.documentElement).backgroundColor";
    let mut grounds = Vec::new();
    for _ in 0..3 {
        visit.session.click("button.theme").await?;
        grounds.push(visit.session.text_of(ground).await?);
    }
    assert_ne!(grounds[0], grounds[1], "dark is not light");
    quiet(visit).await
}

async fn a_link_leads_on(visit: &Visit<'_>) -> Outcome {
    let awards = visit.path("/awards/");
    visit
        .session
        .click(&format!("header a[href='{awards}']"))
        .await?;
    wait_for_path(visit, &awards).await
}

/// In forced colors, every drawing still shows something besides its background.
pub async fn in_forced_colors_every_drawing_shows(visit: &Visit<'_>) -> Outcome {
    assert_eq!(visit.session.engine(), Engine::Chromium);
    visit.expect_trouble("no-such-page");
    let mut problems = Vec::new();
    for page in page_types(&visit.dist) {
        visit.open(&page.address).await?;
        visit.session.force_colors().await?;
        let found = visit.session.run(DRAWINGS, vec![]).await?;
        let found: Vec<String> = serde_json::from_value(found)?;
        problems.extend(
            found
                .iter()
                .map(|found| format!("{}: {found}", page.address)),
        );
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    Ok(())
}

/// A drawing without words in which nothing has another color than its background is invisible.
const DRAWINGS: &str = "
    if (!matchMedia('(forced-colors: active)').matches) return ['colors are not forced'];
    const opaque = (color) => color !== 'none' && !/^rgba\\(.*, 0\\)$/.test(color);
    const ground = (element) => {
        for (let e = element; e; e = e.parentElement) {
            const color = getComputedStyle(e).backgroundColor;
            if (opaque(color)) return color;
        }
        return 'rgb(0, 0, 0)';
    };
    const shapes = 'path, line, polyline, polygon, circle, ellipse, rect, text';
    const shows = (svg) => {
        const under = ground(svg);
        return [...svg.querySelectorAll(shapes)].some((shape) => {
            if (!shape.checkVisibility()) return false;
            const { fill, stroke } = getComputedStyle(shape);
            return [fill, stroke].some((color) => opaque(color) && color !== under);
        });
    };
    return [...document.querySelectorAll('svg')]
        .filter((svg) => svg.checkVisibility() && svg.querySelector(shapes) && !shows(svg))
        .map((svg) => svg.outerHTML.slice(0, 120));";
