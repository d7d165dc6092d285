//! The indicators a number of law or custom can be set beside: ratios, counts and times. Plain sums of money are none, a
//! small village and a large one differ in them by nature.
//!
//! A word is the key of the indicator; `aggregate` holds this list against its own.

use crate::choice;

use super::threshold::NumberKind;

macro_rules! gauges {
    ($($variant:ident = $word:literal: $kind:ident,)*) => {
        choice! {
            /// An indicator by its key, for the packs.
            Gauge { $($variant = $word,)* }
        }

        impl Gauge {
            /// What a number set beside it counts: a share, whole things or times in the indicator's unit, money for one person.
            pub const fn kind(self) -> NumberKind {
                match self { $(Gauge::$variant => NumberKind::$kind,)* }
            }
        }
    };
}

gauges! {
    RevenuePerResident = "revenue-per-resident": Amount,
    OwnRevenueShare = "own-revenue-share": Share,
    SubsidyShare = "subsidy-share": Share,
    ExpenditureExecution = "expenditure-execution": Share,
    RevenueOutturn = "revenue-outturn": Share,
    AdministrationShare = "administration-share": Share,
    BalanceCover = "balance-cover": Count,
    DebtPerResident = "debt-per-resident": Amount,
    DebtToRevenue = "debt-to-revenue": Share,
    DebtServiceRatio = "debt-service-ratio": Share,
    YearsToClear = "years-to-clear": Count,
    OverdueShare = "overdue-share": Share,
    AssignedTasks = "assigned-tasks": Count,
    AssignedHoursShare = "assigned-hours-share": Share,
    FundedDutiesShare = "funded-duties-share": Share,
    NegativeListTasks = "negative-list-tasks": Count,
    SharedHours = "shared-hours": Share,
    Turnout = "turnout": Share,
    DaysToDecide = "days-to-decide": Count,
    ProcedureCompleteness = "procedure-completeness": Share,
    ImplementationRate = "implementation-rate": Share,
    ResultDisclosure = "result-disclosure": Share,
    DataQuality = "data-quality": Share,
}
