//! One village from its files to its pages; or, where neither is other than in the build before, carried over.

use std::collections::BTreeMap;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::ground::{told, unit_of};
use super::kept::finding::KeptFinding;
use super::kept::key::Key;
use super::kept::sight::Sight;
use super::kept::{Unit, json};
use super::out::Out;
use super::parts::Line;
use super::search::Found;
use super::{Failure, NO_DAY, Progress, Run, parts};
use crate::aggregate::ledger::Ledger;
use crate::aggregate::rollup::{AreaSummary, Areas};
use crate::aggregate::summary::{self, Summary};
use crate::aggregate::totals;
use crate::check::{self, Checked};
use crate::diag::Diagnostic;
use crate::load::{self, VillageFolder};
use crate::model::Area;
use crate::page::village::VillageView;
use crate::page::{self, Cx, PageView, Regional, VillageCx, plan, village};
use crate::render;
use crate::source::lines::Setters;

/// What stays of a village when it has been written.
#[derive(Default)]
pub(super) struct Done {
    pub summary: Option<Summary>,
    /// The key of its summary.
    pub summary_key: String,
    /// Its overview: the one page that waits for the area's figures.
    pub overview: Overview,
    pub diagnostics: Vec<Diagnostic>,
    pub records: usize,
}

/// The overview of a village while its area is not known.
#[derive(Default)]
pub(super) struct Overview {
    /// The key of the village; none where its pages are not kept.
    key: Option<String>,
    /// The page in every language; none where the village was carried over, or has no overview.
    views: Vec<PageView<VillageView>>,
    /// Whether there is an overview at all.
    wanted: bool,
}

impl Overview {
    /// Whether there is one to be written.
    pub fn is_wanted(&self) -> bool {
        self.wanted
    }
}

/// The villages that lie directly in one area, when they have been written.
pub(super) struct Place {
    pub villages: Vec<Done>,
    /// The area's sums, where they were asked for.
    pub sums: Vec<AreaSummary>,
}

/// What leaves a village, as it is left for the next build.
#[derive(Serialize, Deserialize)]
struct Rest {
    summary: Summary,
    summary_key: String,
    records: usize,
    findings: Vec<KeptFinding>,
    found: Found,
}

impl<'r> Run<'r> {
    /// The villages of one area. Where no area lies below it, its sums are known as soon as they are read, so their
    /// overviews are finished at once: what is held in memory is one area's overviews and not the whole portal's.
    pub(super) fn place(&self, area: Option<&Area>, folders: &[&VillageFolder], progress: &dyn Progress) -> Place {
        let villages = folders.par_iter().map(|folder| {
            let done = self.village(folder);
            progress.step();
            done
        });
        let mut place = Place { villages: villages.collect(), sums: Vec::new() };
        let Some(area) = area.filter(|area| area.areas.is_empty()) else { return place };
        if self.theme.is_none() || self.stopped.load(Ordering::Relaxed) {
            return place;
        }
        let mut summaries: BTreeMap<String, Summary> = BTreeMap::new();
        let mut overviews: Vec<(String, Overview)> = Vec::new();
        let mut key = Key::of("villages");
        for (village, folder) in place.villages.iter_mut().zip(folders) {
            let Some(summary) = village.summary.take() else { continue };
            overviews.push((summary.path.clone(), std::mem::take(&mut village.overview)));
            key.add(&folder.path);
            key.add(&village.summary_key);
            summaries.insert(summary.path.clone(), summary);
        }
        let areas = Areas::new([area], &summaries);
        let region = Regional { site: self.site, summaries: &summaries, areas: &areas, search: &[] };
        if let Err(failure) = self.overviews(overviews, &region, &key.end()) {
            self.fail(failure);
        }
        place.sums = areas.into_known().collect();
        for (village, folder) in place.villages.iter_mut().zip(folders) {
            village.summary = summaries.remove(&folder.path);
        }
        place
    }

    fn village(&self, folder: &VillageFolder) -> Done {
        let seen = self.sights.get(&folder.path).filter(|_| self.theme.is_some());
        let seen = seen.map(|sight| (sight, self.ground().village(folder, sight, self.site)));
        if let Some((sight, key)) = &seen {
            let unit = self.kept.unit(&unit_of(&folder.path)).filter(|unit| unit.key == key);
            match unit.map_or(Ok(None), |unit| self.carry_village(folder, unit, sight, key)) {
                Ok(Some(done)) => return done,
                Ok(None) => {}
                Err(failure) => self.fail(failure),
            }
        }
        self.make_village(folder, seen)
    }

    /// A village as the build before left it, where all of it can be read and its files still stand.
    fn carry_village(
        &self,
        folder: &VillageFolder,
        unit: Unit,
        sight: &Sight,
        key: &str,
    ) -> Result<Option<Done>, Failure> {
        let Some(rest) = unit.rest::<Rest>().filter(|rest| rest.summary.is_current()) else { return Ok(None) };
        let findings = rest.findings.into_iter().map(KeptFinding::back).collect::<Option<Vec<Diagnostic>>>();
        let Some(diagnostics) = findings else { return Ok(None) };
        if !self.carry(&unit_of(&folder.path), unit, &told(sight))? {
            return Ok(None);
        }
        self.find(&rest.summary, rest.found)?;
        let overview = Overview { key: Some(key.to_owned()), views: Vec::new(), wanted: true };
        let Rest { summary, summary_key, records, .. } = rest;
        Ok(Some(Done { summary: Some(summary), summary_key, overview, diagnostics, records }))
    }

    /// A village from its files to its pages. `seen` is how its files are seen, and its key.
    fn make_village(&self, folder: &VillageFolder, seen: Option<(&Sight, String)>) -> Done {
        let portal = self.site.portal;
        let loaded = match load::village(self.origin, portal, folder) {
            Ok(loaded) => loaded,
            Err(trouble) => {
                self.fail(self.options.unread(&trouble));
                return Done::default();
            }
        };
        let context = check::Context { portal, packs: self.site.packs, as_of: self.site.as_of, latest: self.latest };
        let own: Vec<Diagnostic> = self.inside.iter().filter(|it| it.place.lies_below(&folder.path)).cloned().collect();
        // What is held back is looked at anew in every build.
        let mut whole = own.is_empty();
        let verdict = match self.options.hold_back {
            true => check::hold::village(loaded, own, &context),
            false => check::village(loaded, &context),
        };
        let mut done = Done { diagnostics: verdict.diagnostics, records: verdict.records, ..Done::default() };
        if let Some(held) = verdict.held {
            self.held.fetch_add(1, Ordering::Relaxed);
            if self.theme.is_some() && !self.stopped.load(Ordering::Relaxed) {
                let summary = summary::of_held(&folder.path, held.name.as_ref());
                if let Err(failure) = self.write_held(&summary, &held.faults) {
                    self.fail(failure);
                }
                done.summary_key = Key::of("summary").and_json(&summary).end();
                done.summary = Some(summary);
            }
            return done;
        }
        let Some(checked) = verdict.checked else {
            self.stopped.store(true, Ordering::Relaxed);
            return done;
        };
        self.held.fetch_add(checked.withheld.len(), Ordering::Relaxed);
        whole &= checked.withheld.is_empty();
        if self.theme.is_none() || self.stopped.load(Ordering::Relaxed) {
            // What its area has published is held against it all the same.
            if self.site.as_of != NO_DAY && totals::concern(&portal.root, &folder.path) {
                done.summary = Some(summary::of(&checked, &context));
            }
            return done;
        }
        let ledger = Ledger::of(&checked, self.site.packs, self.site.as_of);
        let summary = summary::of(&checked, &context);
        done.summary_key = Key::of("summary").and_json(&summary).end();
        let of = self.village_cx(&checked, &ledger, &summary);
        let fit = |path: &&String| checked.withheld.iter().all(|held| held.path != **path);
        let attachments: Vec<String> = folder.attachments.iter().filter(fit).cloned().collect();
        let out = Out::new(self, unit_of(&folder.path));
        let written = self
            .write_village(&out, &of)
            .and_then(|views| out.attachments(&attachments).map(|()| views))
            .and_then(|views| {
                let mut found = Found::of(self.site, &of);
                let left = seen.filter(|_| whole);
                if let Some((sight, key)) = &left {
                    let rest = Rest {
                        summary: summary.clone(),
                        summary_key: done.summary_key.clone(),
                        records: done.records,
                        findings: done.diagnostics.iter().map(KeptFinding::of).collect(),
                        found,
                    };
                    out.done(key, &told(sight), &json(&rest))?;
                    found = rest.found;
                }
                self.find(&summary, found)?;
                Ok(Overview { key: left.map(|(_, key)| key), views, wanted: true })
            });
        match written {
            Ok(overview) => done.overview = overview,
            Err(failure) => self.fail(failure),
        }
        done.summary = Some(summary);
        done
    }

    fn village_cx<'v>(&'v self, village: &'v Checked, ledger: &'v Ledger, summary: &'v Summary) -> VillageCx<'v> {
        let above = page::above(&self.site.portal.root, &village.path);
        VillageCx { site: self.site, village, ledger, summary, above, setters: Setters::default() }
    }

    /// Villages whose pages are made elsewhere, with what their part has left of them.
    pub(super) fn elsewhere(&self, lines: Vec<Line>) -> Place {
        let done = |Line { summary, found, .. }: Line| {
            if let Some(index) = self.index.as_ref().filter(|_| self.share.is_whole()) {
                let files = index.search.take(&summary, found);
                debug_assert!(files.is_empty(), "its part of the search is made elsewhere");
            }
            let summary_key = Key::of("summary").and_json(&summary).end();
            Done { summary: Some(summary), summary_key, ..Done::default() }
        };
        Place { villages: lines.into_par_iter().map(done).collect(), sums: Vec::new() }
    }

    /// Takes a village into the search.
    fn find(&self, summary: &Summary, found: Found) -> Result<(), Failure> {
        if self.options.parts.leave.is_some()
            && let Some(folder) = self.folders.iter().find(|folder| folder.path == summary.path)
        {
            let line = parts::line(folder, summary, &found);
            self.leaving.lock().unwrap_or_else(PoisonError::into_inner).insert(summary.path.clone(), line);
        }
        let index = self.index.as_ref().expect("a build makes an index");
        index
            .search
            .take(summary, found)
            .into_iter()
            .try_for_each(|(path, bytes)| self.write(&path, &bytes, &index.out, |path| index.known.get(path)))
    }

    /// The one page of a village that is held back as a whole.
    fn write_held(&self, summary: &Summary, faults: &[Diagnostic]) -> Result<(), Failure> {
        let above = page::above(&self.site.portal.root, &summary.path);
        let out = Out::new(self, unit_of(&summary.path));
        (0..self.site.locales.len()).try_for_each(|language| {
            let cx = Cx::new(self.site, language, format!("{}/index.html", summary.path));
            let view = page::withheld::village(&cx, summary, &above, faults);
            out.page(&cx, render::page::held(self.theme(), &cx, &view))
        })?;
        self.find(summary, Found::held(self.site, summary))
    }

    /// Writes every page and table of a village but its overview, which is returned.
    fn write_village(&self, out: &Out, of: &VillageCx) -> Result<Vec<PageView<VillageView>>, Failure> {
        let mut overviews = Vec::new();
        let precision = of.precision();
        for page in plan::of_village(of.village) {
            let path = page.path(of.village);
            for language in 0..self.site.locales.len() {
                let cx = Cx::new(self.site, language, path.clone()).with_precision(precision);
                if page == plan::VillagePage::Overview {
                    overviews.push(village::view(&cx, of).asked(&cx, of));
                } else {
                    out.page(&cx, render::page::of_village(self.theme(), &cx, of, page))?;
                }
            }
        }
        self.write_beside(out, of)?;
        Ok(overviews)
    }

    /// Finishes overviews with what their areas say, and writes them. `villages` is the key of what the areas add up.
    pub(super) fn overviews(
        &self,
        overviews: Vec<(String, Overview)>,
        region: &Regional,
        villages: &str,
    ) -> Result<(), Failure> {
        overviews
            .into_par_iter()
            .filter(|(_, overview)| overview.wanted)
            .try_for_each(|(path, overview)| self.overview(&path, overview, region, villages))
    }

    fn overview(&self, path: &str, overview: Overview, region: &Regional, villages: &str) -> Result<(), Failure> {
        let name = format!("o:{path}");
        let page = |language| Cx::new(self.site, language, format!("{path}/index.html"));
        let languages = self.site.locales.len();
        let mut left = None;
        if let Some(key) = overview.key {
            let unit = self.kept.unit(&name);
            // As long as the village and all its neighbours are as they were, so is what stands here of either.
            let sight = Key::of("beside").and(&key).and(villages).end();
            if let Some(unit) = unit.filter(|unit| unit.sight == sight)
                && self.carry(&name, unit, &sight)?
            {
                return Ok(());
            }
            let mut whole = Key::of("overview").and(&key);
            for language in 0..languages {
                whole.add(json(&village::neighbours(&page(language), region, path)));
            }
            let whole = whole.end();
            if let Some(unit) = unit.filter(|unit| unit.key == whole)
                && self.carry(&name, unit, &sight)?
            {
                return Ok(());
            }
            left = Some((whole, sight));
        }
        let views = match overview.views.is_empty() {
            true => self.views_again(path)?,
            false => overview.views,
        };
        let out = Out::new(self, name);
        for (language, mut view) in views.into_iter().enumerate() {
            let cx = page(language);
            village::add_neighbours(&mut view, &cx, region, path);
            out.page(&cx, render::page::overview(self.theme(), &cx, &view))?;
        }
        left.map_or(Ok(()), |(key, sight)| out.done(&key, &sight, ""))
    }

    /// The overview of a village that was carried over, where what its area says of it has changed.
    fn views_again(&self, path: &str) -> Result<Vec<PageView<VillageView>>, Failure> {
        let changed = || self.changed(path);
        let folder = self.folders.iter().find(|folder| folder.path == path).ok_or_else(changed)?;
        let portal = self.site.portal;
        let loaded = load::village(self.origin, portal, folder);
        let loaded = loaded.map_err(|trouble| self.options.unread(&trouble))?;
        let context = check::Context { portal, packs: self.site.packs, as_of: self.site.as_of, latest: self.latest };
        let checked = check::village(loaded, &context).checked.ok_or_else(changed)?;
        let ledger = Ledger::of(&checked, self.site.packs, self.site.as_of);
        let summary = summary::of(&checked, &context);
        let of = self.village_cx(&checked, &ledger, &summary);
        let view = |language| {
            let cx = Cx::new(self.site, language, format!("{path}/index.html")).with_precision(of.precision());
            village::view(&cx, &of).asked(&cx, &of)
        };
        Ok((0..self.site.locales.len()).map(view).collect())
    }
}
