//! The single file: the stand-alone pages with everything in them, which opens from a disk without
//! a network and cannot make a request.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::parts::Parts;
use crate::{files, styles};

/// The pages by language; the first is shown unless the address says otherwise.
const PAGES: [(&str, &str); 2] = [("nl", "index.html"), ("en", "en.html")];

/// The line of a page after which its policy comes.
const CHARSET: &str = "<meta charset=\"utf-8\">\n";

/// The text of `gereed.html`.
pub fn make(parts: &Parts) -> Result<String> {
    let pages = PAGES
        .iter()
        .map(|(language, file)| Ok((*language, Page::read(file)?)))
        .collect::<Result<Vec<_>>>()?;
    let style = styles::bundle(&["page.css"])?;
    let script = script(parts)?;
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; \
         img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'",
        hash(&script),
        hash(&style)
    );

    let mut html = String::new();
    for (position, (language, page)) in pages.iter().enumerate() {
        if position == 0 {
            let meta = format!(
                "{CHARSET}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"
            );
            html.push_str(&page.head.replacen(CHARSET, &meta, 1));
            write!(html, "<style>{style}</style>\n</head>\n<body>\n{}", page.body)?;
        } else {
            let title = &page.title;
            writeln!(
                html,
                "<template lang=\"{language}\" title=\"{title}\">\n{}</template>",
                page.body
            )?;
        }
    }
    let Parts { widget, report, letters, .. } = parts;
    for (name, bytes) in [("widget", &widget.wasm), ("report", &report.wasm), ("letters", letters)]
    {
        data(&mut html, name, &BASE64.encode(compress::gzip(bytes)?))?;
    }
    for compiled in &parts.instruments {
        let name = format!("{}.{}", compiled.id, compiled.language);
        data(&mut html, &name, &compiled.json.replace('<', "\\u003c"))?;
    }
    for (language, texts) in &parts.wording {
        data(&mut html, &format!("texts.{}", language.tag()), &texts.replace('<', "\\u003c"))?;
    }
    write!(html, "<script type=\"module\">{script}</script>\n</body>\n</html>\n")?;
    Ok(html)
}

/// A block of data that the script reads; a browser does not run it.
fn data(html: &mut String, name: &str, text: &str) -> Result<()> {
    writeln!(html, "<script type=\"text/plain\" data-gereed=\"{name}\">{text}</script>")?;
    Ok(())
}

/// The one script of the file, ready to stand inside HTML.
fn script(parts: &Parts) -> Result<String> {
    let mut ids: Vec<&str> = parts.instruments.iter().map(|c| c.id.as_str()).collect();
    ids.dedup();
    let glue = format!(
        "{{ widget() {{ {}\nreturn wasm_bindgen; }}, report() {{ {}\nreturn wasm_bindgen; }} }}",
        parts.widget.glue, parts.report.glue
    );
    let later = json!(parts.later_css).to_string();
    let constants = [("INSTRUMENTS", json!(ids).to_string()), ("LATER", later), ("GLUE", glue)];
    let pages = files::read_text(files::root().join("src/embed/single.js"))?;
    let element = parts.script("assets_inline.js", &constants)?;
    let script = parts.finish(format!("{{\n{pages}}}\n{element}"))?;
    // Inside a script element these would end or hide what follows.
    Ok(script.replace("</script", "<\\/script").replace("<!--", "<\\!--"))
}

fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(text)))
}

/// A stand-alone page without what it loads from beside it.
struct Page {
    title: String,
    head: String,
    body: String,
}

impl Page {
    fn read(file: &str) -> Result<Self> {
        let root = files::root();
        let html = files::read_text(root.join(file))?;
        let (head, rest) =
            html.split_once("</head>\n<body>\n").with_context(|| format!("{file} has no body"))?;
        let (body, _) =
            rest.split_once("</body>").with_context(|| format!("{file} does not end its body"))?;
        let title = between(head, "<title>", "</title>")
            .with_context(|| format!("{file} has no title"))?
            .to_owned();
        let icon = BASE64.encode(files::read(root.join("styles/icon.svg"))?);
        let head = head
            .split_inclusive('\n')
            .filter(|line| {
                !["gereed.js", "page.css", "rel=\"alternate\""]
                    .iter()
                    .any(|part| line.contains(part))
            })
            .collect::<String>()
            .replace("\"icon.svg\"", &format!("\"data:image/svg+xml;base64,{icon}\""));
        let mut body = body.to_owned();
        for (language, other) in PAGES {
            body = body.replace(&format!("href=\"{other}\""), &format!("href=\"?{language}\""));
        }
        Ok(Self { title, head, body })
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?.1.split_once(end).map(|(inner, _)| inner)
}
