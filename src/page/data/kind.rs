//! What stands in the columns of tables, told by their names: the same name means the same in every table, but for two.

use crate::aggregate::indicators;

/// The type of a column, as the Table Schema of Frictionless Data calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A year.
    Year,
    /// A whole number.
    Integer,
    /// A number with decimals, a point before them and no grouping.
    Number,
    /// A day as `2024-03-20`.
    Date,
    /// `true` or `false`.
    Boolean,
}

impl Kind {
    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Text => "string",
            Kind::Year => "year",
            Kind::Integer => "integer",
            Kind::Number => "number",
            Kind::Date => "date",
            Kind::Boolean => "boolean",
        }
    }
}

/// What stands in a column of a table. A column that is not listed holds text.
pub fn kind(table: &str, column: &str) -> Kind {
    match (table, column) {
        // The number of the line in its file; elsewhere `line` is the id of a budget line.
        ("checks", "line") => Kind::Integer,
        // What is owed at the end of the year; elsewhere `debt` is the id of one.
        ("years", "debt") => Kind::Number,
        // The kind of interest a person has; elsewhere interest is paid.
        ("interests", "interest") => Kind::Text,
        (_, "year") => Kind::Year,
        (_, "whole_year" | "own" | "county_deployed" | "related_party" | "assessed") => Kind::Boolean,
        (
            _,
            "date" | "incurred_on" | "due_on" | "notice_on" | "due" | "completed" | "since" | "until" | "declared_on"
            | "explained_on" | "valued_on" | "disposed_on" | "awarded_on" | "start" | "end" | "settled_on"
            | "published_on" | "rectified_on",
        ) => Kind::Date,
        (
            _,
            "registered"
            | "resident"
            | "adults"
            | "households"
            | "representatives"
            | "party_members"
            | "members"
            | "members_capable"
            | "eligible"
            | "present"
            | "for"
            | "against"
            | "abstain"
            | "hours_cadre"
            | "hours_volunteer"
            | "hours_social_worker"
            | "forms"
            | "inspections"
            | "villages"
            | "villages_reporting"
            | "of_villages"
            | "bids"
            | "excellent"
            | "competent"
            | "basic"
            | "incompetent"
            | "hours"
            | "recipients"
            | "over"
            | "under",
        ) => Kind::Integer,
        (
            _,
            "plan" | "adjusted" | "actual" | "q1" | "q2" | "q3" | "q4" | "amount" | "opening" | "closing" | "principal"
            | "interest" | "owed_after" | "owed_at_year_end" | "rate_percent" | "borrowed" | "repaid"
            | "otherwise_reduced" | "spent" | "money_required" | "money_received" | "value" | "median" | "quantity"
            | "original_value" | "net_value" | "price" | "agreed" | "with_changes" | "paid" | "rent_per_year"
            | "rent_received" | "bonus" | "cost" | "total" | "unitemised",
        ) => Kind::Number,
        ("years", "residents") => Kind::Integer,
        ("years" | "villages", column) if column.ends_with("_villages") => Kind::Integer,
        ("years", column) if is_amount_of_a_year(column) => Kind::Number,
        ("years" | "villages", column) if indicators::position(&column.replace('_', "-")).is_some() => Kind::Number,
        _ => Kind::Text,
    }
}

/// `revenue_plan`, `financing_out_actual` and the like.
fn is_amount_of_a_year(column: &str) -> bool {
    ["_plan", "_adjusted", "_actual"].iter().any(|end| column.ends_with(end))
}
