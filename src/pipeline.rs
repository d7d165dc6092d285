//! The stages of a build in order, on one screen.
//!
//! 1. The portal is read: its languages, areas, and where its villages are.
//! 2. Theme and words are checked.
//! 3. Every village is read, judged, counted and written, alone and in parallel; what stays is its summary.
//! 4. Areas are made of summaries.
//! 5. The stage takes the place of the old site, or nothing happened at all.

mod contract;
mod follow;
mod ground;
mod kept;
mod out;
mod parts;
mod rev;
mod search;
mod settled;
mod staged;
mod theme;
mod upper;
mod village;
mod wording;

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::aggregate::summary::Summary;
use crate::aggregate::totals;
use crate::check;
use crate::diag::{Diagnostic, Findings, Severity, Words};
use crate::load::{self, VillageFolder};
use crate::model::{Area, Portal};
use crate::pack;
use crate::page;
use crate::publish::{Print, Stage};
use crate::render::Theme;
use crate::site::{Layout, sitemap};
use crate::source::Origin;
use crate::source::private::content;

pub use contract::{Failure, Options, Outcome, Progress, Site};
pub use parts::Parts;
pub use rev::OWN_THEME;
pub use staged::staged;

use ground::Ground;
use kept::Kept;
use kept::sight::Sight;
use out::Written;
use parts::Share;
use search::Search;
use settled::settled;
use theme::Dress;
use village::Place;

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
    folders: &'a [VillageFolder],
    /// Which part of the site is made here.
    share: &'a Share<'a>,
    /// What leaves the villages made here for the other parts, by path; kept where it is asked for.
    leaving: Mutex<BTreeMap<String, String>>,
    theme: Option<&'a Theme>,
    stage: Option<&'a Stage>,
    /// What the build before has left.
    kept: &'a Kept,
    /// How the villages' files are seen.
    sights: &'a HashMap<String, Sight>,
    /// The keys everything rests on, where pages are to be made.
    ground: Option<&'a Ground>,
    /// The index, where pages are to be made.
    index: Option<Index<'a>>,
    /// The last day a record can speak of as past; see [`check::Context::latest`].
    latest: Option<NaiveDate>,
    /// Set by the first error: from then on villages are only judged, no page is made any more.
    stopped: AtomicBool,
    failure: Mutex<Option<Failure>>,
    pages: AtomicUsize,
    /// How many of them are those of the build before.
    carried: AtomicUsize,
    /// Errors in the folders of villages that are no errors of their records: files out of place, attachments.
    inside: Vec<Diagnostic>,
    /// How many records are held back.
    held: AtomicUsize,
}

/// The search in the making: its key, the files of the one before, and those written so far.
struct Index<'a> {
    search: Search<'a>,
    key: String,
    known: HashMap<String, Print>,
    out: Written,
}

fn run(options: &Options, origin: &Origin, progress: &dyn Progress, publish: bool) -> Result<Outcome, Failure> {
    parts::needs_a_day(options)?;
    let mut share = Share::read(options)?;
    let opened = load::portal_with(origin, share.folders());
    let mut opened = opened.map_err(|trouble| options.unread(&trouble))?;
    let mut outcome = Outcome { villages: opened.folders.len(), records: opened.records, ..Outcome::default() };
    if !opened.usable {
        outcome.diagnostics = opened.diagnostics;
        let day = options.as_of.unwrap_or(NO_DAY);
        outcome.diagnostics.extend(others(origin, &opened.portal, &opened.others, day)?);
        Diagnostic::sort(&mut outcome.diagnostics);
        return Ok(outcome);
    }
    let here = share.settle(&opened)?;
    opened.diagnostics.retain(|it| share.tells(it));
    opened.others.retain(|path| share.reads(path));
    outcome.villages = here.len();
    let mut found = Findings::default();
    let packs = pack::open(&opened, &mut found);
    opened.diagnostics.extend(found.settle(&opened.files));
    let portal = &opened.portal;
    // A theme that cannot be used hides no finding: the records are judged first.
    let Dress { locales, theme, key: dress } =
        theme::dress(options, origin, &opened, publish).unwrap_or_else(|failure| {
            outcome.failure = Some(failure);
            Dress::default()
        });
    let history = origin.history();
    let stage = match publish && outcome.failure.is_none() {
        true => Some(begin(options)?),
        false => None,
    };
    let before = stage.as_ref().filter(|_| !options.fresh).and_then(Stage::remembered);
    let kept = before.map(Kept::read).unwrap_or_default();
    let begun = stage.as_ref().map(Stage::begun);
    let mut sights = begun.map_or_else(HashMap::new, |begun| ground::sights(origin, &here, &kept, begun));
    let as_of = match options.today(&history, None) {
        Some(day) => day,
        None => ground::newest_date(origin, &opened, options, &mut sights)?.unwrap_or(NO_DAY),
    };
    outcome.judged = true;
    outcome.as_of = Some(as_of).filter(|day| *day != NO_DAY);
    // Without a day nothing can be published; what is wrong with the records is told first all the same.
    let asked = publish;
    let stage = stage.filter(|_| as_of != NO_DAY);
    let publish = stage.is_some();
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
    let latest = options.latest(&history);
    let ground = publish.then(|| Ground::of(options, &opened, &site, &dress, latest));
    if let Some(ground) = &ground {
        share.fits(ground, &as_of.to_string(), &opened.folders)?;
    }
    let others = others(origin, portal, &opened.others, as_of)?;
    let context = check::Context { portal, packs: &packs, as_of, latest };
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
    let elsewhere = share.take();
    let mut run = Run {
        options,
        origin,
        latest,
        site: &site,
        folders: &here,
        share: &share,
        leaving: Mutex::default(),
        theme: theme.as_ref().filter(|_| publish),
        stage: stage.as_ref(),
        kept: &kept,
        sights: &sights,
        ground: ground.as_ref(),
        index: ground.as_ref().map(|ground| Index::begin(&site, &opened.folders, &kept, ground, &share)),
        stopped: AtomicBool::new(faulty),
        failure: Mutex::new(None),
        pages: AtomicUsize::new(0),
        carried: AtomicUsize::new(0),
        inside,
        held: AtomicUsize::new(0),
    };
    progress.start(here.len() as u64);
    let mut places: Vec<Place> =
        by_area(portal, &here).into_par_iter().map(|(area, folders)| run.place(area, &folders, progress)).collect();
    progress.finish();
    places.push(run.elsewhere(elsewhere));
    outcome.diagnostics = opened.diagnostics.to_vec();
    outcome.diagnostics.extend(above);
    outcome.diagnostics.extend(others);
    for village in places.iter_mut().flat_map(|place| &mut place.villages) {
        outcome.diagnostics.append(&mut village.diagnostics);
        outcome.records += village.records;
    }
    let mut differ = {
        let villages = places.iter().flat_map(|place| &place.villages).filter_map(|village| village.summary.as_ref());
        let summaries: BTreeMap<&str, &Summary> = villages.map(|it| (it.path.as_str(), it)).collect();
        totals::judge(&context, &|path| summaries.get(path).copied()).settle(&opened.files)
    };
    differ.retain(|it| share.tells(it));
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
    let finished = run.upper(places).and_then(|()| match share.is_whole() {
        true => run.attach(&opened.attachments),
        false => Ok(()),
    });
    outcome.pages = run.pages.load(Ordering::Relaxed);
    outcome.carried = run.carried.load(Ordering::Relaxed);
    let leaving = std::mem::take(&mut run.leaving).into_inner().unwrap_or_else(PoisonError::into_inner);
    drop(run);
    let stage = stage.expect("a build has a stage");
    let leave = options.parts.leave.as_deref().map(|to| (to, stage.paths()));
    let published = finished
        .and_then(|()| theme::no_word_missing(&locales, options.lang))
        .and_then(|()| settled::unchanged(options, origin))
        .and_then(|()| stage.publish().map_err(|trouble| Failure::World(trouble.say(options.lang))));
    match published {
        Ok(published) => {
            outcome.bytes = published.bytes;
            outcome.site = if published.unchanged { Site::Unchanged } else { Site::Published };
            if let (Some((to, mut pages)), Some(ground)) = (leave, &ground) {
                pages.retain(|path| sitemap::is_page(path));
                let left = share.leave(to, ground, &as_of.to_string(), &opened.folders, leaving, pages);
                outcome.failure = left.err();
            }
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

/// No day at all: the records hold none, and none was given.
const NO_DAY: NaiveDate = NaiveDate::MIN;

/// Begins to publish.
fn begin(options: &Options) -> Result<Stage, Failure> {
    let begun = Stage::begin(&options.out, &options.content);
    let mut stage = begun.map_err(|trouble| Failure::World(trouble.say(options.lang)))?;
    stage.keep_previous();
    Ok(stage)
}

impl<'a> Index<'a> {
    fn begin(
        site: &'a page::Site<'a>,
        folders: &'a [VillageFolder],
        kept: &Kept,
        ground: &Ground,
        share: &Share,
    ) -> Index<'a> {
        let (search, key) = Search::begin(site, folders, kept, ground.upper(search::UNIT), share);
        let known = kept.unit(search::UNIT).and_then(|unit| unit.files()).unwrap_or_default();
        let known = known.into_iter().map(|(path, print)| (path.into_owned(), print)).collect();
        Index { search, key, known, out: Written::default() }
    }
}

impl Run<'_> {
    fn theme(&self) -> &Theme {
        self.theme.expect("pages are made only where a theme was loaded")
    }

    fn stage(&self) -> &Stage {
        self.stage.expect("pages are written only in a build")
    }

    fn ground(&self) -> &Ground {
        self.ground.expect("pages are made only on a ground")
    }

    /// Keeps the first failure and stops the making of pages.
    fn fail(&self, failure: Failure) {
        self.stopped.store(true, Ordering::Relaxed);
        self.failure.lock().expect("no thread panics while it holds the failure").get_or_insert(failure);
    }
}
