//! Problems of search and orientation (P7xx).

use crate::diag::problems::wording::{written, written_quoted};

crate::problems! {
    /// Problems of search and orientation (P7xx).
    Orientation {
        /// A key that no profile has.
        UnknownProfileKey { key: String, near: Option<String>, known: String } => "P700" Error,
            fr ("`{key}` n’est pas une question du profil"),
            en ("`{key}` is not a question of the profile"),
            help_fr ("{}", written(near, || format!("les questions sont\u{202f}: {known}"), "écrivez")),
            help_en ("{}", written(near, || format!("the questions are: {known}"), "write"));
        /// Not a map of tests.
        NotACondition {} => "P701" Error,
            fr ("une condition est un groupe de questions du profil"),
            en ("a condition is a group of questions of the profile"),
            help_fr ("écrivez par exemple `{{age: {{min: 16, max: 25}}, scolarise: non}}`"),
            help_en ("write for example `{{age: {{min: 16, max: 25}}, scolarise: non}}`");
        /// A condition that tests nothing.
        EmptyCondition {} => "P702" Error,
            fr ("cette condition ne demande rien"),
            en ("this condition asks nothing"),
            help_fr ("écrivez au moins une question et sa réponse, par exemple `statut: [refugie]`"),
            help_en ("write at least one question and its answer, for example `statut: [refugie]`");
        /// `tous` or `un_de` without a list.
        NotConditions { key: String } => "P703" Error,
            fr ("`{key}` attend une liste de conditions"),
            en ("`{key}` expects a list of conditions"),
            help_fr ("écrivez `{key}: [{{…}}, {{…}}]`"),
            help_en ("write `{key}: [{{…}}, {{…}}]`");
        /// A value of the wrong shape.
        NotAValue { key: String } => "P704" Error,
            fr ("`{key}` attend une seule valeur ici"),
            en ("`{key}` expects a single value here"),
            help_fr ("écrivez la valeur juste après `{key}\u{202f}:`"),
            help_en ("write the value right after `{key}:`");
        /// `{min, max}` for what has no order.
        NotOrdered { key: String } => "P705" Error,
            fr ("`{key}` n’a ni minimum ni maximum"),
            en ("`{key}` has neither a lowest nor a highest value"),
            help_fr ("écrivez une valeur, ou une liste entre crochets\u{202f}: `{key}: […]`"),
            help_en ("write a value, or a list in square brackets: `{key}: […]`");
        /// No value can be between.
        MinAboveMax { key: String } => "P706" Error,
            fr ("le maximum de `{key}` est plus petit que son minimum"),
            en ("the highest value of `{key}` is below its lowest"),
            help_fr ("inversez `min` et `max`"),
            help_en ("swap `min` and `max`");
        /// The code of an area of another kind.
        OtherArea { key: String, found: String, name: String, other: Option<String> } => "P707" Error,
            fr ("`{found}` ({name}) n’est pas le code que `{key}` attend"),
            en ("`{found}` ({name}) is not the code that `{key}` expects"),
            help_fr ("{}", written(&other.as_ref().map(|other| format!("{other}: \"{found}\"")), || "retirez cette ligne\u{202f}: elle est toujours vraie".to_owned(), "écrivez")),
            help_en ("{}", written(&other.as_ref().map(|other| format!("{other}: \"{found}\"")), || "remove this line: it always holds".to_owned(), "write"));
        /// No area has this code.
        UnknownArea { key: String, found: String, typed: Option<String> } => "P708" Error,
            fr ("`{found}` n’est pas un code que `{key}` connaît"),
            en ("`{found}` is not a code that `{key}` knows"),
            help_fr ("{}", written_quoted(typed, || r#"écrivez un code INSEE de commune (`"31555"`), un département (`"31"`) ou le SIREN d’une intercommunalité"#.to_owned(), "écrivez")),
            help_en ("{}", written_quoted(typed, || r#"write the INSEE code of a commune (`"31555"`), a department (`"31"`) or the SIREN of an intercommunality"#.to_owned(), "write"));
        /// A rule that brings nothing.
        RuleBringsNothing { id: String } => "P711" Error,
            fr ("la règle `{id}` n’oriente vers personne"),
            en ("the rule `{id}` directs to no one"),
            help_fr ("ajoutez `principal`, `aussi` ou `services` sous `alors`"),
            help_en ("add `principal`, `aussi` or `services` under `alors`");
        /// A case that expects nothing.
        CaseExpectsNothing {} => "P712" Error,
            fr ("ce cas n’attend rien"),
            en ("this case expects nothing"),
            help_fr ("ajoutez `principal`, `aussi` ou `jamais` sous `attendu`"),
            help_en ("add `principal`, `aussi` or `jamais` under `attendu`");
        /// A case that expects and refuses the same.
        CaseContradicts { slug: String } => "P713" Error,
            fr ("ce cas attend `{slug}` et le refuse"),
            en ("this case expects `{slug}` and refuses it"),
            help_fr ("retirez `{slug}` de `jamais`, ou de ce qui est attendu"),
            help_en ("remove `{slug}` from `jamais`, or from what is expected");
        /// Rules without any case.
        RulesWithoutCases {} => "P714" Advice,
            fr ("aucun cas ne vérifie ces règles"),
            en ("no case checks these rules"),
            help_fr ("écrivez dans `orientation/cas.yaml` quelques profils et l’orientation attendue"),
            help_en ("write in `orientation/cas.yaml` a few profiles and what is expected for each");
    }
}
