//! Cards: an entry in a list, always with a link that covers the whole card and a line that says what it is.

use maud::{Markup, html};
use serde::Deserialize;
use serde_tuple::Serialize_tuple;

use super::drawing::Drawing;
use super::evidence::{When, when};

/// The kicker, a small line above a name: words, a date, or both.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Kicker {
    /// The words; empty if the date is enough.
    pub words: String,
    /// The date.
    pub when: Option<When>,
}

/// Most cards: a picture, a kicker, the name, a sentence.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Card {
    /// The picture of the entry.
    pub art: Drawing,
    /// What it is, in a word or two.
    pub kicker: Kicker,
    /// Its name.
    pub name: String,
    /// Its address.
    pub to: String,
    /// What it is, in a sentence.
    pub summary: String,
}

/// The result of an award entry.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct Badge {
    /// Its name in the style sheet.
    pub name: String,
    /// The word for it.
    pub label: String,
}

/// An award entry, with the mark of its body.
#[derive(Clone, Debug, Deserialize, Serialize_tuple)]
pub struct AwardCard {
    /// The mark of the body.
    pub art: Drawing,
    /// The result.
    pub result: Badge,
    /// The category.
    pub category: String,
    /// Its address.
    pub to: String,
    /// The name of the body.
    pub body: String,
    /// When, if known.
    pub when: Option<When>,
}

/// A card, with its picture next to the words if it has one.
pub fn card(own: &Card) -> Markup {
    let class = match own.art.is_empty() {
        true => "card",
        false => "card with-art",
    };
    of_class(class, own)
}

/// A part, with its poster.
pub fn episode_card(own: &Card) -> Markup {
    of_class("card episode-card", own)
}

fn of_class(class: &str, card: &Card) -> Markup {
    html! {
        article class=(class) {
            (card.art.markup())
            section {
                p.kicker { (kicker(&card.kicker)) }
                h3 { a href=(card.to) { (card.name) } }
                @if !card.summary.is_empty() { p { (card.summary) } }
            }
        }
    }
}

/// The words and the date of a kicker.
pub fn kicker(kicker: &Kicker) -> Markup {
    html! {
        (kicker.words)
        @if let Some(date) = &kicker.when {
            @if !kicker.words.is_empty() { " · " }
            (when(date))
        }
    }
}

/// An award entry, with the mark of its body and its result.
pub fn award_card(award: &AwardCard) -> Markup {
    html! {
        article.card.with-art {
            (award.art.markup())
            section {
                p { (badge(&award.result)) }
                h3 { a href=(award.to) { (award.category) } }
                p.kicker {
                    bdi { (award.body) }
                    @if let Some(date) = &award.when { " · " (when(date)) }
                }
            }
        }
    }
}

/// The result of an award entry, shown by a word and (in the style) a sign, not by color alone.
pub fn badge(result: &Badge) -> Markup {
    html! { span class={ "result " (result.name) } { (result.label) } }
}
