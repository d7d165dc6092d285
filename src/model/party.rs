//! Someone the village deals with: a supplier, a tenant, a debtor; and what ties them to a post.

use crate::source::Spanned;

use super::Text;
use super::debt::CreditorKind;
use super::people::InterestKind;

/// A supplier, tenant, debtor or beneficiary. A private person has no name here, or a masked one.
#[derive(Debug, Default)]
pub struct Party {
    /// What kind, in the words creditors are told by.
    pub kind: Option<Spanned<CreditorKind>>,
    /// The name of an organisation, or a masked name.
    pub name: Option<Text>,
    /// 统一社会信用代码 of an organisation.
    pub uscc: Option<Spanned<String>>,
    /// The post, where the party is an official of the village.
    pub post: Option<Spanned<String>>,
    /// Officials the party is related to.
    pub relations: Vec<Relation>,
}

impl Party {
    /// Whether it is an organisation, as far as the record says.
    pub fn is_organisation(&self) -> bool {
        self.uscc.is_some() || self.kind.as_ref().is_some_and(|kind| !kind.value.is_person())
    }

    /// What tells it from others: its code, else its name. A private person's masked name tells nothing.
    pub fn key(&self) -> Option<&str> {
        if self.kind.as_ref().is_some_and(|kind| kind.value.is_person()) {
            return None;
        }
        self.uscc.as_ref().map(|code| code.value.as_str()).or_else(|| self.name.as_ref().map(|name| name.best(0).0))
    }

    /// Posts it is, or is related to.
    pub fn ties(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.post.iter().chain(self.relations.iter().map(|relation| &relation.post))
    }
}

/// What ties a party to an official.
#[derive(Debug)]
pub struct Relation {
    /// The official's post.
    pub post: Spanned<String>,
    /// What ties them, where the record says.
    pub kind: Option<Spanned<InterestKind>>,
}
