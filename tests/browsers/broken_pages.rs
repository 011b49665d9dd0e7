//! The test harness itself: each kind of error on a page is noticed, in every engine.

use site_tests::Outcome;
use site_tests::visit::Visit;

use super::accessibility::{Rules, violations, violations_of};
use super::{layout, names, targets, walk, zoom};

/// A broken page, and what must be recorded about it.
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
        // Notes survive leaving the page: an error along the way cannot get lost.
        visit.session.open_page(&visit.url("/sound/")).await?;
        let kept = visit.troubles().await?;
        assert!(
            kept.iter().any(|note| note.contains(kinds[0])),
            "{page}: lost on leaving: {kept:?}"
        );
    }
    // All of these errors were intended.
    visit.expect_trouble("");
    Ok(())
}

pub async fn a_page_that_axe_must_not_accept_is_refused(visit: &Visit<'_>) -> Outcome {
    visit.open("/inaccessible/").await?;
    let found = violations(visit, "/inaccessible/").await?.join("\n");
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
        let found = layout::cut(visit, page, &layout::WIDTHS, "100%").await?;
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

pub async fn body_text_that_is_merely_legible_is_refused(visit: &Visit<'_>) -> Outcome {
    visit.open("/careless/").await?;
    for rules in [Rules::All, Rules::Colors] {
        let found = violations_of(rules, visit, "/careless/").await?.join("\n");
        assert!(
            found.contains("color-contrast-enhanced") && found.contains("1 elements"),
            "{found}"
        );
        assert!(found.contains("Read at length"), "{found}");
    }
    Ok(())
}

pub async fn small_controls_are_refused(visit: &Visit<'_>) -> Outcome {
    visit.open("/careless/").await?;
    let found = targets::small(visit).await?;
    let [low, small] = found.as_slice() else {
        panic!("{found:?}");
    };
    assert!(low.contains("not 44 high") && low.contains("low"), "{low}");
    assert!(
        small.contains("not 24") && small.contains("tiny"),
        "{small}"
    );
    Ok(())
}

pub async fn controls_without_a_name_are_refused(visit: &Visit<'_>) -> Outcome {
    visit.open("/careless/").await?;
    let (_, found) = names::nameless(visit).await?;
    assert_eq!(found, ["a button is called \"\"", "a link is called \"#\""]);
    Ok(())
}

pub async fn a_page_that_cannot_be_walked_through_is_refused(visit: &Visit<'_>) -> Outcome {
    for (page, problem) in [
        (
            "/careless/",
            Some("focus cannot be seen on <a href=\"/sound/\" class=\"unseen\""),
        ),
        ("/trap/", Some("stop 3 of 3 is nothing")),
        ("/walkable/", None),
    ] {
        visit.open(page).await?;
        let found = walk::walk(visit).await?;
        let right = match (&found, problem) {
            (Some(found), Some(problem)) => found.contains(problem),
            (found, problem) => found.is_none() && problem.is_none(),
        };
        assert!(right, "{page}: {found:?}");
    }
    Ok(())
}

pub async fn a_page_that_does_not_bear_zoom_is_refused(visit: &Visit<'_>) -> Outcome {
    visit.session.set_screen(320, 256).await?;
    visit.open("/covered/").await?;
    let found = zoom::covered(visit).await?;
    assert!(
        found
            .as_deref()
            .is_some_and(|found| found.contains("held by <header")),
        "{found:?}"
    );
    visit.open("/walkable/").await?;
    assert_eq!(zoom::covered(visit).await?, None);
    let usual = layout::cut(visit, "/covered/", &[640], "100%").await?;
    assert_eq!(usual, None, "at its usual size it fits");
    let twice = layout::cut(visit, "/covered/", &[640], zoom::TWICE).await?;
    assert!(
        twice
            .as_deref()
            .is_some_and(|found| found.contains("is cut off by")),
        "{twice:?}"
    );
    Ok(())
}
