//! Problems of tables of figures, and of lists of words (P29x).

use crate::diag::problems::wording::written;

crate::problems! {
    /// Problems of tables of figures, and of lists of words (P29x).
    Tables {
        /// A row with too many or too few values.
        RowLength { id: String, expected: usize, found: usize } => "P290" Error,
            fr ("la ligne `{id}` a {found} valeurs pour {expected} colonnes"),
            en ("the row `{id}` has {found} values for {expected} columns"),
            help_fr ("écrivez une valeur par colonne\u{202f}; une case vide s’écrit `\"\"`"),
            help_en ("write one value a column; an empty cell is written `\"\"`");
        /// Not a figure.
        NotAFigure { found: String, typed: Option<String> } => "P291" Error,
            fr ("`{found}` n’est pas un nombre"),
            en ("`{found}` is not a number"),
            help_fr ("{}", written(typed, || "écrivez le nombre en chiffres, ou `\"\"` pour une case vide".to_owned(), "écrivez")),
            help_en ("{}", written(typed, || "write the number in digits, or `\"\"` for an empty cell".to_owned(), "write"));
        /// A typed total is not the sum.
        WrongTotal { typed: String, computed: String } => "P292" Error,
            fr ("le total écrit est {typed}, mais la somme fait {computed}"),
            en ("the total written is {typed}, but the sum is {computed}"),
            help_fr ("écrivez `{computed}`, ou corrigez l’une des valeurs additionnées"),
            help_en ("write `{computed}`, or correct one of the values added up");
        /// A total that does not say what it adds up.
        PartsMissing { id: String, key: String } => "P293" Error,
            fr ("`{id}` ne dit pas de quoi il est fait\u{202f}: il manque `{key}`"),
            en ("`{id}` does not say what it is made of: `{key}` is missing"),
            help_fr ("ajoutez `{key}` avec les identifiants des lignes ou colonnes"),
            help_en ("add `{key}` with the ids of the rows or columns");
        /// An id that no row or column has.
        UnknownPart { id: String, near: Option<String>, known: String } => "P294" Error,
            fr ("aucune ligne ou colonne ne s’appelle `{id}`"),
            en ("no row or column is called `{id}`"),
            help_fr ("{}", written(near, || format!("les identifiants sont\u{202f}: {known}"), "écrivez")),
            help_en ("{}", written(near, || format!("the ids are: {known}"), "write"));
        /// A total that adds itself up.
        TotalOfItself { id: String } => "P295" Error,
            fr ("`{id}` s’additionne lui-même"),
            en ("`{id}` adds itself up"),
            help_fr ("retirez `{id}` de ce qui le compose"),
            help_en ("remove `{id}` from what it is made of");
        /// A row of data without values.
        ValuesMissing { id: String } => "P296" Error,
            fr ("la ligne `{id}` n’a pas de valeurs"),
            en ("the row `{id}` has no values"),
            help_fr ("ajoutez `valeurs: […]`, une par colonne"),
            help_en ("add `valeurs: […]`, one a column");
        /// A percentage was typed.
        PercentageTyped { id: String } => "P297" Error,
            fr ("les pourcentages de `{id}` sont écrits à la main"),
            en ("the percentages of `{id}` are typed by hand"),
            help_fr ("supprimez `valeurs`\u{202f}: ils sont calculés avec `de` et `sur`"),
            help_en ("remove `valeurs`: they are computed from `de` and `sur`");
        /// `de` or `sur` where nothing is added up.
        PartsUnused { id: String, key: String } => "P298" Error,
            fr ("`{key}` n’a pas de sens pour `{id}`"),
            en ("`{key}` has no meaning for `{id}`"),
            help_fr ("supprimez `{key}`, ou écrivez `role: total`"),
            help_en ("remove `{key}`, or write `role: total`");
        /// A file that should be a list is not.
        NotAList { file: String } => "P299" Error,
            fr ("`{file}` doit être une liste"),
            en ("`{file}` must be a list"),
            help_fr ("commencez chaque élément par un tiret\u{202f}: `- …`"),
            help_en ("begin each item with a hyphen: `- …`");
        /// Not groups of words.
        NotGroups {} => "P310" Error,
            fr ("les synonymes s’écrivent en groupes de mots"),
            en ("synonyms are written as groups of words"),
            help_fr ("écrivez un groupe par ligne\u{202f}: `- [job dating, forum emploi]`"),
            help_en ("write one group a line: `- [job dating, forum emploi]`");
        /// A group of one.
        LoneSynonym {} => "P311" Warning,
            fr ("ce groupe de synonymes n’a qu’un mot"),
            en ("this group of synonyms has a single word"),
            help_fr ("ajoutez un autre mot, ou supprimez le groupe"),
            help_en ("add another word, or remove the group");
    }
}
