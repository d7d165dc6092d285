//! `budgets/<year>-<entity>.yaml`: one year of one entity.

use crate::diag::Words;
use crate::load::fields::Reader;
use crate::load::node::{Data, Node};
use crate::load::rules;
use crate::measure::{Period, Reported};
use crate::model::budget::{
    Actual, Adjustment, Attestation, Basis, Budget, Disclosure, Fund, Line, LineKind, StatedTotal, Status,
};
use crate::model::{Choice, Figure, Text};
use crate::source::{FileId, Span, Spanned};

use super::{common, ids, statement, unit};

const MONTHS: [&str; 12] = ["M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10", "M11", "M12"];
const QUARTERS: [&str; 4] = ["Q1", "Q2", "Q3", "Q4"];

/// Reads a budget; `None` where its year or entity cannot be used.
pub fn read(reader: &mut Reader, node: &Node, id: &str, file: FileId) -> Option<Budget> {
    let mut fields = reader.fields(node, Words { en: "budget", zh: "预算" })?;
    unit(reader, &mut fields);
    let year = fields.need(reader, "year").and_then(|node| reader.year(node));
    let entity = fields.need(reader, "entity").and_then(|node| reader.id(node));
    let status = fields.need(reader, "status").and_then(|node| reader.choice::<Status>(node));
    let covers = fields.opt("covers").and_then(|node| reader.period(node));
    let basis = fields.get(reader, "basis", Reader::choice).unwrap_or(Spanned::new(Basis::Cash, Span::NONE));
    let chart = fields.need(reader, "chart").and_then(|node| reader.id(node)).filter(|chart| chart.value != "none");
    let adopted_by = fields.opt("adopted_by").and_then(|node| reader.reference(node));
    let node = fields.opt("funds");
    let funds = reader.list(node, Words { en: "the funds", zh: "资金" }, fund);
    let (lines_node, sections_node) = (fields.opt("lines"), fields.opt("sections"));
    let sections_only = lines_node.is_none() && sections_node.is_some();
    let lines = match (lines_node, sections_node) {
        (Some(node), Some(second)) => {
            let span = fields.key_span("sections").unwrap_or(second.span);
            reader.found.report(&rules::LINES_AND_SECTIONS, span);
            reader.list(Some(second), Words { en: "the sections", zh: "分类" }, section);
            reader.list(Some(node), Words { en: "the lines", zh: "收支项目" }, line)
        }
        (Some(node), None) => reader.list(Some(node), Words { en: "the lines", zh: "收支项目" }, line),
        (None, Some(node)) => reader.list(Some(node), Words { en: "the sections", zh: "分类" }, section),
        (None, None) => {
            fields.need(reader, "lines");
            Vec::new()
        }
    };
    let node = fields.opt("stated_totals");
    let stated_totals = reader.list(node, Words { en: "the totals", zh: "合计" }, stated_total);
    let balance_sheet = fields.opt("balance_sheet").map(|node| statement::balances(reader, node)).unwrap_or_default();
    let statement = fields.opt("statement").and_then(|node| statement::read(reader, node));
    let node = fields.opt("attested");
    let attested = reader.list(node, Words { en: "the signatures", zh: "签字" }, attestation);
    let node = fields.opt("disclosure");
    let disclosure = reader.list(node, Words { en: "the disclosures", zh: "公开情况" }, disclosure);
    let published_on = fields.opt("published_on").and_then(|node| reader.date(node));
    let corrections = common(reader, &mut fields);
    fields.finish(reader);
    let (year, entity) = (year?, entity?);
    if id != format!("{}-{}", year.value, entity.value) {
        let wrong = if id.split('-').next() == Some(year.value.to_string().as_str()) { entity.span } else { year.span };
        reader
            .found
            .report(&rules::FILE_NAME, wrong)
            .with("file", format!("{id}.yaml"))
            .with("expected", format!("{}-{}.yaml", year.value, entity.value));
    }
    let covers = match covers {
        Some(period) if period.year() == year.value => period,
        Some(period) => {
            let text = period.to_string();
            reader
                .found
                .report(&rules::BAD_DATE, period.span)
                .also(year.span, Words { en: "the budget’s year", zh: "预算年度" })
                .with("text", text)
                .with("expected", Words { en: "a part of the budget’s year", zh: "预算年度内的期间" })
                .with("label", Words::NONE)
                .with("year", year.value.to_string())
                .with(
                    "help",
                    Words {
                        en: "write `{year}`, or a part of it, such as `{year}-Q3`",
                        zh: "写 `{year}` 或其中一段，例如 `{year}-Q3`",
                    },
                );
            Spanned::new(Period::Year(year.value), period.span)
        }
        None => Spanned::new(Period::Year(year.value), year.span),
    };
    let status = status.unwrap_or(Spanned::new(Status::Draft, year.span));
    Some(Budget {
        id: id.to_owned(),
        file,
        year,
        entity,
        status,
        covers,
        basis,
        chart,
        adopted_by,
        funds,
        lines,
        sections_only,
        stated_totals,
        balance_sheet,
        statement,
        attested,
        disclosure,
        published_on,
        corrections,
    })
}

fn disclosure(reader: &mut Reader, node: &Node) -> Option<Disclosure> {
    let mut fields = reader.fields(node, Words { en: "disclosure", zh: "公开情况" })?;
    let period = fields.need(reader, "period").and_then(|node| reader.period(node));
    let published_on = fields.need(reader, "published_on").and_then(|node| reader.date(node));
    let reviewed_by = fields.opt("reviewed_by").and_then(|node| reader.choice(node));
    for name in ["channels", "url"] {
        if let Some(node) = fields.opt(name) {
            reader.text(node);
        }
    }
    fields.finish(reader);
    Some(Disclosure { period: period?, published_on: published_on?, reviewed_by })
}

fn fund(reader: &mut Reader, node: &Node) -> Option<Fund> {
    let mut fields = reader.fields(node, Words { en: "fund", zh: "资金" })?;
    let id = fields.need(reader, "id").and_then(|node| reader.id(node));
    let kind = fields.need(reader, "type").and_then(|node| reader.choice(node));
    let label = fields.opt("label").and_then(|node| reader.text(node));
    let opening = fields.opt("opening");
    let opening = reader.figure_of(opening);
    let closing = fields.opt("closing");
    let closing = reader.figure_of(closing);
    let account_holder = fields.get(reader, "bank_account_holder", Reader::choice);
    let continues = match fields.opt("continues") {
        Some(node) if !matches!(node.data, Data::List(_)) => reader.id(node).into_iter().collect(),
        node => reader.list(node, Words { en: "the funds of the year before", zh: "上年资金" }, Reader::id),
    };
    fields.finish(reader);
    Some(Fund { id: id?, kind: kind?, label, account_holder, continues, opening, closing })
}

fn line(reader: &mut Reader, node: &Node) -> Option<Line> {
    let mut fields = reader.fields(node, Words { en: "budget line", zh: "收支项目" })?;
    let id = fields.need(reader, "id").and_then(|node| reader.id(node));
    let kind = fields.need(reader, "kind").and_then(|node| reader.choice(node));
    let account = fields.opt("account").and_then(|node| reader.line(node));
    let function = fields.opt("function").and_then(|node| cofog(reader, node));
    let fund = fields.opt("fund").and_then(|node| reader.id(node));
    let source = fields.opt("source").and_then(|node| reader.choice(node));
    let label = fields.need(reader, "label").and_then(|node| reader.text(node));
    let plan = fields.opt("plan");
    let plan = reader.figure_of(plan);
    let with = fields.opt("with").and_then(|node| reader.id(node));
    let list = fields.opt("adjustments");
    let adjustments = reader.list(list, Words { en: "the adjustments", zh: "调整" }, adjustment);
    let adjusted = fields.opt("adjusted");
    let adjusted = reader.figure_of(adjusted);
    let actual = fields.opt("actual").map_or(Actual::MISSING, |node| actual(reader, node));
    let decision = fields.opt("decision").and_then(|node| reader.reference(node));
    let duties = ids(reader, &mut fields, "duties");
    let debts = ids(reader, &mut fields, "debts");
    let note = fields.opt("note").and_then(|node| reader.text(node));
    fields.finish(reader);
    Some(Line {
        id: id?,
        span: node.span,
        kind: kind?,
        account,
        function,
        fund,
        with,
        source,
        label: label?,
        plan,
        adjustments,
        adjusted,
        actual,
        decision,
        duties,
        debts,
        note,
    })
}

/// A total without lines. Its id is its kind and account, its label the account's name where the page finds one.
fn section(reader: &mut Reader, node: &Node) -> Option<Line> {
    let mut fields = reader.fields(node, Words { en: "section", zh: "分类" })?;
    let kind = fields.need(reader, "kind").and_then(|node| reader.choice::<LineKind>(node));
    let account = fields.opt("account").and_then(|node| reader.line(node));
    let fund = fields.opt("fund").and_then(|node| reader.id(node));
    let source = fields.opt("source").and_then(|node| reader.choice(node));
    let label = fields.opt("label").and_then(|node| reader.text(node));
    let plan = fields.opt("plan");
    let plan = reader.figure_of(plan);
    let adjusted = fields.opt("adjusted");
    let adjusted = reader.figure_of(adjusted);
    let actual = fields.opt("actual").map_or(Actual::MISSING, |node| actual(reader, node));
    let note = fields.opt("note").and_then(|node| reader.text(node));
    fields.finish(reader);
    let kind = kind?;
    let code = account.as_ref().map_or("", |code| code.value.as_str());
    let id = format!("{}-{code}", kind.value.word().replace('_', "-"));
    Some(Line {
        id: Spanned::new(id.trim_end_matches('-').to_owned(), node.span),
        span: node.span,
        kind,
        label: label.unwrap_or_else(|| Text::plain(code, node.span)),
        account,
        function: None,
        fund,
        with: None,
        source,
        plan,
        adjustments: Vec::new(),
        adjusted,
        actual,
        decision: None,
        duties: Vec::new(),
        debts: Vec::new(),
        note,
    })
}

/// A COFOG division, `01` to `10`, or a class of one.
fn cofog(reader: &mut Reader, node: &Node) -> Option<Spanned<String>> {
    let text = reader.line(node)?;
    let division = text.split('.').next().unwrap_or("");
    let known = division.len() == 2 && matches!(division.parse::<u8>(), Ok(1..=10));
    if !known {
        reader.wrong(
            node,
            Words { en: "a COFOG division, \"01\" to \"10\",", zh: "政府职能分类（COFOG）\"01\"至\"10\"" },
            "write two digits in quotes, such as `\"06\"`",
            "写两位数字并加引号，例如 `\"06\"`",
        );
        return None;
    }
    Some(text)
}

fn adjustment(reader: &mut Reader, node: &Node) -> Option<Adjustment> {
    let mut fields = reader.fields(node, Words { en: "adjustment", zh: "调整" })?;
    let date = fields.need(reader, "date").and_then(|node| reader.date(node));
    let amount = fields.need(reader, "amount").and_then(|node| reader.money(node));
    let decision = fields.opt("decision").and_then(|node| reader.reference(node));
    fields.finish(reader);
    Some(Adjustment { date: date?, amount: amount?, decision })
}

fn actual(reader: &mut Reader, node: &Node) -> Actual {
    let mut out = Actual::MISSING;
    match &node.data {
        Data::Map(_) => {
            let Some(mut fields) = reader.fields(node, Words { en: "actual", zh: "实际数" }) else { return out };
            let year = fields.opt("year");
            out.year = reader.figure_of(year);
            for (at, name) in QUARTERS.into_iter().enumerate() {
                let quarter = fields.opt(name);
                out.quarters[at] = reader.figure_of(quarter);
            }
            for (at, name) in MONTHS.into_iter().enumerate() {
                let month = fields.opt(name);
                out.months[at] = reader.figure_of(month);
            }
            fields.finish(reader);
        }
        _ => out.year = reader.figure(node),
    }
    out
}

fn stated_total(reader: &mut Reader, node: &Node) -> Option<StatedTotal> {
    let mut fields = reader.fields(node, Words { en: "total", zh: "合计" })?;
    let kind = fields.need(reader, "kind").and_then(|node| reader.choice(node));
    let mut figure = |name: &'static str| {
        let node = fields.opt(name);
        node.map_or(Figure { value: Reported::NotReported, ..Figure::MISSING }, |node| reader.figure(node))
    };
    let (plan, adjusted, actual) = (figure("plan"), figure("adjusted"), figure("actual"));
    fields.finish(reader);
    Some(StatedTotal { kind: kind?, plan, adjusted, actual })
}

fn attestation(reader: &mut Reader, node: &Node) -> Option<Attestation> {
    let mut fields = reader.fields(node, Words { en: "signature", zh: "签字" })?;
    let role = fields.need(reader, "role").and_then(|node| reader.choice(node));
    let name = fields.need(reader, "name").and_then(|node| reader.text(node));
    let date = fields.need(reader, "date").and_then(|node| reader.date(node));
    fields.finish(reader);
    Some(Attestation { role: role?, name: name?, date: date? })
}
