//! The report as one HTML document that can be read, printed and sent by itself.

mod comparison;
mod factors;
mod grounds;
mod insight;
mod level;
mod markup;
mod plan;
mod profile;
mod radar;

use self::markup::Markup;
use super::Report;
use super::pdf::{Palette, Rgb};
use crate::i18n::{Key, Messages};

static STYLE: &str = include_str!("../../../styles/report.css");

/// Whose document it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HtmlOptions {
    /// The brand's colour; darkened where it could not be read.
    pub accent: Rgb,
    /// The owner's logo: a picture as a `data:` address.
    pub logo: Option<String>,
}

impl Default for HtmlOptions {
    fn default() -> Self {
        Self { accent: Rgb::ACCENT, logo: None }
    }
}

/// What a document is made of.
#[derive(Clone, Copy)]
struct Source<'a> {
    report: &'a Report,
    texts: Messages,
    options: &'a HtmlOptions,
}

/// The document: all that the PDF says, in the same order, without anything to load.
#[must_use]
pub fn html(report: &Report, options: &HtmlOptions) -> String {
    let source = Source { report, texts: Messages::new(report.locale), options };
    let mut html = Markup::default();
    html.raw("<!doctype html>\n");
    html.element("html", &[("lang", report.locale.tag())], |html| {
        html.element("head", &[], |html| head(source, html));
        html.element("body", &[], |html| body(source, html));
    });
    html.into_string()
}

impl Source<'_> {
    fn label(self, key: Key) -> &'static str {
        self.texts.text(key)
    }
}

fn head(s: Source, html: &mut Markup) {
    html.empty("meta", &[("charset", "utf-8")]);
    let viewport = [("name", "viewport"), ("content", "width=device-width, initial-scale=1")];
    html.empty("meta", &viewport);
    let title = match &s.report.identity.organisation {
        Some(organisation) => format!("{} – {organisation}", s.report.check),
        None => s.report.check.clone(),
    };
    html.line("title", &title);
    html.element("style", &[], |html| {
        html.raw(STYLE);
        let brand = |accent| Palette::new(accent).brand();
        let [accent, wash] = brand(s.options.accent);
        if [accent, wash] != brand(Rgb::ACCENT) {
            html.raw(&format!(":root {{ --accent: {accent}; --wash: {wash}; }}\n"));
        }
    });
}

fn body(s: Source, html: &mut Markup) {
    html.element("header", &[], |html| opening(s, html));
    html.element("main", &[], |html| {
        level::director(s, html);
        comparison::comparison(s, html);
        profile::profile(s, html);
        insight::insight(s, html);
        plan::plan(s, html);
        plan::sheets(s, html);
        factors::factors(s, html);
        grounds::grounds(s, html);
    });
    html.element("footer", &[], |html| {
        let date = &s.report.identity.date_text;
        html.line("p", &s.texts.fill(Key::PdfCompleted, &[("date", date)]));
        html.line("p", s.report.identity.sender.as_deref().unwrap_or_default());
    });
}

/// Verdict and facts.
fn opening(s: Source, html: &mut Markup) {
    if let Some(logo) = &s.options.logo {
        let name = s.report.identity.sender.as_deref().filter(|name| !name.is_empty());
        let name = name.unwrap_or(s.label(Key::BrandLogo));
        html.empty("img", &[("class", "logo"), ("src", logo), ("alt", name)]);
    }
    html.classed("p", "topic", &s.report.check);
    html.line("h1", &s.report.headline);
    html.classed("p", "lead", &s.report.lead);
    html.element("dl", &[], |html| {
        for (label, value) in &s.report.identity.rows {
            html.element("div", &[], |html| {
                html.line("dt", label);
                html.line("dd", value);
            });
        }
    });
}

/// A chapter: its topic, its title, and what is in it.
fn chapter(html: &mut Markup, topic: &str, title: &str, inner: impl FnOnce(&mut Markup)) {
    html.element("section", &[], |html| {
        html.classed("p", "topic", topic);
        html.line("h2", title);
        inner(html);
    });
}

/// A part of a chapter: its head, what it is about, and what is in it.
fn part(html: &mut Markup, head: &str, about: &str, inner: impl FnOnce(&mut Markup)) {
    html.element("div", &[("class", "part")], |html| {
        html.element("div", &[("class", "side")], |html| {
            html.line("h3", head);
            html.line("p", about);
        });
        html.element("div", &[], inner);
    });
}

/// The name of a column.
#[derive(Clone, Copy)]
enum Head<'a> {
    /// Over text.
    Text(&'a str),
    /// Over figures.
    Figures(&'a str),
    /// Only said: what is below speaks for itself.
    Said(&'a str),
}

/// A table with the names of its columns.
fn table(html: &mut Markup, caption: &str, columns: &[Head], rows: impl FnOnce(&mut Markup)) {
    html.element("table", &[], |html| {
        html.classed("caption", "said", caption);
        html.element("thead", &[], |html| {
            html.element("tr", &[], |html| {
                for head in columns {
                    let scope = ("scope", "col");
                    match head {
                        Head::Text(name) => html.element("th", &[scope], |html| html.text(name)),
                        Head::Figures(name) => {
                            html.element("th", &[scope, ("class", "n")], |html| html.text(name));
                        }
                        Head::Said(name) => {
                            html.element("th", &[scope], |html| html.classed("span", "said", name));
                        }
                    }
                }
            });
        });
        html.element("tbody", &[], rows);
    });
}

/// A cell, with a class or without.
fn cell(html: &mut Markup, class: &str, text: &str) {
    let class = [("class", class)];
    let attributes = if class[0].1.is_empty() { &[][..] } else { &class[..] };
    html.element("td", attributes, |html| html.text(text));
}

/// The cell that names its row.
fn row_head(html: &mut Markup, text: &str) {
    html.element("th", &[("scope", "row")], |html| html.text(text));
}

#[cfg(all(test, feature = "authoring", feature = "pdf"))]
mod tests;
