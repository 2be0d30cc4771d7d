//! The plugin, in a WordPress of Debian's.

use anyhow::Result;

use super::{Count, suite};
use crate::prepare;

/// Installs what a WordPress needs, and clicks through one.
pub fn check() -> Result<Count> {
    prepare::wordpress()?;
    suite::site("wordpress::")
}
