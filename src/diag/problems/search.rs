//! Problems of search (P72x).

crate::problems! {
    /// Problems of search (P72x).
    Search {
        /// A sheet that its own title does not bring among the first answers.
        LostTitle { title: String, lang: String, rank: usize, first: String } => "P720" Advice,
            fr ("qui cherche « {title} » ({lang}) trouve d’abord `{first}`{}", if *rank == 0 { ", et pas cette page".to_owned() } else { format!(", et cette page en {rank}e") }),
            en ("who searches for “{title}” ({lang}) finds `{first}` first{}", if *rank == 0 { ", and not this page".to_owned() } else { format!(", and this page at rank {rank}") }),
            help_fr ("ajoutez au titre ce qui la distingue\u{202f}: le lieu, le public, le métier"),
            help_en ("add to the title what sets it apart: the place, the audience, the trade");
        /// A group of synonyms of which no page uses a word.
        UselessSynonyms { lang: String, words: String } => "P721" Advice,
            fr ("aucune page ({lang}) ne dit {words}"),
            en ("no page ({lang}) says {words}"),
            help_fr ("ajoutez à ce groupe le mot que les pages emploient, ou supprimez la ligne"),
            help_en ("add to this group the word that pages use, or remove the line");
    }
}
