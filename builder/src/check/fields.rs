//! Every field of a dataset with what it means: rules filter this list instead of knowing the types. The files are
//! walked by the shape that the types describe, so a new field is covered as soon as it exists.

use companion::dataset::{EntityRef, Prose, Section, When, bounds};
use serde_json::Value;

use super::draft::{Draft, Spot};
use super::list::List;
use super::shape::{self, Distinct, Items, Key, Shape};

/// A field: where it is and what it contains.
pub(crate) struct Field<'d> {
    pub(crate) spot: Spot,
    /// Whether the key is optional.
    pub(crate) optional: bool,
    pub(crate) content: Content<'d>,
}

/// What a field means.
pub(crate) enum Content<'d> {
    /// The entry's own slug.
    Slug(&'d str),
    /// Plain text, and how many characters it may have.
    Text(&'d str, usize),
    /// Text for search results and previews.
    Description(&'d str),
    /// Text with links.
    Prose(&'d str),
    /// A reference to a section or an entry, and the sections it must lead to; any, if the list is empty.
    Reference(EntityRef, &'static [Section]),
    /// The slug of an entry of a section.
    Item(Section, &'d str),
    /// The id of a fact that is referred to.
    Fact(&'d str),
    /// A date, and the earliest year allowed.
    When(When, u16),
    /// A word that may be one of the known ones, and the known ones.
    Word(&'d str, &'static [String]),
    /// A former slug of the entry.
    Former(&'d str),
    /// An id on another site, and what such ids look like.
    Id(&'d str, &'static str),
    /// A color.
    Color(&'d str),
    /// A web address.
    Address(&'d str),
    /// A web or email address.
    Contact(&'d str),
    /// A list that must not be empty.
    Needed(usize),
    /// An empty list that should not be empty if the dataset gives evidence for every entry, and the shape of its
    /// items.
    Bare(&'static Shape),
    /// A list, how many items it has, and how many it may have.
    Items(usize, usize),
    /// A list whose items have to be different.
    Distinct(Vec<String>),
}

/// A list that is not written at all.
static NOTHING: Value = Value::Array(Vec::new());

/// Every field of a draft.
pub(crate) fn fields(draft: &Draft) -> Vec<Field<'_>> {
    let mut fields = Vec::new();
    for list in List::ALL {
        let keys = list.keys().into_iter();
        let place = keys.fold(&draft.value, |value, key| &value[key]);
        let entries = match list {
            List::Series => std::slice::from_ref(place),
            _ => place.as_array().map_or(&[][..], Vec::as_slice),
        };
        for (index, entry) in entries.iter().enumerate() {
            let mut walker = Walker {
                spot: Spot::new(list, index, ""),
                optional: false,
                fields: &mut fields,
            };
            walker.walk(shape::of(list), entry);
        }
    }
    fields
}

/// Every entry that is referred to anywhere, with the first list of its section.
pub(crate) fn named(draft: &Draft) -> Vec<(List, String)> {
    let (mut named, mut facts) = (Vec::new(), Vec::new());
    let mut add = |section: Section, slug: &str| {
        let list = List::of(section).next();
        named.extend(list.map(|list| (list, slug.to_owned())));
    };
    for field in fields(draft) {
        match field.content {
            Content::Item(section, slug) => add(section, slug),
            Content::Reference(entity, _) => {
                if let Some(slug) = &entity.slug {
                    add(entity.section, slug);
                }
            }
            Content::Prose(text) => {
                for span in Prose(text.to_owned()).spans() {
                    let entity = span.reference();
                    if let Some((section, Some(slug))) = entity.map(|own| (own.section, own.slug)) {
                        add(section, &slug);
                    }
                }
            }
            Content::Fact(id) => facts.push((List::Facts, id.to_owned())),
            _ => {}
        }
    }
    named.extend(facts);
    named
}

/// Collects fields and keeps track of where it is.
struct Walker<'d, 'f> {
    spot: Spot,
    optional: bool,
    fields: &'f mut Vec<Field<'d>>,
}

impl<'d> Walker<'d, '_> {
    fn walk(&mut self, shape: &'static Shape, value: &'d Value) {
        let content = match (shape, value) {
            // What is optional says so in its type.
            (_, Value::Null) => return,
            (Shape::Object(keys), _) => return self.keys(keys, value),
            (Shape::List(items), Value::Array(values)) => return self.list(items, values),
            (Shape::When(from, keys), _) => {
                self.put(Content::When(decoded(value), *from));
                // The rest of a `when`; its date is handled with it.
                let others = keys
                    .iter()
                    .filter(|key| !matches!(key.shape, Shape::Date(_)));
                return self.keys(others, value);
            }
            (Shape::Reference(to), _) => Content::Reference(decoded(value), to),
            (Shape::Date(from), _) => {
                let date = Some(decoded(value));
                Content::When(
                    When {
                        date,
                        ..When::default()
                    },
                    *from,
                )
            }
            (shape, Value::String(text)) => match shape {
                Shape::Slug => Content::Slug(text),
                Shape::Text(most) => Content::Text(text, *most),
                Shape::Description => Content::Description(text),
                Shape::Prose => Content::Prose(text),
                Shape::Item(section) => Content::Item(*section, text),
                Shape::Fact => Content::Fact(text),
                Shape::Word(words) => {
                    self.put(Content::Word(text, words));
                    Content::Text(text, bounds::NAME)
                }
                Shape::Former => Content::Former(text),
                Shape::Id(like) => Content::Id(text, like),
                Shape::Color => Content::Color(text),
                Shape::Address => Content::Address(text),
                Shape::Contact => Content::Contact(text),
                _ => return,
            },
            _ => return,
        };
        self.put(content);
    }

    fn put(&mut self, content: Content<'d>) {
        let spot = self.spot.clone();
        self.fields.push(Field {
            spot,
            optional: self.optional,
            content,
        });
    }

    fn keys(&mut self, keys: impl IntoIterator<Item = &'static Key>, value: &'d Value) {
        for key in keys {
            let inner = match (value.get(&key.name), &key.shape) {
                (Some(inner), _) => inner,
                // An absent list is as empty as an empty one.
                (None, Shape::List(items)) if items.evidence => &NOTHING,
                (None, _) => continue,
            };
            let outer = self.spot.path.len();
            if outer > 0 {
                self.spot.path.push('.');
            }
            self.spot.path.push_str(&key.name);
            self.optional = !key.needed;
            self.walk(&key.shape, inner);
            self.spot.path.truncate(outer);
        }
    }

    fn list(&mut self, items: &'static Items, values: &'d [Value]) {
        let (outer, optional) = (self.spot.path.len(), self.optional);
        for (index, value) in values.iter().enumerate() {
            self.spot.path.push_str(&format!("[{index}]"));
            self.optional = false;
            self.walk(&items.each, value);
            self.spot.path.truncate(outer);
        }
        self.optional = optional;
        if items.evidence && values.is_empty() {
            self.put(Content::Bare(&items.each));
        }
        self.put(Content::Items(values.len(), items.most));
        if items.least > 0 {
            self.put(Content::Needed(values.len()));
        }
        if let Some(distinct) = &items.distinct {
            let text = |value: &Value| match distinct {
                Distinct::Whole => value.as_str().map(str::to_owned),
                Distinct::Key(key) => value[key].as_str().map(str::to_owned),
            };
            let texts = values.iter().map(|value| text(value).unwrap_or_default());
            self.put(Content::Distinct(texts.collect()));
        }
    }
}

/// The typed value behind a JSON value.
fn decoded<T: serde::de::DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).expect("a draft is of its types")
}
