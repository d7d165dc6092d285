//! What an indicator measured, in words: the number with its unit, or the reason why there is none.

use super::table::{Cell, Head};
use super::{Arg, Cx, VillageCx};
use crate::aggregate::indicators::{self, ALL};
use crate::aggregate::rollup::AreaSummary;
use crate::aggregate::{Flag, Indicator, Measured, Reason, Unit};
use crate::locale::Precision;
use crate::measure::{Ratio, Year};
use crate::model::Choice;

/// A value in words, with its unit where a sentence needs it.
pub fn shown(cx: &Cx, unit: Unit, sides: Ratio, in_sentence: bool) -> Option<String> {
    let number = unit.rounded(sides)?;
    let with =
        |key: &str, text: String| if in_sentence { cx.tell(key, &[("value", Arg::Text(text.into()))]) } else { text };
    Some(match unit {
        Unit::Money if in_sentence => cx.locale.headline_text(number),
        Unit::Money => cx.locale.trend(number),
        Unit::MoneyPerPerson if in_sentence => cx.locale.amount_text(number),
        Unit::MoneyPerPerson => cx.locale.money(number, Precision::Whole),
        Unit::Percent => cx.locale.share(number),
        Unit::PercentPerYear => with("value-per-year", signed_share(cx, number)),
        Unit::Years => with("value-years", tenths(cx, number)),
        Unit::Months => with("value-months", tenths(cx, number)),
        Unit::Days => with("value-days", tenths(cx, number)),
        Unit::Count => tenths(cx, number),
        Unit::People => with("value-people", cx.locale.count(number)),
        Unit::Hours => with("value-hours", cx.locale.count(number)),
    })
}

/// Tenths as a number, without the tenth where it is nought.
fn tenths(cx: &Cx, number: i128) -> String {
    if number % 10 == 0 {
        cx.locale.count(number / 10)
    } else {
        cx.locale.decimal(Ratio { over: number, under: 10 }, 1).unwrap_or_default()
    }
}

fn signed_share(cx: &Cx, tenths: i128) -> String {
    if tenths > 0 { format!("+{}", cx.locale.share(tenths)) } else { cx.locale.share(tenths) }
}

/// The unit of an indicator, for a caption.
pub fn unit_caption(cx: &Cx, unit: Unit) -> String {
    match unit {
        Unit::Money => cx.unit_caption(cx.locale.trend_unit()),
        Unit::MoneyPerPerson => cx.unit_caption(cx.locale.unit()),
        other => cx.say(&format!("unit-caption-{}", other.word().replace('_', "-"))),
    }
}

/// What was measured, as a cell: the number, or the reason why there is none.
pub fn cell(cx: &Cx, indicator: &Indicator, measured: Measured) -> Cell {
    match measured {
        Measured::Value { over, under, flag } => match shown(cx, indicator.unit, Ratio { over, under }, false) {
            Some(text) => {
                let mark = flag.filter(|flag| *flag == Flag::OneYearPace);
                match mark {
                    Some(_) => Cell::plain(format!("{text}*")),
                    None => Cell::plain(text),
                }
            }
            None => Cell::none(cx.say("not-comparable")),
        },
        Measured::Text { reason, .. } | Measured::Missing(reason) => {
            Cell::none(cx.say(&format!("reason-{}", reason.word().replace('_', "-"))))
        }
        Measured::NotApplicable => Cell::none(cx.say("not-applicable")),
    }
}

/// The same in a table that sorts: a number sorts by itself, what is missing last.
pub fn sortable(cx: &Cx, indicator: &Indicator, measured: Measured) -> Cell {
    match (cell(cx, indicator, measured), indicator.shown(measured)) {
        (Cell::Plain(text), Some(value)) => Cell::sorted(text, value),
        (other, _) => other,
    }
}

/// The end of a range in words, as exactly as it is set: `95%`, `3 months`.
pub fn bound(cx: &Cx, unit: Unit, end: Ratio) -> Option<String> {
    if unit == Unit::Percent {
        let decimals =
            (0..4).find(|decimals| (end.over * 10i128.pow(decimals + 2)) % end.under.max(1) == 0).unwrap_or(4);
        return cx.locale.percent(end, decimals);
    }
    shown(cx, unit, end, true)
}

/// A column head that leads to the formula of its indicator.
pub fn head(cx: &Cx, key: &str, words: &str) -> Head {
    Head { href: cx.link(&format!("indicators/{key}.html")), ..Head::of(cx.say(words)) }
}

/// The title of an indicator.
pub fn title(cx: &Cx, indicator: &Indicator) -> String {
    cx.say(&format!("indicator-{}", indicator.key))
}

/// "9 of 12 villages".
pub fn coverage(cx: &Cx, reporting: usize, of: usize) -> String {
    cx.tell("coverage-villages", &[("reporting", Arg::Count(reporting as u64)), ("villages", Arg::Count(of as u64))])
}

/// What an area shows: its sums, or the median where the indicator has nothing else.
pub fn area_value(summary: &AreaSummary, year: Year, at: usize) -> Measured {
    let Some(row) = summary.years.get(&year) else { return Measured::Missing(Reason::NotReported) };
    let value = &row.values[at];
    match value.measured(ALL[at]) {
        Measured::NotApplicable if ALL[at].rollup.has_median() && value.coverage().shows_total() => {
            value.quartiles.map_or(Measured::NotApplicable, |it| Measured::Value {
                over: it.median.over,
                under: it.median.under,
                flag: None,
            })
        }
        other => other,
    }
}

impl VillageCx<'_> {
    /// An indicator of a year in words; `None` where there is no number.
    pub fn indicator(&self, cx: &Cx, key: &str, year: Year) -> Option<String> {
        let indicator = indicators::find(key)?;
        shown(cx, indicator.unit, self.summary.value_of(year, key).number()?, false)
    }

    /// An indicator of a year in words, with whether it is a number; a reason in words where it is none.
    pub fn indicator_text(&self, cx: &Cx, key: &str, year: Year) -> Option<(bool, String)> {
        match self.summary.value_of(year, key) {
            Measured::Value { .. } => self.indicator(cx, key, year).map(|text| (true, text)),
            Measured::Text { reason, .. } => {
                Some((false, cx.say(&format!("reason-{}", crate::model::Choice::word(reason).replace('_', "-")))))
            }
            _ => None,
        }
    }
}
