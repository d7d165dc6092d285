//! Family INT: records fit together.

pub mod act_outside_term;
pub mod broken_vouchers;
pub mod duty_without_carrier;
pub mod impossible_date;
pub mod impossible_election;
pub mod lasting_temporary;
pub mod missing_population;
pub mod overloaded_year;
pub mod overrun_term;
pub mod probable_duplicate;
pub mod repeated_id;
pub mod two_holders;
pub mod unknown_account;
pub mod unresolved_reference;
pub mod unusual_size;
pub mod wrong_place_code;

use super::Check;

/// The checks of the family, by code.
pub const CHECKS: &[Check] = &[
    unresolved_reference::CHECK,
    repeated_id::CHECK,
    wrong_place_code::CHECK,
    unknown_account::CHECK,
    act_outside_term::CHECK,
    impossible_election::CHECK,
    two_holders::CHECK,
    unusual_size::CHECK,
    overrun_term::CHECK,
    impossible_date::CHECK,
    probable_duplicate::CHECK,
    missing_population::CHECK,
    broken_vouchers::CHECK,
    duty_without_carrier::CHECK,
    overloaded_year::CHECK,
    lasting_temporary::CHECK,
];
