//! Never a wrong figure: a thousand amounts changed by one slip each are read as another reader reads them, or refused.
//!
//! The other reader is [`reading`]: it knows nothing of our parser, takes the line of the field out of the text and
//! moves digits in strings. Where `python3` is at hand its `decimal` counts a second time.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use openvillage::load;
use openvillage::measure::{Money, Reported};
use openvillage::source::Origin;

use super::Folder;

const CASES: usize = 1000;
const PATH: &str = "shiqiao/qinghe/budgets/2023-committee.yaml";
const FIELDS: [&str; 3] = ["plan", "adjusted", "actual"];

/// A generator of numbers that gives the same ones every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }
}

/// An amount as people write it: of any length, grouped or not, with decimals or without, seldom negative.
fn amount(dice: &mut Dice) -> String {
    let length = 1 + dice.below(9);
    let mut digits: String = (0..length).map(|_| char::from(b'0' + dice.below(10) as u8)).collect();
    if length > 1 && digits.starts_with('0') {
        digits.replace_range(..1, "4");
    }
    if dice.below(3) == 0 {
        let mut at = digits.len();
        while at > 3 {
            at -= 3;
            digits.insert(at, ',');
        }
    }
    if dice.below(2) == 0 {
        let _ = write!(digits, ".{:02}", dice.below(100));
    }
    let sign = if dice.below(8) == 0 { "-" } else { "" };
    format!("{sign}{digits}")
}

/// The record; amounts with a comma stand in quotes, as they must.
fn record(unit: &str, amounts: &[String]) -> String {
    let mut out = format!("year: 2023\nentity: committee\nstatus: final\nchart: none\n{unit}lines:\n");
    out.push_str("  - id: lease\n    kind: revenue\n    label: 承包费\n");
    for (field, amount) in FIELDS.iter().zip(amounts) {
        let quote = if amount.contains(',') { "\"" } else { "" };
        let _ = writeln!(out, "    {field}: {quote}{amount}{quote}");
    }
    out
}

/// One slip of the pen in an amount.
fn slip(amount: &str, dice: &mut Dice) -> String {
    let chars: Vec<char> = amount.chars().collect();
    let at = dice.below(chars.len());
    let text = |chars: &[char]| chars.iter().collect::<String>();
    let insert = |piece: &str| format!("{}{piece}{}", text(&chars[..at]), text(&chars[at..]));
    match dice.below(22) {
        0 => {
            let mut swapped = chars.clone();
            swapped.swap(at, (at + 1) % chars.len());
            text(&swapped)
        }
        1 => {
            let mut other = chars.clone();
            other[at] = char::from(b'0' + dice.below(10) as u8);
            text(&other)
        }
        2 => insert(&dice.below(10).to_string()),
        3 => format!("{}{}", text(&chars[..at]), text(&chars[at + 1..])),
        4 => match amount.strip_prefix('-') {
            Some(rest) => rest.to_owned(),
            None => format!("-{amount}"),
        },
        5 => format!("{}{amount}", dice.one(&["+", "--", "−", "－", "- ", "(", "±", "~", "¥", "约"])),
        6 => format!("{amount}{}", dice.one(&["-", ")", "元", "万", "万元", "亿", "%", "k", "w", "CR", " CNY", "."])),
        7 => insert("."),
        8 => insert(","),
        9 => insert(dice.one(&["，", "、", "．", "。", "·", "'", "_", "\u{a0}", " "])),
        10 => amount.replace(',', ""),
        11 => amount.replace('.', ","),
        12 => amount.replace(',', "."),
        13 => amount.replace(['.', ','], ""),
        14 => match amount.split_once('.') {
            Some((whole, part)) => format!("{whole}{}.{}", &part[..1], &part[1..]),
            None => format!("{amount}.0"),
        },
        15 => format!("{amount}{}", dice.one(&["e2", "E2", "e-2", "e0"])),
        16 => format!("0{amount}"),
        17 => format!("{amount}{}", dice.one(&["0", "00", "000", ".000", ".10", ".1", ".001"])),
        18 => {
            let full = |ch: char| ch.to_digit(10).and_then(|it| char::from_u32('０' as u32 + it)).unwrap_or(ch);
            chars.iter().map(|ch| full(*ch)).collect()
        }
        19 => format!("0x{}", amount.replace([',', '.', '-'], "")),
        20 => dice.one(&["not_reported", "not_applicable", "无", "-", "", "null", ".inf", "true"]).to_owned(),
        _ => {
            format!("{}{}", text(&chars[..at]), chars[at].to_string().repeat(1 + dice.below(14))) + &text(&chars[at..])
        }
    }
}

/// A slip somewhere in the record.
fn mutate(unit: &str, amounts: &[String], dice: &mut Dice) -> String {
    let which = dice.below(FIELDS.len());
    let whole = record(unit, amounts);
    match dice.below(12) {
        0 => {
            let mut end = dice.below(whole.len());
            while !whole.is_char_boundary(end) {
                end -= 1;
            }
            whole[..end].to_owned()
        }
        1 => format!("{whole}    {}: {}\n", FIELDS[which], amount(dice).replace(',', "")),
        2 if unit.is_empty() => record("unit: wan\n", amounts),
        2 => record(dice.one(&["", "unit: 万\n", "unit: Wan\n", "unit: yuan\n", "unit: wan\nunit: wan\n"]), amounts),
        3 => {
            let quote = dice.one(&["\"", "'"]);
            let field = FIELDS[which];
            let bare = format!("    {field}: {}", amounts[which]);
            whole.replace(&bare, &format!("    {field}: {quote}{}{quote}", amounts[which]))
        }
        _ => {
            let mut amounts = amounts.to_vec();
            amounts[which] = slip(&amounts[which], dice);
            record(unit, &amounts)
        }
    }
}

/// What the other reader makes of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Reading {
    /// Minor units as a string of digits, without zeros in front.
    Known(String),
    NotReported,
    NotApplicable,
    /// Not to be read at all.
    Refused,
}

/// The last line of a field in the text, without quotes and remark.
fn value<'t>(text: &'t str, field: &str) -> Option<&'t str> {
    let prefix = format!("    {field}:");
    let rest = text.lines().rev().find_map(|line| line.strip_prefix(&prefix))?.trim_matches(' ');
    let unquoted = ['"', '\''].iter().find_map(|quote| rest.strip_prefix(*quote)?.strip_suffix(*quote));
    Some(unquoted.unwrap_or(rest))
}

/// Reads an amount by moving its digits: `1,234.5` with two decimals is `123450`.
fn reading(text: &str, decimals: usize) -> Reading {
    match text {
        // A field with nothing behind it counts as left out.
        "" | "null" | "not_reported" => return Reading::NotReported,
        "not_applicable" => return Reading::NotApplicable,
        _ => {}
    }
    let (sign, rest) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let parts: Vec<&str> = rest.split('.').collect();
    let groups: Vec<&str> = parts[0].split(',').collect();
    let digits = |text: &str| !text.is_empty() && text.chars().all(|ch| "0123456789".contains(ch));
    let well = parts.len() <= 2
        && groups.iter().all(|group| digits(group))
        && groups[1..].iter().all(|group| group.len() == 3)
        && (groups.len() == 1 || groups[0].len() <= 3)
        && (!groups[0].starts_with('0') || rest == "0" || rest.starts_with("0."))
        && parts.get(1).is_none_or(|part| digits(part) && part.len() <= decimals);
    if !well {
        return Reading::Refused;
    }
    let all = format!("{}{:0<decimals$}", groups.concat(), parts.get(1).unwrap_or(&""));
    let all = all.trim_start_matches('0');
    match all.len() {
        0 => Reading::Known("0".to_owned()),
        1..=13 => Reading::Known(format!("{sign}{all}")),
        _ => Reading::Refused,
    }
}

fn ours(value: Reported<Money>) -> Reading {
    match value {
        Reported::Known(money) => Reading::Known(money.0.to_string()),
        Reported::NotReported => Reading::NotReported,
        Reported::NotApplicable => Reading::NotApplicable,
    }
}

#[test]
fn a_thousand_slips_are_read_as_written_or_refused() {
    let folder = Folder::new("never-wrong");
    let opened = load::portal(&Origin::folder(&folder.0)).expect("the folder can be read");
    let mut dice = Dice(0x5DEE_CE66_D1CE_4E5B);
    let (mut read, mut refused, mut needlessly) = (0, 0, Vec::new());
    let mut wrong: Vec<String> = Vec::new();
    let mut counted: BTreeMap<(String, usize), String> = BTreeMap::new();
    folder.write(PATH, b"year: 2023\n");
    let opened_again = load::portal(&Origin::folder(&folder.0)).expect("the folder can be read");
    assert!(opened.usable && opened_again.usable);
    for case in 0..CASES {
        let unit = if dice.below(4) == 0 { "unit: wan\n" } else { "" };
        let amounts = [amount(&mut dice), amount(&mut dice), amount(&mut dice)];
        let text = mutate(unit, &amounts, &mut dice);
        folder.write(PATH, text.as_bytes());
        let loaded = load::village(&Origin::folder(&folder.0), &opened_again.portal, &opened_again.folders[0])
            .expect("it can be read");
        let village = loaded.village;
        let mut found = loaded.diagnostics;
        found.extend(loaded.found.settle(&loaded.files));
        let faulty = found.iter().any(|it| it.place.path == PATH);
        let decimals = if text.contains("unit: wan\n") { 6 } else { 2 };
        let readings: Vec<Reading> =
            FIELDS.map(|field| value(&text, field).map_or(Reading::NotReported, |it| reading(it, decimals))).to_vec();
        if faulty {
            refused += 1;
            // A whole record of readable amounts, refused: at times right (a field twice), so it is counted and shown.
            let whole = text.ends_with('\n') && text.lines().count() == record(unit, &amounts).lines().count();
            let units = ["", "unit: wan\n"].iter().any(|unit| text.contains(&format!("chart: none\n{unit}lines")));
            if whole && units && !readings.contains(&Reading::Refused) {
                needlessly.push(format!("{text}{:?}", found.iter().map(|it| it.rule.code).collect::<Vec<_>>()));
            }
            continue;
        }
        read += 1;
        let budget = village.as_ref().and_then(|it| it.budgets.iter().find(|it| it.year.value.to_string() == "2023"));
        let Some(line) = budget.and_then(|budget| budget.lines.first()) else {
            wrong.push(format!("{case}: neither read nor found fault with:\n{text}"));
            continue;
        };
        let got = [line.plan.value, line.adjusted.value, line.actual.year.value].map(ours);
        if got[..] != readings[..] {
            wrong.push(format!("{case}: read as {got:?}, not as {readings:?}:\n{text}"));
        }
        for (field, ours) in FIELDS.iter().zip(got) {
            if let (Some(text), Reading::Known(minor)) = (value(&text, field), ours) {
                counted.insert((text.to_owned(), decimals), minor);
            }
        }
    }
    assert!(wrong.is_empty(), "{} disagreements\n{}", wrong.len(), wrong.join("\n"));
    assert!(needlessly.is_empty(), "{} refused needlessly\n{}", needlessly.len(), needlessly.join("\n"));
    assert_eq!(read + refused, CASES);
    assert!(read >= CASES / 4 && refused >= CASES / 4, "{read} read and {refused} refused prove little");
    let python = python(&counted);
    println!(
        "{CASES} slips: {read} records read as written, {refused} refused, 0 disagreements; {} amounts {}",
        counted.len(),
        if python { "counted again by python" } else { "not counted again: there is no python3" }
    );
}

/// Lets Python's `decimal` count every amount that was read; whether it is there to do so.
fn python(counted: &BTreeMap<(String, usize), String>) -> bool {
    let program = "import sys\nfrom decimal import Decimal\nfor line in sys.stdin:\n    \
                   text, places = line.rstrip('\\n').split('\\t')\n    \
                   print(int(Decimal(text.replace(',', '')).scaleb(int(places))))\n";
    let run = Command::new("python3").args(["-c", program]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut child) = run else { return false };
    let lines: String = counted.keys().map(|(text, places)| format!("{text}\t{places}\n")).collect();
    let mut stdin = child.stdin.take().expect("it was asked for");
    let writer = std::thread::spawn(move || stdin.write_all(lines.as_bytes()));
    let output = child.wait_with_output().expect("python ends");
    writer.join().expect("no panic").expect("python reads");
    let said = String::from_utf8(output.stdout).expect("text");
    let said: Vec<&str> = said.lines().collect();
    let ours: Vec<&str> = counted.values().map(String::as_str).collect();
    assert_eq!(said, ours);
    true
}
