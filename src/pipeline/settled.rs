//! Records that change while they are read: the work is begun again, and given up where they do not come to rest.

use super::{Failure, Options, Outcome, Site, rev};
use crate::diag::Words;
use crate::source::Origin;

/// How often the work is done before it is given up.
const TRIES: usize = 3;

const CHANGED: Words = Words {
    en: "`{path}` was changed while the records were read: run it again when nobody writes to them, or build what is committed with --rev HEAD",
    zh: "读取记录期间 `{path}` 有改动：请在无人改动时重新运行，或用 --rev HEAD 构建已提交的内容",
};

/// Does the work until its records were the same at its end as at its beginning.
pub(super) fn settled(
    options: &Options,
    work: impl Fn(&Origin) -> Result<Outcome, Failure>,
) -> Result<Outcome, Failure> {
    if let Some(rev) = &options.rev {
        return work(&rev::origin(options, rev)?);
    }
    let mut path = None;
    for _ in 0..TRIES {
        let origin = Origin::folder(&options.content);
        let outcome = work(&origin);
        // What was published was asked for just before.
        if outcome.as_ref().is_ok_and(|outcome| outcome.site != Site::NotPublished) {
            return outcome;
        }
        // What went wrong in the work itself is told before a folder that cannot be looked at.
        path = match origin.changed() {
            Ok(path) => path,
            Err(trouble) => {
                return match outcome {
                    Ok(done) if done.failure.is_none() => Err(options.unread(&trouble)),
                    other => other,
                };
            }
        };
        if path.is_none() {
            return outcome;
        }
    }
    Err(changed(options, &path.unwrap_or_default()))
}

/// Refuses to go on where a record is not what it was when it was read.
pub(super) fn unchanged(options: &Options, origin: &Origin) -> Result<(), Failure> {
    let path = origin.changed().map_err(|trouble| options.unread(&trouble))?;
    path.map_or(Ok(()), |path| Err(changed(options, &path)))
}

/// The failure of something that was changed.
pub(super) fn changed(options: &Options, path: &str) -> Failure {
    let path = options.content.join(path).display().to_string();
    Failure::World(CHANGED.get(options.lang).replace("{path}", &path))
}
