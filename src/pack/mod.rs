//! Numbers of the law and charts of accounts, with the days they are in force.
//!
//! A pack is data: `data/*.yaml`, compiled into the binary and read once. The code knows how to apply a quorum or a
//! chart, never what it is. A portal names its packs in `portal.yaml`; only those speak.

mod chart;
mod law;
mod quorum;
mod read;

pub use chart::{Account, Balance, Chart, Class, Use};
pub use law::{Deadline, DeadlineKind, LawPack, Version};
pub use quorum::{Base, Fraction, Outcome, Quorum};

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::load::nearest;
use crate::model::decision::MeetingBody;

/// Names of the packs that come with the program.
pub const NAMES: &[&str] = &["cn-collective", "cn-organic-law", "generic", "privacy-cn"];

/// The text of each pack, in the order of [`NAMES`].
const TEXTS: &[&str] = &[
    include_str!("data/cn-collective.yaml"),
    include_str!("data/cn-organic-law.yaml"),
    include_str!("data/generic.yaml"),
    include_str!("data/privacy-cn.yaml"),
];

/// The charts of accounts the packs may bring.
const CHARTS: &[&str] = &[include_str!("data/cn-rceo-2004.yaml"), include_str!("data/cn-rceo-2023.yaml")];

static LAWS: LazyLock<Vec<LawPack>> = LazyLock::new(|| TEXTS.iter().map(|text| read::law(text)).collect());
static ALL_CHARTS: LazyLock<Vec<Chart>> = LazyLock::new(|| CHARTS.iter().map(|text| read::chart(text)).collect());

/// The packs of one portal.
#[derive(Debug, Clone)]
pub struct Packs {
    laws: Vec<&'static LawPack>,
}

/// A pack that does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownPack {
    /// As the portal names it.
    pub name: String,
    /// The pack that was probably meant.
    pub nearest: Option<&'static str>,
}

impl std::fmt::Display for UnknownPack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "there is no rule pack `{}`", self.name)?;
        match self.nearest {
            Some(near) => write!(f, "; did you mean `{near}`?"),
            None => write!(f, "; there are: {}", NAMES.join(", ")),
        }
    }
}

impl std::error::Error for UnknownPack {}

impl Packs {
    /// The packs of these names; the first name that is none is the error.
    pub fn load(names: &[String]) -> Result<Packs, UnknownPack> {
        let laws = names.iter().map(|name| find(name)).collect::<Result<_, _>>()?;
        Ok(Packs { laws })
    }

    /// The packs of these names that exist. `check::portal` names the others.
    pub fn known(names: &[String]) -> Packs {
        Packs { laws: names.iter().filter_map(|name| find(name).ok()).collect() }
    }

    /// The packs in force, in the order the portal names them.
    pub fn laws(&self) -> impl Iterator<Item = &'static LawPack> {
        self.laws.iter().copied()
    }

    /// The chart of that id, where one of the packs brings it.
    pub fn chart(&self, id: &str) -> Option<&'static Chart> {
        self.charts().find(|chart| chart.id == id)
    }

    /// Every chart the packs bring.
    pub fn charts(&self) -> impl Iterator<Item = &'static Chart> {
        ALL_CHARTS.iter().filter(|chart| self.laws.iter().any(|law| law.charts.contains(&chart.id)))
    }

    /// What a body needs on a day: how many must come, how many must agree. None where no pack says.
    pub fn quorum(&self, body: MeetingBody, date: NaiveDate) -> Option<&'static Quorum> {
        self.in_force(date).flat_map(|version| &version.quorums).find(|quorum| quorum.body == body)
    }

    /// How many days a duty to publish or to give notice leaves. The first pack that says so counts.
    pub fn deadline(&self, kind: DeadlineKind, date: NaiveDate) -> Option<&'static Deadline> {
        self.in_force(date).flat_map(|version| &version.deadlines).find(|deadline| deadline.kind == kind)
    }

    /// The smallest number of recipients that may be told by group on a day. None where no pack says.
    pub fn smallest_group(&self, date: NaiveDate) -> Option<u32> {
        self.in_force(date).find_map(|version| version.smallest_group)
    }

    /// The texts in force on a day.
    fn in_force(&self, date: NaiveDate) -> impl Iterator<Item = &'static Version> {
        self.laws.iter().flat_map(|law| &law.versions).filter(move |version| version.holds_on(date))
    }
}

/// The pack that brings a chart which is not among the portal's own: to say which one to add.
pub fn bringing(chart: &str) -> Option<&'static str> {
    LAWS.iter().find(|law| law.charts.contains(&chart)).map(|law| law.name)
}

fn find(name: &str) -> Result<&'static LawPack, UnknownPack> {
    LAWS.iter()
        .find(|law| law.name == name)
        .ok_or_else(|| UnknownPack { name: name.to_owned(), nearest: nearest(name, NAMES) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::period::parse_date;
    use crate::model::Choice;

    fn packs() -> Packs {
        Packs::load(&["cn-organic-law".to_owned(), "cn-collective".to_owned()]).expect("both exist")
    }

    fn quorum(body: &str, date: &str) -> Option<&'static Quorum> {
        let (_, body) = MeetingBody::ALL.iter().find(|(word, _)| *word == body).expect("a body");
        packs().quorum(*body, parse_date(date).expect("a date"))
    }

    #[test]
    fn every_pack_and_chart_can_be_read() {
        let names: Vec<&str> = LAWS.iter().map(|law| law.name).collect();
        assert_eq!(names, NAMES);
        for law in LAWS.iter() {
            for chart in &law.charts {
                assert!(ALL_CHARTS.iter().any(|known| known.id == *chart), "{chart}");
            }
        }
        let sizes: Vec<(&str, usize)> = ALL_CHARTS.iter().map(|chart| (chart.id, chart.accounts.len())).collect();
        assert_eq!(sizes, [("cn-rceo-2004", 34), ("cn-rceo-2023", 42)]);
    }

    #[test]
    fn an_unknown_pack_gets_the_nearest_name() {
        let error = Packs::load(&["cn-organik-law".to_owned()]).expect_err("there is none");
        assert_eq!(error.to_string(), "there is no rule pack `cn-organik-law`; did you mean `cn-organic-law`?");
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
        assert_eq!((before.unconfirmed, after.unconfirmed), (false, true));
    }

    #[test]
    fn accounts_are_found_by_their_first_digits() {
        let chart = packs().chart("cn-rceo-2023").expect("a chart of cn-collective");
        for code in ["513", "513.01", "51301"] {
            assert_eq!(chart.account(code).map(|account| account.name.en), Some("Administrative expenses"), "{code}");
        }
        for code in ["531", "51", "5130x", "513.", "admin", ""] {
            assert!(chart.account(code).is_none(), "{code}");
        }
        let old = packs().chart("cn-rceo-2004").expect("a chart of cn-collective");
        assert!(old.account("541").is_some_and(|account| account.is(Use::Administration)));
        assert!(packs().chart("cn-rceo-2032").is_none());
    }
}
