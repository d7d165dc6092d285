//! What a language's `.ftl` file says about figures: in which unit amounts are given, from where counts are grouped.

use super::LocaleTrouble;
use super::wording::Wording;

/// The unit amounts are given in, in one kind of place.
pub(super) struct Scale {
    /// How many whole units of the currency it holds: 1, 1000, 10000.
    pub unit: u32,
    /// Decimals shown.
    pub decimals: u32,
    /// The key of its name, which takes the currency's: `万{ $currency }`.
    pub name: &'static str,
}

/// Text before and after a value.
pub(super) struct Around(String, String);

impl Around {
    /// The value with what stands around it.
    pub fn put(&self, value: &str) -> String {
        let mut out = String::with_capacity(self.0.len() + value.len() + self.1.len());
        out.push_str(&self.0);
        out.push_str(value);
        out.push_str(&self.1);
        out
    }

    /// What stands before.
    pub fn before(&self) -> &str {
        &self.0
    }

    /// What stands after.
    pub fn after(&self) -> &str {
        &self.1
    }
}

/// The section "How figures look" of an `.ftl` file.
pub(super) struct Settings {
    /// The locale whose figures and dates are followed where the portal's tag names no region.
    pub conventions: Option<String>,
    /// Names of the months, January first, where the data's own are not wanted or do not exist.
    pub months: Option<Vec<String>>,
    /// Their short names.
    pub short_months: Option<Vec<String>>,
    /// Counts below this are written without separators.
    pub group_counts_from: u32,
    /// Key figures and amounts in sentences.
    pub headline: Scale,
    /// Tables over years.
    pub trend: Scale,
    /// Labels of charts.
    pub chart: Scale,
    /// Around a percentage.
    pub percent: Around,
    /// Around a year inside a sentence.
    pub year: Around,
}

impl Settings {
    /// Reads them; what a file leaves out is the plainest: whole units, grouped by ICU's data.
    pub fn read(wording: &Wording) -> Result<Settings, LocaleTrouble> {
        let around = |key: &str, variable: &str| {
            let (before, after) = wording.around(key, variable);
            Around(before, after)
        };
        Ok(Settings {
            conventions: wording.setting("conventions"),
            months: wording.months("months")?,
            short_months: wording.months("months-short")?,
            group_counts_from: wording.whole("group-counts-from", 0)?,
            headline: Scale {
                unit: wording.whole("headline-scale", 1)?.max(1),
                decimals: wording.whole("headline-decimals", 0)?.min(4),
                name: "headline-unit",
            },
            trend: Scale {
                unit: wording.whole("trend-scale", 1)?.max(1),
                decimals: wording.whole("trend-decimals", 0)?.min(4),
                name: "trend-unit",
            },
            chart: Scale {
                unit: wording.whole("chart-scale", 1)?.max(1),
                decimals: wording.whole("chart-decimals", 0)?.min(4),
                name: "chart-unit",
            },
            percent: around("percent", "number"),
            year: around("year", "year"),
        })
    }
}
