//! Hostile texts: whatever breaks out of careless HTML, scripts, styles and lines. Each includes a number that
//! identifies its field.

/// Each tries to become code, an element, an attribute, another direction, or wider than any screen. Anything that runs
/// leaves its number in `window.pwned`.
const TEXTS: [&str; 15] = [
    "{n}</script><script>window.pwned={n}</script>",
    "<!--<script>window.pwned={n}",
    "{n}--></title></style></textarea><img src=x onerror=window.pwned={n}>",
    "\u{202e}Turned right to left \u{2067}and never back {n}",
    "{n}\"><svg onload=window.pwned={n}>",
    "{LONG}{n}",
    "{n}' onmouseover='window.pwned={n}",
    "שלום \u{200f}עולם {n} محمد الفاتح\u{200f}",
    "javascript:window.pwned={n}",
    "{n} 👩‍👩‍👧‍👦🏳️‍🌈🎧👍🏽 Z̴̧̛̥a̸͖͐l̶̲̓g̷̠̈́o̸̺͂",
    "data:text/html,<script>window.pwned={n}</script>",
    "{n}&lt;script&gt;window.pwned={n}&lt;/script&gt; &amp;amp; &#60;b&#62;",
    "{n}\\u003c/script\\u003e\\\"'`${window.pwned={n}}`\u{2028}{{window.pwned={n}}}",
    "{n}]]></text></svg><iframe srcdoc=\"<script>parent.pwned={n}</script>\"></iframe>",
    "{n} {WORDS}",
];

/// The hostile text for this turn.
pub(super) fn text(turn: usize, number: usize) -> String {
    // Together with the number, longer than 200 characters; one of them is a single word.
    let words = "Wolfgang Amadeus Maximilian ".repeat(8);
    TEXTS[turn % TEXTS.len()]
        .replace("{LONG}", &"W".repeat(200))
        .replace("{WORDS}", words.trim())
        .replace("{n}", &number.to_string())
}

/// The same, as long as a description may be.
pub(super) fn description(turn: usize, number: usize) -> String {
    let filled = format!(
        "{number} {}, and so on until there is enough of it for a search result.",
        text(turn, number)
    );
    filled.chars().take(160).collect()
}

/// A paragraph that keeps its links and has hostile ones among them: hostile words, code as a target, a target that
/// closes its attribute.
pub(super) fn prose(turn: usize, number: usize, kept: &str) -> String {
    let text = text(turn, number);
    format!(
        "{text} {kept} [{text}](series) [{text}](javascript:window.pwned={number}) \
         [{text}](people/\"onclick=\"window.pwned={number})"
    )
}

/// A color that ends its rule and its style sheet.
pub(super) fn color(number: usize) -> String {
    format!("red;}}body{{display:none}}</style><script>window.pwned={number}</script>")
}

/// An address that runs code, or a web address that closes its attribute.
pub(super) fn address(turn: usize, number: usize) -> String {
    match turn % 2 {
        0 => format!("javascript:window.pwned={number}"),
        _ => format!("https://example.org/\"onclick=\"window.pwned={number}"),
    }
}
