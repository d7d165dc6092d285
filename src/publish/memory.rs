//! What one build leaves for the next: lines of text in a file beside the target, taken whole or not at all.
//!
//! The file ends with the hash of everything before it. One that is missing, cut short, changed or of another version
//! is no memory, and the build makes everything anew: nothing that is published ever rests on it alone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::site::manifest::hex;

/// The first line; another number is another form.
const HEAD: &str = "openvillage cache 1\n";
/// What stands before the hash.
const END: &str = "end ";

/// What the last build left; none where there is nothing that can be trusted.
pub(super) fn read(path: &Path) -> Option<String> {
    // A link is not ours.
    if !fs::symlink_metadata(path).ok()?.is_file() {
        return None;
    }
    let mut text = fs::read_to_string(path).ok()?;
    let end = text.trim_end_matches('\n').rfind('\n')? + 1;
    let hash = text[end..].strip_prefix(END)?.trim_end();
    if hash != hex(&Sha256::digest(&text.as_bytes()[..end]).into()) || !text.starts_with(HEAD) {
        return None;
    }
    text.truncate(end);
    text.drain(..HEAD.len());
    Some(text)
}

/// The memory of this build, while it is written.
#[derive(Debug)]
pub(super) struct Writer {
    path: PathBuf,
    file: BufWriter<File>,
    hash: Sha256,
}

impl Writer {
    /// Begins the file, over whatever an interrupted build left there.
    pub fn begin(path: PathBuf) -> io::Result<Writer> {
        match fs::remove_file(&path) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
            _ => {}
        }
        let file = OpenOptions::new().write(true).create_new(true).mode(0o644).open(&path)?;
        let mut writer = Writer { path, file: BufWriter::with_capacity(256 * 1024, file), hash: Sha256::new() };
        writer.add(HEAD)?;
        Ok(writer)
    }

    /// Adds a line, its end included.
    pub fn add(&mut self, line: &str) -> io::Result<()> {
        self.hash.update(line.as_bytes());
        self.file.write_all(line.as_bytes())
    }

    /// Puts the file in the place of the last one.
    pub fn finish(mut self, place: &Path) -> io::Result<()> {
        let end = format!("{END}{}\n", hex(&self.hash.clone().finalize().into()));
        self.file.write_all(end.as_bytes())?;
        self.file.flush()?;
        fs::rename(&self.path, place)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // After `finish` there is nothing under that name.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_memory_is_taken_whole_or_not_at_all() {
        let folder = std::env::temp_dir().join(format!("openvillage-memory-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let (new, place) = (folder.join("new"), folder.join("cache"));
        let mut writer = Writer::begin(new.clone()).expect("begun");
        writer.add("one\n").and_then(|()| writer.add("two\n")).expect("written");
        writer.finish(&place).expect("put in place");
        assert_eq!(read(&place).as_deref(), Some("one\ntwo\n"));
        assert!(!new.exists());
        let whole = fs::read(&place).expect("there");
        for length in 0..whole.len() - 1 {
            fs::write(&place, &whole[..length]).expect("written");
            assert_eq!(read(&place), None, "{length} bytes");
        }
        for at in 0..whole.len() - 1 {
            let mut other = whole.clone();
            other[at] ^= 1;
            fs::write(&place, other).expect("written");
            assert_eq!(read(&place), None, "byte {at}");
        }
        fs::remove_dir_all(folder).expect("removed");
    }
}
