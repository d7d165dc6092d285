//! From where on a change or a share asks for a word of explanation: numbers of the packs and the portal, never of the
//! program.

use super::{Cx, VillageCx};
use crate::measure::period::year_end;
use crate::measure::{Money, Ratio};
use crate::model::{Budget, Line, Threshold};

/// Whether one amount is more than that share of another, without rounding.
fn exceeds(part: i64, whole: i64, share: Ratio) -> bool {
    i128::from(part.abs()) * share.under > i128::from(whole.abs()) * share.over
}

/// The change of a line on the year before, where both years are whole and it is as large as the `yoy_jump` in force and
/// comes to the `yoy_jump_amount`, as PLA-02 asks.
pub fn jump(of: &VillageCx, budget: &Budget, line: &Line) -> Option<(Money, Money)> {
    let day = year_end(budget.year.value);
    let share = of.site.packs.share(Threshold::YoyJump, day)?.value;
    let least = of.site.packs.amount(Threshold::YoyJumpAmount, day)?.value;
    let same = |other: &&Budget| {
        other.entity.value == budget.entity.value && other.year.value == budget.year.value - 1 && other.is_whole_year()
    };
    let before = of.village.budgets.iter().find(same)?.line(&line.id.value)?;
    let (then, now) = (before.actual.total().known()?, line.actual.total().known()?);
    let comparable = budget.is_whole_year() && before.kind.value == line.kind.value && !then.is_zero();
    let change = (now - then).abs();
    let large = i128::from(change.0) * share.under >= i128::from(then.0).abs() * share.over;
    (comparable && large && change >= least).then_some((then, now))
}

/// The largest share of a year that may stand under "other", where one is in force and the share is larger.
pub fn hides_too_much(cx: &Cx, year: i32, other: Money, all: Money) -> Option<Ratio> {
    let limit = cx.site.packs.share(Threshold::OtherShare, year_end(year))?.value;
    exceeds(other.0, all.0, limit).then_some(limit)
}
