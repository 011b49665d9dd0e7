//! References: how one entry of the dataset refers to another, `people/some-slug` or just `release`.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::section::Section;

/// A section (`release`) or an entry of one (`people/some-slug`).
///
/// The same text is an address without its outer slashes, so an editor who has seen the site can write one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EntityRef {
    /// The section of the entry.
    pub section: Section,
    /// The entry, or `None` for the section as a whole.
    pub slug: Option<String>,
}

impl EntityRef {
    /// A reference to the section as a whole.
    pub fn section(section: Section) -> EntityRef {
        EntityRef {
            section,
            slug: None,
        }
    }

    /// A reference to one entry of a section.
    pub fn item(section: Section, slug: &str) -> EntityRef {
        EntityRef {
            section,
            slug: Some(slug.to_owned()),
        }
    }

    /// Reads `section` or `section/slug`; the error says what was expected.
    pub fn parse(text: &str) -> Result<EntityRef, String> {
        let (name, slug) = match text.split_once('/') {
            Some((name, slug)) => (name, Some(slug)),
            None => (text, None),
        };
        let section = Section::from_name(name).ok_or_else(|| {
            format!("`{text}` does not begin with a section, as in `people/some-slug`")
        })?;
        match slug {
            Some(_) if !section.has_items() => Err(format!(
                "`{text}`: `{name}` has no entries, write just `{name}`"
            )),
            Some(slug) if slug.is_empty() || slug.contains('/') => Err(format!(
                "`{text}` needs one slug after `{name}/`, or none at all"
            )),
            slug => Ok(EntityRef {
                section,
                slug: slug.map(str::to_owned),
            }),
        }
    }
}

impl TryFrom<String> for EntityRef {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        EntityRef::parse(&text)
    }
}

impl From<EntityRef> for String {
    fn from(reference: EntityRef) -> String {
        reference.to_string()
    }
}

impl fmt::Display for EntityRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.section.name())?;
        if let Some(slug) = &self.slug {
            f.write_str("/")?;
            f.write_str(slug)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_reads_back_as_written() {
        for text in ["series", "release", "people/a-b", "lessons/first"] {
            assert_eq!(EntityRef::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_bad_reference_says_what_was_expected() {
        for (text, part) in [
            ("persons/a", "does not begin with a section"),
            ("people/", "needs one slug"),
            ("people/a/b", "needs one slug"),
            ("soundtrack/a", "has no entries"),
        ] {
            let error = EntityRef::parse(text).unwrap_err();
            assert!(error.contains(part), "{text}: {error}");
        }
    }
}
