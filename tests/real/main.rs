//! Real accounts through the whole journey: source, records, site, published tables, and every figure compared.
//!
//! For each set of accounts: 1. `convert` writes record files from the raw files; 2. `site::build` runs the
//! program; 3. `compare` reads the published tables and holds them against what another program computed from
//! the same raw files (`expected*.csv`). The accounts are not part of the crate: without them a test says so.

mod amount;
mod es_compare;
mod es_findings;
mod es_source;
mod es_towns;
mod id_bogor;
mod id_compare;
mod record;
mod site;
mod tally;

use std::error::Error;
use std::path::{Path, PathBuf};

use tally::Tally;

/// The world is wrong (a file, the program) or a source is not as its SOURCE.md says.
pub type Outcome<T> = Result<T, Box<dyn Error>>;

#[test]
fn four_spanish_towns() -> Outcome<()> {
    let Some(source) = source_folder("es-towns") else { return Ok(()) };
    let work = record::fresh_folder("real-es-towns")?;
    let report = es_towns::convert(&source, &work.join("content"))?;
    assert_eq!((report.towns.len(), report.budgets, report.lines), (4, 35, 14_711));

    let said = site::build(&work.join("content"), &work.join("public"))?;
    let mut tally = Tally::default();
    es_compare::compare(&source, &report, &work.join("public"), &mut tally)?;
    // Apart from the figures: what the program says of accounts that do not add up. The words may still change.
    es_findings::compare(&source, &report, &work.join("public"), &said, &mut tally)?;
    tally.finish("es-towns");
    Ok(())
}

#[test]
fn villages_of_bogor() -> Outcome<()> {
    let Some(source) = source_folder("id-bogor-villages") else { return Ok(()) };
    let work = record::fresh_folder("real-id-bogor")?;
    let report = id_bogor::convert(&source, &work.join("content"))?;
    assert_eq!((report.districts.len(), report.villages.len(), report.payments), (39, 416, 3_745));

    site::build(&work.join("content"), &work.join("public"))?;
    let mut tally = Tally::default();
    id_compare::compare(&source, &report, &work.join("public"), &mut tally)?;
    tally.finish("id-bogor-villages");
    Ok(())
}

fn source_folder(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/real").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: ../shared/real is not here");
    None
}
