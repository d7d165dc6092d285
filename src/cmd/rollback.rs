//! `openvillage rollback`: the site before the last one stands again.

use std::path::PathBuf;

use super::{End, report};
use crate::diag::Language;
use crate::pipeline::Failure;
use crate::publish;

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder the site was published to
    #[arg(long, value_name = "DIR", default_value = "public")]
    out: PathBuf,
}

/// Runs the command.
pub fn run(arguments: &Arguments, language: Language) -> Result<End, Failure> {
    let files = publish::rollback(&arguments.out).map_err(|trouble| Failure::World(trouble.say(language)))?;
    let out = arguments.out.display();
    let line = match language {
        Language::En => {
            format!("{out} is the site before again, {files} files; `openvillage rollback` once more undoes this")
        }
        Language::Zh => format!("{out} 已恢复为上一版站点，共 {files} 个文件；再次运行 `openvillage rollback` 可撤销"),
    };
    report::close(&line, true);
    Ok(End::Clean)
}
