//! Enums whose values are the words of the records, one list for reading, writing and naming them.

/// One word out of a fixed list.
pub trait Choice: Sized + Copy + PartialEq + 'static {
    /// The words, as they are written in records, with their values.
    const ALL: &'static [(&'static str, Self)];

    /// The word a value is written as.
    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

/// Defines an enum whose values are the words of the records.
#[macro_export]
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* #[doc = concat!("`", $word, "`")] $variant),* }

        impl $crate::model::Choice for $name {
            const ALL: &'static [(&'static str, Self)] = &[$(($word, $name::$variant)),*];
        }
    };
}
