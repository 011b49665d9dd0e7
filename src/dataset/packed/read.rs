//! Reading the packed form: numbers are taken from the front, and each type takes as many as it needs.
//!
//! The check has passed what is packed, so nothing here explains itself. A number that does not fit is noted and read as
//! the nearest that does, and the whole is refused at the end: so no type needs a way out in the middle, which would be
//! half of this code in the browser's module.

use std::fmt;
use std::slice::Iter;

use serde::de::value::U32Deserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::SEPARATOR;

/// The numbers do not fit the types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

/// The error of a reader that reads on: there is none.
#[derive(Debug)]
pub enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl Error for Never {
    /// Called by a type that the packed form has no way for, and by no content.
    fn custom<T: fmt::Display>(_: T) -> Never {
        unreachable!()
    }
}

/// Reads a value that takes all of the numbers.
pub fn read<'a, T: Deserialize<'a>>(texts: &'a str, values: &'a [u32]) -> Result<T, Malformed> {
    let mut reader = Reader {
        texts: texts.split(SEPARATOR).collect(),
        used: 0,
        values: values.iter(),
        fits: true,
    };
    let Ok(value) = T::deserialize(&mut reader);
    if reader.fits && reader.values.len() == 0 {
        Ok(value)
    } else {
        Err(Malformed)
    }
}

struct Reader<'a> {
    texts: Vec<&'a str>,
    /// How many of the texts have been met.
    used: usize,
    values: Iter<'a, u32>,
    fits: bool,
}

impl<'a> Reader<'a> {
    /// A number up to `most`.
    fn number(&mut self, most: usize) -> usize {
        match self.values.next() {
            Some(number) if *number as usize <= most => *number as usize,
            _ => {
                self.fits = false;
                0
            }
        }
    }

    /// How many entries follow. Each takes a number at least, so no number can ask for more memory than the file has.
    fn count(&mut self) -> usize {
        self.number(self.values.len().saturating_sub(1))
    }

    /// Zero stands for the next text that has not been met yet.
    fn text(&mut self) -> &'a str {
        let position = match self.number(self.texts.len()) {
            0 => {
                self.used += 1;
                self.used - 1
            }
            known => known - 1,
        };
        self.texts.get(position).copied().unwrap_or_else(|| {
            self.fits = false;
            ""
        })
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    /// The numbers do not say what they are; only a type can.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
        unreachable!()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.number(1) != 0)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.number(u8::MAX.into()) as u8)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u16(self.number(u16::MAX.into()) as u16)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u32(self.number(u32::MAX as usize) as u32)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        match self.number(1) {
            0 => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.count();
        visitor.visit_seq(Entries { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        left: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Entries { reader: self, left })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.count();
        visitor.visit_map(Entries { reader: self, left })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let left = fields.len();
        visitor.visit_seq(Entries { reader: self, left })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let variant = self.number(variants.len() - 1) as u32;
        visitor.visit_enum(Variant(variant))
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple_struct identifier
        ignored_any
    }
}

/// The entries of a list, the fields of a record, the pairs of a map.
struct Entries<'r, 'a> {
    reader: &'r mut Reader<'a>,
    left: usize,
}

impl<'a> SeqAccess<'a> for Entries<'_, 'a> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'a> MapAccess<'a> for Entries<'_, 'a> {
    type Error = Never;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Never> {
        self.next_element_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Never> {
        seed.deserialize(&mut *self.reader)
    }
}

/// The number of a variant; variants have no content of their own in this dataset.
struct Variant(u32);

impl<'a> EnumAccess<'a> for Variant {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'a>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let number: U32Deserializer<Never> = self.0.into_deserializer();
        Ok((seed.deserialize(number)?, self))
    }
}

impl<'a> VariantAccess<'a> for Variant {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'a>>(self, _: T) -> Result<T::Value, Never> {
        unreachable!()
    }

    fn tuple_variant<V: Visitor<'a>>(self, _: usize, _: V) -> Result<V::Value, Never> {
        unreachable!()
    }

    fn struct_variant<V: Visitor<'a>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Never> {
        unreachable!()
    }
}
