//! Which pages exist and what each one says.
//!
//! A page's file turns the checked village (or the area's sums) into a view: finished words and figures in the page's
//! language, in the order they are read. The template says where they stand. Nothing here writes a file.
//!
//! In reading order: what every page is made of, what several pages share, the same figures as data, the pages.

pub mod chart;
pub mod chrome;
pub mod cx;
pub mod events;
pub mod feed;
pub mod figures;
pub mod held;
pub mod machine;
pub mod prose;
pub mod table;

pub mod classes;
pub mod limits;
pub mod listing;
pub mod measured;
pub mod mention;
pub mod names;
pub mod outcome;
pub mod proof;
pub mod question;
pub mod record;
pub mod years;

pub mod data;

pub mod agenda;
pub mod area;
pub mod ask;
pub mod budget;
pub mod changes;
pub mod checks;
pub mod debts;
pub mod decisions;
pub mod duties;
pub mod indicator;
pub mod notice;
pub mod people;
pub mod plan;
pub mod register;
pub mod search;
pub mod stand;
pub mod village;
pub mod withheld;

pub use chrome::PageView;
pub use cx::{Arg, Cx, Regional, Said, Site, VillageCx, above};
pub use figures::{change_cell, change_on, figure, figure_now, key_with_words, money_figure, share_table};
