//! Relief and subsidies: who was helped by which rule, as numbers; names only masked and only for a time.

use chrono::NaiveDate;

use crate::measure::{Reported, Year};
use crate::source::{FileId, Span, Spanned};

use super::portal::Level;
use super::{Figure, Text};

/// The subsidies of one year.
#[derive(Debug)]
pub struct SubsidyYear {
    /// The year.
    pub year: Spanned<Year>,
    /// The file.
    pub file: FileId,
    /// When it was made public.
    pub published_on: Option<Spanned<NaiveDate>>,
    /// The schemes, in the order of the record.
    pub subsidies: Vec<Subsidy>,
}

/// One scheme in one year.
#[derive(Debug)]
pub struct Subsidy {
    /// Id inside the year.
    pub id: Spanned<String>,
    /// What it is called.
    pub scheme: Text,
    /// Who is entitled to how much: the rule, or the document it stands in.
    pub rule: Option<Text>,
    /// Which level pays.
    pub source_level: Option<Spanned<Level>>,
    /// How many people or households received it.
    pub recipients: Reported<u32>,
    /// Where that number stands.
    pub recipients_span: Span,
    /// How much was paid in the year.
    pub total: Figure,
    /// The budget line it was paid from.
    pub line: Option<Spanned<String>>,
    /// Recipients by villager group, in the order of the record.
    pub by_group: Vec<GroupCount>,
    /// Recipients one by one, with masked names: for the time of posting only.
    pub list: Vec<Recipient>,
    /// Where the list stands, where there is one.
    pub list_span: Span,
    /// Last day the list may stand in the record.
    pub publish_until: Option<Spanned<NaiveDate>>,
    /// Where to complain.
    pub complaints_contact: Option<Text>,
    /// A note.
    pub note: Option<Text>,
}

/// How many recipients one group has.
#[derive(Debug)]
pub struct GroupCount {
    /// The group.
    pub group: Spanned<String>,
    /// How many; none where the number is suppressed because it is too small.
    pub recipients: Spanned<Option<u32>>,
}

/// One recipient.
#[derive(Debug)]
pub struct Recipient {
    /// The name, masked. One that is not stays here until `check` has refused it.
    pub masked_name: Spanned<String>,
    /// The villager group.
    pub group: Option<Spanned<String>>,
    /// How much.
    pub amount: Figure,
}
