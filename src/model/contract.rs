//! A contract: works, purchases, labour, leases and land; how it was placed, what was agreed, what was paid or received.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::choice;
use crate::measure::{Money, Year};
use crate::source::{Span, Spanned};

use super::party::Party;
use super::{Figure, Text};

choice! {
    /// What is contracted.
    ContractKind {
        /// 工程
        Works = "works",
        /// 货物
        Goods = "goods",
        /// 服务
        Services = "services",
        /// 租赁
        Lease = "lease",
        /// 土地承包
        Land = "land",
        /// 劳务
        Labour = "labour",
    }
}

impl ContractKind {
    /// Whether the village pays; in a lease and for land it is paid.
    pub fn is_paid_by_village(self) -> bool {
        !matches!(self, ContractKind::Lease | ContractKind::Land)
    }
}

choice! {
    /// How the other side was chosen.
    PlacingMethod {
        /// 公开招标
        Open = "open",
        /// 邀请招标
        Selective = "selective",
        /// 询价（议标）
        Limited = "limited",
        /// 直接委托
        Direct = "direct",
        /// 产权交易平台
        Platform = "platform",
        /// 拍卖
        Auction = "auction",
    }
}

impl PlacingMethod {
    /// Whether anybody could take part.
    pub fn is_open(self) -> bool {
        matches!(self, PlacingMethod::Open | PlacingMethod::Platform | PlacingMethod::Auction)
    }
}

choice! {
    /// How far a contract has come.
    ContractStatus {
        /// 履行中
        Active = "active",
        /// 已履行完毕
        Completed = "completed",
        /// 已解除
        Terminated = "terminated",
        /// 有争议
        Disputed = "disputed",
    }
}

choice! {
    /// What a quantity is counted in.
    QuantityUnit {
        /// 亩
        Mu = "mu",
        /// 平方米
        M2 = "m2",
        /// 件（处、口、台）
        Piece = "piece",
    }
}

choice! {
    /// What kind of land or property is let.
    PropertyClass {
        /// 耕地
        Arable = "arable",
        /// 林地
        Forest = "forest",
        /// 草地
        Grass = "grass",
        /// 园地
        Orchard = "orchard",
        /// 水面
        Water = "water",
        /// “四荒”地
        Wasteland = "wasteland",
        /// 集体建设用地
        Construction = "construction",
        /// 房屋
        Building = "building",
        /// 设备
        Equipment = "equipment",
    }
}

/// A number of mu, square metres or pieces, in ten-thousandths.
#[derive(Debug, Clone, Copy)]
pub struct Quantity {
    /// Ten-thousandths of the unit: 2.5 mu is 25000.
    pub value: Spanned<i64>,
    /// The unit.
    pub unit: Option<Spanned<QuantityUnit>>,
}

/// One contract.
#[derive(Debug)]
pub struct Contract {
    /// Id inside the village.
    pub id: Spanned<String>,
    /// Where it stands.
    pub span: Span,
    /// What is contracted.
    pub kind: Spanned<ContractKind>,
    /// What it is called.
    pub title: Text,
    /// Id of the entity that signs.
    pub entity: Option<Spanned<String>>,
    /// How the other side was chosen.
    pub method: Option<Spanned<PlacingMethod>>,
    /// The tender.
    pub tender: Option<Tender>,
    /// Who got it.
    pub award: Option<Award>,
    /// The price agreed, where the village pays.
    pub amount: Figure,
    /// The rent agreed, where the village is paid.
    pub rent: Option<Rent>,
    /// Deposit.
    pub deposit: Figure,
    /// First day.
    pub start: Option<Spanned<NaiveDate>>,
    /// Last day.
    pub end: Option<Spanned<NaiveDate>>,
    /// The decision behind it.
    pub decision: Option<Spanned<String>>,
    /// Budget lines it is paid from.
    pub lines: Vec<Spanned<String>>,
    /// What the price became.
    pub amendments: Vec<Amendment>,
    /// Paid in each year.
    pub payments: BTreeMap<Year, Figure>,
    /// Rent received in each year.
    pub rent_received: BTreeMap<Year, Figure>,
    /// How much is let.
    pub quantity: Option<Quantity>,
    /// What is let.
    pub class: Option<Spanned<PropertyClass>>,
    /// How far it has come.
    pub status: Option<Spanned<ContractStatus>>,
    /// The committee's note.
    pub note: Option<Text>,
}

impl Contract {
    /// The day it was placed: of the award, else the first day.
    pub fn day(&self) -> Option<&Spanned<NaiveDate>> {
        self.award.as_ref().and_then(|award| award.date.as_ref()).or(self.start.as_ref())
    }

    /// The supplier or tenant.
    pub fn supplier(&self) -> Option<&Party> {
        self.award.as_ref().map(|award| &award.supplier)
    }

    /// What the amendments add; none where one of them is not known.
    pub fn amended_by(&self) -> Option<Money> {
        self.amendments.iter().map(|it| it.amount.known()).sum()
    }

    /// The price with its amendments.
    pub fn price(&self) -> Option<Money> {
        Some(self.amount.known()? + self.amended_by()?)
    }
}

/// How offers were asked for.
#[derive(Debug)]
pub struct Tender {
    /// When it was made public.
    pub published_on: Option<Spanned<NaiveDate>>,
    /// When offers closed.
    pub closes_on: Option<Spanned<NaiveDate>>,
    /// How many offered.
    pub bids: Option<Spanned<u32>>,
}

/// Who got the contract.
#[derive(Debug)]
pub struct Award {
    /// When.
    pub date: Option<Spanned<NaiveDate>>,
    /// Who.
    pub supplier: Party,
    /// Whether the record says that the supplier is related to an official.
    pub related_party: Option<Spanned<bool>>,
}

/// The rent agreed.
#[derive(Debug)]
pub struct Rent {
    /// Rent of a year.
    pub per_year: Figure,
    /// Rent of a unit and year.
    pub unit_price: Figure,
    /// Months it is due in.
    pub due_months: Vec<Spanned<u32>>,
}

/// A change of the price.
#[derive(Debug)]
pub struct Amendment {
    /// When.
    pub date: Spanned<NaiveDate>,
    /// By how much.
    pub amount: Figure,
    /// Why.
    pub reason: Option<Text>,
    /// By which decision.
    pub decision: Option<Spanned<String>>,
}
