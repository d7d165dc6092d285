//! Openvillage turns a folder of village records into a static public website that adds up.
//!
//! The journey, floor by floor: [`source`] reads files, [`load`] makes them a village, [`check`] judges it,
//! [`aggregate`] counts, [`page`] says what each page shows, [`render`] makes bytes, [`publish`] puts them in
//! place whole or not at all. `ARCHITECTURE.md` has the map.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod source;

pub mod measure;

pub mod site;

pub mod diag;

pub mod model;

pub mod locale;

pub mod load;

pub mod pack;

pub mod check;

pub mod aggregate;

pub mod page;

pub mod render;

pub mod publish;

pub mod pipeline;

pub mod cmd;
