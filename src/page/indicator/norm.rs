//! The norm strip: the range a source names for an indicator, where values lie beside it, the rule in words.

use serde::Serialize;

use super::super::chart::{ChartView, NormMarks, norm_strip};
use super::super::measured::{bound, shown, title};
use super::super::table::escape;
use super::super::{Arg, Cx};
use crate::aggregate::Indicator;
use crate::measure::{Ratio, Year, period::year_end};
use crate::model::{Choice, Gauge};
use crate::pack::{Norm, Place};

/// A strip with its words.
#[derive(Debug, Serialize)]
pub struct NormView {
    /// The indicator; empty where the page is its own.
    pub title: String,
    /// Its page.
    pub href: String,
    /// The strip.
    pub chart: ChartView,
    /// Which values lie where, sentence by sentence.
    pub lies: String,
    /// The rule in words and where it is laid down: escaped HTML.
    pub rule: String,
}

/// What the packs name for an indicator in a year.
pub(super) fn norm_of(cx: &Cx, indicator: &Indicator, year: Year) -> Option<Norm> {
    let (_, gauge) = Gauge::ALL.iter().find(|(word, _)| *word == indicator.key)?;
    cx.site.packs.norm(*gauge, year_end(year))
}

/// The strip of one place's value.
pub(super) fn of_value(cx: &Cx, indicator: &Indicator, when: String, year: Year, value: Ratio) -> Option<NormView> {
    let norm = norm_of(cx, indicator, year)?;
    let lies = lies(cx, indicator, &norm, when, value)?;
    Some(view(cx, indicator, &norm, &NormMarks { value: Some(value), others: Vec::new() }, lies))
}

/// The strip of an area's value among those of its villages: only how many of them lie within is told, never who.
pub(super) fn of_places(
    cx: &Cx,
    indicator: &Indicator,
    (year, when): (Year, String),
    value: Option<Ratio>,
    villages: Vec<Ratio>,
) -> Option<NormView> {
    let norm = norm_of(cx, indicator, year)?;
    let mut said: Vec<String> = value.and_then(|value| lies(cx, indicator, &norm, when, value)).into_iter().collect();
    if !villages.is_empty() {
        let within = villages.iter().filter(|value| norm.place(**value) == Place::Within).count();
        let args = [("within", Arg::Count(within as u64)), ("villages", Arg::Count(villages.len() as u64))];
        said.push(cx.tell("norm-villages", &args));
    }
    let lies = said.join(&cx.sentence_gap());
    let mut out = view(cx, indicator, &norm, &NormMarks { value, others: villages }, lies);
    out.title = String::new();
    Some(out)
}

/// "2024: 96.4%, within this range."
fn lies(cx: &Cx, indicator: &Indicator, norm: &Norm, when: String, value: Ratio) -> Option<String> {
    let place = match (norm.place(value), is_target(norm)) {
        (Place::Below, false) => "norm-below",
        (Place::Within, false) => "norm-within",
        (Place::Above, false) => "norm-above",
        (Place::Below, true) => "norm-below-target",
        (Place::Within, true) => "norm-at-target",
        (Place::Above, true) => "norm-above-target",
    };
    let value = shown(cx, indicator.unit, value, true)?;
    Some(cx.tell(place, &[("when", Arg::Text(when.into())), ("value", Arg::Text(value.into()))]))
}

/// Whether the range is a single number.
fn is_target(norm: &Norm) -> bool {
    matches!((norm.at_least, norm.at_most), (Some(least), Some(most)) if least.over * most.under == most.over * least.under)
}

fn view(cx: &Cx, indicator: &Indicator, norm: &Norm, marks: &NormMarks, lies: String) -> NormView {
    let words = |end: Option<Ratio>| end.and_then(|end| bound(cx, indicator.unit, end));
    let (least, most) = (words(norm.at_least), words(norm.at_most));
    let args = |least: &str, most: &str| {
        [("least", Arg::Text(least.to_owned().into())), ("most", Arg::Text(most.to_owned().into()))]
    };
    let (range, label) = match (&least, &most) {
        (Some(least), Some(_)) if is_target(norm) => (least.clone(), least.clone()),
        (Some(least), Some(most)) => (cx.tell("norm-between", &args(least, most)), cx.locale.range(least, most)),
        (Some(least), None) => (cx.tell("norm-at-least", &args(least, "")), least.clone()),
        (None, Some(most)) => (cx.tell("norm-at-most", &args("", most)), most.clone()),
        (None, None) => (String::new(), String::new()),
    };
    let name = title(cx, indicator);
    let (language, tag) = cx.message_language();
    let of_law = |text: &str| {
        if tag.is_empty() {
            escape(text)
        } else {
            format!("<span class=\"any\" lang=\"{tag}\">{}</span>", escape(text))
        }
    };
    let args = [
        ("range", Arg::Text(escape(&range).into())),
        ("rule", Arg::Text(of_law(norm.rule.get(language)).into())),
        ("source", Arg::Text(of_law(&norm.law.say_plainly(language)).into())),
    ];
    let rule = cx.tell("norm-rule", &args);
    let value = marks.value.and_then(|value| shown(cx, indicator.unit, value, false)).unwrap_or_default();
    let desc = [lies.clone(), range].join(&cx.sentence_gap());
    let ends = [norm.at_least, norm.at_most];
    let scale = indicator.unit == crate::aggregate::Unit::Percent;
    let chart_title = cx.tell("norm-title", &[("indicator", Arg::Text(name.clone().into()))]);
    let chart = norm_strip(&format!("n-{}", indicator.key), (chart_title, desc), ends, scale, marks, (value, label));
    NormView { title: name, href: cx.link(&format!("indicators/{}.html", indicator.key)), chart, lies, rule }
}
