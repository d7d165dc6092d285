//! The books' closing papers: the balance sheet, and the statement of the surplus and its distribution.

use crate::choice;
use crate::source::{Span, Spanned};

use super::Figure;

/// What an account held at both ends of the year, on the side the account's balance normally stands on.
#[derive(Debug)]
pub struct AccountBalance {
    /// Code of the chart.
    pub account: Spanned<String>,
    /// At the start of the year.
    pub opening: Figure,
    /// At its end.
    pub closing: Figure,
    /// The part of the closing balance of a debt account that is not yet put down debt by debt.
    pub unitemised: Figure,
}

/// 收益及收益分配表: what the year left over, and what became of it.
#[derive(Debug)]
pub struct Statement {
    /// Where it stands.
    pub span: Span,
    /// 年初未分配收益: not distributed at the start of the year.
    pub opening: Figure,
    /// 本年收益 (D1): revenue less expenditure less income tax, on an accrual basis.
    pub surplus: Figure,
    /// What was distributed.
    pub distributions: Vec<(Spanned<Distribution>, Figure)>,
    /// 年末未分配收益: not distributed at the end of the year.
    pub closing: Figure,
}

choice! {
    /// What a surplus may be distributed to (items D2 to D6 of the disclosure catalogue).
    Distribution {
        /// 提取公积公益金
        Reserve = "D2",
        /// 提取福利费
        Welfare = "D3",
        /// 外来投资分利
        Investors = "D4",
        /// 成员分配
        Members = "D5",
        /// 其他
        Other = "D6",
    }
}
