//! Indicators of what is owed.

pub mod borrowed;
pub mod overdue_share;
pub mod per_resident;
pub mod repaid;
pub mod roll;
pub mod service_ratio;
pub mod stock;
pub mod to_revenue;
pub mod years_to_clear;
