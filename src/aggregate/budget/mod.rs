//! Indicators of income, spending and cash.

pub mod administration_share;
pub mod balance_cover;
pub mod cash;
pub mod expenditure;
pub mod expenditure_execution;
pub mod left_over;
pub mod operating_income;
pub mod own_income_growth;
pub mod own_revenue_share;
pub mod revenue;
pub mod revenue_outturn;
pub mod revenue_per_resident;
pub mod subsidy_share;
