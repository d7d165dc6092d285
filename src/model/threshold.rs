//! The numbers of law and custom that have a name: from what amount, within how many days, up to what share.
//!
//! A pack gives them their values with article and days in force; a portal may set its own in `thresholds`.

use crate::choice;
use crate::measure::{Fraction, Money, Ratio};
use crate::source::Span;

/// What a named number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberKind {
    /// Money: `amount: 1000`.
    Amount,
    /// A percentage: `share: 10%`.
    Share,
    /// Whole things, such as years, people or meetings: `count: 5`.
    Count,
    /// Days: `days: 10`.
    Days,
    /// A part of people, as a law states it: `fraction: at least 2/3`.
    Fraction,
}

impl NumberKind {
    /// The field it is written in.
    pub const fn field(self) -> &'static str {
        match self {
            NumberKind::Amount => "amount",
            NumberKind::Share => "share",
            NumberKind::Count => "count",
            NumberKind::Days => "days",
            NumberKind::Fraction => "fraction",
        }
    }
}

/// The value of a named number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// Money.
    Amount(Money),
    /// A share.
    Share(Ratio),
    /// Things or days.
    Count(u32),
    /// A part of people.
    Fraction(Fraction),
}

/// A number the portal sets for itself, over those of its packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnNumber {
    /// Which.
    pub name: Threshold,
    /// Its value.
    pub value: Number,
    /// Where it stands.
    pub span: Span,
}

macro_rules! thresholds {
    ($($(#[$doc:meta])* $variant:ident = $word:literal: $kind:ident,)*) => {
        choice! {
            /// A named number. A further one is a line here and its value in a pack.
            Threshold { $($(#[$doc])* $variant = $word,)* }
        }

        impl Threshold {
            /// What it counts.
            pub const fn kind(self) -> NumberKind {
                match self { $(Threshold::$variant => NumberKind::$kind,)* }
            }
        }
    };
}

thresholds! {
    // Decisions and spending.
    /// Spending, contracts and debts from which a decision is compulsory. No law of the country sets it; a place does.
    MajorSpend = "major_spend": Amount,
    /// Works and purchases from which a tender is compulsory; set by the place.
    Tender = "tender": Amount,
    /// The most that may be paid in cash to an organisation.
    CashCeiling = "cash_ceiling": Amount,
    /// Payments from which an invoice is asked for; set by the place.
    InvoiceFrom = "invoice_from": Amount,
    /// How far changes of a contract may go without a new decision, of its award.
    AmendmentShare = "amendment_share": Share,
    /// How far a line may go over its adjusted plan without a decision.
    OverBudget = "over_budget": Share,
    /// The largest share of a side of the budget that may stand under "other".
    OtherShare = "other_share": Share,
    /// The most that may be raised a head and year; set by the province.
    RaisedPerHead = "raised_per_head": Amount,
    /// Households that must agree to raising money or labour, or be represented.
    RaisingHouseholds = "raising_households": Fraction,
    /// The share of spending that may go into running the administration.
    GovernanceShare = "governance_share": Share,
    /// Who must agree before land is contracted to people from outside.
    OutsiderLand = "outsider_land": Fraction,

    // Meetings and what is made public.
    /// Days between the call and a villagers' assembly.
    AssemblyNotice = "assembly_notice": Days,
    /// Days between the call and a representatives' meeting; set by the province.
    RepresentativesNotice = "representatives_notice": Days,
    /// Days between the call and a members' assembly.
    MembersNotice = "members_notice": Days,
    /// Months within which the representatives meet at least once.
    RepresentativesMonths = "representatives_months": Count,
    /// Months within which the members' assembly meets at least once.
    MembersMonths = "members_months": Count,
    /// Days after the end of a period by which its figures are public.
    FiguresPublic = "figures_public": Days,
    /// The same for the books of a collective organisation.
    CollectiveFiguresPublic = "collective_figures_public": Days,
    /// Days a sheet of figures stays on the board.
    FiguresPosted = "figures_posted": Days,
    /// Days from a decision to its publication.
    ResolutionPublic = "resolution_public": Days,
    /// Days a decision stays on the board.
    ResolutionPosted = "resolution_posted": Days,
    /// Days from the end of the work to the publication of its result.
    ResultPublic = "result_public": Days,
    /// Days before the assembly by which the financial report can be read.
    ReportBefore = "report_before": Days,
    /// Days to answer a villager's question.
    AnswerDays = "answer_days": Days,

    // Terms and structure.
    /// Years of a term.
    TermYears = "term_years": Count,
    /// Days to hand over after an election.
    HandoverDays = "handover_days": Days,
    /// Days a post may stand empty without a note.
    VacancyDays = "vacancy_days": Days,
    /// The fewest members of a villagers' committee.
    CommitteeLeast = "committee_least": Count,
    /// The most members of a villagers' committee.
    CommitteeMost = "committee_most": Count,
    /// Women in a villagers' committee, at least.
    CommitteeWomen = "committee_women": Count,
    /// Representatives of households or groups among those of the representatives' meeting.
    RepresentativesShare = "representatives_share": Fraction,
    /// Women among the representatives.
    RepresentativesWomen = "representatives_women": Fraction,
    /// The fewest directors of a collective organisation.
    BoardLeast = "board_least": Count,
    /// The most directors of a collective organisation.
    BoardMost = "board_most": Count,
    /// The fewest members of a supervision committee.
    SupervisorsLeast = "supervisors_least": Count,
    /// The most members of a supervision committee.
    SupervisorsMost = "supervisors_most": Count,
    /// The fewest representatives of a collective organisation's members.
    MemberRepresentativesLeast = "member_representatives_least": Count,
    /// Appraisals in a row without a pass that end a term.
    FailedAppraisals = "failed_appraisals": Count,

    // Assets.
    /// The longest lease, in years.
    LeaseYears = "lease_years": Count,
    /// The term of arable land, in years.
    ArableYears = "arable_years": Count,
    /// The longest term of grassland, in years.
    GrassYears = "grass_years": Count,
    /// The longest term of forest land, in years.
    ForestYears = "forest_years": Count,
    /// Days within which contracts with one supplier are added up.
    SplittingDays = "splitting_days": Days,
    /// A rent below this share of the township's median is asked about.
    RentBelow = "rent_below": Share,
    /// Over how many years a supplier's share is taken.
    SupplierYears = "supplier_years": Count,
    /// Fewer contracts than these are not compared.
    ComparedContracts = "compared_contracts": Count,
    /// The share of contracts placed directly or on request that is asked about.
    DirectShare = "direct_share": Share,
    /// One supplier's share of all contracts that is asked about.
    SupplierShare = "supplier_share": Share,

    // Debts.
    /// The one-year loan prime rate, by the day it was published.
    LoanPrimeRate = "loan_prime_rate": Share,
    /// How many times that rate a private lender may take.
    PrivateRateTimes = "private_rate_times": Count,
    /// How far interest on record may lie from what rate and days give.
    InterestShare = "interest_share": Share,
    /// Differences of interest up to here are rounding.
    InterestAmount = "interest_amount": Amount,
    /// How much of a locked debt may be unverified.
    UnverifiedShare = "unverified_share": Share,
    /// How far the debt may lie above its plan.
    PlanOvershoot = "plan_overshoot": Share,

    // Plausibility.
    /// A change from year to year that wants a note.
    YoyJump = "yoy_jump": Share,
    /// Smaller changes want none.
    YoyJumpAmount = "yoy_jump_amount": Amount,
    /// The share of a year's spending in its last quarter that is asked about.
    YearEndShare = "year_end_share": Share,
    /// The share of amounts that are whole thousands which is asked about.
    RoundShare = "round_share": Share,
    /// How far the township's own totals may lie from the sum of its villages.
    TotalsTolerance = "totals_tolerance": Share,
    /// A change of the population from year to year that is asked about.
    PopulationChange = "population_change": Share,
    /// Hours one person can carry in a year.
    HoursYear = "hours_year": Count,
    /// Months after which a temporary task is no longer one.
    TemporaryMonths = "temporary_months": Count,
    /// Days within which two equal payments look like one.
    DuplicateDays = "duplicate_days": Days,

    // Privacy.
    /// Groups of people smaller than this are not broken down.
    SmallestGroup = "smallest_group": Count,
}
