//! Numbers of the law and charts of accounts, with the days they are in force.
//!
//! A pack is data: `data/*.yaml`, compiled into the binary, and a portal's own in `packs/*.yaml`, read by the same reader.
//! The code knows how to apply a quorum, a threshold or a chart, never what it is. A portal names its packs in
//! `portal.yaml`; only those speak, and the text in force on the day of the act decides. Behind all of them stands
//! `generic`: yardsticks of good practice that are no country's law.

mod builtin;
mod chart;
mod income;
mod law;
mod own;
mod quorum;
mod read;
mod yardstick;

pub use crate::measure::Fraction;
pub use builtin::NAMES;
pub use chart::{Account, Balance, Chart, Class, Use};
pub use income::{IncomeClass, income_class};
pub use law::{LawPack, Limit, MatterList, NamedNumber, PostList, Reserve, Restriction, Signature, Version};
pub use own::open;
pub use quorum::{Base, Outcome, Quorum};
pub use yardstick::{Norm, Place, Yardstick};

use std::sync::Arc;

use chrono::NaiveDate;

use crate::diag::Citation;
use crate::measure::{Currency, Money, Ratio};
use crate::model::Threshold;
use crate::model::decision::{Matter, MeetingBody};
use crate::model::threshold::Number;
use crate::model::village::EntityKind;

/// The pack behind all others.
const BEHIND: &str = "generic";

/// The packs of one portal.
#[derive(Debug, Clone)]
pub struct Packs {
    laws: Vec<Arc<LawPack>>,
    charts: Vec<Arc<Chart>>,
    /// Numbers the portal sets for itself.
    own: Vec<(Threshold, Number, Arc<Citation>)>,
    currency: Currency,
}

impl Packs {
    /// The packs of these names among those that come with the program. `check::portal` names the others.
    pub fn known(names: &[String]) -> Packs {
        let laws: Vec<Arc<LawPack>> = names.iter().filter_map(|name| builtin::law(name)).cloned().collect();
        Packs::of(laws, Vec::new(), Vec::new(), Currency { code: "CNY", decimals: 2 })
    }

    /// Packs in the order of the portal; the charts are its own, those of the packs are added.
    fn of(
        mut laws: Vec<Arc<LawPack>>,
        mut charts: Vec<Arc<Chart>>,
        own: Vec<(Threshold, Number, Arc<Citation>)>,
        currency: Currency,
    ) -> Packs {
        if laws.iter().all(|law| law.name != BEHIND) {
            laws.extend(builtin::law(BEHIND).cloned());
        }
        let brought = builtin::charts().iter().filter(|chart| {
            laws.iter().any(|law| law.charts.contains(&chart.id)) && charts.iter().all(|own| own.id != chart.id)
        });
        let brought: Vec<Arc<Chart>> = brought.cloned().collect();
        charts.extend(brought);
        Packs { laws, charts, own, currency }
    }

    /// The packs in force, in the order the portal names them.
    pub fn laws(&self) -> impl Iterator<Item = &LawPack> {
        self.laws.iter().map(AsRef::as_ref)
    }

    /// The chart of that id, where one of the packs brings it.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        self.charts().find(|chart| chart.id == id)
    }

    /// Every chart of the portal and of its packs.
    pub fn charts(&self) -> impl Iterator<Item = &Chart> {
        self.charts.iter().map(AsRef::as_ref)
    }

    /// What a body needs on a day: how many must come, how many must agree. None where no pack says.
    pub fn quorum(&self, body: MeetingBody, date: NaiveDate) -> Option<&Quorum> {
        self.in_force(date).find_map(|version| version.quorum(body))
    }

    /// The amount of that name on a day; none where no pack and not the portal says.
    pub fn amount(&self, name: Threshold, date: NaiveDate) -> Option<Limit<Money>> {
        self.number(name, date, |number| if let Number::Amount(it) = number { Some(it) } else { None })
    }

    /// The share of that name on a day.
    pub fn share(&self, name: Threshold, date: NaiveDate) -> Option<Limit<Ratio>> {
        self.number(name, date, |number| if let Number::Share(it) = number { Some(it) } else { None })
    }

    /// The count or the days of that name on a day.
    pub fn count(&self, name: Threshold, date: NaiveDate) -> Option<Limit<u32>> {
        self.number(name, date, |number| if let Number::Count(it) = number { Some(it) } else { None })
    }

    /// The part of people of that name on a day.
    pub fn fraction(&self, name: Threshold, date: NaiveDate) -> Option<Limit<Fraction>> {
        self.number(name, date, |number| if let Number::Fraction(it) = number { Some(it) } else { None })
    }

    /// The law that reserves a matter, where one is in force on a day.
    pub fn reserves(&self, reserve: Reserve, matter: Matter, date: NaiveDate) -> Option<&MatterList> {
        let mut lists = self.in_force(date).flat_map(|version| &version.matters);
        lists.find(|list| list.reserve == reserve && list.matters.contains(&matter))
    }

    /// Who signs the accounts of such a body before they are made public on a day; the first text that says so counts.
    pub fn signatures(&self, of: EntityKind, date: NaiveDate) -> Vec<&Signature> {
        let of_text = |version: &'_ Version| version.signatures.iter().any(|it| it.of == of);
        let text = self.in_force(date).find(|version| of_text(version));
        text.iter().flat_map(|version| &version.signatures).filter(|it| it.of == of).collect()
    }

    /// The lists of posts of which a law in force on a day says this.
    pub fn post_lists(&self, restriction: Restriction, date: NaiveDate) -> impl Iterator<Item = &PostList> {
        self.in_force(date).flat_map(|version| &version.posts).filter(move |list| list.restriction == restriction)
    }

    /// The portal's own number first, then the first pack that says one.
    fn number<T>(&self, name: Threshold, date: NaiveDate, pick: fn(Number) -> Option<T>) -> Option<Limit<T>> {
        if let Some((_, value, law)) = self.own.iter().find(|(own, ..)| *own == name) {
            return Some(Limit { value: pick(*value)?, law: Arc::clone(law) });
        }
        self.in_force(date).filter_map(|version| version.number(name, date)).find_map(|number| {
            let foreign = matches!(number.value, Number::Amount(_)) && number.currency.code != self.currency.code;
            let value = pick(number.value).filter(|_| !foreign)?;
            Some(Limit { value, law: Arc::clone(&number.law) })
        })
    }

    /// The texts in force on a day.
    fn in_force(&self, date: NaiveDate) -> impl Iterator<Item = &Version> {
        self.laws.iter().flat_map(|law| &law.versions).filter(move |version| version.holds_on(date))
    }
}

/// The pack that brings a chart which is not among the portal's own: to say which one to add.
pub fn bringing(chart: &str) -> Option<&'static str> {
    builtin::laws().iter().find(|law| law.charts.iter().any(|id| id == chart)).map(|law| law.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::period::parse_date;
    use crate::model::Choice;
    use crate::model::threshold::NumberKind;

    fn packs() -> Packs {
        Packs::known(&["cn-organic-law".to_owned(), "cn-collective".to_owned()])
    }

    fn quorum(body: &str, date: &str) -> Option<Quorum> {
        let (_, body) = MeetingBody::ALL.iter().find(|(word, _)| *word == body).expect("a body");
        packs().quorum(*body, parse_date(date).expect("a date")).cloned()
    }

    #[test]
    fn every_pack_and_chart_can_be_read() {
        let names: Vec<&str> = builtin::laws().iter().map(|law| law.name.as_str()).collect();
        assert_eq!(names, NAMES);
        for law in builtin::laws() {
            for chart in &law.charts {
                assert!(builtin::charts().iter().any(|known| known.id == *chart), "{chart}");
            }
        }
        let sizes: Vec<(&str, usize)> =
            builtin::charts().iter().map(|chart| (chart.id.as_str(), chart.accounts.len())).collect();
        assert_eq!(sizes, [("cn-rceo-2004", 34), ("cn-rceo-2023", 42)]);
    }

    #[test]
    fn how_many_are_needed() {
        // body, day, were to come, must come, must agree when 38 came
        let cases = [
            ("villagers_assembly", "2024-03-20", 830, 416, 20),
            ("villagers_assembly", "2024-03-20", 831, 416, 20),
            ("villager_representatives", "2024-03-20", 45, 30, 20),
            ("villager_representatives", "2026-03-20", 46, 31, 20),
            ("rceo_members", "2025-06-01", 200, 134, 134),
            ("rceo_representatives", "2025-06-01", 40, 0, 27),
            ("rceo_board", "2025-06-01", 7, 5, 4),
            ("party_members", "2024-03-20", 42, 28, 20),
        ];
        for (body, day, eligible, come, agree) in cases {
            let quorum = quorum(body, day).expect(body);
            assert_eq!(
                (quorum.needed_present(eligible), quorum.needed_for(38, eligible)),
                (come, agree),
                "{body} {day}"
            );
        }
    }

    #[test]
    fn the_law_on_collectives_has_a_first_day() {
        assert!(quorum("rceo_members", "2025-04-30").is_none());
        assert!(quorum("rceo_members", "2025-05-01").is_some());
        let before = quorum("villagers_assembly", "2025-12-31").expect("the text of 2018");
        let after = quorum("villagers_assembly", "2026-01-01").expect("the text of 2025");
        assert_eq!((before.law.unconfirmed, after.law.unconfirmed), (false, true));
    }

    #[test]
    fn accounts_are_found_by_their_first_digits() {
        let packs = packs();
        let chart = packs.chart("cn-rceo-2023").expect("a chart of cn-collective");
        for code in ["513", "513.01", "51301"] {
            assert_eq!(chart.account(code).map(|account| &*account.name.en), Some("Administrative expenses"), "{code}");
        }
        for code in ["531", "51", "5130x", "513.", "admin", ""] {
            assert!(chart.account(code).is_none(), "{code}");
        }
        let old = packs.chart("cn-rceo-2004").expect("a chart of cn-collective");
        assert!(old.account("541").is_some_and(|account| account.is(Use::Administration)));
        assert!(packs.chart("cn-rceo-2032").is_none());
    }

    #[test]
    fn the_number_of_the_day_counts() {
        let rate = |day: &str| {
            let share = packs().share(Threshold::LoanPrimeRate, parse_date(day).expect("a date"));
            share.and_then(|share| share.value.scaled(10_000))
        };
        // In hundredths of a percent; before the first and after the last publication nothing is known.
        let cases = [
            ("2019-08-19", None),
            ("2019-08-20", Some(425)),
            ("2024-10-20", Some(335)),
            ("2024-11-05", Some(310)),
            ("2026-06-20", None),
        ];
        for (day, expected) in cases {
            assert_eq!(rate(day), expected, "{day}");
        }
    }

    #[test]
    fn every_number_of_the_packs_is_of_its_kind() {
        for number in builtin::laws().iter().flat_map(|law| &law.versions).flat_map(|version| &version.numbers) {
            let same = match number.value {
                Number::Amount(_) => NumberKind::Amount == number.name.kind(),
                Number::Share(_) => NumberKind::Share == number.name.kind(),
                Number::Count(_) => matches!(number.name.kind(), NumberKind::Count | NumberKind::Days),
                Number::Fraction(_) => NumberKind::Fraction == number.name.kind(),
            };
            assert!(same, "{number:?}");
        }
    }

    #[test]
    fn an_amount_of_another_currency_means_nothing() {
        let day = parse_date("2024-03-20").expect("a date");
        let ceiling = |code: &str| {
            let currency = Currency::find(code).expect("a currency");
            let laws = vec![Arc::clone(builtin::law("cn-collective").expect("a pack"))];
            Packs::of(laws, Vec::new(), Vec::new(), currency).amount(Threshold::CashCeiling, day).map(|it| it.value)
        };
        assert_eq!(ceiling("CNY"), Some(Money(100_000)));
        assert_eq!(ceiling("EUR"), None);
    }

    #[test]
    fn the_yardsticks_stand_behind_every_pack() {
        let day = parse_date("2024-03-20").expect("a date");
        let jump = Packs::known(&[]).share(Threshold::YoyJump, day).expect("a yardstick");
        assert_eq!((jump.value.scaled(100), jump.law.pack.as_ref()), (Some(50), "generic"));
    }

    #[test]
    fn every_number_is_explained() {
        let page = include_str!("../../docs/packs.md");
        for (word, name) in Threshold::ALL {
            let row = format!("| `{word}` | `{}: ", name.kind().field());
            assert!(page.contains(&row), "docs/packs.md lacks {row}");
        }
    }
}
