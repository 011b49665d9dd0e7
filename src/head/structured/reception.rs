//! Awards, scores and reviews. `award` means won: what was only nominated, or has no stated result, never stands there.
//! A rating is an average: the share of positive reviews is none.

use super::graph::Graph;
use super::node::Node;
use crate::dataset::{Award, AwardResult, EntityRef, Measure, Review, Score, Section};

impl Graph<'_> {
    /// The series on the page of an award entry.
    pub fn awarded(self, series: Node, slug: &str) -> Node {
        let award = self.data.award(slug);
        let won = award.filter(|award| award.result == AwardResult::Won);
        series.maybe("award", won.map(|award| self.award(award)))
    }

    /// An award in words: who gives it, and for what.
    pub fn award(self, award: &Award) -> String {
        let body = EntityRef::item(Section::Organizations, &award.body);
        format!("{}: {}", self.data.name(&body), award.category)
    }

    /// The series on the page of its reviews, with what they say.
    pub fn received(self, series: Node) -> Node {
        let reviews = self.data.reception.reviews.iter().map(|review| {
            // In our words: the review's own would be its `reviewBody`.
            self.review(review).with("abstract", review.text.plain())
        });
        series
            .each("aggregateRating", self.ratings())
            .each("review", reviews)
    }

    /// The series elsewhere, with who has reviewed it.
    pub fn received_in_short(self, series: Node) -> Node {
        let reviews = self.data.reception.reviews.iter();
        series
            .each("aggregateRating", self.ratings())
            .each("review", reviews.map(|review| self.review(review)))
    }

    fn review(self, review: &Review) -> Node {
        let own = EntityRef::item(Section::Reception, &review.slug);
        Node::new("Review")
            .maybe("@id", self.id(&own))
            .with("author", self.person(&review.critic))
            .with("publisher", self.organization(&review.outlet))
    }

    fn ratings(self) -> impl Iterator<Item = Node> {
        let scores = self.data.reception.scores.iter();
        let averages = scores.filter(|score| score.measure == Measure::WeightedAverage);
        averages.map(move |score| self.rating(score))
    }

    fn rating(self, score: &Score) -> Node {
        let own = EntityRef::item(Section::Reception, &score.slug);
        let counted = match score.count_of.as_str() {
            "reviews" => "reviewCount",
            _ => "ratingCount",
        };
        Node::new("AggregateRating")
            .maybe("@id", self.id(&own))
            .with("author", self.organization(&score.site))
            .with("ratingValue", score.value)
            .with("bestRating", score.out_of)
            .with("worstRating", 0)
            .with(counted, score.count)
    }
}
