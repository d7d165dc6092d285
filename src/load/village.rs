//! A village as its records give it, before anything was judged.

use crate::diag::{Diagnostic, Findings};
use crate::model::Village;
use crate::source::Files;

/// What loading one village's folder gave.
#[derive(Debug)]
pub struct Loaded {
    /// The village; none where not even `village.yaml` could be read.
    pub village: Option<Village>,
    /// Its files, which every span points into.
    pub files: Files,
    /// What is wrong with the records themselves.
    pub found: Findings,
    /// What is wrong with files that could not be read at all.
    pub diagnostics: Vec<Diagnostic>,
    /// How many records were read.
    pub records: usize,
}
