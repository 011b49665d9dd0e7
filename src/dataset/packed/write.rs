//! Writing the packed form, the way [`super::read`] takes it: what a type leaves out as empty is a zero.

use std::collections::HashMap;
use std::fmt::Display;

use serde::ser::{
    Error as _, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple,
    Serializer,
};

use super::{Packed, SEPARATOR};
use crate::dataset::Bundle;

/// Packs a bundle.
///
/// # Panics
/// If a type of the dataset has content that the packed form knows no way for; any bundle at all shows it.
pub fn write(bundle: &Bundle) -> Packed {
    let mut writer = Writer::default();
    bundle
        .serialize(&mut writer)
        .expect("every type of the dataset can be packed");
    let texts = writer.texts.join(&SEPARATOR.to_string());
    Packed {
        format: bundle.format,
        sum: Packed::sum_of(&texts, &writer.values),
        texts,
        values: writer.values,
    }
}

#[derive(Default)]
struct Writer {
    texts: Vec<String>,
    positions: HashMap<String, u32>,
    values: Vec<u32>,
}

type Done = Result<(), Unpackable>;

impl Writer {
    fn number(&mut self, number: u32) -> Done {
        self.values.push(number);
        Ok(())
    }

    fn count(&mut self, count: Option<usize>) -> Done {
        let count = count.ok_or_else(|| Unpackable::custom("a list of unknown length"))?;
        self.number(u32::try_from(count).map_err(Unpackable::custom)?)
    }
}

/// A content that no type of the dataset has.
#[derive(Debug)]
struct Unpackable(String);

impl Display for Unpackable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unpackable {}

impl serde::ser::Error for Unpackable {
    fn custom<T: Display>(what: T) -> Unpackable {
        Unpackable(what.to_string())
    }
}

/// The methods of contents that no type of the dataset has.
macro_rules! unpackable {
    ($($method:ident($($content:ty),*) -> $done:ty;)*) => {
        $(fn $method(self, $(_: $content),*) -> Result<$done, Unpackable> {
            Err(Unpackable::custom(stringify!($method)))
        })*
    };
}

type Never = Impossible<(), Unpackable>;

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Unpackable;
    type SerializeSeq = &'w mut Writer;
    type SerializeMap = &'w mut Writer;
    type SerializeStruct = &'w mut Writer;
    type SerializeTuple = &'w mut Writer;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeStructVariant = Never;

    fn serialize_bool(self, value: bool) -> Done {
        self.number(u32::from(value))
    }

    fn serialize_u8(self, value: u8) -> Done {
        self.number(u32::from(value))
    }

    fn serialize_u16(self, value: u16) -> Done {
        self.number(u32::from(value))
    }

    fn serialize_u32(self, value: u32) -> Done {
        self.number(value)
    }

    fn serialize_str(self, text: &str) -> Done {
        if let Some(position) = self.positions.get(text) {
            return self.number(position + 1);
        }
        if text.contains(SEPARATOR) {
            return Err(Unpackable::custom("a text with the separator in it"));
        }
        let position = u32::try_from(self.texts.len()).map_err(Unpackable::custom)?;
        self.positions.insert(text.to_owned(), position);
        self.texts.push(text.to_owned());
        self.number(0)
    }

    fn serialize_none(self) -> Done {
        self.number(0)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        self.number(1)?;
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, index: u32, _: &'static str) -> Done {
        self.number(index)
    }

    fn serialize_seq(self, count: Option<usize>) -> Result<&'w mut Writer, Unpackable> {
        self.count(count).map(|()| self)
    }

    fn serialize_map(self, count: Option<usize>) -> Result<&'w mut Writer, Unpackable> {
        self.count(count).map(|()| self)
    }

    fn serialize_tuple(self, _: usize) -> Result<&'w mut Writer, Unpackable> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<&'w mut Writer, Unpackable> {
        Ok(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Done {
        Err(Unpackable::custom("a variant with content"))
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    unpackable! {
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_i64(i64) -> ();
        serialize_u64(u64) -> ();
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }
}

impl SerializeSeq for &mut Writer {
    type Ok = ();
    type Error = Unpackable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}

impl SerializeTuple for &mut Writer {
    type Ok = ();
    type Error = Unpackable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}

impl SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Unpackable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}

impl SerializeStruct for &mut Writer {
    type Ok = ();
    type Error = Unpackable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn skip_field(&mut self, _: &'static str) -> Done {
        self.number(0)
    }

    fn end(self) -> Done {
        Ok(())
    }
}
