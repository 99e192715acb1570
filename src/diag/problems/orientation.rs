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
        /// An answer of a profile on the command line without its value.
        AnswerWithoutValue { key: String } => "P709" Error,
            fr ("`{key}` n’a pas de réponse"),
            en ("`{key}` has no answer"),
            help_fr ("écrivez `question=réponse`, des virgules entre elles, par exemple `age=24,statut=refugie`"),
            help_en ("write `question=answer`, commas between them, for example `age=24,statut=refugie`");
        /// A question answered twice on the command line.
        AnsweredTwice { key: String } => "P710" Error,
            fr ("`{key}` a déjà une réponse"),
            en ("`{key}` has an answer already"),
            help_fr ("gardez une seule réponse\u{202f}; plusieurs besoins s’écrivent `besoins=mobilite+sante`"),
            help_en ("keep a single answer; several needs are written `besoins=mobilite+sante`");
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
        /// A case for which the rules place someone else first.
        CaseOtherPrincipal { case: String, expected: String, found: String, rule: String } => "P715" Error,
            fr ("« {case} »\u{202f}: ce cas attend `{expected}` en premier, les règles donnent `{found}`"),
            en ("“{case}”: this case expects `{expected}` first, the rules give `{found}`"),
            help_fr ("la règle `{rule}` est la première remplie\u{202f}: corrigez-la, ou écrivez `principal: {found}`"),
            help_en ("the rule `{rule}` is the first one met: correct it, or write `principal: {found}`");
        /// A case that expects what no rule met brings.
        CaseLacks { case: String, slug: String, rule: Option<String>, keys: Option<String> } => "P716" Error,
            fr ("« {case} »\u{202f}: ce cas attend `{slug}`, qu’aucune règle remplie n’apporte"),
            en ("“{case}”: this case expects `{slug}`, which no rule met brings"),
            help_fr ("{}", match (rule, keys) {
                (Some(rule), Some(keys)) => format!("la règle `{rule}` l’apporterait\u{202f}: ajoutez {keys} sous `profil`"),
                _ => format!("ajoutez une règle qui apporte `{slug}`, ou retirez `{slug}` de `attendu`"),
            }),
            help_en ("{}", match (rule, keys) {
                (Some(rule), Some(keys)) => format!("the rule `{rule}` would bring it: add {keys} under `profil`"),
                _ => format!("add a rule that brings `{slug}`, or remove `{slug}` from `attendu`"),
            });
        /// A case that refuses what a rule met brings.
        CaseBringsRefused { case: String, slug: String, rule: String } => "P717" Error,
            fr ("« {case} »\u{202f}: ce cas refuse `{slug}`, la règle `{rule}` l’apporte"),
            en ("“{case}”: this case refuses `{slug}`, the rule `{rule}` brings it"),
            help_fr ("corrigez la règle `{rule}`, ou retirez `{slug}` de `jamais`"),
            help_en ("correct the rule `{rule}`, or remove `{slug}` from `jamais`");
        /// A rule that names what this edition does not publish.
        RuleLeadsNowhere { id: String, slug: String } => "P718" Advice,
            fr ("la règle `{id}` oriente vers `{slug}`, qui n’est pas publié"),
            en ("the rule `{id}` directs to `{slug}`, which is not published"),
            help_fr ("retirez `{slug}` de cette règle, ou nommez ce qui le remplace"),
            help_en ("remove `{slug}` from this rule, or name what replaces it");
        /// A rule that no profile can meet.
        NeverHolds { key: String } => "P719" Advice,
            fr ("cette règle n’est jamais remplie\u{202f}: `{key}` ne peut pas être dans les deux limites à la fois"),
            en ("this rule is never met: `{key}` cannot be within both limits at once"),
            help_fr ("écrivez `un_de` à la place de `tous` si une seule limite suffit, ou corrigez `min` et `max`"),
            help_en ("write `un_de` in place of `tous` if one limit is enough, or correct `min` and `max`");
    }
}
