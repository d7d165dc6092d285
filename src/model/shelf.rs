//! What a text of the records may link to: the other texts, and the files published beside the pages.

/// The paths of all of them from the portal's root, in order.
#[derive(Debug, Default)]
pub struct Shelf {
    paths: Vec<Box<str>>,
}

impl Shelf {
    /// The shelf of these paths.
    pub fn of<'p>(paths: impl Iterator<Item = &'p str>) -> Shelf {
        let mut paths: Vec<Box<str>> = paths.map(Box::from).collect();
        paths.sort_unstable();
        Shelf { paths }
    }

    /// Whether something of that path is there.
    pub fn has(&self, path: &str) -> bool {
        self.paths.binary_search_by(|known| known.as_ref().cmp(path)).is_ok()
    }

    /// Everything below a folder, named by its path without a closing `/`; the root's is empty.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = &str> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let from = self.paths.partition_point(|path| path.as_ref() < prefix.as_str());
        self.paths[from..].iter().map(AsRef::as_ref).take_while(move |path| path.starts_with(&prefix))
    }
}
