//! One page as bytes: the view of its kind in the template of its kind.

use super::{Theme, ThemeTrouble};
use crate::page::plan::{UpperPage, VillagePage};
use crate::page::{
    Cx, PageView, Regional, VillageCx, area, ask, budget, changes, checks, debts, decisions, duties, indicator, notice,
    people, register, search, stand, village, withheld,
};

/// A page of a village.
pub fn of_village(theme: &Theme, cx: &Cx, of: &VillageCx, page: VillagePage) -> Result<Vec<u8>, ThemeTrouble> {
    let language = cx.language();
    match page {
        VillagePage::Overview => overview(theme, cx, &village::view(cx, of).asked(cx, of)),
        VillagePage::Budget => theme.render(language, "budget.html", &budget::all(cx, of).asked(cx, of)),
        VillagePage::BudgetYear(year) => {
            theme.render(language, "budget-year.html", &budget::year(cx, of, year).asked(cx, of))
        }
        VillagePage::Debts => theme.render(language, "debts.html", &debts::list(cx, of).asked(cx, of)),
        VillagePage::Debt(number) => {
            theme.render(language, "debt.html", &debts::one(cx, of, &of.village.debts[number]).asked(cx, of))
        }
        VillagePage::Decisions => theme.render(language, "decisions.html", &decisions::list(cx, of).asked(cx, of)),
        VillagePage::DecisionsOf(year) => {
            theme.render(language, "decisions.html", &decisions::of_year(cx, of, year).asked(cx, of))
        }
        VillagePage::Decision(number) => theme.render(
            language,
            "decision.html",
            &decisions::one(cx, of, &of.village.decisions[number]).asked(cx, of),
        ),
        VillagePage::Duties => theme.render(language, "duties.html", &duties::view(cx, of).asked(cx, of)),
        VillagePage::People => theme.render(language, "people.html", &people::view(cx, of).asked(cx, of)),
        VillagePage::Assets => theme.render(language, "register.html", &register::assets(cx, of).asked(cx, of)),
        VillagePage::Contracts => theme.render(language, "register.html", &register::contracts(cx, of).asked(cx, of)),
        VillagePage::Supervision => {
            theme.render(language, "register.html", &register::supervision(cx, of).asked(cx, of))
        }
        VillagePage::Relief => theme.render(language, "register.html", &register::relief(cx, of).asked(cx, of)),
        VillagePage::Checks => theme.render(language, "checks.html", &checks::village(cx, of).asked(cx, of)),
        VillagePage::Changes => theme.render(language, "changes.html", &changes::village(cx, of).asked(cx, of)),
        VillagePage::Trends => theme.render(language, "trends.html", &indicator::trends(cx, of).asked(cx, of)),
        VillagePage::Ask => theme.render(language, "ask.html", &ask::view(cx, of)),
        VillagePage::Read(year) => theme.render(language, "read.html", &notice::read::view(cx, of, year).asked(cx, of)),
        VillagePage::Notice(period) => {
            theme.render(language, "notice.html", &notice::view(cx, of, period).asked(cx, of))
        }
        VillagePage::Withheld => held(theme, cx, &withheld::all(cx, of)),
        VillagePage::WithheldYear(year) => held(theme, cx, &withheld::year(cx, of, year)),
        VillagePage::WithheldRecord(number) => held(theme, cx, &withheld::one(cx, of, &of.village.withheld[number])),
    }
}

/// A page that says what is held back.
pub fn held(theme: &Theme, cx: &Cx, view: &PageView<withheld::WithheldView>) -> Result<Vec<u8>, ThemeTrouble> {
    theme.render(cx.language(), "withheld.html", view)
}

/// A village's overview, finished beforehand.
pub fn overview(theme: &Theme, cx: &Cx, view: &PageView<village::VillageView>) -> Result<Vec<u8>, ThemeTrouble> {
    theme.render(cx.language(), "village.html", view)
}

/// A page above the villages.
pub fn upper(theme: &Theme, cx: &Cx, region: &Regional, page: UpperPage) -> Result<Vec<u8>, ThemeTrouble> {
    let language = cx.language();
    match page {
        UpperPage::Area(place) => theme.render(language, "area.html", &area::view(cx, region, place)),
        UpperPage::Places(place, part) => theme.render(language, "places.html", &area::places(cx, region, place, part)),
        UpperPage::Checks(place, part) => {
            theme.render(language, "area-checks.html", &checks::area(cx, region, place, part))
        }
        UpperPage::Changes(place) => theme.render(language, "area-changes.html", &changes::area(cx, region, place)),
        UpperPage::Indicators => theme.render(language, "indicators.html", &indicator::list(cx, region)),
        UpperPage::Indicator(number, place, part) => {
            theme.render(language, "indicator.html", &indicator::one(cx, region, number, place, part))
        }
        UpperPage::Stand(number) => {
            theme.render(language, "stand.html", &stand::view(cx, &cx.site.portal.pages[number]))
        }
        UpperPage::Search => theme.render(language, "search.html", &search::view(cx, region)),
        UpperPage::NotFound => theme.render(language, "404.html", &stand::not_found(cx)),
    }
}
