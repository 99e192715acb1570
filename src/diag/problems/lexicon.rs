//! Problems of the lexicon (P73x).

crate::problems! {
    /// Problems of the lexicon (P73x).
    Lexicon {
        /// A term that no text of the portal says.
        UnusedTerm { word: String } => "P730" Advice,
            fr ("aucun texte du portail ne dit « {word} »"),
            en ("no text of the portal says “{word}”"),
            help_fr ("écrivez le mot comme les fiches l’emploient, ou supprimez ce fichier"),
            help_en ("write the word as sheets use it, or remove this file");
    }
}
