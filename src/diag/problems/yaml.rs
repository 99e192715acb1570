//! Problems of YAML, front matter and Markdown (P1xx).

crate::problems! {
    /// Problems of YAML, front matter and Markdown (P1xx).
    Yaml {
        /// The `---` that ends the front matter is missing.
        HeadNotClosed {} => "P101" Error,
            fr ("l’en-tête ouvert ici n’est jamais fermé"), en ("the front matter opened here is never closed"),
            help_fr ("écrivez une ligne `---` seule entre l’en-tête et le texte"),
            help_en ("write a line `---` alone between the front matter and the text");
        /// The file does not begin with `---`.
        HeadNotOpened {} => "P102" Error,
            fr ("le fichier ne commence pas par `---`"), en ("the file does not begin with `---`"),
            help_fr ("écrivez une ligne `---` tout en haut du fichier, et une autre entre l’en-tête et le texte"),
            help_en ("write a line `---` at the very top of the file, and another between the front matter and the text");
        /// Other dashes stand for `---`.
        WrongFence { found: String } => "P103" Error,
            fr ("`{found}` n’est pas la ligne `---`"), en ("`{found}` is not the line `---`"),
            help_fr ("écrivez trois traits d’union, `---`, et rien d’autre sur la ligne"),
            help_en ("write three hyphens, `---`, and nothing else on the line");
        /// Nothing in the file.
        EmptyFile {} => "P104" Error,
            fr ("le fichier est vide"), en ("the file is empty"),
            help_fr ("écrivez son contenu ou supprimez le fichier"),
            help_en ("write its content or delete the file");
        /// Marks of an unsettled merge.
        MergeConflict {} => "P105" Error,
            fr ("deux versions de ce passage sont restées l’une sous l’autre"), en ("two versions of this passage were left one under the other"),
            help_fr ("gardez la bonne version et supprimez les lignes `<<<<<<<`, `=======` et `>>>>>>>`"),
            help_en ("keep the right version and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`");
        /// A tab in the indentation.
        Tab {} => "P110" Error,
            fr ("une tabulation décale cette ligne"), en ("a tab indents this line"),
            help_fr ("remplacez la tabulation par deux espaces"),
            help_en ("replace the tab with two spaces");
        /// A no-break space where YAML wants a plain one.
        StrangeSpace {} => "P111" Error,
            fr ("une espace insécable se trouve là où il faut une espace ordinaire"), en ("a no-break space stands where a plain space is needed"),
            help_fr ("effacez-la et tapez une espace avec la barre d’espace"),
            help_en ("delete it and type a space with the space bar");
        /// A line is indented like no other.
        Indentation { line: String, spaces: String, spaces_en: String } => "P112" Error,
            fr ("le décalage de cette ligne ne correspond à aucune ligne au-dessus"), en ("the indentation of this line matches no line above"),
            help_fr ("commencez la ligne par {spaces}\u{202f}: `{line}`"),
            help_en ("start the line with {spaces_en}: `{line}`");
        /// A list item stands in another column than the others.
        ListIndentation { line: String, spaces: String, spaces_en: String } => "P113" Error,
            fr ("cet élément de liste n’est pas aligné avec les autres"), en ("this list item is not aligned with the others"),
            help_fr ("commencez la ligne par {spaces}\u{202f}: `{line}`"),
            help_en ("start the line with {spaces_en}: `{line}`");
        /// A list starts on the line of its key.
        ListOnKeyLine { key: String, item: String } => "P114" Error,
            fr ("une liste ne peut pas commencer sur la ligne de sa clé"), en ("a list cannot start on the line of its key"),
            help_fr ("écrivez `{key}:`, puis à la ligne suivante `  - {item}`"),
            help_en ("write `{key}:`, then on the next line `  - {item}`");
        /// A list item whose dash is stuck to the word, or another bullet.
        DashWithoutSpace { line: String } => "P115" Error,
            fr ("un élément de liste commence par un trait d’union et une espace"), en ("a list item starts with a hyphen and a space"),
            help_fr ("écrivez `{line}`"),
            help_en ("write `{line}`");
        /// No space after the colon.
        MissingSpace { line: String } => "P116" Error,
            fr ("il manque une espace après les deux-points"), en ("a space is missing after the colon"),
            help_fr ("écrivez `{line}`"),
            help_en ("write `{line}`");
        /// A line without a key.
        MissingColon { line: String } => "P117" Error,
            fr ("cette ligne n’a pas de clé suivie de deux-points"), en ("this line has no key followed by a colon"),
            help_fr ("si le premier mot est une clé, écrivez `{line}`\u{202f}; si c’est la suite de la ligne au-dessus, commencez par deux espaces"),
            help_en ("if the first word is a key, write `{line}`; if it continues the line above, start with two spaces");
        /// A key directly after a key.
        TwoKeysOnOneLine { first: String, second: String } => "P118" Error,
            fr ("deux clés se suivent sur la même ligne"), en ("two keys stand on the same line"),
            help_fr ("écrivez `{first}:`, puis à la ligne suivante `  {second}`"),
            help_en ("write `{first}:`, then on the next line `  {second}`");
        /// A colon in a value without quotes.
        ColonInValue { line: String } => "P119" Error,
            fr ("cette valeur contient «\u{202f}: » et n’est pas entre guillemets"), en ("this value holds a colon and has no quotes"),
            help_fr ("écrivez `{line}`"),
            help_en ("write `{line}`");
        /// Two keys of the same map have the same name.
        DuplicateKey { key: String } => "P120" Error,
            fr ("la clé `{key}` est écrite deux fois"), en ("the key `{key}` is written twice"),
            help_fr ("gardez une seule des deux lignes `{key}: …`"),
            help_en ("keep only one of the two lines `{key}: …`");
        /// A plain value starts with a character that YAML keeps for itself.
        SpecialStart { character: char, line: String } => "P121" Error,
            fr ("une valeur sans guillemets ne peut pas commencer par `{character}`"), en ("a value without quotes cannot start with `{character}`"),
            help_fr ("écrivez `{line}`"),
            help_en ("write `{line}`");
        /// The value's own quotes close it too early.
        QuoteInsideQuotes { line: String } => "P122" Error,
            fr ("les guillemets se referment au milieu de la valeur"), en ("the quotes close in the middle of the value"),
            help_fr ("écrivez `{line}`"),
            help_en ("write `{line}`");
        /// A quote is never closed.
        UnclosedQuote { quote: char, line: String } => "P123" Error,
            fr ("le guillemet `{quote}` ouvert ici n’est jamais fermé"), en ("the quote `{quote}` opened here is never closed"),
            help_fr ("écrivez `{line}`"),
            help_en ("write `{line}`");
        /// A backslash followed by a letter that means nothing.
        UnknownEscape { escape: String } => "P125" Error,
            fr ("`{escape}` ne veut rien dire entre guillemets doubles"), en ("`{escape}` means nothing between double quotes"),
            help_fr ("doublez la barre (`\\\\`) ou mettez la valeur entre guillemets simples (`'…'`)"),
            help_en ("double the backslash (`\\\\`) or put the value between single quotes (`'…'`)");
        /// A bracket is never closed.
        UnclosedBracket { open: char, close: char, line: String } => "P126" Error,
            fr ("`{open}` ouvert ici n’est jamais fermé"), en ("`{open}` opened here is never closed"),
            help_fr ("ajoutez `{close}`\u{202f}: `{line}`"),
            help_en ("add `{close}`: `{line}`");
        /// A bracket closed by another kind.
        MismatchedBracket { open: char, close: char, found: char } => "P127" Error,
            fr ("`{open}` est fermé par `{found}`"), en ("`{open}` is closed by `{found}`"),
            help_fr ("écrivez `{close}` avant `{found}`, ou à sa place"),
            help_en ("write `{close}` before `{found}`, or in its place");
        /// Two commas with nothing between them, or something missing between two values.
        StrayComma {} => "P128" Error,
            fr ("il manque une valeur ou une virgule dans cette liste entre crochets"), en ("a value or a comma is missing in this bracketed list"),
            help_fr ("séparez les valeurs par une seule virgule\u{202f}: `[premier, second]`"),
            help_en ("separate the values with one comma: `[first, second]`");
        /// Anything else that YAML cannot read.
        Unreadable { line: String } => "P129" Error,
            fr ("cette ligne ne se lit pas\u{202f}: il manque des guillemets, une espace ou un retour à la ligne"), en ("this line cannot be read: quotes, a space or a line end are missing"),
            help_fr ("écrivez `clé: valeur`, avec la valeur entre guillemets si elle contient des signes\u{202f}: `{line}`"),
            help_en ("write `key: value`, with the value in quotes if it holds signs: `{line}`");
        /// A plain value is cut by ` #`.
        CutByHash { line: String } => "P130" Advice,
            fr ("ce qui suit « # » est un commentaire et ne sera pas publié"), en ("what follows “#” is a comment and will not be published"),
            help_fr ("si cela fait partie de la valeur, écrivez `{line}`"),
            help_en ("if it belongs to the value, write `{line}`");
        /// A second document after `---`.
        SeveralDocuments {} => "P131" Error,
            fr ("un second document commence ici"), en ("a second document starts here"),
            help_fr ("supprimez cette ligne `---`\u{202f}: un fichier ne décrit qu’une chose"),
            help_en ("remove this `---` line: a file describes one thing only");
        /// A tag such as `!date`.
        TagRefused { tag: String } => "P132" Error,
            fr ("l’étiquette YAML `{tag}` n’est pas acceptée"), en ("the YAML tag `{tag}` is not accepted"),
            help_fr ("supprimez `{tag}`, ou mettez la valeur entre guillemets si elle commence par `!`"),
            help_en ("remove `{tag}`, or put the value in quotes if it starts with `!`");
        /// A merge key.
        MergeKey {} => "P133" Error,
            fr ("la clé de fusion `<<` n’est pas acceptée"), en ("the merge key `<<` is not accepted"),
            help_fr ("recopiez les lignes à cet endroit"),
            help_en ("copy the lines here");
        /// A key that is a list or a map.
        KeyIsNotText {} => "P134" Error,
            fr ("cette clé n’est pas un mot"), en ("this key is not a word"),
            help_fr ("écrivez une clé simple, par exemple `titre: …`"),
            help_en ("write a plain key, for example `titre: …`");
        /// An alias whose anchor does not exist.
        UnknownAlias { name: String } => "P135" Error,
            fr ("`*{name}` ne renvoie à rien"), en ("`*{name}` refers to nothing"),
            help_fr ("écrivez la valeur elle-même, entre guillemets si elle commence par `*`"),
            help_en ("write the value itself, in quotes if it starts with `*`");
        /// An alias inside what it names.
        AliasInsideItself {} => "P136" Error,
            fr ("ce renvoi se contient lui-même"), en ("this alias holds itself"),
            help_fr ("écrivez la valeur elle-même"),
            help_en ("write the value itself");
        /// Too many levels.
        TooDeep { limit: usize } => "P137" Error,
            fr ("plus de {limit} niveaux sont emboîtés"), en ("more than {limit} levels are nested"),
            help_fr ("ramenez ce bloc vers la gauche"),
            help_en ("bring this block back to the left");
        /// Too many values.
        TooManyValues { limit: usize } => "P138" Error,
            fr ("le fichier contient plus de {limit} valeurs"), en ("the file holds more than {limit} values"),
            help_fr ("partagez le fichier en plusieurs"),
            help_en ("split the file");
        /// HTML in a text.
        RawHtml { tag: String, instead: String, instead_en: String } => "P150" Error,
            fr ("la balise HTML `{tag}` n’est pas acceptée dans un texte"), en ("the HTML tag `{tag}` is not accepted in a text"),
            help_fr ("{instead}"),
            help_en ("{instead_en}");
        /// A `#` heading in a text.
        HeadingTooHigh { line: String } => "P151" Warning,
            fr ("un titre du texte est au niveau du titre de la page"), en ("a heading of the text is at the level of the page’s title"),
            help_fr ("écrivez `{line}`"),
            help_en ("write `{line}`");
        /// A heading two levels under the one before.
        SkippedLevel { line: String } => "P152" Warning,
            fr ("ce titre saute un niveau"), en ("this heading skips a level"),
            help_fr ("écrivez `{line}`"),
            help_en ("write `{line}`");
        /// A heading without words.
        EmptyHeading {} => "P153" Warning,
            fr ("ce titre n’a pas de mots"), en ("this heading has no words"),
            help_fr ("écrivez le titre après les `#`, ou supprimez la ligne"),
            help_en ("write the heading after the `#`, or remove the line");
        /// An image in a text.
        ImageInText { target: String } => "P154" Error,
            fr ("une image ne se met pas dans le texte"), en ("an image does not go into the text"),
            help_fr ("supprimez-la d’ici et écrivez dans l’en-tête `image: {{fichier: {target}, alternative: \"ce que montre l’image\"}}`"),
            help_en ("remove it from here and write in the front matter `image: {{fichier: {target}, alternative: \"what the image shows\"}}`");
        /// Lists and quotes nested beyond reason.
        TextTooDeep { limit: usize } => "P155" Error,
            fr ("plus de {limit} listes ou citations sont emboîtées"), en ("more than {limit} lists or quotes are nested"),
            help_fr ("ramenez ce passage vers la gauche"),
            help_en ("bring this passage back to the left");
        /// Four spaces make a block of code.
        IndentedCode {} => "P156" Advice,
            fr ("quatre espaces en début de ligne font un bloc de code"), en ("four spaces at the start of a line make a block of code"),
            help_fr ("supprimez les espaces en début de ligne"),
            help_en ("remove the spaces at the start of the line");
        /// A link with a scheme outside the allow list.
        SchemeRefused { scheme: String } => "P160" Error,
            fr ("un lien ne peut pas commencer par `{scheme}:`"), en ("a link cannot start with `{scheme}:`"),
            help_fr ("commencez l’adresse par `https://`, `http://`, `mailto:` ou `tel:`"),
            help_en ("start the address with `https://`, `http://`, `mailto:` or `tel:`");
        /// A web address without `https://`.
        MissingScheme { target: String } => "P161" Error,
            fr ("il manque `https://` devant `{target}`"), en ("`https://` is missing before `{target}`"),
            help_fr ("écrivez `https://{target}`"),
            help_en ("write `https://{target}`");
        /// A mail address without `mailto:`.
        MissingMailto { target: String } => "P162" Error,
            fr ("il manque `mailto:` devant `{target}`"), en ("`mailto:` is missing before `{target}`"),
            help_fr ("écrivez `mailto:{target}`"),
            help_en ("write `mailto:{target}`");
        /// A link without words.
        EmptyLink { target: String } => "P163" Error,
            fr ("ce lien n’a pas de mots"), en ("this link has no words"),
            help_fr ("écrivez entre les crochets ce que l’on trouve au bout\u{202f}: `[la carte des lieux]({target})`"),
            help_en ("write between the brackets what is found there: `[the map of places]({target})`");
        /// A link whose words do not tell where it goes.
        VagueLink { words: String, target: String } => "P164" Advice,
            fr ("« {words} » ne dit pas où mène le lien"), en ("“{words}” does not tell where the link goes"),
            help_fr ("écrivez ce que l’on trouve au bout, par exemple `[la carte des lieux]({target})`"),
            help_en ("write what is found there, for example `[the map of places]({target})`");
        /// A link without an address.
        NoTarget {} => "P165" Error,
            fr ("ce lien n’a pas d’adresse"), en ("this link has no address"),
            help_fr ("écrivez l’adresse entre les parenthèses\u{202f}: `[la carte](https://…)`"),
            help_en ("write the address between the parentheses: `[the map](https://…)`");
    }
}
