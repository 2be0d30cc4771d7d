//! What was found, and what is told of it.

/// What was measured of one peer, over all runs: ms, bytes, or a number.
#[derive(Default)]
pub struct Found {
    /// Bytes until the first radio took an answer.
    pub first_bytes: Vec<f64>,
    /// Requests until then.
    pub first_requests: Vec<f64>,
    /// Bytes of everything, the PDF aside.
    pub bytes: Vec<f64>,
    /// Requests of everything.
    pub requests: Vec<f64>,
    /// Until the first radio took an answer.
    pub ready: Vec<f64>,
    /// The same on a slow phone.
    pub ready_slow: Vec<f64>,
    /// From then until the wasm ran.
    pub running: Vec<f64>,
    /// From a click to the frame that shows it.
    pub clicks: Vec<f64>,
    /// To the next screen.
    pub steps: Vec<f64>,
    /// Memory at the end.
    pub heap: Vec<f64>,
    /// The first PDF.
    pub pdf_first: Vec<f64>,
    /// Each later one, made anew.
    pub pdf_later: Vec<f64>,
    /// The last one, asked for again.
    pub pdf_again: Vec<f64>,
}

/// The value below which a share of all is; none without any.
pub fn quantile(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a position")]
    sorted.get((last as f64 * share).round() as usize).copied()
}

/// The one in the middle.
pub fn median(values: &[f64]) -> Option<f64> {
    quantile(values, 0.5)
}
