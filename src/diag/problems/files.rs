//! Problems of files and folders (P0xx).

crate::problems! {
    /// Problems of files and folders (P0xx).
    Files {
        /// A file that is not UTF-8.
        NotUtf8 { byte: String, offset: usize, encoding: String, encoding_en: String } => "P001" Error,
            fr ("l’octet {byte} (position {offset}) n’est pas du texte UTF-8"), en ("the byte {byte} (position {offset}) is not UTF-8 text"),
            help_fr ("enregistrez le fichier en UTF-8{encoding}"),
            help_en ("save the file as UTF-8{encoding_en}");
        /// An invisible control character.
        ControlCharacter { name: String } => "P002" Error,
            fr ("un caractère de commande invisible ({name}) se trouve ici"), en ("an invisible control character ({name}) stands here"),
            help_fr ("effacez-le, puis retapez les lettres voisines"),
            help_en ("delete it, then type the letters around it again");
        /// A character that reverses the order of letters.
        BidiOverride { name: String } => "P003" Error,
            fr ("un caractère invisible ({name}) force le sens de l’écriture"), en ("an invisible character ({name}) forces the direction of writing"),
            help_fr ("effacez-le\u{202f}: la page donne elle-même le sens de chaque langue"),
            help_en ("delete it: the page gives each language its direction by itself");
        /// A text file beyond the limit.
        TooLarge { path: String, size: String, limit: String } => "P004" Error,
            fr ("le fichier `{path}` pèse {size} Mio, plus que les {limit} permis"), en ("the file `{path}` weighs {size} MiB, more than the {limit} allowed"),
            help_fr ("raccourcissez le texte ou partagez-le en plusieurs fichiers"),
            help_en ("shorten the text or split it into several files");
        /// A file or folder name beyond the limit.
        NameTooLong { path: String, length: usize, limit: usize } => "P005" Error,
            fr ("un nom de `{path}` compte {length} octets, plus que les {limit} permis"), en ("a name in `{path}` takes {length} bytes, more than the {limit} allowed"),
            help_fr ("donnez un nom plus court"),
            help_en ("give a shorter name");
        /// Two names that are the same on other systems.
        NamesCollide { first: String, second: String } => "P006" Error,
            fr ("`{first}` et `{second}` portent le même nom sur d’autres ordinateurs"), en ("`{first}` and `{second}` have the same name on other computers"),
            help_fr ("renommez l’un des deux, en minuscules et sans accent"),
            help_en ("rename one of them, in lower case without accents");
        /// A file that nobody reads.
        UnknownExtension { path: String } => "P007" Warning,
            fr ("le fichier `{path}` n’est pas lu\u{202f}: son extension n’est pas connue"), en ("the file `{path}` is not read: its extension is unknown"),
            help_fr ("les textes finissent par `.md` ou `.yaml`, les images par `.jpg`, `.png`, `.webp`, `.avif`, `.gif` ou `.svg`, les sons par `.mp3`, `.m4a`, `.ogg`, `.opus` ou `.wav`"),
            help_en ("texts end with `.md` or `.yaml`, images with `.jpg`, `.png`, `.webp`, `.avif`, `.gif` or `.svg`, sounds with `.mp3`, `.m4a`, `.ogg`, `.opus` or `.wav`");
        /// A symbolic link that leaves the content folder.
        LinkOutside { path: String } => "P008" Error,
            fr ("le lien symbolique `{path}` mène hors du dossier de contenu"), en ("the symbolic link `{path}` leads out of the content folder"),
            help_fr ("remplacez le lien par une copie du fichier"),
            help_en ("replace the link with a copy of the file");
        /// A pipe, socket or device.
        NotAFile { path: String } => "P009" Error,
            fr ("`{path}` n’est ni un fichier ni un dossier"), en ("`{path}` is neither a file nor a folder"),
            help_fr ("supprimez-le du dossier de contenu"),
            help_en ("remove it from the content folder");
        /// The system refused.
        CannotRead { path: String, reason: String } => "P010" Error,
            fr ("`{path}` ne peut pas être lu ({reason})"), en ("`{path}` cannot be read ({reason})"),
            help_fr ("vérifiez les droits du fichier, puis recommencez"),
            help_en ("check the rights of the file, then try again");
        /// A `.yml` file.
        YmlExtension { path: String, right: String } => "P011" Error,
            fr ("le fichier `{path}` n’est pas lu\u{202f}: l’extension est `.yaml`"), en ("the file `{path}` is not read: the extension is `.yaml`"),
            help_fr ("renommez-le en `{right}`"),
            help_en ("rename it `{right}`");
        /// A name that is not text.
        NameNotUtf8 { path: String } => "P012" Error,
            fr ("le nom de `{path}` n’est pas du texte UTF-8"), en ("the name of `{path}` is not UTF-8 text"),
            help_fr ("renommez le fichier avec des lettres sans accent"),
            help_en ("rename the file with letters without accents");
        /// The content folder is missing.
        NoContent { path: String } => "P013" Error,
            fr ("le dossier de contenu `{path}` n’existe pas"), en ("the content folder `{path}` does not exist"),
            help_fr ("indiquez le bon dossier avec `--content`"),
            help_en ("give the right folder with `--content`");
        /// A symbolic link that leads nowhere.
        BrokenLink { path: String } => "P014" Error,
            fr ("le lien symbolique `{path}` ne mène à rien"), en ("the symbolic link `{path}` leads nowhere"),
            help_fr ("remplacez le lien par le fichier"),
            help_en ("replace the link with the file");
        /// Git holds only the last commits.
        ShallowHistory {} => "P020" Advice,
            fr ("l’historique Git est tronqué\u{202f}: les dates de modification ne sont pas connues"), en ("the Git history is shallow: the dates of change are not known"),
            help_fr ("récupérez tout l’historique\u{202f}: `git fetch --unshallow` (ou `fetch-depth: 0` dans l’intégration continue)"),
            help_en ("fetch the whole history: `git fetch --unshallow` (or `fetch-depth: 0` in continuous integration)");
        /// No Git.
        NoHistory {} => "P021" Advice,
            fr ("l’historique Git n’est pas là\u{202f}: les dates de modification ne sont pas connues"), en ("there is no Git history: the dates of change are not known"),
            help_fr ("écrivez `modifie_le: …` dans les fiches, ou gardez le contenu dans un dépôt Git"),
            help_en ("write `modifie_le: …` in the sheets, or keep the content in a Git repository");
    }
}

impl Files {
    /// The file that the problem is about, where it could not be read.
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::TooLarge { path, .. }
            | Self::NameTooLong { path, .. }
            | Self::UnknownExtension { path }
            | Self::LinkOutside { path }
            | Self::NotAFile { path }
            | Self::CannotRead { path, .. }
            | Self::YmlExtension { path, .. }
            | Self::NameNotUtf8 { path }
            | Self::BrokenLink { path } => Some(path),
            Self::NamesCollide { second, .. } => Some(second),
            Self::NotUtf8 { .. }
            | Self::ControlCharacter { .. }
            | Self::BidiOverride { .. }
            | Self::NoContent { .. }
            | Self::ShallowHistory {}
            | Self::NoHistory {} => None,
        }
    }
}
