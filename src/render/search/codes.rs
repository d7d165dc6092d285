//! Codes of pages, with the village each stands in: one set of shards for all languages, by the first signs of a code.
//!
//! A shard `k7` holds `QF3M2PBE;`: the other signs, then the number of the village. Two pages may share a code.

use super::index::Shard;
use super::shard::style_sheet;
use super::units::number;
use crate::site::code::PageCode;

/// How many codes a shard holds at most before it is parted by another sign.
const SHARD: usize = 2500;

/// The shards of these codes, and how many signs name one: none where few pages have codes, two at most.
pub fn shards(mut codes: Vec<(PageCode, u32)>) -> (Vec<Shard>, usize) {
    codes.sort_unstable();
    let signs = (0..2).find(|signs| codes.len() <= SHARD * 32usize.pow(*signs)).unwrap_or(2) as usize;
    let mut shards = Vec::new();
    for same in codes.chunk_by(|(left, _), (right, _)| left.signs()[..signs] == right.signs()[..signs]) {
        let mut text = String::new();
        for (code, unit) in same {
            text.push_str(&code.signs()[signs..]);
            number(*unit, &mut text);
            text.push(';');
        }
        let name = format!("k{}", same[0].0.signs()[..signs].to_lowercase());
        shards.push(Shard { bytes: style_sheet(&name, &text), name });
    }
    (shards, signs)
}
