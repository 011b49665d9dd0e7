//! The picture: SVG to PNG with a palette. Flat colors and their antialiased edges need no more than 256, and a card
//! has to be small enough for the strictest messenger.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use super::{HEIGHT, WIDTH};

/// A color without transparency.
type Rgb = [u8; 3];

/// Adjacent pixels of the same color: the color and how many. A card has few of these compared with its pixels.
type Run = (Rgb, usize);

/// The card as PNG; the same bytes for the same tree.
pub fn png(tree: &Tree) -> Result<Vec<u8>> {
    let mut pixmap = Pixmap::new(WIDTH, HEIGHT).context("a card of no size")?;
    resvg::render(tree, Transform::identity(), &mut pixmap.as_mut());
    // The background covers everything, so nothing is transparent.
    let runs: Vec<Run> = (pixmap.pixels())
        .chunk_by(|one, other| one == other)
        .map(|run| ([run[0].red(), run[0].green(), run[0].blue()], run.len()))
        .collect();
    let (palette, indices) = indexed(&runs);
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, WIDTH, HEIGHT);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    // Neighbors in a palette are not neighbors in color, so encoding differences would only add noise.
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(png)
}

/// At most 256 colors, and for each pixel the position of its color. Similar colors share the one that is used most, so
/// that flat areas keep theirs exactly.
fn indexed(runs: &[Run]) -> (Vec<Rgb>, Vec<u8>) {
    let mut uses: BTreeMap<Rgb, usize> = BTreeMap::new();
    for (color, length) in runs {
        *uses.entry(*color).or_default() += length;
    }
    let groups = grouped(uses.into_iter().collect());
    let mut positions: HashMap<Rgb, u8> = HashMap::new();
    for (group, position) in groups.iter().zip(0..=u8::MAX) {
        positions.extend(group.colors.iter().map(|(color, _)| (*color, position)));
    }
    let mut indices = Vec::with_capacity((WIDTH * HEIGHT) as usize);
    for (color, length) in runs {
        indices.resize(indices.len() + length, positions[color]);
    }
    (groups.iter().map(Group::most_used).collect(), indices)
}

/// Colors that share an entry of the palette.
struct Group {
    colors: Vec<Run>,
    /// The color channel in which they differ most.
    part: usize,
    /// The least and the greatest value of that channel.
    range: (u8, u8),
}

/// The group that differs most is halved until the palette is full.
fn grouped(colors: Vec<Run>) -> Vec<Group> {
    let mut groups = vec![Group::of(colors)];
    while groups.len() < 256 {
        let widest = (0..groups.len()).max_by_key(|&at| groups[at].extent());
        let Some(at) = widest.filter(|&at| groups[at].extent() > 0) else {
            break;
        };
        let Group {
            colors,
            part,
            range,
        } = groups.swap_remove(at);
        let middle = range.0 + (range.1 - range.0) / 2;
        let (low, high) = colors
            .into_iter()
            .partition(|(color, _)| color[part] <= middle);
        groups.extend([Group::of(low), Group::of(high)]);
    }
    groups
}

impl Group {
    fn of(colors: Vec<Run>) -> Group {
        let range = |part: usize| {
            colors
                .iter()
                .fold((u8::MAX, 0), |(least, greatest), (color, _)| {
                    (color[part].min(least), color[part].max(greatest))
                })
        };
        let ranges = [range(0), range(1), range(2)];
        let extent = |part: &usize| ranges[*part].1.saturating_sub(ranges[*part].0);
        let part = (0..3).max_by_key(extent).unwrap_or(0);
        Group {
            colors,
            part,
            range: ranges[part],
        }
    }

    fn extent(&self) -> u8 {
        self.range.1.saturating_sub(self.range.0)
    }

    fn most_used(&self) -> Rgb {
        let most = self.colors.iter().max_by_key(|(_, uses)| *uses);
        most.map_or([0; 3], |(color, _)| *color)
    }
}
