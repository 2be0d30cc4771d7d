//! `gereed` on the command line.
fn main() {}
