//! Screenshots: every page type at four widths, light and dark, in Chromium, and sheets that show them side by side.
//!
//! `cargo xtask screenshots` builds the site and takes them; the options in [`options`] can follow after `--`.

mod options;
mod sheet;

use site_tests::browser::{Engine, Profile, Session};
use site_tests::pages::{PageType, page_types};
use site_tests::screen::Clip;
use site_tests::server::Server;
use site_tests::{Outcome, runtime};

use options::Options;
use sheet::Sheet;

fn main() -> Outcome {
    let options = Options::read(std::env::args().skip(1))?;
    std::fs::create_dir_all(&options.out)?;
    let server = Server::start(&options.dist);
    let pages = pages(&options);
    for theme in &options.themes {
        let profile = Profile {
            dark: theme == "dark",
            ..Profile::of(Engine::Chromium)
        };
        runtime().block_on(async {
            let session = Session::open(profile).await;
            session.hide_scroll_bars().await?;
            let mut sheets: Vec<Sheet> = options.widths.iter().map(|_| Sheet::default()).collect();
            for (name, address) in &pages {
                session.open_page(&server.url(address)).await?;
                if let Err(error) = session.wait_ready().await {
                    eprintln!("{name}: {error}; taken as prerendered");
                }
                for (width, sheet) in options.widths.iter().zip(&mut sheets) {
                    let picture = shoot(&session, *width, &options).await?;
                    sheet.add(&picture)?;
                    let file = options.out.join(format!("{name}-{width}-{theme}.png"));
                    std::fs::write(&file, picture)?;
                    println!("{}", file.display());
                }
            }
            for (width, sheet) in options.widths.iter().zip(sheets) {
                let file = options.out.join(format!("sheet-{width}-{theme}.png"));
                sheet.save(&file)?;
                println!("{}", file.display());
            }
            Outcome::Ok(())
        })?;
    }
    Ok(())
}

/// The pages to show: by address, by page type, or every page type.
fn pages(options: &Options) -> Vec<(String, String)> {
    let asked = options.pages.iter();
    let asked: Vec<_> = asked.map(|page| (file_name(page), page.clone())).collect();
    if !asked.is_empty() {
        return asked;
    }
    let only = &options.only;
    let wanted = |page: &PageType| only.is_empty() || only.iter().any(|name| name == page.name);
    let chosen = page_types(&options.dist).into_iter().filter(wanted);
    chosen
        .map(|page| (page.name.to_owned(), page.address))
        .collect()
}

async fn shoot(session: &Session, width: u32, options: &Options) -> Outcome<Vec<u8>> {
    let height = if width < 600 { 740 } else { 900 };
    session.set_screen(width, height).await?;
    session.settle().await?;
    if options.fold {
        return session.capture(None).await;
    }
    let (width, full) = session.page_size().await?;
    if full > options.max_height {
        eprintln!("  cut at {} of {full} px", options.max_height);
    }
    let clip = Clip {
        width,
        height: full.min(options.max_height),
        scale: 1.0,
    };
    session.capture(Some(clip)).await
}

fn file_name(address: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let name: String = address.chars().map(plain).collect();
    match name.trim_matches('-') {
        "" => "home".to_owned(),
        name => name.to_owned(),
    }
}
