//! What measuring gives: two sides, or one of several kinds of nothing, none of them zero.

use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::choice;
use crate::measure::{Money, Ratio, Reported};
use crate::model::Choice;

choice! {
    /// Why there is no number. Every word has its sentence in every language: `reason-not-falling`.
    Reason {
        /// The records leave it out.
        NotReported = "not_reported",
        /// A record it is made of is held back because it is faulty.
        Withheld = "withheld",
        /// No count of people for that year.
        NoPopulation = "no_population",
        /// The accounts cover a part of the year.
        PartYear = "part_year",
        /// There is a budget and nothing yet of what really happened.
        PlanOnly = "plan_only",
        /// One of the village's entities has not given its accounts.
        EntityMissing = "entity_missing",
        /// Lines without an account or a source: nobody can say what class they are of.
        Unclassified = "unclassified",
        /// No figure for the year it is compared with.
        NoBaseYear = "no_base_year",
        /// Fewer than half of the villages, or of the people, are known: no figure for the area.
    TooFew = "too_few",
    /// The debt does not fall: at this pace it is never cleared.
        NotFalling = "not_falling",
        /// Nothing is owed, so there is nothing to take a share of.
        NoDebt = "no_debt",
        /// What it would be divided by is zero.
        ZeroBase = "zero_base",
        /// What it would be divided by or compared with is below zero.
        NegativeBase = "negative_base",
    }
}

choice! {
    /// Something the reader must know of a value.
    Flag {
        /// The pace is of one year, not of three.
        OneYearPace = "one_year_pace",
        /// Nothing was owed at either end: the value is zero and adds nothing to the area's pace.
        DebtFree = "debt_free",
    }
}

/// What an indicator gives for one village and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// A number, as its two sides; `under` is above zero, and 1 for plain totals.
    Value {
        /// The upper side.
        over: i128,
        /// The lower side.
        under: i128,
        /// What the reader must know of it.
        flag: Option<Flag>,
    },
    /// Both sides are known and still make no number: a reason in words. The sides enter the area's sums, where they
    /// may well make one.
    Text {
        /// Why.
        reason: Reason,
        /// The upper side.
        over: i128,
        /// The lower side.
        under: i128,
    },
    /// Something is not known, and why. Never zero.
    Missing(Reason),
    /// It cannot exist here: the village leaves both sides and the count of villages.
    NotApplicable,
}

impl Measured {
    /// A plain total.
    pub fn total(value: impl Into<i128>) -> Measured {
        Measured::Value { over: value.into(), under: 1, flag: None }
    }

    /// One side over the other, or the reason why that is no number.
    pub fn ratio(over: impl Into<i128>, under: impl Into<i128>) -> Measured {
        let (over, under) = (over.into(), under.into());
        match under {
            1.. => Measured::Value { over, under, flag: None },
            0 => Measured::Text { reason: Reason::ZeroBase, over, under },
            _ => Measured::Text { reason: Reason::NegativeBase, over, under },
        }
    }

    /// An amount as a plain total.
    pub fn amount(value: Reported<Money>) -> Measured {
        match side(value) {
            Ok(value) => Measured::total(value),
            Err(why) => why,
        }
    }

    /// The number of this village, for showing it and for medians.
    pub fn number(self) -> Option<Ratio> {
        match self {
            Measured::Value { over, under, .. } => Some(Ratio { over, under }),
            _ => None,
        }
    }

    /// What the village adds to the sums of its area: both sides, wherever both are known.
    pub fn sides(self) -> Option<(i128, i128)> {
        match self {
            Measured::Value { flag: Some(Flag::DebtFree), .. } => Some((0, 0)),
            Measured::Value { over, under, .. } | Measured::Text { over, under, .. } => Some((over, under)),
            Measured::Missing(_) | Measured::NotApplicable => None,
        }
    }
}

/// An amount as one side of an indicator, or what the indicator is without it.
pub fn side(value: Reported<Money>) -> Result<i128, Measured> {
    match value {
        Reported::Known(amount) => Ok(i128::from(amount.0)),
        Reported::NotReported => Err(Measured::Missing(Reason::NotReported)),
        Reported::NotApplicable => Err(Measured::NotApplicable),
    }
}

/// The one of the two that says what the indicator is: lets `measure` functions use `?`.
pub fn either(result: Result<Measured, Measured>) -> Measured {
    result.unwrap_or_else(|why| why)
}

fn find<T: Choice>(word: &str) -> Option<T> {
    T::ALL.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// Short, because a summary holds some hundred and fifty: `[over, under]`, `[over, under, "flag or reason"]`,
/// `"reason"`, `"not_applicable"`, and `null` for not reported.
impl Serialize for Measured {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match *self {
            Measured::Value { over, under, flag: None } => (over, under).serialize(out),
            Measured::Value { over, under, flag: Some(flag) } => (over, under, flag.word()).serialize(out),
            Measured::Text { reason, over, under } => (over, under, reason.word()).serialize(out),
            Measured::Missing(Reason::NotReported) => out.serialize_unit(),
            Measured::Missing(reason) => out.serialize_str(reason.word()),
            Measured::NotApplicable => out.serialize_str("not_applicable"),
        }
    }
}

impl<'de> Deserialize<'de> for Measured {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Measured, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Measured;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("two sides, a reason or null")
            }

            fn visit_unit<E: Error>(self) -> Result<Measured, E> {
                Ok(Measured::Missing(Reason::NotReported))
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<Measured, E> {
                if word == "not_applicable" {
                    return Ok(Measured::NotApplicable);
                }
                find(word).map(Measured::Missing).ok_or_else(|| E::custom(format!("`{word}` is no reason")))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Measured, A::Error> {
                let short = || A::Error::custom("two sides are needed");
                let over = from.next_element()?.ok_or_else(short)?;
                let under = from.next_element()?.ok_or_else(short)?;
                let Some(word) = from.next_element::<String>()? else {
                    return Ok(Measured::Value { over, under, flag: None });
                };
                match (find::<Flag>(&word), find::<Reason>(&word)) {
                    (Some(flag), _) => Ok(Measured::Value { over, under, flag: Some(flag) }),
                    (_, Some(reason)) => Ok(Measured::Text { reason, over, under }),
                    _ => Err(A::Error::custom(format!("`{word}` is neither flag nor reason"))),
                }
            }
        }
        from.deserialize_any(Reader)
    }
}
