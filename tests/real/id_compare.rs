//! The published tables of Bogor's villages against `expected.csv`, `expected_instalments.csv`,
//! `expected_kecamatan.csv` and `expected_states.csv`.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use crate::id_bogor::{LISTS, Report, letters};
use crate::site::{self, Line, Row};
use crate::tally::Tally;
use crate::{Outcome, record};

const YEAR: i64 = 2025;
const FUNDS: [&str; 3] = ["ADD", "DD", "BHPRD"];

/// One published line, as the payment it is.
struct Payment {
    code: String,
    /// `district/village`.
    path: String,
    fund: &'static str,
    instalment: &'static str,
    state: String,
    amount: i64,
    paid: i64,
}

/// What is paid and what is on the way.
#[derive(Clone, Copy, Default)]
struct Sums {
    paid: i64,
    pending: i64,
}

/// Compares every figure of the four expected tables.
pub fn compare(source: &Path, report: &Report, public: &Path, tally: &mut Tally) -> Outcome<()> {
    let payments = read(report, public)?;
    villages(&site::rows(&source.join("expected.csv"))?, report, &payments, public, tally)?;
    instalments(&site::rows(&source.join("expected_instalments.csv"))?, &payments, tally)?;
    districts(&site::rows(&source.join("expected_kecamatan.csv"))?, report, &payments, public, tally)?;
    states(&site::rows(&source.join("expected_states.csv"))?, &payments, tally)
}

fn read(report: &Report, public: &Path) -> Outcome<Vec<Payment>> {
    let mut payments = Vec::new();
    for (code, path) in &report.villages {
        for line in site::budget_lines(public, path)? {
            payments.push(payment(code, path, &line)?);
        }
    }
    Ok(payments)
}

fn payment(code: &str, path: &str, line: &Line) -> Outcome<Payment> {
    let list = LISTS
        .iter()
        .find(|list| line.id.strip_prefix(list.id).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
        .ok_or_else(|| format!("{path}: no payment is called {}", line.id))?;
    let (Some((_, state)), Some(amount), Some(paid)) = (line.label.split_once(": "), line.plan, line.actual) else {
        return Err(format!("{path}/{}: a payment has a state, a plan and an actual", line.id).into());
    };
    Ok(Payment {
        code: code.to_owned(),
        path: path.to_owned(),
        fund: list.fund,
        instalment: list.instalment,
        state: state.to_owned(),
        amount,
        paid,
    })
}

fn villages(expected: &[Row], report: &Report, payments: &[Payment], public: &Path, tally: &mut Tally) -> Outcome<()> {
    tally.count("villages", i64::try_from(report.villages.len()).ok(), i64::try_from(expected.len()).ok());
    let mut by_code: HashMap<&str, Vec<&Payment>> = HashMap::new();
    for payment in payments {
        by_code.entry(&payment.code).or_default().push(payment);
    }
    for row in expected {
        let (code, district) = (site::text(row, "village_code")?, site::text(row, "kecamatan")?);
        let path = report.villages.get(code).ok_or_else(|| format!("no village has the code {code}"))?;
        // The address is made of the same letters as the two names.
        let named = letters(district) + &letters(site::text(row, "village")?);
        tally.text(format!("{code} is"), &letters(path), &named);
        by_fund(row, code, by_code.get(code).map_or(&[][..], Vec::as_slice), tally)?;
        totals(row, code, &year_of(public, path)?, tally)?;
    }
    Ok(())
}

/// The six columns `add_paid` … `bhprd_pending`, from the lines.
fn by_fund(expected: &Row, place: &str, payments: &[&Payment], tally: &mut Tally) -> Outcome<()> {
    for fund in FUNDS {
        let of_fund = payments.iter().filter(|p| p.fund.split(' ').next() == Some(fund));
        let sums = of_fund.fold(Sums::default(), |sums, payment| Sums {
            paid: sums.paid + payment.paid,
            pending: sums.pending + payment.amount - payment.paid,
        });
        for (state, published) in [("paid", sums.paid), ("pending", sums.pending)] {
            let column = format!("{}_{state}", record::slug(fund));
            tally.amount(format!("{place} {column}"), Some(published), site::cents(expected, &column)?);
        }
    }
    Ok(())
}

/// `total_paid` and `total_pending`, from the year's totals as the site adds them.
fn totals(expected: &Row, place: &str, year: &Row, tally: &mut Tally) -> Outcome<()> {
    let (planned, paid) = (site::cents(year, "revenue_plan")?, site::cents(year, "revenue_actual")?);
    let pending = planned.zip(paid).map(|(planned, paid)| planned - paid);
    tally.amount(format!("{place} total_paid"), paid, site::cents(expected, "total_paid")?);
    tally.amount(format!("{place} total_pending"), pending, site::cents(expected, "total_pending")?);
    Ok(())
}

fn year_of(public: &Path, place: &str) -> Outcome<Row> {
    site::years(public, place)?.remove(&YEAR).ok_or_else(|| format!("`{place}` has no {YEAR} in years.csv").into())
}

fn instalments(expected: &[Row], payments: &[Payment], tally: &mut Tally) -> Outcome<()> {
    // A village may have two payments of one fund and instalment: Rawakalong has.
    let mut ours: BTreeMap<[String; 4], Vec<i64>> = BTreeMap::new();
    for p in payments {
        let key = [p.code.clone(), p.fund.to_owned(), p.instalment.to_owned(), p.state.clone()];
        ours.entry(key).or_default().push(p.amount);
    }
    let mut theirs: BTreeMap<[String; 4], Vec<i64>> = BTreeMap::new();
    for row in expected {
        let field = |column| site::text(row, column).map(str::to_owned);
        let key = [field("village_code")?, field("fund")?, field("instalment")?, field("state")?];
        theirs.entry(key).or_default().push(site::cents(row, "amount")?.unwrap_or(0));
    }
    tally.count("payments", i64::try_from(payments.len()).ok(), i64::try_from(expected.len()).ok());
    for (key, mut expected) in theirs {
        let mut published = ours.remove(&key).unwrap_or_default();
        published.sort_unstable();
        expected.sort_unstable();
        for (i, amount) in expected.iter().enumerate() {
            tally.amount(key.join(" "), published.get(i).copied(), Some(*amount));
        }
    }
    for key in ours.keys() {
        tally.fact(format!("a row in expected_instalments.csv for {}", key.join(" ")), false);
    }
    Ok(())
}

fn districts(expected: &[Row], report: &Report, payments: &[Payment], public: &Path, tally: &mut Tally) -> Outcome<()> {
    for row in expected {
        let name = site::text(row, "kecamatan")?;
        // The last row is the whole regency: the portal itself.
        let area = if name == "KABUPATEN BOGOR" {
            ""
        } else {
            report.districts.get(&letters(name)).ok_or_else(|| format!("no district is called {name}"))?
        };
        let within = |p: &&Payment| area.is_empty() || p.path.split('/').next() == Some(area);
        by_fund(row, name, &payments.iter().filter(within).collect::<Vec<_>>(), tally)?;
        let year = year_of(public, area)?;
        // Areas give what was paid out; what is pending is the villages' own to tell.
        tally.amount(format!("{name} total_paid"), site::cents(&year, "revenue")?, site::cents(row, "total_paid")?);
        for column in ["villages", "villages_reporting"] {
            tally.count(format!("{name} {column}"), site::whole(&year, column)?, site::whole(row, "villages")?);
        }
    }
    Ok(())
}

fn states(expected: &[Row], payments: &[Payment], tally: &mut Tally) -> Outcome<()> {
    for row in expected {
        let (fund, instalment, state) =
            (site::text(row, "fund")?, site::text(row, "instalment")?, site::text(row, "state")?);
        let here: Vec<&Payment> =
            payments.iter().filter(|p| p.fund == fund && p.instalment == instalment && p.state == state).collect();
        let place = format!("{fund} {instalment} {state}");
        tally.count(&place, i64::try_from(here.len()).ok(), site::whole(row, "villages")?);
        tally.amount(&place, Some(here.iter().map(|p| p.amount).sum()), site::cents(row, "amount")?);
    }
    Ok(())
}
