//! The theme that comes with the program, compiled into it.

/// Every file of `themes/default`; a test holds this list against the folder.
pub static FILES: &[(&str, &str)] = &[
    ("i18n/en.ftl", include_str!("../../themes/default/i18n/en.ftl")),
    ("i18n/zh.ftl", include_str!("../../themes/default/i18n/zh.ftl")),
    ("static/enhance.js", include_str!("../../themes/default/static/enhance.js")),
    ("static/mark.svg", include_str!("../../themes/default/static/mark.svg")),
    ("static/style.css", include_str!("../../themes/default/static/style.css")),
    ("templates/404.html", include_str!("../../themes/default/templates/404.html")),
    ("templates/area.html", include_str!("../../themes/default/templates/area.html")),
    ("templates/base.html", include_str!("../../themes/default/templates/base.html")),
    ("templates/budget-year.html", include_str!("../../themes/default/templates/budget-year.html")),
    ("templates/budget.html", include_str!("../../themes/default/templates/budget.html")),
    ("templates/components.html", include_str!("../../themes/default/templates/components.html")),
    ("templates/debt.html", include_str!("../../themes/default/templates/debt.html")),
    ("templates/debts.html", include_str!("../../themes/default/templates/debts.html")),
    ("templates/decision.html", include_str!("../../themes/default/templates/decision.html")),
    ("templates/decisions.html", include_str!("../../themes/default/templates/decisions.html")),
    ("templates/duties.html", include_str!("../../themes/default/templates/duties.html")),
    ("templates/indicator.html", include_str!("../../themes/default/templates/indicator.html")),
    ("templates/indicators.html", include_str!("../../themes/default/templates/indicators.html")),
    ("templates/checks.html", include_str!("../../themes/default/templates/checks.html")),
    ("templates/notice.html", include_str!("../../themes/default/templates/notice.html")),
    ("templates/area-checks.html", include_str!("../../themes/default/templates/area-checks.html")),
    ("templates/changes.html", include_str!("../../themes/default/templates/changes.html")),
    ("templates/area-changes.html", include_str!("../../themes/default/templates/area-changes.html")),
    ("templates/people.html", include_str!("../../themes/default/templates/people.html")),
    ("templates/register.html", include_str!("../../themes/default/templates/register.html")),
    ("templates/stand.html", include_str!("../../themes/default/templates/stand.html")),
    ("templates/trends.html", include_str!("../../themes/default/templates/trends.html")),
    ("templates/village.html", include_str!("../../themes/default/templates/village.html")),
    ("templates/withheld.html", include_str!("../../themes/default/templates/withheld.html")),
    ("theme.yaml", include_str!("../../themes/default/theme.yaml")),
];

/// The template of the parts that pages share.
pub static COMPONENTS: &str = "components.html";

/// Templates every theme must have.
pub static PAGES: &[&str] = &[
    "404.html",
    "area.html",
    "budget-year.html",
    "budget.html",
    "debt.html",
    "debts.html",
    "decision.html",
    "decisions.html",
    "duties.html",
    "indicator.html",
    "indicators.html",
    "checks.html",
    "area-checks.html",
    "changes.html",
    "area-changes.html",
    "notice.html",
    "people.html",
    "register.html",
    "stand.html",
    "trends.html",
    "village.html",
    "withheld.html",
];
