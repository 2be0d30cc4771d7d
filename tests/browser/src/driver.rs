//! The WebDriver protocol, as far as the journeys need it.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use ureq::Agent;

use crate::engine::Launch;

/// The name under which the protocol hides an element's id.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A part of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Element(pub(crate) Value);

impl From<Element> for Value {
    fn from(element: Element) -> Self {
        element.0
    }
}

/// A driver process with one session; both end with it.
pub struct Driver {
    process: Child,
    // The driver stops when nobody listens to it.
    _output: BufReader<ChildStdout>,
    session: String,
    agent: Agent,
}

impl Driver {
    /// Starts the program on a free port, and a browser with the capabilities.
    pub fn start(mut launch: Launch) -> Self {
        // On a busy machine another program now and then takes the port that a driver chose.
        let mut starts = (0..5).filter_map(|_| started(&mut launch));
        let (process, output, port) = starts.next().expect("a driver says its port");
        let config = Agent::config_builder().http_status_as_error(false).build();
        let mut driver = Self {
            process,
            _output: output,
            session: format!("http://127.0.0.1:{port}/session"),
            agent: config.into(),
        };
        let started =
            driver.post("", &json!({ "capabilities": { "alwaysMatch": launch.capabilities } }));
        let id = started["sessionId"].as_str().expect("a session has an id");
        driver.session = format!("{}/{id}", driver.session);
        driver
    }

    /// Sends a command; gives its value.
    pub fn post(&self, command: &str, body: &Value) -> Value {
        self.try_post(command, body).unwrap_or_else(|error| {
            let body: String = body.to_string().chars().take(300).collect();
            panic!("{command} {body}: {error}")
        })
    }

    /// Sends a command; gives its value or the driver's error.
    pub fn try_post(&self, command: &str, body: &Value) -> Result<Value, String> {
        let sent = self.agent.post(format!("{}{command}", self.session)).send_json(body);
        let mut response = sent.map_err(|error| error.to_string())?;
        let mut answer: Value =
            response.body_mut().read_json().map_err(|error| error.to_string())?;
        let value = answer["value"].take();
        match value["error"].as_str() {
            Some(error) => Err(format!("{error}: {}", value["message"])),
            None => Ok(value),
        }
    }

    /// Asks for a value.
    pub fn get(&self, question: &str) -> Value {
        let mut response = self
            .agent
            .get(format!("{}{question}", self.session))
            .call()
            .unwrap_or_else(|error| panic!("{question}: {error}"));
        let mut answer: Value = response.body_mut().read_json().expect("an answer is JSON");
        answer["value"].take()
    }

    /// Clicks as a person does: on what is there, scrolled into view, unless something covers it.
    pub fn click(&self, element: &Element) -> Result<(), String> {
        self.try_post(&format!("/element/{}/click", element.id()), &json!({})).map(drop)
    }

    /// Types into an element, or gives a file to it.
    pub fn send_keys(&self, element: &Element, text: &str) {
        self.post(&format!("/element/{}/value", element.id()), &json!({ "text": text }));
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.agent.delete(&self.session).call();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Element {
    /// As an argument of a script.
    #[must_use]
    pub fn into_value(self) -> Value {
        self.0
    }

    fn id(&self) -> &str {
        self.0[ELEMENT].as_str().expect("a script gave an element")
    }
}

/// The program, what it says, and its port; none when it ends before it has one.
fn started(launch: &mut Launch) -> Option<(Child, BufReader<ChildStdout>, u16)> {
    let command = launch.command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut process = command
        .spawn()
        .unwrap_or_else(|error| panic!("{:?}: {error}", launch.command.get_program()));
    let mut output = BufReader::new(process.stdout.take().expect("its output is a pipe"));
    let port = match launch.says {
        Some(words) => said(&mut output, words),
        None => Some(answering(launch.port)),
    };
    if port.is_none() {
        let _ = process.wait();
    }
    Some((process, output, port?))
}

/// The port, read from the line that holds these words before it.
fn said(output: &mut impl BufRead, words: &str) -> Option<u16> {
    for line in output.lines() {
        let line = line.expect("a driver speaks text");
        if let Some((_, port)) = line.split_once(words) {
            return Some(port.trim().trim_end_matches('.').parse().expect("a port is a number"));
        }
    }
    None
}

/// The port, once something listens there.
fn answering(port: u16) -> u16 {
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(start.elapsed() < Duration::from_secs(20), "the driver does not listen");
        thread::sleep(Duration::from_millis(20));
    }
    port
}
