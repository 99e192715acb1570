//! `new`: a portal that builds at once, sheets filled from what is known, translations that publish nothing before they say something.

use crate::portal::{Run, TODAY, tree};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A repository made by `new portail`, and commands run in it with nobody to answer.
struct Fresh {
    folder: TempDir,
}

impl Fresh {
    fn portal() -> Self {
        let fresh = Self { folder: TempDir::new().expect("a temporary folder can be made") };
        let run = fresh.at("", &["new", "portail", "essai", "--titre", "Essai", "--date", TODAY]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stdout.lines().any(|path| path == "essai/content/portail.yaml"), "{}", run.stdout);
        fresh
    }

    fn at(&self, inside: &str, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
        command.current_dir(self.folder.path().join(inside)).env_clear().stdin(Stdio::null()).args(arguments);
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        Run::of(command.output().expect("the program starts"))
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.at("essai", &[arguments, &["--date", TODAY]].concat())
    }

    fn done(&self, arguments: &[&str]) -> Run {
        let run = self.run(arguments);
        assert_eq!(run.code, 0, "{arguments:?}\n{}", run.stderr);
        run
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join("essai").join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("the file is there")
    }

    /// A signatory with all that a first service needs.
    fn with_apec(self) -> Self {
        let signatory = ["--nom", "Apec", "--type", "apec", "--courriel", "accueil@apec.example.org"];
        self.done(&[&["new", "signataire", "apec", "--telephone", "01 99 00 00 20"], &signatory[..]].concat());
        self.done(&["new", "lieu", "apec/apec-toulouse", "--adresse", "3 rue de l’Exemple", "--code-postal", "31000"]);
        let who =
            ["--prenom", "Léa", "--nom", "Martin", "--fonction", "Conseillère : cadres", "--visibilite", "reseau"];
        self.done(&[&["new", "referent", "apec/lea-martin", "--missions", "primo-arrivant,cadres"], &who[..]].concat());
        self
    }

    fn with_service(self) -> Self {
        self.done(&[
            "new",
            "service",
            "apec/conseil",
            "--titre",
            "Conseil aux cadres",
            "--resume",
            "Un conseiller aide : CV, lettres.",
            "--thematiques",
            "preparer-sa-candidature--developper-son-reseau",
            "--publics",
            "tous-publics",
            "--frais",
            "gratuit",
            "--modes-accueil",
            "en-presentiel",
            "--mobilisable-par",
            "usagers",
            "--modes-mobilisation",
            "telephoner,se-presenter",
        ]);
        self
    }
}

#[test]
fn a_new_portal_builds_at_once_without_a_warning() {
    let fresh = Fresh::portal();
    assert_eq!(
        fresh.done(&["check", "--strict", "--format", "json"]).stdout.matches("\"severity\":\"advice\"").count(),
        1
    );
    assert_eq!(fresh.done(&["check", "--strict", "--edition", "reseau"]).code, 0);
    fresh.done(&["build"]);
    assert!(fresh.read("public/fr/services/relais-conseil/index.html").contains("Conseil pour trouver un emploi"));
    assert!(fresh.read("README.md").starts_with("# Essai\n"));
}

#[test]
fn whoever_knows_no_git_adds_a_first_service_that_passes() {
    let fresh = Fresh::portal().with_apec().with_service();
    fresh.done(&[
        "new",
        "event",
        "apec/forum-cadres",
        "--titre",
        "Forum des cadres",
        "--resume",
        "Venez avec votre CV.",
        "--genre",
        "forum-emploi",
        "--debut",
        "10/12/2026 14h",
    ]);
    let check = fresh.done(&["check", "--strict", "--format", "json"]);
    assert_eq!(check.stdout.matches("\"severity\"").count(), 1, "{}", check.stdout);
    let service = fresh.read("content/signataires/apec/services/conseil.fr.md");
    for known in
        ["lieux: [apec-toulouse]", "telephone: \"01 99 00 00 20\"", "zone_eligibilite: [\"31\"]", "contact: lea-martin"]
    {
        assert!(service.contains(&format!("\n{known}\n")), "{known} in\n{service}");
    }
    assert!(service.contains("\n# Le nom du service, sans point final.\ntitre: Conseil aux cadres\n"));
    assert!(service.contains("\n#type: accompagnement\n"));
    let place = fresh.read("content/signataires/apec/lieux/apec-toulouse.yaml");
    assert!(place.contains("commune: Toulouse\n") && place.contains("code_insee: \"31555\"\n"), "{place}");
    let event = fresh.read("content/signataires/apec/evenements/forum-cadres.fr.md");
    assert!(event.contains("debut: 2026-12-10T14:00\n") && event.contains("fin: 2026-12-10T17:00\n"), "{event}");
    fresh.done(&["build"]);
}

#[test]
fn nothing_that_exists_is_ever_overwritten() {
    let fresh = Fresh::portal().with_apec().with_service();
    fresh.done(&["new", "traduction", "content/signataires/apec/services/conseil.fr.md", "en"]);
    let before = tree(fresh.folder.path());
    for arguments in [
        &["new", "signataire", "apec", "--nom", "Autre"][..],
        &["new", "service", "apec/conseil"],
        &["new", "service", "apec/relais-conseil"],
        &["new", "traduction", "content/signataires/apec/services/conseil.fr.md", "en"],
        &["new", "portail", "."],
    ] {
        let run = fresh.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.stderr.contains("existe déjà") && run.stderr.contains("rien n’est écrit"), "{}", run.stderr);
        assert!(tree(fresh.folder.path()) == before, "{arguments:?}");
    }
}

#[test]
fn a_wrong_name_or_value_is_told_with_what_to_type_and_nothing_is_written() {
    let fresh = Fresh::portal().with_apec();
    let before = tree(fresh.folder.path());
    for (arguments, typed) in [
        (&["new", "service", "apecc/conseil"][..], "passerelle new service apec/conseil"),
        (&["new", "service", "apec/Forum été"], "passerelle new service apec/forum-ete"),
        (&["new", "signataire", "Cap Emploi"], "passerelle new signataire cap-emploi"),
        (&["new", "service", "conseil"], "passerelle new service apec/conseil"),
        (&["new", "evenement", "apec/2026-12"], "cette adresse est celle d’un mois"),
        (&["new", "service", "apec/z", "--frais", "gratis"], "`gratuit`, `payant`"),
        (&["new", "service", "apec/z", "--lieux", "apec-toulous"], "écrivez `apec-toulouse`"),
        (&["new", "referent", "apec/z", "--courriel", "lea"], "`--courriel`"),
        (&["new", "evenement", "apec/z", "--debut", "2026-12-10T14:00", "--fin", "2026-12-10T13:00"], "avant le début"),
        (
            &["new", "traduction", "signataires/relais-emploi/services/relais-consei.fr.md", "en"],
            "relais-conseil.fr.md en`",
        ),
        (&["new", "traduction", "signataires/relais-emploi/services/relais-conseil.fr.md", "de"], "`ar`"),
        (
            &["new", "traduction", "signataires/relais-emploi/services/relais-conseil.fr.md", "fr"],
            "le français est la source",
        ),
        (
            &["new", "traduction", "signataires/relais-emploi/lieux/relais-accueil.yaml", "en"],
            "porte lui-même ses langues",
        ),
    ] {
        let run = fresh.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}\n{}", run.stderr);
        assert!(run.stderr.contains(typed), "{typed} in {}", run.stderr);
        assert!(tree(fresh.folder.path()) == before, "{arguments:?}");
    }
}

#[test]
fn what_nobody_answered_is_asked_at_its_line() {
    let fresh = Fresh::portal().with_apec();
    let run = fresh.run(&["new", "service", "apec/conseil", "--titre", "Conseil"]);
    assert_eq!(run.code, 1);
    let text = fresh.read("content/signataires/apec/services/conseil.fr.md");
    let line = text.lines().position(|line| line == "resume:").expect("the key is there to be filled") + 1;
    assert!(run.stderr.contains(&format!("signataires/apec/services/conseil.fr.md:{line}:1")), "{}", run.stderr);
    assert!(text.contains("# À écrire, par exemple\u{202f}: frais: gratuit\nfrais:\n"), "{text}");
    let check = fresh.run(&["check", "--format", "json"]);
    assert_eq!(check.code, 1);
    assert!(
        check.stdout.lines().filter(|line| line.contains("\"error\"")).all(|line| line.contains("\"P205\"")),
        "{}",
        check.stdout
    );
}

#[test]
fn a_translation_publishes_french_until_it_says_something() {
    let fresh = Fresh::portal();
    let sheet = "signataires/relais-emploi/services/relais-conseil";
    let path = format!("content/{sheet}.en.md");
    fresh.done(&["build"]);
    let missing = fresh.read("public/en/services/relais-conseil/index.html");
    let run = fresh.done(&["new", "translation", &format!("content/{sheet}.fr.md"), "en"]);
    assert_eq!(run.stdout, format!("{path}\n"));
    fresh.done(&["check", "--strict"]);
    fresh.done(&["build"]);
    assert!(
        fresh.read("public/en/services/relais-conseil/index.html") == missing,
        "an empty translation changes nothing"
    );

    let text = fresh.read(&path);
    assert!(text.contains("# En français\u{202f}: Conseil pour trouver un emploi\n#titre:\n"), "{text}");
    let filled = text
        .replace("#titre:", "titre: Advice to find a job")
        .replace("#resume:", "resume: An adviser helps you. It is free.");
    fs::write(fresh.path(&path), format!("{filled}## What is it?\n\nAn adviser helps you.\n")).expect("writable");
    fresh.done(&["check", "--strict"]);
    fresh.done(&["build"]);
    let page = fresh.read("public/en/services/relais-conseil/index.html");
    assert!(page.contains("Advice to find a job") && !page.contains("Conseil pour trouver un emploi"));
    let outdated = "The French text has changed since this translation";
    assert!(!page.contains(outdated));
    let french = fresh.read(&format!("content/{sheet}.fr.md"));
    fs::write(
        fresh.path(&format!("content/{sheet}.fr.md")),
        french.replace("pour trouver un emploi", "pour un emploi"),
    )
    .expect("writable");
    fresh.done(&["build"]);
    assert!(fresh.read("public/en/services/relais-conseil/index.html").contains(outdated));
}
