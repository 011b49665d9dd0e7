//! What the command line asks for.

use std::path::PathBuf;

use site_tests::Outcome;

/// `--dist FOLDER` and `--out FOLDER`; `--only home,person` for some page types, `--page /people/some-slug/` (may be
/// repeated) for single pages; `--widths 360,1440`; `--themes dark`; `--max-height 6000` cuts longer pages; `--fold`
/// shows the first screen only.
pub struct Options {
    pub dist: PathBuf,
    pub out: PathBuf,
    pub only: Vec<String>,
    pub pages: Vec<String>,
    pub widths: Vec<u32>,
    pub themes: Vec<String>,
    pub max_height: f64,
    pub fold: bool,
}

impl Options {
    /// Reads the arguments.
    pub fn read(mut arguments: impl Iterator<Item = String>) -> Outcome<Options> {
        let mut options = Options {
            dist: PathBuf::from("dist"),
            out: PathBuf::from("tests/screenshots"),
            only: Vec::new(),
            pages: Vec::new(),
            widths: vec![360, 768, 1440, 2560],
            themes: vec!["light".to_owned(), "dark".to_owned()],
            max_height: 6000.0,
            fold: false,
        };
        let list = |text: String| -> Vec<String> { text.split(',').map(str::to_owned).collect() };
        while let Some(name) = arguments.next() {
            if name == "--fold" {
                options.fold = true;
                continue;
            }
            let value = arguments.next();
            let value = value.ok_or_else(|| format!("{name} needs a value"))?;
            match name.as_str() {
                "--dist" => options.dist = value.into(),
                "--out" => options.out = value.into(),
                "--only" => options.only = list(value),
                "--page" => options.pages.push(value),
                "--widths" => {
                    let widths = list(value);
                    options.widths = widths.iter().map(|w| w.parse()).collect::<Result<_, _>>()?;
                }
                "--themes" => options.themes = list(value),
                "--max-height" => options.max_height = value.parse()?,
                _ => return Err(format!("{name} is not known").into()),
            }
        }
        Ok(options)
    }
}
