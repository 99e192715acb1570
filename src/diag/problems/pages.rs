//! Problems of the pages really made: links, headings, pictures (P6xx).

crate::problems! {
    /// Problems of the pages really made (P6xx).
    Pages {
        /// A link of a page leads nowhere.
        BrokenLink { page: String, target: String } => "P601" Error,
            fr ("dans la page `{page}`, le lien `{target}` ne mène nulle part"),
            en ("in page `{page}`, the link `{target}` leads nowhere"),
            help_fr ("si ce lien vient d’un gabarit, corrigez le gabarit\u{202f}; sinon signalez ce défaut du programme"),
            help_en ("if the link comes from a template, mend the template; otherwise report this defect of the program");
        /// A fragment of a page does not exist in it.
        BrokenFragment { page: String, fragment: String } => "P602" Error,
            fr ("dans la page `{page}`, le lien `#{fragment}` ne trouve pas sa cible"),
            en ("in page `{page}`, the link `#{fragment}` does not find its target"),
            help_fr ("écrivez le lien d’après un titre de la page, ou retirez-le"),
            help_en ("write the link after a heading of the page, or remove it");
        /// An id stands twice.
        DoubleId { page: String, id: String } => "P603" Error,
            fr ("dans la page `{page}`, l’identifiant `{id}` sert deux fois"),
            en ("in page `{page}`, the id `{id}` is used twice"),
            help_fr ("donnez un autre nom à l’un des deux"), help_en ("give one of them another name");
        /// A heading level is skipped.
        SkippedHeading { page: String, level: u8 } => "P604" Warning,
            fr ("dans la page `{page}`, un titre de niveau {level} vient sans titre du niveau au-dessus"),
            en ("in page `{page}`, a heading of level {level} comes without one of the level above"),
            help_fr ("les lecteurs d’écran se repèrent aux titres\u{202f}: ne sautez pas de niveau"),
            help_en ("screen readers find their way by headings: do not skip a level");
        /// A page has no main heading, or several.
        MainHeading { page: String, n: usize } => "P605" Warning,
            fr ("la page `{page}` a {n} titre principal au lieu d’un seul"),
            en ("page `{page}` has {n} main headings instead of one"),
            help_fr ("un gabarit doit écrire un `<h1>` et un seul"), help_en ("a template writes one `<h1>` and only one");
        /// A picture has no alternative.
        NoAlternative { page: String } => "P606" Error,
            fr ("dans la page `{page}`, une image n’a pas d’alternative"),
            en ("in page `{page}`, a picture has no alternative"),
            help_fr ("ajoutez `alt`, vide si l’image est décorative"), help_en ("add `alt`, empty for a decorative picture");
    }
}
