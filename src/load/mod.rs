//! Text becomes a tree, the tree becomes records, the records become the portal and its villages.
//!
//! First [`node`] turns YAML into a tree with places; then [`fields`] reads a tree field by field and gathers every
//! fault, while [`record`] knows what each kind of file may say; [`portal()`] and [`village()`] put them together.

mod attachments;
pub mod fields;
pub mod front;
mod layout;
pub mod links;
pub mod node;
mod portal;
pub mod record;
pub mod rules;
mod sister;
mod suggest;
mod values;
mod village;
mod yaml_place;
mod yaml_signs;
mod yaml_words;

pub use crate::diag::is_unsafe_char;
pub use crate::diag::nearest::nearest;
pub use layout::{VillageFolder, is_record};
pub use portal::{Opened, portal, portal_with};
pub use village::{Loaded, village};

/// Whether a text can be an id: `[a-z0-9][a-z0-9-]{0,63}`, and no name that a file system keeps for itself.
pub fn is_id(text: &str) -> bool {
    let shaped = !text.is_empty()
        && text.len() <= 64
        && !text.starts_with('-')
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    shaped && !is_reserved(text)
}

/// Whether Windows keeps a name in small letters for a device.
fn is_reserved(text: &str) -> bool {
    matches!(text, "con" | "aux" | "nul" | "prn")
        || (text.len() == 4
            && (text.starts_with("com") || text.starts_with("lpt"))
            && text.as_bytes()[3].is_ascii_digit())
}

/// An id close to a text that is none, to show what one looks like.
pub fn as_id(text: &str) -> String {
    let mut out = String::new();
    for ch in text.trim().chars() {
        match ch {
            'a'..='z' | '0'..='9' => out.push(ch),
            'A'..='Z' => out.push(ch.to_ascii_lowercase()),
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
        if out.len() == 64 {
            break;
        }
    }
    let out = out.trim_end_matches('-');
    if is_id(out) { out.to_owned() } else { "road-loan-2019".to_owned() }
}
