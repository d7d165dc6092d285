//! Which commit last touched a file.
