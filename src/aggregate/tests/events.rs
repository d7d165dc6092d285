//! What a village made known: in order, each once, nothing of days to come.

use super::build::{at, day, debt, decision, village};
use crate::aggregate::{Event, EventKind, events};
use crate::model::budget::Correction;
use crate::model::decision::Procedure;
use crate::model::{Text, Village};
use crate::source::Span;

/// One door: each event as `date kind record`.
fn told(village: &Village, as_of: &str) -> Vec<String> {
    let line = |it: &Event| format!("{} {} {}", it.date, it.kind.word(), it.record);
    events::of(village, day(as_of)).iter().map(line).collect()
}

fn correction(date: &str, field: &str) -> Correction {
    Correction {
        date: at(day(date)),
        field: at(field.to_owned()),
        old: None,
        new: None,
        reason: Text::plain("a digit was left out", Span::NONE),
        approved_by: None,
    }
}

#[test]
fn newest_first_and_nothing_of_days_to_come() {
    let mut it = village("a/b");
    it.debts = vec![debt("road", 300_000, "2019-05-01", &[])];
    it.debts[0].corrections = vec![correction("2024-02-01", "principal")];
    it.decisions = vec![
        decision("later", Procedure::FourTwo, &["resolution 2024-06-01 45 36 33"]),
        decision("bridge", Procedure::FourTwo, &["resolution 2024-02-01 45 36 33", "publish_result 2024-03-02"]),
    ];
    let expected = [
        "2024-03-02 result decisions/bridge",
        "2024-02-01 correction debts/road",
        "2024-02-01 decision decisions/bridge",
        "2019-05-01 debt debts/road",
    ];
    assert_eq!(told(&it, "2024-05-31"), expected);
}

#[test]
fn only_the_newest_are_kept_and_no_two_share_a_key() {
    let mut it = village("a/b");
    it.debts = (1..=30).map(|number| debt(&format!("d{number:02}"), 1, &format!("2020-01-{number:02}"), &[])).collect();
    let kept = events::of(&it, day("2024-12-31"));
    assert_eq!(kept.len(), events::KEPT);
    assert_eq!((kept[0].record.as_str(), kept[19].record.as_str()), ("debts/d30", "debts/d11"));
    let mut keys: Vec<String> = kept.iter().map(Event::key).collect();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), events::KEPT);
}

#[test]
fn an_event_survives_as_json() {
    let mut it = village("a/b");
    it.decisions = vec![decision("bridge", Procedure::FourTwo, &["resolution 2024-02-01 45 36 33"])];
    let kept = events::of(&it, day("2024-12-31"));
    assert_eq!(kept[0].kind, EventKind::Decision);
    let text = serde_json::to_string(&kept).expect("plain");
    assert_eq!(serde_json::from_str::<Vec<Event>>(&text).expect("as written"), kept);
}
