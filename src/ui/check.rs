use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{
    Callback, DragEvent, Event, Html, NodeRef, Properties, TargetCast, component, html, use_effect,
    use_effect_with, use_force_update, use_node_ref,
};

use super::result::ResultView;
use super::scene::Scene;
use super::stage::Stage;
use super::{focus, notice, question};
use crate::assessment::{Kept, Screen};

/// The widget to draw.
#[derive(Clone, Properties)]
pub struct CheckProps {
    /// Everything about it.
    pub stage: Rc<Stage>,
}

impl PartialEq for CheckProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
    }
}

/// The whole widget: the statements of a factor, or the result.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let update = use_force_update();
    let (heading, top) = (use_node_ref(), use_node_ref());
    let scene = Scene::of(&props.stage);
    use_effect_with((), {
        let stage = Rc::clone(&props.stage);
        move |()| stage.watch(Callback::from(move |()| update.force_update()))
    });
    use_effect_with(scene.view.entered, {
        let (heading, top) = (heading.clone(), top.clone());
        move |entered| {
            if *entered > 0 {
                focus::arrive(&heading, &top);
            }
        }
    });
    use_effect({
        let (stage, top) = (Rc::clone(&props.stage), top.clone());
        move || {
            if let Some(id) = stage.take_focus() {
                focus::focus_within(&top, &id);
            }
        }
    });
    let lang = scene.session().instrument().locale.tag();
    html! {
        <div {lang} ref={top} ondragover={allow_drop()} ondrop={drop_file(&scene)}>
            { screen(&scene, &heading) }
            <input type="file" hidden={true} tabindex="-1" class="g-file" accept=".json,.pdf,application/json,application/pdf" onchange={chosen_file(&scene)} />
        </div>
    }
}

fn screen(scene: &Scene, heading: &NodeRef) -> Html {
    match (scene.session().screen(), scene.stage.report()) {
        (Screen::Factor(factor), _) => question::draw(scene, factor, heading),
        (Screen::Result, None) => Html::default(),
        (Screen::Result, Some(report)) => {
            let stage = &scene.stage;
            let on = Callback::from({
                let stage = Rc::clone(stage);
                move |event| stage.on_result(event)
            });
            html! {
                <>
                    { notice::draw(scene) }
                    <ResultView {report} pdf={stage.pdf()} details={stage.details()} kept={scene.view.kept == Kept::Yes}
                        trouble={stage.trouble()} heading={heading.clone()} {on} />
                </>
            }
        }
    }
}

fn chosen_file(scene: &Scene) -> Callback<Event> {
    let stage = Rc::clone(&scene.stage);
    Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                stage.open_file(file);
            }
            input.set_value("");
        }
    })
}

fn allow_drop() -> Callback<DragEvent> {
    Callback::from(|event: DragEvent| event.prevent_default())
}

fn drop_file(scene: &Scene) -> Callback<DragEvent> {
    let stage = Rc::clone(&scene.stage);
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            stage.open_file(file);
        }
    })
}
