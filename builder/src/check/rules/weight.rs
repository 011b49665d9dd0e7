//! What is gathered on one page is small enough to load: the size of each page is estimated from the dataset, without
//! rendering it, and refused above a bound. A page has its entry and what others say about it; a list is split into
//! pages of [`paging::per_page`] entries, and the estimate assumes that the heaviest are on the same page.

use std::collections::BTreeMap;

use companion::dataset::bounds::PAGE;
use companion::dataset::{Bundle, EntityRef, Prose, Section, Span, paging};

use super::super::draft::{Draft, Spot};
use super::super::fields::{self, Content, Field};
use super::super::list::List;
use super::{Check, Rule};

/// Bytes for a link, a mark or a date next to its words, and for a row or a card with its drawing.
const LINK: usize = 150;
const ROW: usize = 1500;

pub(super) fn apply(check: &mut Check) {
    let own = own(&check.fields);
    let gathered = gathered(&check.draft.bundle, &own);
    for (page, weight) in gathered.into_iter().filter(|(_, weight)| *weight > PAGE) {
        tell(check, &page, weight);
    }
}

/// The size of each page, by what it is about.
pub(crate) fn weights(draft: &Draft) -> BTreeMap<EntityRef, usize> {
    gathered(&draft.bundle, &own(&fields::fields(draft)))
}

fn tell(check: &mut Check, page: &EntityRef, weight: usize) {
    let wrong = format!(
        "makes the page `{page}` too large to load: about {} kB of at most {}",
        weight / 1000,
        PAGE / 1000
    );
    let entry = page.slug.as_deref().and_then(|slug| {
        let mut lists = List::of(page.section);
        lists.find_map(|list| {
            let slugs = list.slugs(&check.draft.bundle);
            let index = slugs.iter().position(|known| *known == slug)?;
            Some(Spot::new(list, index, "slug"))
        })
    });
    let spot = entry.unwrap_or_else(|| match page.section {
        Section::Series => Spot::new(List::Series, 0, "title"),
        section => Spot::new(List::Series, 0, format!("pages.{}", section.name())),
    });
    let remedy = "shorten its texts, or move some of what is said about it to other entries";
    check.add(Rule::HeavyPage, &spot, wrong, remedy);
}

type Own = BTreeMap<(List, usize), usize>;

/// The size of each entry by itself.
fn own(fields: &[Field]) -> Own {
    let mut own = Own::new();
    for field in fields {
        let weight = match &field.content {
            Content::Text(text, _)
            | Content::Description(text)
            | Content::Address(text)
            | Content::Contact(text) => bytes(text),
            Content::Prose(text) => prose(&Prose((*text).to_owned())),
            Content::Reference(..) | Content::Item(..) | Content::Fact(_) | Content::When(..) => {
                LINK
            }
            _ => 0,
        };
        *own.entry((field.spot.list, field.spot.index)).or_insert(0) += weight;
    }
    own
}

fn gathered(bundle: &Bundle, own: &Own) -> BTreeMap<EntityRef, usize> {
    let mut pages = BTreeMap::new();
    let mut add = |page: EntityRef, weight: usize| {
        *pages.entry(page).or_insert(0) += weight;
    };
    let weight = |list: List, index: usize| own.get(&(list, index)).copied().unwrap_or_default();
    let person = |slug: &str| EntityRef::item(Section::People, slug);
    let organization = |slug: &str| EntityRef::item(Section::Organizations, slug);
    add(EntityRef::section(Section::Series), weight(List::Series, 0));
    for (index, fact) in bundle.facts.iter().enumerate() {
        fact.about
            .iter()
            .for_each(|about| add(about.clone(), ROW / 4 + weight(List::Facts, index)));
    }
    for event in &bundle.timeline {
        let row = ROW / 4 + LINK * event.facts.len();
        event.about.iter().for_each(|about| add(about.clone(), row));
    }
    for disagreement in &bundle.disagreements {
        let row = ROW / 4 + prose(&disagreement.choice);
        disagreement
            .about
            .iter()
            .for_each(|about| add(about.clone(), row));
    }
    for (index, quote) in bundle.quotes.iter().enumerate() {
        let row = ROW / 4 + weight(List::Quotes, index);
        let source = EntityRef::item(Section::Sources, &quote.source);
        let shown = [&quote.speaker, &source].into_iter().chain(&quote.about);
        shown.for_each(|page| add(page.clone(), row));
    }
    for part in &bundle.episodes {
        for shown in &part.appearances {
            let row = ROW + bytes(&shown.note) + LINK * shown.facts.len();
            add(shown.entity.clone(), row);
            // The other side of the appearance is on the page of the part.
            add(EntityRef::item(Section::Episodes, &part.slug), ROW);
        }
    }
    for award in &bundle.awards {
        add(organization(&award.body), ROW);
        award
            .recipients
            .iter()
            .for_each(|recipient| add(recipient.clone(), ROW));
    }
    for work in &bundle.works {
        work.makers.iter().for_each(|maker| add(maker.clone(), ROW));
    }
    for (index, review) in bundle.reception.reviews.iter().enumerate() {
        let row = ROW + weight(List::Reviews, index);
        add(person(&review.critic), row);
        add(organization(&review.outlet), row);
    }
    bundle
        .reception
        .scores
        .iter()
        .for_each(|score| add(organization(&score.site), ROW));
    let carriers = bundle
        .releases
        .iter()
        .filter_map(|release| release.carrier.as_deref());
    carriers.for_each(|carrier| add(organization(carrier), ROW));
    let said = pages;
    on_their_pages(bundle, said, weight)
}

/// Adds each entry to the page it is on, along with what is said about it: its own page, or that of its section.
fn on_their_pages(
    bundle: &Bundle,
    mut said: BTreeMap<EntityRef, usize>,
    weight: impl Fn(List, usize) -> usize,
) -> BTreeMap<EntityRef, usize> {
    for &section in Section::ALL {
        let mut entries = Vec::new();
        for list in List::of(section) {
            for (index, slug) in list.slugs(bundle).into_iter().enumerate() {
                let entity = EntityRef::item(section, slug);
                let entry = ROW + weight(list, index);
                if section.has_item_pages() {
                    *said.entry(entity).or_insert(0) += entry;
                } else {
                    entries.push(entry + said.remove(&entity).unwrap_or_default());
                }
            }
        }
        if is_paged(section) {
            entries.sort_unstable_by_key(|entry| std::cmp::Reverse(*entry));
            entries.truncate(paging::per_page(section));
        }
        *said.entry(EntityRef::section(section)).or_insert(0) += entries.iter().sum::<usize>();
    }
    said
}

/// Whether a section whose entries have no pages of their own is split into pages.
fn is_paged(section: Section) -> bool {
    matches!(section, Section::Timeline | Section::Disagreements)
}

fn prose(text: &Prose) -> usize {
    let spans = text.spans().into_iter();
    let links = spans
        .filter(|span| matches!(span, Span::Link { .. }))
        .count();
    bytes(&text.0) + LINK * links
}

/// How long a text is in HTML, where some characters are escaped.
fn bytes(text: &str) -> usize {
    let signs = text.bytes().filter(|byte| b"<>&\"".contains(byte)).count();
    text.len() + 5 * signs
}
