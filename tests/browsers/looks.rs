//! Looks: a few key pages look as they did when somebody last looked at them and liked what they saw.
//!
//! `cargo xtask pictures` redraws the stored pictures.

use std::fs;
use std::path::{Path, PathBuf};

use site_tests::Outcome;
use site_tests::compare::difference;
use site_tests::contract::{Dataset, text};
use site_tests::picture::Picture;
use site_tests::screen::Clip;
use site_tests::site::pictures;
use site_tests::visit::Visit;

/// A page to draw.
struct View {
    name: &'static str,
    address: String,
    width: u32,
    dark: bool,
}

/// The key pages.
fn views(data: &Dataset) -> Vec<View> {
    let slug = |kind: &str| text(&data.list(kind)[0]["slug"]);
    let part = format!("/episodes/{}/", slug("episodes"));
    let person = format!("/people/{}/", slug("people"));
    let view = |name, address: &str, width, dark| View {
        name,
        address: address.to_owned(),
        width,
        dark,
    };
    vec![
        view("home", "/", 1440, true),
        view("part", &part, 1440, true),
        view("person", &person, 1440, true),
        view("awards", "/awards/", 1440, true),
        view("timeline", "/timeline/", 1440, true),
        view("home", "/", 360, false),
        view("part", &part, 360, false),
        view("release", "/release/", 360, false),
    ]
}

impl View {
    fn file(&self) -> String {
        let theme = if self.dark { "dark" } else { "light" };
        format!("{}-{}-{theme}.png", self.name, self.width)
    }
}

pub async fn pages_look_as_they_did(visit: &Visit<'_>) -> Outcome {
    let renew = std::env::var_os("RENEW_PICTURES").is_some();
    let mut problems = Vec::new();
    for view in views(&Dataset::read(&visit.dist)) {
        let stored = pictures().join(view.file());
        open(visit, &view).await?;
        let drawn = draw(visit, &view).await?;
        if renew {
            drawn.write(&stored)?;
        } else if let Some(problem) = compare(&stored, &drawn)? {
            problems.push(problem);
        }
    }
    let drawn_by = pictures().join("chromium.txt");
    let version = version(visit);
    if renew {
        fs::write(&drawn_by, format!("{version}\n"))?;
    }
    let drawn_by = fs::read_to_string(drawn_by).unwrap_or_default();
    assert!(
        problems.is_empty(),
        "{}\nThe stored pictures were drawn by Chromium {}, these by {version}. Look at both; if the new ones are \
         right: cargo xtask pictures",
        problems.join("\n"),
        drawn_by.trim()
    );
    Ok(())
}

/// A page altered by a script is recognized as different, and the original is not.
pub async fn a_page_that_looks_different_is_refused(visit: &Visit<'_>) -> Outcome {
    let views = views(&Dataset::read(&visit.dist));
    for (view, change) in views.iter().zip(CHANGES) {
        open(visit, view).await?;
        let stored = results()?.join(format!("before-{}", view.file()));
        draw(visit, view).await?.write(&stored)?;
        let at_rest = compare(&stored, &draw(visit, view).await?)?;
        assert_eq!(at_rest, None, "nothing has changed");
        visit.session.run(change, vec![]).await?;
        let problem = compare(&stored, &draw(visit, view).await?)?;
        let told = problem.is_some_and(|problem| problem.contains(&view.file()));
        assert!(told, "{}: {change}", view.file());
    }
    Ok(())
}

/// Something moves, disappears, or changes its color or text.
const CHANGES: [&str; 4] = [
    "document.querySelector('main svg').style.filter = 'hue-rotate(60deg)'",
    "document.querySelector('h1').style.transform = 'translateX(8px)'",
    "document.querySelector('main p').style.visibility = 'hidden'",
    "document.querySelector('h1').style.letterSpacing = '0.03em'",
];

async fn open(visit: &Visit<'_>, view: &View) -> Outcome {
    visit.session.hide_scroll_bars().await?;
    visit.session.prefer(view.dark, true).await?;
    visit.session.set_screen(view.width, 900).await?;
    visit.open(&view.address).await
}

/// The top of the page: two screens of a desktop at half their size, or of a phone at full size.
async fn draw(visit: &Visit<'_>, view: &View) -> Outcome<Picture> {
    visit.session.settle().await?;
    let scale = if view.width > 600 { 0.5 } else { 1.0 };
    let (width, height) = visit.session.page_size().await?;
    let clip = Clip {
        width,
        height: height.min(1600.0),
        scale,
    };
    Picture::read(&visit.session.capture(Some(clip)).await?)
}

/// What differs from the stored picture, and where to find all three side by side.
fn compare(stored: &Path, drawn: &Picture) -> Outcome<Option<String>> {
    let name = stored.file_name().unwrap_or_default();
    let Ok(png) = fs::read(stored) else {
        return Ok(Some(format!("{} is not there", stored.display())));
    };
    let old = Picture::read(&png)?;
    let Some(found) = difference(&old, drawn) else {
        return Ok(None);
    };
    let width = old.width + drawn.width + found.picture.width;
    let mut all = Picture::plain(width, found.picture.height, [128; 3]);
    all.put(&old, 0, 0);
    all.put(drawn, old.width, 0);
    all.put(&found.picture, old.width + drawn.width, 0);
    let file = results()?.join(name);
    all.write(&file)?;
    let (left, top, share) = found.squares[0];
    Ok(Some(format!(
        "{}: {} squares differ, the first at {left}, {top} by {:.0} %; old, new and difference: {}",
        name.display(),
        found.squares.len(),
        share * 100.0,
        file.display()
    )))
}

/// Where differences are shown: `target/tmp/pictures/`.
fn results() -> Outcome<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The version of the browser that draws.
fn version(visit: &Visit<'_>) -> String {
    let capabilities = visit.session.client.capabilities();
    let version = capabilities.and_then(|known| known.get("browserVersion"));
    version.map(text).unwrap_or_default().to_owned()
}
