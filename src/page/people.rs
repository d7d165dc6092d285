//! People: who holds which post, since when, elected how, paid what; declared interests; earlier holders; population.

use serde::Serialize;

use super::Arg;
use super::names::post_name;
use super::question::{Block, Blocks, there};
use super::table::{Cell, Head, LinkView, Row, TableView};
use super::{Cx, PageView, VillageCx, chrome, data, held, register};
use crate::measure::Reported;
use crate::model::people::{Post, Role, Term};

/// The page.
#[derive(Debug, Serialize)]
pub struct PeopleView {
    /// Posts by body.
    pub groups: Vec<GroupView>,
    /// Declared interests.
    pub interests: Option<TableView>,
    /// How they are supervised, and other registers.
    pub more: Vec<LinkView>,
    /// Earlier holders.
    pub past: Option<TableView>,
    /// Population by year.
    pub population: Option<TableView>,
    /// The same as data.
    pub downloads: Vec<LinkView>,
}

impl Blocks for PeopleView {
    fn blocks(&self, cx: &Cx) -> Vec<Block> {
        let mut out: Vec<Block> = self.groups.iter().map(|group| Block::of(&group.title)).collect();
        out.extend(there(
            cx,
            &[
                ("declared-interests", self.interests.is_some()),
                ("earlier-holders", self.past.is_some()),
                ("people-by-year", self.population.is_some()),
            ],
        ));
        out
    }
}

/// Posts of one body.
#[derive(Debug, Serialize)]
pub struct GroupView {
    /// The body.
    pub title: String,
    /// What it does.
    pub intro: String,
    /// Its posts.
    pub table: TableView,
}

/// The bodies posts are shown under, with the key of their words.
const BODIES: [(&str, &[Role]); 4] = [
    (
        "party-and-committee",
        &[
            Role::PartySecretary,
            Role::FirstSecretary,
            Role::VcHead,
            Role::VcDeputy,
            Role::VcMember,
            Role::Head,
            Role::VillageAide,
            Role::Clerk,
        ],
    ),
    ("collective", &[Role::RceoChair, Role::RceoDirector, Role::RceoSupervisor, Role::Accountant, Role::Cashier]),
    ("supervision", &[Role::SupervisionHead, Role::SupervisionMember, Role::FinanceGroupMember]),
    (
        "others",
        &[
            Role::GroupHead,
            Role::Representative,
            Role::GridWorker,
            Role::SocialWorker,
            Role::VolunteerLead,
            Role::Other,
        ],
    ),
];

/// The page of a village's people.
pub fn view(cx: &Cx, of: &VillageCx) -> PageView<PeopleView> {
    let village = &of.village;
    let heading = cx.say("people-heading");
    let mut page = chrome::of_village(cx, of, "people", &heading, &heading);
    page.sub = chrome::village_name(cx, &village.name);
    let current: Vec<(&Post, &Term)> = village.terms().filter(|(_, term)| holds_now(cx, term)).collect();
    page.lead = match current.len() {
        0 => held::lead(cx, of, "people-lead-none", |it| it.id == "people"),
        count => {
            let name = Arg::Text(cx.name(&village.name).into());
            cx.rich("people-lead", &[("village", name), ("count", Arg::Count(count as u64))])
        }
    };
    let record = format!("{}/people.yaml", village.path);
    let records: Vec<&str> = if village.posts.is_empty() { Vec::new() } else { vec![record.as_str()] };
    page.provenance = chrome::provenance(cx, of, &records);
    let groups = BODIES
        .iter()
        .filter_map(|(key, roles)| {
            let of_body = |(post, _): &(&Post, &Term)| roles.contains(&post.role.value);
            let posts: Vec<(&Post, &Term)> = current.iter().copied().filter(of_body).collect();
            (!posts.is_empty()).then(|| GroupView {
                title: cx.say(&format!("people-{key}")),
                intro: cx.say(&format!("people-{key}-intro")),
                table: posts_table(cx, &format!("t-{key}"), cx.say(&format!("people-{key}")), &posts),
            })
        })
        .collect();
    let past: Vec<(&Post, &Term)> = village.terms().filter(|(_, term)| !holds_now(cx, term)).collect();
    PageView {
        page,
        v: PeopleView {
            groups,
            interests: interests(cx, of),
            more: register::links(cx, of),
            past: (!past.is_empty()).then(|| posts_table(cx, "t-past", cx.say("earlier-holders"), &past)),
            population: population(cx, of),
            downloads: data::links(cx, of, &["people", "interests", "population"]),
        },
    }
}

pub(super) fn holds_now(cx: &Cx, term: &Term) -> bool {
    term.until.as_ref().is_none_or(|until| until.value >= cx.site.as_of)
}

fn posts_table(cx: &Cx, id: &str, caption: String, posts: &[(&Post, &Term)]) -> TableView {
    let heads = ["head-post", "head-holder", "head-since", "head-until", "head-elected", "head-pay"]
        .map(|key| Head::of(cx.say(key)))
        .to_vec();
    let rows = posts
        .iter()
        .map(|(post, term)| {
            let said = cx.text(&term.holder);
            let holder =
                if term.acting { cx.tell("acting", &[("name", Arg::Text(said.text.into()))]) } else { said.text };
            let until = term.until.as_ref().map_or_else(
                || Cell::of(cx.say("in-office"), "none words"),
                |date| Cell::day(cx.locale.date(date.value)),
            );
            let elected = match &term.elected {
                Some(election) => match (election.votes, election.voted) {
                    (Some(votes), Some(voted)) => Cell::words(cx.tell(
                        "elected-by",
                        &[("votes", Arg::Count(votes.into())), ("voted", Arg::Count(voted.into()))],
                    )),
                    _ => Cell::day(cx.locale.date(election.date.value)),
                },
                None => Cell::of(cx.say(if term.appointed { "not-elected" } else { "not-stated" }), "none words"),
            };
            let pay = match &post.pay {
                Some(pay) => super::figure(cx, pay.yearly.value),
                None => Cell::none(cx.say("not-reported")),
            };
            Row::new(
                post_name(cx, post),
                vec![Cell::words(holder), Cell::day(cx.locale.date(term.from.value)), until, elected, pay],
            )
        })
        .collect();
    TableView::new(id, caption, cx.tell("pay-unit", &[("unit", Arg::Text(cx.locale.unit().into()))]), heads)
        .rows(rows)
        .scrolls("cols land", cx.say("slide-columns"))
}

fn interests(cx: &Cx, of: &VillageCx) -> Option<TableView> {
    let heads = ["head-post", "head-stake", "head-in-what", "head-declared"].map(|key| Head::of(cx.say(key))).to_vec();
    let rows: Vec<Row> = of
        .village
        .interests
        .iter()
        .map(|interest| {
            let post = of
                .village
                .post(&interest.post.value)
                .map_or_else(|| interest.post.value.clone(), |post| post_name(cx, post));
            let target = match (of.village.decision(&interest.target.value), of.village.debt(&interest.target.value)) {
                (Some(decision), _) => Cell::link(
                    cx.name(&decision.title),
                    cx.link(&format!("{}/decisions/{}.html", of.village.path, decision.id)),
                    "words",
                ),
                (_, Some(debt)) => Cell::link(
                    cx.name(&debt.title),
                    cx.link(&format!("{}/debts/{}.html", of.village.path, debt.id)),
                    "words",
                ),
                _ => match register::contract_link(cx, of, &interest.target.value) {
                    Some(link) => Cell::link(link.label, link.href, "words"),
                    None => Cell::of(interest.target.value.clone(), "words"),
                },
            };
            let declared = interest.declared_on.as_ref().map_or_else(
                || Cell::of(cx.say("not-reported"), "none words"),
                |date| Cell::day(cx.locale.date(date.value)),
            );
            Row::new(post, vec![Cell::of(cx.locale.choice(interest.kind.value), "words"), target, declared])
        })
        .collect();
    (!rows.is_empty()).then(|| TableView::new("t-interests", cx.say("declared-interests"), "", heads).rows(rows))
}

/// One count of a year's people.
type Part = fn(&crate::model::village::Population) -> Reported<u32>;

fn population(cx: &Cx, of: &VillageCx) -> Option<TableView> {
    let years = &of.village.population;
    if years.is_empty() {
        return None;
    }
    let mut heads = vec![Head::of(cx.say("head-item"))];
    heads.extend(years.keys().map(|year| Head::of(cx.locale.year(*year))));
    let parts: [(&str, Part); 8] = [
        ("population-registered", |it| it.registered),
        ("population-resident", |it| it.resident),
        ("population-adults", |it| it.adults),
        ("population-households", |it| it.households),
        ("population-representatives", |it| it.representatives),
        ("population-party-members", |it| it.party_members),
        ("population-members", |it| it.members),
        ("population-members-capable", |it| it.members_capable),
    ];
    let rows: Vec<Row> = parts
        .iter()
        .filter(|(_, part)| years.values().any(|year| part(year).known().is_some()))
        .map(|(key, part)| {
            let cells = years
                .values()
                .map(|year| match part(year) {
                    Reported::Known(value) => Cell::plain(cx.locale.count(value)),
                    Reported::NotApplicable => Cell::none(cx.say("not-applicable")),
                    Reported::NotReported => Cell::none(cx.say("not-reported")),
                })
                .collect();
            Row::new(cx.say(key), cells)
        })
        .collect();
    Some(
        TableView::new("t-population", cx.say("people-by-year"), "", heads)
            .rows(rows)
            .scrolls("cols newest", cx.say("slide-years")),
    )
}
