//! Problems of single values: types, lengths, codes, dates (P20x to P24x).

use crate::diag::problems::wording::{among_en, among_fr, plural_en, plural_fr, written, written_quoted};
use crate::diag::words::Bilingual;

crate::problems! {
    /// Problems of single values: types, lengths, codes, dates (P20x to P24x).
    Values {
        /// A key that no table knows there.
        UnknownKey { key: String, noun: String, near: Option<String>, known: String } => "P200" Error,
            fr ("champ inconnu `{key}` dans {noun}"),
            en ("unknown key `{key}` in {noun}"),
            help_fr ("{}", written(near, ||format!("les champs sont\u{202f}: {known}"), "écrivez")),
            help_en ("{}", written(near, || format!("the keys are: {known}"), "write"));
        /// A key that belongs to another kind of entry.
        MisplacedKey { key: String, noun: String, home: String } => "P201" Error,
            fr ("le champ `{key}` n’existe pas dans {noun}"),
            en ("the key `{key}` does not exist in {noun}"),
            help_fr ("il appartient à {home}\u{202f}; supprimez cette ligne ou déplacez-la"),
            help_en ("it belongs to {home}; remove this line or move it");
        /// A required key is not there.
        MissingKey { key: String, noun: String, line: String, choices: String } => "P202" Error,
            fr ("il manque le champ `{key}` dans {noun}"),
            en ("the key `{key}` is missing in {noun}"),
            help_fr ("ajoutez la ligne `{line}`{}", among_fr(choices)),
            help_en ("add the line `{line}`{}", among_en(choices));
        /// A value has another shape than the field's.
        WrongShape { key: String, expected: Bilingual, found: Bilingual, typed: Option<String> } => "P203" Error,
            fr ("`{key}` attend {}, pas {}", expected.fr, found.fr),
            en ("`{key}` expects {}, not {}", expected.en, found.en),
            help_fr ("{}", written(typed, || format!("écrivez {} après `{key}\u{202f}:`", expected.fr), "écrivez")),
            help_en ("{}", written(typed, || format!("write {} after `{key}:`", expected.en), "write"));
        /// The end of a span comes before its start.
        EndBeforeStart { start: String, end: String } => "P204" Error,
            fr ("la fin (`{end}`) précède le début (`{start}`)"),
            en ("the end (`{end}`) comes before the start (`{start}`)"),
            help_fr ("inversez les deux, ou corrigez l’année"),
            help_en ("swap the two, or correct the year");
        /// A required field has no value.
        EmptyRequired { key: String, line: String } => "P205" Error,
            fr ("le champ `{key}` est vide"),
            en ("the field `{key}` is empty"),
            help_fr ("écrivez une valeur\u{202f}: `{line}`"),
            help_en ("write a value: `{line}`");
        /// An optional field has no value.
        EmptyOptional { key: String } => "P206" Advice,
            fr ("le champ `{key}` est vide"),
            en ("the field `{key}` is empty"),
            help_fr ("supprimez la ligne `{key}:`, ou écrivez une valeur"),
            help_en ("remove the line `{key}:`, or write a value");
        /// A text is too short.
        TooShort { key: String, min: usize, count: usize } => "P207" Error,
            fr ("`{key}` compte {count} caractère{}, il en faut au moins {min}", plural_fr(*count)),
            en ("`{key}` has {count} character{}, at least {min} are needed", plural_en(*count)),
            help_fr ("écrivez un texte plus complet"),
            help_en ("write a fuller text");
        /// A text is too long.
        TooLong { key: String, max: usize, count: usize } => "P208" Error,
            fr ("`{key}` compte {count} caractères, {max} au plus sont permis"),
            en ("`{key}` has {count} characters, at most {max} are allowed"),
            help_fr ("retirez {} caractère{}\u{202f}; les détails vont dans le texte de la fiche", count - max, plural_fr(count - max)),
            help_en ("remove {} character{}; details go into the text of the sheet", count - max, plural_en(count - max));
        /// A title ends with a full stop.
        FinalStop { key: String, typed: String } => "P209" Warning,
            fr ("`{key}` finit par un point"),
            en ("`{key}` ends with a full stop"),
            help_fr ("écrivez `{typed}`"),
            help_en ("write `{typed}`");
        /// An e-mail address inside a name.
        EmailInName { key: String } => "P210" Error,
            fr ("une adresse électronique est écrite dans `{key}`"),
            en ("an e-mail address is written in `{key}`"),
            help_fr ("gardez le nom seul, et mettez l’adresse dans `courriel`"),
            help_en ("keep the name alone, and put the address in `courriel`");
        /// Not a boolean.
        NotBoolean { key: String, found: String, typed: Option<String> } => "P211" Error,
            fr ("`{key}` attend `oui` ou `non`, pas `{found}`"),
            en ("`{key}` expects `oui` or `non`, not `{found}`"),
            help_fr ("{}", written(typed, || "écrivez `oui` ou `non` (ou `true`, `false`)".to_owned(), "écrivez")),
            help_en ("{}", written(typed, || "write `oui` or `non` (or `true`, `false`)".to_owned(), "write"));
        /// Not a number.
        NotNumber { key: String, found: String, typed: Option<String> } => "P212" Error,
            fr ("`{found}` n’est pas un nombre que `{key}` peut lire"),
            en ("`{found}` is not a number that `{key}` can read"),
            help_fr ("{}", written(typed, || "écrivez le nombre en chiffres, sans unité".to_owned(), "écrivez")),
            help_en ("{}", written(typed, || "write the number in digits, without a unit".to_owned(), "write"));
        /// A number outside its bounds.
        OutOfRange { key: String, found: String, min: String, max: String } => "P213" Error,
            fr ("`{key}` va de {min} à {max}, pas {found}"),
            en ("`{key}` goes from {min} to {max}, not {found}"),
            help_fr ("écrivez un nombre entre {min} et {max}"),
            help_en ("write a number between {min} and {max}");
        /// Latitude and longitude were swapped.
        SwappedCoordinates {} => "P214" Warning,
            fr ("la latitude et la longitude semblent inversées"),
            en ("latitude and longitude look swapped"),
            help_fr ("échangez les deux nombres\u{202f}: en France métropolitaine la latitude va de 41 à 52"),
            help_en ("swap the two numbers: in mainland France latitude goes from 41 to 52");
        /// A date in another shape.
        BadDate { key: String, found: String, typed: Option<String> } => "P215" Error,
            fr ("`{found}` n’est pas une date que `{key}` peut lire"),
            en ("`{found}` is not a date that `{key}` can read"),
            help_fr ("{}", written(typed, || "écrivez année-mois-jour, par exemple `2026-12-10`".to_owned(), "écrivez")),
            help_en ("{}", written(typed, || "write year-month-day, for example `2026-12-10`".to_owned(), "write"));
        /// A day that is in no calendar.
        NoSuchDay { found: String, last: Option<String> } => "P216" Error,
            fr ("le jour `{found}` n’existe pas"),
            en ("the day `{found}` does not exist"),
            help_fr ("{}", match last { Some(last) => format!("le dernier jour de ce mois est `{last}`"), None => "les mois vont de 01 à 12".to_owned() }),
            help_en ("{}", match last { Some(last) => format!("the last day of that month is `{last}`"), None => "months go from 01 to 12".to_owned() });
        /// A time in another shape.
        BadTime { key: String, found: String, typed: Option<String> } => "P217" Error,
            fr ("`{found}` n’est pas une heure que `{key}` peut lire"),
            en ("`{found}` is not a time that `{key}` can read"),
            help_fr ("{}", written(typed, || r#"écrivez heures:minutes entre guillemets, par exemple `"14:00"`"#.to_owned(), "écrivez")),
            help_en ("{}", written(typed, || r#"write hours:minutes between quotes, for example `"14:00"`"#.to_owned(), "write"));
        /// A moment in another shape.
        BadMoment { key: String, found: String, typed: Option<String> } => "P218" Error,
            fr ("`{found}` n’est pas un moment que `{key}` peut lire"),
            en ("`{found}` is not a moment that `{key}` can read"),
            help_fr ("{}", written(typed, || "écrivez la date, `T` et l’heure, par exemple `2026-12-10T14:00`".to_owned(), "écrivez")),
            help_en ("{}", written(typed, || "write the date, `T` and the time, for example `2026-12-10T14:00`".to_owned(), "write"));
        /// A local time that the clocks skip.
        TimeGap { found: String, before: String, after: String } => "P219" Error,
            fr ("l’heure `{found}` n’existe pas\u{202f}: cette nuit-là, on passe de {before} à {after}"),
            en ("the time `{found}` does not exist: that night, clocks go from {before} to {after}"),
            help_fr ("écrivez une heure avant {before} ou à partir de {after}"),
            help_en ("write a time before {before} or from {after} on");
        /// A date of the past that lies after today.
        FutureDate { key: String, today: String } => "P220" Error,
            fr ("`{key}` est après aujourd’hui ({today})"),
            en ("`{key}` lies after today ({today})"),
            help_fr ("écrivez la date du jour, `{key}: {today}`, ou une date passée"),
            help_en ("write today’s date, `{key}: {today}`, or a past one");
        /// A code that is not in its list.
        UnknownCode { key: String, found: String, near: Option<String>, known: String } => "P221" Error,
            fr ("`{found}` n’est pas une valeur de `{key}`"),
            en ("`{found}` is not a value of `{key}`"),
            help_fr ("{}", written(near, || format!("les valeurs sont\u{202f}: {known}"), "écrivez")),
            help_en ("{}", written(near, || format!("the values are: {known}"), "write"));
        /// A slug or an id in another shape.
        BadSlug { key: String, found: String, typed: Option<String> } => "P222" Error,
            fr ("`{found}` n’est pas un identifiant"),
            en ("`{found}` is not an identifier"),
            help_fr ("{}", written(typed, || "employez des minuscules sans accent, des chiffres et des traits d’union, par exemple `accueil-ete`".to_owned(), "écrivez")),
            help_en ("{}", written(typed, || "use lower-case letters without accents, digits and hyphens, for example `accueil-ete`".to_owned(), "write"));
        /// The same value twice in a list.
        Repeated { key: String, found: String } => "P223" Warning,
            fr ("`{found}` est deux fois dans `{key}`"),
            en ("`{found}` stands twice in `{key}`"),
            help_fr ("supprimez l’un des deux"),
            help_en ("remove one of the two");
        /// Not a telephone number.
        BadPhone { found: String, why: Bilingual, typed: Option<String> } => "P225" Error,
            fr ("`{found}` n’est pas un numéro de téléphone\u{202f}: {}", why.fr),
            en ("`{found}` is not a telephone number: {}", why.en),
            help_fr ("{}", written_quoted(typed, || r#"écrivez dix chiffres, par exemple `"05 36 49 00 12"`"#.to_owned(), "écrivez")),
            help_en ("{}", written_quoted(typed, || r#"write ten digits, for example `"05 36 49 00 12"`"#.to_owned(), "write"));
        /// Not an e-mail address.
        BadEmail { found: String, why: Bilingual, typed: Option<String> } => "P226" Error,
            fr ("`{found}` n’est pas une adresse électronique\u{202f}: {}", why.fr),
            en ("`{found}` is not an e-mail address: {}", why.en),
            help_fr ("{}", written(typed, || "écrivez l’adresse seule, par exemple `accueil@example.org`".to_owned(), "écrivez")),
            help_en ("{}", written(typed, || "write the address alone, for example `accueil@example.org`".to_owned(), "write"));
        /// Not a web address.
        BadUrl { found: String, why: Bilingual, typed: Option<String> } => "P227" Error,
            fr ("`{found}` n’est pas une adresse web\u{202f}: {}", why.fr),
            en ("`{found}` is not a web address: {}", why.en),
            help_fr ("{}", written(typed, || "écrivez l’adresse entière, par exemple `https://www.example.org/page`".to_owned(), "écrivez")),
            help_en ("{}", written(typed, || "write the whole address, for example `https://www.example.org/page`".to_owned(), "write"));
        /// No commune has this INSEE code.
        BadCommune { found: String, why: Bilingual, typed: Option<String> } => "P230" Error,
            fr ("`{found}` n’est pas le code INSEE d’une commune{}", why.fr),
            en ("`{found}` is not the INSEE code of a commune{}", why.en),
            help_fr ("{}", written_quoted(typed, || r#"écrivez les cinq caractères du code INSEE, par exemple `"31555"`"#.to_owned(), "écrivez")),
            help_en ("{}", written_quoted(typed, || r#"write the five characters of the INSEE code, for example `"31555"`"#.to_owned(), "write"));
        /// No zone has this code.
        BadZone { found: String, why: Bilingual, typed: Option<String> } => "P231" Error,
            fr ("`{found}` n’est pas le code d’un territoire{}", why.fr),
            en ("`{found}` is not the code of a territory{}", why.en),
            help_fr ("{}", written_quoted(typed, || r#"écrivez un code INSEE de commune, un SIREN d’intercommunalité, un département (`"31"`) ou `france`"#.to_owned(), "écrivez")),
            help_en ("{}", written_quoted(typed, || r#"write the INSEE code of a commune, the SIREN of an intercommunality, a department (`"31"`) or `france`"#.to_owned(), "write"));
        /// Not a postal code.
        BadPostcode { found: String, typed: Option<String> } => "P232" Error,
            fr ("`{found}` n’est pas un code postal"),
            en ("`{found}` is not a postal code"),
            help_fr ("{}", written_quoted(typed, || r#"écrivez cinq chiffres entre guillemets, par exemple `"31000"`"#.to_owned(), "écrivez")),
            help_en ("{}", written_quoted(typed, || r#"write five digits between quotes, for example `"31000"`"#.to_owned(), "write"));
        /// A postal code that the commune cannot have.
        PostcodeMismatch { postcode: String, commune: String, expected: String } => "P233" Error,
            fr ("le code postal `{postcode}` n’est pas celui de {commune}"),
            en ("the postal code `{postcode}` is not that of {commune}"),
            help_fr ("écrivez `code_postal: \"{expected}\"`, ou corrigez `code_insee`"),
            help_en ("write `code_postal: \"{expected}\"`, or correct `code_insee`");
        /// The commune's name is not that of its INSEE code.
        CommuneMismatch { written: String, insee: String, name: String, other: String } => "P234" Warning,
            fr ("le code INSEE `{insee}` est celui de {name}, pas de {written}"),
            en ("the INSEE code `{insee}` is that of {name}, not of {written}"),
            help_fr ("{}", if other.is_empty() { format!("écrivez `commune: {name}`") } else { format!("écrivez `code_insee: \"{other}\"` pour {written}, ou `commune: {name}`") }),
            help_en ("{}", if other.is_empty() { format!("write `commune: {name}`") } else { format!("write `code_insee: \"{other}\"` for {written}, or `commune: {name}`") });
        /// Not a SIRET.
        BadSiret { found: String, why: Bilingual, typed: Option<String> } => "P236" Error,
            fr ("`{found}` n’est pas un SIRET\u{202f}: {}", why.fr),
            en ("`{found}` is not a SIRET: {}", why.en),
            help_fr ("{}", written_quoted(typed, || "recopiez les quatorze chiffres de l’avis de situation Sirene".to_owned(), "écrivez")),
            help_en ("{}", written_quoted(typed, || "copy the fourteen digits of the Sirene notice".to_owned(), "write"));
        /// Not opening hours.
        BadHours { found: String, typed: Option<String> } => "P237" Error,
            fr ("les horaires `{found}` ne sont pas dans la notation attendue"),
            en ("the hours `{found}` are not in the expected notation"),
            help_fr ("{}", written_quoted(typed, || r#"écrivez par exemple `"Mo-Fr 09:00-12:00,14:00-17:00"`"#.to_owned(), "écrivez")),
            help_en ("{}", written_quoted(typed, || r#"write for example `"Mo-Fr 09:00-12:00,14:00-17:00"`"#.to_owned(), "write"));
        /// Not a fingerprint.
        BadHash { found: String } => "P238" Error,
            fr ("`{found}` n’est pas une empreinte"),
            en ("`{found}` is not a fingerprint"),
            help_fr ("une empreinte s’écrit `sha256-` puis douze caractères parmi `0-9a-f`\u{202f}; sans elle, retirez la ligne"),
            help_en ("a fingerprint is `sha256-` and twelve characters among `0-9a-f`; without one, remove the line");
        /// A file that is not beside the sheet.
        MissingFile { found: String, near: Option<String> } => "P240" Error,
            fr ("le fichier `{found}` n’est pas à côté de la fiche"),
            en ("the file `{found}` is not beside the sheet"),
            help_fr ("{}", written(near, || "copiez le fichier dans le même dossier que la fiche, et écrivez son nom exact".to_owned(), "écrivez")),
            help_en ("{}", written(near, || "copy the file into the folder of the sheet, and write its exact name".to_owned(), "write"));
        /// A picture that cannot be used.
        BadImage { found: String, why: Bilingual } => "P241" Error,
            fr ("l’image `{found}` ne peut pas être montrée\u{202f}: {}", why.fr),
            en ("the picture `{found}` cannot be shown: {}", why.en),
            help_fr ("enregistrez-la en JPEG, PNG ou WebP, en 1 600 pixels de large par exemple"),
            help_en ("save it as JPEG, PNG or WebP, 1,600 pixels wide for example");
        /// A picture that moves.
        MovingImage { found: String } => "P244" Warning,
            fr ("l’image `{found}` bouge\u{202f}; seule sa première vue sera montrée"),
            en ("the picture `{found}` moves; only its first view will be shown"),
            help_fr ("enregistrez la vue qui compte en JPEG ou en PNG"),
            help_en ("save the view that matters as JPEG or PNG");
        /// A picture whose head is sound and whose body is not.
        TornImage { found: String } => "P245" Warning,
            fr ("l’image `{found}` est abîmée\u{202f}; un cadre vide tient sa place"),
            en ("the picture `{found}` is damaged; an empty frame keeps its place"),
            help_fr ("copiez-la de nouveau depuis l’appareil ou le site d’où elle vient"),
            help_en ("copy it again from the camera or the site that it comes from");
        /// A recording that cannot be played.
        BadRecording { found: String, is_heavy: bool } => "P246" Error,
            fr ("l’enregistrement `{found}` {}", if *is_heavy { "dépasse 30 Mo, trop pour un téléphone" } else { "n’est pas un son que les navigateurs lisent" }),
            en ("the recording `{found}` {}", if *is_heavy { "has more than 30 MB, too much for a phone" } else { "is not a sound that browsers play" }),
            help_fr ("enregistrez-le en MP3, en une seule voix (mono), à 48 kbit/s par exemple"),
            help_en ("save it as MP3, in one channel (mono), at 48 kbit/s for example");
        /// Not a language tag.
        BadLanguage { found: String, typed: Option<String> } => "P242" Error,
            fr ("`{found}` n’est pas le code d’une langue"),
            en ("`{found}` is not the code of a language"),
            help_fr ("{}", written(typed, || "écrivez un code comme `fr`, `en`, `ar`, `fa`, `ps`, `ti`, `ru` ou `uk`".to_owned(), "écrivez")),
            help_en ("{}", written(typed, || "write a code such as `fr`, `en`, `ar`, `fa`, `ps`, `ti`, `ru` or `uk`".to_owned(), "write"));
        /// A plain value that another YAML tool would read otherwise.
        BetterQuoted { found: String, otherwise: Bilingual, typed: String } => "P243" Advice,
            fr ("sans guillemets, d’autres logiciels liront `{found}` comme {}", otherwise.fr),
            en ("without quotes, other programs will read `{found}` as {}", otherwise.en),
            help_fr ("écrivez `{typed}`"),
            help_en ("write `{typed}`");
    }
}
