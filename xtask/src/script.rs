//! Scripts, without what a browser has no use for.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// A module with short names, and without comments and spaces.
pub fn minify(module: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, module, SourceType::mjs()).parse();
    if let Some(error) = parsed.errors.first() {
        bail!("a script that is to be released has an error: {error:?}");
    }
    let mut program = parsed.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        compress: Some(CompressOptions::smallest()),
    };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let printer = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(minified.scoping)
        .with_private_member_mappings(minified.class_private_mappings);
    Ok(printer.build(&program).code)
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn a_script_says_the_same_in_less() {
        let script = "// A comment\nconst unused = 1;\n\
            class Bell { #times = 0; /* how often */ ring() { this.#times += 1; } }\n\
            globalThis.bell = new Bell();\n";
        let small = minify(script).expect("it holds");
        assert!(small.len() < script.len() / 2, "{small}");
        assert!(!small.contains("unused") && !small.contains("#times"), "{small}");
        assert!(small.contains("globalThis.bell=new"), "{small}");
    }

    #[test]
    fn a_script_with_an_error_is_refused() {
        let error = minify("const = 1;").expect_err("it does not hold");
        assert!(error.to_string().contains("has an error"), "{error}");
    }
}
