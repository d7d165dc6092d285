//! The contents git keeps, by their hash: one `git cat-file --batch`, which hands them out as long as it is asked.
//!
//! A content asked for by its hash passes no filter: what comes out is what was committed.

use std::io::{self, BufRead as _, BufReader, Read, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use super::history::Git;

/// How many hashes are asked for at once: so few that they fit into any pipe while nobody reads the answers yet.
pub(super) const AT_ONCE: usize = 50;

/// The running program.
#[derive(Debug)]
pub(super) struct Blobs {
    child: Child,
    ask: Option<ChildStdin>,
    answer: BufReader<ChildStdout>,
}

impl Blobs {
    /// Starts it.
    pub fn open(git: &Git) -> io::Result<Blobs> {
        let mut command = git.command(&["cat-file", "--batch"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (ask, answer) = pipes.expect("both ends were asked for");
        Ok(Blobs { child, ask: Some(ask), answer: BufReader::with_capacity(32 * 1024, answer) })
    }

    /// Asks for contents, at most [`AT_ONCE`]; [`Blobs::next`] and the bytes after it must then be read for each.
    pub fn ask<'h>(&mut self, hashes: impl Iterator<Item = &'h str>) -> io::Result<()> {
        let question: String = hashes.flat_map(|hash| [hash, "\n"]).collect();
        let ask = self.ask.as_mut().expect("it is taken only when this value goes away");
        ask.write_all(question.as_bytes())?;
        ask.flush()
    }

    /// The size of the next content asked for. So many bytes follow, and [`Blobs::end`].
    pub fn next(&mut self) -> io::Result<u64> {
        let mut head = String::new();
        self.answer.read_line(&mut head)?;
        // `<hash> blob <size>`, or `<hash> missing`, as in a partial clone that is not complete.
        let size = head.trim_end().split_once(" blob ").and_then(|(_, size)| size.parse().ok());
        size.ok_or_else(|| io::Error::other(format!("git answered `{}`", head.trim_end())))
    }

    /// The line break behind a content.
    pub fn end(&mut self) -> io::Result<()> {
        self.answer.read_exact(&mut [0])
    }

    /// At most `limit` bytes of the next content asked for; what is beyond is passed over.
    pub fn next_up_to(&mut self, limit: u64) -> io::Result<Vec<u8>> {
        let size = self.next()?;
        let kept = size.min(limit);
        let mut bytes = Vec::with_capacity(kept as usize);
        if self.by_ref().take(kept).read_to_end(&mut bytes)? as u64 != kept {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.pass_over(size - kept)?;
        self.end()?;
        Ok(bytes)
    }

    /// Passes over that many bytes.
    pub fn pass_over(&mut self, bytes: u64) -> io::Result<()> {
        let passed = io::copy(&mut self.by_ref().take(bytes), &mut io::sink())?;
        if passed == bytes { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    }

    /// The whole content of a hash.
    pub fn get(&mut self, hash: &str) -> io::Result<Vec<u8>> {
        self.ask([hash].into_iter())?;
        self.next_up_to(u64::MAX)
    }
}

impl Read for Blobs {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.answer.read(into)
    }
}

impl Drop for Blobs {
    fn drop(&mut self) {
        // It may be about to write what nobody will read.
        drop(self.ask.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
