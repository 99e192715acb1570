//! Problems of what comes back from translators (P32x and P33x).

crate::problems! {
    /// Problems of what comes back from translators (P32x and P33x).
    Translations {
        /// A file of another kind.
        NotADelivery {} => "P320" Error,
            fr ("ce fichier n’est ni du XLIFF 1.2 ni du PO"),
            en ("this file is neither XLIFF 1.2 nor PO"),
            help_fr ("donnez le fichier que `passerelle translations export` a écrit, une fois traduit"),
            help_en ("give the file that `passerelle translations export` wrote, once translated");
        /// A document type, or an entity that is not one of XML's five.
        Hostile { found: String } => "P321" Error,
            fr ("ce fichier contient `{found}`, qu’une livraison n’a aucune raison de contenir\u{202f}; rien n’en est lu"),
            en ("this file holds `{found}`, which a delivery has no reason to hold; nothing of it is read"),
            help_fr ("demandez au traducteur un export simple, en XLIFF 1.2 ou en PO"),
            help_en ("ask the translator for a plain export, as XLIFF 1.2 or PO");
        /// Beyond the limits.
        TooMuch { fr: String, en: String } => "P322" Error,
            fr ("ce fichier dépasse ce qui est lu\u{202f}: {fr}"),
            en ("this file goes beyond what is read: {en}"),
            help_fr ("exportez et importez signataire par signataire"),
            help_en ("export and import signatory by signatory");
        /// A syntax error.
        BrokenFile {} => "P323" Error,
            fr ("ce fichier est abîmé à cet endroit\u{202f}; la suite n’est pas lue"),
            en ("this file is damaged here; the rest is not read"),
            help_fr ("demandez-le de nouveau au traducteur, ou enregistrez-le encore une fois depuis son outil"),
            help_en ("ask the translator for it again, or save it once more from the tool");
        /// Another language than the portal's.
        WrongLanguage { found: String, known: String } => "P324" Error,
            fr ("la langue de ce fichier, « {found} », n’est pas une langue du portail à traduire"),
            en ("the language of this file, “{found}”, is not one that the portal translates into"),
            help_fr ("écrivez l’une de\u{202f}: {known}"),
            help_en ("write one of: {known}");
        /// A segment of a sheet or text that does not exist.
        UnknownSegment { name: String } => "P325" Error,
            fr ("`{name}` n’est le nom d’aucun texte du portail"),
            en ("`{name}` names no text of the portal"),
            help_fr ("la fiche a pu être renommée ou retirée\u{202f}: exportez de nouveau, ou laissez ce segment"),
            help_en ("the sheet may have been renamed or removed: export again, or leave this segment");
        /// The French changed since the export.
        Stale { sheet: String, field: String, now: String, lang: String } => "P326" Error,
            fr ("le français de `{field}` a changé depuis l’export de `{sheet}`\u{202f}; cette traduction n’est pas prise"),
            en ("the French of `{field}` changed since `{sheet}` was exported; this translation is not taken"),
            help_fr ("{now}exportez de nouveau\u{202f}: `passerelle translations export --format xliff --lang {lang} --only a-revoir,manquante --output DIR`"),
            help_en ("{now}export again: `passerelle translations export --format xliff --lang {lang} --only a-revoir,manquante --output DIR`");
        /// A number, a link or an address that did not come back as it went.
        FactsDiffer { field: String, lost: String, added: String } => "P327" Error,
            fr ("la traduction de `{field}` n’a pas les mêmes liens, numéros et adresses que le français"),
            en ("the translation of `{field}` does not have the same links, numbers and addresses as the French"),
            help_fr ("{}", facts("remettez", lost, "retirez", added)),
            help_en ("{}", facts("put back", lost, "remove", added));
        /// Longer than the field.
        TooLong { field: String, length: usize, max: usize } => "P328" Error,
            fr ("la traduction de `{field}` a {length} caractères, et `{field}` en tient {max}"),
            en ("the translation of `{field}` has {length} characters, and `{field}` holds {max}"),
            help_fr ("raccourcissez-la de {} caractères", length - max),
            help_en ("make it {} characters shorter", length - max);
        /// HTML, or Markdown that does not stand in its place.
        Markup { field: String, found: String } => "P329" Error,
            fr ("la traduction de `{field}` contient `{found}`, qui n’est pas des mots"),
            en ("the translation of `{field}` holds `{found}`, which is not words"),
            help_fr ("gardez les mots seuls, et les marques du français (`**`, `[…](…)`) telles quelles"),
            help_en ("keep the words alone, and the marks of the French (`**`, `[…](…)`) as they are");
        /// Marks that would change what stands around.
        Structure { field: String } => "P330" Error,
            fr ("la traduction de `{field}` ne tient pas à sa place\u{202f}: elle ferait un titre, une liste ou un autre paragraphe"),
            en ("the translation of `{field}` does not fit in its place: it would make a heading, a list or another paragraph"),
            help_fr ("écrivez-la sur une ligne, sans `#`, `-` ni `1.` au début"),
            help_en ("write it on one line, without `#`, `-` or `1.` at its start");
        /// Characters that turn or hide text.
        Hidden { field: String, code: String } => "P331" Error,
            fr ("la traduction de `{field}` contient un caractère invisible qui change l’ordre des lettres ({code})"),
            en ("the translation of `{field}` holds an invisible character that changes the order of letters ({code})"),
            help_fr ("retirez-le\u{202f}: la page donne elle-même le sens de lecture"),
            help_en ("remove it: the page itself gives the direction of reading");
        /// A translation that was there and came back empty.
        Emptied { field: String } => "P332" Warning,
            fr ("la traduction de `{field}` revient vide\u{202f}; celle d’avant est gardée"),
            en ("the translation of `{field}` comes back empty; the former one is kept"),
            help_fr ("traduisez ce segment, ou effacez le texte dans le fichier de la fiche"),
            help_en ("translate this segment, or delete the text in the file of the sheet");
        /// A word of the lexicon that should have stayed.
        TermLost { field: String, words: String } => "P333" Warning,
            fr ("la traduction de `{field}` n’a plus {words}, que le lexique garde en français"),
            en ("the translation of `{field}` no longer has {words}, which the lexicon keeps in French"),
            help_fr ("ajoutez le mot français entre parenthèses\u{202f}: les gens le liront sur les lettres"),
            help_en ("add the French word in parentheses: people will read it on letters");
        /// A text of which only some segments are known.
        Incomplete { field: String, sheet: String, missing: usize } => "P334" Error,
            fr ("`{field}` de `{sheet}` n’est pas écrit\u{202f}: {}", lacking_fr(*missing)),
            en ("`{field}` of `{sheet}` is not written: {}", lacking_en(*missing)),
            help_fr ("traduisez-le en entier\u{202f}: un texte à moitié dans une autre langue tromperait ses lecteurs"),
            help_en ("translate the whole of it: a text half in another language would mislead its readers");
        /// Two translations of one segment.
        Twice { field: String } => "P335" Error,
            fr ("`{field}` est traduit deux fois, autrement"),
            en ("`{field}` is translated twice, differently"),
            help_fr ("gardez l’une des deux"),
            help_en ("keep one of the two");
        /// A file with an error, which cannot be written into safely.
        NotSound { file: String } => "P336" Error,
            fr ("`{file}` contient une erreur\u{202f}; rien n’y est écrit"),
            en ("`{file}` holds an error; nothing is written into it"),
            help_fr ("corrigez-le d’abord\u{202f}: `passerelle check` le montre"),
            help_en ("mend it first: `passerelle check` shows it");
        /// A file that would not say what was meant.
        NotWritten { file: String } => "P337" Error,
            fr ("`{file}` n’a pas pu être changé sans risque pour le reste\u{202f}; rien n’y est écrit"),
            en ("`{file}` could not be changed without risk for the rest; nothing is written into it"),
            help_fr ("mettez cette traduction dans le fichier à la main"),
            help_en ("put this translation into the file by hand");
    }
}

fn facts(put_back: &str, lost: &str, remove: &str, added: &str) -> String {
    let parts = [(put_back, lost), (remove, added)];
    let parts: Vec<String> =
        parts.iter().filter(|(_, list)| !list.is_empty()).map(|(verb, list)| format!("{verb} {list}")).collect();
    parts.join(" ; ").replace(" ; ", "\u{202f}; ")
}

fn lacking_fr(missing: usize) -> String {
    if missing == 1 { "il y manque 1 segment".to_owned() } else { format!("il y manque {missing} segments") }
}

fn lacking_en(missing: usize) -> String {
    if missing == 1 { "1 segment is missing".to_owned() } else { format!("{missing} segments are missing") }
}
