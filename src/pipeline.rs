//! The stages of a build in order, on one screen.
//!
//! 1. The portal is read: its languages, areas, and where its villages are.
//! 2. Theme and words are checked.
//! 3. Every village is read, judged, counted and written, alone and in parallel; what stays is its summary.
//! 4. Areas are made of summaries.
//! 5. The stage takes the place of the old site, or nothing happened at all.

mod contract;
mod follow;
mod rev;
mod search;
mod settled;
mod staged;
mod wording;

use std::collections::BTreeMap;
use std::io::Read as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::aggregate::ledger::Ledger;
use crate::aggregate::rollup::{AreaSummary, roll_up};
use crate::aggregate::summary::{self, Summary};
use crate::aggregate::totals;
use crate::check;
use crate::diag::{Diagnostic, Findings, Language, Severity, Words};
use crate::load::{self, Opened, VillageFolder};
use crate::locale::Locale;
use crate::model::{Area, Portal};
use crate::pack;
use crate::page::village::VillageView;
use crate::page::{self, Cx, PageView, Regional, VillageCx, plan, village};
use crate::publish::Stage;
use crate::render::{self, Theme, ThemeTrouble};
use crate::site::Layout;
use crate::source::Origin;
use crate::source::attachment;
use crate::source::lines::Setters;
use crate::source::private::content;

pub use contract::{Failure, Options, Outcome, Progress, Site};
pub use rev::OWN_THEME;
pub use staged::staged;

use search::Search;
use settled::settled;

/// Checks the records and publishes the site. With errors in the records nothing is published and the old site stands.
pub fn build(options: &Options, progress: &dyn Progress) -> Result<Outcome, Failure> {
    settled(options, |origin| run(options, origin, progress, true))
}

/// Checks the records.
pub fn check(options: &Options, progress: &dyn Progress) -> Result<Outcome, Failure> {
    settled(options, |origin| run(options, origin, progress, false))
}

/// What all villages of a run share.
struct Run<'a> {
    options: &'a Options,
    origin: &'a Origin,
    site: &'a page::Site<'a>,
    theme: Option<&'a Theme>,
    stage: Option<&'a Stage>,
    /// The index, where pages are to be made.
    search: Option<Search<'a>>,
    /// The last day a record can speak of as past; see [`check::Context::latest`].
    latest: Option<NaiveDate>,
    /// Set by the first error: from then on villages are only judged, no page is made any more.
    stopped: AtomicBool,
    failure: Mutex<Option<Failure>>,
    pages: AtomicUsize,
    /// Errors in the folders of villages that are no errors of their records: files out of place, attachments.
    inside: Vec<Diagnostic>,
    /// How many records are held back.
    held: AtomicUsize,
}

/// What stays of a village when it has been written.
struct Done {
    summary: Option<Summary>,
    /// Its overview in every language: the one page that waits for the area's figures.
    overviews: Vec<PageView<VillageView>>,
    diagnostics: Vec<Diagnostic>,
    records: usize,
}

/// The villages that lie directly in one area, when they have been written.
struct Place {
    villages: Vec<Done>,
    /// The area's sums, where all its villages are here and their overviews are finished.
    sums: Option<AreaSummary>,
}

fn run(options: &Options, origin: &Origin, progress: &dyn Progress, publish: bool) -> Result<Outcome, Failure> {
    let mut opened = load::portal(origin).map_err(|trouble| options.unread(&trouble))?;
    let mut outcome = Outcome { villages: opened.folders.len(), records: opened.records, ..Outcome::default() };
    if !opened.usable {
        outcome.diagnostics = opened.diagnostics;
        let day = options.as_of.unwrap_or(NO_DAY);
        outcome.diagnostics.extend(others(origin, &opened.portal, &opened.others, day)?);
        Diagnostic::sort(&mut outcome.diagnostics);
        return Ok(outcome);
    }
    let mut found = Findings::default();
    let packs = pack::open(&opened, &mut found);
    opened.diagnostics.extend(found.settle(&opened.files));
    let portal = &opened.portal;
    // A theme that cannot be used hides no finding: the records are judged first.
    let (locales, theme) = words(options, origin, &opened, publish).unwrap_or_else(|failure| {
        outcome.failure = Some(failure);
        (Vec::new(), None)
    });
    let history = origin.history();
    let as_of = match options.today(&history, None) {
        Some(day) => day,
        None => newest_date(origin, &opened, options)?.unwrap_or(NO_DAY),
    };
    outcome.judged = true;
    outcome.as_of = Some(as_of).filter(|day| *day != NO_DAY);
    // Without a day nothing can be published; what is wrong with the records is told first all the same.
    let asked = publish;
    let publish = publish && as_of != NO_DAY && outcome.failure.is_none();
    let site = page::Site {
        portal,
        layout: Layout::new(&portal.languages),
        locales: &locales,
        packs: &packs,
        history: &history,
        as_of,
        base_url: options
            .base_url
            .clone()
            .or_else(|| portal.base_url.clone())
            .map(|url| format!("{}/", url.trim_end_matches('/'))),
    };
    let stage = match publish {
        true => Some(
            Stage::begin(&options.out, &options.content)
                .map_err(|trouble| Failure::World(trouble.say(options.lang)))?,
        ),
        false => None,
    };
    let others = others(origin, portal, &opened.others, as_of)?;
    let context = check::Context { portal, packs: &packs, as_of, latest: options.latest(&history) };
    let above = check::portal(&context, &opened.files).settle(&opened.files);
    let in_village = |it: &Diagnostic| opened.folders.iter().any(|folder| it.place.lies_below(&folder.path));
    // What is wrong inside a village can be held back there; what is wrong above them stops everything.
    let mut inside: Vec<Diagnostic> = Vec::new();
    let mut faulty = above.iter().any(|it| it.rule.severity == Severity::Error);
    for it in opened.diagnostics.iter().chain(&others).filter(|it| it.rule.severity == Severity::Error) {
        match options.hold_back && in_village(it) {
            true => inside.push(it.clone()),
            false => faulty = true,
        }
    }
    let mut run = Run {
        options,
        origin,
        latest: options.latest(&history),
        site: &site,
        theme: theme.as_ref().filter(|_| publish),
        stage: stage.as_ref(),
        search: publish.then(|| Search::begin(&site, &opened.folders)),
        stopped: AtomicBool::new(faulty),
        failure: Mutex::new(None),
        pages: AtomicUsize::new(0),
        inside,
        held: AtomicUsize::new(0),
    };
    progress.start(opened.folders.len() as u64);
    let mut places: Vec<Place> = by_area(portal, &opened.folders)
        .into_par_iter()
        .map(|(area, folders)| run.place(area, &folders, progress))
        .collect();
    progress.finish();
    outcome.diagnostics = opened.diagnostics.to_vec();
    outcome.diagnostics.extend(above);
    outcome.diagnostics.extend(others);
    for village in places.iter_mut().flat_map(|place| &mut place.villages) {
        outcome.diagnostics.append(&mut village.diagnostics);
        outcome.records += village.records;
    }
    let differ = {
        let villages = places.iter().flat_map(|place| &place.villages).filter_map(|village| village.summary.as_ref());
        let summaries: BTreeMap<&str, &Summary> = villages.map(|it| (it.path.as_str(), it)).collect();
        totals::judge(&context, &|path| summaries.get(path).copied()).settle(&opened.files)
    };
    faulty |= differ.iter().any(|it| it.rule.severity == Severity::Error);
    outcome.diagnostics.extend(differ);
    Diagnostic::sort(&mut outcome.diagnostics);
    let failed = run.failure.lock().expect("no thread panics while it holds the failure").take();
    outcome.failure = outcome.failure.or(failed);
    let stopped = if options.hold_back { faulty } else { outcome.has_errors() };
    if outcome.failure.is_some() || stopped {
        return Ok(outcome);
    }
    outcome.held = run.held.load(Ordering::Relaxed);
    if as_of == NO_DAY && asked {
        outcome.failure = Some(Failure::Usage(NO_DATE.get(options.lang).to_owned()));
    }
    if !publish {
        return Ok(outcome);
    }
    let finished = run.upper(places).and_then(|()| run.copy(&opened.attachments));
    outcome.pages = run.pages.load(Ordering::Relaxed);
    drop(run);
    let stage = stage.expect("a build has a stage");
    let published = finished
        .and_then(|()| no_word_missing(&locales, options.lang))
        .and_then(|()| settled::unchanged(options, origin))
        .and_then(|()| stage.publish().map_err(|trouble| Failure::World(trouble.say(options.lang))));
    match published {
        Ok(published) => {
            outcome.bytes = published.bytes;
            outcome.site = if published.unchanged { Site::Unchanged } else { Site::Published };
        }
        Err(failure) => outcome.failure = Some(failure),
    }
    Ok(outcome)
}

/// What the files that are no records hold of persons.
fn others(origin: &Origin, portal: &Portal, paths: &[String], as_of: NaiveDate) -> Result<Vec<Diagnostic>, Failure> {
    let found = paths.par_iter().map(|path| {
        let held = content::read(origin, path).map_err(|trouble| Failure::World(trouble.to_string()))?;
        Ok(check::privacy::attachment(path, held, portal, as_of))
    });
    Ok(found.collect::<Result<Vec<_>, Failure>>()?.into_iter().flatten().collect())
}

/// A word that pages asked for and a language does not have.
fn no_word_missing(locales: &[Locale], lang: Language) -> Result<(), Failure> {
    let missing = locales.iter().find_map(|locale| {
        let key = locale.missing().into_iter().next()?;
        Some(render::no_word(&key, locale.tag()).say(lang))
    });
    missing.map_or(Ok(()), |missing| Err(Failure::Usage(format!("{}{missing}", THEME.get(lang)))))
}

/// What stands before a fault of the theme.
const THEME: Words = Words { en: "theme: ", zh: "主题：" };
const NO_DATE: Words = Words {
    en: "no record holds a date: say which day it is with --as-of 2026-01-31",
    zh: "记录中没有任何日期：请用 --as-of 2026-01-31 指明今天的日期",
};

/// Village folders by the area they lie in; those that lie in none come last.
fn by_area<'a>(portal: &'a Portal, folders: &'a [VillageFolder]) -> Vec<(Option<&'a Area>, Vec<&'a VillageFolder>)> {
    let mut left: BTreeMap<&str, &VillageFolder> = folders.iter().map(|it| (it.path.as_str(), it)).collect();
    let mut out: Vec<(Option<&Area>, Vec<&VillageFolder>)> = Vec::new();
    for area in portal.root.walk() {
        let inside: Vec<&VillageFolder> = area.villages.iter().filter_map(|path| left.remove(path.as_str())).collect();
        if !inside.is_empty() {
            out.push((Some(area), inside));
        }
    }
    out.push((None, left.into_values().collect()));
    out
}

/// The words of every language, and the theme where pages are to be made.
fn words(
    options: &Options,
    origin: &Origin,
    opened: &Opened,
    publish: bool,
) -> Result<(Vec<Locale>, Option<Theme>), Failure> {
    if !publish && opened.words.is_empty() {
        return Ok((Vec::new(), None));
    }
    let lang = options.lang;
    let usage = |trouble: ThemeTrouble| Failure::Usage(trouble.say(lang));
    let files = rev::theme(options, origin, publish)?;
    let mut locales = Vec::new();
    for (number, tag) in opened.portal.languages.iter().enumerate() {
        let texts = wording::of(&files, opened, tag, lang)?;
        let texts: Vec<(&str, String)> = texts.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
        let locale = Locale::new(tag, number, &texts, opened.portal.currency);
        locales.push(locale.map_err(|trouble| Failure::Usage(format!("{}{}", THEME.get(lang), trouble.say(lang))))?);
    }
    if !publish {
        return Ok((locales, None));
    }
    let theme = Theme::load(&files, &locales).map_err(usage)?;
    Ok((locales, Some(theme)))
}

/// No day at all: the records hold none, and none was given.
const NO_DAY: NaiveDate = NaiveDate::MIN;

/// The newest day on which something was done, by the records alone: what counts as today without git or a given day.
fn newest_date(origin: &Origin, opened: &Opened, options: &Options) -> Result<Option<NaiveDate>, Failure> {
    let newest = opened
        .folders
        .par_iter()
        .map(|folder| {
            let loaded = load::village(origin, &opened.portal, folder).map_err(|trouble| options.unread(&trouble))?;
            Ok(loaded.village.and_then(|village| village.newest_act()))
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    Ok(newest.into_iter().flatten().max())
}

impl Run<'_> {
    /// The villages of one area. Where no area lies below it, its sums are known as soon as they are read, so their
    /// overviews are finished at once: what is held in memory is one area's overviews and not the whole portal's.
    fn place(&self, area: Option<&Area>, folders: &[&VillageFolder], progress: &dyn Progress) -> Place {
        let villages = folders.par_iter().map(|folder| {
            let done = self.village(folder);
            progress.step();
            done
        });
        let mut place = Place { villages: villages.collect(), sums: None };
        let Some(area) = area.filter(|area| area.areas.is_empty()) else { return place };
        if self.theme.is_none() || self.stopped.load(Ordering::Relaxed) {
            return place;
        }
        let mut summaries: BTreeMap<String, Summary> = BTreeMap::new();
        let mut overviews: Vec<(String, Vec<PageView<VillageView>>)> = Vec::new();
        for village in &mut place.villages {
            let Some(summary) = village.summary.take() else { continue };
            overviews.push((summary.path.clone(), std::mem::take(&mut village.overviews)));
            summaries.insert(summary.path.clone(), summary);
        }
        let sums = roll_up(area, &|path| summaries.get(path));
        let areas = BTreeMap::from([(area.path.clone(), sums)]);
        let region = Regional { site: self.site, summaries: &summaries, areas: &areas, search: &[] };
        if let Err(failure) = self.overviews(overviews, &region) {
            self.fail(failure);
        }
        for (village, summary) in place.villages.iter_mut().zip(folders) {
            village.summary = summaries.remove(&summary.path);
        }
        place.sums = areas.into_values().next();
        place
    }

    /// One village from its files to its pages.
    fn village(&self, folder: &VillageFolder) -> Done {
        let portal = self.site.portal;
        let loaded = match load::village(self.origin, portal, folder) {
            Ok(loaded) => loaded,
            Err(trouble) => {
                self.fail(self.options.unread(&trouble));
                return Done { summary: None, overviews: Vec::new(), diagnostics: Vec::new(), records: 0 };
            }
        };
        let context = check::Context { portal, packs: self.site.packs, as_of: self.site.as_of, latest: self.latest };
        let verdict = match self.options.hold_back {
            true => {
                let own = self.inside.iter().filter(|it| it.place.lies_below(&folder.path)).cloned();
                check::hold::village(loaded, own.collect(), &context)
            }
            false => check::village(loaded, &context),
        };
        let mut done =
            Done { summary: None, overviews: Vec::new(), diagnostics: verdict.diagnostics, records: verdict.records };
        if let Some(held) = verdict.held {
            self.held.fetch_add(1, Ordering::Relaxed);
            if self.theme.is_some() && !self.stopped.load(Ordering::Relaxed) {
                let summary = summary::of_held(&folder.path, held.name.as_ref());
                if let Err(failure) = self.write_held(&summary, &held.faults) {
                    self.fail(failure);
                }
                done.summary = Some(summary);
            }
            return done;
        }
        let Some(checked) = verdict.checked else {
            self.stopped.store(true, Ordering::Relaxed);
            return done;
        };
        self.held.fetch_add(checked.withheld.len(), Ordering::Relaxed);
        if self.theme.is_none() || self.stopped.load(Ordering::Relaxed) {
            // What its area has published is held against it all the same.
            if self.site.as_of != NO_DAY && totals::concern(&portal.root, &folder.path) {
                done.summary = Some(summary::of(&checked, &context));
            }
            return done;
        }
        let ledger = Ledger::of(&checked, self.site.packs, self.site.as_of);
        let summary = summary::of(&checked, &context);
        let of = VillageCx {
            site: self.site,
            village: &checked,
            ledger: &ledger,
            summary: &summary,
            above: page::above(&portal.root, &checked.path),
            setters: Setters::default(),
        };
        let fit = |path: &&String| checked.withheld.iter().all(|held| held.path != **path);
        let attachments: Vec<String> = folder.attachments.iter().filter(fit).cloned().collect();
        match self.write_village(&of).and_then(|overviews| self.copy(&attachments).map(|()| overviews)) {
            Ok(overviews) => done.overviews = overviews,
            Err(failure) => self.fail(failure),
        }
        done.summary = Some(summary);
        done
    }

    /// The one page of a village that is held back as a whole.
    fn write_held(&self, summary: &Summary, faults: &[Diagnostic]) -> Result<(), Failure> {
        let above = page::above(&self.site.portal.root, &summary.path);
        (0..self.site.locales.len()).try_for_each(|language| {
            let cx = Cx::new(self.site, language, format!("{}/index.html", summary.path));
            let view = page::withheld::village(&cx, summary, &above, faults);
            let bytes = render::page::held(self.theme(), &cx, &view)
                .map_err(|trouble| Failure::Usage(trouble.say(self.options.lang)))?;
            self.write_page(&cx, &bytes)
        })?;
        self.write_all(self.search.as_ref().map(|search| search.held(summary)).unwrap_or_default())
    }

    /// Writes every page and table of a village but its overview, which is returned.
    fn write_village(&self, of: &VillageCx) -> Result<Vec<PageView<VillageView>>, Failure> {
        let mut overviews = Vec::new();
        let precision = of.precision();
        for page in plan::of_village(of.village) {
            let path = page.path(of.village);
            for language in 0..self.site.locales.len() {
                let cx = Cx::new(self.site, language, path.clone()).with_precision(precision);
                if page == plan::VillagePage::Overview {
                    overviews.push(village::view(&cx, of).asked(&cx, of));
                } else {
                    let bytes = render::page::of_village(self.theme(), &cx, of, page)
                        .map_err(|trouble| Failure::Usage(trouble.say(self.options.lang)))?;
                    self.write_page(&cx, &bytes)?;
                }
            }
        }
        self.write_beside(of)?;
        self.write_all(self.search.as_ref().map(|search| search.village(of)).unwrap_or_default())?;
        Ok(overviews)
    }

    /// Finishes overviews with what their areas say, and writes them.
    fn overviews(
        &self,
        overviews: Vec<(String, Vec<PageView<VillageView>>)>,
        region: &Regional,
    ) -> Result<(), Failure> {
        overviews.into_par_iter().try_for_each(|(path, views)| {
            views.into_iter().enumerate().try_for_each(|(language, mut view)| {
                let cx = Cx::new(self.site, language, format!("{path}/index.html"));
                village::add_neighbours(&mut view, &cx, region, &path);
                let bytes = render::page::overview(self.theme(), &cx, &view)
                    .map_err(|trouble| Failure::Usage(trouble.say(self.options.lang)))?;
                self.write_page(&cx, &bytes)
            })
        })
    }

    /// Everything above the villages, and the overviews that waited for it.
    fn upper(&mut self, places: Vec<Place>) -> Result<(), Failure> {
        let mut summaries: BTreeMap<String, Summary> = BTreeMap::new();
        let mut overviews: Vec<(String, Vec<PageView<VillageView>>)> = Vec::new();
        let mut known: BTreeMap<String, AreaSummary> = BTreeMap::new();
        for place in places {
            known.extend(place.sums.map(|sums| (sums.path.clone(), sums)));
            for village in place.villages {
                let Some(summary) = village.summary else { continue };
                if !village.overviews.is_empty() {
                    overviews.push((summary.path.clone(), village.overviews));
                }
                summaries.insert(summary.path.clone(), summary);
            }
        }
        let mut areas = BTreeMap::new();
        for area in self.site.portal.root.walk() {
            let sums = known.remove(&area.path).unwrap_or_else(|| roll_up(area, &|path| summaries.get(path)));
            areas.insert(area.path.clone(), sums);
        }
        let search = self.search.take().expect("a build makes an index");
        let (files, made) = search.finish(&summaries);
        self.write_all(files)?;
        let region = Regional { site: self.site, summaries: &summaries, areas: &areas, search: &made };
        self.overviews(overviews, &region)?;
        let pages: Vec<_> = plan::above_villages(self.site.portal);
        pages.par_iter().try_for_each(|page| {
            (0..self.site.locales.len()).try_for_each(|language| {
                let cx = Cx::new(self.site, language, page.path(self.site.portal));
                let bytes = render::page::upper(self.theme(), &cx, &region, *page)
                    .map_err(|trouble| Failure::Usage(trouble.say(self.options.lang)))?;
                self.write_page(&cx, &bytes)
            })
        })?;
        // One after the other: the tables of a whole province are large.
        self.site.portal.root.walk().into_iter().try_for_each(|area| self.write_beside_area(&region, area))?;
        for asset in self.theme().assets() {
            self.write(&asset.path, &asset.bytes)?;
        }
        self.write_once()
    }

    fn theme(&self) -> &Theme {
        self.theme.expect("pages are made only where a theme was loaded")
    }

    fn write_page(&self, cx: &Cx, bytes: &[u8]) -> Result<(), Failure> {
        self.pages.fetch_add(1, Ordering::Relaxed);
        self.write(&cx.from, bytes)
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let stage = self.stage.expect("pages are written only in a build");
        stage.write(path, bytes).map_err(|trouble| Failure::World(trouble.say(self.options.lang)))
    }

    fn write_all(&self, files: Vec<(String, Vec<u8>)>) -> Result<(), Failure> {
        files.into_iter().try_for_each(|(path, bytes)| self.write(&path, &bytes))
    }

    /// Publishes attachments beside the pages, where they lie in the folder of records.
    fn copy(&self, attachments: &[String]) -> Result<(), Failure> {
        let stage = self.stage.expect("files are published only in a build");
        attachments.iter().try_for_each(|path| {
            let opened = self.origin.open(path);
            let file = opened.map_err(|trouble| self.options.unread(&trouble))?;
            // It was looked at a moment ago: what has changed since then is not published.
            let changed = || settled::changed(self.options, path);
            let mut file = file.ok_or_else(changed)?.take(attachment::LIMIT + 1);
            stage.copy(path, &mut file).map_err(|trouble| Failure::World(trouble.say(self.options.lang)))?;
            if file.limit() == 0 { Err(changed()) } else { Ok(()) }
        })
    }

    /// Keeps the first failure and stops the making of pages.
    fn fail(&self, failure: Failure) {
        self.stopped.store(true, Ordering::Relaxed);
        self.failure.lock().expect("no thread panics while it holds the failure").get_or_insert(failure);
    }
}
