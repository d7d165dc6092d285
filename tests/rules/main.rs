//! The rules, run on their own pages and on accounts made up at random.
//!
//! [`base`] is the small village every example stands in, [`pages`] runs the examples of every rule's page, [`debts`]
//! what the rules on debts leave alone, [`laws`] and [`identities`] try accounts that add up and accounts that do not, [`edges`] the last case a rule passes and the
//! first it does not, [`portal`] the rules about the portal itself; [`totals`] those about
//! areas, [`reference`] writes `docs/rules.md`.

mod accounts;
mod base;
mod debts;
mod edges;
mod identities;
mod laws;
mod pages;
mod portal;
mod reference;
mod totals;
