//! Which pages a site has: small specifications that can be asked for one by one or all together.

use super::{decisions, listing, register};
use crate::load::is_id;
use crate::measure::{Period, Year};
use crate::model::withheld::{Withheld, WithheldKind};
use crate::model::{Area, Portal, Village};

/// A page of a village.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VillagePage {
    /// The overview. It shows the village beside its area, so it is finished when every village has been read.
    Overview,
    /// All years.
    Budget,
    /// One year, line by line.
    BudgetYear(Year),
    /// The register of debts.
    Debts,
    /// One debt, by its place in the village.
    Debt(usize),
    /// All decisions.
    Decisions,
    /// Those of a year that the list has no more room for.
    DecisionsOf(Year),
    /// One decision, by its place in the village.
    Decision(usize),
    /// Duties.
    Duties,
    /// People.
    People,
    /// What the village owns, lets and is owed.
    Assets,
    /// Its contracts.
    Contracts,
    /// Audits, appraisals, trainings, meetings, disclosure.
    Supervision,
    /// Relief and subsidies.
    Relief,
    /// Every indicator by year.
    Trends,
    /// What was checked and found.
    Checks,
    /// What changed since it was published.
    Changes,
    /// The sheet for the notice board, of a year or a quarter.
    Notice(Period),
    /// A year's accounts to be read aloud.
    Read(Year),
    /// The slip to ask about a figure on.
    Ask,
    /// Everything that is held back.
    Withheld,
    /// A year all of whose accounts are held back.
    WithheldYear(Year),
    /// A debt or a decision that is held back, by its place among the records that are.
    WithheldRecord(usize),
}

/// Every page of a village, in the order a reader meets them.
pub fn of_village(village: &Village) -> Vec<VillagePage> {
    let mut out = vec![VillagePage::Overview, VillagePage::Budget];
    out.extend(super::names::years(village).into_iter().map(VillagePage::BudgetYear));
    out.push(VillagePage::Debts);
    out.extend((0..village.debts.len()).map(VillagePage::Debt));
    out.push(VillagePage::Decisions);
    out.extend(decisions::older(village).into_iter().map(VillagePage::DecisionsOf));
    out.extend((0..village.decisions.len()).map(VillagePage::Decision));
    out.extend([VillagePage::Duties, VillagePage::People, VillagePage::Trends, VillagePage::Checks]);
    out.push(VillagePage::Changes);
    let registers = [
        (VillagePage::Assets, register::has_assets(village)),
        (VillagePage::Contracts, register::has_contracts(village)),
        (VillagePage::Supervision, register::has_supervision(village)),
        (VillagePage::Relief, register::has_relief(village)),
    ];
    out.extend(registers.into_iter().filter(|(_, there)| *there).map(|(page, _)| page));
    out.extend(super::notice::all(village).into_iter().map(VillagePage::Notice));
    out.extend(super::notice::newest(village).into_iter().map(VillagePage::Read));
    out.push(VillagePage::Ask);
    if !village.withheld.is_empty() {
        out.push(VillagePage::Withheld);
        out.extend(super::withheld::years(village).into_iter().map(VillagePage::WithheldYear));
        let own = |held: &Withheld| matches!(held.kind, WithheldKind::Debt | WithheldKind::Decision) && is_id(&held.id);
        let records = village.withheld.iter().enumerate().filter(|(_, held)| own(held));
        out.extend(records.map(|(number, _)| VillagePage::WithheldRecord(number)));
    }
    out
}

impl VillagePage {
    /// The page's path, without its language.
    pub fn path(self, village: &Village) -> String {
        let at = &village.path;
        match self {
            VillagePage::Overview => format!("{at}/index.html"),
            VillagePage::Budget => format!("{at}/budget.html"),
            VillagePage::BudgetYear(year) => format!("{at}/budget-{year}.html"),
            VillagePage::Debts => format!("{at}/debts.html"),
            VillagePage::Debt(number) => format!("{at}/debts/{}.html", village.debts[number].id),
            VillagePage::Decisions => format!("{at}/decisions.html"),
            VillagePage::DecisionsOf(year) => decisions::year_path(village, year),
            VillagePage::Decision(number) => format!("{at}/decisions/{}.html", village.decisions[number].id),
            VillagePage::Duties => format!("{at}/duties.html"),
            VillagePage::People => format!("{at}/people.html"),
            VillagePage::Assets => format!("{at}/assets.html"),
            VillagePage::Contracts => format!("{at}/contracts.html"),
            VillagePage::Supervision => format!("{at}/supervision.html"),
            VillagePage::Relief => format!("{at}/relief.html"),
            VillagePage::Trends => format!("{at}/trends.html"),
            VillagePage::Checks => format!("{at}/checks.html"),
            VillagePage::Changes => format!("{at}/changes.html"),
            VillagePage::Notice(period) => super::notice::path(at, period),
            VillagePage::Read(year) => format!("{at}/read-{year}.html"),
            VillagePage::Ask => super::question::path(village),
            VillagePage::Withheld => format!("{at}/withheld.html"),
            VillagePage::WithheldYear(year) => format!("{at}/budget-{year}.html"),
            VillagePage::WithheldRecord(number) => {
                let held = &village.withheld[number];
                let folder = if held.kind == WithheldKind::Debt { "debts" } else { "decisions" };
                format!("{at}/{folder}/{}.html", held.id)
            }
        }
    }
}

/// A page above the villages.
#[derive(Debug, Clone, Copy)]
pub enum UpperPage<'a> {
    /// An area; the root is the home page.
    Area(&'a Area),
    /// A part of what lies right below an area, where its own page cannot list it.
    Places(&'a Area, usize),
    /// The checks of an area's villages, a part of them where they are many.
    Checks(&'a Area, usize),
    /// What changed lately in an area's villages.
    Changes(&'a Area),
    /// The list of indicators.
    Indicators,
    /// One indicator, by its place in the list: a part of what lies right below an area, or all places at the root where they
    /// are few.
    Indicator(usize, &'a Area, usize),
    /// One of the portal's own pages.
    Stand(usize),
    /// Where everything can be searched.
    Search,
    /// For addresses that lead nowhere.
    NotFound,
}

/// Every page above the villages.
pub fn above_villages(portal: &Portal) -> Vec<UpperPage<'_>> {
    let areas = portal.root.walk();
    let mut out: Vec<UpperPage> = areas.iter().copied().map(UpperPage::Area).collect();
    for area in &areas {
        let parts = if listing::divided(area) { listing::parts(area) } else { 0 };
        out.extend((0..parts).map(|part| UpperPage::Places(area, part)));
        let parts = if listing::whole(area) { 1 } else { listing::parts(area) };
        out.extend((0..parts).map(|part| UpperPage::Checks(area, part)));
    }
    out.extend(portal.root.walk().into_iter().map(UpperPage::Changes));
    out.push(UpperPage::Indicators);
    let listed = if listing::one_page(&portal.root) { vec![&portal.root] } else { areas };
    for number in 0..crate::aggregate::indicators::ALL.len() {
        for area in &listed {
            let parts = if listing::one_page(&portal.root) { 1 } else { listing::parts(area) };
            out.extend((0..parts).map(|part| UpperPage::Indicator(number, area, part)));
        }
    }
    out.extend((0..portal.pages.len()).map(UpperPage::Stand));
    out.extend([UpperPage::Search, UpperPage::NotFound]);
    out
}

impl UpperPage<'_> {
    /// The page's path, without its language.
    pub fn path(self, portal: &Portal) -> String {
        match self {
            UpperPage::Area(area) if area.path.is_empty() => "index.html".to_owned(),
            UpperPage::Area(area) => format!("{}/index.html", area.path),
            UpperPage::Places(area, part) => listing::places_page(area, part),
            UpperPage::Checks(area, part) => listing::page(&listing::stem(area, "checks"), part),
            UpperPage::Changes(area) if area.path.is_empty() => "changes.html".to_owned(),
            UpperPage::Changes(area) => format!("{}/changes.html", area.path),
            UpperPage::Indicators => "indicators/index.html".to_owned(),
            UpperPage::Indicator(number, area, part) => {
                listing::page(&listing::indicator_stem(crate::aggregate::indicators::ALL[number].key, area), part)
            }
            UpperPage::Stand(number) => format!("{}.html", portal.pages[number].id),
            UpperPage::Search => "search.html".to_owned(),
            UpperPage::NotFound => "404.html".to_owned(),
        }
    }
}
