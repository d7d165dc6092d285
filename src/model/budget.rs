//! A budget: one year of one entity, line by line, fund by fund.

use chrono::{Datelike, NaiveDate};

use crate::choice;
use crate::measure::{Money, Period, Reported, Year};
use crate::source::{FileId, Span, Spanned};

use super::{AccountBalance, Figure, Statement, Text};

choice! {
    /// How far a budget has come.
    Status {
        /// 草案
        Draft = "draft",
        /// 已提交
        Submitted = "submitted",
        /// 已通过
        Adopted = "adopted",
        /// 已调整
        Adjusted = "adjusted",
        /// 决算
        Final = "final",
        /// 已审计
        Audited = "audited",
    }
}

choice! {
    /// What a line does to the money. Borrowing is not income, repayment is not spending.
    LineKind {
        /// 收入
        Revenue = "revenue",
        /// 支出
        Expenditure = "expenditure",
        /// 借入
        FinancingIn = "financing_in",
        /// 偿还
        FinancingOut = "financing_out",
        /// From another fund or entity of the village.
        TransferIn = "transfer_in",
        /// To another fund or entity of the village.
        TransferOut = "transfer_out",
    }
}

impl LineKind {
    /// Whether the line adds to the fund (else it takes from it).
    pub fn is_inflow(self) -> bool {
        matches!(self, LineKind::Revenue | LineKind::FinancingIn | LineKind::TransferIn)
    }
}

choice! {
    /// Whose money it is.
    Source {
        /// 自有
        Own = "own",
        /// 中央
        Central = "central",
        /// 省级
        Province = "province",
        /// 市级
        Prefecture = "prefecture",
        /// 县级
        County = "county",
        /// 乡镇
        Township = "township",
        /// 村民筹资
        Residents = "residents",
        /// 社会捐赠
        Donation = "donation",
        /// 借款
        Loan = "loan",
    }
}

choice! {
    /// What a fund's money is tied to.
    FundType {
        /// 运转资金
        Operating = "operating",
        /// 集体资金
        Collective = "collective",
        /// 专项补助资金
        EarmarkedGrant = "earmarked_grant",
        /// 一事一议资金
        OneProject = "one_project",
        /// 征地补偿资金
        LandCompensation = "land_compensation",
        /// 救助资金
        Relief = "relief",
        /// 捐赠资金
        Donation = "donation",
        /// 公积公益金
        Reserve = "reserve",
    }
}

choice! {
    /// In whose name a fund's bank account stands. Never a name, never a number.
    AccountHolder {
        /// The entity's own account.
        Entity = "entity",
        /// 乡镇代理记账中心
        Agency = "agency",
        /// A natural person's account.
        Person = "person",
    }
}

choice! {
    /// Money moved, or rights and duties that arose.
    Basis {
        /// 收付实现制
        Cash = "cash",
        /// 权责发生制
        Accrual = "accrual",
    }
}

/// One year's budget and accounts of one entity.
#[derive(Debug)]
pub struct Budget {
    /// File name without ending: `2024-collective`.
    pub id: String,
    /// The file.
    pub file: FileId,
    /// The year.
    pub year: Spanned<Year>,
    /// Id of the entity.
    pub entity: Spanned<String>,
    /// How far it has come.
    pub status: Spanned<Status>,
    /// What the actual figures cover; part years are never compared with whole ones.
    pub covers: Spanned<Period>,
    /// Cash (the default, without a place) or accrual.
    pub basis: Spanned<Basis>,
    /// Chart of accounts the codes belong to; `None` for free labels (`chart: none`).
    pub chart: Option<Spanned<String>>,
    /// The decision that adopted it.
    pub adopted_by: Option<Spanned<String>>,
    /// Funds; without them no cash identity can be checked.
    pub funds: Vec<Fund>,
    /// The lines in the order of the book.
    pub lines: Vec<Line>,
    /// Whether it gives sections only (`sections:`), each held as a line without an id of its own.
    pub sections_only: bool,
    /// Totals as printed in the source, where they are given.
    pub stated_totals: Vec<StatedTotal>,
    /// The balance sheet, by account; empty where the record has none.
    pub balance_sheet: Vec<AccountBalance>,
    /// The surplus and what became of it.
    pub statement: Option<Statement>,
    /// Who signed before it was made public.
    pub attested: Vec<Attestation>,
    /// When the figures of its periods were made public.
    pub disclosure: Vec<Disclosure>,
    /// When it was made public.
    pub published_on: Option<Spanned<NaiveDate>>,
    /// Corrections after publication.
    pub corrections: Vec<Correction>,
}

impl Budget {
    /// The line of that id.
    pub fn line(&self, id: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.id.value == id)
    }

    /// The fund of that id.
    pub fn fund(&self, id: &str) -> Option<&Fund> {
        self.funds.iter().find(|fund| fund.id.value == id)
    }

    /// Whether its accounts are closed: a part of the year that was left out then moved nothing.
    pub fn is_closed(&self) -> bool {
        matches!(self.status.value, Status::Final | Status::Audited)
    }

    /// Whether anything is on record of what really happened.
    pub fn has_actuals(&self) -> bool {
        self.lines.iter().any(|line| line.actual.total().known().is_some())
    }

    /// What really happened on a line of it. Where the year is over, a part that is said to be unknown leaves the whole
    /// of it unknown; one that was left out of closed accounts moved nothing.
    pub fn actual(&self, line: &Line) -> Reported<Money> {
        let over = self.is_whole_year() && self.is_closed();
        let untold = (over && line.actual.hides_a_part()) || self.lacks_a_part(line);
        if untold { Reported::NotReported } else { line.actual.total() }
    }

    /// Whether a line of accounts that are still running gives some of the quarters or months they cover and leaves others
    /// out: until they are closed nobody can say that nothing moved in those.
    fn lacks_a_part(&self, line: &Line) -> bool {
        !self.is_closed() && line.actual.lacks_a_part(self.covers.value.end())
    }

    /// What a line came to in a quarter, counted from 0. A quarter or month left out is unknown while the year runs, and
    /// moved nothing in closed accounts whose given parts make the year. A year told alone says nothing of its quarters.
    pub fn quarter(&self, line: &Line, at: usize) -> Reported<Money> {
        let actual = &line.actual;
        if actual.quarters[at].span.exists() {
            return actual.quarters[at].value;
        }
        let covered = self.covers.value.end() >= Period::Quarter(self.year.value, at as u8 + 1).end();
        let nothing = self.is_closed() && covered && actual.parts_make_the_year();
        let silent = if nothing { Reported::Known(Money::ZERO) } else { Reported::NotReported };
        if given(&actual.months) {
            let told =
                actual.months[at * 3..at * 3 + 3].iter().map(|it| if it.span.exists() { it.value } else { silent });
            return told.reduce(Reported::plus).unwrap_or_default();
        }
        if given(&actual.quarters) {
            return silent;
        }
        match self.actual(line) {
            Reported::Known(money) if !money.is_zero() => Reported::NotReported,
            other => other,
        }
    }

    /// Whether what really happened on a line over all that the accounts cover is not known, though it is time to say
    /// it: the line writes so, or closed accounts leave it out, which is the same. Before that a line without a word of
    /// it is a plan.
    pub fn hides(&self, line: &Line) -> bool {
        let due = self.is_closed() || line.actual.is_written();
        (self.is_whole_year() && due && self.actual(line) == Reported::NotReported) || self.lacks_a_part(line)
    }

    /// The lines of which it is not known what really happened over the whole year.
    pub fn hidden(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| self.hides(line))
    }

    /// Whether its actual figures cover the whole year.
    pub fn is_whole_year(&self) -> bool {
        self.covers.is_whole_year()
    }
}

/// A fund: money kept apart, with what was in it at both ends of the period.
#[derive(Debug)]
pub struct Fund {
    /// Id inside the budget.
    pub id: Spanned<String>,
    /// What it is tied to.
    pub kind: Spanned<FundType>,
    /// Name, where it has one of its own.
    pub label: Option<Text>,
    /// In whose name its bank account stands.
    pub account_holder: Option<Spanned<AccountHolder>>,
    /// Funds of the year before whose money this one holds under a new name, or together.
    pub continues: Vec<Spanned<String>>,
    /// At the start of the year.
    pub opening: Figure,
    /// At the end of what the budget covers.
    pub closing: Figure,
}

/// One line of the book.
#[derive(Debug)]
pub struct Line {
    /// Id inside the budget. A section's is its kind and account.
    pub id: Spanned<String>,
    /// From the line's first to its last character.
    pub span: Span,
    /// What it does to the money.
    pub kind: Spanned<LineKind>,
    /// Account code of the chart.
    pub account: Option<Spanned<String>>,
    /// COFOG division: what the money is for.
    pub function: Option<Spanned<String>>,
    /// Id of the fund.
    pub fund: Option<Spanned<String>>,
    /// The other side of a transfer: a fund of the same budget, or an entity of the village.
    pub with: Option<Spanned<String>>,
    /// Whose money.
    pub source: Option<Spanned<Source>>,
    /// What it is, in words.
    pub label: Text,
    /// As first adopted.
    pub plan: Figure,
    /// Adjustments after adoption.
    pub adjustments: Vec<Adjustment>,
    /// The adjusted budget, where the record states it.
    pub adjusted: Figure,
    /// What really happened.
    pub actual: Actual,
    /// The decision behind it.
    pub decision: Option<Spanned<String>>,
    /// Duties it pays for.
    pub duties: Vec<Spanned<String>>,
    /// Debts it serves.
    pub debts: Vec<Spanned<String>>,
    /// The committee's note.
    pub note: Option<Text>,
}

impl Line {
    /// The budget after its adjustments: as stated (`not_reported` included), else plan plus adjustments.
    pub fn adjusted_plan(&self) -> Reported<Money> {
        if self.adjusted.span.exists() {
            return self.adjusted.value;
        }
        self.plan.value.map(|plan| plan + self.adjustments.iter().map(|it| it.amount.value).sum())
    }
}

/// A change of the plan during the year.
#[derive(Debug)]
pub struct Adjustment {
    /// When.
    pub date: Spanned<NaiveDate>,
    /// By how much.
    pub amount: Spanned<Money>,
    /// By which decision.
    pub decision: Option<Spanned<String>>,
}

/// What really happened on a line: a year's figure, parts of the year, or both.
#[derive(Debug)]
pub struct Actual {
    /// The year (or all that the budget covers), where the record states it.
    pub year: Figure,
    /// Quarters 1 to 4.
    pub quarters: [Figure; 4],
    /// Months 1 to 12.
    pub months: [Figure; 12],
}

impl Actual {
    /// Nothing was reported.
    pub const MISSING: Actual =
        Actual { year: Figure::MISSING, quarters: [Figure::MISSING; 4], months: [Figure::MISSING; 12] };

    /// The figure for the period: as stated, else the sum of the quarters, else of the months.
    ///
    /// Part sums count what is there: a record that covers three quarters gives three. A part that is said to be
    /// unknown before one that is known makes the sum unknown.
    pub fn total(&self) -> Reported<Money> {
        if self.year.span.exists() {
            return self.year.value;
        }
        for parts in [&self.quarters[..], &self.months[..]] {
            if parts.iter().any(|part| part.span.exists()) {
                return sum(parts);
            }
        }
        Reported::NotReported
    }

    /// Whether the parts that are given come to the year's figure, where one is stated beside them.
    fn parts_make_the_year(&self) -> bool {
        let parts = if given(&self.quarters) { &self.quarters[..] } else { &self.months[..] };
        !self.year.span.exists() || sum(parts) == self.year.value
    }

    /// Whether anything is written, `not_reported` included.
    pub fn is_written(&self) -> bool {
        [&self.year].into_iter().chain(&self.quarters).chain(&self.months).any(|part| part.span.exists())
    }

    /// Whether there is no figure of the year, and one of its parts is written as unknown.
    fn hides_a_part(&self) -> bool {
        let hidden = |part: &Figure| part.span.exists() && part.value == Reported::NotReported;
        let parts = if self.quarters.iter().any(|it| it.span.exists()) { &self.quarters[..] } else { &self.months[..] };
        !self.year.span.exists() && parts.iter().any(hidden)
    }

    /// Whether there is no figure of the year, some parts are given, and one that has ended by that day is not.
    fn lacks_a_part(&self, until: NaiveDate) -> bool {
        let month = until.month() as usize;
        if self.year.span.exists() {
            return false;
        }
        if given(&self.quarters) {
            return (0..month / 3)
                .any(|at| !self.quarters[at].span.exists() && self.quarter(at) == Reported::NotReported);
        }
        given(&self.months) && self.months[..month].iter().any(|part| !part.span.exists())
    }

    /// The figure for everything up to a day of the year, where none of its parts is missing: as stated, else all
    /// quarters that have begun by then, else all months.
    pub fn complete(&self, until: NaiveDate) -> Option<Money> {
        if self.year.span.exists() {
            return self.year.known();
        }
        let month = until.month() as usize;
        let known = |parts: &[Figure]| parts.iter().map(Figure::known).sum::<Option<Money>>();
        known(&self.quarters[..month.div_ceil(3)]).or_else(|| known(&self.months[..month]))
    }

    /// The part of the figure up to a day of the year: the quarters until then, else the months. Nothing where a part is
    /// given after it alone; not reported where only the year is.
    pub fn until(&self, day: NaiveDate) -> Reported<Money> {
        let month = day.month() as usize;
        for (parts, count) in [(&self.quarters[..], month / 3), (&self.months[..], month)] {
            if !parts.iter().any(|part| part.span.exists()) {
                continue;
            }
            let early = &parts[..count];
            let silent = early.iter().all(|part| !part.span.exists());
            // A month in the middle of a quarter is not told by quarters.
            if count > 0 && (parts.len() > 4 || month.is_multiple_of(3)) {
                return if silent { Reported::Known(Money::ZERO) } else { sum(early) };
            }
        }
        Reported::NotReported
    }

    /// A quarter's figure: as stated, else the sum of its three months where all are given.
    pub fn quarter(&self, at: usize) -> Reported<Money> {
        if self.quarters[at].span.exists() {
            return self.quarters[at].value;
        }
        let months = &self.months[at * 3..at * 3 + 3];
        if months.iter().all(|month| month.known().is_some()) { sum(months) } else { Reported::NotReported }
    }
}

/// Whether any of these parts of a year is written, `not_reported` included.
fn given(parts: &[Figure]) -> bool {
    parts.iter().any(|part| part.span.exists())
}

/// The sum of the known parts; not reported where none is known, or where one before the last of them is written as
/// unknown. Those behind it may only not have come yet.
fn sum(parts: &[Figure]) -> Reported<Money> {
    let last = parts.iter().rposition(|part| part.known().is_some());
    let hidden = |part: &Figure| part.span.exists() && part.value == Reported::NotReported;
    if parts[..last.unwrap_or(0)].iter().any(hidden) {
        return Reported::NotReported;
    }
    if last.is_some() {
        return Reported::Known(parts.iter().filter_map(Figure::known).sum());
    }
    if parts.iter().any(|part| part.value == Reported::NotApplicable) {
        Reported::NotApplicable
    } else {
        Reported::NotReported
    }
}

choice! {
    /// Which lines a stated total adds up.
    TotalKind {
        /// Revenue alone.
        Revenue = "revenue",
        /// Expenditure alone.
        Expenditure = "expenditure",
        /// Revenue and borrowing.
        AllIn = "all_in",
        /// Expenditure and repayment.
        AllOut = "all_out",
    }
}

impl TotalKind {
    /// Whether a line of that kind is part of the total.
    pub fn takes(self, kind: LineKind) -> bool {
        match self {
            TotalKind::Revenue => kind == LineKind::Revenue,
            TotalKind::Expenditure => kind == LineKind::Expenditure,
            TotalKind::AllIn => matches!(kind, LineKind::Revenue | LineKind::FinancingIn),
            TotalKind::AllOut => matches!(kind, LineKind::Expenditure | LineKind::FinancingOut),
        }
    }
}

/// A total as the source prints it, to hold the lines against.
#[derive(Debug)]
pub struct StatedTotal {
    /// Which lines.
    pub kind: Spanned<TotalKind>,
    /// Their plan.
    pub plan: Figure,
    /// Their adjusted plan.
    pub adjusted: Figure,
    /// Their actual.
    pub actual: Figure,
}

/// A signature given before publication.
#[derive(Debug)]
pub struct Attestation {
    /// The signer's post.
    pub role: Spanned<super::people::Role>,
    /// The signer, an official in role.
    pub name: Text,
    /// When.
    pub date: Spanned<NaiveDate>,
}

/// The figures of a period, made public.
#[derive(Debug)]
pub struct Disclosure {
    /// The period.
    pub period: Spanned<Period>,
    /// When.
    pub published_on: Spanned<NaiveDate>,
    /// The role that reviewed them before.
    pub reviewed_by: Option<Spanned<super::people::Role>>,
}

/// A correction of a figure already published.
#[derive(Debug)]
pub struct Correction {
    /// When.
    pub date: Spanned<NaiveDate>,
    /// Which field, as a path in the record.
    pub field: Spanned<String>,
    /// What it said.
    pub old: Option<Spanned<String>>,
    /// What it says now.
    pub new: Option<Spanned<String>>,
    /// Why.
    pub reason: Text,
    /// Who approved it.
    pub approved_by: Option<Spanned<String>>,
}
