//! What was checked and found of a village, as figures.

pub mod data_quality;
pub mod tally;
