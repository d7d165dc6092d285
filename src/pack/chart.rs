//! A chart of accounts: what each code means, and what the indicators count it as.

use chrono::NaiveDate;

use crate::choice;
use crate::diag::Phrase;
use crate::measure::{Money, Period, Year, period::year_end};
use crate::model::{AccountBalance, LineKind};

choice! {
    /// The group an account stands in.
    Class {
        /// 资产类
        Asset = "asset",
        /// 负债类
        Liability = "liability",
        /// 所有者权益类
        Equity = "equity",
        /// 成本类
        Cost = "cost",
        /// 损益类: income on the credit side, expense on the debit side.
        IncomeExpense = "income_expense",
    }
}

choice! {
    /// The side an account's balance normally stands on.
    Balance {
        /// 借
        Debit = "debit",
        /// 贷
        Credit = "credit",
        /// 借或贷
        Either = "either",
    }
}

choice! {
    /// What an account counts as, whatever its code is in this chart.
    Use {
        /// Money in hand and at the bank.
        Cash = "cash",
        /// Owed to creditors: part of the debt stock (domain/law.md, finding 4).
        Debt = "debt",
        /// Pay that is owed to cadres and staff: a debt too.
        Wages = "wages",
        /// Owed only where the balance stands on the credit side.
        DebtIfCredit = "debt_if_credit",
        /// Money tied to a purpose, not yet spent; a liability, but no debt.
        Earmarked = "earmarked",
        /// Earned by the village itself (indicator I02).
        OwnIncome = "own_income",
        /// From sales, rents, services and contracting (I04).
        OperatingIncome = "operating_income",
        /// From investments (I04).
        InvestmentIncome = "investment_income",
        /// Other income; donations in it are not own income.
        OtherIncome = "other_income",
        /// Subsidies of the state (I03).
        Subsidy = "subsidy",
        /// What earning the income cost.
        OperatingCost = "operating_cost",
        /// Taxes.
        Tax = "tax",
        /// Running the administration (I09).
        Administration = "administration",
        /// Public welfare (I10).
        Welfare = "welfare",
        /// Other expenditure.
        OtherExpenditure = "other_expenditure",
        /// Interest, in a chart that has an account for it alone (I19).
        Interest = "interest",
    }
}

/// A chart of accounts.
#[derive(Debug, Clone)]
pub struct Chart {
    /// `cn-rceo-2023`.
    pub id: String,
    /// What it is called.
    pub title: Phrase,
    /// Where it is laid down.
    pub source: Phrase,
    /// First day in force.
    pub from: Option<NaiveDate>,
    /// Last day in force.
    pub until: Option<NaiveDate>,
    /// How many digits the accounts of the first level have.
    pub digits: usize,
    /// The accounts of the first level, by code.
    pub accounts: Vec<Account>,
}

impl Chart {
    /// The account of a code: `513`, and what was made below it, `513.01` and `51301`.
    pub fn account(&self, code: &str) -> Option<&Account> {
        let (head, tail) = code.split_at_checked(self.digits)?;
        let tail = tail.strip_prefix('.').map_or((tail, false), |rest| (rest, true));
        let shaped = tail.0.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && (!tail.1 || !tail.0.is_empty())
            && !tail.0.ends_with('.');
        if !shaped {
            return None;
        }
        self.accounts.iter().find(|account| account.code == head)
    }

    /// Whether an entry of a balance sheet is a part of another one on it, `102.01` beside `102`: it is not added again.
    pub fn is_part(&self, code: &str, sheet: &[AccountBalance]) -> bool {
        let account = self.account(code).filter(|account| account.code != code);
        account.is_some_and(|account| sheet.iter().any(|it| it.account.value == account.code))
    }

    /// Whether the chart was in force at any time of a year.
    pub fn holds_in(&self, year: Year) -> bool {
        let first = Period::Year(year - 1).end();
        self.from.is_none_or(|from| from <= year_end(year)) && self.until.is_none_or(|until| until > first)
    }
}

/// An account of the first level.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Phrase,
    /// The group it stands in.
    pub class: Class,
    /// The side its balance normally stands on; contra accounts stand on the credit side of the assets.
    pub balance: Balance,
    /// The account whose value it lessens: depreciation, amortisation.
    pub lessens: Option<String>,
    /// The kinds of budget lines it takes; empty where the pack does not say.
    pub lines: Vec<LineKind>,
    /// What it counts as.
    pub uses: Vec<Use>,
    /// Not yet held against the official text.
    pub unconfirmed: bool,
}

impl Account {
    /// Whether it counts as that.
    pub fn is(&self, what: Use) -> bool {
        self.uses.contains(&what)
    }

    /// Whether it stands on the left of the balance sheet (what there is), else on the right (where it comes from).
    pub fn is_left(&self) -> bool {
        matches!(self.class, Class::Asset | Class::Cost)
            || (self.class == Class::IncomeExpense && self.balance != Balance::Credit)
    }

    /// What an amount on its normal side adds to its side of the balance sheet: a contra account takes away.
    pub fn counted(&self, amount: Money) -> Money {
        let contra = match self.class {
            Class::Asset | Class::Cost => self.balance == Balance::Credit,
            Class::Liability | Class::Equity => self.balance == Balance::Debit,
            Class::IncomeExpense => false,
        };
        if contra { -amount } else { amount }
    }
}
