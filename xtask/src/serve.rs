//! Serving while working: build, serve, and build again when a file changes.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::response::Redirect;
use axum::routing::get;
use notify::{RecursiveMode, Watcher};
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::build::{Options, build};
use crate::shell::{self, say};
use crate::toolchain;

/// Whose changes ask for a new build.
const WATCHED: [&str; 6] = [
    "src",
    "style",
    "public",
    "xtask/src",
    "index.html",
    "Cargo.toml",
];

/// Where a site is built that is served on a port: in no release's way, nor in that of one on another port.
pub fn folder(port: u16) -> PathBuf {
    Path::new("target/serve").join(port.to_string())
}

/// Builds the site, serves it on 127.0.0.1 and builds it anew on every change, until it is stopped.
pub fn serve(options: &Options, port: u16) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    // A port that is taken is told before anything is built.
    let listener = runtime
        .block_on(tokio::net::TcpListener::bind(("127.0.0.1", port)))
        .with_context(|| format!("port {port} cannot be used; choose another with `--port`"))?;
    build(options)?;
    let changes = watch(&options.data)?;
    let router = router(&options.base, &options.out);
    runtime.spawn(async { axum::serve(listener, router).await });
    say(&format!(
        "Serving on http://127.0.0.1:{port}{}, rebuilding on change; Ctrl+C stops",
        options.base
    ));
    while changes.recv().is_ok() {
        // Editors write several files at a time: wait until they are done.
        while changes.recv_timeout(Duration::from_millis(300)).is_ok() {}
        // A program of its own: this one holds the views as they were when it started.
        match shell::run(&mut rebuild(options)) {
            Ok(()) => say("Ready; reload the page"),
            Err(error) => eprintln!("{error:#}\nThe site stays as it was."),
        }
    }
    Ok(())
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
            // The receiver is gone only when the program ends.
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
