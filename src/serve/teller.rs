//! What is said in the terminal: where to look, then a line for each change, and the problems that came.

use crate::diag::render::{Format, Look, count, render, tally_words};
use crate::diag::report::Report;
use crate::diag::words::{Bilingual, Tongue};
use crate::serve::phone::Phone;
use crate::serve::session::{Changed, Session};
use crate::serve::shown::Shown;
use std::time::Duration;

/// Speaks in the terminal.
pub struct Teller {
    /// The tongue of who writes.
    pub tongue: Tongue,
    /// Messages are coloured.
    pub has_colour: bool,
    /// Problems alone are said.
    pub is_quiet: bool,
    /// Says it.
    pub say: Box<dyn Fn(&str) + Send>,
    /// The hour, as `14:03:12`.
    pub hour: Box<dyn Fn() -> String + Send>,
    /// Begins to measure; gives what tells how long it has been.
    pub measure: fn() -> Box<dyn Fn() -> Duration>,
}

impl Teller {
    /// Begins to measure a change.
    pub fn begin(&self) -> Box<dyn Fn() -> Duration> {
        (self.measure)()
    }

    /// Where to look.
    pub fn open(&self, address: &str, phone: Option<&Phone>) {
        self.line(&Bilingual::new(format!("{address} · Ctrl-C pour arrêter"), format!("{address} · Ctrl-C to stop")));
        if let Some(phone) = phone {
            self.line(&Bilingual::new(
                format!("sur un téléphone du même réseau\u{202f}: {}", phone.address),
                format!("on a telephone of the same network: {}", phone.address),
            ));
            self.line(&Bilingual::new(phone.text(), phone.text()));
            self.line(&Bilingual::new(
                "toute personne reliée à ce réseau peut voir ce portail",
                "anyone on this network can see this portal",
            ));
        }
    }

    /// How the portal is at the start.
    pub fn first(&self, shown: &Shown) {
        self.problems(shown);
        let tally = tally_words(shown.tally());
        self.line(&Bilingual::new(
            format!("{} · {}", (self.hour)(), tally.fr),
            format!("{} · {}", (self.hour)(), tally.en),
        ));
    }

    /// A line for a change; before it, the problems, when they are not those of before.
    pub fn change(
        &self,
        changed: &Changed,
        session: &Session,
        shown: &Shown,
        before: &Report,
        time: impl Fn() -> Duration,
    ) {
        if shown.problems().without_advice() != before.without_advice() {
            self.problems(shown);
        }
        let (hour, what, tally) = ((self.hour)(), what(changed, session), tally_words(shown.tally()));
        let time = time().as_millis();
        self.line(&Bilingual::new(
            format!("{hour} · {} · {time} ms · {}", what.fr, tally.fr),
            format!("{hour} · {} · {time} ms · {}", what.en, tally.en),
        ));
    }

    /// Errors and warnings, as `check` draws them; advice is on the page of problems.
    fn problems(&self, shown: &Shown) {
        let look = Look { tongue: self.tongue, has_colour: self.has_colour, content: "" };
        let drawn = render(Format::Human, &shown.now.snapshot, &shown.problems().without_advice(), look);
        (self.say)(&drawn);
    }

    fn line(&self, words: &Bilingual) {
        if !self.is_quiet {
            (self.say)(&format!("{}\n", words.get(self.tongue)));
        }
    }
}

/// What changed, by its name where one file did.
fn what(changed: &Changed, session: &Session) -> Bilingual {
    let Changed::Paths(paths) = changed else {
        return Bilingual::new("tout a été relu", "all was read again");
    };
    let mut paths = paths.iter();
    match (paths.next(), paths.len()) {
        (Some(path), 0) => {
            let folders = session.folders();
            let inside = folders.iter().find_map(|folder| path.strip_prefix(folder).ok()).unwrap_or(path);
            let name = inside.to_string_lossy().replace('\\', "/");
            Bilingual::new(name.clone(), name)
        }
        (_, more) => count(more + 1, ("fichier", "fichiers"), ("file", "files")),
    }
}
