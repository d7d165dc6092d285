//! Every indicator there is, in the order they are shown. The next one is a file and a line here.

use super::{Indicator, budget, check, debt, decision, duty, place};

/// All indicators. A summary's values stand in this order.
pub static ALL: &[&Indicator] = &[
    &place::residents::INDICATOR,
    &budget::revenue::INDICATOR,
    &budget::expenditure::INDICATOR,
    &budget::left_over::INDICATOR,
    &budget::cash::INDICATOR,
    &budget::revenue_per_resident::INDICATOR,
    &budget::own_revenue_share::INDICATOR,
    &budget::subsidy_share::INDICATOR,
    &budget::operating_income::INDICATOR,
    &budget::expenditure_execution::INDICATOR,
    &budget::revenue_outturn::INDICATOR,
    &budget::administration_share::INDICATOR,
    &budget::balance_cover::INDICATOR,
    &budget::own_income_growth::INDICATOR,
    &debt::stock::INDICATOR,
    &debt::per_resident::INDICATOR,
    &debt::to_revenue::INDICATOR,
    &debt::service_ratio::INDICATOR,
    &debt::years_to_clear::INDICATOR,
    &debt::overdue_share::INDICATOR,
    &debt::borrowed::INDICATOR,
    &debt::repaid::INDICATOR,
    &duty::assigned_tasks::INDICATOR,
    &duty::assigned_hours_share::INDICATOR,
    &duty::funded_duties_share::INDICATOR,
    &duty::funding_gap::INDICATOR,
    &duty::negative_list_tasks::INDICATOR,
    &duty::shared_hours::INDICATOR,
    &decision::turnout::INDICATOR,
    &decision::days_to_decide::INDICATOR,
    &decision::procedure_completeness::INDICATOR,
    &decision::implementation_rate::INDICATOR,
    &decision::result_disclosure::INDICATOR,
    &check::data_quality::INDICATOR,
];

/// The place in [`ALL`] of the indicator of that key.
pub fn position(key: &str) -> Option<usize> {
    ALL.iter().position(|indicator| indicator.key == key)
}

/// The indicator of that key.
pub fn find(key: &str) -> Option<&'static Indicator> {
    ALL.iter().find(|indicator| indicator.key == key).copied()
}
