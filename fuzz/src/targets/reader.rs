//! Reader: what the browser fetches and what others may, whole or broken.

use companion::dataset::packed::{Packed, SEPARATOR};
use companion::dataset::{Bundle, Dataset, SearchIndex};
use companion::route::Route;

use crate::{changes, golden};

/// The first byte says what the others are: numbers in a packed bundle, changes to a sound bundle, or its text.
pub fn run(input: &[u8]) {
    let Some((kind, input)) = input.split_first() else {
        return;
    };
    let read: Option<Bundle> = match kind % 3 {
        0 => {
            // Its reader takes any text for a slug: the check, and then the sum, stand before it. Not every such bundle
            // has a keyed form.
            if let Ok(bundle) = renumbered(input).unpack() {
                packs(&bundle);
                answers(bundle);
            }
            return;
        }
        1 => serde_json::from_slice(input).ok(),
        _ => {
            let mut value = golden::whole().clone();
            changes::apply(&mut value, input);
            serde_json::from_str(&value.to_string()).ok()
        }
    };
    if let Some(bundle) = read {
        serves(bundle);
    }
}

/// A packed bundle some of whose numbers are others; of four bytes, two say which, and two what it is now.
fn renumbered(input: &[u8]) -> Packed {
    let mut packed = golden::packed().clone();
    for change in input.chunks_exact(4).take(64) {
        let number = |low: usize| u16::from_le_bytes([change[low], change[low + 1]]);
        let place = usize::from(number(0)) % packed.values.len().max(1);
        match number(2) {
            0xffff => packed.values.truncate(place),
            0xfffe => packed.values.insert(place, 0),
            0xfffd => drop(packed.values.remove(place)),
            0xfffc => packed.values[place] = u32::MAX,
            value => packed.values[place] = value.into(),
        }
        if packed.values.is_empty() {
            break;
        }
    }
    // As if it had been packed so: a wrong sum would be refused before anything is read.
    packed.sum = Packed::sum_of(&packed.texts, &packed.values);
    packed
}

/// Whatever is read can be written again in both forms, and asked.
pub fn serves(bundle: Bundle) {
    let text = serde_json::to_string(&bundle).expect("a bundle can be written");
    let again: Bundle = serde_json::from_str(&text).expect("what was written can be read");
    assert_eq!(again, bundle);
    // The check refuses what stands between texts.
    if !text.contains(r"\u001f") {
        assert_eq!(SEPARATOR, '\u{1f}');
        packs(&bundle);
    }
    answers(bundle);
}

/// A bundle that is packed is the same when it is unpacked, but for what no browser needs.
fn packs(bundle: &Bundle) {
    let packed = Packed::of(bundle);
    let unpacked = packed.unpack().expect("what was packed can be unpacked");
    assert_eq!(Packed::of(&unpacked), packed);
}

fn answers(bundle: Bundle) {
    let data = Dataset::new(bundle);
    let index = SearchIndex::new(&data);
    assert!(index.search("harbor light", 5).hits.len() <= 5);
    for route in Route::all(&data) {
        assert!(route.path().starts_with('/'));
    }
}
