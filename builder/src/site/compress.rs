//! Compression: `.br` and `.gz` next to the files that get smaller. Unchanged files are not compressed again.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::files::files_in;
use crate::parallel;
use crate::say;

/// Text formats. Pictures and fonts are already compressed.
const KINDS: [&str; 8] = ["html", "css", "js", "json", "wasm", "svg", "xml", "txt"];

/// Smaller files fit into the first packet anyway.
const SMALLEST: u64 = 1024;

/// Compresses the files of a site. `before` is the site as built last, from which unchanged files are taken.
pub fn beside(out: &Path, before: &Path) -> Result<()> {
    let mut files = Vec::new();
    for file in files_in(out)? {
        let size = out.join(&file).metadata()?.len();
        let kind = file.rsplit_once('.').map_or("", |(_, kind)| kind);
        if size > SMALLEST && KINDS.contains(&kind) {
            files.push((size, file));
        }
    }
    // The largest first, so that no core is left with it at the end.
    files.sort_by(|one, other| other.cmp(one));
    say(&format!("Compressing {} files", files.len()));
    parallel::each(&files, |(_, file)| {
        compress(&out.join(file), &before.join(file))
    })
}

fn compress(file: &Path, before: &Path) -> Result<()> {
    let content = fs::read(file)?;
    let unchanged = fs::read(before).is_ok_and(|old| old == content);
    type Method = fn(&[u8]) -> Result<Vec<u8>>;
    for (ending, method) in [("br", brotli as Method), ("gz", gzip)] {
        let target = with_ending(file, ending);
        let old = with_ending(before, ending);
        if unchanged && old.is_file() {
            fs::copy(old, target)?;
            continue;
        }
        let smaller = method(&content)?;
        if smaller.len() < content.len() {
            fs::write(target, smaller)?;
        }
    }
    Ok(())
}

/// As small as brotli can make it.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Without name and time, so that the same content gives the same file.
pub fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

/// `page.html` and `br` make `page.html.br`.
fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
