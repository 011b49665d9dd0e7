//! Names: imports and exports are called by one or two letters, in the module and in its script alike.

use std::collections::HashMap;

use walrus::Module;

/// The names that tools give all have it; those of others stay.
const GENERATED: &str = "__";

/// Shortens the names of imports and exports; returns the new one of each.
pub fn shorten(module: &mut Module) -> HashMap<String, String> {
    let mut renamed = HashMap::new();
    let mut short = |name: &mut String| {
        if name.contains(GENERATED) {
            let count = renamed.len();
            let new = renamed
                .entry(name.clone())
                .or_insert_with(|| letters(count));
            name.clone_from(new);
        }
    };
    for import in module.imports.iter_mut() {
        short(&mut import.name);
    }
    for export in module.exports.iter_mut() {
        short(&mut export.name);
    }
    renamed
}

/// The name of that number: a, b, … z, aa, ab and so on.
fn letters(number: usize) -> String {
    const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let last = char::from(LETTERS[number % 26]);
    match number / 26 {
        0 => last.to_string(),
        more => letters(more - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn no_two_numbers_have_the_same_name() {
        let names: std::collections::HashSet<_> = (0..2000).map(letters).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!([letters(0), letters(26), letters(52)], ["a", "aa", "ba"]);
    }
}
