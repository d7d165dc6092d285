//! Duties: who carries what, who sent it, how many hours it takes, and whether money came with it.

mod lists;
mod load;
mod tables;
mod view;

pub use lists::ListView;
pub use load::{has_hours, hours_told, load_bar, load_key, newest, sent_down, sent_in};
pub use view::{DutiesView, view};
