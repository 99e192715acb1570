//! Problems of what an entry as a whole means (P25x and up).

use crate::diag::words::Bilingual;

crate::problems! {
    /// Problems of what an entry as a whole means (P25x and up).
    Meaning {
        /// Both dates and a recurrence.
        SessionsAndRecurrence {} => "P250" Error,
            fr ("`seances` et `recurrence` sont écrits ensemble"),
            en ("`seances` and `recurrence` stand together"),
            help_fr ("gardez `seances` pour des dates précises, ou `recurrence` pour un rythme régulier"),
            help_en ("keep `seances` for given dates, or `recurrence` for a regular rhythm");
        /// No date at all.
        NoSession {} => "P251" Error,
            fr ("cet événement n’a pas de date"),
            en ("this event has no date"),
            help_fr ("ajoutez la ligne `seances: [{{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}}]`"),
            help_en ("add the line `seances: [{{debut: 2026-12-10T14:00, fin: 2026-12-10T17:00}}]`");
        /// The same id twice in a list.
        RepeatedId { id: String } => "P252" Error,
            fr ("l’identifiant `{id}` est employé deux fois"),
            en ("the id `{id}` is used twice"),
            help_fr ("donnez un autre nom à l’un des deux"),
            help_en ("give one of the two another name");
        /// Several sessions without ids.
        MissingId { typed: String } => "P253" Error,
            fr ("cette séance n’a pas d’`id`, alors qu’il y en a plusieurs"),
            en ("this session has no `id`, though there are several"),
            help_fr ("ajoutez `{typed}`\u{202f}: il ne devra plus changer, car les agendas le gardent"),
            help_en ("add `{typed}`: it must not change afterwards, since calendars keep it");
        /// Two sessions or absences overlap.
        Overlap { first: String, second: String } => "P254" Advice,
            fr ("`{first}` et `{second}` se chevauchent"),
            en ("`{first}` and `{second}` overlap"),
            help_fr ("vérifiez les deux dates"),
            help_en ("check the two dates");
        /// A session longer than a day.
        LongSession { hours: i64 } => "P255" Warning,
            fr ("cette séance dure {hours} heures"),
            en ("this session lasts {hours} hours"),
            help_fr ("pour plusieurs jours, écrivez une séance par jour, ou des dates sans heure"),
            help_en ("for several days, write one session a day, or dates without times");
        /// An event on site without a place.
        PlaceMissing {} => "P256" Error,
            fr ("il manque le lieu"),
            en ("the place is missing"),
            help_fr ("ajoutez `lieu: …` avec le nom d’un fichier de `lieux/`, ou `mode: en-ligne`"),
            help_en ("add `lieu: …` with the name of a file of `lieux/`, or `mode: en-ligne`");
        /// An event on line without a link.
        OnlineLinkMissing { mode: String } => "P257" Error,
            fr ("il manque le lien pour participer (`mode: {mode}`)"),
            en ("the link to attend is missing (`mode: {mode}`)"),
            help_fr ("ajoutez `lien_en_ligne: https://…`"),
            help_en ("add `lien_en_ligne: https://…`");
        /// A date moved on line, and nobody is told how to attend.
        MovedOnlineWithoutLink {} => "P284" Warning,
            fr ("l’événement passe en ligne, mais rien ne dit comment y participer"),
            en ("the event moves on line, but nothing says how to attend"),
            help_fr ("ajoutez `lien_en_ligne: https://…`, ou `inscription: …` si le lien est envoyé aux inscrits"),
            help_en ("add `lien_en_ligne: https://…`, or `inscription: …` when those who register are sent the link");
        /// Rescheduled, but calendars cannot know.
        SequenceMissing { statut: String } => "P258" Advice,
            fr ("`statut: {statut}` sans `sequence`\u{202f}: les agendas ne verront pas le changement"),
            en ("`statut: {statut}` without `sequence`: calendars will not see the change"),
            help_fr ("ajoutez `sequence: 1`, puis 2 au changement suivant"),
            help_en ("add `sequence: 1`, then 2 at the next change");
        /// Registration closes after the event.
        RegistrationAfterEvent { until: String, event: String } => "P259" Warning,
            fr ("l’inscription ferme le {until}, après l’événement ({event})"),
            en ("registration closes on {until}, after the event ({event})"),
            help_fr ("écrivez une date avant le {event}"),
            help_en ("write a date before {event}");
        /// Ages reversed.
        AgesReversed { min: i64, max: i64 } => "P260" Error,
            fr ("l’âge le plus bas ({min}) dépasse le plus haut ({max})"),
            en ("the lowest age ({min}) is above the highest ({max})"),
            help_fr ("inversez les deux\u{202f}: `age: {{min: {max}, max: {min}}}`"),
            help_en ("swap the two: `age: {{min: {max}, max: {min}}}`");
        /// Everybody, and some.
        NotAlone {} => "P261" Warning,
            fr ("`tous-publics` est écrit avec d’autres publics"),
            en ("`tous-publics` stands with other audiences"),
            help_fr ("gardez `[tous-publics]` seul, ou seulement les autres"),
            help_en ("keep `[tous-publics]` alone, or only the others");
        /// The first day of a recurrence is not one of its days.
        StartIsNoOccurrence { found: String, near: String } => "P262" Warning,
            fr ("le premier jour `{found}` ne suit pas le rythme écrit"),
            en ("the first day `{found}` does not follow the rhythm"),
            help_fr ("écrivez `du: {near}`, la première date de ce rythme"),
            help_en ("write `du: {near}`, the first date of that rhythm");
        /// An exception or an exclusion of a day that is not an occurrence.
        NotAnOccurrence { found: String, near: Option<String> } => "P263" Error,
            fr ("rien n’est prévu le {found}"),
            en ("nothing is planned on {found}"),
            help_fr ("{}", match near { Some(near) => format!("la date prévue la plus proche est `{near}`"), None => "corrigez la date ou supprimez cette ligne".to_owned() }),
            help_en ("{}", match near { Some(near) => format!("the nearest planned date is `{near}`"), None => "correct the date or remove this line".to_owned() });
        /// A recurrence that never happens.
        NoOccurrence {} => "P264" Error,
            fr ("ce rythme ne donne aucune date"),
            en ("this rhythm gives no date"),
            help_fr ("vérifiez `du`, `au`, `jours` et `sauf`"),
            help_en ("check `du`, `au`, `jours` and `sauf`");
        /// A recurrence that lacks a key its frequency needs.
        RecurrenceIncomplete { frequency: String, line: String } => "P265" Error,
            fr ("une récurrence {frequency} a besoin d’une autre ligne"),
            en ("a {frequency} recurrence needs another line"),
            help_fr ("ajoutez `{line}`"),
            help_en ("add `{line}`");
        /// A rank in a weekly recurrence.
        RankUnused {} => "P266" Warning,
            fr ("`rang` ne sert qu’avec `frequence: mensuelle`"),
            en ("`rang` is only for `frequence: mensuelle`"),
            help_fr ("supprimez `rang`, ou écrivez `frequence: mensuelle`"),
            help_en ("remove `rang`, or write `frequence: mensuelle`");
        /// A whole day at one end and a time at the other.
        DayAndMoment { start: String, end: String } => "P267" Error,
            fr ("`{start}` et `{end}` ne sont pas de même sorte"),
            en ("`{start}` and `{end}` are not alike"),
            help_fr ("écrivez l’heure des deux côtés (`2026-12-10T14:00`), ou d’aucun"),
            help_en ("write the time at both ends (`2026-12-10T14:00`), or at none");
        /// An exception in a session that is already excluded.
        ExcludedTwice { found: String } => "P268" Warning,
            fr ("le {found} est déjà dans `sauf`"),
            en ("{found} is already in `sauf`"),
            help_fr ("gardez l’exception pour montrer l’annulation, ou `sauf` pour ne rien montrer"),
            help_en ("keep the exception to show the cancellation, or `sauf` to show nothing");
        /// Facts changed, or `sequence` fell, and calendars cannot know.
        SequenceBehind { why: Bilingual, typed: u32 } => "P269" Error,
            fr ("{}", why.fr),
            en ("{}", why.en),
            help_fr ("écrivez `sequence: {typed}`\u{202f}: les agendas déjà abonnés montreront le changement"),
            help_en ("write `sequence: {typed}`: calendars that follow this event will show the change");
        /// Two dates that calendars take for one.
        SameCalendarName { name: String, other: String } => "P282" Error,
            fr ("les agendas confondraient une date de cet événement avec une autre\u{202f}: `{name}`"),
            en ("calendars would take a date of this event for another one: `{name}`"),
            help_fr ("changez l’`id` de la séance, ou le nom du fichier\u{202f}: l’autre date est dans `{other}`"),
            help_en ("change the `id` of the session, or the name of the file: the other date is in `{other}`");
        /// A way to ask without the contact it needs.
        ModeWithoutContact { mode: String, line: String } => "P270" Warning,
            fr ("`{mode}` est proposé, mais la fiche ne dit pas où"),
            en ("`{mode}` is offered, but the sheet does not say where"),
            help_fr ("ajoutez `{line}`"),
            help_en ("add `{line}`");
        /// Received on site, but no place.
        InPersonWithoutPlace {} => "P271" Advice,
            fr ("`en-presentiel` est proposé, mais la fiche n’a pas de lieu"),
            en ("`en-presentiel` is offered, but the sheet has no place"),
            help_fr ("ajoutez `lieux: […]`, ou retirez `en-presentiel`"),
            help_en ("add `lieux: […]`, or remove `en-presentiel`");
        /// Nobody can be reached.
        Unreachable { noun: String } => "P272" Error,
            fr ("{noun} n’a ni courriel ni téléphone"),
            en ("{noun} has neither e-mail nor telephone"),
            help_fr ("ajoutez `courriel: accueil@…` ou `telephone: \"05 …\"`"),
            help_en ("add `courriel: accueil@…` or `telephone: \"05 …\"`");
        /// None or several of keys of which exactly one is wanted.
        ExactlyOne { keys: String } => "P273" Error,
            fr ("il faut exactement un de ces champs\u{202f}: {keys}"),
            en ("exactly one of these keys is wanted: {keys}"),
            help_fr ("gardez-en un seul par élément"),
            help_en ("keep only one an item");
        /// Latitude or longitude alone.
        CoordinateAlone { missing: String } => "P274" Error,
            fr ("il manque `{missing}`"),
            en ("`{missing}` is missing"),
            help_fr ("ajoutez `{missing}: …`, ou supprimez l’autre coordonnée"),
            help_en ("add `{missing}: …`, or remove the other coordinate");
        /// A verification is past due.
        VerificationOverdue { since: String, due: String } => "P275" Advice,
            fr ("cette fiche devait être vérifiée avant le {due}"),
            en ("this sheet was to be verified before {due}"),
            help_fr ("relisez-la, puis écrivez `verifie_le: …` avec la date du jour (dernière vérification\u{202f}: {since})"),
            help_en ("read it again, then write `verifie_le: …` with today’s date (last verified: {since})");
        /// The first language is not French.
        SourceLanguage {} => "P276" Error,
            fr ("la première langue doit être `fr`"),
            en ("the first language must be `fr`"),
            help_fr ("écrivez `langues: [fr, …]`"),
            help_en ("write `langues: [fr, …]`");
        /// A time zone that does not exist.
        UnknownZone { found: String } => "P277" Error,
            fr ("le fuseau `{found}` n’existe pas"),
            en ("the time zone `{found}` does not exist"),
            help_fr ("écrivez par exemple `fuseau: Europe/Paris`"),
            help_en ("write for example `fuseau: Europe/Paris`");
        /// What the law asks to be named is not.
        LegalNameMissing { what: Bilingual, line: String } => "P278" Warning,
            fr ("{} n’est pas nommé, alors que la loi le demande", what.fr),
            en ("{} is not named, though the law asks for it", what.en),
            help_fr ("ajoutez dans portail.yaml `{line}`"),
            help_en ("add to portail.yaml `{line}`");
        /// One must register, but nobody says how.
        RegistrationWithoutMode {} => "P279" Warning,
            fr ("l’inscription est obligatoire, mais la fiche ne dit pas comment"),
            en ("one must register, but the sheet does not say how"),
            help_fr ("ajoutez `modes: [{{telephone: \"05 …\"}}]` dans `inscription`"),
            help_en ("add `modes: [{{telephone: \"05 …\"}}]` in `inscription`");
        /// Cancelled or postponed without a word.
        ReasonMissing { statut: String } => "P280" Advice,
            fr ("`statut: {statut}` sans explication"),
            en ("`statut: {statut}` without a word"),
            help_fr ("ajoutez `motif: …`\u{202f}: dites pourquoi et quoi faire"),
            help_en ("add `motif: …`: say why and what to do");
        /// An entry that names itself.
        NamesItself { key: String } => "P281" Error,
            fr ("`{key}` désigne la fiche elle-même"),
            en ("`{key}` names the sheet itself"),
            help_fr ("écrivez le nom d’une autre fiche, ou supprimez `{key}`"),
            help_en ("write the name of another sheet, or remove `{key}`");
        /// The portal's address is not https.
        NotHttps { found: String } => "P283" Error,
            fr ("l’adresse du portail n’est pas en `https`"),
            en ("the portal’s address is not in `https`"),
            help_fr ("écrivez `adresse: {found}`"),
            help_en ("write `adresse: {found}`");
    }
}
