//! Indicators of the place and its people.

pub mod residents;
