//! Problems of references from one entry to another (P42x to P44x).

use crate::diag::problems::wording::{written, written_quoted};
use crate::diag::words::Bilingual;

crate::problems! {
    /// Problems of references from one entry to another (P42x to P44x).
    References {
        /// No entry has this name.
        Unknown { slug: String, none: Bilingual, near: Option<String>, file: String } => "P420" Error,
            fr ("{} ne s’appelle `{slug}`", none.fr),
            en ("{} is called `{slug}`", none.en),
            help_fr ("{}", written(near, || format!("corrigez le nom, ou écrivez d’abord `{file}`"), "écrivez")),
            help_en ("{}", written(near, || format!("correct the name, or write `{file}` first"), "write"));
        /// The name of an entry of another kind.
        OtherKind { slug: String, found: Bilingual, wanted: Bilingual, near: Option<String> } => "P421" Error,
            fr ("`{slug}` est {}, pas {}", found.fr, wanted.fr),
            en ("`{slug}` is {}, not {}", found.en, wanted.en),
            help_fr ("{}", written(near, || format!("écrivez ici le nom d’{}", wanted.fr), "écrivez")),
            help_en ("{}", written(near, || format!("write here the name of {}", wanted.en), "write"));
        /// The name that an entry had before.
        FormerName { slug: String, now: String } => "P422" Error,
            fr ("`{slug}` a changé de nom"),
            en ("`{slug}` has changed its name"),
            help_fr ("écrivez `{now}`"),
            help_en ("write `{now}`");
        /// A chain of replacements that comes back to its start.
        Ring { chain: String } => "P423" Error,
            fr ("ces remplacements tournent en rond\u{202f}: {chain}"),
            en ("these replacements go round in a ring: {chain}"),
            help_fr ("retirez l’un d’eux\u{202f}: le plus récent ne peut pas être remplacé par le plus ancien"),
            help_en ("remove one of them: the newest cannot be replaced by the oldest");
        /// A place that nothing names.
        OrphanPlace { slug: String } => "P430" Advice,
            fr ("aucune fiche ne parle du lieu `{slug}`"),
            en ("no sheet speaks of the place `{slug}`"),
            help_fr ("ajoutez `{slug}` aux `lieux` d’un service ou d’un référent, ou supprimez ce fichier"),
            help_en ("add `{slug}` to the `lieux` of a service or of a référent, or remove this file");
        /// The contact has left.
        ContactGone { slug: String, until: String, successor: Option<String> } => "P431" Warning,
            fr ("le référent `{slug}` n’est plus en poste depuis le {until}"),
            en ("the référent `{slug}` left on {until}"),
            help_fr ("{}", written(successor, || "écrivez le nom d’un référent en poste".to_owned(), "écrivez")),
            help_en ("{}", written(successor, || "write the name of a référent in post".to_owned(), "write"));
        /// Areas outside the portal's.
        OutsideTerritory { key: String, zones: String } => "P432" Warning,
            fr ("`{key}` est hors du territoire du portail ({zones})"),
            en ("`{key}` lies outside the territory of the portal ({zones})"),
            help_fr ("corrigez le code, ou ajoutez-le à `territoire` dans portail.yaml"),
            help_en ("correct the code, or add it to `territoire` in portail.yaml");
        /// A maintainer that is no account.
        BadMaintainer { found: String, typed: Option<String> } => "P433" Warning,
            fr ("`{found}` n’est pas un compte"),
            en ("`{found}` is not an account"),
            help_fr ("{}", written_quoted(typed, || r#"écrivez `"@compte"` ou `"@organisation/equipe"`"#.to_owned(), "écrivez")),
            help_en ("{}", written_quoted(typed, || r#"write `"@account"` or `"@organisation/team"`"#.to_owned(), "write"));
    }
}
