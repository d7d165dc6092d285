//! Files that are published beside the pages as they are: minutes, plans, pictures, tables.
//!
//! Only kinds that cannot carry a program are published, and only where the content is of the kind its ending says.
//! No such file is ever held in memory whole.

use std::fs::File;
use std::io::{self, Read as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use super::Origin;
use super::tree::Trouble;

/// The largest attachment, in bytes.
pub const LIMIT: u64 = 20 * 1024 * 1024;

/// What an attachment is, by the ending of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `.pdf`
    Pdf,
    /// `.jpg`, `.jpeg`
    Jpeg,
    /// `.png`
    Png,
    /// `.webp`
    Webp,
    /// `.xlsx`
    Xlsx,
    /// `.csv`, `.txt`
    Text,
}

impl Kind {
    /// The kind of a file; `None` where files of that ending are not published.
    pub fn of(path: &str) -> Option<Kind> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        Some(match ending.as_str() {
            "pdf" => Kind::Pdf,
            "jpg" | "jpeg" => Kind::Jpeg,
            "png" => Kind::Png,
            "webp" => Kind::Webp,
            "xlsx" => Kind::Xlsx,
            "csv" | "txt" => Kind::Text,
            _ => return None,
        })
    }

    /// Whether content that begins and ends like this can be of the kind.
    fn fits(self, head: &[u8], tail: &[u8]) -> bool {
        match self {
            // Readers look for the mark in the first kilobyte.
            Kind::Pdf => holds(&head[..head.len().min(1024)], b"%PDF-"),
            Kind::Jpeg => head.starts_with(&[0xff, 0xd8, 0xff]),
            Kind::Png => head.starts_with(b"\x89PNG\r\n\x1a\n"),
            Kind::Webp => head.starts_with(b"RIFF") && head.get(8..12).is_some_and(|it| it == b"WEBP"),
            // The list of what a workbook holds stands at its end.
            Kind::Xlsx => head.starts_with(b"PK\x03\x04") && holds(tail, b"xl/workbook.xml"),
            Kind::Text => !head.contains(&0) && !is_markup(head),
        }
    }
}

/// Why a file is not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Its kind is not one of those that are.
    Kind,
    /// It is larger than [`LIMIT`].
    TooLarge,
    /// There is nothing in it.
    Empty,
    /// Its content is of another kind than its name says.
    Content(Kind),
    /// A workbook with macros in it.
    Macros,
    /// It became a link, a folder or a pipe since the folder was walked.
    NotAFile,
    /// It says where Git LFS keeps the file, and is not the file.
    Pointer,
}

/// How much is looked at from either end.
const WINDOW: u64 = 64 * 1024;

/// How the note begins that Git LFS leaves in a file's place.
const POINTER: &[u8] = b"version https://git-lfs.github.com/spec/";

/// Looks at an attachment: `None` where it can be published.
pub fn examine(origin: &Origin, path: &str) -> Result<Option<Fault>, Trouble> {
    let Some(kind) = Kind::of(path) else { return Ok(Some(Fault::Kind)) };
    let Some(mut file) = origin.open(path)? else { return Ok(Some(Fault::NotAFile)) };
    let (mut head, mut tail) = (Vec::new(), Vec::new());
    let mut look = || {
        let size = file.size()?;
        (&mut file).take(WINDOW).read_to_end(&mut head)?;
        let rest = size.saturating_sub(head.len() as u64);
        file.pass_over(rest.saturating_sub(WINDOW))?;
        (&mut file).take(WINDOW).read_to_end(&mut tail)?;
        Ok(size)
    };
    let size = look().map_err(|cause| Trouble { path: origin.root().join(path), cause })?;
    // The last of it, which may have begun in what was read first.
    let missing = (WINDOW as usize).saturating_sub(tail.len()).min(head.len());
    tail.splice(0..0, head[head.len() - missing..].iter().copied());
    Ok(match size {
        0 => Some(Fault::Empty),
        size if size > LIMIT => Some(Fault::TooLarge),
        _ if head.starts_with(POINTER) => Some(Fault::Pointer),
        _ if !kind.fits(&head, &tail) => Some(Fault::Content(kind)),
        _ if kind == Kind::Xlsx && holds(&tail, b"vbaProject") => Some(Fault::Macros),
        _ => None,
    })
}

/// Opens a file of the disk; `None` where it is no ordinary file any more. A link is never followed.
pub(super) fn open(root: &Path, path: &str) -> Result<Option<File>, Trouble> {
    let full = root.join(path);
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    let opened = File::options().read(true).custom_flags(flags.bits().cast_signed()).open(&full);
    let file = match opened {
        Err(cause) if cause.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error()) => return Ok(None),
        other => other.map_err(|cause| Trouble { path: full.clone(), cause })?,
    };
    let ordinary = file.metadata().map_err(|cause: io::Error| Trouble { path: full, cause })?.is_file();
    Ok(ordinary.then_some(file))
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// Whether a text begins as pages and pictures of the web do.
fn is_markup(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let begins = |word: &str| head.get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word.as_bytes()));
    ["<!doctype", "<html", "<script", "<svg", "<?xml"].into_iter().any(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_tells_the_kind() {
        let cases = [
            ("a/files/plan.pdf", Some(Kind::Pdf)),
            ("files/照片.JPG", Some(Kind::Jpeg)),
            ("files/x.svg", None),
            ("files/x.pdf.html", None),
            ("files/book.xlsm", None),
            ("files.pdf/name", None),
        ];
        for (path, expected) in cases {
            assert_eq!(Kind::of(path), expected, "{path}");
        }
    }

    #[test]
    fn content_must_fit_the_ending() {
        let cases: [(Kind, &[u8], &[u8], bool); 8] = [
            (Kind::Pdf, b"%PDF-1.7\n", b"%%EOF", true),
            (Kind::Pdf, b"<html>", b"", false),
            (Kind::Webp, b"RIFF\0\0\0\0WEBPVP8 ", b"", true),
            (Kind::Webp, b"RIFF\0\0\0\0WAVE", b"", false),
            (Kind::Xlsx, b"PK\x03\x04", b"..xl/workbook.xml..", true),
            (Kind::Xlsx, b"PK\x03\x04", b"..word/document.xml..", false),
            (Kind::Text, "项目,金额\n".as_bytes(), b"", true),
            (Kind::Text, b"\n <SCRIPT>", b"", false),
        ];
        for (kind, head, tail, expected) in cases {
            assert_eq!(kind.fits(head, tail), expected, "{kind:?} {head:?}");
        }
    }
}
