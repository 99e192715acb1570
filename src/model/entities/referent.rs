//! A référent: the named contact of a signatory.
//!
//! What belongs to the network is [`Reserved`]: it has neither `Display` nor `Serialize`, so that a page cannot print it.
//! Only [`Referent::public`] opens it, for those who chose to be public.

use crate::lang::calendar::Date;
use crate::lang::tag::Lang;
use crate::model::entities::common::{Common, Reference, Text};
use crate::model::values::code::Code;
use crate::model::values::phone::Phone;
use crate::model::values::zone::Zone;
use std::fmt;
use std::sync::Arc;

/// A référent.
#[derive(Clone, Debug)]
pub struct Referent {
    /// Identity, owner, dates.
    pub common: Common,
    /// Name and direct contact.
    person: Reserved<Person>,
    /// Shown in the public edition too.
    pub is_public: bool,
    /// What they do.
    pub role: Text,
    /// Missions.
    pub missions: Vec<Code>,
    /// Territories.
    pub territory: Vec<Zone>,
    /// Places.
    pub places: Vec<Reference>,
    /// Languages.
    pub languages: Vec<Lang>,
    /// Since.
    pub since: Date,
    /// Until.
    pub until: Option<Date>,
    /// Whom they replace.
    pub replaces: Option<Reference>,
    /// Deputy.
    pub deputy: Option<Reference>,
    /// Absences, both days included.
    pub absences: Vec<(Date, Date)>,
}

/// Name and direct contact of a person.
#[derive(Clone)]
pub struct Person {
    /// First name.
    pub first_name: Arc<str>,
    /// Last name.
    pub last_name: Arc<str>,
    /// Direct mail.
    pub email: Option<Arc<str>>,
    /// Direct phone.
    pub phone: Option<Phone>,
}

/// What belongs to the network: it can be kept, not printed.
#[derive(Clone)]
pub struct Reserved<T>(T);

impl<T> Reserved<T> {
    /// Puts something under seal.
    pub fn new(value: T) -> Self {
        Self(value)
    }
}

impl<T> fmt::Debug for Reserved<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Reserved(…)")
    }
}

impl Referent {
    /// A référent in post from a day on, until another if it is known.
    pub fn new(common: Common, person: Person, is_public: bool, role: Text, post: (Date, Option<Date>)) -> Self {
        Self {
            common,
            person: Reserved::new(person),
            is_public,
            role,
            missions: Vec::new(),
            territory: Vec::new(),
            places: Vec::new(),
            languages: Vec::new(),
            since: post.0,
            until: post.1,
            replaces: None,
            deputy: None,
            absences: Vec::new(),
        }
    }

    /// The person, for those who chose to be public; none otherwise.
    pub fn public(&self) -> Option<&Person> {
        self.is_public.then_some(&self.person.0)
    }

    /// True when in post on that day.
    pub fn is_active(&self, today: Date) -> bool {
        self.since <= today && self.until.is_none_or(|until| today <= until)
    }

    /// True when absent on that day.
    pub fn is_absent(&self, today: Date) -> bool {
        self.absences.iter().any(|(from, until)| (*from..=*until).contains(&today))
    }
}
