//! Quorum and majority: how many must come, how many must agree, and whether a meeting on record did.

use std::sync::Arc;

use crate::choice;
use crate::diag::Citation;
use crate::measure::Fraction;
use crate::model::Step;
use crate::model::decision::MeetingBody;

choice! {
    /// What a fraction is taken of.
    Base {
        /// All who were to come.
        Eligible = "eligible",
        /// Those who came.
        Present = "present",
        /// All households.
        Households = "households",
    }
}

/// What a body needs to meet and to decide.
#[derive(Debug, Clone)]
pub struct Quorum {
    /// The body.
    pub body: MeetingBody,
    /// How many must come; none where the law leaves it to the body's charter.
    pub present: Option<Fraction>,
    /// What [`Quorum::present`] is a fraction of.
    pub of: Base,
    /// Instead of it, people from so many of the households.
    pub households: Option<Fraction>,
    /// How many must agree.
    pub adopt: Fraction,
    /// What [`Quorum::adopt`] is a fraction of.
    pub adopt_of: Base,
    /// Where it is laid down.
    pub law: Arc<Citation>,
}

/// How a meeting went, as far as the record tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Whether enough came; unknown where the record does not say who was to come and who came.
    pub quorum_met: Option<bool>,
    /// Whether enough agreed.
    pub adopted: Option<bool>,
}

impl Outcome {
    /// Whether the decision stands: false as soon as one part fails, unknown where a part is.
    pub fn passed(self) -> Option<bool> {
        match (self.quorum_met, self.adopted) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }
}

impl Quorum {
    /// How many of those who were to come must come; 0 where the law sets no number.
    pub fn needed_present(&self, eligible: u32) -> u32 {
        self.present.map_or(0, |fraction| fraction.needed(eligible))
    }

    /// How many households must be present instead, where the law allows that.
    pub fn needed_households(&self, households: u32) -> Option<u32> {
        self.households.map(|fraction| fraction.needed(households))
    }

    /// How many must agree when `present` came of `eligible`.
    pub fn needed_for(&self, present: u32, eligible: u32) -> u32 {
        self.adopt.needed(if self.adopt_of == Base::Present { present } else { eligible })
    }

    /// Judges a meeting by the numbers on record.
    pub fn judge(&self, step: &Step) -> Outcome {
        let number = |field: &Option<crate::source::Spanned<u32>>| field.as_ref().map(|count| count.value);
        let (eligible, present) = (number(&step.eligible), number(&step.present));
        let by_people = match self.present {
            None => Some(true),
            Some(fraction) => present.zip(eligible).map(|(part, whole)| fraction.is_met(part, whole)),
        };
        let by_households = self.households.and_then(|fraction| {
            let (part, whole) = number(&step.households_present).zip(number(&step.households_total))?;
            Some(fraction.is_met(part, whole))
        });
        let quorum_met = match (by_people, by_households) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), _) | (_, Some(false)) => Some(false),
            (None, None) => None,
        };
        let whole = if self.adopt_of == Base::Present { present } else { eligible };
        let adopted = number(&step.votes_for).zip(whole).map(|(part, whole)| self.adopt.is_met(part, whole));
        Outcome { quorum_met, adopted }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_is_judged_by_what_is_on_record() {
        use crate::model::decision::StepKind;
        use crate::source::{Span, Spanned};
        let there = |value: Option<u32>| value.map(|value| Spanned::new(value, Span::NONE));
        let step = |eligible, present, votes_for, households: Option<(u32, u32)>| Step {
            kind: Spanned::new(StepKind::Resolution, Span::NONE),
            span: Span::NONE,
            date: None,
            body: None,
            eligible: there(eligible),
            present: there(present),
            votes_for: there(votes_for),
            against: None,
            abstain: None,
            households_total: there(households.map(|(all, _)| all)),
            households_present: there(households.map(|(_, came)| came)),
            notice_on: None,
            report_on: None,
            method: None,
            merged_into: None,
            waived_reason: None,
            channels: None,
            note: None,
        };
        let packs = crate::pack::Packs::known(&["cn-organic-law".to_owned()]);
        let day = crate::measure::period::parse_date("2024-03-20").expect("a date");
        let assembly = packs.quorum(MeetingBody::VillagersAssembly, day).expect("the law names it");
        let cases = [
            // 415 of 830 are not more than half; two thirds of the households do instead.
            (step(Some(830), Some(415), Some(300), None), Some(false)),
            (step(Some(830), Some(415), Some(300), Some((300, 200))), Some(true)),
            (step(Some(830), Some(416), Some(208), None), Some(false)),
            (step(Some(830), Some(416), Some(209), None), Some(true)),
            (step(None, Some(416), Some(209), None), None),
            (step(Some(830), Some(416), None, None), None),
        ];
        for (step, passed) in cases {
            assert_eq!(assembly.judge(&step).passed(), passed, "{step:?}");
        }
    }
}
