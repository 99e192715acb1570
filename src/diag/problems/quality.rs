//! Advice on what partners write (P74x), and what links to other sites lead to (P75x).

/// « 3 phrases ont plus de 20 mots », « une phrase a 25 mots ».
fn long(n: usize, n_words: usize, limit: usize) -> (String, String) {
    if n == 1 {
        return (format!("cette phrase a {n_words} mots"), format!("this sentence has {n_words} words"));
    }
    (
        format!("{n} phrases ont plus de {limit} mots\u{202f}; celle-ci en a {n_words}"),
        format!("{n} sentences have more than {limit} words; this one has {n_words}"),
    )
}

crate::problems! {
    /// Advice on what partners write (P74x), and what links to other sites lead to (P75x).
    Quality {
        /// Sentences that are too long for those who read them.
        LongSentences { n: usize, n_words: usize, limit: usize } => "P740" Advice,
            fr ("{}", long(*n, *n_words, *limit).0), en ("{}", long(*n, *n_words, *limit).1),
            help_fr ("coupez-la en deux\u{202f}: une idée par phrase, {limit} mots au plus"),
            help_en ("cut it in two: one idea a sentence, {limit} words at most");
        /// A text that is hard to read for its level.
        HardText { ease: String, least: String, words: String } => "P741" Advice,
            fr ("ce texte est difficile à lire\u{202f}: indice de Kandel et Moles {ease}, il faudrait au moins {least}"),
            en ("this text is hard to read: index of Kandel and Moles {ease}, at least {least} is wanted"),
            help_fr ("faites des phrases courtes, et dites plus simplement {words}"),
            help_en ("make short sentences, and find plainer words for {words}");
        /// Acronyms that nothing explains.
        UnknownAcronym { names: String, first: String } => "P742" Advice,
            fr ("rien n’explique {names}"), en ("nothing explains {names}"),
            help_fr ("écrivez à la première fois `… ({first})` avec les mots entiers, ou ajoutez un fichier à `lexique/`"),
            help_en ("write the whole words the first time, `… ({first})`, or add a file to `lexique/`");
        /// A phone or a mailbox in a text.
        ContactInText { found: String, line: String } => "P743" Advice,
            fr ("`{found}` est écrit dans le texte"), en ("`{found}` is written in the text"),
            help_fr ("écrivez plutôt `{line}` dans l’en-tête\u{202f}: on l’appelle alors d’un geste, et les autres langues le montrent"),
            help_en ("rather write `{line}` in the front matter: it is then a touch away, and other languages show it");
        /// A line in bold that stands for a heading, or a heading in bold.
        BoldHeading { line: String } => "P744" Advice,
            fr ("cette ligne en gras sert de titre"), en ("this line in bold stands for a heading"),
            help_fr ("écrivez `{line}`\u{202f}: les lecteurs d’écran vont de titre en titre"),
            help_en ("write `{line}`: screen readers go from heading to heading");
        /// A sheet that nobody ever verified.
        NeverVerified { since: String, today: String } => "P745" Advice,
            fr ("cette fiche est là depuis le {since}, et personne ne l’a jamais vérifiée"),
            en ("this sheet has been there since {since}, and nobody ever verified it"),
            help_fr ("relisez-la, puis écrivez `verifie_le: {today}`"),
            help_en ("read it again, then write `verifie_le: {today}`");
        /// A service of which data·inclusion thinks little.
        LowScore { score: String, least: String, raise_fr: String, raise_en: String } => "P746" Advice,
            fr ("qualité data·inclusion de ce service\u{202f}: {} sur 1 (au moins {})", score.replace('.', ","), least.replace('.', ",")),
            en ("data·inclusion quality of this service: {score} out of 1 (at least {least})"),
            help_fr ("{raise_fr}"), help_en ("{raise_en}");
        /// A link to another site that leads to nothing.
        LinkGone { url: String, status: String } => "P750" Warning,
            fr ("le lien `{url}` ne mène à rien\u{202f}: {status}"), en ("the link `{url}` leads to nothing: {status}"),
            help_fr ("cherchez la nouvelle adresse, ou retirez le lien"),
            help_en ("look for the new address, or remove the link");
        /// A link to another site that has moved for good.
        LinkMoved { url: String, to: String } => "P751" Advice,
            fr ("`{url}` a déménagé pour de bon"), en ("`{url}` has moved for good"),
            help_fr ("écrivez `{to}`"), help_en ("write `{to}`");
        /// A site that does not answer as it should.
        LinkUnsure { url: String, status: String } => "P752" Advice,
            fr ("`{url}` n’a pas répondu comme il faut\u{202f}: {status}"), en ("`{url}` did not answer as it should: {status}"),
            help_fr ("essayez dans un navigateur\u{202f}; recommencez demain"), help_en ("try in a browser; try again tomorrow");
        /// A link to a machine that readers do not reach.
        LinkPrivate { url: String } => "P753" Warning,
            fr ("`{url}` mène à un réseau privé, que les lecteurs n’atteignent pas"),
            en ("`{url}` leads to a private network, which readers do not reach"),
            help_fr ("écrivez une adresse publique, ou retirez le lien"),
            help_en ("write a public address, or remove the link");
    }
}
