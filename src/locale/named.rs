//! The words of the records in the reader's language: `vc_head` is `Village committee chair`, 村委会主任.

use std::borrow::Cow;

use crate::measure::Reported;
use crate::model::Choice;
use crate::model::{
    asset, budget, contract, debt, decision, duty, oversight, people, portal, statement, transaction, village,
};

use super::{Arg, Locale};

/// A fixed list of words that readers see: each of its values has a message.
pub trait Named: Choice {
    /// What its keys begin with: `role` for `role-vc-head`.
    const FAMILY: &'static str;
}

macro_rules! families {
    ($($family:literal $list:ty),* $(,)?) => {
        $(impl Named for $list {
            const FAMILY: &'static str = $family;
        })*

        /// The keys every language must have for the words of the records.
        pub fn record_keys() -> Vec<String> {
            let mut keys = Vec::new();
            $(keys.extend(<$list>::ALL.iter().map(|(word, _)| key(<$list as Named>::FAMILY, word)));)*
            keys.extend(portal::Level::ALL.iter().map(|(word, _)| key("levels", word)));
            keys
        }

        /// How many lists there are; the test holds it against the model's own text.
        #[cfg(test)]
        pub(super) const FAMILIES: usize = [$($family),*].len();
    };
}

families! {
    "budget-status" budget::Status,
    "line-kind" budget::LineKind,
    "source" budget::Source,
    "fund" budget::FundType,
    "basis" budget::Basis,
    "total" budget::TotalKind,
    "creditor" debt::CreditorKind,
    "instrument" debt::Instrument,
    "purpose" debt::Purpose,
    "debt-status" debt::DebtStatus,
    "rate" debt::RateKind,
    "debt-class" debt::DebtClass,
    "movement" debt::MovementType,
    "verification" debt::VerificationStatus,
    "method" debt::Method,
    "matter" decision::Matter,
    "procedure" decision::Procedure,
    "step" decision::StepKind,
    "body" decision::MeetingBody,
    "voting" decision::VotingMethod,
    "progress" decision::Progress,
    "duty-list" duty::DutyList,
    "nature" duty::Nature,
    "helper" duty::HelperKind,
    "outcome" duty::HandbackOutcome,
    "role" people::Role,
    "interest" people::InterestKind,
    "level" portal::Level,
    "code-system" portal::CodeSystem,
    "person-base" portal::PersonBase,
    "entity" village::EntityKind,
    "gender" people::Gender,
    "account-holder" budget::AccountHolder,
    "contract" contract::ContractKind,
    "placing" contract::PlacingMethod,
    "contract-status" contract::ContractStatus,
    "quantity" contract::QuantityUnit,
    "property" contract::PropertyClass,
    "asset" asset::AssetClass,
    "asset-status" asset::AssetStatus,
    "disposal" asset::DisposalMethod,
    "appraisal" oversight::AppraisalKind,
    "grade" oversight::Grade,
    "audit" oversight::AuditKind,
    "training" oversight::TrainingTopic,
    "payment" transaction::Method,
    "invoice" transaction::Invoice,
    "distribution" statement::Distribution,
}

impl Locale {
    /// The name of a word of the records.
    pub fn choice<C: Named>(&self, value: C) -> Cow<'_, str> {
        self.named(C::FAMILY, value.word())
    }

    /// The name of a level in the plural: `townships`.
    pub fn levels(&self, level: portal::Level) -> Cow<'_, str> {
        self.named("levels", level.word())
    }

    /// The name of a COFOG division by its two digits (`04`, or a class of it: `04.5`); `None` for no such division.
    pub fn function(&self, code: &str) -> Option<Cow<'_, str>> {
        let key = key("cofog", code.split('.').next().unwrap_or(code));
        self.has(&key).then(|| Cow::Owned(self.say(&key).into_owned()))
    }

    /// The title of an indicator: `Owed at year end`.
    pub fn indicator(&self, key: &str) -> Cow<'_, str> {
        self.say(&format!("indicator-{key}"))
    }

    /// How an indicator is worked out, in plain words.
    pub fn indicator_method(&self, key: &str) -> Cow<'_, str> {
        self.say(&format!("indicator-{key}-method"))
    }

    /// What an indicator is counted in: `percent`, `yuan a resident`.
    pub fn indicator_unit(&self, key: &str) -> String {
        let (unit, trend) = (self.unit(), self.trend_unit());
        let args = [("currency", Arg::Text(&unit)), ("trend-unit", Arg::Text(&trend))];
        self.tell(&format!("indicator-{key}-unit"), &args)
    }

    /// A value, or the words for why there is none: the one door for everything that can be missing.
    pub fn or_word<T>(&self, value: Reported<T>, write: impl FnOnce(T) -> String) -> String {
        match value {
            Reported::Known(value) => write(value),
            Reported::NotReported => self.not_reported().into_owned(),
            Reported::NotApplicable => self.not_applicable().into_owned(),
        }
    }

    /// `no record`, 未公布
    pub fn not_reported(&self) -> Cow<'_, str> {
        self.say("not-reported")
    }

    /// `does not apply`, 不适用
    pub fn not_applicable(&self) -> Cow<'_, str> {
        self.say("not-applicable")
    }

    /// `not due yet`, 未到期
    pub fn not_due_yet(&self) -> Cow<'_, str> {
        self.say("not-due-yet")
    }

    /// `no plan yet`, 尚无计划
    pub fn no_plan_yet(&self) -> Cow<'_, str> {
        self.say("no-plan-yet")
    }

    fn named(&self, family: &str, word: &str) -> Cow<'_, str> {
        self.say(&key(family, word))
    }
}

/// The key of a word: `role-vc-head`.
fn key(family: &str, word: &str) -> String {
    let mut key = String::with_capacity(family.len() + 1 + word.len());
    key.push_str(family);
    key.push('-');
    key.extend(word.chars().map(|ch| if ch == '_' { '-' } else { ch }));
    key
}
