//! The two kinds of score: a share fills as many marks as there are reviews, an average is a point on a scale.

use maud::{Markup, html};

use crate::dataset::Score;

/// Marks in a row, and the width of one.
const ROW: u16 = 25;
const SIZE: f64 = 40.0;
/// The distance between a mark and the edge of its cell.
const EDGE: f64 = 6.0;

/// A mark for each review, filled up to the share.
pub fn share(score: &Score) -> Markup {
    let filled = filled(score);
    let whole = filled.fract() == 0.0;
    let [open, full] = ["open", "full"].map(|form| format!("picture-{}-{form}", score.slug));
    let width = f64::from(score.count.min(ROW)) * SIZE;
    let height = f64::from(score.count.div_ceil(ROW)) * SIZE;
    html! {
        svg.share-marks viewBox=(format!("0 0 {width} {height}")) aria-hidden="true" {
            (marks(&open, "mark-open"))
            (marks(&full, "mark-full"))
            path d=(area(f64::from(score.count))) fill=(format!("url(#{open})")) {}
            path d=(area(filled)) fill=(format!("url(#{full})")) {}
        }
        p {
            "One mark for each of " (score.count) " " bdi { (score.counted()) }
            ", filled up to the share in favor."
            @if !whole { " The fill ends inside a mark because the figure is rounded." }
        }
        p.reading {
            "It says how many are in favor, not how strongly."
        }
    }
}

fn marks(id: &str, class: &str) -> Markup {
    html! {
        pattern id=(id) width=(SIZE) height=(SIZE) patternUnits="userSpaceOnUse" {
            circle class=(class) cx=(SIZE / 2.0) cy=(SIZE / 2.0) r=(SIZE / 2.0 - EDGE) {}
        }
    }
}

/// How many marks the share fills.
fn filled(score: &Score) -> f64 {
    let share = f64::from(score.value) / f64::from(score.out_of.max(1));
    let filled = f64::from(score.count) * share.min(1.0);
    (filled * 100.0).round() / 100.0
}

/// The area of this many marks, row by row, including a fraction of the last one.
fn area(marks: f64) -> String {
    let row = f64::from(ROW);
    let full = (marks / row).floor();
    let rest = marks - full * row;
    let part = match rest.fract() {
        0.0 => 0.0,
        part => EDGE + part * (SIZE - 2.0 * EDGE),
    };
    let last = rest.floor() * SIZE + part;
    let (width, bottom) = (row * SIZE, full * SIZE);
    format!("M0 0H{width}V{bottom}H{last:.1}v{SIZE}H0z")
}

/// A point on the scale from nothing to the highest figure.
pub fn average(score: &Score) -> Markup {
    let at = f64::from(score.value) * 100.0 / f64::from(score.out_of.max(1));
    let at = format!("{:.1}%", at.min(100.0));
    let tick = |tenth: u16| format!("{}%", tenth * 10);
    html! {
        svg.average aria-hidden="true" {
            line.axis x2="100%" y1="50%" y2="50%" {}
            @for tenth in 0..=10 {
                line.tick x1=(tick(tenth)) x2=(tick(tenth)) y1="40%" y2="60%" {}
            }
            line.reach x2=(at) y1="50%" y2="50%" {}
            circle cx=(at) cy="50%" r="11" {}
            text y="95%" { "0" }
            text.end x="100%" y="95%" { (score.out_of) }
        }
        p {
            "One point on a scale from 0 to " (score.out_of) ", calculated from " (score.count) " "
            bdi { (score.counted()) } ", some of which count for more than others."
        }
        p.reading {
            "It gives the average, not how far apart they are or who gave what."
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dataset::{Measure, Prose};

    use super::*;

    fn score(value: u16, count: u16) -> Score {
        Score {
            on: None,
            when: None,
            url: None,
            slug: "a".to_owned(),
            site: "b".to_owned(),
            value,
            out_of: 100,
            measure: Measure::PositiveShare,
            count,
            count_of: "reviews".to_owned(),
            label: None,
            text: Prose(String::new()),
            sources: Vec::new(),
        }
    }

    #[test]
    fn as_many_marks_are_filled_as_the_share_says() {
        for (value, count, marks) in [(100, 25, 25.0), (0, 25, 0.0), (50, 7, 3.5), (93, 14, 13.02)]
        {
            assert_eq!(filled(&score(value, count)), marks, "{value} % of {count}");
        }
        assert_eq!(filled(&score(120, 10)), 10.0, "never more than there are");
    }

    #[test]
    fn marks_fill_row_by_row_and_end_inside_a_mark() {
        assert_eq!(area(25.0), "M0 0H1000V40H0.0v40H0z");
        assert_eq!(area(26.0), "M0 0H1000V40H40.0v40H0z");
        assert_eq!(area(3.5), "M0 0H1000V0H140.0v40H0z");
    }

    #[test]
    fn an_average_stands_where_its_figure_is_and_nowhere_beyond_the_scale() {
        let average = |value| average(&score(value, 9)).into_string();
        assert!(average(76).contains("cx=\"76.0%\""));
        assert!(average(101).contains("cx=\"100.0%\""));
    }

    #[test]
    fn a_rounded_share_says_so() {
        assert!(!share(&score(100, 25)).into_string().contains("rounded"));
        assert!(share(&score(93, 14)).into_string().contains("rounded"));
    }
}
