use crate::assessment::{Kept, StoreError};
use crate::i18n::Key;
use crate::ui::device;
use crate::ui::icon::Icon;
use crate::ui::panel::Panel;
use crate::ui::pen::Pen;
use crate::ui::scene::Scene;
use crate::ui::wish::Wish;

const QUESTION: &str = "div.g-ask id=g-erase role=group aria-labelledby=g-erase-sure tabindex=-1";

/// What became of the answers, and the way to erase them, asked once more in place.
pub(super) fn draw(pen: &mut Pen, scene: &Scene) {
    let words = match scene.view.kept {
        Kept::Nothing => Key::DeviceNothing,
        Kept::Yes => Key::DeviceKept,
        Kept::Unwanted => Key::DeviceUnwanted,
        Kept::Failed(StoreError::Off) => Key::DeviceOff,
        Kept::Failed(StoreError::Full) => Key::DeviceFull,
    };
    let failed = matches!(scene.view.kept, Kept::Failed(_));
    let device = scene.stage.on_device();
    let asking = scene.stage.is_open(Panel::Erase);
    pen.within("div.g-saved", |pen| {
        pen.flag("data-failed", failed);
        pen.icon(if failed { Icon::Alert } else { Icon::Device });
        pen.within("div", |pen| {
            pen.within("p", |pen| {
                pen.put_text("span role=status", words);
                if !device.is_empty() {
                    pen.space();
                    pen.within("button.g-link type=button id=g-erase-ask", |pen| {
                        pen.toggles(Panel::Erase, asking, Some("#g-erase"));
                        pen.text(Key::DeviceErase);
                    });
                }
            });
            pen.within(QUESTION, |pen| {
                pen.flag("hidden", !asking);
                if !asking && !scene.whole {
                    return;
                }
                device::list(pen, &device);
                pen.put_text("p id=g-erase-sure", Key::DeviceEraseSure);
                pen.within("div.g-nav", |pen| {
                    let no = Wish::Toggle(Panel::Erase, Some("#g-erase-ask"));
                    pen.button(Key::DeviceEraseYes, Wish::Reset);
                    pen.quiet_button(None, Key::DeviceEraseNo, no);
                });
            });
        });
    });
}
