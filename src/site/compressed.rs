//! The same file compressed beside itself, for web servers that send it as it lies there (docs/publishing.md).
//!
//! The bytes depend on nothing but the file and this program: no time, no name, no system stands in them.

use std::io::{self, Write as _};

use flate2::{Compression, GzBuilder};

/// Smaller files travel in one packet either way.
const LEAST: usize = 1024;
/// Endings of what is text; pictures and documents are compressed in themselves.
const TEXTS: [&str; 9] = ["css", "csv", "html", "ics", "js", "json", "svg", "txt", "xml"];
/// What RFC 1952 writes where the system is not told.
const NO_SYSTEM: u8 = 255;
/// Of brotli's eleven steps, the last one that takes about as long as gzip; docs/speed.md has the sizes.
const QUALITY: i32 = 5;

/// The compressed forms of a file, `PATH.br` and `PATH.gz`: those that are smaller than it.
pub fn beside(path: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    if bytes.len() < LEAST || !TEXTS.contains(&ending) {
        return Vec::new();
    }
    let forms = [("br", brotli(bytes)), ("gz", gzip(bytes))];
    let made = forms
        .into_iter()
        .map(|(ending, made)| (format!("{path}.{ending}"), made.expect("memory takes what is written to it")));
    made.filter(|(_, made)| made.len() < bytes.len()).collect()
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut to = GzBuilder::new().mtime(0).operating_system(NO_SYSTEM).write(Vec::new(), Compression::best());
    to.write_all(bytes)?;
    to.finish()
}

fn brotli(mut bytes: &[u8]) -> io::Result<Vec<u8>> {
    let how = brotli::enc::BrotliEncoderParams { quality: QUALITY, size_hint: bytes.len(), ..Default::default() };
    let mut to = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut to, &how)?;
    Ok(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_texts_that_become_smaller_have_compressed_forms() {
        let text = "村 a=1; ".repeat(400);
        let names = |path: &str, bytes: &[u8]| -> Vec<String> {
            beside(path, bytes).into_iter().map(|(path, _)| path).collect()
        };
        assert_eq!(names("a/b.html", text.as_bytes()), ["a/b.html.br", "a/b.html.gz"]);
        assert_eq!(names("a/b.pdf", text.as_bytes()), [""; 0]);
        assert_eq!(names("a/html", text.as_bytes()), [""; 0]);
        assert_eq!(names("a/b.csv", &text.as_bytes()[..LEAST - 1]), [""; 0]);
        // What looks drawn at random does not become smaller.
        let noise: Vec<u8> = (0..40u8).flat_map(|at| <[u8; 32]>::from(sha2::Sha256::digest([at]))).collect();
        assert_eq!(names("a/b.txt", &noise), [""; 0]);
    }

    #[test]
    fn nothing_but_the_file_stands_in_the_head() {
        let made = beside("a.css", "a { b: c }\n".repeat(200).as_bytes());
        assert_eq!(made[1].1[..10], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, NO_SYSTEM]);
    }

    use sha2::Digest as _;
}
