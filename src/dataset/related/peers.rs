//! Peers: entries with the same role, kind or result, for when little else connects.

use super::{Bond, MOST, Related};
use crate::dataset::{Dataset, EntityRef, Job, Section};

impl Dataset {
    /// Adds the next entries of the same role, kind or result, going round: a visitor who keeps following them meets
    /// them all.
    pub(super) fn fill(&self, of: &EntityRef, best: &mut Vec<Related<'_>>) {
        let own = self.place(of).unwrap_or_default();
        let Some(label) = self.label(of.section, own, None) else {
            return;
        };
        let all = self.count(of.section);
        for at in (own + 1..all).chain(0..own) {
            if best.len() >= MOST {
                return;
            }
            if self.label(of.section, at, Some(label)).is_none() {
                continue;
            }
            let entity = EntityRef::item(of.section, self.slug_at(of.section, at));
            if best.iter().all(|known| known.entity != entity) {
                best.push(Related {
                    bond: Some(Bond::Same(label)),
                    ..Related::to(&entity)
                });
            }
        }
    }

    fn count(&self, section: Section) -> usize {
        match section {
            Section::People => self.people.len(),
            Section::Organizations => self.organizations.len(),
            Section::Works => self.works.len(),
            Section::Awards => self.awards.len(),
            _ => 0,
        }
    }

    fn slug_at(&self, section: Section, at: usize) -> &str {
        match section {
            Section::People => &self.people[at].slug,
            Section::Organizations => &self.organizations[at].slug,
            Section::Works => &self.works[at].slug,
            Section::Awards => &self.awards[at].slug,
            _ => "",
        }
    }

    /// The job of a person, or the kind or result of anything else. If one is wanted, only that one. With several jobs
    /// it is the last, which is the most specific.
    fn label(
        &self,
        section: Section,
        at: usize,
        wanted: Option<&'static str>,
    ) -> Option<&'static str> {
        let is_wanted = |label: &&'static str| wanted.is_none_or(|wanted| wanted == *label);
        let label = match section {
            Section::People => {
                let jobs = self.people.get(at)?.credits.iter().rev();
                let jobs = jobs.filter_map(|credit| credit.job.known());
                return jobs.map(Job::label).find(is_wanted);
            }
            Section::Organizations => self.organizations.get(at)?.kind.label(),
            Section::Works => self.works.get(at)?.kind.known()?.label(),
            Section::Awards => self.awards.get(at)?.result.label(),
            _ => return None,
        };
        Some(label).filter(is_wanted)
    }
}
