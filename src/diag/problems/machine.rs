//! Problems of what the build was asked for, and of the machine (P9xx).

crate::problems! {
    /// Problems of what the build was asked for, and of the machine (P9xx).
    Machine {
        /// A language asked for on the command line is not one of the portal's.
        LanguageNotThere { lang: String, known: String } => "P901" Error,
            fr ("`--lang {lang}`\u{202f}: le portail n’a pas cette langue"), en ("`--lang {lang}`: the portal does not have this language"),
            help_fr ("les langues du portail sont\u{202f}: {known}"), help_en ("the portal's languages are: {known}");
    }
}
