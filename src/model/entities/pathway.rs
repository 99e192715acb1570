//! A pathway (`parcours`), step by step.

use crate::model::entities::common::{Body, Common, InForce, Paper, Reference, Text};
use std::sync::Arc;

/// A pathway.
#[derive(Clone, Debug)]
pub struct Pathway {
    /// Identity, dates, translations.
    pub common: Common,
    /// Title.
    pub title: Text,
    /// Summary.
    pub summary: Text,
    /// Text after the steps.
    pub body: Option<Body>,
    /// Steps.
    pub steps: Vec<Step>,
}

/// A step, or a variant of one (a variant has no variants).
#[derive(Clone, Debug)]
pub struct Step {
    /// Its name within the pathway; a variant's is its step's and its rank.
    pub id: Arc<str>,
    /// Title.
    pub title: Text,
    /// Text.
    pub body: Option<Body>,
    /// Who acts.
    pub actors: Vec<Reference>,
    /// Services used.
    pub services: Vec<Reference>,
    /// Papers.
    pub papers: Vec<Paper>,
    /// Delay.
    pub delay: Option<Text>,
    /// Where the rule comes from.
    pub source: Option<Arc<str>>,
    /// When the rule holds.
    pub in_force: InForce,
    /// Other ways.
    pub variants: Vec<Step>,
}
