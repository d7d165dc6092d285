//! Files that are no records: read as far as a text can be looked through, or an image tells where it was taken.

use std::io::Read as _;

use crate::source::Origin;
use crate::source::tree::Trouble;

/// Longer texts are looked through up to here, in bytes.
pub const LIMIT: u64 = 64 * 1024 * 1024;
/// An image tells where it was taken near its beginning.
const IMAGE: usize = 1024 * 1024;

/// What a file holds, as far as it can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Text; what is not UTF-8 in it is a mark.
    Text(String),
    /// An image, and whether it tells where it was taken.
    Image {
        /// Whether latitude and longitude are in it.
        position: bool,
    },
    /// A document or an archive, which is not looked into.
    Closed,
}

/// Reads a file.
pub fn read(origin: &Origin, path: &str) -> Result<Content, Trouble> {
    let trouble = |cause| Trouble { path: origin.root().join(path), cause };
    // What became a link or a pipe since the folder was walked was reported or is no file to publish.
    let Some(mut file) = origin.open(path)? else { return Ok(Content::Closed) };
    let mut bytes = Vec::new();
    file.by_ref().take(IMAGE as u64).read_to_end(&mut bytes).map_err(trouble)?;
    if is_text(&bytes) {
        file.take(LIMIT - IMAGE as u64).read_to_end(&mut bytes).map_err(trouble)?;
    }
    Ok(of(bytes))
}

/// What bytes are.
pub fn of(bytes: Vec<u8>) -> Content {
    if is_text(&bytes) {
        return Content::Text(match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(other) => String::from_utf8_lossy(other.as_bytes()).into_owned(),
        });
    }
    let head = &bytes[..bytes.len().min(IMAGE)];
    if is_image(head) { Content::Image { position: has_position(head) } } else { Content::Closed }
}

fn is_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    !head.contains(&0) && !head.starts_with(b"%PDF") && !is_image(head)
}

fn is_image(head: &[u8]) -> bool {
    let riff = head.starts_with(b"RIFF") && head.get(8..12) == Some(&b"WEBP"[..]);
    let heic = head.get(4..8) == Some(&b"ftyp"[..]);
    head.starts_with(b"\xff\xd8\xff") || head.starts_with(b"\x89PNG") || is_tiff(head) || riff || heic
}

fn is_tiff(head: &[u8]) -> bool {
    head.starts_with(b"II*\0") || head.starts_with(b"MM\0*")
}

/// Whether an image's own notes (EXIF, or XMP) hold a position.
fn has_position(head: &[u8]) -> bool {
    let starts = [&b"Exif\0\0"[..], b"eXIf", b"EXIF"];
    let at = |mark: &[u8]| head.windows(mark.len()).position(|window| window == mark).map(|at| at + mark.len());
    let exif = starts.iter().filter_map(|mark| at(mark)).any(|from| {
        let rest = &head[from..];
        // A chunk of WebP has its length in front.
        exif_position(rest) || rest.get(4..).is_some_and(exif_position)
    });
    exif || (is_tiff(head) && exif_position(head)) || at(b"GPSLatitude").is_some()
}

/// Whether the first directory of EXIF leads to one of positions that holds a latitude.
fn exif_position(tiff: &[u8]) -> bool {
    const POSITIONS: u32 = 0x8825;
    const LATITUDE: u32 = 2;
    let little = tiff.starts_with(b"II*\0");
    if !little && !tiff.starts_with(b"MM\0*") {
        return false;
    }
    let number = |at: usize, length: usize| -> Option<u32> {
        let bytes = tiff.get(at..at.checked_add(length)?)?.iter();
        let add = |sum: u32, byte: &u8| sum << 8 | u32::from(*byte);
        Some(if little { bytes.rev().fold(0, add) } else { bytes.fold(0, add) })
    };
    let entry = |directory: usize, tag: u32| -> Option<usize> {
        let count = number(directory, 2)? as usize;
        (0..count).map(|at| directory + 2 + at * 12).find(|at| number(*at, 2) == Some(tag))
    };
    let found = || {
        let first = number(4, 4)? as usize;
        let positions = number(entry(first, POSITIONS)? + 8, 4)? as usize;
        entry(positions, LATITUDE)
    };
    found().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG's beginning whose notes hold entries of these tags; the second directory follows the first.
    fn jpeg(first: u16, second: u16) -> Vec<u8> {
        let mut out = b"\xff\xd8\xff\xe1\0\0Exif\0\0MM\0*\0\0\0\x08".to_vec();
        out.extend([0, 1]);
        out.extend(first.to_be_bytes());
        out.extend([0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0]);
        out.extend([0, 1]);
        out.extend(second.to_be_bytes());
        out.extend([0, 5, 0, 0, 0, 3, 0, 0, 0, 0]);
        out
    }

    #[test]
    fn an_image_may_tell_where_it_was_taken() {
        assert_eq!(of(jpeg(0x8825, 2)), Content::Image { position: true });
        assert_eq!(of(jpeg(0x8825, 0)), Content::Image { position: false });
        assert_eq!(of(jpeg(0x8769, 2)), Content::Image { position: false });
        assert_eq!(of(b"\x89PNG\r\n\x1a\n\0\0".to_vec()), Content::Image { position: false });
        // Cut anywhere, it is read without harm.
        let whole = jpeg(0x8825, 2);
        for length in 3..whole.len() {
            of(whole[..length].to_vec());
        }
    }

    #[test]
    fn text_is_told_from_what_is_not() {
        assert_eq!(of("姓名,电话\n".into()), Content::Text("姓名,电话\n".to_owned()));
        assert_eq!(
            of(b"\xd0\xd5\xc3\xfb,1\n".to_vec()),
            Content::Text("\u{fffd}\u{fffd}\u{fffd}\u{fffd},1\n".to_owned())
        );
        assert_eq!(of(b"PK\x03\x04\0\0".to_vec()), Content::Closed);
        assert_eq!(of(b"%PDF-1.7\n".to_vec()), Content::Closed);
    }
}
