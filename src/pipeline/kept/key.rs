//! Keys: hashes of everything a unit is made from.

use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// A key in the making. Every part is hashed with its length, so that no two rows of parts are one text.
#[derive(Clone)]
pub struct Key(Sha256);

impl Key {
    /// A key of that kind.
    pub fn of(kind: &str) -> Key {
        Key(Sha256::new()).and(kind)
    }

    /// Adds a part.
    pub fn and(mut self, part: impl AsRef<[u8]>) -> Key {
        self.add(part);
        self
    }

    /// Adds a part in place.
    pub fn add(&mut self, part: impl AsRef<[u8]>) {
        let part = part.as_ref();
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part);
    }

    /// Adds a value, by its form in JSON.
    pub fn and_json(self, value: &impl Serialize) -> Key {
        self.and(super::json(value))
    }

    /// The key in base 16.
    pub fn end(self) -> String {
        crate::site::manifest::hex(&self.0.finalize().into())
    }
}

/// The name of this program by what it was made of: the same sources, the same pages.
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), "-", env!("OPENVILLAGE_MADE_OF"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_together() {
        assert_ne!(Key::of("a").and("b").and("c").end(), Key::of("a").and("bc").end());
        assert_ne!(Key::of("a").and("").and("b").end(), Key::of("a").and("b").and("").end());
        assert_eq!(Key::of("a").and("b").end(), Key::of("a").and("b").end());
    }
}
