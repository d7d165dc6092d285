//! All findings of one run with what was read: what every form of output is made from.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Diagnostic, Language, Rule, Severity};

/// What one run found, sorted as people read.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The findings to tell.
    pub findings: &'a [Diagnostic],
    /// How many more there are outside the paths that were asked for.
    pub elsewhere: usize,
    /// Put before every path (`content/`), so that whoever reads it finds the file.
    pub prefix: &'a str,
    /// The day deadlines were judged for, where there was one.
    pub as_of: Option<NaiveDate>,
    /// Villages read.
    pub villages: usize,
    /// Record files read.
    pub records: usize,
    /// The language of the words.
    pub language: Language,
}

impl Report<'_> {
    /// How many findings are that grave.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.rule.severity == severity).count()
    }

    /// How often each rule was broken, by code.
    pub fn by_rule(&self) -> Vec<(&'static Rule, usize)> {
        let mut out: BTreeMap<&str, (&'static Rule, usize)> = BTreeMap::new();
        for finding in self.findings {
            out.entry(finding.rule.code).or_insert((finding.rule, 0)).1 += 1;
        }
        out.into_values().collect()
    }

    /// A path as this run tells it.
    pub(super) fn path(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }
}

#[cfg(test)]
pub(super) mod sample {
    //! Two findings with everything a form of output must cope with.

    use std::sync::Arc;

    use chrono::NaiveDate;

    use crate::diag::{Amount, Citation, Diagnostic, Findings, Language, Phrase, Report, Rule, Severity, Words};
    use crate::source::{FileId, Files, SourceFile, Span};

    static YEAR: Rule = Rule {
        code: "ACC-99",
        name: "odd-year",
        severity: Severity::Error,
        message: Words { en: "`{line}` says {stated}, 100%", zh: "“{line}”写的是{stated}" },
        label: Words { en: "{difference} more", zh: "多{difference}" },
        help: Words { en: "write: a, b", zh: "请改" },
        page: Words {
            en: "# odd-year (ACC-99)\n\nChecks that years are even,\nand more.\n\n## Why it matters\nIt does.\n\n## Example\n```yaml\na: 1\n\nb: 2\n```\n",
            zh: "# 别的（ACC-98）\n\n检查别的。\n\n# 年份不成双（ACC-99）\n\n检查年份是否成双。\n\n## 为什么重要\n好记。\n\n## 示例\n\n# 又一个（ACC-97）\n",
        },
    };
    static FILE: Rule = Rule {
        code: "REC-99",
        name: "odd-file",
        severity: Severity::Notice,
        message: Words { en: "odd", zh: "异常" },
        label: Words::NONE,
        help: Words::NONE,
        page: Words::NONE,
    };

    pub fn findings() -> Vec<Diagnostic> {
        let mut files = Files::default();
        let text = "a: 1\n道路: \"1,234.50\"  # x\n".to_owned();
        files.add(SourceFile { path: "qing he/预算.yaml".to_owned(), text });
        let mut found = Findings::default();
        let span = |start, end| Span { file: FileId(0), start, end };
        found
            .report(&YEAR, span(13, 23))
            .also(span(3, 4), Words { en: "added up", zh: "计入" })
            .with("line", "道路")
            .with("stated", Amount { shown: "1,234.50".to_owned(), plain: "1234.50".to_owned() })
            .with("difference", Amount { shown: "−1.00".to_owned(), plain: "-1.00".to_owned() });
        found.report(&FILE, Span::top(FileId(0)));
        let mut settled = found.settle(&files);
        settled[0].law = Some(Arc::new(Citation {
            article: Phrase::same("Art. 26"),
            source: Phrase::same("Organic Law (2018)"),
            pack: "cn-organic-law".into(),
            version: "cn-organic-law-2018".into(),
            local: false,
            unconfirmed: false,
        }));
        settled
    }

    pub fn report(findings: &[Diagnostic]) -> Report<'_> {
        Report {
            findings,
            elsewhere: 0,
            prefix: "content/",
            as_of: NaiveDate::from_ymd_opt(2026, 1, 31),
            villages: 1,
            records: 2,
            language: Language::En,
        }
    }
}
