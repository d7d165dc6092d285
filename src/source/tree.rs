//! The folder of records as it stands on disk.
