//! The words of the tool's own pages, in the tongue of who writes.

use crate::diag::words::Tongue;

/// A word of the tool's pages.
#[derive(Clone, Copy, Debug)]
pub enum Word {
    /// The heading of the page of problems.
    Problems,
    /// Nothing is wrong.
    AllWell,
    /// Nothing is wrong, at more length.
    AllWellMore,
    /// The page follows what is written.
    Follows,
    /// To ask again by hand.
    Again,
    /// Back to the portal.
    Back,
    /// Every problem.
    All,
    /// The site shown is older.
    HeldBack,
    /// No site could be made since the start.
    NoSite,
    /// What to type.
    WhatToDo,
    /// Before the command that explains more.
    More,
    /// Folds the panel.
    Fold,
    /// What has no file.
    NoFile,
    /// The heading of the page of the telephone.
    Telephone,
    /// How to point a telephone.
    Point,
    /// How to begin sharing.
    HowToShare,
    /// Who may look.
    WhoMayLook,
    /// Problems are read on the computer that runs the program.
    OnComputer,
}

/// A word in a tongue.
pub fn say(word: Word, tongue: Tongue) -> &'static str {
    let (fr, en) = match word {
        Word::Problems => ("Problèmes", "Problems"),
        Word::AllWell => ("Aucun problème", "No problem"),
        Word::AllWellMore => ("Tout ce qui est écrit est juste.", "All that is written is sound."),
        Word::Follows => ("Cette page suit ce que vous enregistrez.", "This page follows what you save."),
        Word::Again => ("Relire", "Read again"),
        Word::Back => ("Voir le portail", "See the portal"),
        Word::All => ("Tous les problèmes", "All problems"),
        Word::HeldBack => ("Vous voyez la dernière version juste.", "You see the last sound version."),
        Word::NoSite => (
            "Le portail s’affichera dès que ces erreurs seront corrigées.",
            "The portal will show as soon as these errors are mended.",
        ),
        Word::WhatToDo => ("Que faire", "What to do"),
        Word::More => ("En savoir plus", "To know more"),
        Word::Fold => ("Réduire", "Fold"),
        Word::NoFile => ("Le portail entier", "The whole portal"),
        Word::Telephone => ("Sur un téléphone", "On a telephone"),
        Word::Point => (
            "Pointez l’appareil photo d’un téléphone relié au même réseau, ou tapez cette adresse\u{202f}:",
            "Point the camera of a telephone on the same network, or type this address:",
        ),
        Word::HowToShare => (
            "Pour voir le portail sur un téléphone du même réseau, arrêtez le programme puis tapez\u{202f}:",
            "To see the portal on a telephone of the same network, stop the program, then type:",
        ),
        Word::WhoMayLook => (
            "Tant que le programme tourne, toute personne reliée à ce réseau peut voir ce portail.",
            "As long as the program runs, anyone on this network can see this portal.",
        ),
        Word::OnComputer => (
            "Les problèmes se lisent sur l’ordinateur où le programme tourne.",
            "Problems are read on the computer where the program runs.",
        ),
    };
    match tongue {
        Tongue::Fr => fr,
        Tongue::En => en,
    }
}
