//! What each kind of record file may say.
