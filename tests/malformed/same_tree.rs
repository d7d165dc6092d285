//! Our tree of a record holds the same strings as another parser's.

use std::fs;
use std::path::{Path, PathBuf};

use openvillage::diag::Findings;
use openvillage::load::front;
use openvillage::load::node::{self, Data, Node};
use openvillage::source::FileId;
use yaml_serde::Value;

use super::home;

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder can be read").flatten() {
        match entry.path() {
            path if path.is_dir() => files(&path, out),
            path => out.push(path),
        }
    }
}

/// Whether the trees are the same. Numbers are compared as text where the other parser keeps their form.
fn same(ours: &Node, theirs: &Value, at: &str) {
    match (&ours.data, theirs) {
        (Data::Map(entries), Value::Mapping(map)) => {
            assert_eq!(entries.len(), map.len(), "{at}");
            for ((key, value), (their_key, their_value)) in entries.iter().zip(map) {
                assert_eq!(key.text, text(their_key).expect("keys are plain"), "{at}");
                same(value, their_value, &format!("{at}/{}", key.text));
            }
        }
        (Data::List(items), Value::Sequence(list)) => {
            assert_eq!(items.len(), list.len(), "{at}");
            for (number, (item, their_item)) in items.iter().zip(list).enumerate() {
                same(item, their_item, &format!("{at}/{number}"));
            }
        }
        (Data::Scalar { text: ours, quoted }, theirs) => match theirs {
            Value::Number(number) if number.is_f64() && !quoted => {
                let (ours, theirs) = (ours.parse::<f64>(), number.as_f64());
                assert_eq!(ours.ok(), theirs, "{at}");
            }
            theirs => assert_eq!(Some(ours.to_string()), text(theirs), "{at}"),
        },
        _ => panic!("{at}: {ours:?} is not {theirs:?}"),
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Number(value) => Some(value.to_string()),
        Value::String(value) => Some(value.clone()),
        _ => None,
    }
}

#[test]
fn our_tree_is_that_of_another_parser() {
    let mut paths = Vec::new();
    files(&home().join("base"), &mut paths);
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    if sample.is_dir() {
        files(&sample, &mut paths);
    }
    let mut compared = 0;
    for path in paths {
        let whole = fs::read_to_string(&path).expect("records are text");
        let is_markdown = path.extension().is_some_and(|end| end == "md");
        let yaml = match front::split(&whole) {
            Ok(front) if is_markdown => front.fields,
            _ if is_markdown => continue,
            _ => whole.as_str(),
        };
        let mut found = Findings::default();
        let ours = node::parse(yaml, FileId(0), 0, &mut found).expect("it is valid");
        let theirs: Value = yaml_serde::from_str(yaml).expect("it is valid");
        same(&ours, &theirs, &path.display().to_string());
        compared += 1;
    }
    assert!(compared >= 10, "{compared}");
}
