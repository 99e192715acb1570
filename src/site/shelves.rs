//! Services by theme, audience, signatory and programme: each cut made once, so that no page walks them all.
//!
//! The order within a shelf is that in which services were given: by title of a language, or by slug.

use crate::lang::calendar::Date;
use crate::model::entities::service::Service;
use crate::model::values::code::Code;
use crate::model::values::slug::Slug;
use crate::model::values::vocabulary::THEME_CATEGORIES;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Services, cut in every way that pages need.
#[derive(Clone, Debug, Default)]
pub struct Shelves {
    /// Each service once, under the category of its first theme.
    pub by_main_theme: BTreeMap<Code, Vec<Arc<Service>>>,
    /// By category of theme: a service stands in each of its own.
    pub by_theme: BTreeMap<Code, Vec<Arc<Service>>>,
    /// By audience.
    pub by_audience: BTreeMap<Code, Vec<Arc<Service>>>,
    /// By signatory.
    pub by_signatory: BTreeMap<Slug, Vec<Arc<Service>>>,
    /// By programme.
    pub by_programme: BTreeMap<Slug, Vec<Arc<Service>>>,
    /// How many services.
    pub n_services: usize,
}

impl Shelves {
    /// Puts services on their shelves, in the order given.
    pub fn fill<'a>(services: impl Iterator<Item = &'a Arc<Service>>) -> Self {
        let mut shelves = Self::default();
        for service in services {
            shelves.n_services += 1;
            let put = |shelf: &mut Vec<Arc<Service>>| shelf.push(Arc::clone(service));
            let mut categories: Vec<Code> =
                service.conditions.themes.iter().filter_map(|code| category(*code)).collect();
            if let Some(main) = categories.first() {
                put(shelves.by_main_theme.entry(*main).or_default());
            }
            categories.sort_unstable();
            categories.dedup();
            for code in categories {
                put(shelves.by_theme.entry(code).or_default());
            }
            for code in &service.conditions.audiences {
                put(shelves.by_audience.entry(*code).or_default());
            }
            if let Some(owner) = &service.common.owner {
                put(shelves.by_signatory.entry(owner.clone()).or_default());
            }
            if let Some(programme) = &service.programme {
                put(shelves.by_programme.entry(programme.value.clone()).or_default());
            }
        }
        shelves
    }

    /// Every service once, by category of its first theme, categories in their usual order.
    pub fn in_order(&self) -> impl Iterator<Item = (Code, &Arc<Service>)> {
        THEME_CATEGORIES
            .iter()
            .filter_map(|code| self.by_main_theme.get(&code).map(|services| (code, services)))
            .flat_map(|(code, services)| services.iter().map(move |service| (code, service)))
    }
}

/// The category of a theme.
pub fn category(theme: Code) -> Option<Code> {
    THEME_CATEGORIES.code(theme.category())
}

/// True while a service is offered, or will be again.
pub fn is_listed(service: &Service, today: Date) -> bool {
    service.ends.is_none_or(|last| today <= last)
}
