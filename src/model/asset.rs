//! What the village owns (资产、资源) and what is owed to it (债权).

use chrono::NaiveDate;

use crate::choice;
use crate::source::{Span, Spanned};

use super::contract::Quantity;
use super::party::Party;
use super::{Figure, Text};

choice! {
    /// Which of the registers an asset stands in.
    AssetClass {
        /// 资金
        Fund = "fund",
        /// 经营性资产
        OperatingAsset = "operating_asset",
        /// 公益性资产
        PublicAsset = "public_asset",
        /// 资源
        Resource = "resource",
    }
}

choice! {
    /// What is done with an asset.
    AssetStatus {
        /// 自用
        Used = "used",
        /// 出租（发包）
        Leased = "leased",
        /// 闲置
        Idle = "idle",
        /// 抵押
        Pledged = "pledged",
        /// 已处置
        Disposed = "disposed",
    }
}

choice! {
    /// How an asset went.
    DisposalMethod {
        /// 公开招标
        Open = "open",
        /// 产权交易平台
        Platform = "platform",
        /// 拍卖
        Auction = "auction",
        /// 协议转让
        Direct = "direct",
        /// 抵债
        DebtSwap = "debt_swap",
        /// 报废
        Scrapped = "scrapped",
        /// 捐出（划转）
        Donated = "donated",
    }
}

/// One asset or resource.
#[derive(Debug)]
pub struct Asset {
    /// Id inside the village.
    pub id: Spanned<String>,
    /// Where it stands.
    pub span: Span,
    /// Which register.
    pub class: Spanned<AssetClass>,
    /// What it is, in words.
    pub title: Text,
    /// Id of the entity that owns it.
    pub entity: Option<Spanned<String>>,
    /// Account code.
    pub account: Option<Spanned<String>>,
    /// How much of it.
    pub quantity: Option<Quantity>,
    /// Original value.
    pub original_value: Figure,
    /// Net value.
    pub net_value: Figure,
    /// The day of the values.
    pub valued_on: Option<Spanned<NaiveDate>>,
    /// The day it came.
    pub acquired_on: Option<Spanned<NaiveDate>>,
    /// What is done with it.
    pub status: Spanned<AssetStatus>,
    /// How it went.
    pub disposal: Option<Disposal>,
    /// The contract it is let by.
    pub contract: Option<Spanned<String>>,
    /// The committee's note.
    pub note: Option<Text>,
}

/// How an asset went.
#[derive(Debug)]
pub struct Disposal {
    /// When.
    pub date: Spanned<NaiveDate>,
    /// How.
    pub method: Option<Spanned<DisposalMethod>>,
    /// For how much.
    pub price: Figure,
    /// By which decision.
    pub decision: Option<Spanned<String>>,
}

/// What somebody owes the village.
#[derive(Debug)]
pub struct Receivable {
    /// Id inside the village.
    pub id: Spanned<String>,
    /// Where it stands.
    pub span: Span,
    /// Who owes.
    pub debtor: Party,
    /// Id of the entity it is owed to.
    pub entity: Option<Spanned<String>>,
    /// What for.
    pub title: Option<Text>,
    /// Account: 112 receivables, 113 internal current accounts.
    pub account: Option<Spanned<String>>,
    /// How much is owed.
    pub amount: Figure,
    /// Since when.
    pub since: Option<Spanned<NaiveDate>>,
    /// Until when it must be paid.
    pub due_on: Option<Spanned<NaiveDate>>,
    /// When it was settled.
    pub settled_on: Option<Spanned<NaiveDate>>,
    /// The decision behind it.
    pub decision: Option<Spanned<String>>,
    /// The committee's note.
    pub note: Option<Text>,
}
