//! Screenshots: every page type at three widths, light and dark, in Chromium.
//!
//! `cargo run -p site-tests --bin screenshots -- --dist dist --out tests/screenshots`
//! Further options: `--only home,person`, `--page /people/some-slug/` (may be repeated),
//! `--widths 360,1440`, `--themes dark`, `--max-height 6000`, `--fold` (the first screen only).

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use site_tests::browser::{Engine, Profile, Session};
use site_tests::pages::{PageType, page_types};
use site_tests::server::Server;
use site_tests::{Outcome, runtime};

struct Options {
    dist: PathBuf,
    out: PathBuf,
    only: Vec<String>,
    pages: Vec<String>,
    widths: Vec<u32>,
    themes: Vec<String>,
    max_height: f64,
    fold: bool,
}

fn main() -> Outcome {
    let options = options()?;
    std::fs::create_dir_all(&options.out)?;
    let server = Server::start(&options.dist);
    let mut pages: Vec<(String, String)> = options
        .pages
        .iter()
        .map(|page| (file_name(page), page.clone()))
        .collect();
    if pages.is_empty() {
        let wanted = |page: &PageType| {
            options.only.is_empty() || options.only.iter().any(|name| name == page.name)
        };
        let chosen = page_types(&options.dist).into_iter().filter(wanted);
        pages = chosen
            .map(|page| (page.name.to_owned(), page.address))
            .collect();
    }
    for theme in &options.themes {
        let profile = Profile {
            dark: theme == "dark",
            ..Profile::of(Engine::Chromium)
        };
        runtime().block_on(async {
            let session = Session::open(profile).await;
            session
                .cdp("Emulation.setScrollbarsHidden", json!({ "hidden": true }))
                .await?;
            for (name, address) in &pages {
                session.open_page(&server.url(address)).await?;
                if let Err(error) = session.wait_ready().await {
                    eprintln!("{name}: {error}; taken as prerendered");
                }
                for width in &options.widths {
                    let file = options.out.join(format!("{name}-{width}-{theme}.png"));
                    std::fs::write(&file, shoot(&session, *width, &options).await?)?;
                    println!("{}", file.display());
                }
            }
            Outcome::Ok(())
        })?;
    }
    Ok(())
}

async fn shoot(session: &Session, width: u32, options: &Options) -> Outcome<Vec<u8>> {
    let height = if width < 600 { 740 } else { 900 };
    let screen =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
    session
        .cdp("Emulation.setDeviceMetricsOverride", screen)
        .await?;
    // Two frames and the fonts: what depends on the width has then been laid out.
    session
        .client
        .execute_async(
            "const done = arguments[0]; window.scrollTo(0, 0); document.fonts.ready.then(() => \
             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150))))",
            vec![],
        )
        .await?;
    let mut shot = json!({ "format": "png", "captureBeyondViewport": !options.fold });
    if !options.fold {
        let metrics = session.cdp("Page.getLayoutMetrics", json!({})).await?;
        let size = &metrics["cssContentSize"];
        let full = size["height"].as_f64().unwrap_or(900.0);
        let wide = size["width"].as_f64().unwrap_or_default();
        if full > options.max_height {
            eprintln!("  cut at {} of {full} px", options.max_height);
        }
        shot["clip"] = json!({ "x": 0, "y": 0, "width": wide, "height": full.min(options.max_height), "scale": 1 });
    }
    let answer = session.cdp("Page.captureScreenshot", shot).await?;
    let data = answer["data"].as_str().ok_or("Chromium sent no picture")?;
    Ok(STANDARD.decode(data)?)
}

fn file_name(address: &str) -> String {
    let name: String = address
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let name = name.trim_matches('-');
    if name.is_empty() {
        "home".to_owned()
    } else {
        name.to_owned()
    }
}

fn options() -> Outcome<Options> {
    let mut options = Options {
        dist: PathBuf::from("dist"),
        out: PathBuf::from("tests/screenshots"),
        only: Vec::new(),
        pages: Vec::new(),
        widths: vec![360, 768, 1440],
        themes: vec!["light".to_owned(), "dark".to_owned()],
        max_height: 6000.0,
        fold: false,
    };
    let list = |text: String| -> Vec<String> { text.split(',').map(str::to_owned).collect() };
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        if name == "--fold" {
            options.fold = true;
            continue;
        }
        let value = arguments
            .next()
            .ok_or_else(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--dist" => options.dist = value.into(),
            "--out" => options.out = value.into(),
            "--only" => options.only = list(value),
            "--page" => options.pages.push(value),
            "--widths" => {
                options.widths = list(value)
                    .iter()
                    .map(|w| w.parse())
                    .collect::<Result<_, _>>()?
            }
            "--themes" => options.themes = list(value),
            "--max-height" => options.max_height = value.parse()?,
            _ => return Err(format!("{name} is not known").into()),
        }
    }
    Ok(options)
}
