//! Problems of languages and translations (P3xx).

use crate::diag::problems::wording::written;

crate::problems! {
    /// Problems of languages and translations (P3xx).
    Languages {
        /// A language that the portal does not publish.
        NotOfThePortal { lang: String, near: Option<String>, known: String } => "P300" Error,
            fr ("la langue `{lang}` n’est pas dans `langues` de portail.yaml"),
            en ("the language `{lang}` is not in `langues` of portail.yaml"),
            help_fr ("{}", written(near, || format!("les langues du portail sont\u{202f}: {known}"), "écrivez")),
            help_en ("{}", written(near, || format!("the portal’s languages are: {known}"), "write"));
        /// A map of languages without French.
        FrenchMissing { key: String } => "P301" Error,
            fr ("`{key}` n’a pas de texte en français"),
            en ("`{key}` has no French text"),
            help_fr ("ajoutez `fr: …`\u{202f}: le français est la langue de départ"),
            help_en ("add `fr: …`: French is the source language");
        /// A fact in a translated file.
        FactInTranslation { key: String, french: String } => "P302" Error,
            fr ("`{key}` n’a pas sa place dans une traduction"),
            en ("`{key}` has no place in a translation"),
            help_fr ("supprimez cette ligne\u{202f}: la valeur vient de `{french}`"),
            help_en ("remove this line: the value comes from `{french}`");
        /// A translated item that the French does not have.
        ItemWithoutFrench { key: String, item: String, french: String } => "P303" Error,
            fr ("l’élément {item} de `{key}` n’existe pas en français"),
            en ("item {item} of `{key}` does not exist in French"),
            help_fr ("supprimez-le, ou ajoutez-le d’abord dans `{french}`"),
            help_en ("remove it, or add it to `{french}` first");
        /// Several languages inside a Markdown sheet.
        LanguagesInSheet { key: String, file: String } => "P304" Error,
            fr ("`{key}` contient plusieurs langues, mais chaque langue d’une fiche a son fichier"),
            en ("`{key}` holds several languages, but each language of a sheet has its file"),
            help_fr ("gardez le français ici et mettez la traduction dans `{file}`"),
            help_en ("keep the French here and put the translation in `{file}`");
        /// A translated text whose French does not exist.
        TextWithoutFrench { key: String, french: String } => "P305" Warning,
            fr ("`{key}` est traduit, mais n’existe pas en français"),
            en ("`{key}` is translated, but does not exist in French"),
            help_fr ("écrivez `{key}` dans `{french}`, ou supprimez-le ici"),
            help_en ("write `{key}` in `{french}`, or remove it here");
        /// `traduction` in the French file.
        TranslationOfFrench {} => "P306" Error,
            fr ("`traduction` n’a pas sa place dans le fichier français"),
            en ("`traduction` has no place in the French file"),
            help_fr ("supprimez ces lignes\u{202f}: elles décrivent les fichiers des autres langues"),
            help_en ("remove these lines: they describe the files of the other languages");
        /// A path under `source` that no field has.
        UnknownPath { path: String, near: Option<String> } => "P307" Warning,
            fr ("`{path}` n’est le nom d’aucun texte français de cette fiche"),
            en ("`{path}` names no French text of this sheet"),
            help_fr ("{}", written(near, || format!("supprimez `{path}`"), "écrivez")),
            help_en ("{}", written(near, || format!("remove `{path}`"), "write"));
    }
}
