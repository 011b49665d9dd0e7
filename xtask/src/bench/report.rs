//! The report: the figures of a run as a table, each with its change since the recorded run.

use std::fmt::Write;

use serde_json::Value;

/// Every number of a run on a line of its own, labeled with the path to it.
pub fn report(run: &Value, recorded: &Value) -> String {
    let mut lines = Vec::new();
    let mut path = Vec::new();
    gather(run, &mut path, &mut lines);
    let width = lines
        .iter()
        .map(|(path, _)| path.join(" › ").chars().count())
        .max();
    let width = width.unwrap_or_default();
    let mut text = String::new();
    for (path, now) in lines {
        let before = path
            .iter()
            .fold(recorded, |value, key| &value[key])
            .as_f64();
        let change = match before {
            Some(before) if before == now => "as recorded".to_owned(),
            Some(before) if before != 0.0 => format!("{:+.1} %", (now / before - 1.0) * 100.0),
            Some(before) => format!("{:+.2}", now - before),
            None => "new".to_owned(),
        };
        let name = path.join(" › ");
        // Writing into a string never fails.
        let _ = writeln!(text, "{name:<width$}  {:>12}  {change}", shown(now));
    }
    text
}

fn gather(value: &Value, path: &mut Vec<String>, lines: &mut Vec<(Vec<String>, f64)>) {
    if let Some(number) = value.as_f64() {
        lines.push((path.clone(), number));
    }
    for (key, inner) in value.as_object().into_iter().flatten() {
        path.push(key.clone());
        gather(inner, path, lines);
        path.pop();
    }
}

fn shown(number: f64) -> String {
    if number.fract() == 0.0 {
        format!("{number:.0}")
    } else {
        format!("{number:.2}")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_figure_stands_beside_what_it_was() {
        let now = json!({ "sizes": { "glue": { "raw": 110, "file": "a.js" }, "font": { "raw": 5 } }, "shift": 0.25 });
        let before = json!({ "sizes": { "glue": { "raw": 100 } }, "shift": 0 });
        let text = report(&now, &before);
        let line = |name: &str| {
            let line = text.lines().find(|line| line.starts_with(name)).unwrap();
            line.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(line("sizes › glue"), "sizes › glue › raw 110 +10.0 %");
        assert_eq!(line("sizes › font"), "sizes › font › raw 5 new");
        assert_eq!(line("shift"), "shift 0.25 +0.25");
        assert_eq!(text.lines().count(), 3);
        assert!(report(&now, &now).contains("as recorded"));
    }
}
