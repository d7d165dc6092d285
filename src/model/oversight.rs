//! How officials are appraised, audited and trained.

use chrono::NaiveDate;

use crate::choice;
use crate::measure::{Period, Year};
use crate::source::{FileId, Span, Spanned};

use super::{Figure, Text};

choice! {
    /// Who appraises.
    AppraisalKind {
        /// 民主评议
        Democratic = "democratic",
        /// 乡镇考核
        Township = "township",
        /// 经济责任审计
        Audit = "audit",
    }
}

choice! {
    /// The grade of an appraisal.
    Grade {
        /// 优秀
        Excellent = "excellent",
        /// 称职（合格）
        Competent = "competent",
        /// 基本称职
        Basic = "basic",
        /// 不称职
        Incompetent = "incompetent",
    }
}

/// The appraisals of one year.
#[derive(Debug)]
pub struct AppraisalYear {
    /// The year.
    pub year: Spanned<Year>,
    /// The file.
    pub file: FileId,
    /// When they were made public.
    pub published_on: Option<Spanned<NaiveDate>>,
    /// One for each post.
    pub appraisals: Vec<Appraisal>,
}

/// An appraisal of a post's holder.
#[derive(Debug)]
pub struct Appraisal {
    /// The post.
    pub post: Spanned<String>,
    /// Where it stands.
    pub span: Span,
    /// Who appraised.
    pub kind: Spanned<AppraisalKind>,
    /// When.
    pub date: Option<Spanned<NaiveDate>>,
    /// Who was to come.
    pub eligible: Option<Spanned<u32>>,
    /// Who came.
    pub present: Option<Spanned<u32>>,
    /// Votes for each grade, in the order of [`Grade`].
    pub grades: [Option<Spanned<u32>>; 4],
    /// The grade given.
    pub result: Option<Spanned<Grade>>,
    /// What is paid for it.
    pub bonus: Figure,
    /// A note.
    pub note: Option<Text>,
}

choice! {
    /// What an audit looks at.
    AuditKind {
        /// 年度审计
        Annual = "annual",
        /// 任期经济责任审计
        Term = "term",
        /// 离任审计
        EndOfOffice = "end_of_office",
        /// 专项审计
        Special = "special",
        /// 内部审计
        Internal = "internal",
    }
}

/// An audit.
#[derive(Debug)]
pub struct Audit {
    /// Id inside the village.
    pub id: Spanned<String>,
    /// Where it stands.
    pub span: Span,
    /// What it looks at.
    pub kind: Spanned<AuditKind>,
    /// First and last period it covers.
    pub from: Spanned<Period>,
    /// Last period it covers.
    pub to: Spanned<Period>,
    /// Posts it is about, in a term or end-of-office audit; none for all.
    pub posts: Vec<Spanned<String>>,
    /// Who audited.
    pub auditor: Text,
    /// When it was made public.
    pub published_on: Option<Spanned<NaiveDate>>,
    /// What was found.
    pub findings: Vec<AuditFinding>,
}

/// What an audit found.
#[derive(Debug)]
pub struct AuditFinding {
    /// In words, without names of private persons.
    pub text: Text,
    /// The amount concerned.
    pub amount: Figure,
    /// By when it must be put right.
    pub due: Option<Spanned<NaiveDate>>,
    /// When it was.
    pub rectified_on: Option<Spanned<NaiveDate>>,
}

choice! {
    /// What a training was about.
    TrainingTopic {
        /// 财务
        Finance = "finance",
        /// 法律
        Law = "law",
        /// 议事程序
        DecisionProcedure = "decision_procedure",
        /// 数字化
        Digital = "digital",
        /// 便民服务
        Service = "service",
        /// 产业
        Industry = "industry",
        /// 安全
        Safety = "safety",
    }
}

/// A training of officials.
#[derive(Debug)]
pub struct Training {
    /// Id inside the village.
    pub id: Spanned<String>,
    /// When.
    pub date: Spanned<NaiveDate>,
    /// How long.
    pub hours: Option<Spanned<u32>>,
    /// About what.
    pub topic: Spanned<TrainingTopic>,
    /// Who organised it.
    pub organiser: Option<Text>,
    /// Posts that took part.
    pub posts: Vec<Spanned<String>>,
    /// Whether what was learnt was tested.
    pub assessed: Option<bool>,
    /// What it cost.
    pub cost: Figure,
    /// Who paid.
    pub funded_by: Option<Spanned<super::budget::Source>>,
}
