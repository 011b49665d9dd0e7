//! Seeds: what makes the pictures of two entries different. An entry is drawn the same everywhere and every time.

/// A number derived from a slug, from which a picture makes its choices one after the other.
pub struct Seed(u32);

impl Seed {
    /// The seed of an entry.
    pub fn of(slug: &str) -> Seed {
        // FNV-1a: it is short, and similar slugs such as `part-1` and `part-2` get very different numbers.
        Seed(slug.bytes().fold(0x811c_9dc5, |seed, byte| {
            (seed ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        }))
    }

    /// The next choice: a number from 0 up to, but not including, `options`.
    pub fn pick(&mut self, options: usize) -> usize {
        let choice = (self.0 >> 8) as usize % options.max(1);
        self.0 = self.0.wrapping_mul(0x0019_660d).wrapping_add(0x3c6e_f35f);
        choice
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbors_choose_differently() {
        let choices = |slug: &str| {
            let mut seed = Seed::of(slug);
            [100, 100, 100].map(|options| seed.pick(options))
        };
        assert_eq!(choices("part-1"), choices("part-1"));
        assert_ne!(choices("part-1"), choices("part-2"));
    }
}
