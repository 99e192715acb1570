//! A portal that is followed while someone writes is, after every edit, what a clean build would make of it.
//!
//! Edits are drawn with a fixed seed: `PASSERELLE_EDITS=10000 cargo test --release following` draws more of them.

use crate::portal::{Portal, TODAY};
use passerelle::compile::on_demand::OnDemand;
use passerelle::compile::plan_again;
use passerelle::compile::workshop::Workshop;
use passerelle::diag::diagnostic::Diagnostic;
use passerelle::diag::render::Lookup;
use passerelle::diag::report::Report;
use passerelle::lang::calendar::Date;
use passerelle::output::path::OutputPath;
#[cfg(feature = "serve")]
use passerelle::serve::session::{Changed, Places, Session};
use passerelle::site::options::{Edition, Options};
use passerelle::sources::disk;
use passerelle::sources::live::{Change, Live, Touched};
use passerelle::theme::files::ThemeFiles;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// Numbers that look drawn, the same at each run (xorshift, Marsaglia 2003).
struct Draw(u64);

impl Draw {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % n as u64).expect("a small number")
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

const LINES: [&str; 8] = [
    "anciens_slugs: [avant]\n",
    "verifie_le: 2026-11-20\n",
    "adrese: x\n",
    "publics: [jeunes, femmes]\n",
    "titre: : cassé\n",
    "contact: referent-apec\n",
    "diffusion: reseau\n",
    "lieu: nulle-part\n",
];

/// The texts of the folder, in the order of their names.
fn texts(portal: &Portal) -> Vec<PathBuf> {
    let is_text = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "md" || ending == "yaml");
    let mut found: Vec<PathBuf> = crate::portal::paths(&portal.content()).into_iter().filter(is_text).collect();
    found.sort();
    found
}

/// One edit: what it did, and the paths that it touched.
fn edit(draw: &mut Draw, portal: &Portal, sound: &mut Vec<(PathBuf, Vec<u8>)>) -> (&'static str, Vec<PathBuf>) {
    let files = texts(portal);
    let path = draw.one_of(&files).clone();
    let bytes = fs::read(&path).expect("a file");
    let write = |path: &PathBuf, bytes: &[u8]| fs::write(path, bytes).expect("a file is written");
    let is_needed = path.ends_with("portail.yaml") || path.ends_with("accord.yaml");
    match draw.below(10) {
        0 | 1 => {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            write(&path, format!("{text}\nUn mot de plus, le {}ᵉ.\n", draw.below(1000)).as_bytes());
            ("a body longer", vec![path])
        }
        2 | 3 => {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            sound.push((path.clone(), bytes));
            let line = draw.one_of(&LINES);
            let text = if text.starts_with("---\n") {
                text.replacen("---\n", &format!("---\n{line}"), 1)
            } else {
                text + line
            };
            write(&path, text.as_bytes());
            ("a line of head more", vec![path])
        }
        4 if !is_needed => {
            sound.push((path.clone(), bytes));
            fs::remove_file(&path).expect("a file is removed");
            ("a file away", vec![path])
        }
        5 if !is_needed => {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let to = path.with_file_name(format!("autre-{}-{name}", draw.below(100)));
            sound.push((path.clone(), bytes));
            fs::rename(&path, &to).expect("a file is renamed");
            ("another name", vec![path, to])
        }
        6 => {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let to = path.with_file_name(format!("copie-{}-{name}", draw.below(100)));
            write(&to, &bytes);
            ("a copy", vec![to])
        }
        7 => {
            sound.push((path.clone(), bytes.clone()));
            write(&path, &bytes[..bytes.len() / 2]);
            ("half a file", vec![path])
        }
        8 if draw.below(4) == 0 => {
            let folder = path.parent().expect("a folder");
            let picture = folder.join("image.png");
            write(&picture, b"not a picture");
            ("a picture", vec![picture])
        }
        _ => match sound.pop() {
            Some((path, bytes)) => {
                fs::create_dir_all(path.parent().expect("a folder")).expect("a folder is made");
                write(&path, &bytes);
                ("as it was", vec![path])
            }
            None => ("nothing", Vec::new()),
        },
    }
}

/// What is wrong, by path and place: the numbers of files are not the same in a folder that was followed.
fn told(report: &Report, files: &dyn Lookup) -> BTreeSet<String> {
    let line = |diagnostic: &&Diagnostic| {
        let place = diagnostic.span.and_then(|span| {
            let file = files.file(span.file)?;
            Some(format!("{} {:?}", file.path, file.position(span.start as usize)))
        });
        format!("{} {:?}", place.unwrap_or_default(), diagnostic.problem)
    };
    report.sorted().iter().map(line).collect()
}

#[test]
fn a_portal_that_is_followed_is_what_a_clean_build_gives() {
    let n_edits: usize = std::env::var("PASSERELLE_EDITS").ok().and_then(|n| n.parse().ok()).unwrap_or(300);
    let portal = Portal::small();
    let options = Options {
        today: Date::parse(TODAY).expect("a day"),
        base_url: None,
        languages: None,
        edition: Edition::Public,
    };
    let theme = ThemeFiles::built_in();
    let mut draw = Draw(0x5eed_cafe_f00d);
    let (mut live, mut workshop) = (Live::open(&portal.content()), Workshop::kept());
    let mut clean_workshop = Workshop::kept(); // for its theme alone: loading it is not what is looked at
    let (mut sound, mut n_sites, mut n_recalled) = (Vec::new(), 0, 0);
    for rank in 0..n_edits {
        let (what, paths) = edit(&mut draw, &portal, &mut sound);
        let before = live.snapshot.files.len();
        let change = live.refresh(&Touched::Paths(paths.clone()));
        n_recalled += usize::from(change == Change::Files && live.snapshot.files.len() == before);
        let followed = plan_again(&live.snapshot, &theme, &options, &mut workshop);
        let snapshot = disk::read(&portal.content());
        clean_workshop.memo.forget();
        let clean = plan_again(&snapshot, &theme, &options, &mut clean_workshop);
        let place = format!("edit {rank}, {what}: {paths:?}");
        assert_eq!(told(&followed.report, &live.snapshot), told(&clean.report, &snapshot), "{place}");
        let (Some(followed), Some(clean)) = (followed.value, clean.value) else { continue };
        assert_eq!(followed.site.pages, clean.site.pages, "{place}");
        n_sites += 1;
        let (followed, clean) = (OnDemand::new(followed, &live.snapshot), OnDemand::new(clean, &snapshot));
        let pages: Vec<OutputPath> =
            clean.site.pages.iter().filter_map(|page| OutputPath::parse(&page.route.file())).collect();
        let step = if rank % 50 == 49 { 1 } else { 17 };
        for path in pages.iter().skip(draw.below(step)).step_by(step) {
            let (one, other) = (&mut Report::default(), &mut Report::default());
            assert_eq!(followed.file(path, one), clean.file(path, other), "{place}: {path}");
        }
        if rank % 50 == 49 {
            let paths = clean.paths();
            assert_eq!(followed.paths(), paths, "{place}");
            for path in paths.iter().filter(|path| path.as_str().ends_with(".ics") || path.as_str().ends_with(".json"))
            {
                let (one, other) = (&mut Report::default(), &mut Report::default());
                assert_eq!(followed.file(path, one), clean.file(path, other), "{place}: {path}");
            }
        }
    }
    assert!(n_sites > n_edits / 4 && n_recalled > n_edits / 4, "{n_sites} sites, {n_recalled} small changes");
}

#[test]
#[cfg(feature = "serve")]
fn a_case_of_orientation_that_fails_holds_back_what_is_shown() {
    let portal = Portal::small();
    let rule = "- id: jeunes\n  si: {age: {max: 25}}\n  alors: {principal: apec}\n  pourquoi: Vous avez moins de 26 ans.\n  reference: art. 3.1\n";
    let case =
        |age: u8| format!("- cas: Une personne jeune\n  profil: {{age: {age}}}\n  attendu: {{principal: apec}}\n");
    portal.write("orientation/regles.yaml", rule).write("orientation/cas.yaml", case(20));
    let places = Places {
        content: portal.content(),
        theme: None,
        theme_files: Box::new(|| Ok(ThemeFiles::built_in())),
        options: Box::new(|_| Options {
            today: Date::parse(TODAY).expect("a day"),
            base_url: None,
            languages: None,
            edition: Edition::Public,
        }),
    };
    let mut session = Session::open(places).expect("the folder is there");
    assert!(session.now().is_sound(), "{:?}", session.now().report.sorted());
    portal.write("orientation/cas.yaml", case(40));
    let moment = session.refresh(&Changed::Unknown);
    let codes: Vec<&str> = moment.report.iter().map(|diagnostic| diagnostic.problem.code()).collect();
    assert!(!moment.is_sound() && codes.iter().any(|code| code.starts_with("P71")), "{codes:?}");
}
