//! The index a search reads without a server: small style sheets, each asked for when a query needs it. See `docs/search.md`.

pub mod codes;
pub mod cut;
pub mod index;
pub mod shard;
pub mod units;

pub use index::{Index, Shard};
