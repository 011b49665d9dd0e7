//! Serving while working: build, serve, and rebuild when a file changes. Open pages reload by themselves; if a build
//! failed, they say why.

mod page;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::{Context, Result};
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::response::Redirect;
use axum::routing::get;
use axum::{Router, middleware};
use builder::site::Options;
use notify::{RecursiveMode, Watcher};
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_livereload::LiveReloadLayer;

use self::page::Failure;
use crate::shell::say;
use crate::sites::build;
use crate::toolchain;

/// Changes to these trigger a new build.
const WATCHED: [&str; 7] = [
    "src",
    "style",
    "public",
    "builder/src",
    "xtask/src",
    "index.html",
    "Cargo.toml",
];

/// Where the site for a port is built: separate from releases and from other ports.
pub fn folder(port: u16) -> PathBuf {
    Path::new("target/serve").join(port.to_string())
}

/// Builds the site, serves it on 127.0.0.1, opens it in the browser if wanted, and rebuilds it on every change, until
/// stopped.
pub fn serve(options: &Options, port: u16, open: bool) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    // A port that is in use is reported before anything is built.
    let listener = runtime
        .block_on(tokio::net::TcpListener::bind(("127.0.0.1", port)))
        .with_context(|| format!("port {port} cannot be used; choose another with `--port`"))?;
    build(options)?;
    let changes = watch(&options.data)?;
    let (failure, reload) = (Failure::default(), LiveReloadLayer::new());
    let reloader = reload.reloader();
    let router = router(&options.base, &options.out)
        .layer(middleware::from_fn_with_state(
            failure.clone(),
            page::served,
        ))
        .layer(reload);
    runtime.spawn(async { axum::serve(listener, router).await });
    let address = format!("http://127.0.0.1:{port}{}", options.base);
    say(&format!(
        "Serving on {address}, rebuilding on change; Ctrl+C stops"
    ));
    if open && let Err(error) = opener::open_browser(&address) {
        eprintln!("No browser could be opened ({error}); open {address} yourself");
    }
    while changes.recv().is_ok() {
        // Editors write several files at a time: wait until they are done.
        while changes.recv_timeout(Duration::from_millis(300)).is_ok() {}
        // As a separate program, because this one has the views as they were when it started.
        failure.set(run(&mut rebuild(options))?);
        say(if failure.is_set() {
            "The site stays as it was"
        } else {
            "Ready"
        });
        reloader.reload();
    }
    Ok(())
}

/// Runs a build. Returns its output if it failed.
fn run(build: &mut Command) -> Result<Option<String>> {
    let mut running = build.stderr(Stdio::piped()).spawn()?;
    let mut said = String::new();
    if let Some(errors) = running.stderr.take() {
        for line in BufReader::new(errors).lines() {
            let line = line?;
            eprintln!("{line}");
            said.push_str(&line);
            said.push('\n');
        }
    }
    let failed = !running.wait()?.success();
    Ok(failed.then_some(said))
}

fn rebuild(options: &Options) -> Command {
    let mut command = toolchain::cargo("run");
    command
        .args([
            "--quiet",
            "--package",
            "xtask",
            "--",
            "build",
            "--quick",
            "--no-offline",
        ])
        .arg("--base")
        .arg(&*options.base)
        .arg("--data")
        .arg(&options.data)
        .arg("--out")
        .arg(&options.out);
    if let Some(url) = &options.site_url {
        command.arg("--site-url").arg(&**url);
    }
    command
}

/// A message for every change below the watched folders.
fn watch(data: &Path) -> Result<Receiver<()>> {
    let (sender, receiver) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            // The receiver is only gone when the program ends.
            let _ = sender.send(());
        }
    })?;
    for path in WATCHED
        .map(PathBuf::from)
        .iter()
        .chain([&data.to_path_buf()])
    {
        watcher
            .watch(path, RecursiveMode::Recursive)
            .with_context(|| format!("{} cannot be watched", path.display()))?;
    }
    // Leaked: it watches as long as the program runs.
    Box::leak(Box::new(watcher));
    Ok(receiver)
}

/// A plain static host: folders show their `index.html`, anything unknown the 404 page with its status.
fn router(base: &str, out: &Path) -> Router {
    let files = ServeDir::new(out).not_found_service(ServeFile::new(out.join("404.html")));
    let router = match base {
        "/" => Router::new().fallback_service(files),
        base => {
            let home = base.to_owned();
            Router::new()
                .route("/", get(move || async move { Redirect::temporary(&home) }))
                .nest_service(base.trim_end_matches('/'), files)
        }
    };
    router.layer(SetResponseHeaderLayer::overriding(
        CACHE_CONTROL,
        HeaderValue::from_static("no-cache"),
    ))
}
