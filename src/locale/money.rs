//! Amounts: exact in line tables, in the language's unit in headlines, tables over years and charts.
//!
//! An amount is rounded once, half away from zero, from its exact minor units.

use serde::Serialize;

use crate::measure::Money;
use crate::measure::share::divide_rounded;

use super::settings::Scale;
use super::{Arg, Locale};

/// An amount in minor units, in 128 bits: one amount, or the sum over many villages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minor(pub i128);

impl From<Money> for Minor {
    fn from(amount: Money) -> Self {
        Minor(i128::from(amount.0))
    }
}

impl From<i128> for Minor {
    fn from(amount: i128) -> Self {
        Minor(amount)
    }
}

/// How exactly a table gives its amounts. One table has one precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// Whole units.
    Whole,
    /// With all decimals of the currency.
    Minor,
}

impl Precision {
    /// Whole units where every amount is one, else all decimals: what a table of exact amounts needs.
    pub fn needed<A: Into<Minor>>(amounts: impl IntoIterator<Item = A>, decimals: u32) -> Precision {
        let one = 10i128.pow(decimals);
        let whole = amounts.into_iter().all(|amount| amount.into().0 % one == 0);
        if whole { Precision::Whole } else { Precision::Minor }
    }
}

/// A key figure: its number, and the unit set in small type beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Headline {
    /// `1,197,600`; `119.76`
    pub number: String,
    /// `yuan`; `万元`
    pub unit: String,
}

/// How exactly an amount is read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spoken {
    /// In the unit of headlines.
    Scaled,
    /// In whole units.
    Whole,
    /// With all decimals, as they are spoken.
    Exact,
}

impl Locale {
    /// An amount in a table, without its unit: `1,197,600`, `−22,900.50`.
    pub fn money(&self, amount: impl Into<Minor>, precision: Precision) -> String {
        let (value, decimals) = self.at(amount.into(), precision);
        self.digits.text(value, decimals, true)
    }

    /// A difference in a table: `+6,000`, `−7,000`, `0`.
    pub fn signed_money(&self, amount: impl Into<Minor>, precision: Precision) -> String {
        let (value, decimals) = self.at(amount.into(), precision);
        let mut out = String::new();
        self.digits.push_signed(&mut out, value, decimals, true);
        out
    }

    /// A key figure: `1,197,600` and `yuan`; `119.76` and `万元`, whole `元` below one 万.
    pub fn headline(&self, amount: impl Into<Minor>) -> Headline {
        let (number, unit) = self.in_unit(amount.into());
        Headline { number, unit }
    }

    /// An amount in a sentence: `1,197,600 yuan`, `119.76万元`, and `19万元` rather than `19.00万元`.
    pub fn headline_text(&self, amount: impl Into<Minor>) -> String {
        let amount = amount.into();
        if self.is_scaled(amount) {
            return self.scaled_text(amount);
        }
        let (number, unit) = self.in_unit(amount);
        self.tell("amount", &[("number", Arg::Text(&number)), ("unit", Arg::Text(&unit))])
    }

    /// An amount as it is read aloud: `1,197,600 yuan`, `119.76万元`, and `19万元` rather than `19.00万元`. Below a
    /// hundred whole units nothing of it is rounded away.
    pub fn spoken_text(&self, amount: impl Into<Minor>) -> String {
        let amount = amount.into();
        let small = amount.0.unsigned_abs() < 100 * 10u128.pow(self.currency.decimals);
        self.spoken_in(amount, if small { Spoken::Exact } else { Spoken::Scaled })
    }

    /// Two amounts and their difference without its sign, as they are read aloud in one breath: rounded only as far as
    /// what is heard still adds up.
    pub fn spoken_difference(&self, from: impl Into<Minor>, less: impl Into<Minor>) -> [String; 3] {
        let (from, less) = (from.into(), less.into());
        let all = [from, less, Minor((from.0 - less.0).abs())];
        let adds_up = |form: &Spoken| {
            let [from, less, rest] = all.map(|amount| self.heard(amount, *form));
            (from - less).abs() == rest && all.iter().all(|it| it.0 == 0 || self.heard(*it, *form) != 0)
        };
        let form = [Spoken::Scaled, Spoken::Whole].into_iter().find(adds_up).unwrap_or(Spoken::Exact);
        all.map(|amount| self.spoken_in(amount, form))
    }

    /// An amount in a form that is read aloud; what is below nothing in words as well.
    fn spoken_in(&self, amount: Minor, form: Spoken) -> String {
        if amount.0 < 0 {
            let text = self.spoken_in(Minor(-amount.0), form);
            return self.tell("spoken-minus", &[("amount", Arg::Text(&text))]);
        }
        let one = 10i128.pow(self.currency.decimals);
        if form == Spoken::Scaled && self.is_scaled(amount) {
            return self.scaled_text(amount);
        }
        if form != Spoken::Exact || amount.0 % one == 0 {
            return self.amount_text(amount);
        }
        let key = format!("spoken-{}", self.currency.code);
        if self.currency.decimals == 2 && self.has(&key) {
            let (whole, rest) = (amount.0 / one, amount.0 % one);
            let args = [
                ("whole", Arg::Count(whole)),
                ("tenths", Arg::Count(rest / 10)),
                ("hundredths", Arg::Count(rest % 10)),
            ];
            return self.tell(&key, &args);
        }
        let number = self.money(amount, Precision::Minor);
        self.tell("amount", &[("number", Arg::Text(&number)), ("unit", Arg::Text(&self.unit()))])
    }

    /// An amount in the unit of headlines, with no more decimals than it needs.
    fn scaled_text(&self, amount: Minor) -> String {
        let scale = &self.settings.headline;
        let (mut value, mut decimals) = (self.scaled(amount, scale), scale.decimals);
        while decimals > 0 && value % 10 == 0 {
            (value, decimals) = (value / 10, decimals - 1);
        }
        let (number, unit) = (self.digits.text(value, decimals, true), self.unit_of(scale));
        self.tell("amount", &[("number", Arg::Text(&number)), ("unit", Arg::Text(&unit))])
    }

    /// The amount somebody hears, in minor units.
    fn heard(&self, amount: Minor, form: Spoken) -> i128 {
        let one = 10i128.pow(self.currency.decimals);
        let scale = &self.settings.headline;
        match form {
            Spoken::Scaled if self.is_scaled(amount) => {
                self.scaled(amount, scale) * i128::from(scale.unit) * one / 10i128.pow(scale.decimals)
            }
            Spoken::Exact => amount.0,
            _ => self.at(amount, Precision::Whole).0 * one,
        }
    }

    /// Whether an amount is told in a unit larger than the currency's: from one 万 on.
    fn is_scaled(&self, amount: Minor) -> bool {
        let scale = &self.settings.headline;
        let (whole, _) = self.at(amount, Precision::Whole);
        scale.unit > 1 && whole.unsigned_abs() >= u128::from(scale.unit)
    }

    /// An amount in whole units in a sentence, whatever its size: `1,197,600 yuan`, `1,197,600元`.
    pub fn amount_text(&self, amount: impl Into<Minor>) -> String {
        let (value, _) = self.at(amount.into(), Precision::Whole);
        let number = self.digits.text(value, 0, true);
        self.tell("amount", &[("number", Arg::Text(&number)), ("unit", Arg::Text(&self.currency_word(value)))])
    }

    /// An amount in a table over years, without its unit: `1,197,600`; `119.76`.
    pub fn trend(&self, amount: impl Into<Minor>) -> String {
        let scale = &self.settings.trend;
        self.digits.text(self.scaled(amount.into(), scale), scale.decimals, true)
    }

    /// A difference in a table over years: `+6,000`; `+0.60`; `0` and `0.00`.
    pub fn signed_trend(&self, amount: impl Into<Minor>) -> String {
        let scale = &self.settings.trend;
        let mut out = String::new();
        self.digits.push_signed(&mut out, self.scaled(amount.into(), scale), scale.decimals, true);
        out
    }

    /// The label of a column in a chart: `331` for 331,000 yuan, `33.1` in 万元.
    pub fn chart_label(&self, amount: impl Into<Minor>) -> String {
        let scale = &self.settings.chart;
        self.digits.text(self.scaled(amount.into(), scale), scale.decimals, true)
    }

    /// The unit of line tables, for their caption: `yuan`, `元`.
    pub fn unit(&self) -> String {
        self.currency_word(1000)
    }

    /// The unit of tables over years, for their caption: `yuan`, `万元`.
    pub fn trend_unit(&self) -> String {
        self.unit_of(&self.settings.trend)
    }

    /// The unit of chart labels, for the line under the chart: `thousand yuan`, `万元`.
    pub fn chart_unit(&self) -> String {
        self.unit_of(&self.settings.chart)
    }

    /// The currency's name as it stands after that many whole units; its ISO code where the language has no word.
    pub fn currency_word(&self, count: i128) -> String {
        let key = format!("currency-{}", self.currency.code);
        if self.has(&key) { self.tell(&key, &[("count", Arg::Count(count))]) } else { self.currency.code.to_owned() }
    }

    /// The number and unit of a headline.
    fn in_unit(&self, amount: Minor) -> (String, String) {
        let (whole, _) = self.at(amount, Precision::Whole);
        let scale = &self.settings.headline;
        if self.is_scaled(amount) {
            (self.digits.text(self.scaled(amount, scale), scale.decimals, true), self.unit_of(scale))
        } else {
            (self.digits.text(whole, 0, true), self.currency_word(whole))
        }
    }

    /// The name of a scale's unit. Large units take the currency in its plural.
    fn unit_of(&self, scale: &Scale) -> String {
        let currency = self.currency_word(1000);
        if scale.unit == 1 { currency } else { self.tell(scale.name, &[("currency", Arg::Text(&currency))]) }
    }

    /// The amount in units of the scale's last place.
    fn scaled(&self, amount: Minor, scale: &Scale) -> i128 {
        let unit = i128::from(scale.unit) * 10i128.pow(self.currency.decimals);
        rounded(amount.0 * 10i128.pow(scale.decimals), unit)
    }

    /// The amount at a precision: the value in its last place, and its decimals.
    fn at(&self, amount: Minor, precision: Precision) -> (i128, u32) {
        match precision {
            Precision::Minor => (amount.0, self.currency.decimals),
            Precision::Whole => (rounded(amount.0, 10i128.pow(self.currency.decimals)), 0),
        }
    }
}

/// A quotient rounded half away from zero. 64 bits, where they do, are ten times faster than 128.
fn rounded(over: i128, under: i128) -> i128 {
    if let (Ok(over), Ok(under)) = (i64::try_from(over), i64::try_from(under))
        && under > 0
    {
        let magnitude = (over.unsigned_abs() + under as u64 / 2) / under as u64;
        return if over < 0 { -i128::from(magnitude) } else { i128::from(magnitude) };
    }
    divide_rounded(over, under).expect("a unit holds at least one minor unit")
}
