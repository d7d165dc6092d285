//! Where a line of revenue comes from: earned by the village, sent from above, or neither.

use crate::model::Line;
use crate::model::budget::Source;

use super::{Account, Use};

/// Where a line of revenue comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IncomeClass {
    /// Earned by the village.
    Own,
    /// From a government above.
    Subsidy,
    /// From residents, donors and whatever is neither.
    Other,
    /// Its record names neither a known account nor a source.
    Unclassified,
}

/// The account decides, a donation apart; where it does not, the source of the money.
pub fn income_class(line: &Line, account: Option<&Account>) -> IncomeClass {
    let source = line.source.as_ref().map(|source| source.value);
    let used_for = |what| account.is_some_and(|account| account.is(what));
    if source == Some(Source::Donation) {
        return IncomeClass::Other;
    }
    if used_for(Use::OwnIncome) {
        return IncomeClass::Own;
    }
    if used_for(Use::Subsidy) {
        return IncomeClass::Subsidy;
    }
    match source {
        Some(Source::Own) => IncomeClass::Own,
        Some(Source::Central | Source::Province | Source::Prefecture | Source::County | Source::Township) => {
            IncomeClass::Subsidy
        }
        Some(Source::Residents | Source::Donation | Source::Loan) => IncomeClass::Other,
        None if account.is_some() => IncomeClass::Other,
        None => IncomeClass::Unclassified,
    }
}
