//! Problems of links, references and routes (P4xx).

crate::problems! {
    /// Problems of links, references and routes (P4xx).
    Links {
        /// A link of a text leads to no page, and another address is near.
        NearLink { target: String, near: String } => "P450" Error,
            fr ("le lien `{target}` ne mène à aucune page du portail"),
            en ("the link `{target}` leads to no page of the portal"),
            help_fr ("écrivez `{near}`\u{202f}?"), help_en ("write `{near}`?");
        /// A link of a text leads to no page.
        BrokenLink { target: String } => "P451" Error,
            fr ("le lien `{target}` ne mène à aucune page du portail"),
            en ("the link `{target}` leads to no page of the portal"),
            help_fr ("écrivez l’adresse d’une page, par exemple `/services/atelier-cv/`, ou l’adresse entière d’un autre site, `https://…`"),
            help_en ("write the address of a page, for instance `/services/atelier-cv/`, or the whole address of another site, `https://…`");
        /// A link of a text leads to an entry that this edition does not show.
        HiddenLink { target: String, list: String } => "P452" Warning,
            fr ("le lien `{target}` mène à une fiche que cette édition ne montre pas\u{202f}; il mènera à `{list}`"),
            en ("the link `{target}` leads to a sheet that this edition does not show; it will lead to `{list}`"),
            help_fr ("retirez le lien, ou retirez `diffusion: reseau` de la fiche"),
            help_en ("remove the link, or remove `diffusion: reseau` from the sheet");
        /// A link to a heading of the same text, and another heading is near.
        NearFragment { fragment: String, near: String } => "P455" Error,
            fr ("aucun titre de ce texte n’a pour ancre `#{fragment}`"),
            en ("no heading of this text has the anchor `#{fragment}`"),
            help_fr ("écrivez `#{near}`\u{202f}?"), help_en ("write `#{near}`?");
        /// A link to a heading of the same text that does not exist.
        BrokenFragment { fragment: String } => "P456" Error,
            fr ("aucun titre de ce texte n’a pour ancre `#{fragment}`"),
            en ("no heading of this text has the anchor `#{fragment}`"),
            help_fr ("l’ancre d’un titre est faite de ses mots\u{202f}: `## Comment faire` donne `#comment-faire`"),
            help_en ("the anchor of a heading is made of its words: `## Comment faire` gives `#comment-faire`");
        /// An old slug is the slug of another entry.
        OldSlugInUse { slug: String, address: String, other: String } => "P460" Error,
            fr ("l’ancien nom `{slug}` est celui d’une fiche d’aujourd’hui, `{other}`"),
            en ("the old name `{slug}` is that of a sheet of today, `{other}`"),
            help_fr ("retirez `{slug}` de `anciens_slugs`\u{202f}: l’adresse `{address}` appartient à l’autre fiche"),
            help_en ("remove `{slug}` from `anciens_slugs`: the address `{address}` belongs to the other sheet");
        /// Two entries claim the same old slug.
        OldSlugTwice { slug: String, address: String, other: String } => "P461" Error,
            fr ("l’ancien nom `{slug}` est déjà réclamé par `{other}`"),
            en ("the old name `{slug}` is already claimed by `{other}`"),
            help_fr ("gardez `{slug}` dans `anciens_slugs` d’une seule des deux fiches\u{202f}: l’adresse `{address}` ne peut mener qu’à l’une"),
            help_en ("keep `{slug}` in `anciens_slugs` of one of the two sheets only: the address `{address}` can lead to one alone");
        /// Two sheets have one short identifier.
        SameIdentifier { id: String, other: String } => "P465" Error,
            fr ("cette fiche et `{other}` ont le même identifiant court, `{id}`"),
            en ("this sheet and `{other}` have the same short identifier, `{id}`"),
            help_fr ("changez le nom de la plus récente, sans `anciens_slugs`\u{202f}: ses codes QR ne sont pas encore imprimés"),
            help_en ("rename the newer one, without `anciens_slugs`: its QR codes are not printed yet");
        /// A sheet has another name than before, and its old address leads nowhere.
        RenamedWithoutTrace { old: String, addresses: String, line: String } => "P470" Error,
            fr ("cette fiche remplace {old}, dont l’adresse ne mène plus nulle part\u{202f}: {addresses}"),
            en ("this sheet replaces {old}, whose address leads nowhere any more: {addresses}"),
            help_fr ("écrivez `{line}`"), help_en ("write `{line}`");
        /// A sheet was removed, and its address leads nowhere.
        RemovedWithoutTrace { path: String, address: String, slug: String, ending: String } => "P471" Warning,
            fr ("la fiche `{path}` n’est plus là, et son adresse ne mène plus nulle part\u{202f}: `{address}`"),
            en ("the sheet `{path}` is no longer there, and its address leads nowhere any more: `{address}`"),
            help_fr ("si une autre fiche la remplace, écrivez-y `anciens_slugs: [{slug}]`\u{202f}; sinon remettez-la, écrivez-y `{ending}`, enregistrez, puis retirez-la une fois cette date passée"),
            help_en ("if another sheet replaces it, write `anciens_slugs: [{slug}]` there; otherwise put it back, write `{ending}` in it, commit, and remove it once that date has passed");
    }
}
