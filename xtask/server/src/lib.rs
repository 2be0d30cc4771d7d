//! A server of static files on 127.0.0.1, as strict as the policy that the element must run under.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use std::{fs, thread};

/// The strictest policy of a host page that the element is promised to run under.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// Longest head of a request that is read.
const HEAD: u64 = 16 * 1024;

/// A running server; it ends with the program.
pub struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

#[derive(Clone)]
struct Site {
    directory: PathBuf,
    policy: Option<String>,
    requests: Arc<Mutex<Vec<String>>>,
}

struct Request {
    method: String,
    path: String,
    brotli: bool,
    keep: bool,
}

impl Server {
    /// Serves a directory on this port (0: any free one), with the strict policy or without one.
    ///
    /// # Errors
    /// When the port cannot be used.
    pub fn start(directory: PathBuf, port: u16, policy: bool) -> io::Result<Self> {
        Self::with_policy(directory, port, policy.then_some(POLICY))
    }

    /// Serves a directory on this port (0: any free one) with this content security policy.
    ///
    /// # Errors
    /// When the port cannot be used.
    pub fn with_policy(directory: PathBuf, port: u16, policy: Option<&str>) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port))?;
        let address = listener.local_addr()?;
        let requests = Arc::new(Mutex::new(Vec::new()));
        let policy = policy.map(str::to_owned);
        let site = Site { directory, policy, requests: Arc::clone(&requests) };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let site = site.clone();
                thread::spawn(move || site.converse(&stream));
            }
        });
        Ok(Self { address, requests })
    }

    /// Where the server is, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The paths asked for so far, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().map(|requests| requests.clone()).unwrap_or_default()
    }
}

impl Site {
    /// Answers requests until the other side is done.
    fn converse(&self, stream: &TcpStream) {
        let _ = stream.set_read_timeout(Some(Duration::from_secs(60)));
        let _ = stream.set_nodelay(true);
        let mut reader = BufReader::new(stream);
        while let Some(request) = Request::read(&mut reader) {
            if let Ok(mut requests) = self.requests.lock() {
                requests.push(request.path.clone());
            }
            if self.answer(&request, stream).is_err() || !request.keep {
                return;
            }
        }
    }

    fn answer(&self, request: &Request, mut stream: &TcpStream) -> io::Result<()> {
        let (status, body, headers) = match self.find(request) {
            Some((body, headers)) => ("200 OK", body, headers),
            None => {
                ("404 Not Found", b"not found\n".to_vec(), "Content-Type: text/plain\r\n".into())
            }
        };
        let policy = self
            .policy
            .as_ref()
            .map_or_else(String::new, |policy| format!("Content-Security-Policy: {policy}\r\n"));
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
             X-Content-Type-Options: nosniff\r\n{policy}{headers}\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes())?;
        if request.method != "HEAD" {
            stream.write_all(&body)?;
        }
        stream.flush()
    }

    /// The file that is asked for, with the headers that tell what it is.
    fn find(&self, request: &Request) -> Option<(Vec<u8>, String)> {
        let mut relative = Path::new(request.path.trim_start_matches('/')).to_path_buf();
        if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
            return None;
        }
        if self.directory.join(&relative).is_dir() {
            relative.push("index.html");
        }
        let file = self.directory.join(relative);
        let mut headers = format!("Content-Type: {}\r\nVary: Accept-Encoding\r\n", kind(&file));
        if request.brotli {
            let mut compressed = file.clone().into_os_string();
            compressed.push(".br");
            if let Ok(body) = fs::read(compressed) {
                headers.push_str("Content-Encoding: br\r\n");
                return Some((body, headers));
            }
        }
        Some((fs::read(file).ok()?, headers))
    }
}

impl Request {
    fn read(reader: &mut BufReader<&TcpStream>) -> Option<Self> {
        let mut lines = reader.by_ref().take(HEAD).lines();
        let first = lines.next()?.ok()?;
        let mut words = first.split(' ');
        let method = words.next()?.to_owned();
        let path = words.next()?.split(['?', '#']).next()?.to_owned();
        let mut request = Self { method, path, brotli: false, keep: true };
        loop {
            let line = lines.next()?.ok()?.to_ascii_lowercase();
            match line.split_once(':') {
                Some(("accept-encoding", value)) => request.brotli = value.contains("br"),
                Some(("connection", value)) => request.keep = value.trim() != "close",
                Some(_) => {}
                None => return line.is_empty().then_some(request),
            }
        }
    }
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("pdf") => "application/pdf",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
