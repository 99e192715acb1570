//! Problems of the place and name of files in the content folder (P04x to P06x).

use crate::diag::problems::wording::written;

crate::problems! {
    /// Problems of the place and name of files in the content folder (P04x to P06x).
    Layout {
        /// A folder that the portal does not read.
        UnknownFolder { name: String, near: Option<String>, known: String } => "P040" Error,
            fr ("le dossier `{name}` n’est pas de ceux que le portail lit"),
            en ("the folder `{name}` is not one that the portal reads"),
            help_fr ("{}", written(near, || format!("les dossiers sont\u{202f}: {known}"), "renommez le dossier en")),
            help_en ("{}", written(near, || format!("the folders are: {known}"), "rename the folder to"));
        /// `services/`, `evenements/`… at the top.
        FolderOutsideSignatory { name: String, right: String } => "P041" Error,
            fr ("le dossier `{name}` est hors du dossier d’un signataire"),
            en ("the folder `{name}` stands outside the folder of a signatory"),
            help_fr ("déplacez-le dans le dossier du signataire\u{202f}: `signataires/…/{right}`"),
            help_en ("move it into the signatory’s folder: `signataires/…/{right}`");
        /// A file straight in `signataires/`.
        OutsideSignatory { name: String } => "P042" Error,
            fr ("le fichier `{name}` n’est pas dans le dossier d’un signataire"),
            en ("the file `{name}` is not in the folder of a signatory"),
            help_fr ("donnez-lui son dossier\u{202f}: `signataires/{}/signataire.fr.md`", name.split('.').next().unwrap_or("…")),
            help_en ("give it its folder: `signataires/{}/signataire.fr.md`", name.split('.').next().unwrap_or("…"));
        /// A folder inside a folder of entries.
        TooDeep { name: String, home: String } => "P043" Error,
            fr ("le dossier `{name}` est de trop"),
            en ("the folder `{name}` is one too many"),
            help_fr ("sortez ses fichiers du dossier `{name}`\u{202f}: `{home}` n’en contient pas d’autre"),
            help_en ("take its files out of the folder `{name}`: `{home}` holds no other");
        /// A file that the portal does not read there.
        UnknownFile { name: String, typed: Option<String>, known: String } => "P044" Error,
            fr ("le fichier `{name}` n’a pas sa place ici"),
            en ("the file `{name}` has no place here"),
            help_fr ("{}", written(typed, || format!("ici se trouvent\u{202f}: {known}"), "renommez-le en")),
            help_en ("{}", written(typed, || format!("here stand: {known}"), "rename it to"));
        /// The folder of a signatory is not named by a slug.
        BadFolderName { name: String, typed: Option<String> } => "P045" Error,
            fr ("le nom du dossier `{name}` n’est pas un identifiant"),
            en ("the name of the folder `{name}` is not an identifier"),
            help_fr ("{}", written(typed, || "employez des minuscules sans accent, des chiffres et des traits d’union".to_owned(), "renommez-le en")),
            help_en ("{}", written(typed, || "use lower-case letters without accents, digits and hyphens".to_owned(), "rename it to"));
        /// A file is not named by a slug.
        BadFileName { name: String, typed: Option<String> } => "P046" Error,
            fr ("le nom `{name}` n’est pas celui d’une fiche"),
            en ("the name `{name}` is not that of a sheet"),
            help_fr ("{}", written(typed, || "employez des minuscules sans accent, des chiffres et des traits d’union".to_owned(), "renommez-le en")),
            help_en ("{}", written(typed, || "use lower-case letters without accents, digits and hyphens".to_owned(), "rename it to"));
        /// A sheet's name without a language.
        LanguageMissing { name: String, typed: String } => "P047" Error,
            fr ("le nom `{name}` ne dit pas la langue de la fiche"),
            en ("the name `{name}` does not say the language of the sheet"),
            help_fr ("renommez-le en `{typed}` s’il est en français"),
            help_en ("rename it to `{typed}` if it is in French");
        /// A language written otherwise than by its code.
        LanguageMisspelt { name: String, typed: String } => "P048" Error,
            fr ("le nom `{name}` n’écrit pas la langue par son code"),
            en ("the name `{name}` does not write the language by its code"),
            help_fr ("renommez-le en `{typed}`"),
            help_en ("rename it to `{typed}`");
        /// A language that the portal does not publish.
        LanguageOutside { lang: String, known: String } => "P049" Error,
            fr ("la langue `{lang}` de ce fichier n’est pas une langue du portail"),
            en ("the language `{lang}` of this file is not a language of the portal"),
            help_fr ("ajoutez `{lang}` à `langues` de `portail.yaml`, ou retirez ce fichier\u{202f}; les langues du portail sont\u{202f}: {known}"),
            help_en ("add `{lang}` to `langues` in `portail.yaml`, or remove this file; the portal’s languages are: {known}");
        /// A Markdown file where YAML is read, or the other way round.
        WrongExtension { name: String, right: String, typed: Option<String> } => "P050" Error,
            fr ("le fichier `{name}` devrait finir par `{right}`"),
            en ("the file `{name}` should end with `{right}`"),
            help_fr ("{}", written(typed, || format!("donnez-lui l’extension `{right}`"), "renommez-le en")),
            help_en ("{}", written(typed, || format!("give it the extension `{right}`"), "rename it to"));
        /// A translation of nothing.
        TranslationWithoutFrench { french: String } => "P051" Error,
            fr ("cette traduction n’a pas de fiche française"),
            en ("this translation has no French sheet"),
            help_fr ("écrivez d’abord `{french}`, dans le même dossier"),
            help_en ("write `{french}` first, in the same folder");
        /// The folder of a signatory without its sheet.
        SignatoryWithoutSheet { folder: String } => "P052" Error,
            fr ("le dossier `{folder}` n’a pas de fiche de signataire"),
            en ("the folder `{folder}` has no sheet of the signatory"),
            help_fr ("créez `{folder}/signataire.fr.md`"),
            help_en ("create `{folder}/signataire.fr.md`");
        /// No `portail.yaml`.
        NoPortail {} => "P053" Error,
            fr ("il manque le fichier `portail.yaml`"),
            en ("the file `portail.yaml` is missing"),
            help_fr ("créez-le en haut du dossier de contenu"),
            help_en ("create it at the top of the content folder");
        /// No agreement.
        NoAccord {} => "P054" Error,
            fr ("il manque le fichier `accord/accord.yaml`"),
            en ("the file `accord/accord.yaml` is missing"),
            help_fr ("créez-le avec au moins `titre`, `signe_le` et `duree_annees`"),
            help_en ("create it with at least `titre`, `signe_le` and `duree_annees`");
        /// No signatory.
        NoSignatory {} => "P055" Error,
            fr ("le portail n’a aucun signataire"),
            en ("the portal has no signatory"),
            help_fr ("créez `signataires/…/signataire.fr.md`"),
            help_en ("create `signataires/…/signataire.fr.md`");
        /// The same slug for two entries of a kind.
        SlugTwice { slug: String, noun: String, other: String } => "P056" Error,
            fr ("{noun} s’appelle déjà `{slug}`"),
            en ("`{slug}` is already the name of another entry of this kind"),
            help_fr ("renommez ce fichier\u{202f}: l’autre est `{other}`"),
            help_en ("rename this file: the other is `{other}`");
        /// A slug that is an address of the portal.
        ReservedSlug { slug: String, why: crate::diag::words::Bilingual } => "P057" Error,
            fr ("`{slug}` est un nom réservé\u{202f}: {}", why.fr),
            en ("`{slug}` is a reserved name: {}", why.en),
            help_fr ("donnez un autre nom au fichier"),
            help_en ("give the file another name");
        /// A page that the law or a reader wants.
        LegalPageMissing { slug: String } => "P060" Warning,
            fr ("il manque la page `pages/{slug}.fr.md`, que la loi demande"),
            en ("the page `pages/{slug}.fr.md`, which the law asks for, is missing"),
            help_fr ("écrivez `pages/{slug}.fr.md`"),
            help_en ("write `pages/{slug}.fr.md`");
    }
}
