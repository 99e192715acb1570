//! Who can be reached for a sheet: only those who chose to be public and are there.

use crate::lang::calendar::Date;
use crate::model::entities::common::{Common, Reference};
use crate::model::entities::referent::{Person, Referent};
use crate::model::entities::signatory::Signatory;
use crate::model::portal::Portal;
use crate::model::values::phone::Phone;
use crate::model::values::slug::Slug;
use std::sync::Arc;

/// Who can be reached.
#[derive(Clone, Copy)]
pub struct Reached<'a> {
    /// The person, when one is public and there.
    pub person: Option<&'a Person>,
    /// Who owns the sheet.
    pub signatory: &'a Arc<Signatory>,
}

/// Who can be reached for a sheet on a day; none for what no signatory owns.
pub fn reached<'a>(
    portal: &'a Portal,
    contact: Option<&Reference>,
    common: &Common,
    today: Date,
) -> Option<Reached<'a>> {
    let signatory = portal.signatories.get(common.owner.as_ref()?)?;
    let person = contact.and_then(|reference| present(portal, &reference.value, today)).map(|(_, person)| person);
    Some(Reached { person, signatory })
}

impl<'a> Reached<'a> {
    /// The telephone: the person's, else the general one.
    pub fn phone(&self) -> Option<&'a Phone> {
        self.person.and_then(|person| person.phone.as_ref()).or(self.signatory.phone.as_ref())
    }

    /// The mailbox: the person's, else the general one.
    pub fn email(&self) -> Option<&'a Arc<str>> {
        self.person.and_then(|person| person.email.as_ref()).or(self.signatory.email.as_ref())
    }
}

/// The référent, or the deputy while the référent is away; only those who are public and in post.
pub fn present<'a>(portal: &'a Portal, slug: &Slug, today: Date) -> Option<(&'a Arc<Referent>, &'a Person)> {
    let referents = &portal.referents;
    let open = |slug: &Slug| {
        let referent = referents.get(slug).filter(|referent| referent.is_active(today))?;
        Some((referent, referent.public()?))
    };
    let asked = referents.get(slug)?;
    let is_there = asked.is_active(today) && !asked.is_absent(today);
    let deputy = || asked.deputy.as_ref().and_then(|deputy| open(&deputy.value));
    if is_there { open(slug) } else { deputy() }
}
