//! A screen that nobody looks at, for an engine that has no mode without one.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// A running X server; it ends with the value.
pub struct Screen {
    process: Child,
    name: String,
}

impl Screen {
    /// Starts one with the first free number.
    pub fn start() -> Self {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts; it is in Debian's package xvfb");
        let mut number = String::new();
        let mut output = BufReader::new(process.stdout.take().expect("its output is a pipe"));
        output.read_line(&mut number).expect("Xvfb says its number");
        Self { process, name: format!(":{}", number.trim()) }
    }

    /// As the environment variable `DISPLAY` wants it.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
