//! Everything above the villages, and the overviews that waited for it.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::kept::json;
use super::kept::key::Key;
use super::out::Out;
use super::parts::Share;
use super::search::{self, Ready};
use super::village::{Overview, Place};
use super::{Failure, Index, Run};
use crate::aggregate::indicators;
use crate::aggregate::rollup::Areas;
use crate::aggregate::summary::Summary;
use crate::model::Area;
use crate::page::plan::{self, UpperPage};
use crate::page::search::Made;
use crate::page::{Cx, Regional, data};
use crate::render;

impl<'r> Run<'r> {
    /// Writes it all, the villages' places being done.
    pub(super) fn upper(&mut self, places: Vec<Place>) -> Result<(), Failure> {
        let mut summaries: BTreeMap<String, Summary> = BTreeMap::new();
        let mut keys: BTreeMap<String, String> = BTreeMap::new();
        let mut overviews: Vec<(String, Overview)> = Vec::new();
        let mut known = Vec::new();
        for place in places {
            known.extend(place.sums);
            for village in place.villages {
                let Some(summary) = village.summary else { continue };
                if village.overview.is_wanted() {
                    overviews.push((summary.path.clone(), village.overview));
                }
                keys.insert(summary.path.clone(), village.summary_key);
                summaries.insert(summary.path.clone(), summary);
            }
        }
        let areas = Areas::new(self.site.portal.root.walk(), &summaries);
        known.into_iter().for_each(|sums| areas.know(sums));
        let made = if self.share.is_whole() { self.index(&summaries)? } else { Vec::new() };
        let region = Regional { site: self.site, summaries: &summaries, areas: &areas, search: &made };
        let above = Above { run: self, region: &region, keys: &keys, search: json(&made) };
        let all = above.villages(&self.site.portal.root);
        self.overviews(overviews, &region, &all)?;
        above.write(&all)?;
        if !self.share.is_whole() {
            return Ok(());
        }
        let out = Out::new(self, "static".to_owned());
        for asset in self.theme().assets() {
            out.file(&asset.path, &asset.bytes)?;
        }
        self.write_once(&out)
    }

    /// The search: as it was before, or made anew.
    fn index(&mut self, summaries: &BTreeMap<String, Summary>) -> Result<Vec<Made>, Failure> {
        let Index { search, key, out, .. } = self.index.take().expect("a build makes an index");
        let run: &Run = self;
        let carry = || match run.kept.unit(search::UNIT) {
            Some(unit) => run.carry(search::UNIT, unit, ""),
            None => Ok(false),
        };
        match search.finish(summaries, carry)? {
            Ready::AsBefore(made) => Ok(made),
            Ready::New(files, made, left) => {
                let out = Out::resume(run, search::UNIT, out);
                out.files(files)?;
                out.done(&key, "", &left)?;
                Ok(made)
            }
        }
    }
}

/// Everything above the villages, unit by unit.
struct Above<'a, 'r> {
    run: &'a Run<'r>,
    region: &'a Regional<'a>,
    /// The keys of the villages' summaries, by path.
    keys: &'a BTreeMap<String, String>,
    /// What pages know of the search.
    search: String,
}

impl Above<'_, '_> {
    /// The key of all villages of an area, in its order.
    fn villages(&self, area: &Area) -> String {
        let mut key = Key::of("villages");
        for path in area.all_villages() {
            key.add(path);
            key.add(self.keys.get(path).map_or("", String::as_str));
        }
        key.end()
    }

    /// Writes every unit. `all` is the key of all villages.
    fn write(&self, all: &str) -> Result<(), Failure> {
        let mut units: BTreeMap<String, (Unit, Vec<UpperPage>)> = BTreeMap::new();
        for page in plan::above_villages(self.run.site.portal) {
            let (name, unit) = Unit::of(page);
            if !unit.is_made(self.run.share) {
                continue;
            }
            units.entry(name).or_insert((unit, Vec::new())).1.push(page);
        }
        let units: Vec<(String, (Unit, Vec<UpperPage>))> = units.into_iter().collect();
        units.into_par_iter().try_for_each(|(name, (unit, pages))| match unit {
            Unit::Area(area) => {
                let key = self.ground("area").and(&area.path).and(self.villages(area)).end();
                self.unit(&name, key, &pages, |out| self.run.write_beside_area(out, self.region, area))
            }
            Unit::Indicator(number, area) => self.indicator(&name, number, area, &pages),
            Unit::Stand => self.unit(&name, self.run.ground().upper("stand").end(), &pages, |_| Ok(())),
            Unit::OfAll => self.unit(&name, self.ground(&name).and(all).end(), &pages, |_| Ok(())),
        })
    }

    fn ground(&self, unit: &str) -> Key {
        self.run.ground().upper(unit).and(&self.search)
    }

    /// One indicator over what lies in an area. It is made anew only where one of its own figures is another.
    fn indicator(&self, name: &str, number: usize, area: &Area, pages: &[UpperPage]) -> Result<(), Failure> {
        let sight = self.ground("indicator").and(self.villages(area)).end();
        let unit = self.run.kept.unit(name);
        if let Some(unit) = unit.filter(|unit| unit.sight == sight)
            && self.run.carry(name, unit, &sight)?
        {
            return Ok(());
        }
        let mut key = self.ground("indicator").and(number.to_le_bytes()).and(&area.path);
        let people = indicators::position("residents");
        for summary in area.all_villages().into_iter().filter_map(|path| self.region.summary(path)) {
            key.add(&summary.path);
            summary.name.iter().for_each(|(_, name)| key.add(name));
            key.add([u8::from(summary.is_held())]);
            for (year, row) in &summary.years {
                let people = people.map(|at| &row.values[at]);
                key.add(json(&(year, &row.state, &row.values[number], people)));
            }
        }
        let key = key.end();
        if let Some(unit) = unit.filter(|unit| unit.key == key)
            && self.run.carry(name, unit, &sight)?
        {
            return Ok(());
        }
        let out = Out::new(self.run, name.to_owned());
        pages.iter().try_for_each(|page| self.page(&out, *page))?;
        if area.path.is_empty() {
            self.run.write_indicator(&out, data::of_indicator(self.region, number))?;
        }
        out.done(&key, &sight, "")
    }

    /// A page in every language.
    fn page(&self, out: &Out, page: UpperPage) -> Result<(), Failure> {
        let site = self.run.site;
        (0..site.locales.len()).try_for_each(|language| {
            let cx = Cx::new(site, language, page.path(site.portal));
            out.page(&cx, render::page::upper(self.run.theme(), &cx, self.region, page))
        })
    }

    /// A unit: carried over where it rests on the same, else made.
    fn unit(
        &self,
        name: &str,
        key: String,
        pages: &[UpperPage],
        beside: impl FnOnce(&Out) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        if let Some(unit) = self.run.kept.unit(name).filter(|unit| unit.key == key)
            && self.run.carry(name, unit, "")?
        {
            return Ok(());
        }
        let out = Out::new(self.run, name.to_owned());
        pages.iter().try_for_each(|page| self.page(&out, *page))?;
        beside(&out)?;
        out.done(&key, "", "")
    }
}

/// What pages above the villages are made with.
#[derive(Clone, Copy)]
enum Unit<'a> {
    /// An area's pages, tables and feed.
    Area(&'a Area),
    /// One indicator over what lies in an area; its table is with that of the root.
    Indicator(usize, &'a Area),
    /// Pages that speak of all villages.
    OfAll,
    /// Pages that speak of none.
    Stand,
}

impl<'a> Unit<'a> {
    /// Whether it is made here, where the site is made in parts.
    fn is_made(self, share: &Share) -> bool {
        match self {
            Unit::Area(area) => share.has_area(area),
            Unit::Indicator(_, area) if !area.path.is_empty() => share.has(&area.path),
            Unit::Indicator(..) | Unit::OfAll | Unit::Stand => share.is_whole(),
        }
    }

    /// The unit of a page, and its name.
    fn of(page: UpperPage<'a>) -> (String, Unit<'a>) {
        match page {
            UpperPage::Area(area)
            | UpperPage::Places(area, _)
            | UpperPage::Checks(area, _)
            | UpperPage::Changes(area) => (format!("a:{}", area.path), Unit::Area(area)),
            UpperPage::Indicator(number, area, _) => {
                (format!("i:{number}:{}", area.path), Unit::Indicator(number, area))
            }
            UpperPage::Indicators => ("indicators".to_owned(), Unit::OfAll),
            UpperPage::Search => ("search-page".to_owned(), Unit::OfAll),
            UpperPage::Stand(_) | UpperPage::NotFound => ("stand".to_owned(), Unit::Stand),
        }
    }
}
