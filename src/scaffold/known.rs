//! What the portal already says of the signatory in whose folder a sheet is born: nobody types it twice.

use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::fields::kind::Target;
use crate::model::portal::Portal;
use crate::model::values::slug::Slug;
use crate::model::values::territory;
use crate::scaffold::answers::Answers;
use crate::scaffold::kind::SheetKind;

/// What is known before anything is asked.
#[derive(Clone, Debug)]
pub struct Known {
    /// Today.
    pub today: Date,
    email: Option<String>,
    phone: Option<String>,
    territory: Vec<String>,
    signed: Date,
    places: Vec<Named>,
    seat: Option<String>,
    referents: Vec<Named>,
    newcomers: Option<String>,
    languages: Vec<String>,
}

/// An entry that can be named, with what a person calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What is written.
    pub slug: String,
    /// What is shown.
    pub label: String,
}

impl Known {
    /// Nothing yet but the languages that there may be.
    pub fn nothing(languages: &[Lang], today: Date) -> Self {
        Self {
            today,
            email: None,
            phone: None,
            territory: Vec::new(),
            signed: today,
            places: Vec::new(),
            seat: None,
            referents: Vec::new(),
            newcomers: None,
            languages: languages.iter().map(ToString::to_string).collect(),
        }
    }

    /// What a portal says of a signatory, or of itself where there is none yet.
    pub fn of(portal: &Portal, owner: Option<&Slug>, today: Date) -> Self {
        let signatory = owner.and_then(|owner| portal.signatories.get(owner));
        let is_own = |other: &Option<Slug>| owner.is_some() && other.as_ref() == owner;
        let zones = signatory.map(|signatory| &signatory.territory).filter(|zones| !zones.is_empty());
        let places = portal.places.iter().filter(|(_, place)| is_own(&place.common.owner));
        let referents = || portal.referents.iter().filter(|(_, referent)| is_own(&referent.common.owner));
        let serves = |missions: &[crate::model::values::code::Code]| {
            missions.iter().any(|mission| mission.as_str() == "primo-arrivant")
        };
        let newcomers = referents().find(|(_, referent)| referent.is_active(today) && serves(&referent.missions));
        Self {
            today,
            email: signatory.and_then(|signatory| signatory.email.as_deref()).map(str::to_owned),
            phone: signatory
                .and_then(|signatory| signatory.phone.as_ref())
                .map(|phone| phone.grouped().replace('\u{a0}', " ")),
            territory: zones.unwrap_or(&portal.portail.territory).iter().map(|zone| zone.code()).collect(),
            signed: portal.accord.signed,
            places: places
                .map(|(slug, place)| {
                    let name =
                        place.name.as_ref().map_or_else(|| place.address.to_string(), |name| name.source().to_string());
                    Named { slug: slug.to_string(), label: format!("{name}, {}", place.town) }
                })
                .collect(),
            seat: signatory.and_then(|signatory| signatory.seat.as_ref()).map(|seat| seat.value.to_string()),
            referents: referents()
                .map(|(slug, referent)| Named { slug: slug.to_string(), label: referent.role.source().to_string() })
                .collect(),
            newcomers: newcomers.map(|(slug, _)| slug.to_string()),
            languages: portal.portail.languages.iter().map(ToString::to_string).collect(),
        }
    }

    /// The entries of the signatory that a key may name; none for what others own.
    pub fn entries(&self, target: Target) -> Option<&[Named]> {
        match target {
            Target::Place => Some(&self.places),
            Target::Referent => Some(&self.referents),
            Target::Signatory
            | Target::Service
            | Target::Event
            | Target::Programme
            | Target::Pathway
            | Target::SignatoryOrProgramme
            | Target::Outcome
            | Target::Instance
            | Target::Term => None,
        }
    }

    /// What a key holds when nobody says otherwise; nothing when it cannot be known.
    pub fn proposal(&self, kind: SheetKind, key: &str, answers: &Answers) -> Vec<String> {
        let lone = |value: &Option<String>| value.iter().cloned().collect();
        match (kind, key) {
            (SheetKind::Signatory, "signataire.depuis") => vec![self.signed.to_string()],
            (SheetKind::Signatory, "territoire") | (SheetKind::Service, "zone_eligibilite") => self.territory.clone(),
            (SheetKind::Service, "lieux") | (SheetKind::Event, "lieu") => lone(&self.usual_place()),
            (SheetKind::Service, "telephone") => lone(&self.phone),
            (SheetKind::Service, "courriel") => lone(&self.email),
            (SheetKind::Service | SheetKind::Event, "contact") => lone(&self.newcomers),
            (SheetKind::Event, "mode") => vec!["sur-place".to_owned()],
            (SheetKind::Event, "seances.fin") => answers.one("seances.debut").map(later).into_iter().collect(),
            (SheetKind::Referent, "depuis") => vec![self.today.to_string()],
            (SheetKind::Place, "commune") => self.commune(answers).map(|(name, _)| name).into_iter().collect(),
            (SheetKind::Place, "code_insee") => self.commune(answers).map(|(_, insee)| insee).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The portal's languages.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    fn usual_place(&self) -> Option<String> {
        self.seat.clone().or_else(|| self.places.first().map(|place| place.slug.clone()))
    }

    /// The commune that the name, or else the postal code alone, leaves no doubt about.
    fn commune(&self, answers: &Answers) -> Option<(String, String)> {
        let there = communes(answers);
        let said = answers.one("commune");
        let is_said = |name: &str| said.is_some_and(|said| crate::model::values::place_name::is_same(said, name));
        match there.as_slice() {
            [lone] if said.is_none() || is_said(&lone.label) => Some((lone.label.clone(), lone.slug.clone())),
            _ => {
                there.iter().find(|named| is_said(&named.label)).map(|named| (named.label.clone(), named.slug.clone()))
            }
        }
    }
}

/// The communes of the postal code that was answered: INSEE codes and names.
pub fn communes(answers: &Answers) -> Vec<Named> {
    let Some(postcode) = answers.one("code_postal") else { return Vec::new() };
    let digits = postcode.get(..5).unwrap_or(postcode);
    let named = |commune: &&territory::Commune| Named {
        slug: commune.insee.to_owned(),
        label: commune.name.replace('\'', "’"),
    };
    territory::communes_at(digits).iter().map(named).collect()
}

/// Three hours later on the same day, or the same day for whole days.
fn later(start: &str) -> String {
    let Some((day, time)) = start.split_once('T') else { return start.to_owned() };
    let hour = time.get(..2).and_then(|hour| hour.parse::<u8>().ok()).filter(|hour| *hour <= 20);
    match (hour, time.get(2..)) {
        (Some(hour), Some(minutes)) => format!("{day}T{:02}{minutes}", hour + 3),
        _ => start.to_owned(),
    }
}
