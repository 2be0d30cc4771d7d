//! Reading definitions with all their languages.
