//! Awards, scores and reviews. `award` means won, so entries that were only nominated or have no stated result never
//! appear there. A rating is an average, so the share of positive reviews is not one.

use super::graph::{Graph, iso};
use super::node::Node;
use crate::dataset::{Award, AwardResult, EntityRef, Measure, Review, Score, Section};
use crate::parts::is_of_the_web;

impl Graph<'_> {
    /// What an award entry is for: the series, or the season or episode it names.
    pub fn awarded(self, slug: &str) -> Node {
        let award = self.data.award(slug);
        let on = award.and_then(|award| award.on.as_ref());
        let what = on.map_or_else(|| self.series(), |entity| self.named(entity));
        let won = award.filter(|award| award.result == AwardResult::Won);
        what.maybe("award", won.map(|award| self.award(award)))
    }

    /// A season or an episode with what it won and how it was received.
    pub fn received_on(self, node: Node, own: &EntityRef) -> Node {
        let won = self.data.awards_on(own).into_iter();
        let won = won.filter(|award| award.result == AwardResult::Won);
        let scores = self.data.scores_on(own).into_iter();
        let scores = scores.filter(|score| score.measure == Measure::WeightedAverage);
        let reviews = self.data.reviews_on(own).into_iter();
        node.each("award", won.map(|award| self.award(award)))
            .each("aggregateRating", scores.map(|score| self.rating(score)))
            .each("review", reviews.map(|review| self.review(review)))
    }

    /// An award in words: who gave it, and for what.
    pub fn award(self, award: &Award) -> String {
        let body = EntityRef::item(Section::Organizations, &award.body);
        format!("{}: {}", self.data.name(&body), award.category)
    }

    /// The series on the page of its reviews, with what they say.
    pub fn received(self, series: Node) -> Node {
        let reviews = self.of_series().map(|review| {
            // In our words; the review's own words would be `reviewBody`.
            self.review(review).with("abstract", review.text.plain())
        });
        series
            .each("aggregateRating", self.ratings())
            .each("review", reviews)
    }

    /// The series on other pages, with who has reviewed it.
    pub fn received_in_short(self, series: Node) -> Node {
        let reviews = self.of_series();
        series
            .each("aggregateRating", self.ratings())
            .each("review", reviews.map(|review| self.review(review)))
    }

    /// The reviews of the series as a whole.
    fn of_series(&self) -> impl Iterator<Item = &Review> {
        let reviews = self.data.reception.reviews.iter();
        reviews.filter(|review| review.on.is_none())
    }

    fn review(self, review: &Review) -> Node {
        let own = EntityRef::item(Section::Reception, &review.slug);
        Node::new("Review")
            .maybe("@id", self.id(&own))
            .with("author", self.person(&review.critic))
            .with("publisher", self.organization(&review.outlet))
            .maybe("datePublished", review.when.as_ref().and_then(iso))
            .maybe(
                "url",
                review.url.as_deref().filter(|url| is_of_the_web(url)),
            )
    }

    fn ratings(self) -> impl Iterator<Item = Node> {
        let scores = self.data.reception.scores.iter();
        let averages =
            scores.filter(|score| score.measure == Measure::WeightedAverage && score.on.is_none());
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
