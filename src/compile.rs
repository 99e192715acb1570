//! The whole story: a snapshot of content and a theme in, files out, every problem at once.
//!
//! Nothing here touches disk, clock, network, environment or terminal.

pub mod on_demand;
pub mod workshop;

use crate::audit::page::{Rules, judge};
use crate::compile::workshop::Workshop;
use crate::diag::checked::Checked;
use crate::diag::diagnostic::Diagnostic;
use crate::diag::problems::Machine;
use crate::export::{calendar, companions, feed, install, items, offline, web};
use crate::lang::tag::Lang;
use crate::model;
use crate::orient;
use crate::output::files::Files;
use crate::output::path::OutputPath;
use crate::quality;
use crate::render;
use crate::search::{self, Care};
use crate::site;
use crate::site::options::Options;
use crate::site::plan::Site;
use crate::sources::snapshot::Snapshot;
use crate::theme::files::ThemeFiles;
use crate::theme::load::Theme;
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

/// What a compilation gives.
pub struct Product {
    /// The files of the site.
    pub files: Files<'static>,
    /// How many pages are among them.
    pub n_pages: usize,
    /// In how many languages.
    pub n_languages: usize,
    /// Folders of entries that have errors: `--keep-going` leaves there what was published before.
    pub kept_folders: BTreeSet<OutputPath>,
}

/// A portal read and planned, with the theme that shows it.
pub struct Planned {
    /// What will exist.
    pub site: Site,
    /// Look and words.
    pub theme: Arc<Theme>,
}

/// Reads a portal and plans its site: the half of a compilation that makes no file.
pub fn plan(snapshot: &Snapshot, theme_files: &ThemeFiles, options: &Options) -> Checked<Option<Planned>> {
    plan_again(snapshot, theme_files, options, &mut Workshop::default())
}

/// The same, with what was kept of the plan before.
pub fn plan_again(
    snapshot: &Snapshot,
    theme_files: &ThemeFiles,
    options: &Options,
    workshop: &mut Workshop,
) -> Checked<Option<Planned>> {
    let mut report = snapshot.report.clone();
    let read = model::read(snapshot, options.today, &mut workshop.memo, &mut report);
    let Some(portal) = read else {
        return Checked { value: None, report }; //                      text    → meaning, sheet by sheet
    };
    let languages = options.languages_of(&portal.portail);
    for lang in options.strangers(&portal.portail) {
        let known = portal.portail.languages.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        report.add(Diagnostic::nowhere(Machine::LanguageNotThere { lang: lang.to_string(), known }));
    }
    let Some(theme) = workshop.theme(theme_files, languages, &mut report) else {
        return Checked { value: None, report };
    };
    let broken = portal.broken.clone();
    let mut site = site::plan::plan_again(portal, options, &mut workshop.laid, &mut report); // meaning → pages, routes, for one edition
    site.keep_folders_of(broken.iter());
    Checked { value: Some(Planned { site, theme }), report }
}

/// Compiles a portal. There is no product when the portal itself (`portail.yaml`, the agreement, the theme) cannot be read.
pub fn compile(
    snapshot: &Snapshot,
    theme_files: &ThemeFiles,
    options: &Options,
    care: Care,
) -> Checked<Option<Product>> {
    let Checked { value: planned, mut report } = plan(snapshot, theme_files, options);
    let Some(Planned { site, theme }) = planned else {
        return Checked { value: None, report };
    };
    orient::check(&site, &mut report); //                               the cases of orientation are run
    let site = Arc::new(site);
    let mut files = theme.published(); //                               path    → what makes its bytes
    files.absorb(render::pages(&site, &theme)); //                               pages, made when asked for
    let found = search::published(&site, &theme, care);
    report.absorb(found.report);
    if care == Care::Examine {
        let locale = &theme.words(Lang::FR).strings.locale;
        render::terms::unused::tell(&site.portal, locale, &mut report);
        quality::advise(&site, snapshot, &mut report); //               what could be said more simply, or elsewhere
    }
    files.absorb(found.value);
    files.absorb(small(&site, &theme)); //                              what is neither page, picture nor index
    files.absorb(companions::published(&site, snapshot));
    let kept = offline::published(&site, &theme, &files); //            what a device may keep, with its sizes
    files.absorb(kept);
    let files = audited(files, &site); //                               each page is judged as it is made
    let (n_pages, n_languages) = (site.pages.len(), site.languages.len());
    let product = Product { files, n_pages, n_languages, kept_folders: site.kept_folders.clone() };
    Checked { value: Some(product), report }
}

/// What programs read of a portal, beside its search: rules for the browser, calendars, feeds, what hosts and devices ask for.
pub fn small(site: &Arc<Site>, theme: &Arc<Theme>) -> Files<'static> {
    let mut files = orient::published::files(site, theme); //           rules, targets and communes for the browser
    files.absorb(calendar::published(site, theme));
    files.absorb(feed::published(site, theme));
    files.absorb(web::published(site));
    files.absorb(items::published(site, theme));
    files.absorb(install::published(site, theme));
    files
}

/// The same files, each page judged as it is made.
fn audited(files: Files<'static>, site: &Site) -> Files<'static> {
    let address = |path: &OutputPath| path.as_str().strip_suffix("index.html").unwrap_or(path.as_str()).to_owned();
    let addresses: HashSet<String> = files.paths().map(address).collect();
    let (origin, folder) = (site.base.origin().to_owned(), site.base.folder().to_owned());
    files.watched(move |path, bytes, report| {
        let holds = |path: &str| addresses.contains(path);
        let rules = Rules { holds: &holds, origin: &origin, base: &folder };
        if path.as_str().ends_with(".html") {
            judge(path.as_str(), bytes, &rules, report);
        }
    })
}
