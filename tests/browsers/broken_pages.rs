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

pub async fn a_page_that_hydrates_to_something_else_is_refused(visit: &Visit<'_>) -> Outcome {
    let found = super::everywhere::difference(visit, "/altered/").await?;
    assert!(
        found.as_deref().is_some_and(|found| {
            found.contains("/wide/") && found.contains("in the file") && found.contains("/sound/")
        }),
        "{found:?}"
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

pub async fn a_page_that_cuts_its_words_or_lays_them_upon_each_other_is_refused(
    visit: &Visit<'_>,
) -> Outcome {
    for (page, problem) in [
        ("/cut/", Some("is cut off by <p class=cut> at 320")),
        ("/overlap/", Some("lies upon “Below.” in <p>")),
        ("/inaccessible/", None),
    ] {
        let found = super::layout::cut(visit, page).await?;
        let right = match (&found, problem) {
            (Some(found), Some(problem)) => found.contains(problem),
            (found, problem) => found.is_none() && problem.is_none(),
        };
        assert!(right, "{page}: {found:?}");
    }
    Ok(())
}

pub async fn a_page_that_moves_a_box_is_refused(visit: &Visit<'_>) -> Outcome {
    let found = super::boxes::moved(visit, "/shifting/", "shifting/late.json").await?;
    assert!(
        found
            .as_deref()
            .is_some_and(|found| found.contains("boxes, then")),
        "{found:?}"
    );
    Ok(())
}

pub async fn a_page_that_shifts_is_refused(visit: &Visit<'_>) -> Outcome {
    let found = super::shifts::shift(visit, "/shifting/", "shifting/late.json").await?;
    assert!(
        found
            .as_deref()
            .is_some_and(|found| found.starts_with("shifted by 0.")),
        "{found:?}"
    );
    Ok(())
}
