use crate::ui::panel::Panel;
use crate::ui::pen::Pen;
use crate::ui::scene::Scene;

/// A button, and the panel below it that the button opens and closes; what is inside is drawn when it
/// is open.
pub(super) fn draw(
    pen: &mut Pen,
    scene: &Scene,
    panel: Panel,
    label: impl FnOnce(&mut Pen),
    inside: impl FnOnce(&mut Pen),
) {
    let open = scene.stage.is_open(panel);
    pen.within("button.g-disc type=button", |pen| {
        pen.toggles(panel, open, None);
        label(pen);
    });
    pen.within("div.g-panel", |pen| {
        pen.set("id", &panel.id());
        pen.flag("hidden", !open);
        if open || scene.whole {
            inside(pen);
        }
    });
}
