//! `synonymes/<language>.yaml`: words that mean the same for search.

use crate::diag::problems::Tables;
use crate::diag::report::Report;
use crate::lang::tag::Lang;
use crate::model::fields::kind::Kind;
use crate::model::fields::quotes;
use crate::syntax::node::{Data, Node};
use crate::text::span::Span;
use std::sync::Arc;

/// The synonyms of a language: groups of words that mean the same.
#[derive(Clone, Debug)]
pub struct Synonyms {
    /// The language.
    pub lang: Lang,
    /// The groups.
    pub groups: Vec<Group>,
}

/// Words that mean the same.
#[derive(Clone, Debug)]
pub struct Group {
    /// The words, at least two.
    pub words: Vec<Arc<str>>,
    /// Where they are written.
    pub span: Span,
}

/// Reads the groups of a language.
pub fn read(lang: Lang, node: &Node, report: &mut Report) -> Synonyms {
    let Data::List(items) = &node.data else {
        if !matches!(node.data, Data::Empty) {
            report.push(node.span, Tables::NotGroups {});
        }
        return Synonyms { lang, groups: Vec::new() };
    };
    Synonyms { lang, groups: items.iter().filter_map(|item| group(item, report)).collect() }
}

fn group(node: &Node, report: &mut Report) -> Option<Group> {
    let Data::List(items) = &node.data else {
        report.push(node.span, Tables::NotGroups {});
        return None;
    };
    let mut words = Vec::new();
    for item in items {
        match &item.data {
            Data::Scalar(scalar) if !scalar.text.trim().is_empty() => {
                quotes::advise(&Kind::Name, scalar, item.span, report);
                words.push(Arc::clone(&scalar.text));
            }
            Data::Scalar(_) | Data::Empty | Data::List(_) | Data::Map(_) => {
                report.push(item.span, Tables::NotGroups {});
            }
        }
    }
    if words.len() < 2 && items.len() < 2 {
        report.push(node.span, Tables::LoneSynonym {});
    }
    (words.len() >= 2).then_some(Group { words, span: node.span })
}
