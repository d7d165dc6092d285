//! The rules, run on their own pages and on accounts made up at random.
//!
//! [`base`] is the small village every example stands in, [`pages`] runs the examples of every rule's page, [`laws`]
//! tries funds that add up and funds that do not, [`portal`] the rules about the portal itself; [`reference`]
//! writes `docs/rules.md`.

mod base;
mod laws;
mod pages;
mod portal;
mod reference;
