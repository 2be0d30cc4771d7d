use crate::assessment::Depth;
use crate::i18n::Key;
use crate::ui::pen::Pen;
use crate::ui::result::PdfState;
use crate::ui::scene::Scene;
use crate::ui::wish::Wish;

/// How much there is to answer, the way to the other depth, and to a result of an earlier day; on
/// the first screen alone.
pub(super) fn draw(pen: &mut Pen, scene: &Scene, factor: usize) {
    let session = scene.session();
    if session.asked_factors().next() != Some(factor) {
        return;
    }
    let instrument = session.instrument();
    let (extent, minutes, other, words) = match session.depth() {
        Depth::Full => {
            (Key::QuestionExtentFull, instrument.minutes.full, Depth::Quick, Key::QuestionToQuick)
        }
        Depth::Quick => {
            (Key::QuestionExtentQuick, instrument.minutes.quick, Depth::Full, Key::QuestionToFull)
        }
    };
    let asked = session.progress().asked.to_string();
    let core = instrument.items().filter(|(_, item)| item.core).count();
    pen.within("p.g-extent", |pen| {
        pen.write(&scene.text.fill(extent, &[("n", &asked), ("minutes", &minutes.to_string())]));
        if (1..instrument.item_count()).contains(&core) {
            pen.space();
            pen.link(words, Wish::Depth(other));
        }
        pen.space();
        pen.link(Key::QuestionOpenFile, Wish::PickFile);
        pen.space();
        let words = match scene.stage.now().pdf {
            PdfState::Busy => Key::ResultPdfBusy,
            PdfState::Unreachable => Key::ResultPdfUnreachable,
            PdfState::Failed => Key::ResultPdfFailed,
            _ => Key::QuestionFormAsk,
        };
        pen.link(words, Wish::DownloadForm);
    });
}
