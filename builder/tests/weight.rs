//! The check's estimate of a page's size is right, or a little too high.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use builder::check;
use builder::site::dry_run;
use builder::variation::grow;
use companion::dataset::{Bundle, Dataset, EntityRef, Section};
use companion::route::Route;

fn workspace() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn load(folder: &str) -> Bundle {
    check::load(&workspace().join(folder)).expect("the dataset passes")
}

/// The real series with everything that can be said about anyone said about one person.
fn all_about_one() -> (Bundle, EntityRef) {
    let mut bundle = load("public/data");
    let person = EntityRef::item(Section::People, &bundle.people[0].slug);
    let facts = bundle.facts.iter_mut().map(|fact| &mut fact.about);
    let events = bundle.timeline.iter_mut().map(|event| &mut event.about);
    let disagreements = bundle
        .disagreements
        .iter_mut()
        .map(|entry| &mut entry.about);
    for about in facts.chain(events).chain(disagreements) {
        if !about.contains(&person) {
            about.push(person.clone());
        }
    }
    for award in &mut bundle.awards {
        award.recipients = vec![person.clone()];
    }
    let text = bundle.people[0].biography[0].clone();
    bundle.people[0].biography = vec![text; 60];
    (bundle, person)
}

#[test]
fn a_page_weighs_what_the_check_reckons_or_less() {
    std::env::set_current_dir(workspace()).expect("the workspace");
    let (bundle, person) = all_about_one();
    let reckoned = check::weights(bundle.clone());
    let data: &'static Dataset = Box::leak(Box::new(Dataset::new(bundle)));
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("weight");
    fs::create_dir_all(&scratch).expect("a folder");
    let weighed: Mutex<BTreeMap<EntityRef, usize>> = Mutex::default();
    dry_run::render(data, &Route::all(data), &scratch, |route, page: String| {
        let main = page.split("<main").nth(1).expect("a main part");
        let entity = route.entity().expect("a page of an entity");
        let mut weighed = weighed.lock().expect("no page failed");
        weighed.insert(entity, main.len());
    })
    .expect("all pages can be rendered");
    let weighed = weighed.into_inner().expect("no page failed");
    // What is on every page, and the cards of the largest list, which is split into pages.
    const FRAME: usize = 175_000;
    for (entity, weight) in &weighed {
        let reckoned = reckoned.get(entity).copied().unwrap_or_default();
        assert!(
            *weight <= reckoned + FRAME,
            "{entity}: {weight} of {reckoned}"
        );
    }
    let (weight, reckoned) = (weighed[&person], reckoned[&person]);
    assert!(weight > 150_000, "only {weight}");
    assert!(weight <= reckoned, "{weight} is more than {reckoned}");
    assert!(
        reckoned <= 4 * weight,
        "{reckoned} is far more than {weight}"
    );
}

#[test]
fn a_dataset_of_hundreds_of_times_the_entries_passes_with_room() {
    let grown = grow(load("public/data"), 250).expect("it grows");
    let heaviest = check::weights(grown).into_values().max();
    // Of the four megabytes that a page may weigh; above about 200 times it no longer grows.
    assert!(heaviest < Some(2_800_000), "{heaviest:?}");
}
