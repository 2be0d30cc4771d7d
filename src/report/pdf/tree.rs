//! The tree of tags: what the content of the pages is to someone who cannot see it.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::tagging::{
    Identifier, ListNumbering, Node, TableHeaderScope, Tag as Mark, TagGroup, TagKind, TagTree,
};

use super::frame::Tag;
use crate::i18n::Locale;

/// A part of the tree as it is drawn, page by page.
pub enum Branch {
    /// Parts that mean something together.
    Group {
        /// What they are.
        tag: Tag,
        /// Groups in a row with the same number are one group.
        joins: Option<u32>,
        /// In reading order.
        children: Vec<Branch>,
    },
    /// Drawn content.
    Leaf(Identifier),
}

/// The tree of a document.
pub fn tag_tree(branches: Vec<Branch>, locale: Locale) -> TagTree {
    let mut tree = TagTree::new();
    tree = tree.with_lang(Some(locale.tag().to_owned()));
    for branch in joined(branches) {
        tree.push(node(branch));
    }
    tree
}

/// Groups with the same number, one after the other, become one, all the way down.
fn joined(branches: Vec<Branch>) -> Vec<Branch> {
    let mut whole: Vec<Branch> = Vec::new();
    for branch in branches {
        match (whole.last_mut(), branch) {
            (
                Some(Branch::Group { joins: Some(last), children, .. }),
                Branch::Group { joins: Some(next), children: more, .. },
            ) if *last == next => children.extend(more),
            (_, branch) => whole.push(branch),
        }
    }
    for branch in &mut whole {
        if let Branch::Group { children, .. } = branch {
            *children = joined(std::mem::take(children));
        }
    }
    whole
}

fn node(branch: Branch) -> Node {
    match branch {
        Branch::Leaf(leaf) => leaf.into(),
        Branch::Group { tag, children, .. } => {
            let children = children.into_iter().map(node).collect();
            TagGroup::with_children(kind(tag), children).into()
        }
    }
}

fn kind(tag: Tag) -> TagKind {
    match tag {
        Tag::Section => Mark::Section.into(),
        Tag::Heading(level, title) => {
            Mark::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(title)).into()
        }
        Tag::Paragraph => Mark::P.into(),
        Tag::List => Mark::L(ListNumbering::None).into(),
        Tag::Item => Mark::LI.into(),
        Tag::Label => Mark::Lbl.into(),
        Tag::ItemBody => Mark::LBody.into(),
        Tag::Table(about) => Mark::Table.with_summary(Some(about)).into(),
        Tag::TableHead => Mark::THead.into(),
        Tag::TableBody => Mark::TBody.into(),
        Tag::Row => Mark::TR.into(),
        Tag::ColumnHead => Mark::TH(TableHeaderScope::Column).into(),
        Tag::RowHead => Mark::TH(TableHeaderScope::Row).into(),
        Tag::Cell(columns) => {
            let span = NonZeroU32::new(columns).filter(|span| span.get() > 1);
            Mark::TD.with_col_span(span).into()
        }
        Tag::Figure(alternative) => Mark::Figure(Some(alternative)).into(),
        Tag::Link(..) => Mark::Link.into(),
        Tag::Header | Tag::Footer | Tag::Artifact => Mark::NonStruct.into(),
    }
}
