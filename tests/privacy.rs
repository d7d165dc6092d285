//! The proof of the privacy gate: made-up numbers of persons are all found, however they are written and wherever they
//! stand, and the figures a village writes every day are not taken for them.
//!
//! Everything is drawn from a fixed seed. No number belongs to anyone: regions of identity numbers do not exist (99…,
//! 5199…), mobile numbers end in a series of zeros or repeat one digit pattern, cards have a made-up bank.

mod shared;

use std::fs;

use openvillage::check::privacy::marks;
use openvillage::measure::period::parse_date;
use openvillage::source::private::Kind;
use openvillage::source::{Files, SourceFile};

use shared::{Scratch, copy, program, root};

/// Numbers that look drawn and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % limit
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + self.below(10) as u8)).collect()
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len() as u64) as usize]
    }

    fn day(&mut self, from: u64, until: u64) -> (u64, u64, u64) {
        (from + self.below(until - from), 1 + self.below(12), 1 + self.below(28))
    }
}

fn resident(dice: &mut Dice) -> String {
    let (year, month, day) = dice.day(1930, 2020);
    let region = 990_000 + dice.below(10_000);
    let body = format!("{region}{year:04}{month:02}{day:02}{:03}", dice.below(1000));
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = body.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    format!("{body}{}", char::from(b"10X98765432"[sum as usize % 11]))
}

fn legacy(dice: &mut Dice) -> String {
    let (year, month, day) = dice.day(20, 80);
    format!("5199{:02}{year:02}{month:02}{day:02}{:03}", 90 + dice.below(10), dice.below(1000))
}

fn mobile(dice: &mut Dice) -> String {
    format!("1{}{}", 3 + dice.below(7), dice.digits(9))
}

fn card(dice: &mut Dice) -> String {
    let first = dice.of(&["6299", "4999", "5999", "3599", "3799"]);
    let length = 16 + dice.below(4) as usize;
    let body = format!("{first}{}", dice.digits(length - 5));
    let double = |digit: u32| digit * 2 / 10 + digit * 2 % 10;
    let sum: u32 = body
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| if at % 2 == 0 { double(u32::from(digit - b'0')) } else { u32::from(digit - b'0') })
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

/// The ways a number is written: plain, in groups, full-width, in Chinese numerals.
fn written(number: &str, groups: &[usize], way: u64) -> String {
    let grouped = |between: &str| {
        let mut rest = number;
        let mut parts = Vec::new();
        for length in groups {
            let (part, more) = rest.split_at((*length).min(rest.len()));
            parts.push(part);
            rest = more;
        }
        parts.push(rest);
        parts.retain(|part| !part.is_empty());
        parts.join(between)
    };
    match way {
        0 | 1 => number.to_owned(),
        2 => grouped(" "),
        3 => grouped("-"),
        4 => grouped(" - "),
        5 => number.chars().map(|ch| char::from_u32(ch as u32 + 0xfee0).expect("full-width")).collect(),
        6 => grouped("\u{a0}"),
        _ => number.chars().map(|ch| "〇一二三四五六七八九".chars().nth(ch as usize - 48).unwrap_or(ch)).collect(),
    }
}

/// Where it stands: path and text of a file, the number in place of `{}`.
const PLACES: [(&str, &str); 10] = [
    ("a/b/debts/road.yaml", "title: Road\nnote: 联系电话或证件 {}\n"),
    ("a/b/debts/road.yaml", "title: Road\nnote: {zh: \"号码{}，请联系\", en: x}\n"),
    ("a/b/debts/road.yaml", "# {}\ntitle: Road\n"),
    ("a/b/debts/road.yaml", "title: Road\ncreditor: {kind: individual_villager, name: \"{}\"}\n"),
    ("a/b/decisions/road.md", "---\ntitle: Road\n---\n会议纪要：{}。\n"),
    ("a/b/decisions/road.md", "---\ntitle: Road\n---\n| 姓名 | 号码 |\n| --- | --- |\n| 李某 | {} |\n"),
    ("a/b/files/list.csv", "序号,内容\n1,{},200.00\n2,,\n"),
    ("a/b/files/list.csv", "no;text\r\n1;\"{}\";200\r\n"),
    ("a/b/files/note.txt", "张某{}李某"),
    ("about.md", "---\ntitle: About\n---\nPlease call {} or come by.\n"),
];

fn found(path: &str, text: &str) -> Vec<(Kind, String)> {
    let mut files = Files::default();
    files.add(SourceFile { path: path.to_owned(), text: text.to_owned() });
    let day = parse_date("2026-06-30").expect("a date");
    let marks = marks::of(&files, None, &[], day);
    marks.iter().map(|mark| (mark.kind, files.text(mark.span).to_owned())).collect()
}

#[test]
fn every_number_of_a_person_is_found() {
    let mut dice = Dice(20_260_630);
    let mut missed = Vec::new();
    let mut count = 0;
    for number in 0..200u64 {
        let (path, place) = PLACES[(number % 10) as usize];
        let way = dice.below(8);
        let (kind, text) = match number / 10 % 4 {
            0 => {
                let id = resident(&mut dice);
                // An X has no numeral.
                let way = if id.ends_with('X') && way == 7 { 0 } else { way };
                (Kind::ResidentId, written(&id, &[6, 8], way))
            }
            1 => (Kind::Mobile, written(&mobile(&mut dice), &[3, 4], way)),
            2 => (Kind::BankCard, format!("卡号{}", written(&card(&mut dice), &[4, 4, 4, 4], way))),
            _ => (Kind::LegacyId, written(&legacy(&mut dice), &[6, 6], way)),
        };
        let said = place.replace("{}", &text);
        let got = found(path, &said);
        count += 1;
        let whole = text.trim_start_matches("卡号");
        if got != [(kind, whole.to_owned())] {
            missed.push(format!("{kind:?} {text} in {path}: {got:?}"));
        }
    }
    println!("recall: {} of {count}", count - missed.len());
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// A code of an organisation (统一社会信用代码), its check character right.
fn organisation(dice: &mut Dice) -> String {
    let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let first = dice.of(&["91", "92", "93", "51", "52", "11", "12", "N2", "N1", "54"]);
    let region = format!("51{:04}", dice.below(10_000));
    let own: String = match dice.below(2) {
        0 => dice.digits(9),
        _ => format!("MA{}", (0..7).map(|_| alphabet.as_bytes()[dice.below(31) as usize] as char).collect::<String>()),
    };
    let body = format!("{first}{region}{own}");
    let mut weight = 1;
    let mut sum = 0;
    for ch in body.chars() {
        sum += alphabet.find(ch).expect("of the alphabet") * weight;
        weight = weight * 3 % 31;
    }
    let check = (31 - sum % 31) % 31;
    format!("{body}{}", alphabet.as_bytes()[check] as char)
}

/// What a village writes every day: path and text of a file.
fn ordinary(dice: &mut Dice, number: usize) -> (&'static str, String) {
    let yaml = "a/b/budgets/2024-committee.yaml";
    let text = "a/b/decisions/road.md";
    let csv = "a/b/files/table.csv";
    let length = 1 + dice.below(9) as usize;
    let amount = format!("{}{}", 1 + dice.below(9), dice.digits(length));
    let (year, month, day) = dice.day(2019, 2027);
    let (hour, minute) = (dice.below(24), dice.below(60));
    let area = format!("5101{:02}{:03}{:03}", dice.below(100), 100 + dice.below(100), 200 + dice.below(100));
    let serial = dice.below(10_000);
    let land = format!("{}{}", 2 + dice.below(7), dice.digits(7));
    match number % 40 {
        // Amounts: up to eleven digits, as fields, in tables and in sentences.
        0 => (yaml, format!("lines:\n  - {{id: a, plan: {amount}, actual: {amount}.{:02}}}\n", dice.below(100))),
        1 => (yaml, format!("lines:\n  - id: a\n    actual: {{Q1: {amount}, Q2: \"{amount}\", M03: {amount}.5}}\n")),
        2 => (yaml, format!("lines:\n  - {{id: a, plan: 1{}{}, label: x}}\n", 3 + dice.below(7), dice.digits(9))),
        3 => (yaml, format!("balances:\n  2023: 1{}{}\n  2024: {amount}\n", 3 + dice.below(7), dice.digits(9))),
        4 => (text, format!("合计{amount}.{:02}元，结余 {amount} 元。\n", dice.below(100))),
        5 => (text, format!("共计￥{amount}，其中 1{}{}元为上级补助。\n", 3 + dice.below(7), dice.digits(9))),
        6 => (csv, format!("项目,预算,决算\n道路,{amount},{amount}.00\n")),
        7 => (text, format!("| 道路 | {} {:03} {:03}.00 |\n", 1 + dice.below(9), dice.below(1000), dice.below(1000))),
        8 => (text, format!("{},{:03},{:03}.{:02} yuan\n", 1 + dice.below(99), dice.below(1000), dice.below(1000), 5)),
        9 => (csv, format!("{}、{}、{}、{}\n", dice.below(9999), dice.below(9999), dice.below(9999), dice.below(9999))),
        10 => {
            (text, format!("面积{}.{}亩，水泥{amount}吨，工时{}个\n", dice.below(999), dice.below(99), dice.below(999)))
        }
        11 => (text, format!("账户余额{amount}{}，本月支出{amount}\n", dice.digits(2))),
        // Dates and times.
        12 => (text, format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}\n")),
        13 => (text, format!("{year}年{month}月{day}日至{year}年{month}月{}日\n", day + 1)),
        14 => (text, format!("{year}{month:02}{day:02} - {year}{month:02}{:02}\n", day + 1)),
        15 => (yaml, format!("published_on: {year}-{month:02}-{day:02}\ncovers: {year}-Q{}\n", 1 + dice.below(4))),
        16 => (text, format!("{day:02}/{month:02}/{year} {year}.{month:02}.{day:02}\n")),
        17 => (text, format!("{year}-{month:02}-{day:02} {year}-{month:02}-{:02} {year}\n", day + 1)),
        18 => (text, format!("开户日期{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{:02}\n", dice.below(60))),
        19 => (csv, format!("{year}{month:02}{day:02}{hour:02}{minute:02}{:02}\n", dice.below(60))),
        // Numbers of contracts, documents and vouchers.
        20 => (text, format!("石府发〔{year}〕{}号\n", dice.below(200))),
        21 => (text, format!("合同编号 HT-{year}-{month:02}{day:02}-{serial:03}\n")),
        22 => (text, format!("合同编号 {area}-{year}-{serial:03}\n")),
        23 => (text, format!("合同编号 QH{year}{month:02}{day:02}{:03}\n", dice.below(1000))),
        24 => (yaml, format!("basis: {{number: \"{year}{month:02}{day:02}{serial:04}{:04}\"}}\n", dice.below(10_000))),
        25 => (text, format!("交易编号 {area}{year}{month:02}{day:02}{serial:04}\n")),
        26 => (text, format!("记账凭证 {year}-{month:02}-{:04}，发票 {:08}\n", serial, dice.below(100_000_000))),
        27 => {
            (text, format!("发票代码 0{}{:02} 号码 {:08}\n", 51_000_000 + dice.below(999), 11, dice.below(100_000_000)))
        }
        28 => (text, format!("项目编号 {year}-{:06}-{:02}-{:02}-{:06}\n", 510_199, 1, 4, dice.below(1_000_000))),
        // One in eleven of these is an identity number to everyone who does not read the word in front.
        29 if number % 1000 == 29 => (text, format!("合同编号 510199{year}{month:02}{day:02}{serial:04}\n")),
        29 => (text, format!("采购编号 510199-{year}-{serial:05}\n")),
        // Organisations.
        30 => (text, format!("统一社会信用代码 {}\n", organisation(dice))),
        31 => (yaml, format!("supplier: {{name: x, uscc: {}}}\n", organisation(dice))),
        32 => (csv, format!("单位,代码\n某某建筑有限公司,{}\n", organisation(dice))),
        33 => (text, format!("承包方（{}）已付款\n", organisation(dice))),
        // Places.
        34 => (yaml, format!("code: {{system: nbs-12, year: 2024, value: \"{area}\"}}\n")),
        35 => (csv, format!("代码,名称\n{area},清河村\n{},石桥镇\n{},安澜县\n", &area[..9], &area[..6])),
        // Telephones of offices.
        36 => (text, format!("电话：028-{land}，0{}-{}\n", 810 + dice.below(30), &land[..7])),
        37 => (text, format!("(028) {} {}，+86 28 {land}\n", &land[..4], &land[4..])),
        38 => (text, format!("热线 12345、12316、12388、95598，400-{}-{}\n", &land[..3], &land[3..7])),
        _ => (text, format!("传真0{}{}转{}\n", 810 + dice.below(30), &land[..7], dice.below(9000))),
    }
}

#[test]
fn everyday_figures_are_hardly_ever_taken_for_them() {
    const COUNT: usize = 5000;
    let mut dice = Dice(19_491_001);
    let mut alarms = Vec::new();
    for number in 0..COUNT {
        let (path, text) = ordinary(&mut dice, number);
        let got = found(path, &text);
        if !got.is_empty() {
            alarms.push(format!("{path}: {} {got:?}", text.trim()));
        }
    }
    let per_thousand = alarms.len() as f64 * 1000.0 / COUNT as f64;
    println!("false alarms: {} of {COUNT}, {per_thousand:.1} in a thousand\n{}", alarms.len(), alarms.join("\n"));
    assert!(alarms.len() * 1000 <= COUNT, "{}", alarms.join("\n"));
}

/// Every field of money, in whichever record, may have as many digits as a telephone.
#[test]
fn no_amount_is_taken_for_a_telephone() {
    let eleven = "13800138000";
    let records = [
        ("contracts.yaml", "contracts: [{amount: @, rent: {per_year: @, unit_price: @}, deposit: @, quantity: @}]"),
        ("contracts.yaml", "contracts: [{payments: {2024: @}, rent_received: {2024: @}, amendments: [{amount: @}]}]"),
        ("assets.yaml", "assets: [{original_value: @, net_value: @, quantity: @, disposal: {price: @}}]"),
        ("receivables.yaml", "receivables: [{amount: @}]"),
        ("transactions/2024-committee.yaml", "transactions: [{amount: @}]"),
        ("budgets/2024-committee.yaml", "balance_sheet: {\"221\": {opening: @, closing: @, unitemised: @}}"),
        ("budgets/2024-committee.yaml", "statement: {opening: @, surplus: @, closing: @, distributions: {reserve: @}}"),
        (
            "budgets/2024-committee.yaml",
            "lines: [{plan: @, adjusted: @, adjustments: [{amount: @}], actual: {year: @}}]",
        ),
        ("debts/loan.yaml", "principal: @\nlocked_amount: @\naccrued: {2024: @}\nmovements: [{interest: @}]"),
        ("debts/plan.yaml", "base_amount: @\ntargets: {2025: @}\nreviewed: [{achieved: @}]"),
        ("subsidies/2024.yaml", "subsidies: [{total: @, list: [{amount: @}]}]"),
        ("duties/2024.yaml", "duties: [{money: {required: @, received: @}}]"),
        ("people.yaml", "posts: [{pay: {yearly: @}}]"),
        ("appraisals/2024.yaml", "appraisals: [{bonus: @}]"),
        ("audits.yaml", "audits: [{findings: [{amount: @}]}]"),
        ("training.yaml", "training: [{cost: @}]"),
    ];
    for (path, text) in records {
        let path = format!("a/b/{path}");
        assert_eq!(found(&path, &text.replace('@', eleven)), [], "{path}: {text}");
        assert_eq!(found(&path, &text.replace('@', "\"13,800,138,000\"")), [], "{path}: {text}");
    }
    assert_eq!(found("portal.yaml", "thresholds: {cash_payment: 13800138000}"), []);
    // Where no amount belongs it is a telephone.
    for text in ["contracts: [{id: a, note: 13800138000}]", "contracts: [{award: {supplier: {name: \"13800138000\"}}}]"]
    {
        assert_eq!(found("a/b/contracts.yaml", text), [(Kind::Mobile, eleven.to_owned())], "{text}");
    }
}

/// Numbers drawn without any sense: how often chance alone looks like a person.
#[test]
fn chance_alone_rarely_fits() {
    let mut dice = Dice(7);
    let ids =
        (0..20_000).filter(|_| found("a.txt", &dice.digits(18)).iter().any(|(kind, _)| *kind == Kind::ResidentId));
    let ids = ids.count();
    println!("of 20,000 random numbers of 18 digits {ids} pass for identity numbers");
    assert!(ids <= 20, "{ids}");
}

/// A folder of records in which everything that can be wrong is wrong beside a number of a person.
fn portal_of_faults() -> Scratch {
    let scratch = Scratch::new("privacy");
    copy(&root().join("tests/portals/smallest/content"), &scratch.join("content"));
    let write = |path: &str, bytes: &[u8]| {
        let path = scratch.join("content").join(path);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    };
    let debt = "title: Loan\nentity: council\ncreditor: {kind: individual_villager, name: 欧阳四海}\ninstrument: loan\n\
                purpose: public_works\nprincipal: 13800138001x\nincurred_on: 13800138002\n13800138003: 1\n\
                approved_by: 2024-13800138004\nnote: 99998719770818404X, 卡号6210770000000007770\n";
    write("hill/debts/loan.yaml", debt.as_bytes());
    write("hill/debts/13800138005.yaml", b"title: [\n");
    write("hill/debts/old.yaml", b"title: \xc7\xe5\xba\xd3 13800138006\n");
    write("hill/13800138007.yaml", b"a: 1\n");
    write("hill/files/list.csv", "姓名,手机号\n李某,13800138008\n".as_bytes());
    write("hill/files/13800138009.csv", b"a,b\n");
    write("files/long.txt", format!("{}13800138010{}\n", "村".repeat(300), "村".repeat(300)).as_bytes());
    write("about.md", "---\ntitle: About\n---\n<b>13800138011</b> [call](tel13800138012)\n".as_bytes());
    write("hill/files/door.jpg", &jpeg_with_position());
    let relief = "year: 2024\nsubsidies:\n  - id: care\n    scheme: Care\n    recipients_count: 1\n    total: 1\n    list:\n      \
                  - {masked_name: 欧阳四海, amount: 1}\n    publish_until: 2030-01-01\n";
    write("hill/subsidies/2024.yaml", relief.as_bytes());
    scratch
}

fn jpeg_with_position() -> Vec<u8> {
    let mut out = b"\xff\xd8\xff\xe1\0\0Exif\0\0II*\0\x08\0\0\0".to_vec();
    out.extend([1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0]);
    out.extend([1, 0, 2, 0, 5, 0, 3, 0, 0, 0, 0, 0, 0, 0]);
    out
}

#[test]
fn no_form_of_output_repeats_what_was_found() {
    let scratch = portal_of_faults();
    for form in ["human", "json", "sarif", "github"] {
        for language in ["en", "zh"] {
            let output = program()
                .current_dir(&scratch.path)
                .args(["check", "--as-of", "2026-06-30", "--output-format", form, "--lang", language])
                .output()
                .expect("the program runs");
            assert_eq!(output.status.code(), Some(1));
            let said = String::from_utf8([output.stdout, output.stderr].concat()).expect("text");
            for secret in ["138001380", "19770818", "0000000007770", "081840", "四海"] {
                assert!(!said.contains(secret), "{form} {language} tells {secret}:\n{said}");
            }
            for code in ["PRI-01", "PRI-03", "PRI-04", "PRI-07", "PRI-08", "PRI-11", "PRI-13"] {
                assert!(said.contains(code), "{form} {language} misses {code}:\n{said}");
            }
        }
    }
}

#[test]
fn every_file_is_looked_through() {
    let scratch = portal_of_faults();
    let output = program()
        .current_dir(&scratch.path)
        .args(["check", "--as-of", "2026-06-30", "--output-format", "github"])
        .output()
        .expect("the program runs");
    let said = String::from_utf8(output.stdout).expect("text");
    let told = |path: &str, code: &str| {
        assert!(said.lines().any(|line| line.contains(path) && line.contains(code)), "{path} {code}:\n{said}");
    };
    told("hill/debts/loan.yaml", "PRI-03");
    told("hill/debts/138******05.yaml", "PRI-03");
    told("hill/138******07.yaml", "PRI-03");
    told("hill/files/list.csv", "PRI-03");
    told("hill/files/list.csv", "PRI-07");
    told("hill/files/138******09.csv", "PRI-03");
    told("files/long.txt", "PRI-03");
    told("about.md", "PRI-03");
    told("hill/files/door.jpg", "PRI-11");
}

#[test]
fn without_a_readable_portal_the_files_are_looked_through_all_the_same() {
    let scratch = portal_of_faults();
    fs::write(scratch.join("content/portal.yaml"), "title: [\n").expect("written");
    let output = program().current_dir(&scratch.path).args(["check"]).output().expect("the program runs");
    let said = String::from_utf8(output.stdout).expect("text");
    assert!(said.contains("PRI-01") && said.contains("hill/debts/loan.yaml"), "{said}");
}

/// `printf %s 'pepper13800138000' | sha256sum`
const SUM: &str = "01c6dac8234b736bb5de9c4f72bd4d1843ed2a643f5154f10b7f6412b025b826";

#[test]
fn an_exception_counts_until_its_last_day() {
    assert_eq!(marks::checksum("pepper", "13800138000"), SUM);
    let scratch = Scratch::new("exceptions");
    copy(&root().join("tests/portals/smallest/content"), &scratch.join("content"));
    fs::write(scratch.join("content/about.md"), "---\ntitle: About\n---\nCall +86 138 0013 8000\n").expect("written");
    let entry = format!("- {{sha256: {SUM}, salt: pepper, reason: Duty line, reviewer: head, expires: 2026-06-30}}\n");
    fs::write(scratch.join("content/privacy-allow.yaml"), entry).expect("written");
    let codes = |day: &str| {
        let output = program()
            .current_dir(&scratch.path)
            .args(["check", "--as-of", day, "--output-format", "github"])
            .output()
            .expect("the program runs");
        let said = String::from_utf8(output.stdout).expect("text");
        ["PRI-03", "PRI-12"].map(|code| said.contains(code))
    };
    assert_eq!(codes("2026-06-30"), [false, false]);
    assert_eq!(codes("2026-07-01"), [true, true]);
}
