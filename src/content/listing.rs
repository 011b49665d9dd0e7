//! Lists with filters. What filters need to know about an entry is worked out here: the browser only compares numbers.

use std::cmp::Ordering;
use std::ops::Range;

use super::evidence::{marks, sources};
use super::links::{links, prose};
use super::page::{section_end, section_head};
use super::{cards, drawing, shown};
use crate::dataset::{
    self, Award, AwardResult, Disagreement, DisagreementKind, EntityRef, Open, OrganizationKind,
    Section, Vocabulary, paging,
};
use crate::pages::Listing;
use crate::parts::{self, Chosen, Dispute, Entry, Filter, Keys, List, Reading, Row};
use crate::query::Param;
use crate::site::Site;

/// With more bodies than this there is no filter for them; each has a page with its entries.
const MOST_BODIES: usize = 60;

/// The page of a list with filters; `None` for a section without one.
pub fn listing(site: Site, section: Section) -> Option<Listing> {
    Some(Listing {
        head: section_head(site, section),
        picture: match section {
            Section::Awards => drawing::large(site, drawing::Large::Awards),
            _ => None,
        },
        list: list(site, section, false)?,
        end: section_end(site, section),
    })
}

/// The result of each choice in a section's list, page by page: name of the choice, number of the page, and the page.
pub fn chosen<E>(
    site: Site,
    section: Section,
    release: &str,
    mut each: impl FnMut(&str, usize, &Chosen) -> Result<(), E>,
) -> Result<(), E> {
    let Some(List { filters, rows, .. }) = list(site, section, true) else {
        return Ok(());
    };
    let keys: Vec<&Keys> = rows.iter().map(|row| &row.keys).collect();
    for choice in choices(&filters) {
        let found = parts::find(&filters, &keys, &choice);
        for page in 1..=paging::pages(section, found.len()) {
            let shown = found[paging::on_page(section, page, found.len())].iter();
            // The keys are left out: nobody filters the result again.
            let row = |at: &usize| Row {
                entry: rows[*at].entry.clone(),
                keys: Keys::new(),
            };
            let chosen = Chosen {
                release: release.to_owned(),
                count: found.len(),
                rows: shown.map(row).collect(),
            };
            each(&parts::choice_name(&choice), page, &chosen)?;
        }
    }
    Ok(())
}

/// Every possible choice: a position among the options of each filter.
fn choices(filters: &[Filter]) -> Vec<Vec<usize>> {
    filters.iter().fold(vec![Vec::new()], |choices, filter| {
        let with = |choice: Vec<usize>| {
            let places = 0..filter.options.len();
            places.map(move |place| [choice.clone(), vec![place]].concat())
        };
        choices.into_iter().flat_map(with).collect()
    })
}

/// A list with the entries of this page, or with all of them. `None` for a section without a list.
fn list(site: Site, section: Section, whole: bool) -> Option<List> {
    let data = site.data;
    let credits = data.people.iter().flat_map(|person| &person.credits);
    let jobs = occurring(credits.map(|credit| credit.job.clone()));
    let kinds = occurring(data.sources.iter().map(|source| source.kind.clone()));
    Some(match section {
        Section::People => Maker::new(site, whole, ["person", "people"], &data.people)
            .choose(
                Param::Role,
                "Role",
                "Everyone",
                &named_words(&jobs),
                |person, job| person.credits.iter().any(|credit| credit.job == jobs[job]),
            )
            .order("As listed", &[("name", "By name")], |_, one, other| {
                one.sort_name.cmp(&other.sort_name)
            })
            .list(|person| Entry::Card(cards::person(site, person))),
        Section::Organizations => Maker::new(
            site,
            whole,
            ["organization", "organizations"],
            &data.organizations,
        )
        .choose(
            Param::Kind,
            "Kind",
            "All",
            &named(
                OrganizationKind::ALL,
                OrganizationKind::name,
                OrganizationKind::label,
            ),
            |organization, kind| organization.kind == OrganizationKind::ALL[kind],
        )
        .list(|organization| Entry::Card(cards::organization(site, organization))),
        Section::Sources => Maker::new(site, whole, ["source", "sources"], &data.sources)
            .choose(
                Param::Kind,
                "Kind",
                "All",
                &named_words(&kinds),
                |source, kind| source.kind == kinds[kind],
            )
            .list(|source| Entry::Card(cards::source(site, source))),
        Section::Disagreements => Maker::new(
            site,
            whole,
            ["disagreement", "disagreements"],
            &data.disagreements,
        )
        .choose(
            Param::Kind,
            "Kind",
            "All",
            &named(
                DisagreementKind::ALL,
                DisagreementKind::name,
                DisagreementKind::label,
            ),
            |disagreement, kind| disagreement.kind == DisagreementKind::ALL[kind],
        )
        .list(|disagreement| Entry::Dispute(dispute(site, disagreement))),
        Section::Awards => awards(site, whole),
        _ => return None,
    })
}

fn awards(site: Site, whole: bool) -> List {
    let maker = Maker::new(site, whole, ["award", "awards"], &site.data.awards).choose(
        Param::Result,
        "Result",
        "Any",
        &named(AwardResult::ALL, AwardResult::name, AwardResult::label),
        |award, result| award.result == AwardResult::ALL[result],
    );
    let bodies = bodies(site);
    let maker = match bodies.len() <= MOST_BODIES {
        true => {
            let slugs: Vec<String> = bodies.iter().map(|(slug, _)| slug.clone()).collect();
            maker.filter(Param::Body, "Body", "Any", bodies, move |award, body| {
                award.body == slugs[body]
            })
        }
        false => maker,
    };
    // Entries without a year come last.
    let year = |award: &Award| {
        let date = award.when.as_ref().and_then(|when| when.date);
        date.map_or((u16::MAX, 0, 0), |date| date.start.sort_key())
    };
    maker
        .order(
            "As listed",
            &[("category", "By category"), ("year", "By year")],
            move |by, one, other| match by {
                0 => one.category.cmp(&other.category),
                _ => year(one).cmp(&year(other)),
            },
        )
        .list(|award| Entry::Award(cards::award(site, award)))
}

/// The bodies that gave the awards, in list order, and at most one more than the filter allows.
fn bodies(site: Site) -> Vec<(String, String)> {
    let mut bodies: Vec<(String, String)> = Vec::new();
    for award in &site.data.awards {
        if bodies.iter().all(|(slug, _)| *slug != award.body) {
            if bodies.len() > MOST_BODIES {
                break;
            }
            let body = EntityRef::item(Section::Organizations, &award.body);
            bodies.push((award.body.clone(), site.data.name(&body).to_owned()));
        }
    }
    bodies
}

fn dispute(site: Site, entry: &Disagreement) -> Dispute {
    let reading = |reading: &dataset::Reading| Reading {
        text: prose(site, &reading.text),
        sources: sources(site, &reading.sources),
        marks: marks(site, &reading.facts),
        outside: reading.outside.clone(),
    };
    Dispute {
        id: entry.slug.clone(),
        kind: entry.kind.label().to_owned(),
        title: entry.title.clone(),
        readings: entry.readings.iter().map(reading).collect(),
        choice: prose(site, &entry.choice),
        reason: prose(site, &entry.reason),
        about: links(site, &entry.about),
    }
}

/// The words in use: known ones in their own order, then the editor's as they come.
fn occurring<K: Vocabulary>(words: impl Iterator<Item = Open<K>>) -> Vec<Open<K>> {
    let mut all: Vec<Open<K>> = K::ALL.iter().map(|word| Open::Known(*word)).collect();
    for word in words {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    all
}

/// Names and labels of words.
fn named_words<K: Vocabulary>(words: &[Open<K>]) -> Vec<(String, String)> {
    let named = words.iter();
    named
        .map(|word| (word.name().into_owned(), word.label().into_owned()))
        .collect()
}

/// Names and labels of all kinds.
fn named<Kind: Copy>(
    all: &[Kind],
    name: fn(Kind) -> &'static str,
    label: fn(Kind) -> &'static str,
) -> Vec<(String, String)> {
    all.iter()
        .map(|kind| (name(*kind).to_owned(), label(*kind).to_owned()))
        .collect()
}

/// Builds a list filter by filter.
struct Maker<'a, T> {
    site: Site<'a>,
    /// What one entry is called, and what several are.
    nouns: [&'static str; 2],
    entries: &'a [T],
    /// The entries in the list.
    held: Range<usize>,
    filters: Vec<Filter>,
    /// The keys of each entry, if the list has all of them: part of a list can be neither filtered nor sorted.
    keys: Option<Vec<Vec<Vec<u32>>>>,
}

impl<'a, T> Maker<'a, T> {
    fn new(
        site: Site<'a>,
        whole: bool,
        nouns: [&'static str; 2],
        entries: &'a [T],
    ) -> Maker<'a, T> {
        let all = 0..entries.len();
        let held = if whole {
            all.clone()
        } else {
            shown(site, entries.len())
        };
        Maker {
            site,
            nouns,
            entries,
            keys: (held == all).then(|| vec![Vec::new(); entries.len()]),
            held,
            filters: Vec::new(),
        }
    }

    /// A filter by the kinds that occur, each with its count.
    fn choose(
        self,
        param: Param,
        label: &str,
        default: &str,
        kinds: &[(String, String)],
        is: impl Fn(&T, usize) -> bool,
    ) -> Self {
        let section = self.site.route.section().unwrap_or(Section::Series);
        let counted = self.site.data.kinds(section, || {
            let of = |kind| self.entries.iter().filter(|entry| is(entry, kind)).count();
            (0..kinds.len()).map(of).collect()
        });
        let counted = counted.iter().copied().enumerate();
        let occurring: Vec<(usize, usize)> = counted.filter(|(_, count)| *count > 0).collect();
        let options = occurring.iter().map(|(kind, count)| {
            let (name, label) = &kinds[*kind];
            (name.clone(), format!("{label} ({count})"))
        });
        let options = options.collect();
        self.filter(param, label, default, options, |entry, at| {
            is(entry, occurring[at].0)
        })
    }

    /// A filter with options, after an option for all.
    fn filter(
        mut self,
        param: Param,
        label: &str,
        default: &str,
        options: Vec<(String, String)>,
        is: impl Fn(&T, usize) -> bool,
    ) -> Self {
        for (entry, keys) in self.entries.iter().zip(self.keys.iter_mut().flatten()) {
            let held = (0..options.len()).filter(|at| is(entry, *at));
            keys.push(held.map(|at| at as u32 + 1).collect());
        }
        self.filters
            .push(filter(param, label, default, options, false));
        self
    }

    /// A choice of orders, after the order of the dataset.
    fn order(
        mut self,
        default: &str,
        orders: &[(&str, &str)],
        compare: impl Fn(usize, &T, &T) -> Ordering,
    ) -> Self {
        if let Some(keys) = &mut self.keys {
            keys.iter_mut()
                .for_each(|keys| keys.push(vec![0; orders.len()]));
            for by in 0..orders.len() {
                let mut sorted: Vec<usize> = (0..self.entries.len()).collect();
                sorted
                    .sort_by(|one, other| compare(by, &self.entries[*one], &self.entries[*other]));
                for (place, at) in sorted.into_iter().enumerate() {
                    if let Some(places) = keys[at].last_mut() {
                        places[by] = place as u32;
                    }
                }
            }
        }
        let options = orders
            .iter()
            .map(|(name, words)| (name.to_string(), words.to_string()));
        let options = options.collect();
        self.filters
            .push(filter(Param::Sort, "Order", default, options, true));
        self
    }

    fn list(self, entry: impl Fn(&T) -> Entry) -> List {
        let mut keys = self.keys.unwrap_or_default().into_iter();
        let rows = self.entries[self.held].iter();
        let rows = rows.map(|own| Row {
            entry: entry(own),
            keys: keys.next().unwrap_or_default(),
        });
        List {
            noun: self.nouns[usize::from(self.entries.len() != 1)].to_owned(),
            filters: self.filters,
            count: self.entries.len(),
            rows: rows.collect(),
        }
    }
}

fn filter(
    param: Param,
    label: &str,
    default: &str,
    options: Vec<(String, String)>,
    orders: bool,
) -> Filter {
    let default = (String::new(), default.to_owned());
    Filter {
        param: param.name().to_owned(),
        label: label.to_owned(),
        options: std::iter::once(default).chain(options).collect(),
        orders,
    }
}
