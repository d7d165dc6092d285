//! How the village is supervised: audits and whether what they found was put right, appraisals, trainings, meetings, and
//! when the figures were made public and who looked at them before.

use super::super::names::post_name;
use super::super::table::{Cell, Head, Row, TableView, escape};
use super::super::{Arg, Cx, PageView, VillageCx, chrome, data, figure, held};
use super::{RegisterView, SectionView, day, posts};
use crate::model::oversight::{Appraisal, Audit, AuditFinding};
use crate::source::Spanned;

/// The page of a village's supervision.
pub fn supervision(cx: &Cx, of: &VillageCx) -> PageView<RegisterView> {
    let village = &of.village;
    let heading = cx.say("supervision-heading");
    let mut page = chrome::of_village(cx, of, "", &heading, &heading);
    page.sub = chrome::village_name(cx, &village.name);
    let findings: Vec<&AuditFinding> = village.audits.iter().flat_map(|it| &it.findings).collect();
    let done = findings.iter().filter(|it| it.rectified_on.is_some()).count();
    page.lead = if held::file(of, "audits") {
        held::part(cx, of)
    } else {
        cx.rich(
            if village.audits.is_empty() { "supervision-lead-none" } else { "supervision-lead" },
            &[
                ("count", Arg::Count(village.audits.len() as u64)),
                ("findings", Arg::Count(findings.len() as u64)),
                ("done", Arg::Count(done as u64)),
            ],
        )
    };
    let mut records = Vec::new();
    records.extend((!village.audits.is_empty()).then(|| format!("{}/audits.yaml", village.path)));
    records.extend((!village.trainings.is_empty()).then(|| format!("{}/training.yaml", village.path)));
    records.extend(village.appraisals.iter().map(|year| village.files.get(year.file).path.clone()));
    let records: Vec<&str> = records.iter().map(String::as_str).collect();
    page.provenance = chrome::provenance(cx, of, &records);
    let sections = vec![
        SectionView::of(cx, "supervision-audits", audits(cx, of)),
        SectionView::of(cx, "supervision-disclosure", disclosure(cx, of)),
        SectionView::of(cx, "supervision-appraisals", appraisals(cx, of)),
        SectionView::of(cx, "supervision-training", training(cx, of)),
        SectionView::of(cx, "supervision-meetings", meetings(cx, of)),
    ];
    let tables: Vec<&str> = [
        ("audit-findings", village.audits.is_empty()),
        ("disclosure", village.budgets.iter().all(|it| it.disclosure.is_empty())),
        ("appraisals", village.appraisals.is_empty()),
        ("training", village.trainings.is_empty()),
        ("meetings", village.meetings.is_empty()),
    ]
    .into_iter()
    .filter(|(_, empty)| !empty)
    .map(|(name, _)| name)
    .collect();
    let downloads = data::links(cx, of, &tables);
    PageView { page, v: RegisterView { sections: sections.into_iter().flatten().collect(), downloads } }
}

/// Every audit with what it found, and whether that was put right; the newest first.
fn audits(cx: &Cx, of: &VillageCx) -> TableView {
    let heads =
        ["head-audit-found", "head-money", "head-to-be-done-by", "head-put-right"].map(|key| Head::of(cx.say(key)));
    let mut view =
        TableView::new("t-audits", cx.say("supervision-audits"), cx.unit_caption(cx.locale.unit()), heads.to_vec())
            .scrolls("cols land", cx.say("slide-columns"));
    let mut audits: Vec<&Audit> = of.village.audits.iter().collect();
    audits.sort_by_key(|it| std::cmp::Reverse(it.published_on.map(|it| it.value)));
    for audit in audits {
        let mut rows: Vec<Row> = audit.findings.iter().map(|it| finding(cx, it)).collect();
        if rows.is_empty() {
            let none = || Cell::of(cx.say("not-applicable"), "none words");
            rows.push(Row::new(cx.say("audit-found-nothing"), vec![none(), none(), none()]));
        }
        view.group(title(cx, of, audit), rows);
    }
    view
}

/// "End-of-office audit, 2021 to 2025, by …, published …".
fn title(cx: &Cx, of: &VillageCx, audit: &Audit) -> String {
    let (from, to) = (cx.locale.period(audit.from.value), cx.locale.period(audit.to.value));
    let covers = if from == to { from } else { cx.locale.range(&from, &to) };
    let mut parts = vec![cx.locale.choice(audit.kind.value).into_owned(), covers, cx.name(&audit.auditor)];
    if !audit.posts.is_empty() {
        parts.push(posts(cx, of, audit.posts.iter()));
    }
    parts.push(match &audit.published_on {
        Some(date) => cx.tell("published-on", &[("date", Arg::Text(cx.locale.date(date.value).into()))]),
        None => cx.say("publication-undated"),
    });
    parts.join(&cx.list_gap())
}

fn finding(cx: &Cx, it: &AuditFinding) -> Row {
    let done = match (&it.rectified_on, &it.due) {
        (Some(date), _) => Cell::day(cx.locale.date(date.value)),
        (None, Some(due)) if due.value < cx.site.as_of => Cell::marked(cx.say("not-put-right"), "words", "up"),
        (None, _) => Cell::of(cx.say("not-yet-put-right"), "none words"),
    };
    let said = cx.text(&it.text);
    Row { lang: said.lang, ..Row::new(said.text, vec![figure(cx, it.amount.value), day(cx, &it.due), done]) }
}

/// When the figures of each period were made public, and who looked at them before; the newest first.
fn disclosure(cx: &Cx, of: &VillageCx) -> TableView {
    let heads = ["head-period", "head-whose-books", "head-public-on", "head-looked-at-by"];
    let heads = heads.map(|key| Head::of(cx.say(key))).to_vec();
    let mut found: Vec<_> =
        of.village.budgets.iter().flat_map(|budget| budget.disclosure.iter().map(move |it| (budget, it))).collect();
    found.sort_by_key(|(_, it)| std::cmp::Reverse(it.period.value.end()));
    let rows = found.into_iter().map(|(budget, it)| {
        let entity = of.village.entity(&budget.entity.value);
        let entity = entity.map_or_else(|| budget.entity.value.clone(), |entity| cx.name(&entity.name));
        let by = match &it.reviewed_by {
            Some(role) => Cell::words(cx.locale.choice(role.value)),
            None => Cell::of(cx.say("not-reported"), "none words"),
        };
        let date = Cell::day(cx.locale.date(it.published_on.value));
        let href = cx.link(&format!("{}/budget-{}.html", of.village.path, budget.year.value));
        Row::new(cx.locale.period(it.period.value), vec![Cell::words(entity), date, by]).to(href)
    });
    let rows = rows.collect();
    TableView::new("t-disclosure", cx.say("supervision-disclosure"), "", heads)
        .rows(rows)
        .scrolls("cols land", cx.say("slide-columns"))
}

/// How the holders of posts were appraised; the newest year first.
fn appraisals(cx: &Cx, of: &VillageCx) -> TableView {
    let heads = [
        "head-post",
        "head-came-of",
        "grade-excellent",
        "grade-competent",
        "grade-basic",
        "grade-incompetent",
        "head-grade",
    ];
    let heads = heads.map(|key| Head::of(cx.say(key))).to_vec();
    let mut view = TableView::new("t-appraisals", cx.say("supervision-appraisals"), cx.say("votes-unit"), heads)
        .scrolls("cols land", cx.say("slide-columns"));
    for year in of.village.appraisals.iter().rev() {
        let rows = year.appraisals.iter().map(|it| appraisal(cx, of, it)).collect();
        view.group(cx.locale.year(year.year.value), rows);
    }
    view
}

fn appraisal(cx: &Cx, of: &VillageCx, it: &Appraisal) -> Row {
    let post = of.village.post(&it.post.value);
    let name = post.map_or_else(|| it.post.value.clone(), |post| post_name(cx, post));
    let mut cells = vec![came(cx, &it.present, &it.eligible)];
    cells.extend(it.grades.iter().map(|votes| count(cx, votes)));
    cells.push(match &it.result {
        Some(grade) => Cell::words(cx.locale.choice(grade.value)),
        None => Cell::of(cx.say("not-reported"), "none words"),
    });
    let mut under = vec![cx.locale.choice(it.kind.value).into_owned()];
    under.extend(it.date.map(|date| cx.locale.date(date.value)));
    under.extend(
        it.bonus
            .known()
            .map(|money| cx.tell("appraisal-bonus", &[("amount", Arg::Text(cx.locale.headline_text(money).into()))])),
    );
    Row::new(name, cells).under(&under.join(&cx.list_gap()))
}

/// "39 of 45"; how many came alone where nobody says how many there are.
fn came(cx: &Cx, present: &Option<Spanned<u32>>, eligible: &Option<Spanned<u32>>) -> Cell {
    match (present, eligible) {
        (Some(present), Some(eligible)) => Cell::plain(cx.tell(
            "present-of",
            &[("present", Arg::Count(present.value.into())), ("eligible", Arg::Count(eligible.value.into()))],
        )),
        (present, _) => count(cx, present),
    }
}

fn count(cx: &Cx, value: &Option<Spanned<u32>>) -> Cell {
    match value {
        Some(count) => Cell::plain(cx.locale.count(count.value)),
        None => Cell::none(cx.say("not-reported")),
    }
}

/// Trainings, the newest first.
fn training(cx: &Cx, of: &VillageCx) -> TableView {
    let heads = ["head-topic", "head-when", "head-hours", "head-took-part", "head-cost"];
    let heads = heads.map(|key| Head::of(cx.say(key))).to_vec();
    let mut trainings: Vec<_> = of.village.trainings.iter().collect();
    trainings.sort_by_key(|it| std::cmp::Reverse(it.date.value));
    let rows = trainings.into_iter().map(|it| {
        let who = posts(cx, of, it.posts.iter());
        let who = if who.is_empty() { Cell::of(cx.say("not-reported"), "none words") } else { Cell::words(who) };
        let date = Cell::day(cx.locale.date(it.date.value));
        let cells = vec![date, count(cx, &it.hours), who, figure(cx, it.cost.value)];
        let mut under: Vec<String> = it.organiser.iter().map(|text| cx.name(text)).collect();
        under.extend(it.assessed.map(|tested| cx.say(if tested { "training-tested" } else { "training-not-tested" })));
        under.extend(
            it.funded_by
                .map(|source| cx.tell("training-paid-by", &[("source", Arg::Text(cx.locale.choice(source.value)))])),
        );
        Row::new(cx.locale.choice(it.topic.value), cells).under(&under.join(&cx.list_gap()))
    });
    let rows = rows.collect();
    TableView::new("t-training", cx.say("supervision-training"), cx.unit_caption(cx.locale.unit()), heads)
        .rows(rows)
        .scrolls("cols land", cx.say("slide-columns"))
}

/// Meetings that are on record for themselves, the newest first.
fn meetings(cx: &Cx, of: &VillageCx) -> TableView {
    let heads = ["head-body", "head-when", "head-came-of", "head-called-on", "head-report-on"];
    let heads = heads.map(|key| Head::of(cx.say(key))).to_vec();
    let mut meetings: Vec<_> = of.village.meetings.iter().collect();
    meetings.sort_by_key(|it| std::cmp::Reverse(it.date.value));
    let rows = meetings.into_iter().map(|it| {
        let report = match &it.report_on {
            Some(date) => Cell::day(cx.locale.date(date.value)),
            None => Cell::of(cx.say("not-applicable"), "none words"),
        };
        let met = Cell::day(cx.locale.date(it.date.value));
        let cells = vec![met, came(cx, &it.present, &it.eligible), day(cx, &it.notice_on), report];
        let said = [&it.about, &it.note].into_iter().flatten().map(|text| escape(&cx.name(text)));
        Row { sub: said.collect::<Vec<_>>().join("<br>"), ..Row::new(cx.locale.choice(it.body.value), cells) }
    });
    let rows = rows.collect();
    TableView::new("t-meetings", cx.say("supervision-meetings"), "", heads)
        .rows(rows)
        .scrolls("cols land", cx.say("slide-columns"))
}
