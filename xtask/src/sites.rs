//! Sites, from the dataset to the folder: whatever can be refused is refused before the module is compiled.

use std::path::Path;

use anyhow::Result;
use builder::say;
use builder::site::{Options, Prepared};

use crate::{bill, module};

/// Builds a site, and its bill of materials.
pub fn build(options: &Options) -> Result<()> {
    let site = Prepared::new(options)?;
    let bill = (!options.quick).then(|| bill::beside(&options.out));
    let bill = bill.transpose()?;
    site.write(&module::build(options.quick)?)?;
    if let Some(bill) = bill {
        bill::write(Path::new("."), &bill)?;
        say(&format!("Bill of materials: {}", bill.display()));
    }
    Ok(())
}

/// Builds several sites around one release module.
pub fn build_all(sites: &[Options]) -> Result<()> {
    let sites = sites.iter().map(Prepared::new);
    let sites = sites.collect::<Result<Vec<_>>>()?;
    let module = module::build(false)?;
    for site in sites {
        site.write(&module)?;
    }
    Ok(())
}
