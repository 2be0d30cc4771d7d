//! A WordPress of Debian's files in a folder of its own: MariaDB on a socket, PHP on 127.0.0.1.

use std::fs;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use browser_tests::{dist, keep};
use tempfile::TempDir;

/// The password of each user.
pub const PASSWORD: &str = "gereed";

/// A running site; it ends with the value.
pub struct WordPress {
    folder: TempDir,
    url: String,
    processes: Vec<Child>,
}

impl WordPress {
    /// Installs WordPress with the plugin from its zip, and pages as `install.php` makes them.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("there is room for a site");
        let port = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).unwrap().port();
        let url = format!("http://127.0.0.1:{port}");
        let mut site = Self { folder, url, processes: Vec::new() };
        site.copy();
        site.start_database();
        site.run(
            Command::new("php").args(["-d", "log_errors=1", "-d", "error_log=php.log"]).args([
                "-d",
                "sendmail_path=/bin/true",
                "install.php",
            ]),
        );
        let php = Command::new("php")
            .args(["-d", "log_errors=1", "-d", "display_errors=0", "-d", "error_log=php.log"])
            .args(["-S", &format!("127.0.0.1:{port}"), "-t", "site"])
            .current_dir(site.folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        site.processes.push(php.expect("php starts"));
        site
    }

    /// The address of a page by its slug.
    pub fn page(&self, slug: &str) -> String {
        format!("{}/?pagename={slug}", self.url)
    }

    /// The address of the site, without a slash at the end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What PHP complained about: lines of its log, but for what PHP 8.2 finds old-fashioned in
    /// WordPress 6.1 itself.
    pub fn complaints(&self) -> Vec<String> {
        let log = fs::read_to_string(self.folder.path().join("php.log")).unwrap_or_default();
        keep("wordpress/php.log", log.as_bytes());
        let ours = |line: &&str| line.contains("plugins/gereed") || !line.contains("Deprecated:");
        log.lines().filter(|line| line.contains("PHP ")).filter(ours).map(str::to_owned).collect()
    }

    fn copy(&self) {
        // What Debian's package links to is copied too, so that the site is whole.
        self.run(Command::new("cp").args(["-rL", "/usr/share/wordpress", "site"]));
        let plugins = "site/wp-content/plugins";
        self.run(
            Command::new("python3")
                .args(["-m", "zipfile", "-e"])
                .arg(dist().join("gereed-wordpress.zip"))
                .arg(plugins),
        );
        let socket = self.folder.path().join("db.sock");
        let config = include_str!("wp-config.php")
            .replace("{url}", &self.url)
            .replace("{socket}", &socket.display().to_string());
        self.write("site/wp-config.php", &config);
        self.write("install.php", include_str!("install.php"));
    }

    fn start_database(&mut self) {
        let user = if self.is_root() { "--user=root" } else { "--skip-name-resolve" };
        let folder = self.folder.path().to_path_buf();
        let data = format!("--datadir={}", folder.join("data").display());
        self.run(
            Command::new("mariadb-install-db")
                .args(["--no-defaults", user, &data, "--skip-test-db"])
                .arg("--auth-root-authentication-method=normal"),
        );
        let mut server = Command::new("mariadbd");
        server.args(["--no-defaults", user, &data, "--skip-networking", "--skip-log-bin"]);
        server.args(["--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0"]);
        server.arg(format!("--socket={}", folder.join("db.sock").display()));
        server.arg(format!("--pid-file={}", folder.join("db.pid").display()));
        let server = server.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        self.processes.push(server.expect("mariadbd starts"));
        for _ in 0..200 {
            if folder.join("db.sock").exists() {
                return;
            }
            sleep(Duration::from_millis(100));
        }
        panic!("the database did not start");
    }

    fn is_root(&self) -> bool {
        let id = Command::new("id").arg("-u").output().expect("id runs");
        id.stdout.starts_with(b"0\n")
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.folder.path().join(path), text).expect("there is room for a site");
    }

    fn run(&self, command: &mut Command) {
        let output = command.current_dir(self.folder.path()).output();
        let output = output.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let said =
            String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{command:?}: {said}");
    }
}

impl Drop for WordPress {
    fn drop(&mut self) {
        for process in self.processes.iter_mut().rev() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}
