#![doc = include_str!("negative_amount.md")]

use crate::check::{Case, Check};
use crate::diag::{Findings, Rule, Severity, Words};
use crate::measure::Money;
use crate::model::Figure;
use crate::model::debt::MovementType;

/// The words of the rule.
pub static RULE: Rule = Rule {
    code: "DBT-17",
    name: "negative-amount",
    severity: Severity::Error,
    message: Words {
        en: "the {part} of the debt `{debt}` is negative: {amount}",
        zh: "债务 `{debt}` 的{part}为负数：{amount}",
    },
    label: Words { en: "less than nothing", zh: "小于零" },
    help: Words { en: "{help}", zh: "{help}" },
    page: Words { en: include_str!("negative_amount.md"), zh: include_str!("negative_amount.zh.md") },
};

/// The rule and its logic.
pub const CHECK: Check = Check { rule: &RULE, run };

const PRINCIPAL: Words = Words { en: "principal", zh: "本金" };
const INTEREST: Words = Words { en: "interest", zh: "利息" };

fn run(case: &Case, found: &mut Findings) {
    for debt in &case.village.debts {
        let mut refuse = |figure: Figure, part: Words, help: Words| {
            if let Some(amount) = figure.known().filter(|amount| amount.0 < 0) {
                found
                    .report(&RULE, figure.span)
                    .with("part", part)
                    .with("debt", debt.id.as_str())
                    .with("amount", case.money(amount))
                    .with("amount_above", case.money(Money(-amount.0)))
                    .with("help", help);
            }
        };
        let begun = crate::measure::Reported::Known(debt.principal.value);
        refuse(Figure { value: begun, span: debt.principal.span }, PRINCIPAL, OWED_TO_US);
        for movement in &debt.movements {
            if movement.kind.value != MovementType::Reclass {
                refuse(movement.principal, PRINCIPAL, instead(movement.kind.value));
            }
            refuse(movement.interest, INTEREST, INTEREST_BACK);
        }
    }
}

const OWED_TO_US: Words = Words {
    en: "write {amount_above}; what others owe the village is a receivable and no debt of the village",
    zh: "请写 {amount_above}；别人欠村里的是应收款，不是村里的债务",
};

const INTEREST_BACK: Words = Words {
    en: "write {amount_above}; interest that came back is revenue of the budget, interest that was waived is an `interest_cut`",
    zh: "请写 {amount_above}；退回的利息请记入预算收入，减免的利息请写 `interest_cut`",
};

/// The type that means the opposite.
fn instead(kind: MovementType) -> Words {
    use MovementType as Kind;
    match kind {
        Kind::Repayment | Kind::Offset | Kind::WriteOff | Kind::AssetSwap | Kind::TransferOut => Words {
            en: "write {amount_above} with the type that adds to a debt: `drawdown` for money borrowed, `capitalised` for interest added, `recognised` for what was found and entered",
            zh: "请写 {amount_above} 并改用增加债务的类型：借入写 `drawdown`，利息转本金写 `capitalised`，补记入账写 `recognised`",
        },
        Kind::Drawdown | Kind::Capitalised | Kind::Recognised => Words {
            en: "write {amount_above} with the type that takes from a debt: `repayment` for money paid, `offset`, `asset_swap` or `transfer_out` for what was settled otherwise, `write_off` for what is given up",
            zh: "请写 {amount_above} 并改用减少债务的类型：用钱偿还写 `repayment`，抵顶写 `offset`，以物抵债写 `asset_swap`，转出写 `transfer_out`，核销写 `write_off`",
        },
        Kind::InterestPaid | Kind::InterestCut | Kind::Reclass => Words {
            en: "write {amount_above}; a move between accounts is a `reclass`",
            zh: "请写 {amount_above}；科目间调整请写 `reclass`",
        },
    }
}
