//! The chart of `docs/bench.md`: how long until the first statement takes an answer.

use std::fmt::Write as _;

use crate::measure::Peer;
use crate::numbers::{Found, median};

const WIDTH: f64 = 720.0;
const LEFT: f64 = 190.0;
const ROW: f64 = 44.0;

/// Bars per peer: on this machine, and on a slow phone.
pub fn draw(peers: &[Peer], found: &[Found]) -> String {
    let rows: Vec<(&str, f64, f64)> = peers
        .iter()
        .zip(found)
        .filter_map(|(peer, found)| {
            Some((peer.name.trim_matches('*'), median(&found.ready)?, median(&found.ready_slow)?))
        })
        .collect();
    let most = rows.iter().map(|row| row.2.max(row.1)).fold(1.0, f64::max);
    let height = 40.0 + ROW * rows.iter().map(|_| 1.0).sum::<f64>();
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\" role=\"img\">\n\
         <title>Milliseconds until the first statement takes an answer</title>\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>\n\
         <text x=\"{LEFT}\" y=\"20\" fill=\"#2b5f8f\">this machine</text>\n\
         <text x=\"{}\" y=\"20\" fill=\"#7ea3c7\">slow phone</text>\n",
        LEFT + 110.0
    );
    let mut top = 34.0;
    for (name, ready, slow) in rows {
        let weight = if name == "Gereed" { 700 } else { 400 };
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\" font-weight=\"{weight}\" \
             fill=\"#121c26\">{name}</text>",
            LEFT - 10.0,
            top + 20.0
        );
        bar(&mut svg, top, ready, most, "#2b5f8f");
        bar(&mut svg, top + 16.0, slow, most, "#7ea3c7");
        top += ROW;
    }
    svg.push_str("</svg>\n");
    svg
}

fn bar(svg: &mut String, top: f64, value: f64, most: f64, colour: &str) {
    let width = (WIDTH - LEFT - 80.0) * value / most;
    let _ = writeln!(
        svg,
        "<rect x=\"{LEFT}\" y=\"{top:.0}\" width=\"{width:.1}\" height=\"13\" rx=\"2\" \
         fill=\"{colour}\"/><text x=\"{:.1}\" y=\"{:.0}\" fill=\"#4c5660\">{value:.0} ms</text>",
        LEFT + width + 6.0,
        top + 11.0
    );
}
