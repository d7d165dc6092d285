//! What a figure is: money in whole minor units, reported or not, shares, years and periods.
//!
//! Nothing here knows a village. Money is an integer read from the characters themselves; no floating
//! point value ever holds an amount or decides a comparison.

pub mod currency;
pub mod fraction;
pub mod money;
pub mod period;
pub mod reported;
pub mod share;

pub use currency::Currency;
pub use fraction::Fraction;
pub use money::Money;
pub use period::{Period, Year};
pub use reported::Reported;
pub use share::Ratio;
