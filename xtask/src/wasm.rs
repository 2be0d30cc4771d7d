//! From Rust to a wasm module and the JavaScript around it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::{Bindgen, Output};

use crate::{files, glue, order, prepare, process};

/// A program of ours for the browser.
#[derive(Clone, Copy)]
pub struct Program {
    /// Name of the binary, and of what is made from it.
    pub name: &'static str,
    /// The one feature it is built with.
    pub feature: &'static str,
}

/// The widget.
pub const WIDGET: Program = Program { name: "widget", feature: "widget" };
/// The PDF maker.
pub const REPORT: Program = Program { name: "report", feature: "report-wasm" };

/// A page of someone else's that is made with Yew.
const YEW_HOST: Program = Program { name: "yew-host", feature: "widget" };

/// The cargo profile of what is released.
const RELEASED: &str = "wasm";

/// The standard library, compiled with our profile and for size. Not stable yet, as is
/// [`SILENT_PANIC`]; without the two the module works all the same and is a tenth larger.
const SMALL_LIBRARY: [&str; 2] =
    ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// A panic ends the module at once; no message is made that nobody in a browser reads, no place in
/// the source is known for one, and nothing is written in the form that is for developers alone.
const SILENT_PANIC: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// A program made ready for the browser.
pub struct Module {
    /// A script that defines `wasm_bindgen`: call it with what the browser compiled of the module,
    /// and it promises the exports.
    pub glue: String,
    /// The module.
    pub wasm: Vec<u8>,
}

/// Compiles and binds a program; `dev` trades size for a quick build.
pub fn module(program: Program, dev: bool) -> Result<Module> {
    let compiled = compile(program, if dev { "wasm-dev" } else { RELEASED })?;
    let script = compiled.with_extension("bound.js");
    let wasm = compiled.with_extension("bound.wasm");
    if !files::is_newer(&wasm, &compiled) || !files::is_newer(&wasm, &env::current_exe()?) {
        let mut bound = bind(program, &compiled, false)?;
        let (text, bytes) = (glue::with_our_start(bound.js())?, bound.wasm_mut().emit_wasm());
        let (text, bytes) = match dev {
            true => (text, bytes),
            false => {
                let (text, bytes) = glue::with_short_names(&text, &bytes)?;
                (text, order::by_likeness(&bytes)?)
            }
        };
        files::write(&script, text)?;
        files::write(&wasm, bytes)?;
    }
    Ok(Module { glue: files::read_text(script)?, wasm: files::read(wasm)? })
}

/// Makes the page that is itself made with Yew, in `target/yew-host/`.
pub fn yew_host() -> Result<()> {
    let mut bound = bind(YEW_HOST, &compile(YEW_HOST, RELEASED)?, false)?;
    let folder = files::target().join(YEW_HOST.name);
    files::write(folder.join("page.js"), bound.js())?;
    files::write(folder.join("page.wasm"), bound.wasm_mut().emit_wasm())
}

/// The module of a program as it is released, but with the names of its functions.
pub fn with_names(program: Program) -> Result<Vec<u8>> {
    Ok(bind(program, &compile(program, RELEASED)?, true)?.wasm_mut().emit_wasm())
}

fn compile(program: Program, profile: &str) -> Result<PathBuf> {
    prepare::wasm_target()?;
    let mut flags = without_paths()?;
    let mut cargo = process::cargo();
    cargo
        .current_dir(files::root())
        .args(["build", "--quiet", "--package", "gereed", "--lib", "--no-default-features"])
        .args(["--profile", profile, "--target", prepare::WASM])
        .args(["--bin", program.name, "--features", program.feature]);
    if profile == RELEASED {
        prepare::standard_library()?;
        cargo.args(SMALL_LIBRARY).env("RUSTC_BOOTSTRAP", "1");
        flags.extend(SILENT_PANIC.map(str::to_owned));
    }
    process::run(cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")))?;
    let directory = files::target().join(prepare::WASM).join(profile);
    Ok(directory.join(program.name).with_extension("wasm"))
}

/// Flags that keep this machine's folders out of the messages in the module, which so becomes
/// smaller and the same wherever it is built.
fn without_paths() -> Result<Vec<String>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let home = home.context("set CARGO_HOME or HOME: where cargo keeps its crates is unknown")?;
    let mut flags = vec![format!("--remap-path-prefix={}=", files::root().display())];
    let registries = home.join("registry").join("src");
    if registries.is_dir() {
        for registry in fs::read_dir(&registries)? {
            flags.push(format!("--remap-path-prefix={}=", registry?.path().display()));
        }
    }
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust");
    flags.push(format!("--remap-path-prefix={}=", library.display()));
    Ok(flags)
}

fn bind(program: Program, compiled: &Path, names: bool) -> Result<Output> {
    let output = Bindgen::new()
        .input_path(compiled)
        .no_modules(true)
        .and_then(|bindgen| {
            bindgen.remove_name_section(!names).remove_producers_section(true).generate_output()
        })
        .with_context(|| format!("wasm-bindgen cannot read {}", compiled.display()))?;
    if output.snippets().values().any(|scripts| !scripts.is_empty()) {
        bail!(
            "{} brings JavaScript files of its own; the single file cannot load those",
            program.name
        );
    }
    Ok(output)
}
