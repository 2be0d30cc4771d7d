use super::{Depth, Evaluation, Session};
use crate::i18n::Locale;
use crate::json::Object;

/// What the page around the widget is told: never an answer, a note or a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The first statement was answered.
    Start {
        /// Id of the check.
        instrument: String,
        /// Its version.
        version: u32,
    },
    /// Another statement was answered.
    Progress {
        /// Id of its factor.
        factor: String,
        /// Statements that are handled.
        answered: usize,
        /// Statements that are asked.
        total: usize,
    },
    /// A person asked for the result.
    Complete {
        /// Id of the check.
        instrument: String,
        /// Its version.
        version: u32,
        /// From 1; none when too little is answered.
        level: Option<u8>,
        /// Id of the verdict, if there is one.
        verdict: Option<String>,
        /// 0 to 100; none when too little is answered.
        score: Option<u8>,
        /// What was asked.
        depth: Depth,
        /// The language.
        locale: Locale,
    },
    /// Something was downloaded or printed: `pdf`, `json` or `print`.
    Download(&'static str),
    /// The booking page was opened.
    Booking,
    /// A person asked for a conversation.
    Lead {
        /// The id of what she sent.
        id: String,
        /// The receiver has it; else it was tried once, and is tried again or was refused.
        delivered: bool,
    },
    /// Something did not work, by its code; the person was told in her own language. What an error
    /// says can quote what was entered, so that stays here.
    Error(&'static str),
}

impl Event {
    /// Its name, to which the element puts `gereed-` before.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Start { .. } => "start",
            Self::Progress { .. } => "progress",
            Self::Complete { .. } => "complete",
            Self::Download(_) => "download",
            Self::Booking => "booking",
            Self::Lead { .. } => "lead",
            Self::Error(_) => "error",
        }
    }

    /// What goes with it.
    #[must_use]
    pub fn detail(&self) -> Object {
        let detail = Object::new();
        match self {
            Self::Start { instrument, version } => {
                detail.with("instrument", instrument).with("version", *version)
            }
            Self::Progress { factor, answered, total } => {
                detail.with("factor", factor).with("answered", *answered).with("total", *total)
            }
            Self::Complete { instrument, version, level, verdict, score, depth, locale } => detail
                .with("instrument", instrument)
                .with("version", *version)
                .with("level", *level)
                .with("verdict", verdict.as_ref())
                .with("score", *score)
                .with("depth", depth.name())
                .with("locale", locale.tag()),
            Self::Download(kind) => detail.with("kind", *kind),
            Self::Booking => detail,
            Self::Lead { id, delivered } => detail.with("id", id).with("delivered", *delivered),
            Self::Error(code) => detail.with("code", *code),
        }
    }

    /// What there is to tell when the result is asked for.
    #[must_use]
    pub fn completed(session: &Session, evaluation: &Evaluation) -> Self {
        let instrument = session.instrument();
        let standing = evaluation.overall.standing.as_ref();
        let verdict = standing.and_then(|standing| instrument.verdicts.get(standing.verdict?));
        Self::Complete {
            instrument: instrument.id.clone(),
            version: instrument.version,
            level: standing.map(|standing| standing.level),
            verdict: verdict.map(|verdict| verdict.id.clone()),
            score: standing.map(|standing| standing.score),
            depth: evaluation.depth,
            locale: instrument.locale,
        }
    }

    /// What there is to tell after an answer.
    #[must_use]
    pub fn answered(before: &Session, after: &Session) -> Vec<Self> {
        let (earlier, now) = (before.progress(), after.progress());
        if now.handled <= earlier.handled {
            return Vec::new();
        }
        let instrument = after.instrument();
        let factors = instrument.factors.iter().enumerate();
        let mut events = Vec::new();
        if earlier.handled == 0 {
            events.push(Self::Start {
                instrument: instrument.id.clone(),
                version: instrument.version,
            });
        }
        for (factor, text) in factors {
            if before.progress_in(factor) != after.progress_in(factor) {
                events.push(Self::Progress {
                    factor: text.id.clone(),
                    answered: now.handled,
                    total: now.asked,
                });
            }
        }
        events
    }
}
