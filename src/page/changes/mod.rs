//! What changed: corrections after publication, what was made known, and which records were changed when.

mod area;
mod records;
mod village;

pub use area::{AreaChangesView, area, newest};
pub use village::{ChangesView, village};
