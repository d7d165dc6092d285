//! Yardsticks: the range that law or good practice names for an indicator. They judge nothing by themselves; a page shows
//! where a village's value lies, with the rule in words and its source.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::diag::{Citation, Phrase, Words};
use crate::load::fields::{Fields, Reader};
use crate::load::node::Node;
use crate::measure::{Currency, Ratio};
use crate::model::threshold::{Number, NumberKind};
use crate::model::{Choice, Gauge, Threshold};

use super::Packs;
use super::read::{About, ENTRY, citation, phrase_or};

/// What a text says of an indicator.
#[derive(Debug, Clone)]
pub struct Yardstick {
    /// The indicator.
    pub of: Gauge,
    /// The least that lies inside.
    pub at_least: Option<Bound>,
    /// The most that lies inside.
    pub at_most: Option<Bound>,
    /// What amounts among them are counted in.
    pub currency: Currency,
    /// The rule in words, without its numbers.
    pub rule: Phrase,
    /// Where it is laid down; none where a number by name brings its own.
    pub law: Option<Arc<Citation>>,
}

/// One end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// A number of the yardstick's own.
    Own(Number),
    /// A number the packs or the portal know by name: it stands in one place only.
    Named(Threshold),
}

/// A yardstick in force on a day, its numbers found.
#[derive(Debug, Clone)]
pub struct Norm {
    /// The least that lies inside, in the indicator's unit.
    pub at_least: Option<Ratio>,
    /// The most that lies inside, in the indicator's unit.
    pub at_most: Option<Ratio>,
    /// The rule in words, without its numbers.
    pub rule: Phrase,
    /// Where it is laid down.
    pub law: Arc<Citation>,
}

/// Where a value lies beside a norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Below the range.
    Below,
    /// Within it, its ends included.
    Within,
    /// Above it.
    Above,
}

impl Norm {
    /// Where a value lies, by its exact sides; its lower side is above zero.
    pub fn place(&self, value: Ratio) -> Place {
        let under = |left: Ratio, right: Ratio| left.over * right.under < right.over * left.under;
        if self.at_least.is_some_and(|least| under(value, least)) {
            Place::Below
        } else if self.at_most.is_some_and(|most| under(most, value)) {
            Place::Above
        } else {
            Place::Within
        }
    }
}

impl Packs {
    /// The yardstick of an indicator on a day: the first text in force that has one whose numbers are known.
    pub fn norm(&self, of: Gauge, date: NaiveDate) -> Option<Norm> {
        self.in_force(date).flat_map(|version| &version.yardsticks).filter(|it| it.of == of).find_map(|it| {
            let foreign = it.currency.code != self.currency.code;
            let mut law = it.law.clone();
            let mut end = |bound: Option<Bound>| -> Option<Option<Ratio>> {
                let (value, named) = match bound {
                    None => return Some(None),
                    Some(Bound::Own(Number::Amount(_))) if foreign => return None,
                    Some(Bound::Own(Number::Amount(it))) => (Ratio::new(it.0, 1), None),
                    Some(Bound::Own(Number::Share(it))) => (it, None),
                    Some(Bound::Own(Number::Count(it))) => (Ratio::new(it, 1), None),
                    Some(Bound::Own(Number::Fraction(_))) => return None,
                    Some(Bound::Named(name)) => match name.kind() {
                        NumberKind::Share => self.share(name, date).map(|it| (it.value, Some(it.law)))?,
                        NumberKind::Amount => {
                            self.amount(name, date).map(|it| (Ratio::new(it.value.0, 1), Some(it.law)))?
                        }
                        NumberKind::Count | NumberKind::Days => {
                            self.count(name, date).map(|it| (Ratio::new(it.value, 1), Some(it.law)))?
                        }
                        NumberKind::Fraction => return None,
                    },
                };
                law = law.take().or(named);
                Some(Some(value))
            };
            let (at_least, at_most) = (end(it.at_least)?, end(it.at_most)?);
            Some(Norm { at_least, at_most, rule: it.rule.clone(), law: law? })
        })
    }
}

/// Reads a yardstick of a text.
pub(super) fn read(reader: &mut Reader, node: &Node, about: &About) -> Option<Yardstick> {
    let mut fields = reader.fields(node, ENTRY)?;
    let of = fields.must(reader, "indicator", Reader::choice::<Gauge>);
    let kind = of.map(|of| of.value.kind());
    let (least, most) = (fields.opt("at_least"), fields.opt("at_most"));
    let at_least = kind.and_then(|kind| bound(reader, least?, kind));
    let at_most = kind.and_then(|kind| bound(reader, most?, kind));
    let rule = phrase_or(reader, &mut fields, "rule", None);
    let law = source(reader, &mut fields, about, [at_least, at_most]);
    if least.is_none() && most.is_none() {
        let ends = Words { en: "`at_least`, `at_most` or both", zh: "`at_least`、`at_most` 或两者" };
        let (en, zh) = ("write one end of the range or both", "请写范围的一端或两端");
        reader.wrong(node, ends, en, zh);
        fields.finish(reader);
        return None;
    }
    let turned = match (at_least, at_most) {
        (Some(Bound::Own(least)), Some(Bound::Own(most))) => above(least, most),
        _ => false,
    };
    if turned && let Some(most) = most {
        let expected = Words { en: "a number not below `at_least`", zh: "不低于 `at_least` 的数" };
        reader.wrong(most, expected, "correct one of the two ends", "请更正其中一端");
    }
    fields.finish(reader);
    let whole = least.is_some() == at_least.is_some() && most.is_some() == at_most.is_some() && !turned;
    let law = law.ok()?;
    let yardstick = Yardstick { of: of?.value, at_least, at_most, currency: reader.currency, rule: rule?, law };
    whole.then_some(yardstick)
}

/// A number of its own, or the name of one of the same kind.
fn bound(reader: &mut Reader, node: &Node, kind: NumberKind) -> Option<Bound> {
    let named = node.as_text().and_then(|text| Threshold::ALL.iter().find(|(word, _)| *word == text));
    match named {
        Some((_, name)) if name.kind().field() == kind.field() => Some(Bound::Named(*name)),
        _ => reader.number(node, kind).map(|number| Bound::Own(number.value)),
    }
}

/// Where it is laid down. A number by name brings that along, so that nothing needs to be said twice.
fn source(
    reader: &mut Reader,
    fields: &mut Fields,
    about: &About,
    ends: [Option<Bound>; 2],
) -> Result<Option<Arc<Citation>>, ()> {
    let named = ends.iter().any(|end| matches!(end, Some(Bound::Named(_))));
    if named && fields.key_span("article").is_none() {
        return Ok(None);
    }
    citation(reader, fields, about).map(Some).ok_or(())
}

/// Whether the one of two numbers of a kind is above the other.
fn above(one: Number, other: Number) -> bool {
    match (one, other) {
        (Number::Amount(one), Number::Amount(other)) => one > other,
        (Number::Share(one), Number::Share(other)) => one.over * other.under > other.over * one.under,
        (Number::Count(one), Number::Count(other)) => one > other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::period::parse_date;

    fn norm(packs: &[&str], of: Gauge, day: &str) -> Option<Norm> {
        let names: Vec<String> = packs.iter().map(|name| (*name).to_owned()).collect();
        Packs::known(&names).norm(of, parse_date(day).expect("a date"))
    }

    #[test]
    fn a_value_lies_below_within_or_above() {
        let norm = norm(&[], Gauge::ExpenditureExecution, "2024-12-31").expect("good practice is behind every pack");
        let cases = [
            ((94_999, 100_000), Place::Below),
            ((95, 100), Place::Within),
            ((1, 1), Place::Within),
            ((21, 20), Place::Within),
            ((105_001, 100_000), Place::Above),
        ];
        for ((over, under), place) in cases {
            assert_eq!(norm.place(Ratio { over, under }), place, "{over}/{under}");
        }
        assert!(norm.law.unconfirmed);
    }

    #[test]
    fn a_number_by_name_brings_its_source() {
        assert!(norm(&["cn-organic-law"], Gauge::AdministrationShare, "2024-12-31").is_none(), "no pack names one");
        let norm = norm(&["id-village"], Gauge::AdministrationShare, "2024-12-31").expect("30 percent");
        assert_eq!(norm.at_most.and_then(|most| most.scaled(100)), Some(30));
        assert_eq!((norm.law.pack.as_ref(), &*norm.law.article.en), ("id-village", "Art. 100"));
    }

    #[test]
    fn the_text_of_the_day_decides() {
        let funded = |day| norm(&["cn-organic-law"], Gauge::FundedDutiesShare, day).map(|it| it.law.unconfirmed);
        assert_eq!(["2018-12-28", "2024-12-31", "2026-12-31"].map(funded), [None, Some(false), Some(true)]);
        let listed = |day| norm(&["cn-organic-law"], Gauge::NegativeListTasks, day).is_some();
        assert_eq!(["2021-12-31", "2022-12-31"].map(listed), [false, true]);
        assert!(norm(&["generic"], Gauge::FundedDutiesShare, "2024-12-31").is_none(), "no law of another country");
    }
}
