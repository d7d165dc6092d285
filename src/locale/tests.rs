//! Words, figures and dates as tables.
