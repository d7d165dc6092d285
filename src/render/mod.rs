//! A view becomes bytes: templates of the theme for pages, plain tables for data.
//!
//! Nothing here knows a village: what a page says was decided one floor below.

pub mod builtin;
pub mod feed;
pub mod ics;
pub mod minify;
pub mod page;
pub mod search;
pub mod table;
pub mod theme;

pub use theme::{Theme, ThemeTrouble, no_word};
