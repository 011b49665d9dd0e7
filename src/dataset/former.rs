//! Former addresses: slugs that entries used to have. Links to them still find the entry.

use super::{Bundle, EntityRef, Section};

impl Bundle {
    /// Every former address, with the entry it leads to.
    pub fn former(&self) -> Vec<(EntityRef, EntityRef)> {
        let mut all = Vec::new();
        let mut add = |section: Section, slug: &str, former: &[String]| {
            for old in former {
                all.push((
                    EntityRef::item(section, old),
                    EntityRef::item(section, slug),
                ));
            }
        };
        for own in &self.episodes {
            add(Section::Episodes, &own.slug, &own.former);
        }
        for own in &self.seasons {
            add(Section::Episodes, &own.slug, &own.former);
        }
        for own in &self.people {
            add(Section::People, &own.slug, &own.former);
        }
        for own in &self.organizations {
            add(Section::Organizations, &own.slug, &own.former);
        }
        for own in &self.works {
            add(Section::Works, &own.slug, &own.former);
        }
        for own in &self.awards {
            add(Section::Awards, &own.slug, &own.former);
        }
        for own in &self.sources {
            add(Section::Sources, &own.slug, &own.former);
        }
        all
    }
}
