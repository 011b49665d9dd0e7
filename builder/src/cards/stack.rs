//! The stack: label, title and lead below each other, as large as they can be together.

use super::award_result;
use super::canvas::{Canvas, Colors, INK, QUIET};
use super::content::{Content, Picture};
use super::fit::{Fitted, Setting};
use super::fonts::{Face, Fonts};
use super::settings::LABEL;

/// Between label and title, and between title and lead.
const GAPS: (f32, f32) = (20.0, 24.0);

/// The words of a card, fitted.
pub struct Stack {
    label: Label,
    title: (Fitted, Face),
    lead: (Fitted, Face),
}

/// What is above the title.
enum Label {
    Words(Fitted),
    Badge(companion::dataset::AwardResult),
}

impl Label {
    fn height(&self) -> f32 {
        match self {
            Label::Words(words) => words.height(),
            Label::Badge(_) => award_result::BADGE_HEIGHT,
        }
    }
}

impl Stack {
    /// The text of a card, fitted into a room. The title is as large as it can be without cutting off the lead.
    pub fn of(
        fonts: &Fonts,
        content: &Content<'_>,
        (title, lead): (Setting, Setting),
        width: f32,
        height: f32,
    ) -> Stack {
        let label = match content.picture {
            Picture::Result(result) => Label::Badge(result),
            _ => {
                let text = fonts.showable(&content.label.to_uppercase());
                Label::Words(LABEL.fit(fonts, &text, width, LABEL.largest * 2.6))
            }
        };
        let height = height - with_gap(label.height(), GAPS.0);
        // If a name has only characters that no font has, the card shows its address.
        let title_text = [content.title, content.slug]
            .into_iter()
            .map(|text| fonts.showable(text))
            .find(|text| !text.is_empty())
            .unwrap_or_default();
        let lead_text = fonts.showable(content.lead);
        let whole = title.sizes().find_map(|size| {
            let title = title.at(fonts, &title_text, size, width, height)?;
            let room = height - with_gap(title.height(), GAPS.1);
            let lead =
                (lead.sizes()).find_map(|size| lead.at(fonts, &lead_text, size, width, room))?;
            Some((title, lead))
        });
        let (fitted_title, fitted_lead) = whole.unwrap_or_else(|| {
            // Too much of both: the lead keeps two lines, and either may be cut off.
            let kept = lead.smallest * (1.0 + lead.leading) + GAPS.1;
            let kept = if lead_text.is_empty() { 0.0 } else { kept };
            let title = title.fit(fonts, &title_text, width, height - kept);
            let room = height - with_gap(title.height(), GAPS.1);
            let lead = lead.cut(fonts, &lead_text, width, room);
            (title, lead)
        });
        Stack {
            label,
            title: (fitted_title, title.face),
            lead: (fitted_lead, lead.face),
        }
    }

    /// From the top of the label to the bottom of the lead.
    pub fn height(&self) -> f32 {
        let title = with_gap(self.label.height(), GAPS.0) + self.title.0.height();
        match self.lead.0.height() {
            0.0 => title,
            lead => title + GAPS.1 + lead,
        }
    }

    /// Draws the text from its top left corner.
    pub fn draw(&self, canvas: &mut Canvas<'_>, colors: &Colors<'_>, left: f32, top: f32) {
        match &self.label {
            Label::Words(words) => {
                let baseline = top + words.size * LABEL.face.ascent();
                canvas.lines(words, LABEL.face, colors.own, left, baseline);
            }
            Label::Badge(result) => award_result::badge(canvas, colors, *result, left, top),
        }
        let (title, face) = &self.title;
        let top = top + with_gap(self.label.height(), GAPS.0);
        canvas.lines(title, *face, INK, left, top + title.size * face.ascent());
        let (lead, face) = &self.lead;
        let top = top + with_gap(title.height(), GAPS.1);
        canvas.lines(lead, *face, QUIET, left, top + lead.size * face.ascent());
    }
}

/// A height plus the gap after it; nothing needs no gap.
fn with_gap(height: f32, gap: f32) -> f32 {
    if height > 0.0 { height + gap } else { 0.0 }
}
