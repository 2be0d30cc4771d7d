use super::super::{Logo, Paper, Rgb};
use super::RequestError;
use crate::assessment::Depth;
use crate::json::Value;

/// What is asked beside the result: an object in which each field may be absent or null.
pub struct Options(Value);

impl Options {
    /// Reads the JSON.
    pub fn read(text: &str) -> Result<Self, RequestError> {
        let read = Value::parse(text).map(Self);
        read.map_err(|_| RequestError::Option("object", "JSON"))
    }

    /// A text.
    pub fn text(&self, name: &'static str) -> Result<Option<&str>, RequestError> {
        match &self.0[name] {
            Value::Null => Ok(None),
            Value::Text(text) => Ok(Some(text)),
            _ => Err(RequestError::Option(name, "a text")),
        }
    }

    /// The paper; A4 unless it says otherwise.
    pub fn paper(&self) -> Result<Paper, RequestError> {
        match self.text("paper")? {
            None | Some("a4") => Ok(Paper::A4),
            Some("letter") => Ok(Paper::Letter),
            Some(_) => Err(RequestError::Option("paper", "a4 or letter")),
        }
    }

    /// The logo of whoever offers the check: the size stands in `logo`, the pixels come by
    /// themselves.
    pub fn logo(&self, pixels: Option<&[u8]>) -> Result<Option<Logo>, RequestError> {
        let Some(pixels) = pixels else { return Ok(None) };
        let side = |name| self.0["logo"][name].as_u64().and_then(|side| u32::try_from(side).ok());
        let logo = side("width").zip(side("height"));
        let logo = logo.and_then(|(width, height)| Logo::from_rgba(width, height, pixels));
        let allowed = "a width and a height with as many pixels, at most 2048 by 2048";
        logo.map(Some).ok_or(RequestError::Option("logo", allowed))
    }

    /// How much is asked; everything unless it says otherwise.
    pub fn depth(&self) -> Result<Depth, RequestError> {
        match self.text("depth")? {
            None | Some("full") => Ok(Depth::Full),
            Some("quick") => Ok(Depth::Quick),
            Some(_) => Err(RequestError::Option("depth", "full or quick")),
        }
    }

    /// The colour; ours unless it gives one.
    pub fn accent(&self) -> Result<Rgb, RequestError> {
        match self.text("accent")? {
            None => Ok(Rgb::ACCENT),
            Some(text) => {
                Rgb::parse(text).ok_or(RequestError::Option("accent", "a colour such as #1d3fa6"))
            }
        }
    }
}
