//! Icons: in the colors of their series, and complete in any shape that a system cuts them into.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use builder::check;
use builder::icons::{self, Icons};
use companion::dataset::Series;

const GROUND: &str = "#102030";

fn series(folder: &str) -> Series {
    let workspace = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let bundle = check::load(&workspace.join(folder));
    bundle
        .unwrap_or_else(|_| panic!("{folder} passes the check"))
        .series
}

/// The icons of a series, in a folder of their own.
fn drawn(series: &Series, name: &str) -> (Icons, PathBuf) {
    let folder = env::temp_dir().join(format!("icons-{name}-{}", process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the temporary folder is writable");
    let icons = icons::write(series, GROUND, &folder).expect("icons can be drawn");
    (icons, folder)
}

#[test]
fn an_icon_has_a_line_for_each_protagonist_in_its_color() {
    let mut crowded = series("tests/second-series");
    for hue in ["#aa0000", "#00aa00"] {
        let mut other = crowded.protagonists[0].clone();
        other.color.dark = hue.to_owned();
        crowded.protagonists.push(other);
    }
    let mut lonely = series("tests/second-series");
    lonely.protagonists.truncate(1);
    let all = [
        ("real", series("public/data")),
        ("crowded", crowded),
        ("lonely", lonely),
    ];
    for (name, series) in all {
        let (icons, folder) = drawn(&series, name);
        let svg = fs::read_to_string(folder.join(icons.scalable)).expect("an icon");
        let lines = series.protagonists.iter().map(|one| &one.color.dark);
        let colors = lines.chain([&series.accent.dark]);
        for color in colors {
            assert!(
                svg.contains(&format!("stroke=\"{color}\"")),
                "{color}: {svg}"
            );
        }
        assert_eq!(svg.matches("<path").count(), series.protagonists.len() + 1);
        assert!(!svg.contains("NaN"), "{svg}");
        let _ = fs::remove_dir_all(folder);
    }
}

#[test]
fn a_mask_cuts_nothing_off_but_ground() {
    let (icons, folder) = drawn(&series("public/data"), "mask");
    let mut count = 0;
    for icon in icons.launchers.iter().filter(|icon| icon.maskable) {
        let file = fs::File::open(folder.join(&icon.path)).expect("an icon");
        let decoder = png::Decoder::new(std::io::BufReader::new(file));
        let mut reader = decoder.read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a small picture")];
        reader.next_frame(&mut pixels).expect("a whole PNG");
        let middle = icon.size as f32 / 2.0;
        for (at, pixel) in (0_u32..).zip(pixels.chunks(4)) {
            let [x, y] = [at % icon.size, at / icon.size].map(|at| at as f32 + 0.5 - middle);
            let is_ground = pixel == [0x10, 0x20, 0x30, 0xff];
            // Every mask keeps the circle of 80 % of the width.
            assert!(x.hypot(y) < middle * 0.8 || is_ground, "{x} {y}: {pixel:?}");
        }
        count += 1;
    }
    assert_eq!(count, 2);
    let _ = fs::remove_dir_all(folder);
}
