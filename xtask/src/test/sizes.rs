//! What a visitor must fetch is bounded.

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use super::Count;
use crate::files;

/// A number of bytes that may not be passed.
struct Bound {
    what: &'static str,
    /// How the size is measured: a field of `dist/sizes.json`.
    measure: &'static str,
    limit: u64,
    /// Beginnings of the paths that count.
    paths: &'static [&'static str],
}

const BOUNDS: [Bound; 4] = [
    Bound {
        what: "the first statements with their style",
        measure: "brotli",
        limit: 16_000,
        paths: &["gereed.js"],
    },
    Bound {
        what: "the widget in Dutch",
        measure: "brotli",
        // The goal is 130 000: lower this whenever it can be lowered.
        limit: 199_000,
        paths: &[
            "gereed.js",
            "gereed/widget-",
            "gereed/texts.nl-",
            "gereed/strategic-learning-policy.nl-",
        ],
    },
    Bound {
        what: "the PDF maker with its fonts",
        measure: "brotli",
        limit: 480_000,
        paths: &["gereed/report-"],
    },
    Bound { what: "the single file", measure: "bytes", limit: 1_500_000, paths: &["gereed.html"] },
];

/// Compares what is in `dist/` with the bounds.
pub fn check() -> Result<Count> {
    let path = files::dist().join("sizes.json");
    let sizes: Map<String, Value> = serde_json::from_slice(&files::read(&path)?)
        .with_context(|| format!("{} is not what the build writes", path.display()))?;
    let mut count = Count::default();
    for bound in &BOUNDS {
        let size = bound.size(&sizes)?;
        let share = size * 100 / bound.limit;
        println!("{}: {size} of {} bytes ({share} %), {}", bound.what, bound.limit, bound.measure);
        if size <= bound.limit {
            count.passed += 1;
        } else {
            count.failed += 1;
        }
    }
    Ok(count)
}

impl Bound {
    fn size(&self, sizes: &Map<String, Value>) -> Result<u64> {
        let mut total = 0;
        for start in self.paths {
            let mut found = sizes.iter().filter(|(path, _)| path.starts_with(start)).peekable();
            found.peek().with_context(|| format!("dist/ has no {start}…"))?;
            total += found.filter_map(|(_, size)| size[self.measure].as_u64()).sum::<u64>();
        }
        Ok(total)
    }
}
