//! Known, not reported, not applicable: three different things, none of them zero by accident.

/// A value that may be missing for one of two reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reported<T> {
    /// The record says it.
    Known(T),
    /// The record leaves it out, or says `not_reported`.
    #[default]
    NotReported,
    /// The record says it cannot exist here: `not_applicable`.
    NotApplicable,
}

impl<T> Reported<T> {
    /// The value, where there is one.
    pub fn known(self) -> Option<T> {
        match self {
            Reported::Known(value) => Some(value),
            Reported::NotReported | Reported::NotApplicable => None,
        }
    }

    /// The value as another, missing values staying what they are.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reported<U> {
        match self {
            Reported::Known(value) => Reported::Known(change(value)),
            Reported::NotReported => Reported::NotReported,
            Reported::NotApplicable => Reported::NotApplicable,
        }
    }

    /// Both values together: not reported wins over not applicable, which wins over a value.
    pub fn both<U, V>(self, other: Reported<U>, join: impl FnOnce(T, U) -> V) -> Reported<V> {
        match (self, other) {
            (Reported::Known(left), Reported::Known(right)) => Reported::Known(join(left, right)),
            (Reported::NotReported, _) | (_, Reported::NotReported) => Reported::NotReported,
            _ => Reported::NotApplicable,
        }
    }

    /// Two amounts of one sum together: what cannot be adds nothing, what is not known leaves the sum unknown.
    pub fn plus(self, other: Reported<T>) -> Reported<T>
    where
        T: std::ops::Add<Output = T>,
    {
        match (self, other) {
            (Reported::NotApplicable, rest) | (rest, Reported::NotApplicable) => rest,
            (left, right) => left.both(right, |left, right| left + right),
        }
    }
}

impl<T> From<Option<T>> for Reported<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Reported::NotReported, Reported::Known)
    }
}
