//! `new portail`: a content repository that builds.

use crate::cli::Exit;
use crate::cli::clock;
use crate::cli::export::{cms, json_schema};
use crate::cli::new::ask::Asker;
use crate::cli::new::given::{NewArgs, Writing};
use crate::cli::new::sheet::{as_option, judged};
use crate::cli::new::write;
use crate::cli::ui::Ui;
use crate::diag::words::Bilingual;
use crate::export::cms::CONFIG;
use crate::lang::tag::Lang;
use crate::lang::zone::Zone;
use crate::scaffold::Draft;
use crate::scaffold::answers::Answers;
use crate::scaffold::kind::field;
use crate::scaffold::known::Known;
use crate::scaffold::portal;
use crate::scaffold::questions::shape;
use crate::scaffold::templates;
use crate::sources::snapshot::Snapshot;
use crate::text::path::ContentPath;
use crate::theme::files::ThemeFiles;
use std::path::Path;

/// Writes a repository.
pub fn run(args: &NewArgs, folder: &Path, writing: Writing, ui: &Ui) -> Result<Exit, Bilingual> {
    let today = args.inputs.date.unwrap_or_else(|| clock::today(&Zone::usual()));
    let languages = languages();
    let known = Known::nothing(&languages, today);
    let asker = Asker::at_terminal(ui);
    let mut answers = Answers::default();
    for question in portal::QUESTIONS {
        let field = field(portal::TABLE, question.key);
        let mut values = portal::proposal(question.key, &languages);
        if let Some(typed) = args.given.get(question.key) {
            values = shape(field).values(typed);
            if let Some(fault) = judged(portal::TABLE, question, &values, &known) {
                return Err(as_option(question, &fault));
            }
        } else if let Some(asker) = asker.as_ref().filter(|_| question.is_needed(&answers)) {
            loop {
                values = asker.ask(field, &[], &values)?;
                match judged(portal::TABLE, question, &values, &known) {
                    None => break,
                    Some(fault) => asker.refuse(&fault),
                }
            }
        }
        answers.set(question.key, values);
    }
    let mut drafts = portal::drafts(&answers, today);
    let schemas = json_schema::files().into_iter();
    drafts.extend(schemas.map(|(name, text)| Draft { path: format!("{}/{name}", json_schema::FOLDER), text }));
    if writing == Writing::Form {
        drafts.extend(form(&drafts));
    }
    write(folder, &drafts)?;
    let place = folder.display();
    for draft in &drafts {
        ui.data(&format!("{}\n", folder.join(&draft.path).display()));
    }
    ui.status(&Bilingual::new(
        format!("ensuite\u{202f}: `cd {place}`, puis `passerelle serve` pour voir le portail\u{202f}; README.md dit le reste. Le dépôt doit rester privé."),
        format!("next: `cd {place}`, then `passerelle serve` to see the portal; README.md tells the rest. The repository must stay private."),
    ));
    Ok(Exit::Fine)
}

/// The form of a repository, for what was just drafted in it.
fn form(drafts: &[Draft]) -> Vec<Draft> {
    let content = drafts
        .iter()
        .filter_map(|draft| Some((ContentPath::new(draft.path.strip_prefix("content/")?), draft.text.as_bytes())));
    let configuration = cms::configuration("content", &Snapshot::default().with(content));
    let page = templates::cms().into_iter().map(|(name, text)| (name, text.to_owned()));
    page.chain([(CONFIG.to_owned(), configuration)])
        .map(|(name, text)| Draft { path: format!("{}/{name}", cms::FOLDER), text })
        .collect()
}

/// The languages that the program speaks, French first.
fn languages() -> Vec<Lang> {
    let theme = ThemeFiles::built_in();
    let tags =
        theme.texts("strings/", ".yaml").filter_map(|(path, _)| path.strip_prefix("strings/")?.strip_suffix(".yaml"));
    let others = tags.filter_map(Lang::parse).filter(|lang| *lang != Lang::FR);
    let mut languages: Vec<Lang> = std::iter::once(Lang::FR).chain(others).collect();
    // After French come its plain form and English, as on every portal; the others by their tags.
    languages
        .sort_by_key(|lang| ["fr", "fr-simple", "en"].iter().position(|first| *first == lang.as_str()).unwrap_or(3));
    languages
}
