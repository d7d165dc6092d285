//! The records of one generated village.

use std::fmt::Write as _;
use std::io;

use super::words::{self, Both, DECISIONS, DUTIES, SENTENCES};
use super::{Out, YEARS, between, mixed, yuan};

/// A line of every year's budget: its id, label, kind, account in the charts of 2004 and 2023, fund, who pays, what
/// for (COFOG), and about how many yuan a year.
struct Line(
    &'static str,
    Both,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    i64,
);

const REVENUE: &str = "revenue";
const SPENDING: &str = "expenditure";

const LINES: [Line; 24] = [
    Line("fishpond", Both("鱼塘承包费", "Fish-pond lease"), REVENUE, "511", "501", "operating", "own", "", 60_000),
    Line("orchard", Both("果园租金", "Orchard lease"), REVENUE, "511", "501", "operating", "own", "", 98_800),
    Line("shops", Both("沿街门面租金", "Shop rents"), REVENUE, "501", "501", "operating", "own", "", 28_800),
    Line(
        "machinery",
        Both("农机服务收入", "Farm machinery service"),
        REVENUE,
        "501",
        "501",
        "operating",
        "own",
        "",
        45_500,
    ),
    Line("solar", Both("屋顶光伏分成", "Share of solar income"), REVENUE, "561", "502", "operating", "own", "", 35_000),
    Line(
        "running-grant",
        Both("村级组织运转经费", "Running grant for village organisations"),
        REVENUE,
        "522",
        "503",
        "operating",
        "county",
        "",
        306_000,
    ),
    Line(
        "cadre-pay-grant",
        Both("村干部报酬补助", "Grant for cadre pay"),
        REVENUE,
        "522",
        "503",
        "operating",
        "county",
        "",
        156_000,
    ),
    Line(
        "village-grant",
        Both("人居环境整治补助", "Grant for cleaning up the village"),
        REVENUE,
        "522",
        "503",
        "operating",
        "county",
        "",
        36_000,
    ),
    Line("bank-interest", Both("存款利息", "Bank interest"), REVENUE, "531", "504", "operating", "own", "", 700),
    Line("road-grant", Both("道路补助", "Road grant"), REVENUE, "241", "241", "road", "county", "", 180_000),
    Line(
        "road",
        Both("组道路硬化工程", "Paving of the group road"),
        SPENDING,
        "241",
        "241",
        "road",
        "county",
        "06",
        180_000,
    ),
    Line("cadre-pay", Both("村干部报酬", "Cadre pay"), SPENDING, "541", "513", "operating", "county", "01", 156_000),
    Line(
        "group-heads",
        Both("组长和文书补贴", "Allowances of group heads and clerk"),
        SPENDING,
        "541",
        "513",
        "operating",
        "county",
        "01",
        60_480,
    ),
    Line(
        "office",
        Both("办公、电费、印刷", "Office, power, printing"),
        SPENDING,
        "541",
        "513",
        "operating",
        "county",
        "01",
        36_500,
    ),
    Line(
        "bookkeeping",
        Both("委托代理记账", "Bookkeeping agency"),
        SPENDING,
        "541",
        "513",
        "operating",
        "county",
        "01",
        12_600,
    ),
    Line(
        "sanitation",
        Both("保洁员工资和垃圾清运", "Cleaners and waste"),
        SPENDING,
        "551",
        "514",
        "operating",
        "own",
        "05",
        84_000,
    ),
    Line(
        "lighting",
        Both("路灯电费和维修", "Street lighting"),
        SPENDING,
        "551",
        "514",
        "operating",
        "own",
        "06",
        18_400,
    ),
    Line("water", Both("自来水管护", "Water supply upkeep"), SPENDING, "551", "514", "operating", "own", "06", 32_000),
    Line(
        "meals",
        Both("老人助餐补贴", "Meals for the elderly"),
        SPENDING,
        "551",
        "514",
        "operating",
        "own",
        "10",
        48_000,
    ),
    Line("culture", Both("文体活动", "Culture and sports"), SPENDING, "551", "514", "operating", "own", "08", 9_000),
    Line(
        "machinery-costs",
        Both("农机燃油和修理", "Fuel and repair of machinery"),
        SPENDING,
        "502",
        "511",
        "operating",
        "own",
        "04",
        21_500,
    ),
    Line("loan-interest", Both("借款利息", "Interest on loans"), SPENDING, "551", "515", "operating", "own", "01", 0),
    Line(
        "bridge-loan",
        Both("短期周转借款", "Bridging loan"),
        "financing_in",
        "201",
        "201",
        "operating",
        "loan",
        "",
        20_000,
    ),
    Line(
        "loan-repayment",
        Both("偿还借款本金", "Repayment of loans"),
        "financing_out",
        "221",
        "221",
        "operating",
        "own",
        "",
        0,
    ),
];

/// A debt: its id, title, kind of creditor, instrument, account, purpose, and principal in yuan.
struct Debt(&'static str, Both, &'static str, &'static str, &'static str, &'static str, i64);

const DEBTS: [Debt; 6] = [
    Debt(
        "road-loan-2019",
        Both("通村公路贷款", "Village road loan"),
        "credit_union",
        "loan",
        "221",
        "public_works",
        300_000,
    ),
    Debt("flood-loan-2020", Both("汛后修复贷款", "Flood repair loan"), "bank", "loan", "221", "relief", 200_000),
    Debt(
        "labour-2018",
        Both("土地平整工钱", "Land-levelling labour"),
        "individual_villager",
        "labour_fee",
        "202",
        "public_works",
        112_000,
    ),
    Debt(
        "pipeline-2020",
        Both("供水管道工程款", "Water pipeline works"),
        "contractor",
        "works",
        "202",
        "public_works",
        148_000,
    ),
    Debt(
        "pump-2016",
        Both("抽水站修理欠款", "Repair of the pumping station"),
        "enterprise",
        "payable",
        "202",
        "operations",
        36_000,
    ),
    Debt(
        "town-fund-2017",
        Both("镇财政周转金", "Advance from the town's fund"),
        "government",
        "loan",
        "221",
        "project_cofunding",
        120_000,
    ),
];

/// Writes every record of a village.
pub fn write(out: &mut Out, folder: &str, number: usize) -> io::Result<()> {
    place(out, folder, number)?;
    people(out, folder, number)?;
    let mut opening = [between(80_000, 240_000, &[number, 1]) * 100 + 1247, 0];
    for (at, year) in YEARS.enumerate() {
        budget(out, folder, number, at, year, &mut opening)?;
        duties(out, folder, number, year)?;
        for (which, _) in DECISIONS.iter().enumerate() {
            decision(out, folder, number, at, year, which)?;
        }
    }
    for (which, debt) in DEBTS.iter().enumerate() {
        register(out, folder, number, which, debt)?;
    }
    Ok(())
}

fn place(out: &mut Out, folder: &str, number: usize) -> io::Result<()> {
    let name = words::village(number);
    let mut text = format!("name: {}\n", out.text(&name.zh, &name.en));
    let cooperative = out.text(&format!("{}股份经济合作社", name.zh), &format!("{} Economic Cooperative", name.en));
    writeln!(text, "entities:\n  - {{id: collective, kind: collective_organisation, name: {cooperative}}}").unwrap();
    text.push_str("population:\n");
    for (at, year) in YEARS.enumerate() {
        let registered = between(800, 2400, &[number, 2]) - 9 * at as i64;
        writeln!(
            text,
            "  {year}: {{registered: {registered}, resident: {}, adults: {}, households: {}, representatives: 45, \
             party_members: 42, members: {}, members_capable: {}}}",
            registered * 4 / 5,
            registered * 7 / 10,
            registered * 3 / 10,
            registered * 9 / 10,
            registered * 2 / 3,
        )
        .unwrap();
    }
    let address = out.text(&format!("{}党群服务中心一楼", name.zh), &format!("{} office, ground floor", name.en));
    let hours = out.text("周一至周五 8:30–17:30", "Mon–Fri 8:30–17:30");
    writeln!(text, "office:\n  address: {address}\n  hours: {hours}\n  phone: \"028-5550 {:04}\"", number % 10_000)
        .unwrap();
    text.push_str("debt_register: {complete_to: 2025-12-31}\n");
    out.file(&format!("{folder}/village.yaml"), &text)
}

fn people(out: &mut Out, folder: &str, number: usize) -> io::Result<()> {
    let mut text = "posts:\n".to_owned();
    let posts = [
        ("secretary", "party_secretary", 0),
        ("head", "vc_head", 36_000),
        ("deputy", "vc_deputy", 31_200),
        ("works", "vc_member", 28_800),
        ("chair", "rceo_chair", 0),
        ("supervision", "supervision_head", 0),
        ("accountant", "accountant", 0),
        ("clerk", "clerk", 12_000),
    ];
    for (at, (id, role, pay)) in posts.into_iter().enumerate() {
        let holder = holder(number, at);
        let holder = out.text(&holder.zh, &holder.en);
        write!(text, "  - {{id: {id}, role: {role}, holder: {holder}, from: 2021-04-15").unwrap();
        if role.starts_with("vc_") {
            text.push_str(", elected: {date: 2021-04-12, registered: 880, voted: 702, votes: 561}");
        }
        if pay > 0 {
            write!(text, ", pay: {{yearly: {pay}, source: township}}").unwrap();
        }
        text.push_str("}\n");
    }
    out.file(&format!("{folder}/people.yaml"), &text)
}

/// Who holds a post: nobody holds two.
fn holder(number: usize, post: usize) -> words::Name {
    words::person(mixed(&[number, 3]) % 1_000 * 8 + post as u64)
}

/// What a village pays in a year on one of its debts, in cents: principal and interest.
fn payment(number: usize, which: usize, year_at: usize) -> (i64, i64) {
    let principal = DEBTS[which].6 * 100;
    let part = principal / between(8, 12, &[number, 4, which]);
    let owed = principal - part * year_at as i64;
    let interest = if DEBTS[which].3 == "loan" { owed * 475 / 10_000 } else { 0 };
    (part, interest)
}

fn register(out: &mut Out, folder: &str, number: usize, which: usize, debt: &Debt) -> io::Result<()> {
    let title = out.both(&debt.1);
    let creditor = match debt.2 {
        "individual_villager" => "{kind: individual_villager}".to_owned(),
        kind => format!("{{kind: {kind}, name: {}}}", out.text("安澜农商银行", "Anlan Rural Commercial Bank")),
    };
    let principal = debt.6 * 100;
    let mut text = format!(
        "title: {title}\nentity: collective\ncreditor: {creditor}\ninstrument: {}\naccount: \"{}\"\npurpose: {}\n\
         principal: {}\nincurred_on: {}\ndue_on: 2028-12-31\n",
        debt.3,
        debt.4,
        debt.5,
        yuan(principal),
        // A year before the first payment, so that rate and days give the interest paid.
        format_args!("2020-{:02}-15", which + 4)
    );
    if debt.3 == "loan" {
        text.push_str("rate: 4.75%\n");
    }
    text.push_str("movements:\n");
    let mut owed = principal;
    let mut balances = Vec::new();
    for (at, year) in YEARS.enumerate() {
        let (part, interest) = payment(number, which, at);
        owed -= part;
        let (part, interest) =
            (yuan(part), if interest > 0 { format!(", interest: {}", yuan(interest)) } else { String::new() });
        writeln!(
            text,
            "  - {{date: {year}-{:02}-15, type: repayment, principal: {part}{interest}, line: {year}-collective/loan-repayment}}",
            which + 4
        )
        .unwrap();
        balances.push(format!("{year}: {}", yuan(owed)));
    }
    writeln!(text, "balances: {{{}}}", balances.join(", ")).unwrap();
    out.file(&format!("{folder}/debts/{}.yaml", debt.0), &text)
}

fn budget(out: &mut Out, folder: &str, number: usize, at: usize, year: i32, opening: &mut [i64; 2]) -> io::Result<()> {
    let mut closing = *opening;
    let mut lines = String::new();
    for (which, line) in LINES.iter().enumerate() {
        let Line(id, label, kind, old, new, fund, source, function, about) = line;
        let seeds = [number, 5, which, at];
        let quarters: [i64; 4] = match *id {
            "loan-interest" => [0, (0..DEBTS.len()).map(|debt| payment(number, debt, at).1).sum(), 0, 0],
            "loan-repayment" => [0, (0..DEBTS.len()).map(|debt| payment(number, debt, at).0).sum(), 0, 0],
            _ => {
                let quarter = about * 25 * between(80, 120, &seeds) / 100;
                let cents = if which % 3 == 0 { between(0, 99, &seeds) } else { 0 };
                [quarter / 100 * 100 + cents, quarter / 100 * 100, quarter / 100 * 100, quarter / 100 * 100 + 2 * cents]
            }
        };
        // The road's grant is spent in its year to the last cent.
        let quarters = if *id == "road" { quarters_of_grant(number, at) } else { quarters };
        let sum: i64 = quarters.iter().sum();
        let side = usize::from(*fund == "road");
        let inward = matches!(*kind, "revenue" | "financing_in");
        closing[side] += if inward { sum } else { -sum };
        let plan = (sum / 100 / 100 + 1) * 100;
        let account = if year < 2024 { old } else { new };
        write!(
            lines,
            "  - id: {id}\n    kind: {kind}\n    account: \"{account}\"\n    fund: {fund}\n    source: {source}\n    label: {}\n    plan: {plan}\n",
            out.both(label)
        )
        .unwrap();
        if !function.is_empty() {
            writeln!(lines, "    function: \"{function}\"").unwrap();
        }
        let [q1, q2, q3, q4] = quarters.map(yuan);
        writeln!(lines, "    actual: {{Q1: {q1}, Q2: {q2}, Q3: {q3}, Q4: {q4}}}").unwrap();
        if *id == "road" {
            writeln!(lines, "    decision: {year}-03-20-road").unwrap();
        }
        if which % 6 == 0 {
            let note = out.text("合同到期重新公开招租，价格随行就市", "Let again by public offer at the going price");
            writeln!(lines, "    note: {note}").unwrap();
        }
    }
    let chart = if year < 2024 { "cn-rceo-2004" } else { "cn-rceo-2023" };
    let mut text = format!("year: {year}\nentity: collective\nstatus: final\ncovers: {year}\nchart: {chart}\n");
    if at > 0 {
        writeln!(text, "adopted_by: {}-12-18-budget", year - 1).unwrap();
    }
    writeln!(
        text,
        "funds:\n  - {{id: operating, type: operating, opening: {}, closing: {}}}\n  - {{id: road, type: earmarked_grant, opening: {}, closing: {}}}\nlines:",
        yuan(opening[0]),
        yuan(closing[0]),
        yuan(opening[1]),
        yuan(closing[1])
    )
    .unwrap();
    text.push_str(&lines);
    let signers = [("accountant", 6, 8), ("supervision_head", 5, 9), ("rceo_chair", 4, 9)];
    text.push_str("attested:\n");
    for (role, post, day) in signers {
        let name = holder(number, post);
        writeln!(text, "  - {{role: {role}, name: {}, date: {}-01-{day:02}}}", out.text(&name.zh, &name.en), year + 1)
            .unwrap();
    }
    writeln!(text, "published_on: {}-01-10", year + 1).unwrap();
    *opening = closing;
    out.file(&format!("{folder}/budgets/{year}-collective.yaml"), &text)
}

/// The quarters of the road grant, which the road's spending follows.
fn quarters_of_grant(number: usize, at: usize) -> [i64; 4] {
    let which = LINES.iter().position(|line| line.0 == "road-grant").unwrap_or(0);
    let seeds = [number, 5, which, at];
    let quarter = LINES[which].8 * 25 * between(80, 120, &seeds) / 100 / 100 * 100;
    let cents = if which % 3 == 0 { between(0, 99, &seeds) } else { 0 };
    [quarter + cents, quarter, quarter, quarter + 2 * cents]
}

fn duties(out: &mut Out, folder: &str, number: usize, year: i32) -> io::Result<()> {
    let mut text = format!("year: {year}\nduties:\n");
    for (which, (id, title, list, nature, level)) in DUTIES.iter().enumerate() {
        let seeds = [number, 6, which, year as usize];
        let document = out.text("关于做好相关工作的通知", "Notice on the work to be done");
        write!(
            text,
            "  - id: {id}\n    title: {}\n    list: {list}\n    nature: {nature}\n    assigned_by: {{level: {level}}}\n    \
             basis: {{document: {document}, number: 石府发〔{year}〕{}号, date: {year}-02-10}}\n    since: {}\n    \
             posts: [head, clerk]\n    hours: {{cadre: {}, volunteer: {}, social_worker: 0}}\n    forms: {}\n    checks: {}\n",
            out.both(title),
            which + 1,
            if *nature == "temporary" { format!("{year}-02-15") } else { "2019-06-01".to_owned() },
            between(10, 220, &seeds),
            between(0, 120, &seeds),
            between(0, 24, &seeds),
            between(0, 4, &seeds),
        )
        .unwrap();
        if *level != "village" && which % 2 == 0 {
            let required = between(20, 160, &seeds) * 100;
            writeln!(text, "    money: {{required: {required}, received: {}}}", required / 4).unwrap();
        }
    }
    out.file(&format!("{folder}/duties/{year}.yaml"), &text)
}

fn decision(out: &mut Out, folder: &str, number: usize, at: usize, year: i32, which: usize) -> io::Result<()> {
    let (slug, title, matter, procedure) = &DECISIONS[which];
    let day = match *slug {
        "road" => "03-20",
        "water" => "04-11",
        "lease" => "05-16",
        "lamps" => "07-12",
        "meals" => "09-12",
        _ => "12-18",
    };
    let month = &day[..2];
    let present = 34 + mixed(&[number, 7, at, which]) % 10;
    let against = mixed(&[number, 8, at, which]) % 4;
    let title = out.text(&format!("{year}年{}", title.0), &format!("{} {year}", title.1));
    let mut text = format!("---\ntitle: {title}\nentity: collective\nmatter: {matter}\nprocedure: {procedure}\n");
    let works = *procedure == "four_two";
    if works {
        writeln!(text, "amount: {}", between(400, 2400, &[number, 9, at, which]) * 100).unwrap();
    }
    text.push_str("steps:\n");
    if works {
        write!(
            text,
            "  - {{step: proposal, date: {year}-{month}-01, eligible: 5, present: 5, for: 5, against: 0, abstain: 0}}\n  \
             - {{step: consultation, date: {year}-{month}-02, eligible: 7, present: 6, for: 6, against: 0, abstain: 0}}\n  \
             - {{step: review, date: {year}-{month}-03, eligible: 42, present: 31, for: 29, against: 1, abstain: 1}}\n"
        )
        .unwrap();
    }
    let body = if works { "villager_representatives" } else { "rceo_representatives" };
    write!(
        text,
        "  - {{step: resolution, date: {year}-{day}, body: {body}, eligible: 45, present: {present}, for: {}, against: {against}, abstain: 1}}\n  \
         - {{step: publish_resolution, date: {year}-{day}}}\n",
        present - against - 1
    )
    .unwrap();
    if works {
        writeln!(text, "  - {{step: publish_result, date: {year}-11-02}}").unwrap();
        if *slug == "road" {
            writeln!(text, "lines: [{year}-collective/road]").unwrap();
        }
        writeln!(
            text,
            "implementation: {{status: completed, due: {year}-10-31, completed: {year}-10-18, spent: {}}}",
            between(400, 2400, &[number, 9, at, which]) * 100
        )
        .unwrap();
    }
    text.push_str("---\n");
    text.push_str(&body_of(number, at, which, |it| it.0, ""));
    let path = format!("{folder}/decisions/{year}-{day}-{slug}");
    out.file(&format!("{path}.md"), &text)?;
    if out.languages > 1 {
        out.file(&format!("{path}.en.md"), &body_of(number, at, which, |it| it.1, " "))?;
    }
    Ok(())
}

/// About a thousand bytes of text in three paragraphs and a list.
fn body_of(number: usize, at: usize, which: usize, say: fn(&Both) -> &'static str, gap: &str) -> String {
    let mut out = String::new();
    let first = mixed(&[number, 10, at, which]) as usize;
    let sentence = |step: usize| say(&SENTENCES[(first + step) % SENTENCES.len()]);
    for paragraph in 0..3 {
        writeln!(out, "{}{gap}{}\n", sentence(paragraph * 2), sentence(paragraph * 2 + 1)).unwrap();
    }
    for item in 6..9 {
        writeln!(out, "- {}", sentence(item)).unwrap();
    }
    out
}
