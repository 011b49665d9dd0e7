//! The harness itself: each kind of error on a page is seen, whichever engine shows the page.

use site_tests::Outcome;
use site_tests::visit::Visit;

/// A broken page, and what must be noted of it.
const BROKEN: [(&str, &[&str]); 6] = [
    ("/console-error/", &["console.error: a logged error"]),
    ("/exception/", &["exception: a thrown error"]),
    ("/rejection/", &["rejection: a rejected promise"]),
    ("/missing-script/", &["resource: script", "host: 404"]),
    ("/missing-image/", &["resource: img", "host: 404"]),
    ("/policy/", &["policy: script-src"]),
];

pub async fn a_sound_page_shows_no_trouble(visit: &Visit<'_>) -> Outcome {
    visit.session.open_page(&visit.url("/sound/")).await
}

pub async fn a_broken_page_fails_its_test(visit: &Visit<'_>) -> Outcome {
    for (page, kinds) in BROKEN {
        visit.session.open_page(&visit.url(page)).await?;
        for kind in kinds {
            let noted = visit.troubles().await?;
            assert!(
                noted.iter().any(|note| note.contains(kind)),
                "{page} did not note `{kind}`: {noted:?}"
            );
        }
        // Notes stay when the page is left: an error on the way cannot get lost.
        visit.session.open_page(&visit.url("/sound/")).await?;
        let kept = visit.troubles().await?;
        assert!(
            kept.iter().any(|note| note.contains(kinds[0])),
            "{page}: lost on leaving: {kept:?}"
        );
    }
    // All of it was wanted here.
    visit.expect_trouble("");
    Ok(())
}

pub async fn a_page_that_axe_must_not_accept_is_refused(visit: &Visit<'_>) -> Outcome {
    visit.open("/inaccessible/").await?;
    let found = super::accessibility::violations(visit, "/inaccessible/")
        .await?
        .join("\n");
    assert!(
        found.contains("image-alt") && found.contains("color-contrast"),
        "{found}"
    );
    Ok(())
}

pub async fn a_page_too_wide_for_a_phone_is_refused(visit: &Visit<'_>) -> Outcome {
    let problem = super::everywhere::too_wide(visit, "/wide/").await?;
    assert!(
        problem
            .as_deref()
            .is_some_and(|problem| problem.contains("wide")),
        "{problem:?}"
    );
    let sound = super::everywhere::too_wide(visit, "/inaccessible/").await?;
    assert_eq!(sound, None, "a page that fits is accepted");
    Ok(())
}
