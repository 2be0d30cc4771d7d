//! Something that takes leads, or behaves badly.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What a receiver does with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Takes it and says so.
    Take,
    /// Takes it and says so after so many milliseconds.
    TakeLate(u64),
    /// Says this status after so many milliseconds; takes nothing.
    SayLate(u16, u64),
    /// Takes it and closes without a word.
    TakeSilently,
    /// Closes before it has read all.
    Break,
    /// Sends elsewhere with this status, which takes everything; takes nothing itself.
    Elsewhere(u16),
    /// Says this status, with a wish to wait so many seconds if any; takes nothing.
    Say(u16, Option<u32>),
}

/// A request that came in whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// What kind of text it said to be.
    pub media: String,
    /// What kinds of answers it takes.
    pub accept: String,
    /// The body.
    pub body: String,
    /// It was taken.
    pub taken: bool,
    /// Headers that begin with `webhook-`, by what follows.
    pub signed: Vec<(String, String)>,
}

/// A running receiver; it ends with the program.
pub struct Receiver {
    address: SocketAddr,
    inside: Arc<Inside>,
}

struct Inside {
    moods: Mutex<VecDeque<Mood>>,
    received: Mutex<Vec<Received>>,
    questions: Mutex<usize>,
    /// It answers the question that browsers ask before they send JSON.
    preflight: bool,
}

impl Receiver {
    /// A receiver that takes everything, and answers the question that browsers ask first, or not.
    #[must_use]
    pub fn start(preflight: bool) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
        let address = listener.local_addr().expect("it has an address");
        let inside = Arc::new(Inside {
            moods: Mutex::default(),
            received: Mutex::default(),
            questions: Mutex::default(),
            preflight,
        });
        let shared = Arc::clone(&inside);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let inside = Arc::clone(&shared);
                thread::spawn(move || inside.converse(&stream));
            }
        });
        Self { address, inside }
    }

    /// Its origin.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where leads go.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}/leads", self.origin())
    }

    /// What it does with the next requests; after those it takes everything.
    pub fn will(&self, moods: &[Mood]) {
        self.inside.moods.lock().expect("no thread failed").extend(moods);
    }

    /// What came in whole, in order.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        self.inside.received.lock().expect("no thread failed").clone()
    }

    /// How often a browser asked whether it may send JSON.
    #[must_use]
    pub fn questions(&self) -> usize {
        *self.inside.questions.lock().expect("no thread failed")
    }
}

impl Inside {
    fn converse(&self, stream: &TcpStream) {
        let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
        let mut reader = BufReader::new(stream);
        let (mut method, mut length) = (String::new(), 0);
        let (mut media, mut accept) = (String::new(), String::new());
        let mut signed = Vec::new();
        for (n, line) in reader.by_ref().lines().map_while(Result::ok).enumerate() {
            if n == 0 {
                method = line.split(' ').next().unwrap_or_default().to_owned();
            }
            if let Some((name, value)) = line.split_once(": ")
                && let Some(name) = name.to_ascii_lowercase().strip_prefix("webhook-")
            {
                signed.push((name.to_owned(), value.to_owned()));
            }
            match line.to_ascii_lowercase().split_once(": ") {
                Some(("content-length", value)) => length = value.parse().unwrap_or(0),
                Some(("content-type", value)) => media = value.to_owned(),
                Some(("accept", value)) => accept = value.to_owned(),
                _ if line.is_empty() => break,
                _ => {}
            }
        }
        if method == "OPTIONS" {
            *self.questions.lock().expect("no thread failed") += 1;
            let allowed =
                "Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: content-type\r\n";
            return answer(
                stream,
                if self.preflight { 204 } else { 404 },
                if self.preflight { allowed } else { "" },
            );
        }
        let cors =
            "Access-Control-Allow-Origin: *\r\nAccess-Control-Expose-Headers: retry-after\r\n";
        if method != "POST" {
            return answer(stream, 200, cors);
        }
        let mood = self.moods.lock().expect("no thread failed").pop_front().unwrap_or(Mood::Take);
        if mood == Mood::Break {
            let mut half = vec![0; length / 2];
            let _ = reader.read_exact(&mut half);
            let _ = stream.shutdown(Shutdown::Both);
            return;
        }
        let mut body = vec![0; length];
        if reader.read_exact(&mut body).is_err() {
            return;
        }
        let taken = !matches!(mood, Mood::Say(..) | Mood::SayLate(..) | Mood::Elsewhere(_));
        let body = String::from_utf8_lossy(&body).into_owned();
        let received = Received { media, accept, body, taken, signed };
        self.received.lock().expect("no thread failed").push(received);
        match mood {
            Mood::Take => answer(stream, 200, cors),
            Mood::TakeLate(after) => {
                thread::sleep(Duration::from_millis(after));
                answer(stream, 202, cors);
            }
            Mood::SayLate(status, after) => {
                thread::sleep(Duration::from_millis(after));
                answer(stream, status, cors);
            }
            Mood::Elsewhere(status) => {
                answer(stream, status, &format!("{cors}Location: /thanks\r\n"));
            }
            Mood::Say(status, None) => answer(stream, status, cors),
            Mood::Say(status, Some(wait)) => {
                answer(stream, status, &format!("{cors}Retry-After: {wait}\r\n"));
            }
            Mood::TakeSilently | Mood::Break => {}
        }
        let _ = stream.shutdown(Shutdown::Both);
    }
}

fn answer(mut stream: &TcpStream, status: u16, headers: &str) {
    let head =
        format!("HTTP/1.1 {status} OK\r\nContent-Length: 0\r\nConnection: close\r\n{headers}\r\n");
    let _ = stream.write_all(head.as_bytes());
    let _ = stream.flush();
}
