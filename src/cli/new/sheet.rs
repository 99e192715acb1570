//! `new signataire`, `lieu`, `service`, `evenement`, `referent`: a sheet in French.

use crate::cli::Exit;
use crate::cli::new::ask::Asker;
use crate::cli::new::given::NewArgs;
use crate::cli::new::{Trial, write};
use crate::cli::ui::Ui;
use crate::diag::report::Report;
use crate::diag::words::Bilingual;
use crate::model;
use crate::model::fields::table::Table;
use crate::model::memo::Memo;
use crate::scaffold::address::{self, Address};
use crate::scaffold::answers::Answers;
use crate::scaffold::kind::{SheetKind, field};
use crate::scaffold::known::{self, Known};
use crate::scaffold::questions::{self, Question, Shape, shape};
use crate::scaffold::{judge, kind_draft};
use std::collections::{BTreeMap, BTreeSet};

/// Writes a sheet.
pub fn run(args: &NewArgs, (kind, typed): (SheetKind, &str), ui: &Ui) -> Result<Exit, Bilingual> {
    let inputs = args.inputs.load()?;
    let today = inputs.options.today;
    let mut unsaid = Report::default();
    let portal = model::read(&inputs.snapshot, today, &mut Memo::default(), &mut unsaid).ok_or_else(unreadable)?;
    let owners = owners(inputs.snapshot.files.iter().map(|file| file.path.as_str()));
    let owners: Vec<&str> = owners.iter().map(String::as_str).collect();
    let address = address::read(kind, typed, &owners)?;
    let path = address.path();
    let paths = || inputs.snapshot.files.iter().map(|file| file.path.as_str());
    if let Some(other) = paths().find(|other| is_same_name(kind, other, &path)) {
        let place = args.inputs.content.join(other);
        return Err(taken(&place.display().to_string()));
    }
    let owner = (kind != SheetKind::Signatory).then_some(&address.owner);
    let known = Known::of(&portal, owner, today);
    let asker = Asker::at_terminal(ui);
    let answers = Interview { kind, given: &args.given, known: &known, asker: asker.as_ref() }.answers()?;
    let names = (address.owner.as_str(), address.slug.as_str());
    let drafts = [kind_draft(kind, names, &answers, "")];
    let trial = Trial::of(&inputs.snapshot, &drafts, today);
    if let Some(fault) = trial.refusal() {
        return Err(fault);
    }
    write(&args.inputs.content, &drafts)?;
    ui.data(&format!("{}\n", args.inputs.content.join(&path).display()));
    let exit = trial.tell(&args.inputs.content, ui);
    if exit == Exit::Fine {
        ui.status(&next(&address));
    }
    Ok(exit)
}

/// What is asked, given and known, put together.
struct Interview<'a> {
    kind: SheetKind,
    given: &'a BTreeMap<&'static str, String>,
    known: &'a Known,
    asker: Option<&'a Asker>,
}

impl Interview<'_> {
    fn answers(&self) -> Result<Answers, Bilingual> {
        let mut answers = Answers::default().with("verifie_le", [self.known.today.to_string()]);
        for question in questions::of(self.kind) {
            let values = match self.given.get(question.key) {
                Some(typed) => self.typed(question, typed, &answers)?,
                None => self.found(question, &answers)?,
            };
            answers.set(question.key, values);
        }
        Ok(answers)
    }

    fn typed(&self, question: &Question, typed: &str, answers: &Answers) -> Result<Vec<String>, Bilingual> {
        let field = question.field(self.kind);
        let values = tidy(field, &shape(field).values(typed));
        match self.fault(question, &values, answers) {
            None => Ok(values),
            Some(fault) => Err(as_option(question, &fault)),
        }
    }

    /// Asked where someone can answer, else what is known.
    fn found(&self, question: &Question, answers: &Answers) -> Result<Vec<String>, Bilingual> {
        let proposal = self.known.proposal(self.kind, question.key, answers);
        let Some(asker) = self.asker.filter(|_| question.is_needed(answers)) else {
            return Ok(self.unasked(question, proposal, answers));
        };
        let field = question.field(self.kind);
        let communes = if question.key == "commune" { known::communes(answers) } else { Vec::new() };
        let is_certain = match question.key {
            "commune" => communes.len() == 1,
            "code_insee" => true,
            _ => false,
        };
        if is_certain && !proposal.is_empty() {
            return Ok(proposal);
        }
        let entries = match shape(field) {
            Shape::Entry(target) | Shape::Entries(target) => self.known.entries(target).unwrap_or_default(),
            Shape::Line | Shape::Lines | Shape::OneOf(_) | Shape::SeveralOf(_) => &[],
        };
        if matches!(shape(field), Shape::Entry(_) | Shape::Entries(_)) && entries.is_empty() {
            return Ok(Vec::new()); // nothing can be named yet: the sheet says it at its line
        }
        let mut start = proposal;
        loop {
            let values = if communes.is_empty() {
                asker.ask(field, entries, &start)?
            } else {
                let chosen = asker.choose(field, &communes)?;
                let name = communes.iter().find(|commune| chosen.contains(&commune.slug));
                name.map(|commune| vec![commune.label.clone()]).unwrap_or_default()
            };
            let values = tidy(field, &values);
            match self.fault(question, &values, answers) {
                None => return Ok(values),
                Some(fault) => asker.refuse(&fault),
            }
            start = values;
        }
    }

    fn unasked(&self, question: &Question, proposal: Vec<String>, answers: &Answers) -> Vec<String> {
        let is_optional = matches!(question.asked, questions::Asked::Never);
        if is_optional || question.is_needed(answers) { proposal } else { Vec::new() }
    }

    fn fault(&self, question: &Question, values: &[String], answers: &Answers) -> Option<Bilingual> {
        if let ("seances.fin", Some(start), Some(end)) = (question.key, answers.one("seances.debut"), values.first())
            && let Some(fault) = judge::order(start, end)
        {
            return Some(fault);
        }
        judged(self.kind.table(), question, values, self.known)
    }
}

/// What is wrong with the values of a key.
pub fn judged(table: &'static Table, question: &Question, values: &[String], known: &Known) -> Option<Bilingual> {
    if values.iter().all(|value| value.trim().is_empty()) {
        return Some(Bilingual::new("il faut une réponse", "an answer is needed"));
    }
    judge::fault(table, question.key, field(table, question.key), values, known)
}

/// The fault of an option of the command line.
pub fn as_option(question: &Question, fault: &Bilingual) -> Bilingual {
    let option = question.option;
    Bilingual::new(
        format!("`--{option}`\u{202f}: {}\u{202f}; rien n’est écrit", fault.fr),
        format!("`--{option}`: {}; nothing is written", fault.en),
    )
}

fn tidy(field: &crate::model::fields::table::Field, values: &[String]) -> Vec<String> {
    values.iter().map(|value| judge::tidied(&field.kind, value)).collect()
}

/// The signatories that have a sheet, in the order of their folders.
fn owners<'a>(paths: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let owner = |path: &'a str| path.strip_prefix("signataires/")?.strip_suffix("/signataire.fr.md");
    paths.filter_map(owner).map(str::to_owned).collect()
}

/// True for the same kind of sheet under the same name, whoever owns it: a name holds in the whole portal.
fn is_same_name(kind: SheetKind, one: &str, other: &str) -> bool {
    let tail = |path: &str| path.split('/').skip(2).collect::<Vec<_>>().join("/");
    if kind == SheetKind::Signatory {
        one == other
    } else {
        one.starts_with("signataires/") && tail(one) == tail(other)
    }
}

fn taken(place: &str) -> Bilingual {
    Bilingual::new(
        format!(
            "`{place}` existe déjà\u{202f}; rien n’est écrit\u{202f}; ouvrez ce fichier pour le modifier, ou choisissez un autre nom (il est unique dans le portail)"
        ),
        format!(
            "`{place}` is already there; nothing is written; open that file to change it, or choose another name (unique in the portal)"
        ),
    )
}

/// Why nothing can be known of the portal.
pub fn unreadable() -> Bilingual {
    Bilingual::new(
        "portail.yaml ou accord/accord.yaml ne peut pas être lu\u{202f}; lancez `passerelle check`, corrigez-les, puis recommencez",
        "portail.yaml or accord/accord.yaml cannot be read; run `passerelle check`, mend them, then start again",
    )
}

/// The command that comes next.
fn next(address: &Address) -> Bilingual {
    let owner = &address.owner;
    match address.kind {
        SheetKind::Signatory => suggest(&format!("passerelle new lieu {owner}/accueil-{owner}")),
        SheetKind::Place => suggest(&format!("passerelle new referent {owner}/prenom-nom")),
        SheetKind::Referent => suggest(&format!("passerelle new service {owner}/mon-service")),
        SheetKind::Service | SheetKind::Event => {
            let path = address.path();
            Bilingual::new(
                format!("ensuite\u{202f}: relisez {path}, puis `passerelle check` et `passerelle serve`"),
                format!("next: read {path} again, then `passerelle check` and `passerelle serve`"),
            )
        }
    }
}

fn suggest(command: &str) -> Bilingual {
    Bilingual::new(format!("ensuite\u{202f}: `{command}`"), format!("next: `{command}`"))
}
