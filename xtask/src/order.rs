//! The order of a module's functions, which means nothing to a browser and much to compression.

use anyhow::{Context as _, Result, ensure};
use compress::alike;
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{
    CodeSection, ElementSection, ExportSection, FunctionSection, GlobalSection, Module, RawSection,
};
use wasmparser::{FunctionBody, Parser, Payload, TypeRef};

/// The module with its functions in such an order that each stands beside one it is like: 2 % less
/// after brotli.
pub fn by_likeness(wasm: &[u8]) -> Result<Vec<u8>> {
    let functions = Functions::read(wasm)?;
    let instructions = functions.bodies.iter().map(|body| instructions(body, wasm));
    let order = alike(&instructions.collect::<Result<Vec<_>>>()?);
    functions.write(wasm, &order)
}

/// What a module says of its functions.
#[derive(Default)]
struct Functions<'a> {
    imported: u32,
    types: Vec<u32>,
    bodies: Vec<FunctionBody<'a>>,
}

impl<'a> Functions<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut functions = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        functions.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => {
                    functions.types = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => functions.bodies.push(body),
                Payload::StartSection { .. } => anyhow::bail!("a module with a start function"),
                _ => {}
            }
        }
        Ok(functions)
    }

    fn write(&self, wasm: &[u8], order: &[usize]) -> Result<Vec<u8>> {
        ensure!(order.len() == self.types.len(), "an order of other functions");
        let mut places = Places { imported: self.imported, of: vec![0; order.len()] };
        for (place, &function) in (0..).zip(order) {
            places.of[function] = place;
        }
        let mut module = Module::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::FunctionSection(_) => {
                    let mut section = FunctionSection::new();
                    for &function in order {
                        section.function(self.types[function]);
                    }
                    module.section(&section);
                }
                Payload::CodeSectionStart { .. } => {
                    let mut section = CodeSection::new();
                    for &function in order {
                        places.parse_function_body(&mut section, self.bodies[function].clone())?;
                    }
                    module.section(&section);
                }
                Payload::ExportSection(section) => {
                    let mut exports = ExportSection::new();
                    utils::parse_export_section(&mut places, &mut exports, section)?;
                    module.section(&exports);
                }
                Payload::ElementSection(section) => {
                    let mut elements = ElementSection::new();
                    utils::parse_element_section(&mut places, &mut elements, section)?;
                    module.section(&elements);
                }
                Payload::GlobalSection(section) => {
                    let mut globals = GlobalSection::new();
                    utils::parse_global_section(&mut places, &mut globals, section)?;
                    module.section(&globals);
                }
                other => {
                    if let Some((id, range)) = other.as_section() {
                        let data = wasm.get(range).context("a section beyond the end")?;
                        module.section(&RawSection { id, data });
                    }
                }
            }
        }
        Ok(module.finish())
    }
}

/// Where each function has gone.
struct Places {
    imported: u32,
    of: Vec<u32>,
}

impl Reencode for Places {
    type Error = std::convert::Infallible;

    fn function_index(
        &mut self,
        function: u32,
    ) -> Result<u32, wasm_encoder::reencode::Error<Self::Error>> {
        let place = function.checked_sub(self.imported).and_then(|f| self.of.get(f as usize));
        Ok(place.map_or(function, |place| self.imported + place))
    }
}

/// The instructions of a function, as they are written.
fn instructions<'a>(body: &FunctionBody<'_>, wasm: &'a [u8]) -> Result<Vec<&'a [u8]>> {
    let mut instructions = Vec::new();
    let mut reader = body.get_operators_reader()?;
    while !reader.eof() {
        let start = reader.original_position();
        reader.read()?;
        instructions.extend(wasm.get(start..reader.original_position()));
    }
    Ok(instructions)
}
