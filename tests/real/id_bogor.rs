//! The 416 villages of Bogor regency (West Java), 2025: from the regency's lists of transfers to our records.
//!
//! How the source is said in our words:
//! - A subdistrict (kecamatan) is a district, a village (desa) a village with one entity and one budget.
//! - Each payment of the lists is one revenue line. `plan` is the amount of the payment; `actual` is the same
//!   amount once it is paid out, and 0 while it is on the way: nothing has arrived, and that is known.
//!   So what is paid is the sum of `actual`, and what is pending is the sum of `plan` less `actual`.
//! - The state of a payment is shown to residents, at the end of the label, in the regency's own words.
//! - ADD and BHPRD are the regency's money (`county`), DD, the Village Fund, is the state's (`central`).
//! - The budget is `adopted`, not `final`: payments of the year were still on the way.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use crate::record::{quoted, slug, words, write};
use crate::site::{self, Row};
use crate::{Outcome, amount};

/// One list of payments.
pub struct List {
    file: &'static str,
    /// The start of a line's id.
    pub id: &'static str,
    /// The names of the expected tables.
    pub fund: &'static str,
    pub instalment: &'static str,
    source: &'static str,
}

/// Every list once. `dd2025`, `bhprd2025` hold the same payments again, `bankeu2025` has no reliable instalments.
pub const LISTS: [List; 9] = [
    list("add2025", "add-year", "ADD", "year", "county"),
    list("dd-earmarked-tahap1", "dd-earmarked-1", "DD earmarked", "1", "central"),
    list("dd-earmarked-tahap2", "dd-earmarked-2", "DD earmarked", "2", "central"),
    list("dd-nonearmarked-tahap1", "dd-non-earmarked-1", "DD non-earmarked", "1", "central"),
    list("dd-nonearmarked-tahap2", "dd-non-earmarked-2", "DD non-earmarked", "2", "central"),
    list("insentif-dd", "dd-incentive-year", "DD incentive", "year", "central"),
    list("bhprd-tahap1", "bhprd-1", "BHPRD", "1", "county"),
    list("bhprd-tahap2", "bhprd-2", "BHPRD", "2", "county"),
    list("bhprd-tahap3", "bhprd-3", "BHPRD", "3", "county"),
];

const fn list(
    file: &'static str,
    id: &'static str,
    fund: &'static str,
    instalment: &'static str,
    source: &'static str,
) -> List {
    List { file, id, fund, instalment, source }
}

const PAID: &str = "Dana Telah Dicairkan";

/// What was written.
pub struct Report {
    /// The districts' addresses, by the letters of their names.
    pub districts: BTreeMap<String, String>,
    /// The villages' addresses (`district/village`), by official code.
    pub villages: BTreeMap<String, String>,
    pub payments: usize,
}

struct Village {
    code: String,
    name: String,
    lines: Vec<String>,
    times: HashMap<&'static str, usize>,
}

/// Villages of a regency, by the letters of the district's name and of their own.
type Villages = BTreeMap<(String, String), Village>;

/// Writes the portal of the regency in `source/raw` to `content`.
pub fn convert(source: &Path, content: &Path) -> Outcome<Report> {
    let raw = source.join("raw");
    let official = site::rows(&raw.join("villages.csv"))?;
    let mut report = Report { districts: BTreeMap::new(), villages: BTreeMap::new(), payments: 0 };
    let portal = "title: Transfers to the villages of Bogor regency\npublisher: Openvillage, trial import\n\
                  level: county\ncode: {system: kemendagri, year: 2025, value: \"32.01\"}\n\
                  languages: [en]\ncurrency: IDR\npacks: [generic]\n";
    write(&content.join("portal.yaml"), portal)?;
    let mut villages = read_places(&official, content, &mut report)?;
    for list in &LISTS {
        report.payments += read_payments(&raw, list, &mut villages)?;
    }
    for ((district, _), village) in &villages {
        let path = format!("{}/{}", report.districts[district], slug(&village.name));
        write(&content.join(&path).join("village.yaml"), &village_record(village))?;
        write(&content.join(&path).join("budgets/2025-village.yaml"), &budget(village))?;
        if report.villages.values().any(|taken| *taken == path) {
            return Err(format!("two villages at {path}").into());
        }
        report.villages.insert(village.code.clone(), path);
    }
    Ok(report)
}

/// `Bojong Koneng`, `BOJONG KONENG` and `BOJONGKONENG` are one village of a district.
pub fn letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect()
}

/// Urban wards (kelurahan) have no funds of their own, and a district of wards alone is no area here.
fn read_places(official: &[Row], content: &Path, report: &mut Report) -> Outcome<Villages> {
    let mut villages = Villages::new();
    for row in official.iter().filter(|row| row.get("kind").is_some_and(|kind| kind == "desa")) {
        let (district, name) = (site::text(row, "kecamatan")?, site::text(row, "name")?);
        let district_code = quoted(site::text(row, "kecamatan_code")?);
        if report.districts.insert(letters(district), slug(district)).is_none() {
            let area = format!(
                "level: district\nname: {}\ncode: {{system: kemendagri, year: 2025, value: {district_code}}}\n",
                quoted(district)
            );
            write(&content.join(slug(district)).join("area.yaml"), &area)?;
        }
        let village = Village {
            code: site::text(row, "code")?.to_owned(),
            name: name.to_owned(),
            lines: Vec::new(),
            times: HashMap::new(),
        };
        villages.insert((letters(district), letters(name)), village);
    }
    Ok(villages)
}

fn read_payments(raw: &Path, list: &List, villages: &mut Villages) -> Outcome<usize> {
    let path = raw.join(format!("{}.json", list.file));
    let rows: Vec<HashMap<String, String>> = serde_json::from_slice(&std::fs::read(&path)?)?;
    for row in &rows {
        let (district, name) = (site::text(row, "kecamatan")?, site::text(row, "desa")?);
        let village = villages
            .get_mut(&(letters(district), letters(name)))
            .ok_or_else(|| format!("{}: no village is called {name} in {district}", path.display()))?;
        let planned = amount::cents(site::text(row, "Realisasi")?)?
            .ok_or_else(|| format!("{}: {name} has no amount", path.display()))?;
        let line = line(list, planned, &words(site::text(row, "sts")?), village.times.entry(list.id).or_insert(0));
        village.lines.push(line);
    }
    Ok(rows.len())
}

fn line(list: &List, planned: i64, state: &str, times: &mut usize) -> String {
    *times += 1;
    let counter = if *times > 1 { format!("-{times}") } else { String::new() };
    let part = match list.instalment {
        "year" => "whole year".to_owned(),
        number => format!("instalment {number}"),
    };
    let label = quoted(&format!("{}, {part}: {state}", list.fund));
    let paid = if state == PAID { planned } else { 0 };
    // Rupiah: the source has whole ones only.
    let (planned, paid) = (planned / 100, paid / 100);
    let (id, source) = (list.id, list.source);
    format!(
        "  - {{id: {id}{counter}, kind: revenue, source: {source}, label: {label}, plan: {planned}, actual: {paid}}}\n"
    )
}

fn village_record(village: &Village) -> String {
    let (name, code) = (quoted(&village.name), quoted(&village.code));
    // Our records know no village government; the villagers' committee is the nearest.
    format!(
        "name: {name}\ncode: {{system: kemendagri, year: 2025, value: {code}}}\nentities:\n  \
         - {{id: village, kind: local_government, name: {name}}}\n"
    )
}

fn budget(village: &Village) -> String {
    let head = "year: 2025\nentity: village\nstatus: adopted\ncovers: 2025\nchart: none\nlines:\n";
    format!("{head}{}", village.lines.concat())
}
