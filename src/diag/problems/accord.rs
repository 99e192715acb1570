//! Problems of the agreement, its amendments, visas and exports (P8xx).

use crate::diag::words::Bilingual;

crate::problems! {
    /// Problems of the agreement, its amendments, visas and exports (P8xx).
    Accord {
        /// The agreement has ended.
        Ended { end: String } => "P800" Warning,
            fr ("la convention a pris fin le {end}"),
            en ("the agreement ended on {end}"),
            help_fr ("ajoutez un avenant avec `nouvelle_fin`\u{202f}: d’ici là, chaque page le dit"),
            help_en ("add an amendment with `nouvelle_fin`: until then, every page says so");
        /// The agreement ends within the notice.
        EndsSoon { end: String } => "P801" Advice,
            fr ("la convention prend fin le {end}, avant la fin d’un préavis"),
            en ("the agreement ends on {end}, sooner than a notice"),
            help_fr ("préparez un avenant avec `nouvelle_fin`"),
            help_en ("prepare an amendment with `nouvelle_fin`");
        /// Neither a duration nor a last day.
        NoEnd {} => "P802" Error,
            fr ("l’accord ne dit pas quand il finit"),
            en ("the agreement does not say when it ends"),
            help_fr ("ajoutez la ligne `duree_annees: 5`, ou `fin: …`"),
            help_en ("add the line `duree_annees: 5`, or `fin: …`");
        /// A duration and a last day.
        TwoEnds {} => "P803" Error,
            fr ("`duree_annees` et `fin` sont écrits ensemble"),
            en ("`duree_annees` and `fin` stand together"),
            help_fr ("gardez l’un des deux"),
            help_en ("keep one of the two");
        /// Silence is agreement, but after how long?
        DelayMissing {} => "P804" Error,
            fr ("`silence-vaut-accord` ne dit pas au bout de combien de jours"),
            en ("`silence-vaut-accord` does not say after how many days"),
            help_fr ("ajoutez `delai_jours: 15`"),
            help_en ("add `delai_jours: 15`");
        /// A delay where all must sign.
        DelayUnused {} => "P805" Advice,
            fr ("`delai_jours` ne sert pas avec `unanimite`"),
            en ("`delai_jours` is of no use with `unanimite`"),
            help_fr ("supprimez `delai_jours`, ou écrivez `regle: silence-vaut-accord`"),
            help_en ("remove `delai_jours`, or write `regle: silence-vaut-accord`");
        /// A signatory that joins and leaves by the same amendment.
        JoinsAndLeaves { slug: String } => "P806" Error,
            fr ("`{slug}` entre et sort par le même avenant"),
            en ("`{slug}` joins and leaves by the same amendment"),
            help_fr ("gardez `{slug}` dans une seule des deux listes"),
            help_en ("keep `{slug}` in one of the two lists only");
        /// An amendment and the sheet of a signatory do not say the same day.
        Disagreement { slug: String, key: String, written: Option<String>, expected: String } => "P807" Error,
            fr ("l’avenant et la fiche de `{slug}` ne disent pas le même jour{}", written.as_ref().map(|day| format!(" (`{key}: {day}`)")).unwrap_or_default()),
            en ("the amendment and the sheet of `{slug}` do not say the same day{}", written.as_ref().map(|day| format!(" (`{key}: {day}`)")).unwrap_or_default()),
            help_fr ("écrivez `{key}: {expected}` dans la fiche de `{slug}`, ou corrigez `effet_le`"),
            help_en ("write `{key}: {expected}` in the sheet of `{slug}`, or correct `effet_le`");
        /// A signatory before the agreement was signed.
        BeforeAgreement { signed: String } => "P808" Warning,
            fr ("ce signataire l’est avant la signature de la convention ({signed})"),
            en ("this signatory is one before the agreement was signed ({signed})"),
            help_fr ("écrivez `depuis: {signed}`, ou une date suivante"),
            help_en ("write `depuis: {signed}`, or a later date");
        /// An amendment after the end.
        TooLate { end: String } => "P809" Warning,
            fr ("cet avenant prend effet après la fin de la convention ({end})"),
            en ("this amendment takes effect after the end of the agreement ({end})"),
            help_fr ("vérifiez `effet_le`\u{202f}: on ne prolonge que ce qui n’est pas fini"),
            help_en ("check `effet_le`: only what has not ended can be extended");
        /// No référent for newcomers.
        NoReferent { name: String } => "P810" Warning,
            fr ("{name} n’a pas de référent primo-arrivant en poste (article 3.2-8)"),
            en ("{name} has no référent for newcomers in post (article 3.2-8)"),
            help_fr ("ajoutez une fiche dans `referents/` avec `missions: [primo-arrivant]`"),
            help_en ("add a sheet in `referents/` with `missions: [primo-arrivant]`");
        /// A visa by who need not give one.
        NeedlessVisa { slug: String, why: Bilingual } => "P820" Warning,
            fr ("le visa de `{slug}` ne compte pas\u{202f}: {}", why.fr),
            en ("the visa of `{slug}` does not count: {}", why.en),
            help_fr ("supprimez ce visa, ou corrigez `signataire` ou `le`"),
            help_en ("remove this visa, or correct `signataire` or `le`");
        /// The same visa twice.
        VisaTwice { slug: String } => "P821" Warning,
            fr ("`{slug}` a déjà donné son visa pour ces mots"),
            en ("`{slug}` has already given its visa for these words"),
            help_fr ("gardez le premier visa"),
            help_en ("keep the first visa");
    }
}
