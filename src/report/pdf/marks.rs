//! What is referred to: on which page it is, and the numbers of pages in what refers to it.

use super::book::Page;
use super::face::Faces;
use super::frame::{Goal, Group, Mark, Node, Tag};

/// A place that is referred to.
pub struct Marked {
    /// What is there.
    pub mark: Mark,
    /// Position of its page.
    pub page: usize,
    /// From the top of the page, in millimetres.
    pub y: f32,
}

/// Stands for the number of a page until that is known; as wide as most.
pub const PAGE: &str = "00";

/// Every place that is referred to.
pub fn marks(pages: &[Page]) -> Vec<Marked> {
    let mut marks = Vec::new();
    for (page, content) in pages.iter().enumerate() {
        collect(&content.nodes, page, &mut marks);
    }
    marks
}

fn collect(nodes: &[Node], page: usize, marks: &mut Vec<Marked>) {
    for node in nodes {
        match node {
            Node::Mark(mark, y) => marks.push(Marked { mark: *mark, page, y: *y }),
            Node::Group(group) => collect(&group.children, page, marks),
            Node::Run(_) | Node::Shape(_) | Node::Logo(_) => {}
        }
    }
}

/// Writes the number of its page in every link to a factor or to a note that goes on.
pub fn number(faces: &Faces, pages: &mut [Page]) {
    let marks = marks(pages);
    for page in pages {
        number_in(faces, &mut page.nodes, &marks);
    }
}

fn number_in(faces: &Faces, nodes: &mut [Node], marks: &[Marked]) {
    for node in nodes {
        let Node::Group(Group { tag, children, .. }) = node else { continue };
        let Tag::Link(Goal::Mark(mark @ (Mark::Factor(_) | Mark::Note(_))), label) = tag else {
            number_in(faces, children, marks);
            continue;
        };
        let Some(place) = marks.iter().find(|place| place.mark == *mark) else { continue };
        let number = (place.page + 1).to_string();
        *label = label.replace(PAGE, &number);
        for child in children {
            if let Node::Run(run) = child {
                run.text = run.text.replace(PAGE, &number);
                run.width = faces.width(run.text.trim_end_matches(' '), &run.style);
            }
        }
    }
}
