//! Cast and crew as TVmaze lists them: for the whole show, or as guests of an episode.

use companion::dataset::Job;
use companion::search::fold;

use super::read::Object;
use super::words;

/// Who did what.
pub(super) struct Credit {
    pub(super) person: Person,
    pub(super) job: String,
    pub(super) character: Option<String>,
    /// TVmaze's id of the episode; `None` for the whole show.
    pub(super) on: Option<u64>,
}

/// Somebody, identified by an id or else by name.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) id: Option<u64>,
    pub(super) name: String,
}

/// The credits of a cast list.
pub(super) fn cast(list: Vec<Object>, episode: Option<u64>) -> Vec<Credit> {
    let read = |own: Object| {
        own.expect(
            "a cast list",
            &["person", "character", "self", "voice"],
            &["_links"],
        );
        let person = person(&own)?;
        let own = own.called(person.name.clone());
        let character = own.object("character");
        if let Some(character) = &character {
            character.expect("a character", &["name"], &["id", "url", "image", "_links"]);
        }
        let character = character.and_then(|character| character.text("name"));
        let job = match (own.flag("self"), own.flag("voice"), episode) {
            (true, ..) => Job::AsSelf,
            (_, true, _) => Job::Voice,
            (_, _, Some(_)) => Job::Guest,
            _ => Job::Actor,
        };
        let is_self = job == Job::AsSelf;
        if let Some(character) = &character
            && is_self
            && fold::key(character) != fold::key(&person.name)
        {
            own.note(format!(
                "In the cast as self and as a character, “{character}”; the character was left out"
            ));
        }
        if character.is_none() && !is_self {
            own.note("There is no character");
        }
        Some(Credit {
            person,
            job: job.name().to_owned(),
            character: character.filter(|_| !is_self),
            on: episode,
        })
    };
    list.into_iter().filter_map(read).collect()
}

/// The credits of a crew list.
pub(super) fn crew(list: Vec<Object>, episode: Option<u64>) -> Vec<Credit> {
    let read = |own: Object| {
        let key = match episode {
            Some(_) if own.has("guestCrewType") => "guestCrewType",
            _ => "type",
        };
        own.expect("a crew list", &["person", key], &["_links"]);
        let person = person(&own)?;
        let own = own.called(person.name.clone());
        let Some(theirs) = own.text(key) else {
            own.note("Crew members without a job were left out");
            return None;
        };
        let (job, known) = words::job(&theirs);
        if !known {
            let own = own.called(format!("{job} ({})", person.name));
            own.note("Jobs that this site has no word for keep TVmaze’s");
        }
        Some(Credit {
            person,
            job,
            character: None,
            on: episode,
        })
    };
    list.into_iter().filter_map(read).collect()
}

fn person(of: &Object) -> Option<Person> {
    let own = of.object("person")?;
    own.expect(
        "a person",
        &["id", "name"],
        &[
            "url", "country", "birthday", "deathday", "gender", "image", "updated", "_links",
        ],
    );
    let Some(name) = own.text("name") else {
        own.note("People without a name were left out");
        return None;
    };
    Some(Person {
        id: own.number("id"),
        name,
    })
}
