//! Problems of the theme (P5xx).

crate::problems! {
    /// Problems of the theme (P5xx).
    Theme {
        /// A template cannot be understood or rendered.
        BadTemplate { words: String } => "P501" Error,
            fr ("un gabarit du thème est fautif"), en ("a template of the theme is faulty"),
            help_fr ("voici ce que dit le moteur de gabarits\u{202f}:\n{words}"),
            help_en ("the template engine says:\n{words}");
        /// A theme has no `theme.yaml`, or it is faulty.
        BadSettings { words: String } => "P502" Error,
            fr ("le fichier `theme.yaml` du thème est absent ou fautif"), en ("the theme's `theme.yaml` is missing or faulty"),
            help_fr ("{words}"), help_en ("{words}");
        /// A language of the portal has no strings file.
        MissingStrings { lang: String } => "P503" Error,
            fr ("la langue `{lang}` n’a pas de fichier de mots dans le thème"), en ("the language `{lang}` has no strings file in the theme"),
            help_fr ("ajoutez `strings/{lang}.yaml` au thème, ou retirez `{lang}` de `langues` dans `portail.yaml`"),
            help_en ("add `strings/{lang}.yaml` to the theme, or remove `{lang}` from `langues` in `portail.yaml`");
        /// A strings file lacks a word that French has.
        MissingWord { lang: String, key: String } => "P504" Warning,
            fr ("le mot `{key}` manque dans `strings/{lang}.yaml`"), en ("the word `{key}` is missing from `strings/{lang}.yaml`"),
            help_fr ("le français le remplace\u{202f}; ajoutez la ligne `{key}` à ce fichier"),
            help_en ("French takes its place; add the line `{key}` to that file");
        /// A theme file is not readable as YAML.
        BadStrings { file: String, words: String } => "P505" Error,
            fr ("le fichier de mots `{file}` du thème est fautif"), en ("the theme's strings file `{file}` is faulty"),
            help_fr ("{words}"), help_en ("{words}");
        /// The folder named by `--theme` does not exist.
        NoThemeFolder { folder: String } => "P506" Error,
            fr ("le dossier de thème `{folder}` n’existe pas"), en ("the theme folder `{folder}` does not exist"),
            help_fr ("retirez `--theme` pour employer le thème du programme"), help_en ("drop `--theme` to use the built-in theme");
    }
}
