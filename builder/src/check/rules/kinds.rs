//! Whoever reviews, scores, awards, broadcasts, makes or receives something is of a kind that can.

use companion::dataset::{Credit, EntityRef, Job, OrganizationKind, Section};

use super::super::draft::Spot;
use super::super::fields::Content;
use super::super::list::List;
use super::{Check, Rule, words};

pub(super) fn apply(check: &mut Check) {
    jobs(check);
    organizations(check);
    entities(check);
    scores(check);
}

/// Critics of reviews and protagonists have the corresponding job.
fn jobs(check: &mut Check) {
    let bundle = &check.draft.bundle;
    let reviews = bundle.reception.reviews.iter().enumerate();
    let critics = reviews.map(|(index, review)| {
        let spot = Spot::new(List::Reviews, index, "critic");
        (spot, review.critic.as_str(), Job::Critic)
    });
    let protagonists = bundle.series.protagonists.iter().enumerate();
    let subjects = protagonists.map(|(index, protagonist)| {
        let spot = Spot::new(List::Series, 0, format!("protagonists[{index}].person"));
        (spot, protagonist.person.as_str(), Job::Subject)
    });
    for (spot, slug, job) in critics.chain(subjects) {
        // If two people share a slug, which has already been reported, the first one counts.
        let person = bundle.people.iter().position(|person| person.slug == slug);
        let lacking = person.is_some_and(|index| {
            let credits = Spot::new(List::People, index, "credits");
            let person = &bundle.people[index];
            // A slip in the word has already been reported.
            let is_meant = |credit: &Credit| {
                words::meant(&credit.job.name(), &[job.name().to_owned()]).is_some()
            };
            !person.has_job(job)
                && !person.credits.iter().any(is_meant)
                && check.draft.is_whole(&credits)
        });
        if lacking {
            let name = job.name();
            let wrong = format!("refers to `{slug}`, who does not have the job `{name}`");
            let remedy = format!("add the job `{name}` to `{slug}` in people.json");
            check.add(Rule::MissingJob, &spot, wrong, remedy);
        }
    }
}

/// Outlets publish reviews, aggregators compute scores, bodies give awards, broadcasters broadcast.
fn organizations(check: &mut Check) {
    let bundle = &check.draft.bundle;
    let mut named: Vec<(Spot, &str, &[OrganizationKind])> = Vec::new();
    for (index, review) in bundle.reception.reviews.iter().enumerate() {
        let spot = Spot::new(List::Reviews, index, "outlet");
        named.push((spot, &review.outlet, &[OrganizationKind::Outlet]));
    }
    for (index, score) in bundle.reception.scores.iter().enumerate() {
        let spot = Spot::new(List::Scores, index, "site");
        named.push((spot, &score.site, &[OrganizationKind::Aggregator]));
    }
    for (index, award) in bundle.awards.iter().enumerate() {
        let spot = Spot::new(List::Awards, index, "body");
        named.push((spot, &award.body, &[OrganizationKind::AwardBody]));
    }
    const NETWORKS: &[OrganizationKind] =
        &[OrganizationKind::Broadcaster, OrganizationKind::Service];
    if let Some(network) = &bundle.series.network {
        named.push((Spot::new(List::Series, 0, "network"), network, NETWORKS));
    }
    for (index, season) in bundle.seasons.iter().enumerate() {
        if let Some(network) = &season.network {
            named.push((
                Spot::new(List::Seasons, index, "network"),
                network,
                NETWORKS,
            ));
        }
    }
    for (index, episode) in bundle.episodes.iter().enumerate() {
        for (place, airing) in episode.airings.iter().enumerate() {
            let path = format!("airings[{place}].network");
            let spot = Spot::new(List::Episodes, index, path);
            named.push((spot, &airing.network, NETWORKS));
        }
    }
    for (spot, slug, kinds) in named {
        let organizations = &bundle.organizations;
        let Some(index) = organizations.iter().position(|known| known.slug == slug) else {
            continue;
        };
        let known = check
            .draft
            .is_authentic(&Spot::new(List::Organizations, index, "kind"));
        if known && !kinds.contains(&organizations[index].kind) {
            let is = organizations[index].kind.name();
            let wrong = format!("refers to `{slug}`, whose kind is `{is}`");
            let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
            let remedy = format!("this has to be of the kind `{}`", names.join("` or `"));
            check.add(Rule::UnfitKind, &spot, wrong, remedy);
        }
    }
}

/// A reference leads to something that makes sense there: only people and organizations make works, for example.
fn entities(check: &mut Check) {
    let referring = check
        .fields
        .iter()
        .filter_map(|field| match &field.content {
            Content::Reference(_, []) => None,
            Content::Reference(reference, fit) => {
                Some((field.spot.clone(), reference.clone(), *fit))
            }
            _ => None,
        });
    for (spot, reference, fit) in referring.collect::<Vec<_>>() {
        section(check, &spot, &reference, fit);
    }
}

fn section(check: &mut Check, spot: &Spot, reference: &EntityRef, fit: &[Section]) {
    let whole = reference.slug.is_none() && reference.section != Section::Series;
    if whole || !fit.contains(&reference.section) {
        let wrong = format!("refers to `{reference}`, which is not possible here");
        let names: Vec<&str> = fit.iter().map(|section| section.name()).collect();
        let remedy = format!("refer to an entry of {}", names.join(" or "));
        check.add(Rule::UnfitKind, spot, wrong, remedy);
    }
}

fn scores(check: &mut Check) {
    for (index, score) in check.draft.bundle.reception.scores.iter().enumerate() {
        let spot = Spot::new(List::Scores, index, "out_of");
        if score.out_of == 0 {
            let remedy = "write the highest possible score";
            check.add(
                Rule::ScoreRange,
                &spot,
                "is 0, which cannot be the highest possible score",
                remedy,
            );
        } else if score.value > score.out_of && check.draft.is_authentic(&spot) {
            let wrong = format!("is {}, more than `out_of`, {}", score.value, score.out_of);
            let remedy = "check both figures";
            check.at(
                Rule::ScoreRange,
                (List::Scores, index),
                "value",
                wrong,
                remedy,
            );
        }
    }
}
