//! The commands of the project: `cargo xtask serve`, `test`, `build`, `check`, `new`, `import`, `upgrade`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use builder::site::{Options, address};
use builder::variation::{self, Counts};
use builder::{check, schema};
use clap::{Args, Parser, Subcommand};
use xtask::bench::growth::{self, Step};
use xtask::fuzz::Target;
use xtask::{bench, fuzz, screenshots, serve, sites, start, test};

/// A page is made of thousands of small strings: with the system's allocator, rendering takes up to half as long again.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Builds, checks, serves and tests the companion.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Installs what is missing, builds the site, serves it and rebuilds it on every change.
    Serve {
        /// The port on 127.0.0.1.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Opens the browser once the site is there.
        #[arg(long)]
        open: bool,
        #[command(flatten)]
        site: SiteArgs,
    },
    /// Everything CI runs: formatting, lints, unit tests, dataset, built sites, three browsers.
    Test {
        /// Only the tests whose names contain this.
        #[arg(long, value_name = "NAME")]
        only: Option<String>,
        /// Open every page in every engine; otherwise one engine opens them all and the others one of each kind.
        #[arg(long)]
        all: bool,
    },
    /// Takes screenshots of every page type, at four widths, dark and light, into tests/screenshots/.
    Screenshots {
        /// The folder with the dataset.
        #[arg(long, default_value = "public/data")]
        data: PathBuf,
        /// Arguments for the program that takes them: `-- --only home,person --widths 360`.
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Redraws the pictures that the tests compare the site with, once you have looked at it and like it.
    Pictures,
    /// Builds the release site.
    Build {
        #[command(flatten)]
        site: SiteArgs,
        /// The folder for the site: new, empty, or with a site that was built here.
        #[arg(long, default_value = "dist")]
        out: PathBuf,
        /// A file in that folder to leave alone even though the site has one of that name. Can be repeated.
        #[arg(long, value_name = "FILE")]
        keep: Vec<PathBuf>,
        /// Quick to build instead of small, as for `serve`.
        #[arg(long)]
        quick: bool,
        /// Writes `.br` and `.gz` versions next to the files, for hosts that choose between them.
        #[arg(long)]
        compress: bool,
        /// Addresses relative to their page, for an unknown location such as an IPFS gateway or a folder on disk.
        /// Without a service worker.
        #[arg(long, conflicts_with = "base")]
        relative: bool,
        /// Publishes the site without its service worker, and removes the one that visitors have.
        #[arg(long)]
        no_offline: bool,
        /// Without preview cards, for measurements: links to them are broken.
        #[arg(long, hide = true)]
        no_cards: bool,
    },
    /// Makes a variation of a dataset, with more or fewer parts and protagonists, to see how the pages cope.
    Vary {
        /// The folder with the original dataset.
        #[arg(long, default_value = "tests/second-series")]
        data: PathBuf,
        /// How many parts it has.
        #[arg(long)]
        parts: usize,
        /// How many protagonists it has.
        #[arg(long)]
        protagonists: usize,
        /// The least number of people.
        #[arg(long, default_value_t = 0)]
        people: usize,
        /// Leaves out the awards.
        #[arg(long)]
        no_awards: bool,
        /// The folder to write it into.
        #[arg(long)]
        out: PathBuf,
    },
    /// Runs all code that reads outside input on inputs that try to break it, and counts them.
    Fuzz {
        /// The number of executions, all targets together.
        #[arg(long, default_value_t = 10_000_000)]
        executions: u64,
        /// Only one target: address, build, check, prose, query, reader or search.
        #[arg(long, value_parser = target)]
        only: Option<Target>,
    },
    /// Measures the size and speed of the site, next to the recorded run; or what growth costs.
    Bench {
        /// Records this run in docs/performance.json.
        #[arg(long)]
        record: bool,
        /// How many times the page of a part is loaded, with its scripts and without.
        #[arg(long, default_value_t = 5)]
        rounds: usize,
        /// Measures what datasets with many times the entries cost.
        #[arg(long)]
        growth: bool,
        /// How many times the entries.
        #[arg(long, value_delimiter = ',', default_value = "1,10,100,1000")]
        times: Vec<usize>,
        /// One step of that, in a process of its own.
        #[arg(long, hide = true)]
        step: Option<Step>,
        /// The folder with the dataset.
        #[arg(long, default_value = "public/data")]
        data: PathBuf,
        /// The file for the figures.
        #[arg(long, default_value = "target/bench/growth.json", requires = "growth")]
        json: PathBuf,
    },
    /// Makes a dataset with many times the entries of another, to see what growth costs.
    Grow {
        /// The folder with the original dataset.
        #[arg(long, default_value = "public/data")]
        data: PathBuf,
        /// How many times the entries it gets.
        #[arg(long)]
        times: usize,
        /// The folder to write it into.
        #[arg(long)]
        out: PathBuf,
    },
    /// Writes a small dataset of a made-up series into a new folder, to be replaced by yours.
    New(start::New),
    /// Adds data that you have elsewhere to a dataset; whatever you have written stays as it is.
    #[command(subcommand)]
    Import(start::Import),
    /// Carries a dataset of an earlier format over to that of today; whatever you have written stays as it is.
    Upgrade {
        /// The folder of the dataset.
        dir: PathBuf,
    },
    /// Writes docs/dataset.md and docs/schema/ anew, after a change to what a dataset can say.
    Docs,
    /// Checks a dataset and prints every problem.
    Check {
        /// The folder with the dataset.
        #[arg(long, default_value = "public/data")]
        data: PathBuf,
    },
}

#[derive(Args)]
struct SiteArgs {
    /// The path under which the site is served, such as /sub/path/.
    #[arg(long, default_value = "/")]
    base: String,
    /// The host of canonical addresses, such as https://example.org.
    #[arg(long)]
    site_url: Option<String>,
    /// The folder with the dataset.
    #[arg(long, default_value = "public/data")]
    data: PathBuf,
}

impl SiteArgs {
    fn options(self, out: PathBuf, quick: bool, compress: bool) -> Result<Options> {
        let (base, site_url) = address::read(&self.base, self.site_url.as_deref())?;
        Ok(Options {
            base,
            site_url,
            quick,
            compress,
            offline: false,
            ..Options::new(self.data, out)
        })
    }
}

fn target(name: &str) -> std::result::Result<Target, String> {
    Target::of(name).ok_or_else(|| "there is no such target".to_owned())
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Check { data } => return check::run(&data),
        Command::Build {
            site,
            out,
            keep,
            quick,
            compress,
            relative,
            no_offline,
            no_cards,
        } => site.options(out, quick, compress).and_then(|options| {
            sites::build(&Options {
                relative,
                keep,
                cards: !no_cards,
                offline: !no_offline,
                ..options
            })
        }),
        // What is rebuilt every minute is not worth an offline copy.
        Command::Serve { port, open, site } => site
            .options(serve::folder(port), true, false)
            .and_then(|options| serve::serve(&options, port, open)),
        Command::Test { only, all } => test::test(only.as_deref(), all),
        Command::Fuzz { executions, only } => fuzz::fuzz(executions, only),
        Command::Docs => schema::docs::write(Path::new(".")),
        Command::Pictures => screenshots::renew_pictures(),
        Command::Screenshots { data, arguments } => screenshots::take(data, &arguments),
        Command::Vary {
            data,
            parts,
            protagonists,
            people,
            no_awards,
            out,
        } => {
            let counts = Counts {
                parts,
                protagonists,
                people,
                awards: !no_awards,
            };
            variation::untouched(&out).and_then(|()| variation::write(&data, counts, &out))
        }
        Command::New(options) => options.run(),
        Command::Import(import) => match import.run() {
            Ok(folder) => return check::run(&folder),
            Err(error) => Err(error),
        },
        Command::Upgrade { dir } => match start::upgrade(&dir) {
            Ok(()) => return check::run(&dir),
            Err(error) => Err(error),
        },
        Command::Bench {
            step: Some(step),
            data,
            ..
        } => growth::step::run(step, &data),
        Command::Bench {
            growth: true,
            data,
            times,
            json,
            ..
        } => growth::run(&data, &times, &json),
        Command::Bench {
            data,
            record,
            rounds,
            ..
        } => bench::run(data, rounds, record),
        Command::Grow { data, times, out } => {
            variation::untouched(&out).and_then(|()| variation::write_grown(&data, times, &out))
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(words: &str) -> Option<String> {
        let told = Cli::try_parse_from(words.split(' ')).err();
        told.map(|error| error.to_string())
    }

    #[test]
    fn a_site_has_a_base_path_or_relative_addresses_and_not_both() {
        assert_eq!(fault("xtask build --relative"), None);
        assert_eq!(fault("xtask build --base /x/"), None);
        let told = fault("xtask build --relative --base /x/").expect("both at once are refused");
        assert!(
            told.contains("--relative") && told.contains("--base"),
            "{told}"
        );
    }
}
