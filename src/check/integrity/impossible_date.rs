#![doc = include_str!("impossible_date.md")]

use chrono::NaiveDate;

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::model::decision::Progress;
use crate::model::{Budget, Debt, Decision, Village};
use crate::source::Spanned;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "INT-19",
    name: "impossible-date",
    severity: Severity::Error,
    message: Words { en: "{fault}", zh: "{fault}" },
    label: Words { en: "{label}", zh: "{label}" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("impossible_date.md"), zh: include_str!("impossible_date.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

/// Nothing these records speak of is older: before it there were no villages of this kind.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1949, 10, 1).expect("a day of the calendar");

fn run(case: &Case, found: &mut Findings) {
    let mut dates = Dates { latest: case.context.latest, found };
    dates.village(case.village);
    dates.oversight(case.village);
    dates.property(case.village);
    case.village.budgets.iter().for_each(|budget| dates.budget(budget));
    case.village.debts.iter().for_each(|debt| dates.debt(debt));
    case.village.decisions.iter().for_each(|decision| dates.decision(decision));
}

/// A day as a record gives it, or does not.
type Day<'a> = Option<&'a Spanned<NaiveDate>>;

struct Dates<'f> {
    latest: Option<NaiveDate>,
    found: &'f mut Findings,
}

impl Dates<'_> {
    fn village(&mut self, village: &Village) {
        for (_, term) in village.terms() {
            self.span(Some(&term.from), term.until.as_ref());
            self.act(term.elected.as_ref().map(|it| &it.date), ELECTION);
        }
        for body in &village.bodies {
            self.span(Some(&body.from), body.until.as_ref());
        }
        for interest in &village.interests {
            self.act(interest.declared_on.as_ref(), DECLARATION);
        }
        for explanation in &village.explanations {
            self.act(explanation.date.as_ref(), EXPLANATION);
        }
        if let Some(plan) = &village.debt_plan {
            self.act(Some(&plan.base_date), BASE);
            self.act(plan.published_on.as_ref(), PUBLICATION);
            plan.reviewed.iter().for_each(|it| self.act(Some(&it.date), REVIEWED));
        }
        for year in &village.duties {
            self.act(year.published_on.as_ref(), PUBLICATION);
            for duty in &year.duties {
                self.act(duty.basis.as_ref().and_then(|basis| basis.date.as_ref()), DOCUMENT);
                self.span(duty.since.as_ref(), duty.until.as_ref());
                if let Some(back) = &duty.handed_back {
                    self.act(back.requested_on.as_ref(), REQUEST);
                    self.act(back.decided_on.as_ref(), ANSWER);
                    self.order(back.requested_on.as_ref(), back.decided_on.as_ref(), ANSWER);
                }
            }
        }
    }

    /// How officials were appraised, audited and trained.
    fn oversight(&mut self, village: &Village) {
        for year in &village.appraisals {
            self.act(year.published_on.as_ref(), PUBLICATION);
            year.appraisals.iter().for_each(|it| self.act(it.date.as_ref(), APPRAISAL));
        }
        for audit in &village.audits {
            self.act(audit.published_on.as_ref(), PUBLICATION);
            for finding in &audit.findings {
                self.ahead(finding.due.as_ref(), DUE);
                self.act(finding.rectified_on.as_ref(), SETTLEMENT);
            }
        }
        village.trainings.iter().for_each(|it| self.act(Some(&it.date), TRAINING));
    }

    /// What was agreed, what is owned, and what is owed to the village.
    fn property(&mut self, village: &Village) {
        for contract in &village.contracts {
            self.span(contract.start.as_ref(), contract.end.as_ref());
            if let Some(tender) = &contract.tender {
                self.act(tender.published_on.as_ref(), PUBLICATION);
                self.ahead(tender.closes_on.as_ref(), CLOSING);
                self.order(tender.published_on.as_ref(), tender.closes_on.as_ref(), CLOSING);
            }
            self.act(contract.award.as_ref().and_then(|award| award.date.as_ref()), AWARD);
            contract.amendments.iter().for_each(|it| self.act(Some(&it.date), AMENDMENT));
        }
        for asset in &village.assets {
            self.act(asset.valued_on.as_ref(), VALUATION);
            self.act(asset.acquired_on.as_ref(), ACQUISITION);
            let disposal = asset.disposal.as_ref().map(|it| &it.date);
            self.act(disposal, DISPOSAL);
            self.order(asset.acquired_on.as_ref(), disposal, DISPOSAL);
        }
        for receivable in &village.receivables {
            self.act(receivable.since.as_ref(), BEGINNING);
            self.ahead(receivable.due_on.as_ref(), DUE);
            self.order(receivable.since.as_ref(), receivable.due_on.as_ref(), DUE);
            self.act(receivable.settled_on.as_ref(), SETTLEMENT);
            self.order(receivable.since.as_ref(), receivable.settled_on.as_ref(), SETTLEMENT);
        }
    }

    fn budget(&mut self, budget: &Budget) {
        for line in &budget.lines {
            line.adjustments.iter().for_each(|it| self.act(Some(&it.date), ADJUSTMENT));
        }
        budget.attested.iter().for_each(|it| self.act(Some(&it.date), SIGNATURE));
        budget.corrections.iter().for_each(|it| self.act(Some(&it.date), CORRECTION));
        self.act(budget.published_on.as_ref(), PUBLICATION);
    }

    fn debt(&mut self, debt: &Debt) {
        self.act(Some(&debt.incurred_on), BEGINNING);
        self.ahead(debt.due_on.as_ref(), DUE);
        self.order(Some(&debt.incurred_on), debt.due_on.as_ref(), DUE);
        if let Some(it) = &debt.verification {
            self.act(it.posted_on.as_ref(), POSTING);
            self.act(it.confirmed_on.as_ref(), CONFIRMATION);
            self.order(it.posted_on.as_ref(), it.confirmed_on.as_ref(), CONFIRMATION);
        }
        self.act(debt.locked.as_ref().map(|(date, _)| date), LOCK);
        self.act(debt.published_on.as_ref(), PUBLICATION);
    }

    fn decision(&mut self, decision: &Decision) {
        for step in &decision.steps {
            self.act(step.date.as_ref(), STEP);
            self.act(step.notice_on.as_ref(), NOTICE);
            self.order(step.notice_on.as_ref(), step.date.as_ref(), STEP);
        }
        decision.objections.iter().for_each(|it| self.act(it.date.as_ref(), OBJECTION));
        decision.published.iter().for_each(|it| self.act(Some(it), PUBLICATION));
        if let Some(work) = &decision.implementation {
            // Work that has not begun may be set for a day to come.
            match work.status.value {
                Progress::NotStarted => self.ahead(work.start.as_ref(), START),
                _ => self.act(work.start.as_ref(), START),
            }
            self.act(work.completed.as_ref(), COMPLETION);
            self.order(work.start.as_ref(), work.completed.as_ref(), COMPLETION);
            self.ahead(work.due.as_ref(), DUE);
            self.order(work.start.as_ref(), work.due.as_ref(), DUE);
        }
        if let Some(raised) = &decision.fund_raising {
            self.act(raised.township_reviewed_on.as_ref(), REVIEW);
            self.act(raised.county_approved_on.as_ref(), APPROVAL);
        }
    }

    /// A day on which something was done: not before the first day there is, not after today.
    fn act(&mut self, day: Day, what: Words) {
        self.ahead(day, what);
        if let (Some(day), Some(latest)) = (day, self.latest)
            && day.value > latest
        {
            self.found
                .report(&RULE, day.span)
                .with("what", what)
                .with("date", day.value.to_string())
                .with("latest", latest.to_string())
                .with("fault", Words { en: "{what} of {date} has not happened yet", zh: "{what}日期{date}尚未到来" })
                .with("label", Words { en: "later than {latest}, the day of this check", zh: "晚于本次检查日{latest}" })
                .with(
                    "help",
                    Words {
                        en: "correct the date, or leave it out until it has happened",
                        zh: "请更正日期，或在发生之后再填写",
                    },
                );
        }
    }

    /// A day that may lie ahead.
    fn ahead(&mut self, day: Day, what: Words) {
        if let Some(day) = day.filter(|day| day.value < FIRST_DAY) {
            self.found
                .report(&RULE, day.span)
                .with("what", what)
                .with("date", day.value.to_string())
                .with("first", FIRST_DAY.to_string())
                .with("fault", Words { en: "{what} of {date} is too long ago", zh: "{what}日期{date}过早" })
                .with("label", Words { en: "before {first}", zh: "早于{first}" })
                .with("help", Words { en: "correct the year", zh: "请更正年份" });
        }
    }

    /// A term, which may lie ahead.
    fn span(&mut self, from: Day, until: Day) {
        self.ahead(from, FROM);
        self.ahead(until, UNTIL);
        self.order(from, until, UNTIL);
    }

    /// An end that does not come before its beginning.
    fn order(&mut self, start: Day, end: Day, what: Words) {
        if let (Some(start), Some(end)) = (start, end)
            && end.value < start.value
        {
            self.found
                .report(&RULE, end.span)
                .also(start.span, Words { en: "it began here", zh: "起始日期" })
                .with("what", what)
                .with("date", end.value.to_string())
                .with("start", start.value.to_string())
                .with(
                    "fault",
                    Words {
                        en: "{what} of {date} comes before its beginning", zh: "{what}日期{date}早于起始日期"
                    },
                )
                .with("label", Words { en: "before {start}", zh: "早于{start}" })
                .with("help", Words { en: "correct one of the two dates", zh: "请更正其中一个日期" });
        }
    }
}

const ACQUISITION: Words = Words { en: "the acquisition", zh: "取得" };
const ADJUSTMENT: Words = Words { en: "the adjustment", zh: "预算调整" };
const AMENDMENT: Words = Words { en: "the amendment", zh: "合同变更" };
const ANSWER: Words = Words { en: "the answer", zh: "答复" };
const APPRAISAL: Words = Words { en: "the appraisal", zh: "考核" };
const APPROVAL: Words = Words { en: "the county's approval", zh: "县级批准" };
const AWARD: Words = Words { en: "the award", zh: "定标" };
const BASE: Words = Words { en: "the base date", zh: "基准日" };
const BEGINNING: Words = Words { en: "the beginning", zh: "发生" };
const CLOSING: Words = Words { en: "the closing of the tender", zh: "截标" };
const COMPLETION: Words = Words { en: "the completion", zh: "完成" };
const CONFIRMATION: Words = Words { en: "the confirmation", zh: "确认" };
const CORRECTION: Words = Words { en: "the correction", zh: "更正" };
const DECLARATION: Words = Words { en: "the declaration", zh: "申报" };
const DISPOSAL: Words = Words { en: "the disposal", zh: "处置" };
const DOCUMENT: Words = Words { en: "the document", zh: "文件" };
const DUE: Words = Words { en: "the due date", zh: "到期" };
const ELECTION: Words = Words { en: "the election", zh: "选举" };
const EXPLANATION: Words = Words { en: "the explanation", zh: "说明" };
const FROM: Words = Words { en: "the first day", zh: "起始" };
const LOCK: Words = Words { en: "the lock", zh: "锁定" };
const NOTICE: Words = Words { en: "the call of the meeting", zh: "会议通知" };
const OBJECTION: Words = Words { en: "the objection", zh: "异议" };
const POSTING: Words = Words { en: "the posting", zh: "张榜" };
const PUBLICATION: Words = Words { en: "the publication", zh: "公布" };
const REQUEST: Words = Words { en: "the request", zh: "申请" };
const REVIEW: Words = Words { en: "the township's review", zh: "乡镇审核" };
const REVIEWED: Words = Words { en: "the review", zh: "复核" };
const SETTLEMENT: Words = Words { en: "the settlement", zh: "了结" };
const SIGNATURE: Words = Words { en: "the signature", zh: "签字" };
const START: Words = Words { en: "the start of the work", zh: "开工" };
const STEP: Words = Words { en: "the step", zh: "步骤" };
const TRAINING: Words = Words { en: "the training", zh: "培训" };
const UNTIL: Words = Words { en: "the last day", zh: "截止" };
const VALUATION: Words = Words { en: "the valuation", zh: "估价" };
