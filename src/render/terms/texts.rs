//! The texts of a sheet in which terms are explained, in reading order, and the names by which the sheet goes.

use crate::render::build::View;
use crate::render::views::shared::Body;
use crate::render::views::sheets::StepView;

/// The texts of a sheet; none for lists and generated pages.
pub fn texts(view: &mut View) -> Vec<&mut Body> {
    match view {
        View::Service(view) => {
            let sections = view.sections.iter_mut().map(|section| &mut section.body);
            [&mut view.summary, &mut view.body].into_iter().chain(sections).collect()
        }
        View::Event(view) => vec![&mut view.summary, &mut view.body],
        View::Signatory(view) => view.summary.iter_mut().chain([&mut view.body]).collect(),
        View::Programme(view) => vec![&mut view.body],
        View::Pathway(view) => {
            let steps = view.steps.iter_mut().flat_map(of_step);
            std::iter::once(&mut view.summary).chain(steps).chain([&mut view.body]).collect()
        }
        View::Page(view) => view.summary.iter_mut().chain(&mut view.body).collect(),
        View::Choice(_)
        | View::Home(_)
        | View::List(_)
        | View::Audience(_)
        | View::Index(_)
        | View::SiteMap(_)
        | View::Alphabet(_)
        | View::Search(_)
        | View::Orientation(_)
        | View::Handout(_)
        | View::ToHandOut(_)
        | View::News(_)
        | View::Lexicon(_)
        | View::Offline(_)
        | View::Translations(_)
        | View::NotFound(_)
        | View::Redirect(_) => Vec::new(),
    }
}

fn of_step(step: &mut StepView) -> Vec<&mut Body> {
    std::iter::once(&mut step.body).chain(step.variants.iter_mut().flat_map(of_step)).collect()
}

/// The names that a sheet bears beside its title: a signatory's and a programme's short names.
pub fn names(view: &View) -> impl Iterator<Item = &str> {
    let (over, also) = match view {
        View::Signatory(view) => (Some(view.over.as_str()), view.also.as_deref()),
        View::Programme(view) => (None, view.also.as_deref()),
        _ => (None, None),
    };
    over.into_iter().chain(also.into_iter().flat_map(|names| names.split(" · ")))
}
