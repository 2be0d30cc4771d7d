//! The released files on nginx, with the configuration that owners are given.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use tempfile::TempDir;

use crate::dist;

/// The policy has to say where it is told of what it stopped.
const POLICY_END: &str = "require-trusted-types-for 'script'";

/// Where that is told.
const REPORTS: &str = "/reports-of-the-test";

/// A running nginx; it ends with the value.
pub struct Nginx {
    process: Child,
    folder: TempDir,
    port: u16,
}

impl Nginx {
    /// Serves `dist/` by `integrations/nginx/gereed.conf`, on a free port, and takes down what the
    /// policy stops.
    #[must_use]
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
        let port = listener.local_addr().expect("a port has a number").port();
        drop(listener);
        let config = folder.path().join("nginx.conf");
        fs::write(&config, configuration(folder.path(), port)).expect("there is room");
        let process = Command::new("/usr/sbin/nginx")
            .arg("-p")
            .arg(folder.path())
            .arg("-c")
            .arg(&config)
            .stderr(Stdio::null())
            .spawn()
            .expect("nginx starts; it is in Debian's package nginx");
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let log = fs::read_to_string(folder.path().join("error.log")).unwrap_or_default();
            assert!(start.elapsed() < Duration::from_secs(10), "nginx does not answer: {log}");
            thread::sleep(Duration::from_millis(20));
        }
        Self { process, folder, port }
    }

    /// Where it is, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// How often a browser told that the policy stopped something.
    #[must_use]
    pub fn reports(&self) -> usize {
        let told = fs::read_to_string(self.folder.path().join("reports.log")).unwrap_or_default();
        told.lines().count()
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The owner's configuration in one that needs no rights and leaves nothing behind.
fn configuration(folder: &Path, port: u16) -> String {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../integrations/nginx/gereed.conf");
    let mut own = fs::read_to_string(own).expect("the configuration is there");
    let dist = fs::canonicalize(dist()).expect("dist/ is there");
    let reports = format!("location = {REPORTS} {{ access_log reports.log; return 204; }}");
    for (theirs, ours) in [
        ("listen 80;", format!("listen 127.0.0.1:{port};\n    {reports}")),
        ("root /srv/gereed;", format!("root {};", dist.display())),
        (POLICY_END, format!("{POLICY_END}; report-uri {REPORTS}")),
    ] {
        assert_eq!(own.matches(theirs).count(), 1, "{theirs} is in the configuration once");
        own = own.replace(theirs, &ours);
    }
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("    {kind}_temp_path {};\n", folder.join(kind).display()))
        .concat();
    format!(
        "load_module {};\ndaemon off;\nmaster_process off;\npid nginx.pid;\nerror_log error.log;\n\
         events {{}}\nhttp {{\n    include /etc/nginx/mime.types;\n    access_log off;\n{temporary}{own}}}\n",
        brotli().display()
    )
}

fn brotli() -> PathBuf {
    let module = PathBuf::from("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    assert!(module.is_file(), "it is in Debian's package libnginx-mod-http-brotli-static");
    module
}
