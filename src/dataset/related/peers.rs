//! Peers: entries that share a role, a kind or a result, where little else connects.

use super::{Bond, MOST, Related};
use crate::dataset::{Dataset, EntityRef, Section};

impl Dataset {
    /// Adds the next entries of the same role, kind or result, round and round: whoever walks on meets all of them.
    pub(super) fn fill(&self, of: &EntityRef, best: &mut Vec<Related<'_>>) {
        let own = of.slug.as_deref().unwrap_or_default();
        let Some(label) = self.label(of.section, own, None) else {
            return;
        };
        let all = self.entities();
        let is_own =
            |(section, slug, _): &(Section, &str, usize)| *section == of.section && *slug == own;
        let start = all.iter().position(is_own).unwrap_or_default();
        for at in start + 1..start + all.len() {
            let (section, slug, _) = all[at % all.len()];
            if best.len() == MOST {
                return;
            }
            if section != of.section || self.label(section, slug, Some(label)).is_none() {
                continue;
            }
            let entity = EntityRef::item(section, slug);
            if best.iter().all(|known| known.entity != entity) {
                best.push(Related {
                    bond: Some(Bond::Same(label)),
                    ..Related::to(&entity)
                });
            }
        }
    }

    /// The role of a person, the kind or the result of anything else; if one is wanted, that one alone. Of several
    /// roles the last, which is the least general.
    fn label(
        &self,
        section: Section,
        slug: &str,
        wanted: Option<&'static str>,
    ) -> Option<&'static str> {
        let is_wanted = |label: &&'static str| wanted.is_none_or(|wanted| wanted == *label);
        let label = match section {
            Section::People => {
                let roles = self.person(slug)?.roles.iter().rev();
                return roles.map(|credit| credit.role.label()).find(is_wanted);
            }
            Section::Organizations => self.organization(slug)?.kind.label(),
            Section::Works => self.work(slug)?.kind.label(),
            Section::Awards => self.award(slug)?.result.label(),
            _ => return None,
        };
        Some(label).filter(is_wanted)
    }
}
