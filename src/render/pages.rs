//! Pages: each is made when asked for, and forgotten.

use crate::diag::diagnostic::Diagnostic;
use crate::diag::report::Report;
use crate::output::files::Files;
use crate::output::path::OutputPath;
use crate::render::build::{self, Built, View};
use crate::render::desk::Desk;
use crate::render::frame::frame;
use crate::render::stage::Stage;
use crate::render::terms;
use crate::render::views::frame::Frame;
use crate::render::views::lists::NotFoundView;
use crate::site::page::{Page, PageKind};
use crate::site::plan::Site;
use crate::theme::load::Theme;
use std::sync::Arc;

/// Every page of a site, to be made when asked for.
pub fn pages(site: &Arc<Site>, theme: &Arc<Theme>) -> Files<'static> {
    let stage = Arc::new(Stage::set(Arc::clone(site), Arc::clone(theme)));
    let mut files = Files::default();
    for (index, page) in site.pages.iter().enumerate() {
        let Some(path) = OutputPath::parse(&page.route.file()) else { continue };
        let stage = Arc::clone(&stage);
        files.add_lazy(path, Box::new(move |report| html(&stage, &stage.site.pages[index], report)));
    }
    files
}

/// The HTML of a page. A fault of the template is told, and the page is empty.
pub fn html(stage: &Stage, page: &Page, report: &mut Report) -> Vec<u8> {
    let (frame, view) = view(stage, page);
    let words = &stage.theme.words(page.lang).shared;
    if let Some(problem) = stage.fault.get() {
        report.add(Diagnostic::nowhere(problem.clone()));
    }
    let rendered = stage.theme.engine.page(view.template(), words, &frame, &view);
    rendered.unwrap_or_else(|problem| {
        report.add(Diagnostic::nowhere(problem));
        Vec::new()
    })
}

/// What a template sees of a page: what surrounds it, and what it says.
pub fn view(stage: &Stage, page: &Page) -> (Frame, View) {
    let desk = stage.desk(page.lang);
    let mut built = built(&desk, &page.kind);
    terms::explain(&desk, &mut built);
    (frame(&desk, page, &built), built.view)
}

fn built(desk: &Desk<'_>, kind: &PageKind) -> Built {
    let portal = &desk.stage.site.portal;
    let made = match kind {
        PageKind::Choice => Some(build::choice::build(desk)),
        PageKind::NotFound => Some(build::not_found::build(desk)),
        PageKind::Home => Some(build::home::build(desk)),
        PageKind::ServiceList { page } => Some(build::services::build(desk, *page)),
        PageKind::Service(slug) => portal.services.get(slug).map(|entry| build::service::build(desk, entry)),
        PageKind::EventList { page } => Some(build::events::list(desk, *page)),
        PageKind::EventMonth { month, page } => Some(build::events::month(desk, *month, *page)),
        PageKind::Event(slug) => portal.events.get(slug).map(|entry| build::event::build(desk, entry)),
        PageKind::SignatoryList => Some(build::signatories::build(desk)),
        PageKind::Signatory(slug) => portal.signatories.get(slug).map(|entry| build::signatory::build(desk, entry)),
        PageKind::ProgrammeList => Some(build::programmes::build(desk)),
        PageKind::Programme(slug) => portal.programmes.get(slug).map(|entry| build::programme::build(desk, entry)),
        PageKind::PathwayList => Some(build::pathways::build(desk)),
        PageKind::Pathway(slug) => portal.pathways.get(slug).map(|entry| build::pathway::build(desk, entry)),
        PageKind::AudienceIndex => Some(build::audiences::index(desk)),
        PageKind::Audience { code, page } => Some(build::audiences::build(desk, *code, *page)),
        PageKind::ThemeIndex => Some(build::themes::index(desk)),
        PageKind::Theme { category, page } => Some(build::themes::build(desk, *category, *page)),
        PageKind::Free(slug) => Some(build::page::build(desk, slug)),
        PageKind::SiteMap => Some(build::site_map::build(desk)),
        PageKind::Alphabet { page } => Some(build::alphabet::build(desk, *page)),
        PageKind::Search => Some(build::search::build(desk)),
        PageKind::Orientation => Some(build::orientation::build(desk)),
        PageKind::Handout => Some(build::handout::build(desk)),
        PageKind::ToHandOut => Some(build::to_hand_out::build(desk)),
        PageKind::News => Some(build::news::build(desk)),
        PageKind::Lexicon => Some(build::lexicon::build(desk)),
        PageKind::Offline => Some(build::offline::build(desk)),
        PageKind::Translations => Some(build::translations::build(desk)),
        PageKind::Redirect { to, .. } => Some(build::redirect::build(desk, to)),
    };
    // The plan names entries of this very portal; should one be missing, its page says so rather than fail the build.
    made.unwrap_or_else(|| Built::new(View::NotFound(NotFoundView { lines: Vec::new() }), desk.own(""), ""))
}
