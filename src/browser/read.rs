//! Reading: turns what the browser's JSON parser made of a file into content. Structs are lists of values in the order
//! of their fields, so the module needs no field names and no second parser.
//!
//! Reading cannot fail: what is missing is empty. By then it is known that the file is whole, of this release and of
//! the requested page. Code that could stop halfway and drop half a page would make up a quarter of the module.

use js_sys::{Array, Object};
use serde::de::{self, DeserializeOwned, DeserializeSeed, Visitor};
use serde::forward_to_deserialize_any;
use wasm_bindgen::JsValue;

/// Reads a value.
pub fn read<T: DeserializeOwned>(value: JsValue) -> T {
    match T::deserialize(Reader(value)) {
        Ok(read) => read,
        Err(never) => match never {},
    }
}

/// The error of reading, which never occurs.
#[derive(Debug)]
enum Never {}

impl std::fmt::Display for Never {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl de::Error for Never {
    fn custom<T: std::fmt::Display>(_: T) -> Never {
        unreachable!("every list goes on, and every kind is known")
    }
}

/// A value to be read.
struct Reader(JsValue);

impl<'de> de::Deserializer<'de> for Reader {
    type Error = Never;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
        unreachable!("content says of each value what it is")
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.0.is_truthy())
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u16(self.number() as u16)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u32(self.number() as u32)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u64((self.number() as u32).into())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_string(self.0.as_string().unwrap_or_default())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.0.is_null() || self.0.is_undefined() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
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
        let list = self.list();
        let end = list.length();
        visitor.visit_seq(List { list, at: 0, end })
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(List {
            list: self.list(),
            at: 0,
            end: length as u32,
        })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.deserialize_tuple(fields.len(), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        kinds: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        // A variant without a value is just its name.
        if let Some(name) = self.0.as_string() {
            let kind = kinds.iter().position(|kind| *kind == name);
            return visitor.visit_enum(Kind {
                kind: kind.unwrap_or_default() as u32,
                value: JsValue::UNDEFINED,
            });
        }
        let entry = Object::try_from(&self.0)
            .map(Object::entries)
            .unwrap_or_default();
        let entry = Reader(entry.get(0)).list();
        let name = entry.get(0).as_string();
        let kind = kinds.iter().position(|kind| Some(*kind) == name.as_deref());
        visitor.visit_enum(Kind {
            kind: kind.unwrap_or_default() as u32,
            value: entry.get(1),
        })
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 f32 f64 char bytes byte_buf unit unit_struct map identifier ignored_any
    }
}

impl Reader {
    fn number(&self) -> f64 {
        self.0.as_f64().unwrap_or_default()
    }

    fn list(self) -> Array {
        if Array::is_array(&self.0) {
            self.0.into()
        } else {
            Array::new()
        }
    }
}

/// A list of values; values past its end are empty, if more are expected.
struct List {
    list: Array,
    at: u32,
    end: u32,
}

impl<'de> de::SeqAccess<'de> for List {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        if self.at == self.end {
            return Ok(None);
        }
        self.at += 1;
        seed.deserialize(Reader(self.list.get(self.at - 1)))
            .map(Some)
    }
}

/// An enum variant and its value.
struct Kind {
    kind: u32,
    value: JsValue,
}

impl<'de> de::EnumAccess<'de> for Kind {
    type Error = Never;
    type Variant = Reader;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Reader), Never> {
        let kind = seed.deserialize(de::value::U32Deserializer::new(self.kind))?;
        Ok((kind, Reader(self.value)))
    }
}

impl<'de> de::VariantAccess<'de> for Reader {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Never> {
        de::Deserializer::deserialize_tuple(self, length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        de::Deserializer::deserialize_tuple(self, fields.len(), visitor)
    }
}
