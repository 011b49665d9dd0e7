//! Peers: entries that share a role, a kind or a result, where nothing else connects.

use super::{Bond, MOST, Related};
use crate::dataset::{Dataset, EntityRef, Section};

impl Dataset {
    /// Where little is connected, the next entries of the same role, kind or result follow, round and round: whoever
    /// walks on meets all of them. Of several roles, the one that fewest share.
    pub(super) fn fill(&self, of: &EntityRef, best: &mut Vec<Related<'_>>) {
        let all = self.entities().into_iter();
        let all = all.filter(|(section, ..)| *section == of.section && best.len() < MOST);
        let all: Vec<_> = all
            .map(|(section, slug, _)| (slug, self.labels(section, slug)))
            .collect();
        let Some(own) = all
            .iter()
            .position(|(slug, _)| of.slug.as_deref() == Some(slug))
        else {
            return;
        };
        let shared = all[own].1.iter().filter_map(|label| {
            let count = all
                .iter()
                .filter(|(_, labels)| labels.contains(label))
                .count();
            (count > 1).then_some((count, *label))
        });
        let Some((_, label)) = shared.min() else {
            return;
        };
        for at in own + 1..own + all.len() {
            let (slug, labels) = &all[at % all.len()];
            let entity = EntityRef::item(of.section, slug);
            let known = best.iter().any(|best| best.entity == entity);
            if best.len() < MOST && !known && labels.contains(&label) {
                best.push(Related {
                    bond: Some(Bond::Same(label)),
                    ..Related::to(&entity)
                });
            }
        }
    }

    /// The roles of a person, the kind or the result of anything else.
    fn labels(&self, section: Section, slug: &str) -> Vec<&'static str> {
        let label = match section {
            Section::People => {
                let roles = self
                    .person(slug)
                    .into_iter()
                    .flat_map(|person| &person.roles);
                return roles.map(|credit| credit.role.label()).collect();
            }
            Section::Organizations => self.organization(slug).map(|entry| entry.kind.label()),
            Section::Works => self.work(slug).map(|entry| entry.kind.label()),
            Section::Awards => self.award(slug).map(|entry| entry.result.label()),
            Section::Sources => self.source(slug).map(|entry| entry.kind.label()),
            _ => None,
        };
        label.into_iter().collect()
    }
}
